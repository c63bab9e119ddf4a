import numpy as np
import pytest

from segmenter import Image
from segmenter.features import Features, features_of
from segmenter.features.marked import Marked, count_marked
from segmenter.recipe import FeatureSettings

PIXELS = np.array([[10, 10, 20], [20, 20, 30]], np.uint8)
GIVEN = np.array([[1, 0, 2], [0, 2, 0]], np.uint8)


def seen(image: Image) -> Features:
    return features_of(image, FeatureSettings())


def marked_in(features: Features, labels) -> Marked:
    found = features.mark(labels)
    assert found is not None
    return found


def test_marked_pixels_are_counted_by_sample_and_label():
    found = marked_in(seen(Image(PIXELS)), GIVEN)

    assert found.samples.tolist() == [0, 1]
    assert found.labels.tolist() == [1, 2]
    assert found.counts.tolist() == [1, 2]
    assert found.n_labels == 2
    assert found.per_sample(3).tolist() == [1, 2, 0]


def test_colour_photos_are_counted_by_colour(rng):
    pixels = rng.integers(0, 3, (20, 30, 3), np.uint8)
    given = rng.integers(0, 4, (20, 30))
    features = seen(Image(pixels))

    found = marked_in(features, given)

    assert found.counts.sum() == (given > 0).sum()
    colours = features.colours[found.samples]
    for colour, label, count in zip(colours, found.labels, found.counts, strict=True):
        assert ((pixels == colour).all(-1) & (given == label)).sum() == count


def test_labels_on_transparent_pixels_do_not_count():
    assert seen(Image(PIXELS, GIVEN == 0)).mark(GIVEN) is None


@pytest.mark.parametrize("most_pairs", [1 << 26, 1])
def test_many_labelled_pixels_are_counted_like_few_marked_ones(rng, monkeypatch, most_pairs):
    """Whether each pair of a colour and a label has a place in a table, or they are sorted."""
    monkeypatch.setattr("segmenter.features.marked.MOST_PAIRS", most_pairs)
    given = rng.integers(0, 4, (20, 30), np.uint8)
    colours = rng.integers(0, 3, (20, 30, 3), np.uint8)
    _, places = np.unique(colours.reshape(-1, 3)[:, ::-1], axis=0, return_inverse=True)

    few = marked_in(seen(Image(colours)), given)
    many = count_marked(places.ravel(), given.ravel(), 27, 3)

    np.testing.assert_array_equal(many.samples, few.samples)
    np.testing.assert_array_equal(many.labels, few.labels)
    np.testing.assert_array_equal(many.counts, few.counts)


def test_free_and_marked_pixels_share_the_weight():
    features = seen(Image(PIXELS))

    levels, known = features.unmarked(marked_in(features, GIVEN), 3.0)

    # 3 free pixels, and 3 marked ones that count three times
    np.testing.assert_allclose(levels[-1].weights * 12, [1, 1, 1])
    np.testing.assert_allclose(known.samples.weights * 12, [3, 6])
    assert known.posterior.tolist() == [[1, 0], [0, 1]]


def test_a_wholly_marked_photo_keeps_a_sample_of_no_weight():
    features = seen(Image(PIXELS))

    levels, known = features.unmarked(marked_in(features, np.ones((2, 3), np.uint8)), 1.0)

    assert levels[-1].weights.tolist() == [0]
    assert known.samples.weights.sum() == pytest.approx(1)
