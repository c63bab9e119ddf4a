"""The samples of values that are not counted each, of an image in chunks; see `Fittable`."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.errors import ImageError
from segmenter.features.deep_parts import (
    CellSums,
    Division,
    Look,
    Picked,
    Places,
    Reach,
    Rule,
    Seen,
    Steps,
)
from segmenter.features.exact_sums import in_standard, in_units
from segmenter.features.levels import Levels
from segmenter.features.marked import MarkedValues, lightened
from segmenter.features.needs import Needs
from segmenter.features.raster import step_for
from segmenter.features.value_cells import LOOKED_AT, cells_to_divide, sums_step, with_parts
from segmenter.features.value_grid import PARTS, grid_over, levels_of
from segmenter.features.values import LOOKED_AT as THINNED
from segmenter.images.display import LOOKED_AT as SHOWN
from segmenter.images.image import COLOURS
from segmenter.mixture.em import Known
from segmenter.mixture.far_samples import FAR, MOST_FAR, far_away
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.work import stepwise

# Adds up all chunks' cells by a rule, and tells how many chunks are done.
Summing = Callable[[Rule, Division | None], Generator[int, None, CellSums]]


class SpreadCells:
    """Cells of values whose pixels lie in chunks.

    Parameters
    ----------
    rule : Rule
    levels : Levels
    n_pixels, n_far : int
    summing : callable
    """

    def __init__(
        self, rule: Rule, levels: Levels, n_pixels: int, n_far: int, summing: Summing
    ) -> None:
        self.rule, self._levels, self._summing = rule, levels, summing
        self.n_pixels, self.n_far = n_pixels, n_far
        self._depths = np.zeros(levels[-1].n_samples, np.int64)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the D features."""
        return tuple(name for each in self.rule.seen.sources for name in each.names)

    @property
    def needs(self) -> Needs:
        """What another image must have for the same mixture."""
        return self.rule.seen.needs

    @property
    def floor(self) -> FloatArray:
        """Smallest variance of a component along each feature, (D,)."""
        return np.concatenate([each.floors for each in self.rule.seen.sources])

    @property
    def n_samples(self) -> int:
        """How many cells there are."""
        return self._levels[-1].n_samples

    def level_steps(self) -> stepwise.Steps[Levels]:
        """Return the samples at several resolutions."""
        return stepwise.at_once(self._levels)

    def levels(self) -> Levels:
        """Return the samples at several resolutions."""
        return self._levels

    def unmarked(self, marked: MarkedValues, strength: float) -> tuple[Levels, Known]:
        """Return the samples, of less weight by the marked pixels, and those."""
        standard = in_standard(self.rule.seen.of(marked.values), self._levels[-1])
        return lightened(self._levels, self.n_pixels, marked, standard, strength)

    def finer_steps(self, mixture: Mixture, tolerance: float) -> stepwise.Steps[Samples | None]:
        """Divide the cells that keep the bound from the likelihood: their chunks are read again."""
        yield
        samples, parts = self._levels[-1], PARTS ** len(self.rule.grid.channels)
        chosen = cells_to_divide(samples, mixture, tolerance, self.n_pixels, parts)
        if chosen is None:
            return None
        division = Division(chosen, self._depths, np.empty(0, np.int64))
        found = yield from stepwise.tell(self._summing(self.rule, division), None)
        division = replace(division, used=found.codes)
        self.rule = replace(self.rule, divisions=(*self.rule.divisions, division))
        kept = np.flatnonzero(division.rank < 0)
        finer = with_parts(samples, kept, found.sums, self.n_pixels)
        deeper = self._depths[chosen[found.codes // parts]] + 1
        self._depths = np.concatenate([self._depths[kept], deeper])
        self._levels = (*self._levels[:-1], finer)
        return finer


def steps_for(shape: tuple[int, int]) -> Steps:
    """Return which pixels of an image are looked at first."""
    n_pixels = shape[0] * shape[1]
    return Steps(max(1, n_pixels // THINNED), max(1, n_pixels // SHOWN), step_for(shape, LOOKED_AT))


def joined_looks(looks: Sequence[Look]) -> Look:
    """Return what was seen in some chunks."""
    first, *others = looks
    return Look(
        np.any([each.occurs for each in looks], axis=0),
        first.thinned.joined(*(each.thinned for each in others)),
        first.shown.joined(*(each.shown for each in others)),
        first.units.joined(*(each.units for each in others)),
    )


def usual_of(look: Look, seen: Seen, name: str) -> tuple[FloatArray, float, FloatArray, FloatArray]:
    """Return the usual values: their middle, (C,), how far they reach, they and their floor.

    Raises
    ------
    ImageError
        If next to no pixel counts.
    """
    if not look.thinned.counts.any() or not look.units.counts.any():
        raise ImageError(f"{name}: next to no pixel counts; segment the part that does")
    # Laid out as those of one process are, whose sums are rounded alike.
    found = np.asarray(look.thinned.values[look.thinned.counts].T, np.float64)
    for source in seen.sources:
        values = np.flatnonzero(look.occurs[list(source.channels)].any(axis=0))
        source.step = float(max(np.gcd.reduce(np.diff(values)), 1)) if seen.is_deep else 1.0
    if not seen.is_deep:
        return np.median(found, axis=1), np.inf, found, np.zeros(len(found))
    found = found[:, ~far_away(found, None)]
    step = min((each.step for each in seen.sources), default=1.0)
    floor = np.full(len(found), step**2 / 12)
    spread = np.linalg.norm(np.sqrt(np.maximum(found.var(axis=1), floor)))
    return np.median(found, axis=1), float(FAR * spread / 2), found, floor


def far_beyond(reaches: Sequence[Reach], usual: tuple[FloatArray, FloatArray]) -> Places:
    """Return where pixels lie that are far from all others, in the flattened image."""
    beyond = reaches[0].beyond.joined(*(each.beyond for each in reaches[1:]))
    far: Places = beyond.flat[_far(beyond, *usual)]
    return far


def rule_for(
    look: Look, reaches: Sequence[Reach], seen: Seen, usual: tuple[FloatArray, FloatArray]
) -> tuple[Rule, int]:
    """Return which cells there are, and how many pixels are in them; none of these is used yet."""
    beyond = reaches[0].beyond.joined(*(each.beyond for each in reaches[1:]))
    far = _far(beyond, *usual)
    ends = [each.near if len(beyond.flat) <= MOST_FAR else each.all for each in reaches]
    if len(beyond.flat) <= MOST_FAR and not far.all():
        own = beyond.values[~far][:, list(seen.seen)].astype(np.float64)
        ends.append(np.stack([own.min(axis=0), own.max(axis=0)], axis=1))
    lows, highs = np.min([e[:, 0] for e in ends], axis=0), np.max([e[:, 1] for e in ends], axis=0)
    step, one_scale = min(each.step for each in seen.sources), seen.channels == COLOURS
    grid = grid_over(seen.seen, lows, highs, step, one_scale=one_scale)
    n_pixels = sum(each.n_pixels for each in reaches) - int(far.sum())
    units = look.units
    kept = units.counts & ~np.isin(units.flat, beyond.flat[far])
    floors = np.concatenate([each.floors for each in seen.sources])
    plain = in_units(seen.of(units.values[kept]), floors)
    summed = sums_step(plain, grid, seen.bound, n_pixels)
    return Rule(seen, grid, plain, summed, beyond.flat[far], np.empty(0, np.int64)), n_pixels


def _far(
    beyond: Picked, usual: FloatArray, floor: FloatArray
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    if not 0 < len(beyond.flat) <= MOST_FAR:
        return np.zeros(len(beyond.flat), np.bool_)
    every = np.concatenate([usual, beyond.values.T.astype(np.float64)], axis=1)
    return far_away(every, None, floor)[usual.shape[1] :]


def cells_of(rule: Rule, n_pixels: int, found: CellSums, summing: Summing) -> SpreadCells:
    """Return the cells of a rule by their sums."""
    rule = replace(rule, used=found.codes)
    weights = found.sums[0] / n_pixels
    samples = replace(rule.units, monomials=found.sums / found.sums[0], weights=weights)
    levels = levels_of(rule.grid, samples, found.codes)
    return SpreadCells(rule, levels, n_pixels, len(rule.far), summing)
