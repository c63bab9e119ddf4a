from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from segmenter.files.mask_file import LARGEST_ID, as_mask, blocks_of, ids_in
from segmenter.images.decoded import Refusal


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (np.array([[True, False]]), np.uint8),
        (np.array([[0, 255]], np.int64), np.uint8),
        (np.array([[0, 256]], np.int32), np.uint16),
        (np.array([[7, 9]], ">u2"), np.uint8),
        (np.array([[0, 65_536]], np.uint64), np.uint32),
        (np.array([[0, LARGEST_ID]], np.int64), np.uint32),
    ],
)
def test_ids_are_kept_in_the_fewest_bytes(values: np.ndarray, kind: type) -> None:
    mask = as_mask(values)

    assert mask.dtype == kind
    assert mask.tolist() == values.tolist()


def test_bytes_are_not_copied() -> None:
    values = np.zeros((5, 5), np.uint16)

    assert np.shares_memory(as_mask(values), values)


def test_what_are_no_ids_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        as_mask(np.array([[-1, 2]]))
    with pytest.raises(Refusal, match="beyond all counting"):
        as_mask(np.array([[LARGEST_ID + 1]]))


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.uint32, np.int64])
def test_ids_that_occur_are_found_block_by_block(kind: type) -> None:
    chance = np.random.default_rng(0)
    mask: NDArray[Any] = (chance.integers(0, 40, (1500, 1100)) * 5).astype(kind)
    where = chance.random(mask.shape) < 0.0001
    assert len(list(blocks_of(*mask.shape))) > 1

    assert np.array_equal(ids_in(mask), np.unique(mask))
    assert np.array_equal(ids_in(mask, where), np.unique(mask[where]))
