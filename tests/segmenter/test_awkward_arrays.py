"""Arrays of any shape, kind and values: a result that makes sense, or one line."""

from collections.abc import Callable
from typing import Any, TypeVar

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from segmenter import (
    PixtureError,
    Recipe,
    absorb_small,
    compare,
    fill_holes,
    image_from_array,
    segment,
)
from segmenter.recipe import SPACES

T = TypeVar("T")
quick = settings(
    max_examples=40,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
KINDS = st.sampled_from(("?", "i1", "u1", "u2", ">u2", "i4", "u8", "f2", "f4", "f8", "c8", "U3"))
SHAPES = arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=7)
ANYTHING = KINDS.flatmap(lambda kind: arrays.arrays(kind, SHAPES))
OF_IMAGES = st.one_of(
    arrays.arrays(st.sampled_from(("u1", "u2")), st.tuples(st.integers(1, 7), st.integers(1, 7))),
    arrays.arrays(
        st.sampled_from(("u1", "u2", "f4")), arrays.array_shapes(min_dims=3, max_dims=3, max_side=6)
    ),
)
MASKS = arrays.arrays(
    st.sampled_from(("u1", "u2", "i8")),
    arrays.array_shapes(min_dims=2, max_dims=2, max_side=8),
    elements=st.integers(0, 5),
)


def result_or_line(make: Callable[[], T]) -> T | None:
    """Return a result; None where there is one line instead."""
    told = ""
    try:
        return make()
    except PixtureError as error:
        told = str(error)
    assert told.isprintable()
    return None


@quick
@given(ANYTHING, st.none() | arrays.arrays("?", SHAPES))
def test_any_array_is_an_image_or_one_line(
    values: NDArray[Any], valid: NDArray[np.bool_] | None
) -> None:
    image = result_or_line(lambda: image_from_array(values, valid))

    if image is not None:
        assert (image.height, image.width) == values.shape[:2]
        assert image.valid is None or image.valid.any()


@quick
@given(OF_IMAGES, st.integers(1, 9), st.sampled_from(SPACES), st.sampled_from((0.0, 1.0)))
def test_any_image_is_segmented_or_told_in_one_line(
    values: NDArray[Any], k: int, space: Any, smoothing: float
) -> None:
    image = result_or_line(lambda: image_from_array(values))
    if image is None:
        return
    recipe = Recipe(components=k, space=space, smoothing=smoothing)
    found = result_or_line(lambda: segment(image, recipe))
    if found is None:
        return

    assert found.labels.shape == values.shape[:2]
    assert found.labels.max() <= found.n_labels
    kept = np.ones(found.labels.shape, bool) if image.valid is None else image.valid
    assert (found.labels > 0)[kept].all()
    assert not found.labels[~kept].any()
    for array in (found.mixture.weights, found.mixture.means, found.mixture.covariances):
        assert np.isfinite(array).all()


@quick
@given(MASKS, st.integers(0, 9))
def test_tidied_labels_are_labels_that_were_there(mask: NDArray[Any], size: int) -> None:
    labels = mask.astype(np.uint8)

    for tidied in (absorb_small(labels, size), fill_holes(labels, size)):
        assert tidied.shape == labels.shape
        assert set(np.unique(tidied)) <= set(np.unique(labels))
        assert not tidied[labels == 0].any()


@quick
@given(MASKS)
def test_a_mask_and_its_like_agree(mask: NDArray[Any]) -> None:
    found = compare(mask, mask.astype(np.int64) * 1000)

    assert found.pixels == np.count_nonzero(mask)
    assert found.changed_share == 0
    assert all(each.iou == 1 and each.b == 1000 * each.a for each in found.matches)
