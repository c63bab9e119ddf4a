"""Carry the borders between leaves from the reduced photo to every pixel."""

from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import BoolArray, FloatArray
from segmenter.images.display import WHITE, rendering
from segmenter.images.image import Image
from segmenter.regions.pieces import ROWS, Indices, absorb_steps, piece_steps
from segmenter.regions.tree.leaves import LeafArray, in_reading_order
from segmenter.regions.tree.reduced import Planes, Reduced
from segmenter.work.parallel import single_threaded_blas, spans, thread_count
from segmenter.work.stepwise import Steps, map_in_steps

# Cells done at once.
BLOCK = 4096
# Standard deviation below which colours are not told apart, 0 to 1.
COLOUR_FLOOR = 0.03
# A leaf's pull ends this far from its cells, in cells.
PULL = 0.6
# Pieces of fewer cells go to a neighbour instead of becoming leaves of their own.
SMALLEST_CELLS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """The cells along borders, whose pixels choose among the leaves around them.

    Attributes
    ----------
    rows, columns : (B,) int arrays
        Cells of the reduced photo.
    around : (B, 9) int array
        Leaves of the 3 × 3 cells around each, 0 where there is none.
    """

    rows: Indices
    columns: Indices
    around: LeafArray


@dataclass(frozen=True, slots=True, eq=False)
class LeafColours:
    """A Gaussian of each leaf's colours: means (n + 1, C), factors with WᵀW = Σ⁻¹, log |W|."""

    means: FloatArray
    whiteners: FloatArray
    log_volumes: FloatArray


def refine_steps(leaves: LeafArray, reduced: Reduced, image: Image) -> Steps[LeafArray]:
    """Give every pixel near a border to the leaf that explains its colour best, in steps.

    Parameters
    ----------
    leaves : (h, w) int32 array
        Of the reduced photo; 1…n, 0 where no pixel counts.
    reduced : Reduced
    image : Image

    Returns
    -------
    leaves : (H, W) int32 array
        1…m, each a connected area of pixels that count, in the order of their first pixels; 0
        elsewhere. Leaves that pixels left out cut in two have become two.
    """
    factor = reduced.factor
    if factor == 1:
        return leaves
    large = yield from enlarge_steps(leaves, factor, (image.height, image.width))
    colours = leaf_colours(leaves, reduced.colours)
    yield from choose_steps(large, _find_band(leaves), colours, image, factor)
    if image.valid is not None:
        large *= image.valid
    return (yield from _connected(large, SMALLEST_CELLS * factor**2))


def enlarge_steps(leaves: LeafArray, factor: int, shape: tuple[int, int]) -> Steps[LeafArray]:
    """Make each cell a square of pixels; not by `repeat`, which holds Python's lock."""
    rows, columns = (np.arange(length) // factor for length in shape)
    large = np.empty(shape, leaves.dtype)

    def fill(start: int, stop: int) -> None:
        np.take(leaves[rows[start:stop]], columns, axis=1, out=large[start:stop], mode="clip")

    yield from map_in_steps(fill, spans(shape[0], ROWS), 2 * thread_count())
    return large


def _find_band(leaves: LeafArray) -> Band:
    padded = np.pad(leaves, 1, mode="edge")
    height, width = leaves.shape
    around = np.stack(
        [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)], axis=-1
    )
    border = (around != leaves[..., None]).any(axis=-1)
    # Leaves without a cell of their own inside stay as they are, or they could vanish.
    with_inside = np.bincount(leaves[~border], minlength=int(leaves.max()) + 1) > 0
    rows, columns = np.nonzero(border & with_inside[leaves] & (leaves > 0))
    return Band(rows, columns, around[rows, columns])


def leaf_colours(leaves: LeafArray, colours: Planes) -> LeafColours:
    """Measure the colours of leaves 0…n on the reduced photo."""
    flat, ids = colours.reshape(len(colours), -1).astype(np.float64), leaves.ravel()
    counts = np.maximum(np.bincount(ids), 1)

    def mean(values: FloatArray) -> FloatArray:
        return np.asarray(np.bincount(ids, values) / counts)

    means = np.stack([mean(row) for row in flat], axis=1)
    n = len(flat)
    covariances = np.empty((len(means), n, n))
    for i, j in np.ndindex(n, n):
        covariances[:, i, j] = mean(flat[i] * flat[j]) - means[:, i] * means[:, j]
    covariances[:, range(n), range(n)] += COLOUR_FLOOR**2
    whiteners = np.linalg.cholesky(np.linalg.inv(covariances)).transpose(0, 2, 1)
    return LeafColours(means, whiteners, np.log(whiteners.diagonal(axis1=1, axis2=2)).sum(axis=1))


