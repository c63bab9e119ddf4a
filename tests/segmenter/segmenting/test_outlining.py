from itertools import pairwise

import numpy as np
import pytest

from segmenter import Image, Knowledge, Recipe, segment
from segmenter.errors import RecipeError
from segmenter.images.pyramid import thin
from segmenter.recipe import Given
from segmenter.segmenting.locking import lock_labels
from segmenter.segmenting.outlining import RESHAPINGS, nearest, reshape_label, sketch_reshaped


@pytest.fixture
def image():
    return Image(np.random.default_rng(0).integers(0, 256, (40, 50, 3), np.uint8))


@pytest.fixture
def found(image):
    """A square of label 2 with a hole and a speck, in label 1."""
    labels = np.ones((40, 50), np.uint8)
    labels[10:30, 10:30] = 2
    labels[18:20, 18:20] = 1
    labels[35, 45] = 2
    return segment(image, Recipe(source=Given()), Knowledge(labels=labels))


@pytest.mark.parametrize("way", RESHAPINGS)
def test_what_changes_is_painted_over_the_same_labels(image, found, way):
    after = reshape_label(image, found, 2, way, 4)

    assert not np.array_equal(after.labels, found.labels)
    assert after.map.unedited.labels is found.map.unedited.labels
    counts = np.bincount(after.labels.ravel(), minlength=3)[1:]
    assert np.array_equal(after.pixel_counts, counts)


def test_growing_takes_and_shrinking_gives(image, found):
    grown, shrunk = (reshape_label(image, found, 2, way, 2) for way in ("grow", "shrink"))

    assert ((grown.labels == 2) | (found.labels != 2)).all()
    assert ((shrunk.labels == 2) <= (found.labels == 2)).all()


def test_where_nothing_changes_it_is_the_same_result(image, found):
    assert reshape_label(image, found, 2, "fill", 3) is found
    assert reshape_label(image, found, 2, "fill", 4) is not found


def test_a_label_without_pixels_cannot_be_reshaped(image, found):
    with pytest.raises(RecipeError, match="label 7 has no pixels"):
        reshape_label(image, found, 7, "grow", 1)


@pytest.mark.parametrize("way", RESHAPINGS.values(), ids=RESHAPINGS)
@pytest.mark.parametrize("shape", [(1, 1), (40, 50), (4000, 6000)])
def test_amounts_ascend_and_the_usual_one_is_among_them(way, shape):
    image = Image(np.broadcast_to(np.zeros((), np.uint8), shape))
    amounts = way.amounts(image)

    assert all(low < high for low, high in pairwise(amounts))
    assert way.usual(image) in amounts


def test_larger_photos_begin_with_larger_amounts():
    small, large = (Image(np.broadcast_to(np.uint8(0), s)) for s in ((400, 600), (4000, 6000)))

    assert all(way.usual(large) > way.usual(small) for way in RESHAPINGS.values())


def test_the_nearest_amount_is_found():
    assert nearest((1, 4, 9), 6) == 4


@pytest.fixture
def large():
    """A square of label 2 with a hole and a speck, in labels 1 and 3."""
    labels = np.ones((400, 480), np.uint8)
    labels[:, 240:] = 3
    labels[100:300, 100:300] = 2
    labels[180:200, 180:200] = 1
    labels[350:358, 450:458] = 2
    image = Image(np.random.default_rng(0).integers(0, 9, (400, 480, 3), np.uint8))
    return image, segment(image, Recipe(source=Given()), Knowledge(labels=labels))


@pytest.mark.parametrize(
    ("way", "amount"), [("smooth", 16), ("grow", 12), ("shrink", 12), ("fill", 500), ("remove", 90)]
)
def test_a_sketch_of_what_comes_is_like_it(large, way, amount):
    image, found = large
    before = thin(found.labels, 2)

    sketch = sketch_reshaped(found, 2, way, amount, 2)
    exact = thin(reshape_label(image, found, 2, way, amount).labels, 2)

    assert sketch.shape == before.shape
    assert (sketch != exact).sum() <= 0.4 * (before != exact).sum()


def test_a_sketch_leaves_locked_labels_alone(large):
    _, found = large
    sketch = sketch_reshaped(lock_labels(found, {3}), 2, "grow", 40, 2)

    assert (sketch[:, 60:] == 3).sum() == (thin(found.labels, 2)[:, 60:] == 3).sum()
    assert (sketch[:, :60] == 2).sum() > (thin(found.labels, 2)[:, :60] == 2).sum()
