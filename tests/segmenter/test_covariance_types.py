"""Whatever way leads to a mixture, its covariances are of the type that the recipe asks for."""

import numpy as np
import pytest
from sklearn.mixture import GaussianMixture
from sklearn.mixture._gaussian_mixture import _compute_precision_cholesky

from segmenter import Image, Knowledge, Marks, Recipe, apply_mixture, segment, segment_steps
from segmenter.features.spaces import quantisation_floor
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.own_shapes import shaped
from segmenter.recipe import CHOICES, Given
from segmenter.segmenting.applying import adapt_steps, by_model
from segmenter.segmenting.choosing import choice_steps
from segmenter.segmenting.sketching import sketch_of

NARROW = ("tied", "diag", "spherical")
QUICK = Recipe(components=4, restarts=2)


@pytest.fixture(scope="session")
def coffee():
    from skimage import data

    return Image(np.ascontiguousarray(data.coffee()[::4, ::4]))


def is_of_type(covariances, kind):
    diagonals = np.einsum("kii->ki", covariances)
    of_kind = {
        "full": True,
        "tied": np.allclose(covariances, covariances[0], rtol=1e-12, atol=0),
        "diag": np.count_nonzero(covariances) == diagonals.size,
        "spherical": np.count_nonzero(covariances) == diagonals.size
        and np.allclose(diagonals, diagonals[:, :1], rtol=1e-12, atol=0),
    }
    return of_kind[kind]


def assert_of_type_all_along(steps, kind):
    """Follow a run: every mixture is of a type, and the curve never falls."""
    seen = 0
    for step in steps:
        if step.has_fit and step.mixture.n_components:
            assert is_of_type(step.mixture.covariances, kind)
            seen += 1
    assert seen
    assert np.diff(step.curve).min(initial=0) > -1e-9
    for passed in step.history.mixtures:
        assert is_of_type(passed.covariances, kind)
    result = step.segmentation()
    assert is_of_type(result.mixture.covariances, kind)
    return result


@pytest.mark.parametrize("space", ["rgb", "lab", "hsv"])
@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_every_mixture_of_a_fit_is_of_the_type(coffee, kind, space):
    recipe = QUICK.changed(components=6, covariance=kind, space=space, tolerance=1e-6)

    result = assert_of_type_all_along(segment_steps(coffee, recipe), kind)

    assert result.converged
    lowest = np.linalg.eigvalsh(result.mixture.covariances).min()
    assert lowest > quantisation_floor(space) * (1 - 1e-9)


@pytest.mark.parametrize("kind", NARROW)
def test_one_label_has_the_type_too(coffee, kind):
    assert_of_type_all_along(segment_steps(coffee, Recipe(components=1, covariance=kind)), kind)


@pytest.mark.parametrize("criterion", CHOICES)
@pytest.mark.parametrize("kind", NARROW)
def test_automatic_k_fits_the_type(coffee, kind, criterion):
    recipe = QUICK.changed(components="auto", covariance=kind, criterion=criterion)

    assert_of_type_all_along(segment_steps(coffee, recipe), kind)


@pytest.mark.parametrize("kind", NARROW)
def test_a_start_of_another_type_is_brought_to_it(coffee, kind):
    full = segment(coffee, QUICK).mixture
    recipe = by_model(full, QUICK.changed(covariance=kind), adapt=True)

    assert_of_type_all_along(segment_steps(coffee, recipe), kind)


@pytest.mark.parametrize("kind", NARROW)
def test_a_model_of_another_type_is_brought_to_it_only_where_it_is_fitted_on(coffee, kind):
    full = segment(coffee, QUICK).mixture
    recipe = QUICK.changed(covariance=kind)

    assert_of_type_all_along(adapt_steps(coffee, full, recipe), kind)
    kept = apply_mixture(coffee, full, recipe).mixture
    np.testing.assert_array_equal(kept.covariances, full.covariances)


@pytest.mark.parametrize("n_given", [2, 4])
@pytest.mark.parametrize("kind", NARROW)
def test_given_labels_keep_the_type(coffee, kind, n_given):
    drawn = np.zeros(coffee.pixels.shape[:2], np.uint8)
    drawn[:8, :8], drawn[40:50, 60:70] = 1, 2
    if n_given == 4:
        drawn[80:90, 10:30], drawn[20:25, 100:120] = 3, 4
    recipe, marks = QUICK.changed(covariance=kind), Knowledge(marks=Marks(drawn))

    assert_of_type_all_along(segment_steps(coffee, recipe, marks), kind)


