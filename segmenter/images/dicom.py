"""DICOM: slices and frames, of medical devices.

References
----------
.. [1] NEMA, "Digital Imaging and Communications in Medicine", PS3, 2024.
"""

import zlib
from typing import Any, BinaryIO

from segmenter.images.claims import check_claim
from segmenter.images.decoded import Decoded, Refusal, Wanted, as_values, leave_out
from segmenter.images.embedded import own_pixels
from segmenter.images.extra_formats import as_small, need
from segmenter.images.tiff_scale import microns

# Where the length of the first group stands, and where that group begins.
_LENGTH, _META = 140, 144
_DEFLATED = b"1.2.840.10008.1.2.1.99"
MOST_INFLATED, _PIECE = 400_000_000, 1 << 20
# Bytes of memory that reading takes for a value.
_PEAK_OF_VALUES = 24
# Frames that are pictures of their own, by how their kinds' numbers begin, as TIFF numbers them.
_EMBEDDED = {"1.2.840.10008.1.2.4.9": 34712, "1.2.840.10008.1.2.4.": 7}


def read_dicom(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read a slice or a frame of a DICOM file: rescaled values such as Hounsfield's, or colours."""
    need("DICOM", "pydicom")
    from pydicom.errors import BytesLengthException, InvalidDicomError

    try:
        return _dicom(file, wanted)
    except (BytesLengthException, InvalidDicomError) as error:
        raise ValueError(str(error)) from error


def _dicom(file: BinaryIO, wanted: Wanted) -> Decoded:
    import pydicom
    from pydicom.pixels.processing import apply_modality_lut
    from pydicom.pixels.utils import pixel_array

    _check_inflated(file)
    data = pydicom.dcmread(file)
    rows, columns = int(data.get("Rows", 0)), int(data.get("Columns", 0))
    if "PixelData" not in data or not rows or not columns:
        raise Refusal("this is DICOM without a picture; name a file of the series that has one")
    wanted.check_size(columns, rows)
    _weigh(data, rows * columns)
    count = int(data.get("NumberOfFrames", 1) or 1)
    page = wanted.check_page(count, "frame")
    try:
        _check_embedded(data, page.number - 1, count, rows * columns)
        frame = pixel_array(data, index=page.number - 1)
    except (RuntimeError, NotImplementedError, AttributeError) as error:
        why = str(error).splitlines()[0][:120]
        raise Refusal(f"its DICOM compression is not read ({why}); save it uncompressed") from error
    if frame.ndim == 3:
        values, notices = as_values(frame)
    else:
        values, notices = as_values(as_small(apply_modality_lut(frame, data)))
    valid, gone = leave_out(values, None)
    spacing = data.get("PixelSpacing") or data.get("ImagerPixelSpacing")
    size = microns(float(spacing[1]), float(spacing[0]), "mm") if spacing else None
    told = (*wanted.told(page, "frame"), *notices, *gone)
    return Decoded(values, valid, page=page, pixel_size=size, notices=told)


def _check_inflated(file: BinaryIO) -> None:
    """Refuse a file that is packed as a whole if far too much is in it."""
    head = file.read(4096)
    place = _META + int.from_bytes(head[_LENGTH:_META], "little")
    if _DEFLATED in head[:place]:
        file.seek(place)
        unpacking, total = zlib.decompressobj(-zlib.MAX_WBITS), 0
        data = file.read(_PIECE)
        while data and total <= MOST_INFLATED:
            total += len(unpacking.decompress(data, _PIECE))
            data = unpacking.unconsumed_tail or file.read(_PIECE)
        if total > MOST_INFLATED:
            raise Refusal("it is packed as a whole, and too large for that; save it unpacked")
    file.seek(0)


def _weigh(data: Any, n_pixels: int) -> None:
    values = n_pixels * int(data.get("SamplesPerPixel", 1) or 1)
    value = int(data.get("BitsAllocated", 8) or 8) / 8
    check_claim(values, len(data.PixelData), value, value + _PEAK_OF_VALUES)


def _check_embedded(data: Any, number: int, count: int, n_pixels: int) -> None:
    """Refuse a frame that is a larger picture than it may be."""
    from pydicom.encaps import get_frame

    syntax = str(data.file_meta.get("TransferSyntaxUID", ""))
    kind = next((kind for start, kind in _EMBEDDED.items() if syntax.startswith(start)), None)
    if kind is not None:
        frame = get_frame(data.PixelData, number, number_of_frames=count)
        if own_pixels(frame, kind) > n_pixels:
            raise ValueError("a frame of it is larger than it says")
