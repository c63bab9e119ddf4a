"""Counts of colours as a file, so that what was counted is not counted again."""

from typing import BinaryIO
from zipfile import BadZipFile

import numpy as np

from segmenter.errors import ImageError
from segmenter.features.colour_table import ColourTable
from segmenter.features.colours import DistinctColours
from segmenter.recipe import Space


def write_counts(colours: ColourTable, file: BinaryIO) -> None:
    """Write colours and how many pixels have each, as NumPy's npz."""
    found = colours.distinct
    codes = found.codes.astype(np.uint32)
    np.savez(file, codes=codes, counts=found.counts, channels=np.array(found.channels))


def read_counts(file: BinaryIO, space: Space) -> ColourTable:
    """Read what `write_counts` has written.

    Raises
    ------
    ImageError
        If it is something else, or only a part of it.
    """
    try:
        with np.load(file, allow_pickle=False) as read:
            codes, counts = read["codes"].astype(np.intp), read["counts"].astype(np.int64)
            channels = int(read["channels"])
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise ImageError(f"counts of colours cannot be read: {error}; remove their file") from error
    in_order = len(codes) == len(counts) and bool((np.diff(codes) > 0).all())
    if not (in_order and channels in (1, 3) and (counts > 0).all()):
        raise ImageError("counts of colours are damaged; remove their file")
    return ColourTable(None, space, DistinctColours(codes, counts, channels))