def choose_steps(
    large: LeafArray, band: Band, colours: LeafColours, image: Image, factor: int
) -> Steps[None]:
    """Give each pixel of a band to the leaf that explains it best.

    Parameters
    ----------
    large : (H, W) int32 array
        The chosen leaves are written into it.
    band : Band
    colours : LeafColours
    image : Image
    factor : int
        Side of a cell, pixels.
    """
    pull = _pull(factor)
    steps = np.arange(factor)
    picture = rendering(image)

    def choose(start: int, stop: int) -> None:
        part = slice(start, stop)
        y = (band.rows[part, None] * factor + steps)[:, :, None]
        x = (band.columns[part, None] * factor + steps)[:, None, :]
        inside = (y < image.height) & (x < image.width)
        y, x = np.minimum(y, image.height - 1), np.minimum(x, image.width - 1)
        pixels = picture[y, x].reshape(stop - start, factor**2, -1) / np.float32(WHITE)
        with single_threaded_blas():
            chosen = _best(pixels, band.around[part], colours, pull).reshape(inside.shape)
        ys, xs = np.broadcast_arrays(y, x)
        large[ys[inside], xs[inside]] = chosen[inside]

    yield from map_in_steps(choose, spans(len(band.rows), BLOCK), 2 * thread_count())


def _pull(factor: int) -> Planes:
    """Return how strongly each of the 3 × 3 cells around pulls each pixel of a cell, (f², 9)."""
    place = (np.arange(factor) + 0.5) / factor - 0.5
    near = np.exp(-0.5 * ((place[:, None] - np.array([-1, 0, 1])) / PULL) ** 2)
    pull = np.einsum("ya,xb->yxab", near, near).reshape(factor**2, 9)
    return np.asarray(pull / pull.sum(axis=1, keepdims=True), np.float32)


def _best(pixels: Planes, around: LeafArray, colours: LeafColours, pull: Planes) -> LeafArray:
    """Return the likeliest of the leaves around for each pixel, (B, f²)."""
    best = np.full(pixels.shape[:2], -np.inf, np.float32)
    chosen = np.zeros(pixels.shape[:2], np.int32)
    ordered = np.sort(around, axis=1)
    is_new = np.diff(ordered, axis=1, prepend=0) > 0
    for slot in range(9):
        cells = np.flatnonzero(is_new[:, slot])
        leaf = ordered[cells, slot]
        whitener = colours.whiteners[leaf].astype(np.float32)
        apart = pixels[cells] - colours.means[leaf, None].astype(np.float32)
        whitened = apart @ whitener.transpose(0, 2, 1)
        near = (around[cells] == leaf[:, None]).astype(np.float32) @ pull.T
        score = np.log(near) - 0.5 * np.einsum("bpc,bpc->bp", whitened, whitened)
        score += colours.log_volumes[leaf, None].astype(np.float32)
        better = score > best[cells]
        best[cells] = np.where(better, score, best[cells])
        chosen[cells] = np.where(better, leaf[:, None], chosen[cells])
    return chosen


def _connected(labels: LeafArray, smallest: int) -> Steps[LeafArray]:
    pieces = yield from piece_steps(labels)
    largest_first = np.lexsort((np.arange(len(pieces.areas)), -pieces.areas))
    _, first = np.unique(pieces.owners[largest_first], return_index=True)
    kept: BoolArray = np.zeros(len(pieces.areas), np.bool_)
    kept[largest_first[first]] = True
    # Each piece that stays is a leaf of its own: two pieces of one leaf do not touch.
    leaf_each = replace(pieces, owners=np.arange(len(pieces.owners)))
    absorbed = yield from absorb_steps(leaf_each, smallest, kept)
    table = in_reading_order(absorbed.owners)
    connected = pieces.map  # nobody else has it

    def look_up(start: int, stop: int) -> None:
        np.take(table, connected[start:stop], out=connected[start:stop], mode="clip")

    yield from map_in_steps(look_up, spans(len(connected), ROWS), 2 * thread_count())
    return connected
