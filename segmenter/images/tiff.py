"""TIFF and BigTIFF: pages, slices and channels of any depth, by tifffile; photos by Pillow too.

libtiff, which Pillow carries, decodes 8-bit photos in all of TIFF's older compressions and says
where their data are damaged. All else is tifffile's.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.images import embedded, jpeg, tiff_pages
from segmenter.images.claims import check_claim
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
from segmenter.images.guard import quiet_libtiff
from segmenter.images.pictures import finish_picture
from segmenter.images.tiff_chain import opened_tiff
from segmenter.images.tiff_scale import nodata_of, place_of, tiff_pixel_size
from segmenter.images.turning import ORIENTATIONS, turned

# Without a handler Python would print what tifffile logs of files that it finds odd.
logging.getLogger("tifffile").addHandler(logging.NullHandler())
_WHITE_IS_0, _RGB, _PALETTE, _CMYK, _YCBCR, _LAB = 0, 2, 3, 5, 6, 8
_PHOTOMETRICS = {0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3, 8: 3}
_UNCOMPRESSED, _FAX, _JPEG = 1, (2, 3, 4, 32771), (6, 7)
# What libtiff reads that tifffile needs imagecodecs for, or takes longer to read.
_OF_LIBTIFF = {1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 32771}
_LERC = 34887
_ASSOCIATED, _UNASSOCIATED = 1, 2
_CODECS = (
    "its compression, {}, needs the package imagecodecs;"
    " run: python -m pip install imagecodecs (or save it with another compression)"
)


# Bytes of memory that reading takes for a value besides itself, and for a pixel.
_PEAK_OF_VALUES, _PEAK_BESIDES = 6, 4
# JPEGs are of whole blocks, and the last strip of a page may be as high as the others.
_ROOM, _BLOCKS = 2, 1 << 16


@dataclass(frozen=True, slots=True)
class _Alpha:
    count: int
    premultiplied: bool


def read_tiff(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read one picture of a TIFF.

    Parameters
    ----------
    file : binary file
        On a disk.
    wanted : Wanted

    Returns
    -------
    decoded : Decoded

    Raises
    ------
    Refusal
        If it is sound, but nothing that is read.
    """
    with opened_tiff(file) as tiff:
        planes = tiff_pages.planes_of(tiff, channels_wanted=wanted.channels is not None)
        kind = "page" if len(tiff.pages) > 1 else "slice"
        page = wanted.check_page(len(planes), kind)
        plane = planes[page.number - 1]
        height, width = tiff_pages.size_of(plane)
        wanted.check_size(width, height)
        check_page(tiff, plane.page, height * width, tiff_pages.channel_count(plane))
        ifd = plane.page
        if _is_photo(ifd, plane):
            decoded = _photo(file, ifd)
        else:
            decoded = _upright(_numbers(tiff, plane, ifd), _orientation(ifd))
        return replace(
            decoded,
            page=page,
            notices=(*wanted.told(page, kind), *decoded.notices),
            **_where(tiff, ifd),
        )


def picture_count(file: BinaryIO) -> int:
    """Return how many pictures a TIFF holds, without thumbnails; each grey channel is one.

    The file is wound back.
    """
    with opened_tiff(file) as tiff:
        count = sum(tiff_pages.layer_count(plane) for plane in tiff_pages.planes_of(tiff))
    file.seek(0)
    return count


def _where(tiff: Any, ifd: Any) -> dict[str, Any]:
    """Return pixel size and place; a place holds only for rows and columns as they are stored."""
    orientation = _orientation(ifd)
    place = place_of(ifd)
    size = tiff_pixel_size(tiff, ifd, place)
    if size is not None and orientation > 4:
        size = size.turned
    return {"pixel_size": size, "place": place if orientation == 1 else None}


def _orientation(ifd: Any) -> int:
    orientation = ifd.tags.valueof(274, default=1)
    return orientation if orientation in ORIENTATIONS else 1


def _upright(decoded: Decoded, orientation: int) -> Decoded:
    valid = None if decoded.valid is None else turned(decoded.valid, orientation)
    return replace(decoded, pixels=turned(decoded.pixels, orientation), valid=valid)


def _is_photo(ifd: Any, plane: tiff_pages.Plane) -> bool:
    """Whether Pillow can read a page, and reads all of it."""
    needed = _PHOTOMETRICS.get(int(ifd.photometric))
    extra = _extra(ifd)
    return (
        needed is not None
        and isinstance(ifd.index, int)
        and int(ifd.compression) in _OF_LIBTIFF
        and ifd.bitspersample in (1, 2, 4, 8)
        and int(ifd.sampleformat) == 1
        and ifd.imagedepth == 1
        and tiff_pages.channel_count(plane) == ifd.samplesperpixel
        and ifd.samplesperpixel == needed + len(extra)
        and (not extra or (len(extra) == 1 and extra[0] in (_ASSOCIATED, _UNASSOCIATED)))
        and not (int(ifd.photometric) in (_CMYK, _LAB) and extra)
        and len(plane.series.pages) * ifd.size == plane.series.size
    )


