"""From outlines back to labels: how exports of outlines are checked."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
# Corners added up in one call, which holds Python's lock.
_AT_ONCE = 1 << 14


class Filling:
    """Labels that outlines along pixel edges enclose.

    Parameters
    ----------
    shape : (int, int)
        Height and width of the photo.
    """

    def __init__(self, shape: tuple[int, int]) -> None:
        # By how much the label changes from the pixel on the left, less by how much it does one
        # row higher: only corners have such. Summed up down the columns and then along the rows
        # these are the labels. There is one row and one column more, for areas at the border.
        # Filled at once: fresh memory that is first touched at corners takes its time with Python's
        # lock held.
        self._gains = np.full((shape[0] + 1, shape[1] + 1), 0, np.int32)

    def add(
        self, corners: NDArray[np.integer] | NDArray[np.floating], ends: Indices, labels: Indices
    ) -> None:
        """Fill rings, outer ones clockwise as seen and holes the other way round.

        Parameters
        ----------
        corners : (N, 2) array
            ``[x, y]`` of ring after ring.
        ends : (R,) int array
            Where each ring ends among the corners.
        labels : (R,) int array

        Raises
        ------
        ValueError
            If a line does not run along pixel edges inside the photo.
        """
        if not len(corners):
            return
        height, width = self._gains.shape
        inside = (corners >= 0).all() and (corners < (width, height)).all()
        columns, rows = (corners[:, axis].astype(np.intp) for axis in (0, 1))
        whole = np.array_equal(corners[:, 0], columns) and np.array_equal(corners[:, 1], rows)
        upright, level = _stays(columns, ends), _stays(rows, ends)
        if not (inside and whole and (upright | level).all()):
            raise ValueError("a line does not run along pixel edges")
        # Rings have their label on the right: a line that goes up is the left side of one. At its
        # end, above, the label begins; where it sets out the label is no longer begun.
        signs = -upright.astype(np.int32)
        signs += _arriving(upright, ends)
        signs *= np.repeat(labels, np.diff(ends, prepend=0)).astype(np.int32)
        gains, places = self._gains.ravel(), rows * width + columns
        for start, stop in spans(len(signs), _AT_ONCE):
            np.add.at(gains, places[start:stop], signs[start:stop])

    def labels(self) -> NDArray[np.int32]:
        """Return the labels, (H, W); 0 where nothing was filled."""
        labels = self._gains[:-1, :-1].copy()
        for above, row in pairwise(labels):
            np.add(row, above, out=row)
        return np.cumsum(labels, axis=1, dtype=np.int32, out=labels)


def _stays(values: Indices, ends: Indices) -> NDArray[np.bool_]:
    """Return for each corner whether the next one of its ring has the same value."""
    same = np.empty(len(values), np.bool_)
    np.equal(values[1:], values[:-1], out=same[:-1])
    same[ends - 1] = values[ends - 1] == values[np.append(0, ends[:-1])]
    return same


def _arriving(leaving: NDArray[np.bool_], ends: Indices) -> NDArray[np.bool_]:
    """Return for each corner what its ring's corner before has."""
    arriving = np.empty_like(leaving)
    arriving[1:] = leaving[:-1]
    arriving[np.append(0, ends[:-1])] = leaving[ends - 1]
    return arriving
