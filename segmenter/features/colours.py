"""Distinct colours: all that EM needs to know of an 8-bit photo.

A photo of 24 million pixels holds about a hundred thousand to a million distinct colours. A mixture
fitted to them, weighted by their pixel counts, is exactly the mixture fitted to the pixels.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.features.tally import Tally
from segmenter.features.thinning import ThinnedColours, thin
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
_GREY_AS_COLOUR = 1 + (1 << 8) + (1 << 16)
CodeArray = NDArray[np.intp]
Array = TypeVar("Array", bound=NDArray[Any])


@dataclass(frozen=True, slots=True, eq=False)
class DistinctColours:
    """The colours of a photo, each once.

    Attributes
    ----------
    codes : (M,) int array
        Ascending; the packed colour ``R + 256 G + 65536 B``, or the grey value.
    counts : (M,) int array
        Pixels of each colour.
    channels : int
        1 for a grey photo, otherwise 3.
    """

    codes: CodeArray
    counts: NDArray[np.int64]
    channels: int

    @property
    def values(self) -> NDArray[np.uint8]:
        """The colours themselves, (M, channels)."""
        values = np.empty((len(self.codes), self.channels), np.uint8)
        for channel in range(self.channels):
            values[:, channel] = self.channel(channel)
        return values

    def channel(self, number: int) -> CodeArray:
        """Return one channel of the colours, (M,)."""
        return np.asarray((self.codes >> (8 * number)) & 255)

    def spread(self, values: Array) -> Array:
        """Return a table of all colours that there can be: what each has, (M,), and 0 elsewhere."""
        table = np.zeros(_table_size(self.channels), values.dtype)
        table[self.codes] = values
        return table  # type: ignore[return-value]  # it is of the dtype of values

    def tally(self, labels: NDArray[np.integer], n: int) -> Tally:
        """Return the tally of labels 1…n, of which every colour, (M,), has one; 0 is left out."""
        pixels = np.bincount(labels, self.counts, n + 1)[1:]

        def sums_of(first: int, last: int) -> list[NDArray[Any]]:
            channels = (self.channel(number) for number in range(first, last))
            return [np.bincount(labels, each * self.counts, n + 1)[1:] for each in channels]

        sums = [each for part in map_spans(sums_of, spans(self.channels, 1)) for each in part]
        return Tally(pixels.astype(np.int64), np.stack(sums, axis=1).astype(np.float64))


class PixelColours:
    """The pixels of an 8-bit photo as packed colours; counted when first asked, then kept.

    Parameters
    ----------
    pixels : (H, W) or (H, W, 3) uint8 array
        Grey values or RGB.
    valid : (H, W) bool array, optional
        False where a pixel is left out.
    """

    def __init__(self, pixels: NDArray[np.uint8], valid: BoolArray | None = None) -> None:
        self.pixels = pixels
        self.valid = valid
        self.channels = 1 if pixels.ndim == 2 else 3
        self._counted: DistinctColours | None = None
        self._thinned: ThinnedColours | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """H and W."""
        height, width = self.pixels.shape[:2]
        return height, width

    @property
    def is_counted(self) -> bool:
        """Whether `count_steps` has its answer at once."""
        return self._counted is not None

    def count_steps(self) -> Steps[DistinctColours]:
        """Count how many pixels have each colour."""
        if self._counted is None:
            pixels, valid = self.pixels, self.valid
            if valid is not None:
                pixels = yield from in_background(lambda: self.pixels[valid])
            self._counted = yield from _count(np.ascontiguousarray(pixels), self.channels)
        return self._counted

    def thinned(self) -> ThinnedColours:
        """Take every n-th pixel, few enough for a screen."""
        if self._thinned is None:
            self._thinned = thin(self.pixels, self.valid, self.channels)
        return self._thinned

    def part(self, step: int) -> "PixelColours | None":
        """Return the colours of every so many pixels, in each direction; None if none counts."""
        middle = slice(step // 2, None, step)
        valid = None if self.valid is None else self.valid[middle, middle]
        if valid is not None and not valid.any():
            return None
        return PixelColours(np.ascontiguousarray(self.pixels[middle, middle]), valid)

    def paint_steps(self, colours: DistinctColours, values: Array) -> Iterator[Array]:
        """Give every pixel the value of its colour, and 0 where it is left out.

        Parameters
        ----------
        colours : DistinctColours
            Those of these pixels.
        values : (M,) array
            One for each colour.

        Yields
        ------
        painted : (H, W) array
            In the dtype of ``values``; the same one after each part of a large photo, complete the
            last time. Ask for no more to cancel.
        """
        yield from self.look_up_steps(colours.spread(values))

    def look_up_steps(self, table: Array) -> Iterator[Array]:
        """Paint like `paint_steps`, by a table of all colours that there can be."""
        pixels = np.ascontiguousarray(self.pixels)
        painted = np.empty(self.pixels.shape[0] * self.pixels.shape[1], table.dtype)
        picture = painted.reshape(self.shape)

        def look_up(start: int, stop: int) -> None:
            buffer = np.empty(BLOCK, np.intp)
            for first, last in spans(stop - start, BLOCK):
                codes = _pack(pixels, start + first, start + last, self.channels, buffer)
                # The codes are in range; "clip" spares the check that "raise" buffers for.
                np.take(table, codes, out=painted[start + first : start + last], mode="clip")

        for first, last in spans(painted.size, PART):
            pieces = even_spans(last - first)
            map_spans(look_up, [(first + start, first + stop) for start, stop in pieces])
            if last == painted.size and self.valid is not None:
                picture[~self.valid] = 0
            yield picture  # type: ignore[misc]  # it is of the table's dtype

    def codes_of(self, places: NDArray[np.intp]) -> CodeArray:
        """Return the packed colours of pixels, by their places in the flattened photo."""
        values = self.pixels.reshape(-1, self.channels)[places].astype(np.intp)
        return np.asarray((values << (8 * np.arange(self.channels))).sum(axis=1))


def count_parts(
    parts: Iterable[tuple[NDArray[np.uint8], BoolArray | None]], n_pixels: int, channels: int
) -> DistinctColours | None:
    """Count the colours of parts of a photo, which are read one by one, all into one table.

    Parameters
    ----------
    parts : iterable of (pixels, valid)
        As for `PixelColours`.
    n_pixels : int
        Of all parts.
    channels : {1, 3}

    Returns
    -------
    colours : DistinctColours, optional
        None if no pixel counts.
    """
    kept = (pixels if valid is None else pixels[valid] for pixels, valid in parts)
    full = (np.ascontiguousarray(pixels) for pixels in kept if pixels.size)
    if n_pixels < SORTED_BELOW:
        counted = [finish(_count(pixels, channels)) for pixels in full]
        return merged(*counted) if counted else None
    table = _empty_table(n_pixels, channels)
    for pixels in full:
        finish(_count_into(table, pixels, channels))
    colours = finish(_gathered(table, channels))
    return colours if len(colours.codes) else None


def merged(*each: DistinctColours) -> DistinctColours:
    """Return the colours of all; grey ones count as colours if one of them has those."""
    channels = max(one.channels for one in each)
    if sum(len(one.codes) for one in each) > SORTED_BELOW:
        return _merged_by_table(each, channels)
    codes = np.concatenate([_codes_in(one, channels) for one in each])
    # Ascending runs are merged in few passes by a stable sort.
    order = np.argsort(codes, kind="stable")
    codes, counts = codes[order], np.concatenate([one.counts for one in each])[order]
    begins = np.flatnonzero(np.diff(codes, prepend=-1))
    return DistinctColours(codes[begins], np.add.reduceat(counts, begins), channels)


def _merged_by_table(each: Sequence[DistinctColours], channels: int) -> DistinctColours:
    table = np.zeros(_table_size(channels), np.int64)
    for one in each:
        table[_codes_in(one, channels)] += one.counts
    codes = np.flatnonzero(table)
    return DistinctColours(codes, table[codes], channels)


def _codes_in(colours: DistinctColours, channels: int) -> CodeArray:
    return colours.codes if colours.channels == channels else colours.codes * _GREY_AS_COLOUR


def _table_size(channels: int) -> int:
    return int(1 << (8 * channels))


def _count(pixels: NDArray[np.uint8], channels: int) -> Steps[DistinctColours]:
    n_pixels = pixels.size // channels
    if n_pixels < SORTED_BELOW:
        packed = _pack(pixels, 0, n_pixels, channels, np.empty(n_pixels, np.intp))
        codes, counts = np.unique(packed, return_counts=True)
        return DistinctColours(codes, counts.astype(np.int64), channels)

    # One table of the smallest integers: touching memory for the first time costs more than
    # counting.
    table = _empty_table(n_pixels, channels)
    # The first touch may take 0.1 s, and this one leaves Python's lock to others meanwhile.
    table[:: PAGE // table.itemsize] = 0
    yield from _count_into(table, pixels, channels)
    return (yield from _gathered(table, channels))


def _empty_table(n_pixels: int, channels: int) -> NDArray[np.signedinteger]:
    return np.zeros(_table_size(channels), np.int32 if n_pixels < 1 << 31 else np.int64)


def _count_into(
    table: NDArray[np.signedinteger], pixels: NDArray[np.uint8], channels: int
) -> Steps[None]:
    """Add up pixels; no call holds Python's lock for long, as one of bincount's would."""
    one = table.dtype.type(1)
    buffer = np.empty(COUNTED, np.intp)
    for number, (first, last) in enumerate(spans(pixels.size // channels, COUNTED)):
        np.add.at(table, _pack(pixels, first, last, channels, buffer), one)
        if number % 16 == 15:
            yield


def _gathered(table: NDArray[np.signedinteger], channels: int) -> Steps[DistinctColours]:
    def gather(start: int, stop: int) -> tuple[CodeArray, NDArray[np.int64]]:
        codes = np.flatnonzero(table[start:stop])
        return codes + start, table[start:stop][codes].astype(np.int64)

    parts = yield from map_in_steps(gather, spans(len(table), 1 << 18), 32)
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
