"""A mask, and what its file says of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.images.decoded import Refusal
from segmenter.regions.style import Colour

# Ids in as few bytes as hold them: uint8, uint16 or uint32.
Mask = NDArray[np.unsignedinteger[Any]]
LARGEST_ID = 2**32 - 1
_BLOCK = 1 << 20
_TABLE_BYTES = 2


@dataclass(frozen=True, slots=True, eq=False)
class MaskFile:
    """A mask and what its file says of it.

    Attributes
    ----------
    ids : (H, W) uint8, uint16 or uint32 array
        0 is left out.
    colours : dict
        RGB of ids, where the file has colours.
    numbered : bool
        Whether the ids are the file's own, rather than places in its list of colours.
    has_void : bool
        Whether 255, or its colour, was left out.
    names : dict
        What ids are called, where the file has names; also of ids without pixels.
    notices : tuple of str
        What of the file was not read, a line each.
    """

    ids: Mask
    colours: dict[int, Colour] = field(default_factory=dict)
    numbered: bool = True
    has_void: bool = False
    names: dict[int, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


def as_mask(values: NDArray[Any]) -> Mask:
    """Return whole numbers as a mask; they are copied only where they need other bytes.

    Raises
    ------
    ValueError
        If there are negative ones.
    Refusal
        If they are beyond all counting.
    """
    if values.dtype == np.bool_:
        return values.view(np.uint8)
    if values.dtype in (np.uint8, np.uint16):
        return values.astype(values.dtype.newbyteorder("="), copy=False)
    if values.size and values.dtype.kind == "i" and int(values.min()) < 0:
        raise ValueError("it has negative ids")
    largest = int(values.max(initial=0))
    if largest > LARGEST_ID:
        raise Refusal("has ids beyond all counting; number its labels from 1 on")
    return values.astype(np.min_scalar_type(largest), copy=False)


def blocks_of(height: int, width: int) -> Iterator[slice]:
    """Yield rows, so many at once that what is worked out of them stays small."""
    step = max(1, _BLOCK // max(width, 1))
    for top in range(0, height, step):
        yield slice(top, min(top + step, height))


def ids_in(mask: NDArray[np.integer[Any]], where: BoolArray | None = None) -> NDArray[np.int64]:
    """Return the ids that occur, 0 among them, ascending.

    Parameters
    ----------
    mask : (H, W) int array
    where : (H, W) bool array, optional
        The pixels that count; all if left out.
    """
    is_small = mask.dtype.kind == "u" and mask.dtype.itemsize <= _TABLE_BYTES
    seen = np.zeros(np.iinfo(mask.dtype).max + 1 if is_small else 0, np.bool_)
    found = [np.empty(0, mask.dtype)]
    for rows in blocks_of(*mask.shape):
        block = mask[rows].ravel() if where is None else mask[rows][where[rows]]
        if is_small:
            seen[block] = True
        else:
            found.append(np.unique(block))
    return np.flatnonzero(seen) if is_small else np.unique(np.concatenate(found)).astype(np.int64)
