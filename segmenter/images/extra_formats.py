"""Formats that need a package of their own: HEIC, JPEG XL, deep JPEG and NIfTI."""

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.images import jpeg
from segmenter.images.apart import decode_apart
from segmenter.images.claims import check_claim
from segmenter.images.decoded import (
    Decoded,
    Refusal,
    Wanted,
    as_values,
    leave_out,
    without_alpha,
)
from segmenter.images.image import PixelSize
from segmenter.images.jpeg_xl import Header, header_of
from segmenter.images.pictures import HDR, finish_picture, managed
from segmenter.images.profiles import Encoding, from_code_points
from segmenter.images.tiff_scale import microns

# The extra of pyproject.toml that brings each package, and the name to install it by.
_PACKAGES = {
    "pillow_heif": "pillow-heif",
    "imagecodecs": "imagecodecs",
    "pydicom": "pydicom",
    "nibabel": "nibabel",
}
_PROFILE_UNREAD = (
    "its colour profile is not read from JPEG XL, and its values are taken as they are stored;"
    " save it as PNG to have it count"
)
_END_OF_JPEG, _LONGEST_END = b"\xff\xd9", 1 << 10
# Bytes of memory that reading takes for a pixel, or for a value.
_PEAK_OF_HEIC, _PEAK_OF_JPEG_XL, _PEAK_OF_DEEP, _PEAK_OF_VALUES = 20, 24, 12, 24


