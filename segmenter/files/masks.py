"""Read masks: images of label ids, whoever wrote them."""

import re
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageFile, UnidentifiedImageError

from segmenter.errors import ImageError
from segmenter.images.decoded import Refusal
from segmenter.images.guard import quiet_libtiff, quiet_pillow
from segmenter.images.kinds import head_of, is_tiff
from segmenter.images.memory import free_bytes
from segmenter.images.pictures import orientation_of
from segmenter.images.tiff import picture_count
from segmenter.images.turning import turned

Mask = NDArray[np.int64]
Colour = tuple[int, int, int]
VOID = 255
# The colour of void in masks of the Pascal VOC kind.
VOID_COLOUR: Colour = (224, 224, 192)
_FORMATS = ("PNG", "TIFF", "BMP", "GIF")
_MOST_COLOURS = 65535
_MOST_BYTES = 1 << 30
# Ids are counted in 8 bytes, several times over; and on a machine that tells nothing.
_BYTES_PER_PIXEL = 64
_PIXEL_LIMIT = 200_000_000
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


@dataclass(frozen=True, slots=True, eq=False)
class MaskFile:
    """A mask and what its file says of it.

    Attributes
    ----------
    ids : (H, W) int array
        0 is left out.
    colours : dict
        RGB of ids, where the file has colours.
    numbered : bool
        Whether the ids are the file's own, rather than places in its list of colours.
    has_void : bool
        Whether 255, or its colour, was left out.
    """

    ids: Mask
    colours: dict[int, Colour] = field(default_factory=dict)
    numbered: bool = True
    has_void: bool = False


def read_masks(path: Path) -> list[Mask]:
    """Read a mask, or those of several people, like `read_mask_files`."""
    return [each.ids for each in read_mask_files(path)]


def read_mask_files(path: Path) -> list[MaskFile]:
    """Read a mask, or those of several people.

    Parameters
    ----------
    path : Path
        PNG, TIFF, BMP or GIF: ids as grey values or as palette entries, or one colour a label
        with black left out. Or NumPy's npz with an array ``labels``, or ``truth`` of one mask a
        person. The 255 of 8-bit masks is left out, unless it is the only label.

    Returns
    -------
    masks : list of MaskFile

    Raises
    ------
    ImageError
        If it is no mask; one line.
    """
    with _explained(path):
        if path.suffix.casefold() == ".npz":
            return _from_npz(path)
        # By its name Pillow would map a TIFF into memory, and forget that it is to be turned.
        with path.open("rb") as file:
            return [_from_file(file, path)]


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
    except Refusal as error:
        raise ImageError(f"{path}: {error}") from error
    except _BROKEN as error:
        raise ImageError(f"{path}: cannot be read as a mask ({error})") from error


def _from_file(file: BinaryIO, path: Path) -> MaskFile:
    pages = picture_count(file) if is_tiff(head_of(file)) else 1
    free = free_bytes()
    limit = _PIXEL_LIMIT if free is None else free // _BYTES_PER_PIXEL
    with quiet_pillow(limit), quiet_libtiff(), Pillow.open(file, formats=_FORMATS) as picture:
        if picture.width * picture.height > limit:
            raise ImageError(
                f"{path}: has {picture.width * picture.height / 1e6:.0f} megapixels, and the"
                f" memory is enough for masks of {limit / 1e6:.0f}; make it smaller"
            )
        frames = 1 if picture.format == "TIFF" else int(getattr(picture, "n_frames", 1))
        if max(pages, frames) > 1:
            raise ImageError(
                f"{path}: holds {max(pages, frames)} pages; save the one that is meant to a file"
                " of its own"
            )
        return _of_picture(picture, path)


def _of_picture(picture: ImageFile.ImageFile, path: Path) -> MaskFile:
    greys = _SMALL_GREYS.match(_raw_mode(picture))
    orientation = 1 if picture.format == "TIFF" else orientation_of(picture)
    if picture.mode in ("RGB", "RGBA", "LA", "PA"):
        return _of_colours(picture, path, orientation)
    ids = _ids(picture, path)
    if greys is not None and picture.mode == "L":  # Pillow has widened them to 255
        ids = ids // (255 // (2 ** int(greys[1]) - 1))
    mask = _without_void(turned(ids, orientation))
    colours = _palette(picture) if picture.mode == "P" else {}
    return MaskFile(mask.ids, colours, has_void=mask.has_void)


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
    levels = turned(np.asarray(picture.convert("RGB")), orientation).astype(np.int64)
    codes = levels @ np.array([1, 1 << 8, 1 << 16])
    found, places = np.unique(codes, return_inverse=True)
    if len(found) > _MOST_COLOURS:
        raise ImageError(f"{path}: has {len(found)} colours, so it is a photo rather than a mask")
    table = [(code & 255, code >> 8 & 255, code >> 16) for code in found.tolist()]
    void = table.index(VOID_COLOUR) if _has_void(table) else None
    ids = np.cumsum([colour != (0, 0, 0) and i != void for i, colour in enumerate(table)])
    for i in (0 if table[0] == (0, 0, 0) else None, void):
        if i is not None:
            ids[i] = 0
    colours = {int(id_): colour for id_, colour in zip(ids, table, strict=True) if id_}
    return MaskFile(ids[places].reshape(codes.shape), colours, False, void is not None)


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


def _without_void(ids: NDArray[np.integer]) -> MaskFile:
    mask = ids.astype(np.int64)
    if (mask < 0).any():
        raise ValueError("it has negative ids")
    has_void = False
    if ids.dtype == np.uint8 and ((mask > 0) & (mask < VOID)).any():
        void = mask == VOID
        has_void = bool(void.any())
        mask[void] = 0
    return MaskFile(mask, has_void=has_void)


def _from_npz(path: Path) -> list[MaskFile]:
    with path.open("rb") as file:
        with ZipFile(file) as archive:
            sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
        name = next((each for each in ("labels", "truth") if f"{each}.npy" in sizes), None)
        if name is None:
            raise ImageError(f'{path}: has neither an array "labels" nor "truth"')
        if sizes[f"{name}.npy"] > _MOST_BYTES:
            raise ImageError(f"{path}: claims more than {_MOST_BYTES >> 30} GB; make it smaller")
        file.seek(0)
        with np.load(file, allow_pickle=False) as arrays:
            values = arrays[name]
    if values.dtype.kind not in "iub" or values.ndim not in (2, 3) or not values.size:
        raise ImageError(f'{path}: its "{name}" is no mask of whole numbers, (H, W)')
    return [_without_void(each) for each in (values if values.ndim == 3 else values[None])]
