"""An image in memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.images.memo import Memo
from segmenter.images.whole import Whole

COLOURS = ("red", "green", "blue")
GREY = ("grey",)


@dataclass(frozen=True, slots=True)
class Page:
    """Which of a file's pictures an image is: a page, a slice or a frame.

    Attributes
    ----------
    number : int
        From 1 on.
    count : int
        How many there are.
    axis : int
        Of a volume, the axis that the slices lie along, from 1 on, where somebody chose it; else 0.
    """

    number: int = 1
    count: int = 1
    axis: int = 0


ONE_PAGE = Page()


@dataclass(frozen=True, slots=True)
class PixelSize:
    """How large a pixel is.

    Attributes
    ----------
    width, height : float
    unit : str
        "µm", "m" or whatever the file says.
    """

    width: float
    height: float
    unit: str

    @property
    def area(self) -> float:
        """Area of a pixel, in the square of the unit."""
        return self.width * self.height

    @property
    def turned(self) -> "PixelSize":
        """The same for a picture on its side."""
        return PixelSize(self.height, self.width, self.unit)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where an image lies on a map, as GeoTIFF says it.

    Attributes
    ----------
    transform : tuple of float
        a, b, c, d, e, f: the corner of pixel (column, row) is at
        x = a·column + b·row + c, y = d·column + e·row + f.
    epsg : int or None
        The reference system's number.
    tags : mapping
        The file's GeoTIFF tags, as tifffile gives and takes them: number to (type, count, value).

    References
    ----------
    .. [1] Open Geospatial Consortium, "OGC GeoTIFF Standard", 2019, 19-008r4.
    """

    transform: tuple[float, float, float, float, float, float]
    epsg: int | None
    tags: Mapping[int, tuple[int, int, Any]]

    @property
    def is_straight(self) -> bool:
        """Whether columns and rows run along the axes of the map."""
        _, b, _, d, _, _ = self.transform
        return b == d == 0


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """An image with the values that its file has: upright, hidden pixels marked.

    Attributes
    ----------
    pixels : (H, W) or (H, W, C) uint8, uint16 or float32 array
        Grey values, RGB, or C channels; read-only.
    valid : (H, W) bool array, optional
        False where a pixel is left out (alpha 0, not a number); None when every pixel counts.
    name : str
        What to call the photo: the file's name or ``sample:coffee``.
    path : Path, optional
        The file it was read from; exports never write over it.
    address : str
        Where it was read from, if that is on no disk of this machine.
    read_seconds : float
        Time it took to read and decode.
    channels : tuple of str
        What the file calls its channels; empty where it is grey or RGB.
    page : Page
        Which of the file's pictures it is.
    pixel_size : PixelSize, optional
    place : Place, optional
        Where it lies on a map.
    profile : str
        The colour profile that its values came in before they became sRGB.
    chosen : tuple of int
        Which of the file's channels these are, from 1 on; empty where they are all.
    notices : tuple of str
        What the user should know of how it was read, a line each.
    damage : tuple of str
        What of the file is damaged, a line each; among the notices, too.
    stamp : tuple of int
        Bytes and time of the file as it was read; empty where there is none.
    whole : Whole, optional
        What this is a small picture of, where that is too large for memory.
    memo : Memo
        What has been worked out of these pixels.
    """

    pixels: NDArray[Any]
    valid: NDArray[np.bool_] | None = None
    name: str = "image"
    path: Path | None = None
    read_seconds: float = 0.0
    channels: tuple[str, ...] = ()
    page: Page = ONE_PAGE
    pixel_size: PixelSize | None = None
    place: Place | None = None
    profile: str = ""
    chosen: tuple[int, ...] = ()
    notices: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()
    stamp: tuple[int, ...] = ()
    whole: Whole | None = None
    address: str = ""
    memo: Memo = field(default_factory=Memo, init=False, repr=False)

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])

    @property
    def origin(self) -> str:
        """Where it can be read again, an absolute path or an address; empty if nowhere."""
        return self.address or ("" if self.path is None else str(self.path.absolute()))

    @property
    def is_grey(self) -> bool:
        """Whether a pixel is one value rather than several."""
        return self.pixels.ndim == 2

    @property
    def is_photo(self) -> bool:
        """Whether the values are 8-bit grey or RGB, which can be shown as they are."""
        is_few = self.is_grey or self.pixels.shape[2] == len(COLOURS)
        return self.pixels.dtype == np.uint8 and is_few

    @property
    def has_usual_channels(self) -> bool:
        """Whether it is what people call a photo: grey or RGB of 8 bits, and nothing else."""
        return self.is_photo and self.channel_names in (COLOURS, GREY)

    @property
    def bits(self) -> int:
        """Bits of a value."""
        return 8 * self.pixels.dtype.itemsize

    @property
    def holds_whole_numbers(self) -> bool:
        """Whether values are whole numbers."""
        return self.pixels.dtype.kind == "u"

    @property
    def channel_names(self) -> tuple[str, ...]:
        """What each value of a pixel is called."""
        return self.channels or default_names(1 if self.is_grey else self.pixels.shape[2])

    @property
    def planes(self) -> NDArray[Any]:
        """The values of each channel, (C, H, W), in the order of ``channel_names``."""
        return np.moveaxis(self.pixels.reshape(self.height, self.width, -1), 2, 0)

    def values(self, rows: slice, columns: slice) -> NDArray[Any]:
        """Return the values of a part, (h, w) or (h, w, C)."""
        return self.pixels[rows, columns]

    def values_at(self, places: NDArray[np.intp]) -> NDArray[Any]:
        """Return the values of some pixels, (N,) or (N, C), by places in the flattened image."""
        return self.pixels.reshape(self.height * self.width, *self.pixels.shape[2:])[places]

    @property
    def stem(self) -> str:
        """The name that exported files begin with."""
        return Path(self.name.removeprefix("sample:")).stem or "image"


def default_names(count: int) -> tuple[str, ...]:
    """Return what channels are called where no file says it."""
    if count == 1:
        return GREY
    if count == len(COLOURS):
        return COLOURS
    return tuple(f"channel {number}" for number in range(1, count + 1))


def in_colour(image: Image) -> Image:
    """Return a grey photo as RGB, for a mixture that was fitted to photos in colour."""
    if not image.is_grey:
        return image
    pixels = np.repeat(image.pixels[..., None], 3, axis=2)
    pixels.flags.writeable = False
    return replace(image, pixels=pixels, channels=())
