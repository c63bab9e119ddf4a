"""Parts and their neighbours."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.pieces import Indices
from segmenter.regions.tree.leaves import LeafArray
from segmenter.regions.tree.reduced import Planes


@dataclass(frozen=True, slots=True, eq=False)
class PartGraph:
    """What is measured of parts.

    Attributes
    ----------
    areas : (n,) int array
        Pixels of the reduced photo.
    boxes : (n, 4) int array
        Top, left, bottom and right, ends excluded.
    colours : (n, 3) array
        Mean L*, a* and b*.
    leaves : (n,) int array
        The leaf that each is in, from 0.
    first, second : (E,) int arrays
        Neighbours, from 0, first < second, in ascending order.
    lengths : (E,) array
        Length of their border, pixels of the reduced photo.
    contrasts : (E,) array
        Mean contrast along it.
    """

    areas: Indices
    boxes: Indices
    colours: FloatArray
    leaves: Indices
    first: Indices
    second: Indices
    lengths: FloatArray
    contrasts: FloatArray


def measure_parts(parts: LeafArray, leaves: LeafArray, lab: Planes, strength: Planes) -> PartGraph:
    """Measure parts and the borders between them.

    Parameters
    ----------
    parts : (h, w) int32 array
        1…n, 0 where no pixel counts.
    leaves : (h, w) int32 array
        1…m, 0 where no pixel counts; each part is in one.
    lab : (3, h, w) array
    strength : (h, w) array
        Contrast of every pixel.

    Returns
    -------
    graph : PartGraph
    """
    from scipy.ndimage import find_objects

    ids = parts.ravel()
    areas = np.bincount(ids)
    sums = np.stack([np.bincount(ids, plane.ravel()) for plane in lab], axis=1)
    owners = np.zeros(len(areas), np.intp)
    owners[ids] = leaves.ravel()
    slices = find_objects(parts)
    boxes = [(rows.start, columns.start, rows.stop, columns.stop) for rows, columns in slices]
    return PartGraph(
        areas[1:],
        np.array(boxes, np.intp),
        sums[1:] / areas[1:, None],
        owners[1:] - 1,
        *_borders(parts, len(boxes), strength),
    )


def _borders(
    parts: LeafArray, n: int, strength: Planes
) -> tuple[Indices, Indices, FloatArray, FloatArray]:
    keys, contrasts = [], []
    for near, far in (
        ((slice(None), slice(-1)), (slice(None), slice(1, None))),
        ((slice(-1), slice(None)), (slice(1, None), slice(None))),
    ):
        here, there = parts[near], parts[far]
        across = (here != there) & (here > 0) & (there > 0)
        a, b = here[across].astype(np.intp) - 1, there[across].astype(np.intp) - 1
        keys.append(np.minimum(a, b) * n + np.maximum(a, b))
        contrasts.append((strength[near][across] + strength[far][across]) / 2)
    pairs, places = np.unique(np.concatenate(keys), return_inverse=True)
    lengths = np.bincount(places, minlength=len(pairs)).astype(np.float64)
    means = np.bincount(places, np.concatenate(contrasts), len(pairs)) / np.maximum(lengths, 1)
    return pairs // n, pairs % n, lengths, means
