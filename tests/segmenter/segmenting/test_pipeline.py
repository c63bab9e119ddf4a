import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.mixture import GaussianMixture

import segmenter
from segmenter import Image, ImageError, Recipe, segment, segment_steps
from segmenter.errors import RecipeError
from segmenter.mixture.evaluate import log_density
from segmenter.recipe import CHOICES, SPACES
from segmenter.segmenting.applying import by_model


@pytest.fixture(scope="session")
def coffee():
    from skimage import data

    return Image(np.ascontiguousarray(data.coffee()[::2, ::2]))


def sklearn_from(result, **settings):
    """Give scikit-learn our parameters as its start."""
    precisions = np.linalg.inv(result.mixture.covariances)
    return GaussianMixture(
        result.mixture.n_components,
        weights_init=result.mixture.weights,
        means_init=result.mixture.means,
        precisions_init=(precisions + precisions.transpose(0, 2, 1)) / 2,
        reg_covar=0,
        **settings,
    )


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_scikit_learn_on_every_pixel_finds_nothing_to_improve(coffee):
    recipe = Recipe(components=5, tolerance=1e-6)
    result = segment(coffee, recipe)
    pixels = coffee.pixels.reshape(-1, 3).astype(float)

    theirs = sklearn_from(result, max_iter=1).fit(pixels)

    assert theirs.score(pixels) - result.log_likelihood < recipe.fit.tolerance
    changed = theirs.predict(pixels) + 1 != result.labels.ravel()
    assert changed.mean() < 0.001


def test_scikit_learn_with_our_parameters_gives_the_same_labels_and_likelihood(coffee):
    from sklearn.mixture._gaussian_mixture import _compute_precision_cholesky

    result = segment(coffee, Recipe(components=5))
    pixels = coffee.pixels.reshape(-1, 3).astype(float)
    theirs = sklearn_from(result)
    theirs.weights_, theirs.means_ = result.mixture.weights, result.mixture.means
    theirs.covariances_ = result.mixture.covariances
    theirs.precisions_cholesky_ = _compute_precision_cholesky(theirs.covariances_, "full")

    np.testing.assert_array_equal(theirs.predict(pixels) + 1, result.labels.ravel())
    assert result.log_likelihood == pytest.approx(theirs.score(pixels), abs=1e-9)


def test_the_curve_never_falls_and_ends_at_the_result(coffee):
    result = segment(coffee, Recipe(components=6, tolerance=1e-5))

    assert np.diff(result.curve).min() > -1e-9
    assert result.curve[-1] == result.log_likelihood
    assert len(result.curve) == result.iterations + 1
    assert result.converged


def test_every_snapshot_can_be_made_a_result(coffee):
    for progress in segment_steps(coffee, Recipe(components=3, tolerance=1e-3)):
        result = progress.segmentation()

        assert result.labels.shape == coffee.pixels.shape[:2]
        assert result.pixel_counts.sum() == result.labels.size
        assert 0 <= progress.fraction <= 1
        assert not (result.converged and progress.stage in ("starts", "cells"))
        np.testing.assert_array_equal(
            np.bincount(result.labels.ravel(), minlength=result.n_labels + 1)[1:],
            result.pixel_counts,
        )
    assert progress.result is not None
    assert progress.fraction == 1


def test_a_snapshot_from_cells_states_the_exact_likelihood_of_its_mixture(coffee):
    early = next(iter(segment_steps(coffee, Recipe(components=4)))).segmentation()
    density = log_density(coffee.pixels.reshape(-1, 3).T.astype(float), early.mixture)

    assert early.log_likelihood == pytest.approx(density.mean(), abs=1e-9)


def test_labels_are_largest_first(coffee):
    weights = segment(coffee, Recipe(components=6)).mixture.weights

    assert (np.diff(weights) <= 0).all()


@pytest.mark.parametrize("space", SPACES)
def test_one_recipe_gives_one_result(coffee, space):
    recipe = Recipe(components=4, space=space, seed=7)
    first, second = segment(coffee, recipe), segment(Image(coffee.pixels.copy()), recipe)

    np.testing.assert_array_equal(first.labels, second.labels)
    assert first.log_likelihood == second.log_likelihood


@pytest.mark.parametrize("threads", ["1", "2", "4"])
def test_threads_change_no_label(coffee, monkeypatch, threads):
    expected = segment(coffee, Recipe(components=5))
    monkeypatch.setenv("PIXTURE_THREADS", threads)

    result = segment(Image(coffee.pixels.copy()), Recipe(components=5))

    np.testing.assert_array_equal(result.labels, expected.labels)


def test_permuting_pixels_permutes_labels(coffee, rng):
    recipe = Recipe(components=4)
    order = rng.permutation(coffee.pixels.shape[0])

    shuffled = segment(Image(np.ascontiguousarray(coffee.pixels[order])), recipe)

    np.testing.assert_array_equal(shuffled.labels, segment(coffee, recipe).labels[order])


def test_a_fit_goes_on_from_a_given_start(coffee):
    first = segment(coffee, Recipe(components=4))

    recipe = by_model(first.mixture, Recipe(components=7), adapt=True)
    start, *_, final = segment_steps(coffee, recipe)

    np.testing.assert_allclose(start.mixture.means, first.mixture.means)
    assert final.mixture.n_components == 4
    assert final.curve[-1] == pytest.approx(first.log_likelihood, abs=0.01)


