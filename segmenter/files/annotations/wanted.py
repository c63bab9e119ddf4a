"""Which photo labels are read for, and what is checked before they are."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, BinaryIO

from segmenter.files.json_reading import read_any
from segmenter.images.decoded import Refusal
from segmenter.images.image import Place
from segmenter.images.memory import free_bytes
from segmenter.regions.style import Colour

MOST_BYTES = 1 << 28
# What a mask takes for a pixel while it is read; and how many are read at most.
_BYTES_PER_PIXEL = 8
_PIXEL_LIMIT = 300_000_000
_LONGEST_NAME = 1000
_LEVELS = range(256)


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """The photo that labels are read for; nothing is known of it where masks are only compared.

    Attributes
    ----------
    name : str
    shape : (int, int), optional
        Height and width.
    place : Place, optional
        Where it lies on a map.
    page, pages : int
        Which of its file's pictures it is, and of how many.
    """

    name: str = ""
    shape: tuple[int, int] | None = None
    place: Place | None = None
    page: int = 1
    pages: int = 1

    @property
    def stem(self) -> str:
        """The photo's name without its kind."""
        return Path(self.name.removeprefix("sample:")).stem

    def known_shape(self) -> tuple[int, int]:
        """Return the photo's size, for files that do not tell theirs.

        Raises
        ------
        Refusal
            If it is not known.
        """
        if self.shape is None:
            raise Refusal("does not tell how large the photo is; name a mask of pixels")
        return self.shape

    def is_called(self, name: object) -> bool:
        """Whether a file calls the photo by a name, with whatever folders before it."""
        own = self.name.removeprefix("sample:")
        return isinstance(name, str) and own in (last_part(name), name)


def last_part(path: str) -> str:
    """Return a path's last part, whichever system it is from."""
    return PureWindowsPath(PurePosixPath(path).name).name


ANY_PHOTO = Wanted()


def pixel_limit() -> int:
    """Return how many pixels a mask may have for the memory there is."""
    free = free_bytes()
    return _PIXEL_LIMIT if free is None else min(_PIXEL_LIMIT, free // _BYTES_PER_PIXEL)


def check_size(height: object, width: object) -> tuple[int, int]:
    """Return a size that a file tells.

    Raises
    ------
    Refusal
        If it is none, or more than the memory is enough for.
    """
    if type(height) is not int or type(width) is not int or min(height, width) < 1:
        raise Refusal("tells no size")
    limit = pixel_limit()
    if height * width > limit:
        raise Refusal(
            f"has {height * width / 1e6:.0f} megapixels, and the memory is enough for masks of"
            f" {limit / 1e6:.0f}; make it smaller"
        )
    return height, width


def read_limited(file: BinaryIO) -> bytes:
    """Return what an open file holds.

    Raises
    ------
    Refusal
        If that is more than labels need.
    """
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise Refusal(f"is longer than {MOST_BYTES >> 20} MB; name a mask of pixels")
    return data


def parse(data: bytes) -> Any:
    """Read JSON.

    Raises
    ------
    Refusal
        If it is none.
    """
    try:
        return read_any(data)
    except ValueError as error:
        raise Refusal("is no JSON that is read; save it again, or a mask of pixels") from error


def name_from(value: object) -> str:
    """Return a label's name; halves of characters, which no file holds, are question marks."""
    text = value if isinstance(value, str) else ""
    return text[:_LONGEST_NAME].encode("utf-8", "replace").decode()


def colour_from(value: object) -> Colour | None:
    """Return a colour that is told as three levels."""
    if isinstance(value, list) and len(value) == len(("red", "green", "blue")):
        red, green, blue = value
        if all(type(level) is int and level in _LEVELS for level in value):
            return red, green, blue
    return None
