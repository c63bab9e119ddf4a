"""Masks as NumPy's arrays: npy, and npz with names."""

import os
from math import prod
from tokenize import TokenError
from typing import Any, BinaryIO
from zipfile import ZipFile, is_zipfile

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from segmenter.files.annotations.wanted import check_size, colour_from, name_from
from segmenter.files.archive import opened_archive, opened_member
from segmenter.files.mask_file import Mask, MaskFile, as_mask, ids_in
from segmenter.files.tiff_masks import whole_ids
from segmenter.images.claims import check_claim
from segmenter.images.decoded import Refusal

VOID = 255
_MOST_BYTES = 1 << 30
_MOST_NAMES = 1 << 16
_PIECE = 1 << 20
_TOO_LARGE = f"claims more than {_MOST_BYTES >> 30} GB; make it smaller"
_PEAK_BESIDES = 5


def read_arrays(file: BinaryIO) -> list[MaskFile]:
    """Read one mask, (H, W), or several, (N, H, W).

    Raises
    ------
    Refusal
        If there is none; Python's own errors if the file is broken.
    """
    stored = file.seek(0, os.SEEK_END)
    if not is_zipfile(file):
        file.seek(0)
        return _masks_of(_array(file, stored), {}, {})
    with opened_archive(file) as archive:
        names = archive.namelist()
        name = next((each for each in ("labels", "truth") if f"{each}.npy" in names), None)
        if name is None:
            raise Refusal('has neither an array "labels" nor "truth"')
        if archive.getinfo(f"{name}.npy").file_size > _MOST_BYTES:
            raise Refusal(_TOO_LARGE)
        told = [_table(archive, each, stored) for each in ("names", "colours")]
        with opened_member(archive, f"{name}.npy") as entry:
            values = _array(entry, stored)
    names_of = {place: name_from(each) for place, each in enumerate(told[0], start=1)}
    colours = {place: colour_from(each) for place, each in enumerate(told[1], start=1)}
    return _masks_of(values, names_of, {at: each for at, each in colours.items() if each})


def _masks_of(
    values: NDArray[Any], names: dict[int, str], colours: dict[int, Any]
) -> list[MaskFile]:
    if values.dtype.kind not in "iubf" or values.ndim not in (2, 3) or not values.size:
        raise Refusal("is no mask of whole numbers, (H, W)")
    found = []
    for each in values if values.ndim == 3 else values[None]:
        # Only 8-bit files mean something else by 255.
        is_float = each.dtype.kind == "f"
        mask, has_void = (whole_ids(each), False) if is_float else without_void(each)
        found.append(MaskFile(mask, colours, has_void=has_void, names=names))
    return found


def _array(file: BinaryIO, stored: int) -> NDArray[Any]:
    """Read an array, but none that claims more than memory holds."""
    version = npy.read_magic(file)
    read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    try:
        shape, is_column_first, kind = read(file)
    except (TokenError, RecursionError) as error:
        raise ValueError("its header makes no sense") from error
    if min(shape, default=1) < 0 or kind.hasobject:
        raise Refusal("is no mask of whole numbers, (H, W)")
    count = prod(shape)
    if count * kind.itemsize > _MOST_BYTES:
        raise Refusal(_TOO_LARGE)
    check_claim(count, stored, kind.itemsize, kind.itemsize + _PEAK_BESIDES)
    if len(shape) > 1:
        check_size(*map(int, shape[-2:]))
    values = np.empty(count, kind)
    _fill(values, file)
    return values.reshape(shape[::-1]).T if is_column_first else values.reshape(shape)


def _fill(values: NDArray[Any], file: BinaryIO) -> None:
    """Read values piece by piece: at once a member of an archive would be there twice."""
    place, room = 0, values.view(np.uint8).data if values.nbytes else memoryview(b"")
    while place < len(room):
        piece = file.read(min(_PIECE, len(room) - place))
        if not piece:
            raise ValueError("it is cut short")
        room[place : place + len(piece)] = piece
        place += len(piece)


def _table(archive: ZipFile, name: str, stored: int) -> list[Any]:
    """Return the names or colours of labels 1…n; none where the file has none."""
    if f"{name}.npy" not in archive.namelist():
        return []
    with opened_member(archive, f"{name}.npy") as entry:
        values = _array(entry, stored)
    kinds, dimensions = ("U", 1) if name == "names" else ("iu", 2)
    is_table = values.dtype.kind in kinds and values.ndim == dimensions
    return values.tolist() if is_table and len(values) <= _MOST_NAMES else []


def without_void(ids: NDArray[np.integer[Any]]) -> tuple[Mask, bool]:
    """Return ids without the 255 of 8-bit masks, unless it is the only label.

    Returns
    -------
    mask : Mask
    has_void : bool
        Whether there was any.

    Raises
    ------
    ValueError
        If there are negative ones.
    """
    mask = as_mask(ids)
    if ids.dtype == np.uint8:
        found = ids_in(mask)
        if VOID in found and ((found > 0) & (found < VOID)).any():
            return np.where(mask == VOID, np.uint8(0), mask), True
    return mask, False
