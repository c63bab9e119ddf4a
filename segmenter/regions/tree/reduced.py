"""A photo made small enough to look for regions in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.images.display import WHITE, rendering
from segmenter.images.image import Image
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps

Planes = NDArray[np.float32]
# So many bytes add up to no more than 16 bits hold.
_MOST_EXACT = 257
# Regions that people would draw do not need more pixels; the borders are refined afterwards.
MOST_PIXELS = 500_000


@dataclass(frozen=True, slots=True, eq=False)
class Reduced:
    """Mean colours of square blocks of pixels.

    Attributes
    ----------
    colours : (C, h, w) float32 array
        0 to 1; blocks that hold no pixel that counts have the colour of the nearest that does.
    valid : (h, w) bool array
        Whether any pixel of the block counts.
    factor : int
        Side of a block; those at the right and lower border may be cut.
    """

    colours: Planes
    valid: BoolArray
    factor: int


def reduce_steps(image: Image, most_pixels: int = MOST_PIXELS) -> Steps[Reduced]:
    """Average square blocks of pixels, as few as needed to keep to ``most_pixels``.

    Parameters
    ----------
    image : Image
    most_pixels : int, optional

    Returns
    -------
    reduced : Reduced
    """
    factor = 1
    while -(-image.height // factor) * -(-image.width // factor) > most_pixels:
        factor += 1
    pixels = rendering(image).reshape(image.height, image.width, -1)
    sums = yield from _sum_blocks(pixels, image.valid, factor)
    counts = sums[-1]
    valid = counts > 0
    colours = sums[:-1] / (np.maximum(counts, 1) * np.float32(WHITE))
    return Reduced(_filled(colours, valid), valid, factor)


def _sum_blocks(pixels: NDArray[np.uint8], valid: BoolArray | None, factor: int) -> Steps[Planes]:
    """Return the sums of each channel's pixels that count and, last, their number, (C + 1, h, w).

    All are whole numbers below 2²⁴, so that float32 is exact.
    """
    height, width, channels = pixels.shape
    out = np.empty((channels + 1, -(-height // factor), -(-width // factor)), np.float32)

    def fill(start: int, stop: int) -> None:
        part = slice(start * factor, stop * factor)
        if valid is None and factor <= _MOST_EXACT:
            out[:-1, start:stop], out[-1, start:stop] = _sum_bytes(pixels[part], factor)
            return
        counts = np.ones((len(pixels[part]), width)) if valid is None else valid[part]
        for channel in range(channels):
            plane = pixels[part, :, channel].astype(np.float32)
            plane *= counts
            out[channel, start:stop] = _sum_pairs(plane, factor)
        out[-1, start:stop] = _sum_pairs(counts.astype(np.float32), factor)

    yield from map_in_steps(fill, spans(out.shape[1], 32), 2 * thread_count())
    return out


def _sum_bytes(pixels: NDArray[np.uint8], factor: int) -> tuple[Planes, Planes]:
    """Return the sums of each channel, (C, h, w), and how many pixels they are of, (h, w)."""
    height, width, channels = pixels.shape
    down, across = -(-height // factor), -(-width // factor)
    rows = np.zeros((down, across * factor * channels), np.uint16)
    flat = pixels.reshape(height, width * channels)
    for first in range(factor):
        lines = flat[first::factor]
        rows[: len(lines), : width * channels] += lines
    blocks = rows.reshape(down, across, factor, channels).sum(axis=2, dtype=np.uint32)
    heights = np.minimum(height - factor * np.arange(down), factor)
    widths = np.minimum(width - factor * np.arange(across), factor)
    counts = np.outer(heights, widths).astype(np.float32)
    return np.moveaxis(blocks, -1, 0).astype(np.float32), counts


def _sum_pairs(plane: Planes, factor: int) -> Planes:
    if factor == 1:
        return plane
    rows = np.add.reduceat(plane, np.arange(0, plane.shape[0], factor), axis=0)
    return np.asarray(np.add.reduceat(rows, np.arange(0, plane.shape[1], factor), axis=1))


def _filled(colours: Planes, valid: BoolArray) -> Planes:
    if valid.all():
        return colours
    from scipy.ndimage import distance_transform_edt

    rows, columns = distance_transform_edt(~valid, return_distances=False, return_indices=True)
    return np.asarray(colours[:, rows, columns])
