"""Masks in kinds of TIFF that Pillow has no pixels for: floats, 64 bits, 16 bits with colours."""

from typing import Any, BinaryIO

import numpy as np

from segmenter.files.annotations.wanted import check_size
from segmenter.files.mask_file import MaskFile
from segmenter.images.decoded import Refusal, check_ratio
from segmenter.images.turning import ORIENTATIONS, turned

_ORIENTATION = 274
_PER_LEVEL = 257


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
    from tifffile import TiffFile

    with TiffFile(file, _multifile=False) as tiff:
        found: Any = tiff.pages[page - 1]
        has_colours = found.colormap is not None
        kind = np.dtype(found.dtype or np.uint8)
        is_other = kind.kind == "f" or kind.itemsize > 4 or (has_colours and kind.itemsize > 1)
        if found.samplesperpixel > 1 or (page == 1 and not is_other):
            file.seek(0)
            return None
        height, width = check_size(int(found.imagelength), int(found.imagewidth))
        check_ratio(height * width * kind.itemsize, sum(found.databytecounts))
        values, colours = found.asarray(), found.colormap
        orientation = found.tags.valueof(_ORIENTATION, default=1)
    ids = whole_ids(values.reshape(height, width))
    table = {} if colours is None else _colours(colours, ids)
    return MaskFile(turned(ids, orientation if orientation in ORIENTATIONS else 1), table)


def whole_ids(values: "np.ndarray[Any, np.dtype[Any]]") -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Return ids that may be written as floats; what is no number is left out.

    Raises
    ------
    Refusal
        If they are no whole numbers from 0 on.
    """
    if values.dtype.kind == "f":
        values = np.nan_to_num(values, nan=0.0, posinf=-1.0, neginf=-1.0)
        if (values != np.rint(values)).any():
            raise Refusal("has values between whole numbers, so they are no label ids")
    if (values < 0).any() or (values > np.iinfo(np.int64).max // 2).any():
        raise Refusal("has ids below 0 or beyond all counting")
    return values.astype(np.int64)


def _colours(colormap: Any, ids: Any) -> dict[int, tuple[int, int, int]]:
    levels = (np.asarray(colormap) // _PER_LEVEL).T
    found = [int(each) for each in np.unique(ids) if 0 < each < len(levels)]
    return {
        label: (int(r), int(g), int(b))
        for label, (r, g, b) in zip(found, levels[found].tolist(), strict=True)
    }
