"""Values that are not counted each, chunk by chunk: what is looked at, and added up in cells."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.editing.box import Box
from segmenter.features.exact_sums import add_monomials, in_standard
from segmenter.features.needs import Needs
from segmenter.features.stack import colours_of
from segmenter.features.value_grid import PARTS, Grid, Ids, parts_in
from segmenter.features.values import ColourSource, Values
from segmenter.images.image import Image
from segmenter.mixture.far_samples import MOST_FAR
from segmenter.mixture.samples import Samples, n_monomials
from segmenter.recipe import FeatureSettings

Deep = NDArray[np.unsignedinteger]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Picked:
    """Some pixels.

    Attributes
    ----------
    flat : (N,) int array
        Where they lie in the flattened image.
    values : (N, C) array
    counts : (N,) bool array
        Whether they count.
    """

    flat: Places
    values: Deep
    counts: BoolArray

    def joined(self, *others: "Picked") -> "Picked":
        """Return these and others, in the image's order."""
        every = (self, *others)
        flat = np.concatenate([each.flat for each in every])
        order = np.argsort(flat, kind="stable")
        values = np.concatenate([each.values for each in every])[order]
        return Picked(flat[order], values, np.concatenate([e.counts for e in every])[order])


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What a first look at a chunk tells.

    Attributes
    ----------
    occurs : (C, 65536) bool array
        Which values there are.
    thinned, shown, units : Picked
        Pixels that tell what is usual, what is black and white, and the units of features.
    """

    occurs: BoolArray
    thinned: Picked
    shown: Picked
    units: Picked


@dataclass(frozen=True, slots=True, eq=False)
class Reach:
    """How far the values of a chunk's pixels that count reach.

    Attributes
    ----------
    n_pixels : int
    near, all : (C, 2) arrays
        Least and largest, of those that are not beyond what is usual, and of all.
    beyond : Picked
        Some that are beyond; more than may be far mean that there are too many.
    """

    n_pixels: int
    near: FloatArray
    all: FloatArray
    beyond: Picked


@dataclass(frozen=True, slots=True)
class Steps:
    """Which pixels are picked: every so many of the flattened image, or of rows and columns."""

    thinned: int
    shown: int
    units: int


@dataclass(frozen=True, eq=False)
class Seen:
    """The features of values, whatever chunk they are of.

    Attributes
    ----------
    settings : FeatureSettings
    nothing : Image
        A pixel like those of the image.
    """

    settings: FeatureSettings
    nothing: Image

    @cached_property
    def sources(self) -> list[ColourSource]:
        """What is seen."""
        nothing = self.nothing
        values = Values(nothing.pixels, None, self.channels, nothing.name)
        terms = self.settings.terms
        found = (colours_of(values, self.settings.space, term) for term in terms)
        return [each for each in found if each is not None]

    @property
    def channels(self) -> tuple[str, ...]:
        """Names of all of the image's channels."""
        return self.nothing.channel_names

    @property
    def is_deep(self) -> bool:
        """Whether values have more than 8 bits, so that some may be far from all others."""
        return self.nothing.bits > 8

    @property
    def seen(self) -> tuple[int, ...]:
        """Which channels are seen, from 0 on."""
        return tuple(dict.fromkeys(at for each in self.sources for at in each.channels))

    @property
    def needs(self) -> Needs:
        """What another image must have for the same mixture."""
        return Needs(self.settings.features, "uint16" if self.is_deep else "uint8", self.channels)

    def of(self, values: Deep) -> FloatArray:
        """Return the features, (D, N), of values, (N, C)."""
        columns = np.ascontiguousarray(values.T)
        return np.concatenate([each.of(columns) for each in self.sources])

    def bound(self, largest: float) -> float:
        """Return what no feature is beyond, if no value is beyond the largest."""
        return max(each.bound(largest) for each in self.sources)


@dataclass(frozen=True, eq=False)
class Rule:
    """Which cell each pixel is in: one of a grid's, or a part of such a one, or of a part.

    Attributes
    ----------
    seen : Seen
    grid : Grid
    units : Samples
        None, but in the units of all.
    step : float
        What sums are rounded to.
    far : (N,) int array
        Where pixels lie that are in no cell, in the flattened image.
    used : (M,) int array
        Packed places of the grid's cells that have pixels, ascending.
    divisions : tuple of Division
    """

    seen: Seen
    grid: Grid
    units: Samples
    step: float
    far: Places
    used: NDArray[np.int64]
    divisions: tuple["Division", ...] = ()

    @cached_property
    def _numbers(self) -> Ids:
        numbers = np.zeros(1 << (self.grid.bits[0] * len(self.grid.channels)), np.int32)
        numbers[self.used] = np.arange(len(self.used))
        return numbers

    def ids(self, values: Deep) -> Ids:
        """Return the cells of values, (N, C)."""
        ids = self._numbers[self.grid.codes(values.T)]
        for division in self.divisions:
            inside, codes = division.parts(self.grid, values, ids)
            kept = np.cumsum(division.rank < 0, dtype=np.int32) - 1
            ids = kept[ids]
            ids[inside] = np.searchsorted(division.used, codes) + kept[-1] + 1
        return ids