def read_heic(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read a phone's photo; upright, in sRGB."""
    need("HEIC", "pillow_heif")
    import pillow_heif

    opened = pillow_heif.open_heif(file, convert_hdr_to_8bit=True)
    page = wanted.check_page(len(opened), "picture")
    chosen = opened[(opened.primary_index + page.number - 1) % len(opened)]
    wanted.check_size(*chosen.size)
    stored = file.seek(0, os.SEEK_END)
    check_claim(chosen.size[0] * chosen.size[1], stored, 3, _PEAK_OF_HEIC)
    profile: Any = chosen.info.get("icc_profile") or None
    decoded = finish_picture(chosen.to_pillow(), profile, _encoding_of(chosen.info))
    notices = (*wanted.told(page, "picture"), *decoded.notices)
    return Decoded(
        decoded.pixels, decoded.valid, page=page, profile=decoded.profile, notices=notices
    )


def read_jpeg_xl(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read JPEG XL, of any depth."""
    need("JPEG XL", "imagecodecs")
    from imagecodecs import jpegxl_decode

    data = file.read()
    header = header_of(data)
    wanted.check_size(header.width, header.height)
    values = header.width * header.height * header.channels
    check_claim(values, len(data), header.bits / 8, _PEAK_OF_JPEG_XL)
    if header.is_animated:
        raise Refusal("this is an animated JPEG XL; save the frame that you want as PNG")
    wanted.check_page(1, "picture")
    decoded = _of_array(jpegxl_decode(data))
    return decoded if wanted.as_stored else _in_srgb(decoded, header)


def _in_srgb(decoded: Decoded, header: Header) -> Decoded:
    """Convert the colours of a JPEG XL, or say why they are not."""
    encoding, pixels, name = header.encoding, decoded.pixels, ""
    if header.colours == "hdr":
        notices: tuple[str, ...] = (HDR,)
    elif header.colours == "named" and encoding is None:
        notices = ()
    elif pixels.dtype != np.uint8:
        notices = (
            f"its colour profile is left out, as its values have {8 * pixels.itemsize} bits",
        )
    elif encoding is not None and pixels.ndim == 3:
        pixels, name, notices = managed(pixels, "RGB", None, encoding)
    else:
        notices = (_PROFILE_UNREAD,)
    return replace(decoded, pixels=pixels, profile=name, notices=(*decoded.notices, *notices))


def read_deep_jpeg(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read a JPEG of 12 bits, or a lossless one."""
    need("a JPEG of this kind", "imagecodecs")
    # Not by ljpeg_decode: broken files end the process in it, and of JPEG-LS it makes nothing.
    from imagecodecs import jpeg8_decode

    frame = jpeg.frame_of(file)
    stored = file.seek(0, os.SEEK_END)
    file.seek(0)
    data = file.read()
    if frame is None:
        raise ValueError("its markers make no sense")
    wanted.check_size(frame.width, frame.height)
    values = frame.width * frame.height * max(1, frame.n_components)
    check_claim(values, stored, 2, _PEAK_OF_DEEP)
    wanted.check_page(1, "picture")
    if not frame.has_usual_scans:
        if _END_OF_JPEG not in data[-_LONGEST_END:]:
            raise ValueError("image file is truncated")
        return _of_array(decode_apart("jpegls_decode", data, values))
    jpeg.plan_of(data)
    return _of_array(jpeg8_decode(data))


def read_nifti(name: str, wanted: Wanted) -> Decoded:
    """Read a slice of a NIfTI volume along its third axis, as viewers show it first, or another."""
    need("NIfTI", "nibabel")
    from nibabel.filebasedimages import ImageFileError
    from nibabel.imageglobals import LoggingOutputSuppressor
    from nibabel.spatialimages import HeaderDataError
    from nibabel.wrapstruct import WrapStructError

    try:
        with LoggingOutputSuppressor():
            return _nifti(name, wanted)
    except (HeaderDataError, ImageFileError, WrapStructError) as error:
        raise ValueError(str(error)) from error


def _nifti(name: str, wanted: Wanted) -> Decoded:
    import nibabel

    volume: Any = nibabel.Nifti1Image.from_filename(name)
    shape = volume.shape
    if len(shape) < 2:
        raise Refusal("this is NIfTI of fewer than two axes, which is no image")
    along = 2 if wanted.axis is None else wanted.axis - 1
    if wanted.axis is not None and not 0 <= along < min(len(shape), 3) > 2:
        raise Refusal(f"it has {min(len(shape), 3)} axes, so no slices lie along {wanted.axis}")
    across, up = (axis for axis in range(min(len(shape), 3)) if axis != along)
    wanted.check_size(shape[across], shape[up])
    _weigh_volume(volume, name, shape[across] * shape[up], along)
    leading = (shape[along], *shape[3:]) if len(shape) > 2 else ()
    page = wanted.check_page(prod(leading) or 1, "slice")
    places = np.unravel_index(page.number - 1, leading, order="F") if leading else ()
    index: list[Any] = [slice(None)] * min(len(shape), 3) + list(places[1:])
    if places:
        index[along] = places[0]
    stored = np.asanyarray(volume.dataobj[tuple(index)])
    # Its first axis runs to the right and its second up.
    values, notices = as_values(as_small(np.ascontiguousarray(np.rot90(stored))))
    valid, gone = leave_out(values, None)
    zooms = volume.header.get_zooms()
    unit = volume.header.get_xyzt_units()[0]
    size: PixelSize | None = microns(float(zooms[across]), float(zooms[up]), _length(unit))
    told = (*wanted.told(page, "slice"), *notices, *gone)
    return Decoded(values, valid, page=page, pixel_size=size, notices=told)


def _weigh_volume(volume: Any, name: str, n_pixels: int, along: int) -> None:
    """Refuse a slice that takes too much memory; across the first axes all of a volume is read."""
    stored, value = Path(name).stat().st_size, volume.get_data_dtype().itemsize
    check_claim(n_pixels, stored, value, value + _PEAK_OF_VALUES)
    if along < len(volume.shape[:3]) - 1:
        check_claim(prod(volume.shape[:3]), stored, value, value)


def _encoding_of(info: Mapping[str, Any]) -> Encoding | None:
    """Return the colours that a HEIC names by numbers; None where they are sRGB's."""
    told = info.get("nclx_profile") or {}
    primaries, transfer = told.get("color_primaries", 1), told.get("transfer_characteristics", 13)
    return None if primaries == 1 else from_code_points(int(primaries), int(transfer))


def _length(unit: str) -> str:
    return {"mm": "mm", "micron": "µm", "meter": "m"}.get(unit, "mm")


def as_small(values: NDArray[Any]) -> NDArray[Any]:
    """Return double-precision values in single precision: they were 16-bit numbers before."""
    return values.astype(np.float32) if values.dtype == np.float64 else values


def _of_array(array: NDArray[Any]) -> Decoded:
    values, notices = as_values(array)
    valid = None
    if values.ndim == 3 and values.shape[2] in (2, 4):
        values, valid = without_alpha(values, values.shape[2] - 1)
    elif values.ndim == 3 and values.shape[2] == 1:
        values = values[..., 0]
    valid, gone = leave_out(values, valid)
    return Decoded(values, valid, notices=(*notices, *gone))


def need(what: str, module: str) -> None:
    """Raise Refusal if a package is not there that a format needs."""
    if find_spec(module) is None:
        package = _PACKAGES[module]
        raise Refusal(
            f"{what} needs the package {package};"
            f" run: {sys.executable or 'python3'} -m pip install {package} (or save it as PNG)"
        )