def test_a_recipe_may_say_where_to_start_and_its_result_says_so_too(coffee):
    first = segment(coffee, Recipe(components=3, max_iterations=5))
    recipe = by_model(first.mixture, Recipe(), adapt=True)
    again = segment(coffee, recipe)

    start = next(iter(segment_steps(coffee, recipe)))
    np.testing.assert_allclose(start.mixture.means, first.mixture.means)
    assert again.recipe == recipe
    assert again.recipe != first.recipe
    np.testing.assert_array_equal(again.labels, segment(coffee, recipe).labels)


def test_a_start_of_another_space_is_refused(coffee):
    start = segment(coffee, Recipe(components=2, space="grey", max_iterations=5)).mixture

    with pytest.raises(RecipeError, match="1 features where the photo has 3"):
        segment(coffee, by_model(start, Recipe(), adapt=True))


def test_the_maximum_of_iterations_is_kept_and_told(coffee):
    result = segment(coffee, Recipe(components=5, max_iterations=4, tolerance=1e-9))

    assert result.iterations == 4
    assert not result.converged
    assert any("4 iterations" in notice for notice in result.notices)


def test_auto_finds_the_number_of_flat_colours(rng):
    colours = np.array([[20, 20, 30], [200, 40, 40], [40, 180, 60], [230, 230, 220]])
    pixels = colours[rng.integers(0, 4, (60, 60))] + rng.normal(0, 4, (60, 60, 3))
    result = segment(Image(pixels.clip(0, 255).astype(np.uint8)), Recipe(components="auto"))

    assert result.n_labels == 4
    assert result.converged


def test_the_curve_of_an_automatic_k_never_falls():
    """On this photo fewer cells would do for the K that is found than for the highest K."""
    result = segment(segmenter.load_image("sample:rocket"), Recipe(components="auto", restarts=1))

    assert np.diff(result.curve).min() >= -1e-9


@pytest.mark.parametrize("criterion", CHOICES)
def test_every_criterion_finds_flat_colours_far_apart(rng, criterion):
    colours = np.array([[20, 20, 30], [200, 40, 40], [40, 180, 60]])
    pixels = colours[rng.integers(0, 3, (60, 60))] + rng.normal(0, 4, (60, 60, 3))
    recipe = Recipe(components="auto", criterion=criterion)

    steps = list(segment_steps(Image(pixels.clip(0, 255).astype(np.uint8)), recipe))

    # AIC charges too little to stop at the truth every time.
    assert steps[-1].mixture.n_components in ((3, 4, 5, 6) if criterion == "aic" else (3,))
    assert np.isfinite(steps[-1].curve).all()


def test_a_constant_photo_has_one_label_and_a_notice():
    result = segment(Image(np.full((4, 5, 3), 9, np.uint8)), Recipe(components=5))

    assert (result.labels == 1).all()
    assert result.notices == (
        "the photo has only 1 distinct colour, so it gets 1 label instead of 5",
    )


def test_two_colours_get_two_labels_whatever_is_asked():
    pixels = np.zeros((4, 4), np.uint8)
    pixels[:, 1:] = 200
    result = segment(Image(pixels), Recipe(components=7))

    assert result.labels[0].tolist() == [2, 1, 1, 1]
    assert "2 distinct colours" in result.notices[0]


def test_one_pixel_gets_label_one():
    assert segment(Image(np.array([[[1, 2, 3]]], np.uint8))).labels.tolist() == [[1]]


def test_left_out_pixels_have_label_zero_and_do_not_move_the_fit(coffee):
    valid = np.ones(coffee.pixels.shape[:2], bool)
    valid[:50] = False
    recipe = Recipe(components=3)
    result = segment(Image(coffee.pixels, valid), recipe)
    cropped = segment(Image(np.ascontiguousarray(coffee.pixels[50:])), recipe)

    assert (result.labels[:50] == 0).all()
    np.testing.assert_array_equal(result.labels[50:], cropped.labels)


def test_a_photo_without_any_valid_pixel_is_refused():
    with pytest.raises(ImageError, match="transparent"):
        segment(Image(np.zeros((2, 2), np.uint8), np.zeros((2, 2), bool)))


def test_more_than_254_labels_are_16_bit(rng):
    pixels = rng.integers(0, 256, (64, 64, 3), np.uint8)

    assert segment(Image(pixels), Recipe(components=254, restarts=1)).labels.dtype == np.uint8
    many = segment(Image(pixels), Recipe(components=300, restarts=1, max_iterations=3))
    assert many.labels.dtype == np.uint16
    assert many.labels.max() > 255


def test_a_strip_is_labelled_like_the_square_it_was_cut_from(rng):
    pixels = rng.normal(120, 50, (64, 64)).clip(0, 255).astype(np.uint8)
    square = segment(Image(pixels), Recipe(components=3))

    strip = segment(Image(pixels.reshape(1, -1)), Recipe(components=3))

    np.testing.assert_array_equal(strip.labels.reshape(64, 64), square.labels)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), k=st.integers(1, 6), space=st.sampled_from(SPACES))
def test_any_small_photo_gets_finite_mixture_and_labels_in_range(seed, k, space):
    rng = np.random.default_rng(seed)
    palette = rng.integers(0, 256, (rng.integers(1, 9), 3), np.uint8)
    image = Image(palette[rng.integers(0, len(palette), rng.integers(1, 20, 2))])

    result = segment(image, Recipe(components=k, space=space))

    assert 1 <= result.labels.min() <= result.labels.max() <= result.n_labels <= k
    assert np.isfinite(result.mixture.covariances).all()
    assert np.isfinite(result.log_likelihood)


def test_the_posterior_of_a_pixel_prefers_its_label(coffee):
    result = segment(coffee, Recipe(components=5))

    posterior = segmenter.posterior_at(coffee, result, 50, 60)

    assert posterior.sum() == pytest.approx(1)
    assert posterior.argmax() + 1 == result.labels[50, 60]
