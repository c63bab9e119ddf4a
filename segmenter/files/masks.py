"""Read masks: images of label ids, whoever wrote them."""

from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import UnidentifiedImageError

from segmenter.errors import ImageError
from segmenter.images.guard import quiet_pillow
from segmenter.images.reading import PIXEL_LIMIT

Mask = NDArray[np.int64]
Colour = tuple[int, int, int]
VOID = 255
# The colour of void in masks of the Pascal VOC kind.
VOID_COLOUR: Colour = (224, 224, 192)
_FORMATS = ("PNG", "TIFF", "BMP", "GIF")
_MOST_COLOURS = 65535
_MOST_BYTES = 1 << 30


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
    try:
        if path.suffix.casefold() == ".npz":
            return _from_npz(path)
        with quiet_pillow(PIXEL_LIMIT), Pillow.open(path, formats=_FORMATS) as picture:
            return [_of_picture(picture, path)]
    except FileNotFoundError as error:
        raise ImageError(f"{path}: there is no such file; check the path") from error
    except UnidentifiedImageError as error:
        raise ImageError(f"{path}: is no mask; name a PNG, TIFF or npz file") from error
    except Pillow.DecompressionBombError as error:
        raise ImageError(f"{path}: claims far more pixels than the limit") from error
    except (OSError, SyntaxError, ValueError, BadZipFile, EOFError, MemoryError) as error:
        raise ImageError(f"{path}: cannot be read as a mask ({error})") from error


def _of_picture(picture: Pillow.Image, path: Path) -> MaskFile:
    if picture.mode in ("RGB", "RGBA", "LA", "PA"):
        return _of_colours(picture, path)
    mask = _without_void(_ids(picture, path))
    colours = _palette(picture) if picture.mode == "P" else {}
    return MaskFile(mask.ids, colours, has_void=mask.has_void)


def _palette(picture: Pillow.Image) -> dict[int, Colour]:
    """Return a palette's colours, none if they are only greys: those stand for the ids."""
    levels = picture.getpalette("RGB") or []
    table = [tuple(levels[i : i + 3]) for i in range(0, len(levels), 3)]
    if all(red == green == blue for red, green, blue in table):
        return {}
    return {i: (red, green, blue) for i, (red, green, blue) in enumerate(table)}


def _of_colours(picture: Pillow.Image, path: Path) -> MaskFile:
    levels = np.asarray(picture.convert("RGB")).astype(np.int64)
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
