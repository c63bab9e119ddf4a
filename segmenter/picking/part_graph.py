"""Parts and their neighbours."""

from dataclasses import dataclass

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.regions.leaves import LeafArray
from segmenter.regions.pieces import Indices, Pieces, find_contacts
from segmenter.regions.reduced import Planes


@dataclass(frozen=True, slots=True, eq=False)
class PartGraph:
    """What is measured of parts.

    Attributes
    ----------
    areas : (n,) int array
        Pixels of the reduced photo.
    colours : (n, 3) array
        Mean L*, a* and b*.
    leaves : (n,) int array
        The leaf that each is in, from 0.
    first, second : (E,) int arrays
        Neighbours, from 0, first < second.
    lengths : (E,) array
        Length of their border, pixels of the reduced photo.
    """

    areas: Indices
    colours: FloatArray
    leaves: Indices
    first: Indices
    second: Indices
    lengths: FloatArray

    def differences(self) -> FloatArray:
        """Return the distance of each pair's mean colours, in L*a*b* units, (E,)."""
        apart = self.colours[self.first] - self.colours[self.second]
        return np.asarray(np.linalg.norm(apart, axis=1))


def measure_parts(parts: LeafArray, leaves: LeafArray, lab: Planes) -> PartGraph:
    """Measure parts and the borders between them.

    Parameters
    ----------
    parts : (h, w) int32 array
        1…n, 0 where no pixel counts.
    leaves : (h, w) int32 array
        1…m, 0 where no pixel counts; each part is in one.
    lab : (3, h, w) array

    Returns
    -------
    graph : PartGraph
    """
    ids = parts.ravel()
    areas = np.bincount(ids)
    sums = np.stack([np.bincount(ids, plane.ravel()) for plane in lab], axis=1)
    owners = np.zeros(len(areas), np.intp)
    owners[ids] = leaves.ravel()
    contacts = find_contacts(Pieces(parts, owners, areas))
    return PartGraph(
        areas[1:],
        sums[1:] / areas[1:, None],
        owners[1:] - 1,
        contacts.first - 1,
        contacts.second - 1,
        contacts.lengths.astype(np.float64),
    )
