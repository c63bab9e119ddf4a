"""What regions look like while they merge, and how different two of them look."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.leaf_looks import LeafLooks

# Variance of L*a*b* below which colours are not told apart.
COLOUR_FLOOR = 20.0
# Places of a symmetric matrix that are on or above the diagonal, in the order they are kept in.
ROWS, COLUMNS = np.triu_indices(3)
DIAGONAL = np.flatnonzero(ROWS == COLUMNS)
# How often each of them is in the whole matrix.
TIMES = np.where(ROWS == COLUMNS, 1.0, 2.0)
# Each cofactor is the product of the first two of these minus that of the others.
FACTORS = np.array([[3, 2, 1, 0, 1, 0], [5, 4, 4, 5, 2, 3], [4, 1, 2, 2, 0, 1], [4, 5, 3, 2, 4, 1]])


@dataclass(frozen=True, slots=True)
class LookWeights:
    """How much each difference between the looks of two neighbours counts.

    Attributes
    ----------
    colour : float
        Of the Gaussians of their colours.
    colour_parts, texture_parts : float
        Of their shares of each component of both views.
    size_share, size_power : float
        A region of a share s of the photo is taken for less different by the factor
        ``(s / (s + size_share)) ** size_power``: small regions go first.
    """

    colour: float = 1.0
    colour_parts: float = 1.3
    texture_parts: float = 1.1
    size_share: float = 0.08
    size_power: float = 0.15


class RegionLooks:
    """Sums of every region, and what follows from them; a merged one has the place of one half."""

    def __init__(self, looks: LeafLooks, weights: LookWeights) -> None:
        n = len(looks.areas)
        self._weights = weights
        # Where looks do not count they need not be known.
        self._most = weights.colour + weights.colour_parts + weights.texture_parts
        self._shares = looks.areas / looks.areas.sum()
        self._colours = looks.colours.copy()
        self._parts = np.concatenate([looks.colour_parts, looks.texture_parts], axis=1)
        self._of_views = np.array([weights.colour_parts, weights.texture_parts])
        self._views = np.array([0, looks.colour_parts.shape[1]])
        self._view_of_part = np.repeat([0, 1], [self._views[1], looks.texture_parts.shape[1]])
        # Of each region the mean, the covariance on and above its diagonal, and half the logarithm
        # of its determinant.
        self._gaussians = np.empty((n, 10))
        self._roots = np.empty_like(self._parts)
        self._sizes = np.empty(n)
        self._describe(slice(None))

    def merge(self, kept: int, gone: int) -> None:
        """Add one region to another."""
        for sums in (self._shares, self._colours, self._parts):
            sums[kept] += sums[gone]
        self._describe(slice(kept, kept + 1))

    def differences(self, first: Indices | int, second: Indices) -> FloatArray:
        """Return how different the looks of regions are, (E,), of pairs or of one and others.

        Bhattacharyya's distance of the colours' Gaussians, as a similarity between 0 and 1, and
        the squared Hellinger distance of the histograms.
        """
        if self._most == 0:
            return np.zeros(len(second))
        one, other = self._gaussians[first].T, self._gaussians[second].T
        ours = one if one.ndim > 1 else one[:, None]
        determinants, cofactors = _cofactors((ours[3:9] + other[3:9]) / 2)
        apart = ours[:3] - other[:3]
        squares = apart[ROWS] * apart[COLUMNS] * TIMES[:, None]
        distance = np.add.reduce(squares * cofactors) / determinants / 8
        distance += 0.5 * np.log(determinants) - 0.5 * (ours[9] + other[9])
        roots = self._roots[first]
        alike = np.asarray(
            self._roots[second] @ roots
            if roots.ndim == 1
            else np.einsum("ek,ek->e", roots, self._roots[second])
        )
        alike += self._weights.colour * np.exp(-distance)
        return np.asarray(self._most - alike)

    def size_factors(self, first: Indices | int, second: Indices) -> FloatArray:
        """Return the factor that the smaller region of each pair stands for, (E,)."""
        return np.asarray(np.minimum(self._sizes[first], self._sizes[second]))

    def _describe(self, ids: slice) -> None:
        weights, shares = self._weights, self._shares[ids]
        self._sizes[ids] = (shares / (shares + weights.size_share)) ** weights.size_power
        if self._most == 0:
            return
        moments = (self._colours[ids, 1:] / self._colours[ids, :1]).T
        means, covariances = moments[:3], moments[3:] - moments[ROWS] * moments[COLUMNS]
        covariances[DIAGONAL] += COLOUR_FLOOR
        gaussians = self._gaussians[ids].T
        gaussians[:3], gaussians[3:9] = means, covariances
        # Half the logarithm, for the square root of the volume.
        gaussians[9] = 0.5 * np.log(_cofactors(covariances)[0])
        # The weights are among the roots, so that one product compares both histograms.
        parts = self._parts[ids]
        scales = self._of_views / np.add.reduceat(parts, self._views, axis=1)
        np.sqrt(parts * scales[:, self._view_of_part], out=self._roots[ids])


def _cofactors(matrices: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return determinants, (E,), and cofactors of symmetric matrices.

    All matrices are (6, E), on and above the diagonal, row by row.
    """
    cofactors = matrices[FACTORS[0]] * matrices[FACTORS[1]]
    cofactors -= matrices[FACTORS[2]] * matrices[FACTORS[3]]
    return np.add.reduce(matrices[:3] * cofactors[:3]), cofactors