@pytest.mark.parametrize("kind", NARROW)
def test_labels_of_a_mask_have_clusters_of_the_type(coffee, kind):
    mask = np.ones(coffee.pixels.shape[:2], np.uint8)
    mask[:, 50:], mask[60:] = 2, 4  # no pixel has label 3

    taken = segment(coffee, Recipe(source=Given(), covariance=kind), Knowledge(labels=mask))

    assert taken.n_labels == 4
    assert is_of_type(taken.mixture.covariances, kind)
    assert_of_type_all_along(
        segment_steps(coffee, taken.recipe_to_go_on.changed(max_iterations=20)), kind
    )


@pytest.mark.parametrize("kind", NARROW)
def test_few_flat_colours_are_kept_apart_at_the_floor(kind, rng):
    colours = np.array([[0, 0, 0], [90, 200, 30], [255, 90, 90]], np.uint8)
    flat = Image(colours[rng.integers(0, 3, (40, 40))])

    result = assert_of_type_all_along(
        segment_steps(flat, Recipe(components=3, covariance=kind)), kind
    )

    floor = quantisation_floor("rgb")
    expected = np.repeat(np.eye(3)[None] * floor, 3, axis=0)
    np.testing.assert_allclose(result.mixture.covariances, expected, atol=1e-9)
    assert len(np.unique(result.labels)) == 3


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_scikit_learn_with_our_parameters_gives_the_same_labels_and_likelihood(coffee, kind):
    result = segment(coffee, Recipe(components=5, covariance=kind))
    pixels = coffee.pixels.reshape(-1, 3).astype(float)
    theirs = GaussianMixture(5, covariance_type=kind)
    theirs.weights_, theirs.means_ = result.mixture.weights, result.mixture.means
    theirs.covariances_ = shaped(result.mixture.covariances, kind)
    theirs.precisions_cholesky_ = _compute_precision_cholesky(theirs.covariances_, kind)

    np.testing.assert_array_equal(theirs.predict(pixels) + 1, result.labels.ravel())
    assert result.log_likelihood == pytest.approx(theirs.score(pixels), abs=1e-9)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("kind", NARROW)
def test_scikit_learn_on_every_pixel_finds_nothing_to_improve(coffee, kind):
    recipe = Recipe(components=4, covariance=kind, tolerance=1e-6)
    result = segment(coffee, recipe)
    pixels = coffee.pixels.reshape(-1, 3).astype(float)
    inverse = np.linalg.inv(result.mixture.covariances)
    theirs = GaussianMixture(
        4,
        covariance_type=kind,
        weights_init=result.mixture.weights,
        means_init=result.mixture.means,
        precisions_init=shaped((inverse + inverse.transpose(0, 2, 1)) / 2, kind),
        reg_covar=0,
        max_iter=1,
    )

    assert theirs.fit(pixels).score(pixels) - result.log_likelihood < recipe.fit.tolerance


def test_wider_types_are_likelier(coffee):
    likelihood = {
        kind: segment(coffee, Recipe(components=4, covariance=kind)).log_likelihood
        for kind in COVARIANCE_TYPES
    }

    assert likelihood["full"] > likelihood["tied"]
    assert likelihood["full"] > likelihood["diag"] > likelihood["spherical"]


@pytest.mark.parametrize("kind", ["diag", "spherical"])
def test_grey_photos_have_one_variance_in_any_type_but_tied(coffee, kind):
    grey = Image(np.ascontiguousarray(coffee.pixels[..., 1]))
    full, narrow = (segment(grey, Recipe(components=4, covariance=each)) for each in ("full", kind))

    np.testing.assert_array_equal(narrow.labels, full.labels)
    assert narrow.log_likelihood == pytest.approx(full.log_likelihood, abs=1e-9)


@pytest.mark.parametrize("kind", NARROW)
def test_the_number_of_threads_changes_no_digit(coffee, kind, monkeypatch):
    recipe = Recipe(components=4, covariance=kind)
    results = []
    for threads in ("1", "3"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        results.append(segment(Image(coffee.pixels.copy()), recipe))

    one, three = results
    np.testing.assert_array_equal(one.labels, three.labels)
    np.testing.assert_array_equal(one.mixture.covariances, three.mixture.covariances)
    assert one.curve == three.curve


@pytest.mark.parametrize("kind", NARROW)
def test_the_choice_of_k_scores_what_a_fit_of_the_type_gives(coffee, kind):
    recipe = QUICK.changed(covariance=kind)
    automatic = segment(coffee, recipe.changed(components="auto", criterion="bic"))
    choices = list(choice_steps(coffee, recipe))
    best = max(choices[1:], key=lambda choice: choice.score("bic"))

    assert best.n_labels == automatic.n_labels
    others = list(choice_steps(coffee, QUICK))
    assert [each.scores for each in choices] != [each.scores for each in others]


def test_what_is_only_looked_at_has_the_type_too(coffee):
    for step in segment_steps(coffee, QUICK.changed(covariance="spherical")):
        assert is_of_type(sketch_of(step).mixture.covariances, "spherical")
