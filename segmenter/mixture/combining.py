"""Components combined into clusters, so that one label may be several Gaussians."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.blocks import block_size
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples
from segmenter.work.parallel import map_spans, single_threaded_blas, spans


@dataclass(frozen=True, slots=True, eq=False)
class Combination:
    """Which components join, in which order.

    Attributes
    ----------
    merges : tuple of (int, int)
        K - 1 pairs of components; the second one's cluster joins the first one's.
    entropies : tuple of float
        Weighted mean entropy of the posteriors of K, K - 1, … 1 clusters, in nats; never rises.
    """

    merges: tuple[tuple[int, int], ...]
    entropies: tuple[float, ...]

    def clusters(self, count: int) -> NDArray[np.intp]:
        """Return the cluster of each component, (K,), when there are so many, from 0."""
        k = len(self.entropies)
        cluster = np.arange(k)
        for kept, gone in self.merges[: k - count]:
            cluster[cluster == gone] = kept
        return np.unique(cluster, return_inverse=True)[1]


def combine(
    samples: Samples, mixture: Mixture, owners: NDArray[np.intp] | None = None
) -> Combination:
    """Join the two clusters whose joining lowers the posteriors' entropy most, until one is left.

    Parameters
    ----------
    samples : Samples
        Cells are enough.
    mixture : Mixture
        In feature units.
    owners : (K,) int array, optional
        Cluster of each component, from 0, where some have joined already.

    Returns
    -------
    combination : Combination
        Of the components, or of the clusters that they are in already.

    References
    ----------
    .. [1] J.-P. Baudry, A. E. Raftery, G. Celeux, K. Lo and R. Gottardo, "Combining mixture
       components for clustering", Journal of Computational and Graphical Statistics 19(2), 2010.
    """
    posterior, weights = posteriors(samples, mixture), samples.weights
    if owners is not None:
        components, posterior = posterior, np.zeros((int(owners.max()) + 1, posterior.shape[1]))
        np.add.at(posterior, owners, components)
    alone = np.array([_surprise(row) @ weights for row in posterior])
    k = len(posterior)
    together = np.full((k, k), np.inf)
    for i in range(k):
        together[i, i + 1 :] = _joined(posterior, weights, i, np.arange(i + 1, k))
    merges, entropies = [], [float(alone.sum())]
    alive = np.ones(k, np.bool_)
    for _ in range(k - 1):
        gains = np.where(alive[:, None] & alive, together - alone[:, None] - alone, np.inf)
        i, j = divmod(int(gains.argmin()), k)
        merges.append((i, j))
        posterior[i] += posterior[j]
        alive[j], alone[i], alone[j] = False, together[i, j], 0.0
        entropies.append(max(float(alone.sum()), 0.0))
        others = np.flatnonzero(alive & (np.arange(k) != i))
        joined = _joined(posterior, weights, i, others)
        together[np.minimum(i, others), np.maximum(i, others)] = joined
    return Combination(tuple(merges), tuple(entropies))


def posteriors(samples: Samples, mixture: Mixture) -> FloatArray:
    """Return how likely each component, in feature units, is to have made each sample, (K, M)."""
    form = linear_form(samples.standardise(mixture))

    def block(start: int, stop: int) -> FloatArray:
        joint = form.joint(samples.columns(start, stop))
        normalise(joint)
        return joint

    pieces = spans(samples.n_samples, block_size(mixture.n_components, mixture.n_features))
    with single_threaded_blas():
        return np.concatenate(map_spans(block, pieces), axis=1)


def _surprise(probabilities: FloatArray) -> FloatArray:
    return -probabilities * np.log(np.maximum(probabilities, np.finfo(float).tiny))


def _joined(
    posterior: FloatArray, weights: FloatArray, i: int, others: NDArray[np.intp]
) -> FloatArray:
    """Return the entropy's term of i's cluster joined with each of ``others``."""
    terms = [_surprise(posterior[i] + posterior[j]) @ weights for j in others]
    return np.array(terms, np.float64)
