"""How far apart leaves are when the whole photo is looked at: spectral clustering's coordinates."""

import logging

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.tree.leaf_graph import LeafGraph
from segmenter.work.parallel import single_threaded_blas

logger = logging.getLogger(__name__)

VECTORS = 12
# Contrast at which two leaves hold together e times less.
CONTRAST_SCALE = 0.1
# Below so many leaves a dense solver is as quick. With more it holds Python's lock for long, in
# one call: 0.1 s for 1500.
DENSE_BELOW = 400
# As exact as the dense solver, as far as scores tell.
TOLERANCE = 1e-5
# Parts without a common border have eigenvalue 1 as well.
SMALLEST_GAP = 1e-4


def spectral_distances(graph: LeafGraph) -> FloatArray:
    """Return the distance of each pair of neighbours in the normalised cut's coordinates, (E,).

    References
    ----------
    .. [1] J. Shi and J. Malik, "Normalized cuts and image segmentation", 2000.
    """
    # SciPy's BLAS can only be kept to one thread, which the digits depend on, once it is loaded.
    import scipy.linalg  # noqa: F401

    if graph.n_leaves < 3:
        return np.zeros(len(graph.first))
    weights = graph.lengths * np.exp(-graph.contrasts[:, -1] / CONTRAST_SCALE)
    degrees = np.bincount(graph.first, weights, graph.n_leaves)
    degrees += np.bincount(graph.second, weights, graph.n_leaves)
    # A leaf without neighbours is at no distance from any; 1 spares the division by nothing.
    degrees[degrees == 0] = 1
    normalised = weights / np.sqrt(degrees[graph.first] * degrees[graph.second])
    with single_threaded_blas():
        values, vectors = _largest(graph, normalised)
    scale = np.sqrt(degrees.sum() / degrees)
    gaps = np.sqrt(np.maximum(1 - values, SMALLEST_GAP))
    points = vectors * scale[:, None] / gaps
    return np.asarray(np.abs(points[graph.first] - points[graph.second]).sum(axis=1))


def _largest(graph: LeafGraph, normalised: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the eigenvalues after the largest, falling, and their vectors as columns."""
    from scipy.sparse.linalg import ArpackNoConvergence

    n_vectors = min(VECTORS, graph.n_leaves - 1)
    if graph.n_leaves >= DENSE_BELOW:
        try:
            return _sparse(graph, normalised, n_vectors)
        except ArpackNoConvergence:
            logger.info("the sparse solver did not converge; the dense one always does")
    return _dense(graph, normalised, n_vectors)


def _dense(
    graph: LeafGraph, normalised: FloatArray, n_vectors: int
) -> tuple[FloatArray, FloatArray]:
    from scipy.linalg import eigh

    n = graph.n_leaves
    matrix = np.zeros((n, n))
    matrix[graph.first, graph.second] = matrix[graph.second, graph.first] = normalised
    values, vectors = eigh(matrix, subset_by_index=[n - 1 - n_vectors, n - 2])
    return values[::-1], vectors[:, ::-1]


def _sparse(
    graph: LeafGraph, normalised: FloatArray, n_vectors: int
) -> tuple[FloatArray, FloatArray]:
    from scipy.sparse import coo_array
    from scipy.sparse.linalg import eigsh

    n = graph.n_leaves
    pairs = np.concatenate([graph.first, graph.second]), np.concatenate([graph.second, graph.first])
    sparse = coo_array((np.tile(normalised, 2), pairs), shape=(n, n)).tocsr()
    start = np.random.default_rng(0).random(n)
    values, vectors = eigsh(sparse, n_vectors + 1, which="LA", v0=start, tol=TOLERANCE)
    order = np.argsort(-values)[1:]
    return values[order], vectors[:, order]
