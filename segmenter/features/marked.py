"""Pixels whose labels are given, as the mixture sees them: how often which sample has which."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.em import Known, Statistics
from segmenter.mixture.samples import Samples, group, pairs


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """How many pixels of each sample carry each given label.

    Attributes
    ----------
    samples : (L,) int array
        Places among the image's samples.
    labels : (L,) int array
        1…
    counts : (L,) int array
        Pixels of that sample with that label.
    """

    samples: NDArray[np.intp]
    labels: NDArray[np.intp]
    counts: NDArray[np.int64]

    @property
    def n_labels(self) -> int:
        """The largest label."""
        return int(self.labels.max(initial=0))

    def per_sample(self, n_samples: int) -> NDArray[np.int64]:
        """Return how many pixels of each sample are marked, (n_samples,)."""
        return np.bincount(self.samples, self.counts, n_samples).astype(np.int64)

    def known(
        self,
        samples: Samples,
        heavy: FloatArray,
        total: float,
        cells: Sequence[NDArray[np.intp]] = (),
    ) -> Known:
        """Return the marked pixels as samples whose posteriors are given.

        Parameters
        ----------
        samples : Samples
            Every sample of the image.
        heavy : (L,) array
            What each of the pairs counts for.
        total : float
            What everything counts for.
        cells : sequence of (L,) int arrays, optional
            The cell of each of the pairs in the levels before, from coarse to fine.
        """
        monomials = samples.monomials[:, self.samples]
        given = replace(samples, monomials=monomials, weights=heavy / total)
        coarser: list[Known] = []
        finer, labels = given, self.labels
        first = np.arange(len(heavy))
        for codes in reversed(cells):
            both = codes[first] * (self.n_labels + 1) + labels
            _, at, ids = np.unique(both, return_index=True, return_inverse=True)
            finer, labels, first = group(finer, ids), labels[at], first[at]
            coarser.insert(0, Known(finer, self._certain(labels)))
        return Known(given, self._certain(self.labels), coarser=tuple(coarser))

    def _certain(self, labels: NDArray[np.intp]) -> FloatArray:
        posterior = np.zeros((self.n_labels, len(labels)))
        posterior[labels - 1, np.arange(len(labels))] = 1.0
        return posterior

    def statistics(self, samples: Samples, n_labels: int) -> Statistics:
        """Return what an M-step reads if the marked pixels are all there is.

        Parameters
        ----------
        samples : Samples
            Every sample of the image.
        n_labels : int
        """
        which, shares = self.labels - 1, self.counts / self.counts.sum()
        features = samples.standard_features[:, self.samples]
        ones = np.ones((1, len(which)))
        products = (features[i] * features[j] for i, j in zip(*pairs(len(features)), strict=True))
        columns = (*ones, *features, *products)
        sums = [np.bincount(which, column * shares, n_labels) for column in columns]
        centres = np.zeros((n_labels, len(features)))
        return Statistics(np.asarray(np.stack(sums, axis=1), np.float64), centres)
