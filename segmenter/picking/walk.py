"""Spread what is claimed over neighbouring parts, but little across edges."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.picking.part_graph import PartGraph
from segmenter.regions.pieces import Indices
from segmenter.work.parallel import single_threaded_blas

# How much the contrast of a border counts beside the difference of colours.
CONTRAST_SHARE = 0.5
LEAST_WEIGHT = 1e-3
# How strongly a part holds on to what is claimed, per pixel of its area.
PULL = 0.01
# How strongly a part that was clicked on does, per unit of its weights to its neighbours.
SEED_PULL = 50.0
LEAST_CERTAINTY = 0.05
TOLERANCE = 1e-4
MOST_ITERATIONS = 40


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """The equations of a random walk over n parts, without what pulls at them.

    Attributes
    ----------
    values, rows, columns, starts : (Z,), (Z,), (Z,) and (n + 1,) arrays
        The graph's Laplacian in compressed sparse rows.
    diagonal : (n,) int array
        Where the values of its diagonal are.
    pulls : (n,) array
        Of parts that were not clicked on.
    """

    values: FloatArray
    rows: Indices
    columns: NDArray[np.int32]
    starts: NDArray[np.int32]
    diagonal: Indices
    pulls: FloatArray


def make_walk(graph: PartGraph) -> Walk:
    """Weight the borders between parts: long ones between like parts hold together.

    Parameters
    ----------
    graph : PartGraph

    Returns
    -------
    walk : Walk
    """
    from scipy.sparse import coo_array

    n, first, second = len(graph.areas), graph.first, graph.second
    apart = np.linalg.norm(graph.colours[first] - graph.colours[second], axis=1)
    unlike = _relative(apart, graph.lengths)
    unlike += CONTRAST_SHARE * _relative(graph.contrasts, graph.lengths)
    weights = graph.lengths * (np.exp(-unlike) + LEAST_WEIGHT)
    degrees = np.bincount(first, weights, n) + np.bincount(second, weights, n)
    own = np.arange(n)
    rows = np.concatenate([first, second, own])
    columns = np.concatenate([second, first, own])
    values = np.concatenate([-weights, -weights, degrees])
    laplacian = coo_array((values, (rows, columns)), shape=(n, n)).tocsr()
    rows = np.repeat(own, np.diff(laplacian.indptr))
    diagonal = np.flatnonzero(laplacian.indices == rows)
    columns, starts = (a.astype(np.int32) for a in (laplacian.indices, laplacian.indptr))
    pulls = PULL * graph.areas.astype(np.float64)
    return Walk(laplacian.data, rows, columns, starts, diagonal, pulls)


def _relative(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Divide by the weighted mean, if it is not 0."""
    total = float(values @ weights)
    return values * (weights.sum() / total) if total > 0 else np.zeros(len(values))


def spread(walk: Walk, targets: FloatArray, certainty: FloatArray, seeded: BoolArray) -> FloatArray:
    """Find values near their targets that differ little between neighbours.

    Parameters
    ----------
    walk : Walk
    targets : (K, n) array
        0 to 1.
    certainty : (n,) array
        How much each part's targets count, 0 to 1.
    seeded : (n,) bool array
        Parts whose targets hold.

    Returns
    -------
    values : (K, n) array
        Solutions of ``(L + A) z = A t``, with the Laplacian L and the pulls A.

    References
    ----------
    .. [1] L. Grady, "Multilabel random walker image segmentation using prior models", 2005.
    """
    from scipy.sparse import csr_array
    from scipy.sparse.linalg import cg

    pulls = walk.pulls * np.maximum(certainty, LEAST_CERTAINTY)
    # A part without neighbours has no weights.
    firm = np.maximum(SEED_PULL * walk.values[walk.diagonal], walk.pulls)
    pulls[seeded] = firm[seeded]
    values = walk.values.copy()
    values[walk.diagonal] += pulls
    # Scaled to a diagonal of 1, so that all parts are solved equally well.
    scale = 1 / np.sqrt(values[walk.diagonal])
    values *= scale[walk.rows] * scale[walk.columns]
    n = len(pulls)
    system: Any = csr_array((values, walk.columns, walk.starts), shape=(n, n))
    solved = np.empty_like(targets)
    with single_threaded_blas():
        for row, target in zip(solved, targets, strict=True):
            wanted, start = scale * pulls * target, target / scale
            found, _ = cg(system, wanted, start, rtol=TOLERANCE, maxiter=MOST_ITERATIONS)
            row[:] = scale * found
    return solved
