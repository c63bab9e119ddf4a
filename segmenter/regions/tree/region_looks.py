"""What regions look like while they merge, and how different two of them look."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.leaf_looks import LeafLooks

# Variance of L*a*b* below which colours are not told apart.
COLOUR_FLOOR = 20.0
ROWS, COLUMNS = np.triu_indices(3)


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
        self._parts = (looks.colour_parts.copy(), looks.texture_parts.copy())
        self._means = np.empty((n, 3))
        self._covariances = np.empty((n, 3, 3))
        self._log_volumes = np.empty(n)
        self._roots = np.empty((n, sum(parts.shape[1] for parts in self._parts)))
        self._sizes = np.empty(n)
        self._describe(np.arange(n))

    def merge(self, kept: int, gone: int) -> None:
        """Add one region to another."""
        for sums in (self._shares, self._colours, *self._parts):
            sums[kept] += sums[gone]
        self._describe(np.array([kept]))

    def differences(self, first: Indices, second: Indices) -> FloatArray:
        """Return how different the looks of pairs of regions are, (E,).

        Bhattacharyya's distance of the colours' Gaussians, as a similarity between 0 and 1, and
        the squared Hellinger distance of the histograms.
        """
        if self._most == 0:
            return np.zeros(len(first))
        middle = (self._covariances[first] + self._covariances[second]) / 2
        apart = (self._means[first] - self._means[second])[:, :, None]
        distance = (apart * np.linalg.solve(middle, apart)).sum(axis=(1, 2)) / 8
        distance += 0.5 * np.log(np.linalg.det(middle))
        distance -= 0.5 * (self._log_volumes[first] + self._log_volumes[second])
        alike = np.einsum("ek,ek->e", self._roots[first], self._roots[second])
        alike += self._weights.colour * np.exp(-distance)
        return np.asarray(self._most - alike)

    def size_factors(self, first: Indices, second: Indices) -> FloatArray:
        """Return the factor that the smaller region of each pair stands for, (E,)."""
        return np.minimum(self._sizes[first], self._sizes[second])

    def _describe(self, ids: Indices) -> None:
        weights, shares = self._weights, self._shares[ids]
        self._sizes[ids] = (shares / (shares + weights.size_share)) ** weights.size_power
        if self._most == 0:
            return
        moments = self._colours[ids, 1:] / self._colours[ids, :1]
        means = moments[:, :3]
        products = moments[:, 3:] - means[:, ROWS] * means[:, COLUMNS]
        covariances = np.empty((len(ids), 3, 3))
        covariances[:, ROWS, COLUMNS] = covariances[:, COLUMNS, ROWS] = products
        covariances[:, range(3), range(3)] += COLOUR_FLOOR
        self._means[ids], self._covariances[ids] = means, covariances
        # Half the logarithm, for the square root of the volume.
        self._log_volumes[ids] = 0.5 * np.log(np.linalg.det(covariances))
        # The weights are among the roots, so that one product compares both histograms.
        self._roots[ids] = np.concatenate(
            [
                np.sqrt(weight * sums[ids] / sums[ids].sum(axis=1, keepdims=True))
                for sums, weight in zip(
                    self._parts, (weights.colour_parts, weights.texture_parts), strict=True
                )
            ],
            axis=1,
        )
