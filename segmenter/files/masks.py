"""Read masks: images of label ids, whoever wrote them."""

import os
import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageFile, UnidentifiedImageError

from segmenter.errors import ImageError
from segmenter.files.annotations.reading import SUFFIXES as OF_ANNOTATIONS
from segmenter.files.annotations.reading import read_annotations
from segmenter.files.annotations.wanted import ANY_PHOTO, Wanted, check_size, pixel_limit
from segmenter.files.array_masks import read_arrays, without_void
from segmenter.files.mask_file import Mask, MaskFile, as_mask, blocks_of, ids_in
from segmenter.files.tiff_masks import read_tiff_mask
from segmenter.images.claims import check_claim
from segmenter.images.decoded import Refusal
from segmenter.images.guard import quiet_libtiff, quiet_pillow
from segmenter.images.kinds import head_of, is_tiff
from segmenter.images.pictures import orientation_of
from segmenter.images.png_rows import check_rows, last_row
from segmenter.images.regular_file import NotAFileError, open_regular
from segmenter.images.tiff import picture_count
from segmenter.images.turning import turned
from segmenter.regions.style import Colour

# The colour of void in masks of the Pascal VOC kind.
VOID_COLOUR: Colour = (224, 224, 192)
# Beyond all colours.
_HIDDEN = 1 << 24
_OF_PIXELS = (".png", ".tif", ".tiff", ".bmp", ".gif", ".npz", ".npy")
SUFFIXES = (*_OF_PIXELS, *OF_ANNOTATIONS)
"""What files end with that labels are read from."""
_FORMATS = ("PNG", "TIFF", "BMP", "GIF")
_MOST_COLOURS = 65535
# Bytes of memory that reading takes for a pixel.
_PEAKS_OF_IDS, _PEAK_OF_COLOURS = {"1": 2.5, "I": 8.0}, 12.0
_SMALL_GREYS = re.compile(r"L;([24])")
_BROKEN = (
    *(OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError),
    *(
        AttributeError,
        AssertionError,
        BadZipFile,
        EOFError,
        MemoryError,
        RuntimeError,
        struct.error,
        zlib.error,
    ),
)


def read_masks(path: Path) -> list[Mask]:
    """Read a mask, or those of several people, like `read_mask_files`."""
    return [each.ids for each in read_mask_files(path)]


def read_mask_files(path: Path, wanted: Wanted = ANY_PHOTO) -> list[MaskFile]:
    """Read a mask, or those of several people.

    Parameters
    ----------
    path : Path
        PNG, TIFF, BMP or GIF: ids as grey values or as palette entries, or one colour a label
        with black left out, or, where there is alpha, what is transparent. Or NumPy's npy, or npz
        with an array ``labels``, or ``truth`` of one mask a person. The 255 of 8-bit masks is left
        out, unless it is the only label. Or what annotation programs keep: COCO, LabelMe, Label
        Studio, GeoJSON, PSD, YOLO's text, and archives of CVAT, Pascal VOC, Datumaro and YOLO.
    wanted : Wanted, optional
        The photo they are read for.

    Returns
    -------
    masks : list of MaskFile

    Raises
    ------
    ImageError
        If it is no mask; one line.
    """
    suffix = path.suffix.casefold()
    # By its name Pillow would map a TIFF into memory, and forget that it is to be turned.
    with _explained(path), open_regular(path) as file:
        if suffix in (".npz", ".npy"):
            return read_arrays(file)
        if suffix in OF_ANNOTATIONS:
            return [read_annotations(file, suffix, wanted)]
        return [_from_file(file, path, wanted)]


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise ImageError(f"{path}: there is no such file; check the path") from error
    except UnidentifiedImageError as error:
        raise ImageError(f"{path}: is no mask; name a PNG, TIFF or npz file") from error
    except Pillow.DecompressionBombError as error:
        raise ImageError(f"{path}: claims far more pixels than the limit") from error
    except (NotAFileError, IsADirectoryError) as error:
        raise ImageError(f"{path}: is no file; name a mask's file") from error
    except Refusal as error:
        raise ImageError(f"{path}: {error}") from error
    except _BROKEN as error:
        raise ImageError(f"{path}: cannot be read as a mask ({error})") from error


def _from_file(file: BinaryIO, path: Path, wanted: Wanted) -> MaskFile:
    is_tiff_file = is_tiff(head_of(file))
    pages = picture_count(file) if is_tiff_file else 1
    # A stack's masks are those of its photo's pages.
    page = wanted.page if pages > 1 and pages == wanted.pages else 1
    if is_tiff_file and pages in (1, wanted.pages):
        found = read_tiff_mask(file, page)
        if found is not None:
            return found
    with (
        quiet_pillow(pixel_limit()),
        quiet_libtiff(),
        Pillow.open(file, formats=_FORMATS) as picture,
    ):
        check_size(picture.height, picture.width)
        _weigh(file, picture)
        frames = 1 if picture.format == "TIFF" else int(getattr(picture, "n_frames", 1))
        if max(pages, frames) > 1 and pages != wanted.pages:
            raise ImageError(
                f"{path}: holds {max(pages, frames)} pages; save the one that is meant to a file"
                " of its own"
            )
        found = _of_picture(picture, path)
        if picture.format == "PNG" and frames == 1:
            check_rows(file, last_row(picture))
        return found


