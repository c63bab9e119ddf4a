"""Smooth what is claimed over neighbouring parts, less so across edges."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array  # noqa: TC002

from segmenter.arrays import BoolArray, FloatArray
from segmenter.parallel import single_threaded_blas
from segmenter.picking.part_graph import PartGraph
from segmenter.regions.pieces import Indices

LEAST_WEIGHT = 1e-3
# How strongly a part holds on to what is claimed, per pixel of its area.
PULL = 0.01
# How strongly a part that was clicked does, per unit of its weights to neighbours.
SEED_PULL = 50.0
TOLERANCE = 1e-4
MOST_ITERATIONS = 40


@dataclass(frozen=True, slots=True, eq=False)
class WalkMatrix:
    laplacian: "csr_array"
    diagonal: Indices
    degrees: FloatArray
    pulls: FloatArray


def walk_matrix(graph: PartGraph) -> WalkMatrix:
    from scipy.sparse import coo_array

    n = len(graph.areas)
    differences = graph.differences()
    mean = np.average(differences, weights=graph.lengths) if len(differences) else 0.0
    weights = graph.lengths * (np.exp(-differences / max(mean, 1e-9)) + LEAST_WEIGHT)
    first, second = graph.first, graph.second
    degrees = np.bincount(first, weights, n) + np.bincount(second, weights, n)
    own = np.arange(n)
    rows = np.concatenate([first, second, own])
    columns = np.concatenate([second, first, own])
    values = np.concatenate([-weights, -weights, degrees])
    laplacian = coo_array((values, (rows, columns)), shape=(n, n)).tocsr()
    laplacian.sort_indices()
    of_row = np.repeat(own, np.diff(laplacian.indptr))
    diagonal = np.flatnonzero(laplacian.indices == of_row)
    return WalkMatrix(laplacian, diagonal, degrees, PULL * graph.areas)


def walk(matrix: WalkMatrix, targets: FloatArray, seeded: BoolArray) -> FloatArray:
    from scipy.sparse import csr_array, diags_array
    from scipy.sparse.linalg import cg

    pulls = np.where(seeded, SEED_PULL * matrix.degrees, matrix.pulls)
    laplacian = matrix.laplacian
    data = laplacian.data.copy()
    data[matrix.diagonal] += pulls
    system = csr_array((data, laplacian.indices, laplacian.indptr), shape=laplacian.shape)
    scale = diags_array(1 / (matrix.degrees + pulls)).tocsr()
    with single_threaded_blas():
        out = [
            cg(system, pulls * t, t, rtol=TOLERANCE, maxiter=MOST_ITERATIONS, M=scale)[0]
            for t in targets
        ]
    return np.array(out)
