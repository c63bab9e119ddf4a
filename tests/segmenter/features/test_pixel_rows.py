"""Features that need not repeat keep to what all features promise."""

import pickle

import numpy as np
import pytest

from segmenter import Knowledge, Recipe, image_from_array, segment
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.features import Features, features_of
from segmenter.mixture.evaluate import log_density, posterior
from segmenter.recipe import FeatureSettings
from segmenter.work.stepwise import finish

TERMS = ("rgb", "lab", "rgb,position", "texture,position:2", "channel2", "grey,spread,mean@6")


@pytest.fixture(scope="module")
def image():
    """A photo of 16 bits, with a hole."""
    rng = np.random.default_rng(0)
    ramps = np.mgrid[:70, :90] * 300
    values = np.stack([ramps[0], ramps[1], ramps.sum(axis=0) // 2], axis=2)
    values = (values + rng.normal(0, 900, values.shape)).clip(0, 65535).astype(np.uint16)
    valid = np.ones((70, 90), np.bool_)
    valid[20:30, 40:60] = False
    return image_from_array(values, valid)


def seen(image, terms) -> Features:
    return features_of(image, FeatureSettings(features=terms))


def vectors(features):
    height, width = features.shape
    return np.array([[features.at(r, c) for c in range(width)] for r in range(height)])


@pytest.fixture(scope="module", params=TERMS)
def terms(request):
    return request.param


@pytest.fixture(scope="module")
def result(image, terms):
    return segment(image, Recipe(components=3, features=terms))


@pytest.fixture(scope="module")
def own_vectors(image, terms):
    return vectors(seen(image, terms))


def test_labels_are_those_of_the_largest_posterior(image, result, own_vectors):
    columns = own_vectors[image.valid].T
    likely = posterior(columns, result.mixture)
    assert (result.labels[~image.valid] == 0).all()
    np.testing.assert_array_equal(result.labels[image.valid], likely.argmax(axis=0) + 1)


def test_the_log_likelihood_is_that_of_all_pixels(image, result, own_vectors):
    columns = own_vectors[image.valid].T
    assert result.log_likelihood == pytest.approx(log_density(columns, result.mixture).mean())


def test_the_curve_never_falls_and_ends_at_the_likelihood(result):
    assert (np.diff(result.curve) >= -1e-9).all()
    assert result.converged
    # A bound from cells, no further below than the tolerance; of all pixels, exactly.
    assert 0 <= result.log_likelihood - result.curve[-1] + 1e-9 <= 1e-4 + 1e-9


def test_a_part_has_the_posterior_of_its_pixels(image, terms, result, own_vectors):
    features = seen(image, terms)

    part = features.posterior(result.mixture, slice(30, 36), slice(50, 61))

    columns = own_vectors[30:36, 50:61].reshape(-1, len(features.names)).T
    np.testing.assert_allclose(part.reshape(3, -1), posterior(columns, result.mixture), atol=1e-9)


def test_the_tally_is_that_of_the_labels(image):
    result = segment(image, Recipe(components=3, features="rgb,position"))

    for label in (1, 2, 3):
        own = image.pixels[result.labels == label]
        assert result.pixel_counts[label - 1] == len(own)
        np.testing.assert_allclose(result.mean_levels[label - 1], own.mean(axis=0))


@pytest.mark.parametrize("terms", ["rgb", "rgb,texture"])
def test_the_number_of_threads_changes_nothing(image, terms, monkeypatch):
    found = []
    for threads in ("1", "3"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        copy = image_from_array(image.pixels, image.valid)
        found.append(segment(copy, Recipe(components=3, features=terms)))

    np.testing.assert_array_equal(found[0].labels, found[1].labels)
    np.testing.assert_array_equal(found[0].mixture.means, found[1].mixture.means)
    assert found[0].log_likelihood == found[1].log_likelihood


@pytest.mark.parametrize("terms", ["rgb", "rgb,position:2"])
def test_each_label_goes_where_it_was_drawn(rng, terms):
    values = np.repeat([9000, 25000, 50000], 30)[None, :, None] + rng.normal(0, 2000, (60, 90, 3))
    image = image_from_array(values.clip(0, 65535).astype(np.uint16))
    strokes = Strokes(
        tuple(
            Stroke(((20.0, column), (40.0, column)), 2.0, label)
            for label, column in ((1, 75.0), (2, 45.0), (3, 15.0))
        )
    )

    labels = segment(image, Recipe(components=3, features=terms), Knowledge(marks=strokes)).labels

    assert (labels[:, 60:] == 1).mean() > 0.99
    assert (labels[:, 30:60] == 2).mean() > 0.99
    assert (labels[:, :30] == 3).mean() > 0.99


@pytest.mark.parametrize("terms", ["rgb", "rgb,position", "lab,texture"])
def test_a_sketch_has_nearly_the_labels(image, terms):
    result = segment(image, Recipe(components=3, features=terms))

    sketch = seen(image, terms).sketch(result.mixture, by_cells=True)

    np.testing.assert_array_equal(sketch, result.labels)
    assert seen(image, terms).thumbnail(result.mixture).shape[2] == 3


def test_given_labels_have_the_gaussians_of_their_pixels(image):
    from segmenter.recipe import Given

    labels = np.ones((70, 90), np.uint8)
    labels[:, 45:] = 2
    terms = "rgb,position"

    given = Recipe(source=Given(), features=FeatureSettings(features=terms))
    result = segment(image, given, Knowledge(labels=labels))

    columns = vectors(seen(image, terms))
    for label in (1, 2):
        own = columns[image.valid & (labels == label)].T
        np.testing.assert_allclose(result.mixture.means[label - 1], own.mean(axis=1))


def test_samples_without_an_image_can_be_sent_about_and_added(image):
    one = seen(image, "rgb").unplaced()

    both = pickle.loads(pickle.dumps(one)).add(one)

    assert both.n_pixels == 2 * one.n_pixels
    exact, single = both.levels()[-1], one.levels()[-1]
    assert exact.weights.sum() == pytest.approx(1)
    np.testing.assert_allclose(
        exact.monomials @ exact.weights, single.monomials @ single.weights, atol=1e-9
    )


def test_features_that_were_shown_before_are_still_there(image):
    before = seen(image, "rgb,texture")
    finish(before.ready_steps())

    seen(image, "rgb,position")

    assert seen(image, "rgb,texture") is before


def test_labels_are_smoothed_like_those_of_photos(rng):
    truth = np.repeat([1, 2], 40)[None].repeat(60, axis=0)
    values = np.array([8000, 14000])[truth - 1] + rng.normal(0, 3500, (60, 80))
    image = image_from_array(values.clip(0, 65535).astype(np.uint16))

    plain, smooth = (
        segment(image, Recipe(components=2, smoothing=strength)).labels for strength in (0.0, 1.5)
    )

    right = [max((found == truth).mean(), (found == 3 - truth).mean()) for found in (plain, smooth)]
    assert right[1] > 0.97 > right[0] + 0.05
