"""Masks in kinds of TIFF that Pillow has no pixels for: floats, 64 bits, 16 bits with colours."""

from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.files.annotations.wanted import check_size
from segmenter.files.mask_file import LARGEST_ID, Mask, MaskFile, as_mask, blocks_of, ids_in
from segmenter.images.decoded import Refusal
from segmenter.images.tiff import check_page
from segmenter.images.tiff_chain import opened_tiff
from segmenter.images.turning import ORIENTATIONS, turned

_ORIENTATION = 274
_PER_LEVEL = 257
_BEYOND = "has ids below 0 or beyond all counting; number its labels from 1 on"


def read_tiff_mask(file: BinaryIO, page: int) -> MaskFile | None:
    """Read a mask if it is of such a kind, or not the first page; otherwise wind the file back.

    Parameters
    ----------
    file : binary file
    page : int
        Which, from 1 on.

    Raises
    ------
    Refusal
        If its values are no ids.
    """
    with opened_tiff(file) as tiff:
        found: Any = tiff.pages[page - 1]
        has_colours = found.colormap is not None
        kind = np.dtype(found.dtype or np.uint8)
        is_other = kind.kind == "f" or kind.itemsize > 4 or (has_colours and kind.itemsize > 1)
        height, width = check_size(int(found.imagelength), int(found.imagewidth))
        check_page(tiff, found, height * width, int(found.samplesperpixel))
        if found.samplesperpixel > 1 or (page == 1 and not is_other):
            file.seek(0)
            return None
        if int(found.imagedepth) > 1:
            raise Refusal("holds a volume; save the slice that is meant to a file of its own")
        values, colours = found.asarray(), found.colormap
        orientation = found.tags.valueof(_ORIENTATION, default=1)
    ids = whole_ids(values.reshape(height, width))
    table = {} if colours is None else _colours(colours, ids)
    return MaskFile(turned(ids, orientation if orientation in ORIENTATIONS else 1), table)


def whole_ids(values: NDArray[Any]) -> Mask:
    """Return ids that may be written as floats; what is no number is left out.

    Raises
    ------
    Refusal
        If they are no whole numbers from 0 on.
    """
    if values.dtype.kind == "f":
        return _rounded(values)
    if values.size and (int(values.min()) < 0 or int(values.max()) > LARGEST_ID):
        raise Refusal(_BEYOND)
    return as_mask(values)


def _rounded(values: NDArray[np.floating[Any]]) -> Mask:
    ids = np.empty(values.shape, np.uint32)
    for rows in blocks_of(*values.shape):
        block = np.nan_to_num(values[rows], nan=0.0, posinf=-1.0, neginf=-1.0)
        if (block != np.rint(block)).any():
            raise Refusal("has values between whole numbers, so they are no label ids")
        if (block < 0).any() or (block > LARGEST_ID).any():
            raise Refusal(_BEYOND)
        ids[rows] = block
    return as_mask(ids)


def _colours(colormap: Any, ids: Mask) -> dict[int, tuple[int, int, int]]:
    levels = (np.asarray(colormap) // _PER_LEVEL).T
    found = [int(each) for each in ids_in(ids) if 0 < each < len(levels)]
    return {
        label: (int(r), int(g), int(b))
        for label, (r, g, b) in zip(found, levels[found].tolist(), strict=True)
    }