def _of_picture(picture: ImageFile.ImageFile, path: Path) -> MaskFile:
    greys = _SMALL_GREYS.match(_raw_mode(picture))
    orientation = 1 if picture.format == "TIFF" else orientation_of(picture)
    if picture.mode in ("RGB", "RGBA", "LA", "PA"):
        return _of_colours(picture, path, orientation)
    ids = _ids(picture, path)
    if greys is not None and picture.mode == "L":  # Pillow has widened them to 255
        ids = ids // (255 // (2 ** int(greys[1]) - 1))
    mask, has_void = without_void(turned(ids, orientation))
    colours = _palette(picture) if picture.mode == "P" else {}
    return MaskFile(mask, colours, has_void=has_void)


def _weigh(file: BinaryIO, picture: ImageFile.ImageFile) -> None:
    """Refuse what claims too much, before it is decoded."""
    place = file.tell()
    stored, bands = file.seek(0, os.SEEK_END), len(picture.getbands())
    file.seek(place)
    peak = _PEAK_OF_COLOURS if bands > 1 else _PEAKS_OF_IDS.get(picture.mode[:1], 4.0)
    raw = bands / 8 if picture.mode == "1" else bands
    check_claim(picture.width * picture.height, stored, raw, peak)


def _raw_mode(picture: ImageFile.ImageFile) -> str:
    """Return how the values are stored; call before loading."""
    arguments = picture.tile[0].args if picture.tile else ""
    return str(arguments[0] if isinstance(arguments, tuple) else arguments)


def _palette(picture: Pillow.Image) -> dict[int, Colour]:
    """Return a palette's colours, none if they are only greys: those stand for the ids."""
    levels = picture.getpalette("RGB") or []
    table = [tuple(levels[i : i + 3]) for i in range(0, len(levels), 3)]
    if all(red == green == blue for red, green, blue in table):
        return {}
    return {i: (red, green, blue) for i, (red, green, blue) in enumerate(table)}


def _of_colours(picture: Pillow.Image, path: Path, orientation: int) -> MaskFile:
    codes = turned(_codes(picture), orientation)
    found = ids_in(codes)
    # A layer is painted where it is not transparent, be it black; a picture where it is not black.
    is_layer = bool(found[-1] == _HIDDEN)
    found = found[found < _HIDDEN]
    if len(found) > _MOST_COLOURS:
        raise ImageError(f"{path}: has {len(found)} colours, so it is a photo rather than a mask")
    table = [(code & 255, code >> 8 & 255, code >> 16) for code in found.tolist()]
    void = table.index(VOID_COLOUR) if not is_layer and _has_void(table) else None
    left_out = (found == 0) & (not is_layer)
    if void is not None:
        left_out[void] = True
    numbers = np.where(left_out, 0, np.cumsum(~left_out)).astype(np.uint16)
    colours = {int(id_): colour for id_, colour in zip(numbers, table, strict=True) if id_}
    ids = np.zeros(codes.shape, np.uint16)
    for rows in blocks_of(*codes.shape):
        block = codes[rows]
        shown = block < _HIDDEN
        ids[rows][shown] = numbers[np.searchsorted(found, block[shown])]
    return MaskFile(as_mask(ids), colours, False, void is not None)


def _codes(picture: Pillow.Image) -> NDArray[np.uint32]:
    """Return each pixel's colour as a number, or that it is transparent."""
    width, height = picture.size
    picture.load()
    codes = np.empty((height, width), np.uint32)
    for rows in blocks_of(height, width):
        strip = picture.crop((0, rows.start, width, rows.stop)).convert("RGBA")
        levels = np.asarray(strip).astype(np.uint32)
        codes[rows] = levels[..., 0] | levels[..., 1] << 8 | levels[..., 2] << 16
        codes[rows][levels[..., 3] == 0] = _HIDDEN
    return codes


def _has_void(table: list[Colour]) -> bool:
    """Whether the colours are void and others that are all in Pascal VOC's list of colours."""
    others = set(table) - {VOID_COLOUR, (0, 0, 0)}
    return VOID_COLOUR in table and bool(others) and others <= {_voc(i) for i in range(256)}


def _voc(label: int) -> Colour:
    """Return Pascal VOC's colour of a label: its bits, dealt out to the channels in turn."""
    levels = [0, 0, 0]
    for place in range(8):
        for channel in range(3):
            levels[channel] |= (label >> (3 * place + channel) & 1) << (7 - place)
    return levels[0], levels[1], levels[2]


def _ids(picture: Pillow.Image, path: Path) -> NDArray[np.integer]:
    if picture.mode in ("1", "L", "P", "I") or picture.mode.startswith("I;16"):
        ids = np.asarray(picture)
        return ids.astype(np.uint8) if ids.dtype == np.bool_ else ids
    raise ImageError(f"{path}: pixels of the kind {picture.mode} are no label ids")
