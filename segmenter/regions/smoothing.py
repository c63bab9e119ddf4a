"""Smooth colour labels where the photo shows no edge: a guided filter of the labels' shares."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, LabelArray
from segmenter.errors import RecipeError
from segmenter.regions.tree.reduced import Planes
from segmenter.work.parallel import Span, spans
from segmenter.work.stepwise import Steps, map_in_steps, tell

Picture = NDArray[np.uint8]

# Filtered labels are filtered again: grain at borders needs both.
TIMES = 2
# Pixels that are looked at around each, in each direction: so many times the strength, but no more
# than so many before much strength asks for as many as its own.
REACHES, USUAL_REACH = 4.0, 3
# Variance of the values, 0 to 255, below which there is no edge, at strength 1: so much, or so many
# times the grain's if that is more.
LEAST_VARIANCE, GRAIN_VARIANCES = 500.0, 1.5
# Less would be no variance in a float, and more looks at whole photos already.
LEAST_STRENGTH, MOST_STRENGTH = 1e-6, 1e4
# Median of the difference of two values with a variance of 1.
MEDIAN_DIFFERENCE = 0.954
# Photos of more pixels are filtered in blocks of so many, in each direction; they show the same
# things larger, which is why so much of the reach is left in blocks.
BLOCKS = ((1 << 23, 4), (1 << 21, 2))
REACH_IN_BLOCKS = 2 / 3
# A sketch has one of several pixels already.
SKETCH_BLOCK, REACH_IN_SKETCH = 2, 1 / 3
# Values of the filters' planes at once: labels of large photos are filtered group by group.
PLANE_VALUES = 40_000_000
STRIP, STRIPS_AT_ONCE, LINES_AT_ONCE = 64, 8, 2
SAMPLED_STRIPS = 8


def smooth_steps(
    picture: Picture,
    plain: LabelArray,
    *,
    n_labels: int,
    strength: float,
    is_sketch: bool = False,
) -> Iterator[LabelArray]:
    """Label pixels by what they are and by what their neighbours are.

    How much of each label is around a pixel is told by a line through the values around it, so
    that it changes where they do.

    Parameters
    ----------
    picture : (H, W) or (H, W, 3) uint8 array
        Where it shows an edge, neighbours have no say.
    plain : (H, W) array
        Labels by the pixels alone; what is 0 stays 0 and says nothing.
    n_labels : int
    strength : float
        0 keeps the labels; 1 smooths grain away; larger values also smooth small things away.
    is_sketch : bool
        Both are thinned, and what comes of it is only looked at.

    Yields
    ------
    labels : (H, W) uint8 or uint16 array
        The plain ones until the last. Ask for no more to cancel.

    Raises
    ------
    RecipeError
        If ``strength`` is negative.

    References
    ----------
    .. [1] K. He, J. Sun and X. Tang, "Guided image filtering", 2013.
    .. [2] K. He and J. Sun, "Fast guided filter", 2015: on a reduced photo.
    """
    if not 0 <= strength < np.inf:
        raise RecipeError(f"smoothing must be 0 or more, not {strength}")
    if strength == 0 or n_labels == 1:
        yield plain
        return
    scale = scale_of(plain.shape, strength, is_sketch=is_sketch)
    seen = [neighbour_differences(picture[rows], plain[rows]) for rows in sampled_rows(len(plain))]
    no_edge = no_edge_of(strength, np.concatenate(seen))
    labels = yield from tell(smooth_part_steps(picture, plain, n_labels, scale, no_edge), plain)
    yield labels


def smooth_part_steps(
    picture: Picture, plain: LabelArray, n_labels: int, scale: "Scale", no_edge: float
) -> Steps[LabelArray]:
    """Smooth a part of a photo; away from where it was cut, its labels are those of the whole.

    Parameters
    ----------
    picture : (h, w) or (h, w, 3) uint8 array
        Begins at a multiple of the scale's block.
    plain : (h, w) array
    n_labels : int
        Of the photo; more than 1.
    scale : Scale
        Of the photo, which also tells how far away from a cut that is.
    no_edge : float
        Of the photo, see `no_edge_of`.
    """
    guide, labels = (yield from _guide_steps(picture, plain, scale, no_edge)), plain
    for _ in range(scale.times):
        labels = yield from _filtered_steps(guide, labels, n_labels)
    return labels


def count_smooth_steps(shape: tuple[int, ...], n_labels: int) -> int:
    """Return how many steps `smooth_steps` yields for several labels of all pixels."""
    block = _block(shape)
    rounds = -(-len(spans(shape[0], STRIP)) // STRIPS_AT_ONCE)
    groups = _groups_of(n_labels, -(-shape[0] // block) * -(-shape[1] // block))
    lines = sum(-(-(last - first) // LINES_AT_ONCE) for first, last in groups)
    return rounds + TIMES * (2 * rounds * len(groups) + lines) + 1


def _groups_of(n_labels: int, n_blocks: int) -> list[Span]:
    """Divide labels into those whose planes are held at once."""
    return spans(n_labels, max(1, PLANE_VALUES // (4 * n_blocks)))


@dataclass(frozen=True, slots=True)
class Scale:
    """How far smoothing looks in a photo: at squares of blocks, which filters add up.

    Attributes
    ----------
    block : int
        Its pixels in each direction.
    radius : int
        Blocks looked at in each direction.
    is_sketch : bool
        SciPy is not waited for, which takes longer to import than a sketch; sums are rounded more.
    """

    block: int
    radius: int
    is_sketch: bool = False

    @property
    def times(self) -> int:
        """How often labels are filtered."""
        return 1 if self.is_sketch else TIMES

    @property
    def halo(self) -> int:
        """How many pixels away, in each direction, a pixel's label depends on anything.

        Each filter looks around twice: for a line of each block, and for the mean of the lines.
        """
        return 2 * self.times * self.radius * self.block

    def around(self, values: Planes) -> Planes:
        """Return sums over the squares around all blocks."""
        if self.is_sketch:
            return _added_up(_added_up(values, self.radius, 0), self.radius, 1)
        from scipy.ndimage import correlate1d

        # Running sums would depend on all that came before, and parts would not be as the whole.
        ones = np.ones(2 * self.radius + 1)
        down = correlate1d(values, ones, axis=0, mode="constant")
        return np.asarray(correlate1d(down, ones, axis=1, mode="constant"))


@dataclass(frozen=True, slots=True, eq=False)
class _Guide:
    """The grey photo that borders follow, and its statistics around each block of pixels.

    Attributes
    ----------
    grey : (H, W) float32 array
    scale : Scale
    inside : (h, w) float32 array
        Whether any pixel of the block counts, 0 or 1.
    values : (h, w) float32 array
        Mean of the block's pixels that count.
    pixels : (h, w) float32 array
        How many around the block do.
    means, variances : (h, w) float32 arrays
        Of those pixels' values; the variance has what is no edge added.
    """

    grey: Planes
    scale: Scale
    inside: Planes
    values: Planes
    pixels: Planes
    means: Planes
    variances: Planes


def _guide_steps(
    picture: Picture, plain: LabelArray, scale: Scale, no_edge: float
) -> Steps[_Guide]:
    height, width = plain.shape
    grey = np.empty((height, width), np.float32)

    def reduce(start: int, stop: int) -> tuple[Planes, Planes]:
        grey[start:stop] = _grey(picture[start:stop])
        counts = plain[start:stop] > 0
        return _block_sums(counts, scale.block), _block_sums(grey[start:stop] * counts, scale.block)

    parts = yield from map_in_steps(reduce, spans(height, STRIP), STRIPS_AT_ONCE)
    pixels, sums = (np.concatenate(each) for each in zip(*parts, strict=True))
    values = sums / np.maximum(pixels, 1)
    counted, around, squares = map(scale.around, (pixels, sums, sums * values))
    counted = np.maximum(counted, np.finfo(np.float32).tiny)
    means = around / counted
    variances = np.maximum(squares / counted - means * means, 0) + np.float32(no_edge)
    inside = (pixels > 0).astype(np.float32)
    return _Guide(grey, scale, inside, values, counted, means, variances)


def _filtered_steps(guide: _Guide, labels: LabelArray, n_labels: int) -> Steps[LabelArray]:
    """Give each pixel the label of which there is most around it, told by its own value."""
    strips = spans(len(labels), STRIP)
    best = np.full(labels.shape, -np.inf, np.float32)
    filtered = labels.copy()
    for first, last in _groups_of(n_labels, guide.inside.size):
        lines = yield from _line_steps(guide, labels, first, last)

        def choose(start: int, stop: int, first: int = first, lines: Lines = lines) -> None:
            rows = slice(start // guide.scale.block, -(-stop // guide.scale.block))
            for label, (slopes, offsets) in enumerate(lines, first + 1):
                share = _spread(slopes[rows], guide.scale.block, (stop - start, labels.shape[1]))
                share *= guide.grey[start:stop]
                share += _spread(offsets[rows], guide.scale.block, share.shape)
                more = share > best[start:stop]
                np.copyto(best[start:stop], share, where=more)
                np.copyto(filtered[start:stop], label, where=more, casting="unsafe")

        yield from map_in_steps(choose, strips, STRIPS_AT_ONCE)
    filtered[labels == 0] = 0
    return filtered


# Slopes and offsets of each label's lines.
Lines = list[tuple[Planes, Planes]]


def _line_steps(guide: _Guide, labels: LabelArray, first: int, last: int) -> Steps[Lines]:
    """Return the lines by which a pixel's value tells the shares of labels first + 1 … last."""
    around = guide.scale.around

    def count(start: int, stop: int) -> list[Planes]:
        each = range(first + 1, last + 1)
        return [_block_sums(labels[start:stop] == label, guide.scale.block) for label in each]

    parts = yield from map_in_steps(count, spans(len(labels), STRIP), STRIPS_AT_ONCE)
    counts = [np.concatenate(each) for each in zip(*parts, strict=True)]
    weights = np.maximum(around(guide.inside), np.finfo(np.float32).tiny)

    def fit(place: int, _: int) -> tuple[Planes, Planes]:
        share = around(counts[place]) / guide.pixels
        slope = around(counts[place] * guide.values) / guide.pixels
        slope -= guide.means * share
        slope /= guide.variances
        share -= slope * guide.means
        slopes, offsets = (around(each * guide.inside) for each in (slope, share))
        slopes /= weights
        offsets /= weights
        return slopes, offsets

    return (yield from map_in_steps(fit, spans(last - first, 1), LINES_AT_ONCE))


