"""Distinct colours: all that EM needs to know of an 8-bit photo.

A photo of 24 million pixels holds about a hundred thousand to a million distinct colours. A mixture
fitted to them, weighted by their pixel counts, is exactly the mixture fitted to the pixels.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import LabelArray
from segmenter.images.image import Image
from segmenter.work.parallel import even_spans, map_spans, spans
from segmenter.work.stepwise import Steps, finish, in_background, map_in_steps

# Pixels packed at once: the buffers stay in the processor's cache.
BLOCK = 1 << 16
# Pixels counted at once. NumPy lets go of Python's lock while it packs them and holds it while it
# counts: with fewer, the lock is back before another thread has woken up, which then waits long.
COUNTED = 1 << 18
# Pixels painted between two moments at which painting can be given up.
PART = 1 << 22
# Bytes that become memory when one of them is written.
PAGE = 1 << 12
# Sorting so few pixels is quicker than going through a table of all 16.8 million colours.
SORTED_BELOW = 1 << 20
CodeArray = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class DistinctColours:
    """The colours of a photo, each once.

    Attributes
    ----------
    codes : (M,) int array
        Ascending; the packed colour ``R + 256 G + 65536 B``, or the grey level.
    counts : (M,) int array
        Pixels of each colour.
    channels : int
        1 for a grey photo, otherwise 3.
    """

    codes: CodeArray
    counts: NDArray[np.int64]
    channels: int

    @property
    def levels(self) -> NDArray[np.uint8]:
        """The colours themselves, (M, channels)."""
        shifts = 8 * np.arange(self.channels)
        return ((self.codes[:, None] >> shifts) & 255).astype(np.uint8)


_counted: "WeakKeyDictionary[Image, DistinctColours]" = WeakKeyDictionary()


def distinct_colours(image: Image) -> DistinctColours:
    """Count the colours of ``image``; done once, then kept as long as the image lives."""
    return finish(colour_steps(image))


def are_counted(image: Image) -> bool:
    """Whether `distinct_colours` has its answer at once."""
    return image in _counted


def colour_steps(image: Image) -> Steps[DistinctColours]:
    """Count colours like `distinct_colours`."""
    if image not in _counted:
        pixels, valid = image.pixels, image.valid
        if valid is not None:
            pixels = yield from in_background(lambda: image.pixels[valid])
        channels = 1 if image.is_grey else 3
        _counted[image] = yield from _count(np.ascontiguousarray(pixels), channels)
    return _counted[image]


def stand_in(colours: DistinctColours) -> Image:
    """Return an image of a single pixel that is fitted as if it had all these colours.

    Counts add up: with those of several photos together it is fitted like all of them.
    """
    pixels = colours.levels[:1].reshape((1, 1) if colours.channels == 1 else (1, 1, 3))
    image = Image(pixels, name="photos together")
    _counted[image] = colours
    return image


def paint(image: Image, values: LabelArray) -> LabelArray:
    """Give every pixel the value of its colour, and 0 where it is left out.

    Parameters
    ----------
    image : Image
    values : (M,) array
        One value for each of the image's distinct colours.

    Returns
    -------
    painted : (H, W) array
        In the dtype of ``values``.
    """
    *_, painted = paint_steps(image, values)
    return painted


def paint_steps(image: Image, values: LabelArray) -> Iterator[LabelArray]:
    """Paint like `paint`, in parts if the photo is large: ask for no more to cancel.

    Yields
    ------
    painted : (H, W) array
        The same one after each part, complete the last time.
    """
    colours = distinct_colours(image)
    table = np.zeros(_table_size(colours.channels), values.dtype)
    table[colours.codes] = values
    pixels = np.ascontiguousarray(image.pixels)
    painted = np.empty(image.height * image.width, values.dtype)
    labels = painted.reshape(image.height, image.width)

    def look_up(start: int, stop: int) -> None:
        buffer = np.empty(BLOCK, np.intp)
        for first, last in spans(stop - start, BLOCK):
            codes = _pack(pixels, start + first, start + last, colours.channels, buffer)
            # The codes are in range; "clip" spares the check that "raise" buffers for.
            np.take(table, codes, out=painted[start + first : start + last], mode="clip")

    for first, last in spans(painted.size, PART):
        pieces = even_spans(last - first)
        map_spans(look_up, [(first + start, first + stop) for start, stop in pieces])
        if last == painted.size and image.valid is not None:
            labels[~image.valid] = 0
        yield labels


def code_at(image: Image, row: int, column: int) -> int:
    """Return the packed colour of one pixel."""
    levels = np.atleast_1d(image.pixels[row, column]).astype(np.int64)
    return int((levels << (8 * np.arange(levels.size))).sum())


def _table_size(channels: int) -> int:
    return int(1 << (8 * channels))


def place_steps(image: Image) -> Steps[NDArray[np.int32]]:
    """Return the place of each pixel's colour among the distinct ones; 0 where it is left out."""
    colours = yield from colour_steps(image)
    numbers = np.arange(len(colours.codes), dtype=np.int32)
    for part in paint_steps(image, numbers):  # type: ignore[arg-type]
        places = part
        yield
    return places  # type: ignore[return-value]


def _count(pixels: NDArray[np.uint8], channels: int) -> Steps[DistinctColours]:
    size = _table_size(channels)
    n_pixels = pixels.size // channels
    if n_pixels < SORTED_BELOW:
        packed = _pack(pixels, 0, n_pixels, channels, np.empty(n_pixels, np.intp))
        codes, counts = np.unique(packed, return_counts=True)
        return DistinctColours(codes, counts.astype(np.int64), channels)

    # One table of the smallest integers: touching memory for the first time costs more than
    # counting. And no call holds Python's lock for long, as one of bincount's would.
    table = np.zeros(size, np.int32 if n_pixels < 1 << 31 else np.int64)
    # The first touch may take 0.1 s, and this one leaves Python's lock to others meanwhile.
    table[:: PAGE // table.itemsize] = 0
    one = table.dtype.type(1)
    buffer = np.empty(COUNTED, np.intp)
    for number, (first, last) in enumerate(spans(n_pixels, COUNTED)):
        np.add.at(table, _pack(pixels, first, last, channels, buffer), one)
        if number % 16 == 15:
            yield

    def gather(start: int, stop: int) -> tuple[CodeArray, NDArray[np.int64]]:
        codes = np.flatnonzero(table[start:stop])
        return codes + start, table[start:stop][codes].astype(np.int64)

    parts = yield from map_in_steps(gather, spans(size, 1 << 18), 32)
    codes, counts = (np.concatenate(column) for column in zip(*parts, strict=True))
    return DistinctColours(codes, counts, channels)


def _pack(
    pixels: NDArray[np.uint8], start: int, stop: int, channels: int, out: CodeArray
) -> CodeArray:
    """Write the codes of pixels ``start`` to ``stop`` into ``out``."""
    codes = out[: stop - start]
    if channels == 1:
        codes[...] = pixels.reshape(-1)[start:stop]
        return codes
    # Three bytes are read as the low ones of a little-endian word that begins at every third
    # byte: a third of the work of shifting channels. The photo's last pixel has no fourth byte.
    last = stop * 3 + 1 > pixels.size
    words: NDArray[np.uint32] = np.ndarray(
        (stop - start - last,), "<u4", pixels.data, offset=3 * start, strides=(3,)
    )
    np.bitwise_and(words, 0xFFFFFF, out=codes[: len(words)], casting="unsafe")
    if last:
        red, green, blue = pixels.reshape(-1, 3)[-1].tolist()
        codes[-1] = red + (green << 8) + (blue << 16)
    return codes