@dataclass(frozen=True, eq=False)
class Division:
    """How some cells were divided.

    Attributes
    ----------
    chosen : (N,) int array
        Which, ascending.
    depths : (M,) int array
        How often all cells had been before.
    used : (P,) int array
        The parts that have pixels, counted through cell by cell, ascending; empty if not known.
    """

    chosen: Places
    depths: NDArray[np.int64]
    used: NDArray[np.int64]

    @cached_property
    def rank(self) -> Ids:
        """The place of each cell among those that were, -1 for others."""
        rank = np.full(len(self.depths), -1, np.int32)
        rank[self.chosen] = np.arange(len(self.chosen))
        return rank

    def parts(self, grid: Grid, values: Deep, ids: Ids) -> tuple[Places, NDArray[np.int64]]:
        """Return which pixels are in those cells, and which parts they are in."""
        inside = np.flatnonzero(self.rank[ids] >= 0)
        n_parts = PARTS ** len(grid.channels)
        parts = parts_in(grid, values[inside].T, self.depths[ids[inside]])
        return inside, self.rank[ids[inside]].astype(np.int64) * n_parts + parts


@dataclass(frozen=True, slots=True, eq=False)
class CellSums:
    """Sums of monomials, (F, M), of cells by their codes, (M,), ascending."""

    codes: NDArray[np.int64]
    sums: FloatArray


def look_at(image: Image, box: Box, width: int, steps: Steps) -> Look:
    """Look at a chunk that lies in a box of an image of some width."""
    values, counts = _flat(image)
    occurs = np.zeros((values.shape[1], 1 << 16), np.bool_)
    for row, channel in zip(occurs, values.T, strict=True):
        row[channel] = True

    def picked(down: NDArray[np.intp], across: NDArray[np.intp]) -> Picked:
        own = (down - box.top) * box.shape[1] + across - box.left
        return Picked(down * width + across, values[own], counts[own])

    def every(step: int) -> Picked:
        first = -(-box.top * width // step) * step
        down, across = np.divmod(np.arange(first, box.bottom * width, step), width)
        inside = (across >= box.left) & (across < box.right)
        return picked(down[inside], across[inside])

    first = steps.units // 2
    down, across = (
        np.arange(first + -(-max(start - first, 0) // steps.units) * steps.units, stop, steps.units)
        for start, stop in ((box.top, box.bottom), (box.left, box.right))
    )
    units = picked(np.repeat(down, len(across)), np.tile(across, len(down)))
    return Look(occurs, every(steps.thinned), every(steps.shown), units)


def reach_of(
    image: Image, box: Box, width: int, usual: tuple[FloatArray, float], seen: Sequence[int]
) -> Reach:
    """Return how far values reach: those within a distance of the middle, (C,), and others."""
    values, counts = _flat(image)
    places = np.flatnonzero(counts)
    values, (middle, reach) = values[counts], usual
    beyond = (np.abs(values - middle) > reach).any(axis=1)
    some = np.flatnonzero(beyond)[: MOST_FAR + 1]
    down, across = np.divmod(places[some], box.shape[1])
    flat = (down + box.top) * width + across + box.left
    picked = Picked(flat, values[some], np.ones(len(some), np.bool_))
    own = values[:, list(seen)]
    return Reach(len(values), _ends(own[~beyond]), _ends(own), picked)


def sums_in(image: Image, box: Box, width: int, rule: Rule, division: Division | None) -> CellSums:
    """Add up the monomials of a chunk: of the grid's cells, or of the parts of some."""
    values, counts = _flat(image)
    down, across = np.divmod(rule.far, width)
    inside = (down >= box.top) & (down < box.bottom) & (across >= box.left) & (across < box.right)
    counts = counts.copy()
    counts[(down[inside] - box.top) * box.shape[1] + across[inside] - box.left] = False
    values = values[counts]
    codes: NDArray[Any] = rule.grid.codes(values.T) if division is None else rule.ids(values)
    n_codes = 1 << (rule.grid.bits[0] * len(rule.grid.channels))
    if division is not None:
        kept, codes = division.parts(rule.grid, values, codes)
        values, n_codes = values[kept], len(division.chosen) * PARTS ** len(rule.grid.channels)
    found, ids = _numbered(codes, n_codes)
    features = in_standard(rule.seen.of(values), rule.units)
    sums = np.zeros((n_monomials(len(features)), len(found)))
    add_monomials(sums, features, ids, rule.step)
    return CellSums(found.astype(np.int64), sums)


def added(parts: Sequence[CellSums]) -> CellSums:
    """Add up what was added up in chunks; exact, in any order."""
    codes, places = np.unique(np.concatenate([p.codes for p in parts]), return_inverse=True)
    sums = np.zeros((len(parts[0].sums), len(codes)))
    start = 0
    for part in parts:
        sums[:, places[start : start + len(part.codes)]] += part.sums
        start += len(part.codes)
    return CellSums(codes, sums)


def _numbered(codes: NDArray[np.integer], n_codes: int) -> tuple[Places, Ids]:
    """Return which codes there are, ascending, and the place of each pixel's among them.

    A table of all that there can be is twice as quick as sorting pixels.
    """
    occurs = np.zeros(n_codes, np.bool_)
    occurs[codes] = True
    return np.flatnonzero(occurs), (np.cumsum(occurs, dtype=np.int32) - 1)[codes]


def _flat(image: Image) -> tuple[Deep, BoolArray]:
    values = image.pixels.reshape(image.height * image.width, -1)
    if image.valid is None:
        return values, np.ones(len(values), np.bool_)
    return values, image.valid.reshape(-1)


def _ends(values: Deep) -> FloatArray:
    if not len(values):
        return np.array([[np.inf, -np.inf]] * values.shape[1])
    return np.stack([values.min(axis=0), values.max(axis=0)], axis=1).astype(np.float64)