def scale_of(shape: tuple[int, ...], strength: float, *, is_sketch: bool = False) -> Scale:
    """Return how far smoothing of some strength looks in a photo of some size."""
    strength = _within(strength)
    reach = min(max(min(ceil(REACHES * strength), USUAL_REACH), round(strength)), max(shape))
    if is_sketch:
        return Scale(SKETCH_BLOCK, max(1, round(REACH_IN_SKETCH * reach)), is_sketch)
    block = _block(shape)
    return Scale(block, reach if block == 1 else max(1, round(REACH_IN_BLOCKS * reach)))


def _within(strength: float) -> float:
    return min(max(strength, LEAST_STRENGTH), MOST_STRENGTH)


def _block(shape: tuple[int, ...]) -> int:
    pixels = shape[0] * shape[1]
    return next((step for most, step in BLOCKS if pixels > most), 1)


def _block_sums(values: BoolArray | Planes, block: int) -> Planes:
    """Add up blocks of pixels; those at the right and lower border may be cut."""
    if block == 1:
        return values.astype(np.float32)
    height, width = values.shape
    # A block has few enough pixels for their number to fit.
    rows = np.zeros((-(-height // block), width), np.uint8 if values.dtype == bool else np.float32)
    sums = np.zeros((len(rows), -(-width // block)), np.float32)
    for each in range(block):
        part = values[each::block]
        rows[: len(part)] += part
    for each in range(block):
        part = rows[:, each::block]
        sums[:, : part.shape[1]] += part
    return sums


def _added_up(values: Planes, radius: int, axis: int) -> Planes:
    """Return sums over so many values on both sides along an axis; beyond the ends there is 0."""
    lines = np.moveaxis(values, axis, 0)
    ends = np.zeros((radius, *lines.shape[1:]), np.float32)
    parts, sums, first, width = np.concatenate([ends, lines, ends]), np.zeros_like(lines), 0, 1
    # Sums of 1, 2, 4… values, of which those are taken that make up the whole length.
    for bit in range((2 * radius + 1).bit_length()):
        if bit:
            parts = parts[:-width] + parts[width:]
            width *= 2
        if (2 * radius + 1) >> bit & 1:
            sums += parts[first : first + len(lines)]
            first += width
    return np.moveaxis(sums, 0, axis)


def _spread(values: Planes, block: int, shape: tuple[int, ...]) -> Planes:
    """Return a copy in which every pixel has its block's value."""
    if block == 1:
        return values.copy()
    wide = np.repeat(values, block, axis=1)[:, : shape[1]]
    return np.repeat(wide, block, axis=0)[: shape[0]]


def _grey(picture: Picture) -> Planes:
    if picture.ndim == 2:
        return picture.astype(np.float32)
    grey = picture[..., 0].astype(np.float32)
    for channel in range(1, picture.shape[2]):
        grey += picture[..., channel]
    grey /= picture.shape[2]
    return grey


def sampled_rows(height: int) -> list[slice]:
    """Return the rows of a photo whose grain is looked at."""
    step = max(STRIP, height // SAMPLED_STRIPS)
    return [slice(top, min(top + STRIP, height)) for top in range(0, height, step)]


def neighbour_differences(picture: Picture, plain: LabelArray) -> Planes:
    """Return how far neighbours in a row differ, (N,): by grain, and hardly ever by an edge."""
    counts = plain > 0
    kept = counts[:, 1:] & counts[:, :-1]
    return np.asarray(np.abs(np.diff(_grey(picture), axis=1))[kept])


def no_edge_of(strength: float, differences: Planes) -> float:
    """Return the variance below which there is no edge.

    Parameters
    ----------
    strength : float
    differences : (N,) float32 array
        What `neighbour_differences` finds in all `sampled_rows`; or anything of the same median.
    """
    usual = float(np.median(differences)) if differences.size else 0.0
    grain = (usual / MEDIAN_DIFFERENCE) ** 2
    return _within(strength) * max(LEAST_VARIANCE, GRAIN_VARIANCES * grain)
