"""Photos that Pillow reads: to arrays, in sRGB, upright."""

import logging
import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, ImageFile
from PIL import Image as Pillow

from segmenter.images import colour, jpeg, jpeg_2000, png
from segmenter.images.claims import check_claim
from segmenter.images.colour import Conversion, ProfileError
from segmenter.images.decoded import (
    Decoded,
    Refusal,
    Valid,
    Values,
    Wanted,
    as_values,
    leave_out,
    without_alpha,
)
from segmenter.images.image import PixelSize
from segmenter.images.png_rows import check_rows, last_row
from segmenter.images.profiles import ADOBE_GAMMA, ADOBE_PRIMARIES, Encoding
from segmenter.images.tiff_scale import of_resolution
from segmenter.images.turning import ORIENTATIONS, turned
from segmenter.images.unpacking import TransparentColour, transparent_colour, unpack

# An allow-list: others of Pillow's readers start programs (EPS) or take memory without end.
FORMATS = ("JPEG", "PNG", "BMP", "GIF", "WEBP", "AVIF", "JPEG2000")

_log = logging.getLogger(__name__)
# Decoders that Pillow has in Python only: over a second a megapixel.
_SLOW_DECODERS = frozenset(("bmp_rle",))
_SLOW_LIMIT = 2_000_000
# Bytes of memory that reading takes for a pixel: the decoder's own, Pillow's, and ours.
_PEAKS = {"PNG": 10, "BMP": 8, "GIF": 12, "WEBP": 18, "AVIF": 20, "JPEG2000": 36}
_PEAK_OF_JPEG_VALUES = 3
_PEAKS_OF_FEW = {"1": 2.5, "L": 3.0, "P": 5.0}
_PEAK_OF_16_BITS = 24
_COEFFICIENT_BYTES = 2
_NUMERIC_MODES = ("I", "F", "I;16", "I;16B", "I;16L", "I;16N")
HDR = "its values are for brighter screens (HDR) and are taken as they are stored"
_LEFT_OUT = "its colour profile is left out, as its values have 16 bits"
_PLAIN_CMYK = "it is CMYK without a profile, so its colours are guessed by the plain formula"
_BAD_METADATA = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError),
    *(ArithmeticError, AttributeError, EOFError),
)