def _extra(ifd: Any) -> tuple[int, ...]:
    return tuple(int(each) for each in ifd.extrasamples)


def _photo(file: BinaryIO, ifd: Any) -> Decoded:
    """Read a page with Pillow, which turns it upright by itself."""
    file.seek(0)
    with Pillow.open(file, formats=("TIFF",)) as picture:
        picture.seek(ifd.index)
        with quiet_libtiff() as complaints:
            picture.load()
        damage = _damage(ifd, complaints)
        if picture.mode in ("P", "PA") and ifd.colormap is not None:
            picture.putpalette(_palette(ifd.colormap)[:256].tobytes(), "RGB")
        if picture.mode == "RGBa":
            return _unmultiplied(picture, damage)
        profile = ifd.tags.valueof(34675)
        return replace(finish_picture(picture, profile), damage=damage)


def _unmultiplied(picture: Pillow.Image, damage: tuple[str, ...]) -> Decoded:
    levels = np.asarray(picture)
    pixels, valid = without_alpha(levels, 3, premultiplied=True)
    return Decoded(pixels, valid, damage=damage)


def _palette(colormap: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """Return a colour map of 16 bits in 8; some programs write 8 bits into it."""
    levels = colormap if colormap.max() < 256 else colormap >> 8
    return np.ascontiguousarray(levels.T.astype(np.uint8))


def _damage(ifd: Any, complaints: Sequence[str]) -> tuple[str, ...]:
    """Return what of a page's data is damaged."""
    if int(ifd.compression) in _FAX and complaints:
        return (f"its fax codes are damaged, and rows may be wrong ({complaints[0]})",)
    damage = _jpeg_damage(ifd) if int(ifd.compression) == _JPEG[1] else ()
    if complaints and not damage:
        return (f"its data are damaged, and parts of it may be wrong ({complaints[0]})",)
    return damage


def _jpeg_damage(ifd: Any) -> tuple[str, ...]:
    """Check each strip or tile; libtiff keeps to itself what libjpeg warns of."""
    tables, damaged = ifd.jpegtables, []
    segments = ifd.parent.filehandle.read_segments(ifd.dataoffsets, ifd.databytecounts)
    for data, number in segments:
        if data and jpeg.check(bytes(data if not tables else tables[:-2] + data[2:])):
            damaged.append(number)
    if not damaged:
        return ()
    count = len(ifd.dataoffsets)
    listed = ", ".join(str(number + 1) for number in damaged[:5])
    listed += ", …" if len(damaged) > 5 else ""
    if ifd.is_tiled:
        return (f"the JPEG data are damaged in tile {listed} of {count}",)
    top = damaged[0] * ifd.rowsperstrip + 1
    return (
        f"the JPEG data are damaged in strip {listed} of {count}:"
        f" from row {top} on the picture may be wrong",
    )


def _numbers(tiff: Any, plane: tiff_pages.Plane, ifd: Any) -> Decoded:
    """Read a picture's values with tifffile, as they are."""
    array = _array(plane, ifd)
    if ifd.photometric == _PALETTE and ifd.colormap is not None and array.ndim == 2:
        return Decoded(_palette(ifd.colormap)[array])
    values, notices = as_values(array)
    valid: Valid | None = None
    alpha = _alpha(ifd, values)
    if alpha is not None:
        values, valid = without_alpha(values, alpha.count, premultiplied=alpha.premultiplied)
    elif values.ndim == 3 and values.shape[2] == 1:
        values = values[..., 0]
    if int(ifd.photometric) == _WHITE_IS_0:
        values, told = _inverted(values, array.dtype)
        notices = (*notices, *told)
    valid, gone = leave_out(values, valid, nodata_of(ifd))
    names = _channel_names(tiff, plane, ifd, values)
    return Decoded(values, valid, names, notices=(*notices, *gone))


def _array(plane: tiff_pages.Plane, ifd: Any) -> NDArray[np.generic]:
    try:
        return tiff_pages.read_plane(plane)
    except (ValueError, ImportError, KeyError) as error:
        if "imagecodecs" in str(error) or "imagecodecs" in repr(error.__cause__):
            name = getattr(ifd.compression, "name", str(ifd.compression))
            raise Refusal(_CODECS.format(name)) from error
        raise


def _inverted(values: Values, stored: np.dtype[Any]) -> tuple[Values, tuple[str, ...]]:
    """Turn 8-bit and 1-bit values, in which 0 is white, round; leave measurements."""
    if stored == np.bool_ or values.dtype == np.uint8:
        return np.asarray(255 - values, np.uint8), ()
    return values, ("0 is white in this file; its values are taken as they are stored",)


def _alpha(ifd: Any, values: Values) -> _Alpha | None:
    """Return which channel is opacity; others that nobody has told of are values."""
    extra = _extra(ifd)
    if values.ndim != 3 or values.shape[2] != ifd.samplesperpixel:
        return None
    for place, kind in enumerate(extra):
        if kind in (_ASSOCIATED, _UNASSOCIATED) and len(extra) == 1:
            return _Alpha(values.shape[2] - len(extra) + place, kind == _ASSOCIATED)
    return None


def _channel_names(tiff: Any, plane: tiff_pages.Plane, ifd: Any, values: Values) -> tuple[str, ...]:
    if values.ndim == 2:
        return ()
    count = values.shape[2]
    told = _told_names(tiff)
    if len(told) == count:
        return told
    is_colour = int(ifd.photometric) in (_RGB, _YCBCR)
    if is_colour and count in (ifd.samplesperpixel, ifd.samplesperpixel - 1):
        return ("red", "green", "blue", *(f"channel {i}" for i in range(4, count + 1)))[:count]
    if int(ifd.photometric) == _CMYK and count == 4:
        return ("cyan", "magenta", "yellow", "black")
    if int(ifd.photometric) in (_LAB, 9, 10) and count == 3:
        return ("L", "a", "b")
    return tuple(f"channel {i}" for i in range(1, count + 1))


def _told_names(tiff: Any) -> tuple[str, ...]:
    """Return the names that OME or ImageJ give channels."""
    if tiff.is_ome:
        channels = re.findall(r"<(?:\w+:)?Channel\s[^>]*>", tiff.ome_metadata or "")
        names = [re.search(r'\sName="([^"]*)"', each) for each in channels]
        return tuple(_one_line(unescape(name[1])) for name in names if name and name[1])
    labels = (tiff.imagej_metadata or {}).get("Labels") if tiff.is_imagej else None
    return tuple(_one_line(str(label)) for label in labels or () if label)


def _one_line(text: str) -> str:
    return "".join(c for c in text if c.isprintable())[:40]


def check_page(tiff: Any, page: Any, n_pixels: int, channels: int) -> None:
    """Refuse a page that claims more than its file can hold, before it is decoded.

    Parameters
    ----------
    tiff : tifffile.TiffFile
    page : tifffile.TiffPage
    n_pixels, channels : int
        Of the picture that it is, or is a part of.

    Raises
    ------
    ValueError
        If it is cut short, or claims to be far larger than it could be.
    Refusal
        If reading it takes more memory or time than it is worth.
    """
    compression, size = int(page.compression), int(tiff.filehandle.size)
    if compression == _LERC and not _has_imagecodecs():
        raise Refusal(_CODECS.format("LERC"))
    stored = min(_stored(page, size), size)
    value = page.bitspersample / 8
    claimed = page.nbytes if value >= 1 else page.nbytes * value
    is_whole = stored >= int(claimed) or any(count == 0 for count in page.databytecounts)
    if compression == _UNCOMPRESSED and not is_whole:
        raise ValueError("image file is truncated")
    raw, peak = channels * max(1, value), channels * (2 * value + _PEAK_OF_VALUES) + _PEAK_BESIDES
    check_claim(n_pixels, stored, raw, peak)
    segment = _segment_pixels(page)
    if page.is_tiled:  # a tile may be larger than its page
        check_claim(segment * channels, stored, max(1, value), 2 * value)
    if compression in embedded.COMPRESSIONS:
        _check_embedded(page, _ROOM * segment + _BLOCKS)


def _stored(page: Any, size: int) -> int:
    """Return the bytes of a page's strips or tiles.

    Raises
    ------
    ValueError
        If they reach beyond the end of the file.
    """
    if len(page.dataoffsets) != len(page.databytecounts) or not len(page.dataoffsets):
        raise ValueError("its strips have no place")
    stored = 0
    for offset, count in zip(page.dataoffsets, page.databytecounts, strict=True):
        if offset and count and offset + count > size:
            raise ValueError("image file is truncated")
        stored += count
    return stored


def _segment_pixels(page: Any) -> int:
    if page.is_tiled:
        return int(page.tilelength * page.tilewidth * max(1, page.tiledepth))
    return int(min(page.rowsperstrip, page.imagelength) * page.imagewidth)


def _check_embedded(page: Any, most: int) -> None:
    """Refuse strips and tiles that are larger pictures than they may be."""
    segments = page.parent.filehandle.read_segments(page.dataoffsets, page.databytecounts)
    for data, _ in segments:
        if data and embedded.own_pixels(bytes(data), int(page.compression)) > most:
            raise ValueError("a part of it is larger than it says")


def _has_imagecodecs() -> bool:
    from importlib.util import find_spec

    return find_spec("imagecodecs") is not None
