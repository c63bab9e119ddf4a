"""Masks as NumPy's arrays: npy, and npz with names."""

from typing import Any, BinaryIO
from zipfile import ZipFile, is_zipfile

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from segmenter.files.annotations.wanted import check_size, colour_from, name_from
from segmenter.files.mask_file import MaskFile
from segmenter.files.tiff_masks import whole_ids
from segmenter.images.decoded import Refusal

VOID = 255
_MOST_BYTES = 1 << 30
_MOST_NAMES = 1 << 16


def read_arrays(file: BinaryIO) -> list[MaskFile]:
    """Read one mask, (H, W), or several, (N, H, W).

    Raises
    ------
    Refusal
        If there is none; Python's own errors if the file is broken.
    """
    if not is_zipfile(file):
        file.seek(0)
        return _masks_of(_array(file), {}, {})
    with ZipFile(file) as archive:
        names = archive.namelist()
        name = next((each for each in ("labels", "truth") if f"{each}.npy" in names), None)
        if name is None:
            raise Refusal('has neither an array "labels" nor "truth"')
        if archive.getinfo(f"{name}.npy").file_size > _MOST_BYTES:
            raise Refusal(f"claims more than {_MOST_BYTES >> 30} GB; make it smaller")
        told = [_table(archive, each) for each in ("names", "colours")]
        with archive.open(f"{name}.npy") as entry:
            values = _array(entry)  # type: ignore[arg-type]
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
        ids = whole_ids(each) if each.dtype.kind == "f" else each
        mask = without_void(ids)
        found.append(MaskFile(mask.ids, colours, has_void=mask.has_void, names=names))
    return found


def _array(file: BinaryIO) -> NDArray[Any]:
    """Read an array, but none that claims more than memory holds."""
    version = npy.read_magic(file)
    read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    shape, is_column_first, kind = read(file)
    count = int(np.prod(shape, dtype=object)) if shape else 1
    if kind.hasobject or count * kind.itemsize > _MOST_BYTES:
        raise Refusal(f"claims more than {_MOST_BYTES >> 30} GB; make it smaller")
    if len(shape) > 1:
        check_size(*map(int, shape[-2:]))
    data = file.read(count * kind.itemsize)
    values = np.frombuffer(data, kind, count)
    return values.reshape(shape[::-1]).T if is_column_first else values.reshape(shape)


def _table(archive: ZipFile, name: str) -> list[Any]:
    """Return the names or colours of labels 1…n; none where the file has none."""
    if f"{name}.npy" not in archive.namelist():
        return []
    with archive.open(f"{name}.npy") as entry:
        values = _array(entry)  # type: ignore[arg-type]
    kinds, dimensions = ("U", 1) if name == "names" else ("iu", 2)
    is_table = values.dtype.kind in kinds and values.ndim == dimensions
    return values.tolist() if is_table and len(values) <= _MOST_NAMES else []


def without_void(ids: NDArray[np.integer[Any]]) -> MaskFile:
    """Return ids without the 255 of 8-bit masks, unless it is the only label.

    Raises
    ------
    ValueError
        If there are negative ones.
    """
    mask = ids.astype(np.int64)
    if (mask < 0).any():
        raise ValueError("it has negative ids")
    has_void = False
    if ids.dtype == np.uint8 and ((mask > 0) & (mask < VOID)).any():
        void = mask == VOID
        has_void = bool(void.any())
        mask[void] = 0
    return MaskFile(mask, has_void=has_void)