def read_picture(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read a JPEG, PNG, BMP, GIF, WebP, AVIF or JPEG 2000.

    Raises
    ------
    Refusal
        If it is sound, but nothing that is read; whatever Pillow raises if it is broken.
    """
    file, notices = _openable(file)
    with Pillow.open(file, formats=FORMATS) as picture:
        wanted.check_size(*picture.size)
        _weigh(file, picture)
        _refuse_slow(picture)
        kind = str(picture.format)
        count = 1 if kind in ("JPEG", "MPO") else int(getattr(picture, "n_frames", 1))
        page = wanted.check_page(count, "frame")
        if wanted.as_stored:
            picture.info.pop("icc_profile", None)
        if kind in ("JPEG", "MPO"):
            decoded = _jpeg(file, picture)
        elif kind == "PNG" and count == 1:
            decoded = _png(file, picture)
        else:
            decoded = _frame(picture, page.number - 1)
        size = _pixel_size(picture)
    notices = (*wanted.told(page, "frame"), *notices, *decoded.notices)
    return replace(decoded, page=page, pixel_size=size, notices=notices)


def _weigh(file: BinaryIO, picture: ImageFile.ImageFile) -> None:
    """Refuse what claims too much, before it is decoded."""
    stored = file.seek(0, os.SEEK_END)
    file.seek(0)
    kind, bands = str(picture.format), len(picture.getbands())
    raw, peak = float(bands), float(_PEAKS.get(kind, _PEAK_OF_JPEG_VALUES * bands))
    if kind in ("PNG", "BMP", "GIF"):
        peak = _PEAKS_OF_FEW.get(picture.mode, peak)
    if kind == "JPEG2000":
        jpeg_2000.check_tiles(file.read(jpeg_2000.HEAD))
        file.seek(0)
    if kind == "PNG":
        depth, _ = png.depth_and_kind(file)
        raw *= depth / 8
        peak = _PEAK_OF_16_BITS if depth == 16 else peak
    check_claim(picture.width * picture.height, stored, raw, peak)


def weigh_picture(file: BinaryIO, wanted: Wanted) -> None:
    """Refuse a picture that `read_picture` would refuse before it decodes it.

    Raises
    ------
    Refusal
        If it is too large; whatever Pillow raises if it is broken.
    """
    file, _ = _openable(file)
    with Pillow.open(file, formats=FORMATS) as picture:
        wanted.check_size(*picture.size)
        _weigh(file, picture)
        if picture.format in ("JPEG", "MPO"):
            file.seek(0)
            _planned(file.read())


def finish_picture(
    picture: Pillow.Image,
    profile: bytes | None,
    encoding: Encoding | None = None,
    orientation: int = 1,
    transparent: TransparentColour | None = None,
) -> Decoded:
    """Turn a loaded picture of 8 bits into arrays in sRGB.

    Parameters
    ----------
    picture : PIL.Image.Image
    profile : bytes, optional
        ICC.
    encoding : Encoding, optional
        Counts where there is no profile.
    orientation : int, optional
        EXIF orientation that is still to be applied.
    transparent : int or tuple of int, optional
        The colour that is left out besides alpha 0.
    """
    if picture.mode in _NUMERIC_MODES:
        return _numeric(picture, orientation)
    if picture.mode in ("CMYK", "LAB"):
        picture, name, notices = _printed(picture, profile)
        pixels, valid = unpack(picture, orientation)
        return Decoded(pixels, valid, profile=name, notices=notices)
    if picture.mode in ("YCbCr", "HSV", "RGBX", "RGBa", "La"):
        picture = picture.convert({"RGBa": "RGBA", "La": "LA"}.get(picture.mode, "RGB"))
    pixels, valid = unpack(picture, orientation, transparent)
    pixels, name, notices = managed(pixels, picture.mode, profile, encoding)
    return Decoded(pixels, valid, profile=name, notices=notices)


def managed(
    pixels: NDArray[np.uint8], mode: str, profile: bytes | None, encoding: Encoding | None = None
) -> tuple[NDArray[np.uint8], str, tuple[str, ...]]:
    """Bring 8-bit values to sRGB.

    Returns
    -------
    pixels : array
    name : str
        Of the profile that they were in; empty if that was sRGB or nothing.
    notices : tuple of str
    """
    if profile is not None:
        encoding = None
    elif encoding is None:
        return pixels, "", ()
    is_grey = mode in ("1", "L", "LA")
    try:
        conversion = _conversion(profile, encoding, "L" if is_grey else "RGB")
    except ProfileError as error:
        return pixels, "", (str(error),)
    if conversion is None:
        return pixels, "", ()
    name = conversion.name
    told = (f"its colours were converted from {name} to sRGB",)
    if pixels.ndim == 2 and not is_grey:  # a palette of greys
        pixels = np.repeat(pixels[..., None], 3, axis=2)
    return colour.convert_pixels(pixels, conversion), name, told


def _conversion(profile: bytes | None, encoding: Encoding | None, mode: str) -> Conversion | None:
    if profile is not None:
        return colour.conversion_of(profile, mode)
    return colour.conversion_of_encoding(encoding) if encoding and mode == "RGB" else None


def _printed(
    picture: Pillow.Image, profile: bytes | None
) -> tuple[Pillow.Image, str, tuple[str, ...]]:
    """Bring CMYK and L*a*b* to sRGB."""
    if picture.mode == "LAB":
        conversion = colour.lab_conversion()
        return colour.convert_picture(picture, conversion), conversion.name, ()
    notices: tuple[str, ...] = (_PLAIN_CMYK,)
    if profile is not None:
        try:
            conversion = colour.conversion_of(profile, "CMYK")  # type: ignore[assignment]
        except ProfileError as error:
            notices = (str(error), _PLAIN_CMYK)
        else:
            told = (f"its colours were converted from {conversion.name} to sRGB",)
            return colour.convert_picture(picture, conversion), conversion.name, told
    return picture.convert("RGB"), "CMYK", notices


def _numeric(picture: Pillow.Image, orientation: int) -> Decoded:
    values, notices = as_values(np.asarray(picture))
    if picture.mode.startswith("I;16"):
        values = values.astype(np.uint16)
    values = turned(values, orientation)
    valid, gone = leave_out(values, None)
    return Decoded(values, valid, notices=(*notices, *gone))


def _openable(file: BinaryIO) -> tuple[BinaryIO, tuple[str, ...]]:
    """Return a file that Pillow opens: of a PNG with damaged texts a copy without them."""
    head = file.read(8)
    file.seek(0)
    if head != png.SIGNATURE:
        return file, ()
    try:
        with Pillow.open(file, formats=("PNG",)):
            pass
    except (*_BAD_METADATA, Pillow.DecompressionBombError) as error:
        if isinstance(error, Pillow.DecompressionBombError):
            raise
        _log.debug("PNG is repaired: %s", error)
        return png.repaired(file)
    file.seek(0)
    return file, ()


def _jpeg(file: BinaryIO, picture: ImageFile.ImageFile) -> Decoded:
    orientation, profile = orientation_of(picture), picture.info.get("icc_profile")
    encoding = None if profile else _exif_encoding(picture)
    file.seek(0)
    data = file.read()
    plan = _planned(data)
    pixels, damage = (None, ()) if picture.mode == "CMYK" else jpeg.decode(data, plan)
    if pixels is None:
        damage = jpeg.check(data, plan)
        picture.load()
        decoded = finish_picture(picture, profile, encoding, orientation)
        return replace(decoded, damage=damage)
    if pixels.shape[:2] != (picture.height, picture.width):
        raise ValueError("its size is not that of its header")
    pixels = turned(pixels, orientation)
    pixels, name, notices = managed(pixels, picture.mode, profile, encoding)
    return Decoded(pixels, profile=name, notices=notices, damage=damage)


def _planned(data: bytes) -> jpeg.Plan:
    """Return the plan of a JPEG that neither takes minutes nor too much memory."""
    plan = jpeg.plan_of(data)
    if plan is None:
        raise ValueError("its markers make no sense")
    if plan.keeps_coefficients:
        bands = len(plan.components)
        peak = (_PEAK_OF_JPEG_VALUES + _COEFFICIENT_BYTES) * bands
        check_claim(plan.width * plan.height, len(data), bands, peak)
    return plan


def _png(file: BinaryIO, picture: ImageFile.ImageFile) -> Decoded:
    file.seek(0)
    chunks = png.small_chunks(file)
    depth, kind = png.depth_and_kind(file)
    profile = picture.info.get("icc_profile") if b"iCCP" in chunks else None
    encoding = png.encoding_of(chunks) if profile is None or b"cICP" in chunks else None
    if encoding is not None:
        profile = None
    with png.checked_meanwhile(file):
        if depth == 16:
            decoded = _png_of_16_bits(file, chunks, kind)
        else:
            transparent = transparent_colour(picture)
            file.seek(0)
            picture.load()
            check_rows(file, last_row(picture))
            orientation = orientation_of(picture)
            decoded = finish_picture(picture, profile, encoding, orientation, transparent)
    if depth == 16:
        is_told = profile is not None or encoding is not None
        notices: tuple[str, ...] = (_LEFT_OUT,) if is_told else ()
    else:
        notices = _unapplied(chunks)
    return replace(decoded, notices=(*decoded.notices, *notices))


def _unapplied(chunks: Mapping[bytes, bytes]) -> tuple[str, ...]:
    if png.is_hdr(chunks):
        return (HDR,)
    gamma = png.unapplied_gamma(chunks)
    if gamma is None:
        return ()
    return (f"its gamma of {gamma:.2f} is left out, as browsers do where no colours are named",)


def _png_of_16_bits(file: BinaryIO, chunks: Mapping[bytes, bytes], kind: int) -> Decoded:
    values: Values = png.load_16_bit(png.opener(file), kind)
    valid: Valid | None = None
    hidden = chunks.get(b"tRNS", b"")
    if kind in (4, 6):
        values, valid = without_alpha(values, values.shape[2] - 1)
    elif len(hidden) == 2 * values.shape[2]:
        shown = (values != np.frombuffer(hidden, ">u2")).any(axis=2)
        valid = None if shown.all() else shown
    check_rows(file, values[-1:])
    if values.ndim == 3 and values.shape[2] == 1:
        values = values[..., 0]
    orientation = png.orientation_of(chunks)
    valid = None if valid is None else turned(valid, orientation)
    return Decoded(turned(np.ascontiguousarray(values), orientation), valid)


def _frame(picture: ImageFile.ImageFile, number: int) -> Decoded:
    """Read a picture of a format that needs nothing special, or one frame of it."""
    if number:
        picture.seek(number)
    elif picture.format == "GIF":
        _refuse_partial(picture)
    if picture.format == "JPEG2000":
        _refuse_deep(picture)
    profile, transparent = picture.info.get("icc_profile"), transparent_colour(picture)
    picture.load()
    orientation = orientation_of(picture)
    whole: Pillow.Image = picture
    if picture.format == "BMP" and picture.mode == "RGBA" and not picture.getchannel("A").getbbox():
        whole = picture.convert("RGB")
    return finish_picture(whole, profile, None, orientation, transparent)


def _refuse_deep(picture: ImageFile.ImageFile) -> None:
    """Refuse colours of over 8 bits, of which Pillow would keep the upper half."""
    if picture.mode in ("I;16", "L") or picture.fp is None:
        return
    picture.fp.seek(0)
    bits = jpeg_2000.bits_of(picture.fp.read(jpeg_2000.HEAD))
    picture.fp.seek(0)
    if bits > 8:
        raise Refusal("it is JPEG 2000 of more than 8 bits in colour; save it as 16-bit TIFF")


def _refuse_partial(picture: ImageFile.ImageFile) -> None:
    """Refuse a GIF with less picture than canvas: Pillow fills the rest with some colour."""
    whole = (0, 0, *picture.size)
    if picture.tile[0].extents != whole and "transparency" not in picture.info:
        raise Refusal("it has a picture smaller than its canvas; save it as an 8-bit PNG")


def _refuse_slow(picture: ImageFile.ImageFile) -> None:
    decoder = picture.tile[0].codec_name if picture.tile else ""
    if decoder in _SLOW_DECODERS and picture.width * picture.height > _SLOW_LIMIT:
        raise Refusal(
            f"it has over {_SLOW_LIMIT // 10**6} megapixels in a form that is slow to decode;"
            " save it as PNG"
        )


def orientation_of(picture: Pillow.Image) -> int:
    """Return how EXIF says a picture is stored, 1–8; 1 if it says nothing that makes sense."""
    try:
        orientation = picture.getexif().get(ExifTags.Base.Orientation)
        return orientation if orientation in ORIENTATIONS else 1
    except _BAD_METADATA as error:  # bad metadata must not stop a good photo
        _log.debug("EXIF left out: %s", error)
        return 1


def _exif_encoding(picture: Pillow.Image) -> Encoding | None:
    """Return Adobe RGB where a camera says so in EXIF alone."""
    try:
        exif = picture.getexif()
        inner: Mapping[int, Any] = exif.get_ifd(ExifTags.IFD.Exif)
        index = exif.get_ifd(ExifTags.IFD.Interop).get(1, "")
    except _BAD_METADATA as error:
        _log.debug("EXIF left out: %s", error)
        return None
    space = inner.get(ExifTags.Base.ColorSpace)
    if space == 2 or (space == 65535 and str(index).startswith("R03")):
        return Encoding(ADOBE_PRIMARIES, ADOBE_GAMMA, "Adobe RGB (EXIF)")
    return None


def _pixel_size(picture: Pillow.Image) -> PixelSize | None:
    dpi = picture.info.get("dpi")
    try:
        size = of_resolution(float(dpi[0]), float(dpi[1])) if dpi else None
    except _BAD_METADATA as error:
        _log.debug("resolution left out: %s", error)
        return None
    return size.turned if size is not None and orientation_of(picture) > 4 else size
