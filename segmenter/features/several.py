"""Samples of several images, which lie in none of them: what a shared model is fitted to."""

from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.errors import RecipeError
from segmenter.features.levels import Levels
from segmenter.features.needs import Needs
from segmenter.features.row_samples import with_coarse
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, pairs
from segmenter.work.stepwise import Steps, at_once

# Samples of all images together; more are put into fewer cells.
MOST_SAMPLES = 1 << 20


@dataclass(frozen=True, slots=True, eq=False)
class SeveralImages:
    """Samples of one or more images; see `Features` for what all kinds have.

    Attributes
    ----------
    names : tuple of str
    needs : Needs
    floor : (D,) array
        The smallest of all images'.
    finest : tuple of Samples
        Their samples, coarse to fine.
    n_pixels : int
    n_far : int
        Pixels that are not among the samples, as they are far from all others.
    """

    names: tuple[str, ...]
    needs: Needs
    floor: FloatArray
    finest: Levels
    n_pixels: int
    n_far: int = 0

    @property
    def n_samples(self) -> int:
        """How many samples there are."""
        return self.finest[-1].n_samples

    def level_steps(self) -> Steps[Levels]:
        """Return the samples at several resolutions."""
        return at_once(self.finest)

    def levels(self) -> Levels:
        """Return the samples at several resolutions."""
        return self.finest

    def finer_steps(self, mixture: Mixture, tolerance: float) -> Steps[Samples | None]:
        """Return None: the pixels are not at hand."""
        return at_once(None)

    def add(self, other: "SeveralImages") -> "SeveralImages":
        """Return the samples of both.

        Raises
        ------
        RecipeError
            If the images have other features.
        """
        if self.needs != other.needs:
            raise RecipeError(
                "the photos have different channels, depths or ranges of values, so no mixture"
                " fits all of them; leave out those of another kind, or name --white"
            )
        first, second = self.finest[-1], in_units_of(other.finest[-1], self.finest[-1])
        total = self.n_pixels + other.n_pixels
        floor = np.minimum(self.floor, other.floor)
        samples = replace(
            first,
            monomials=np.concatenate([first.monomials, second.monomials], axis=1),
            weights=np.concatenate(
                [first.weights * (self.n_pixels / total), second.weights * (other.n_pixels / total)]
            ),
            floor=floor / first.scale**2,
        )
        levels = with_coarse(samples)
        if samples.n_samples > MOST_SAMPLES and len(levels) > 1:
            levels = levels[:1]
        return SeveralImages(self.names, self.needs, floor, levels, total, self.n_far + other.n_far)


def in_units_of(samples: Samples, units: Samples) -> Samples:
    """Express samples in the standard units of others: monomials of moved features are linear."""
    n = samples.n_features
    ratio = (samples.scale / units.scale)[:, None]
    shift = ((samples.origin - units.origin) / units.scale)[:, None]
    columns = samples.columns(0, samples.n_samples)
    firsts = columns[1 : 1 + n] * ratio
    moved = np.empty_like(columns)
    moved[0] = columns[0]
    moved[1 : 1 + n] = firsts + shift
    for row, (i, j) in enumerate(zip(*pairs(n), strict=True)):
        scaled = columns[1 + n + row] * (ratio[i] * ratio[j])
        moved[1 + n + row] = (
            scaled + firsts[i] * shift[j] + firsts[j] * shift[i] + shift[i] * shift[j]
        )
    return replace(samples, monomials=moved, origin=units.origin, scale=units.scale)
