"""From outlines back to labels: how exports of outlines are checked."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.geometry.outlines import as_corners


class Filling:
    """Labels that outlines along pixel edges enclose.

    Parameters
    ----------
    shape : (int, int)
        Height and width of the photo.
    """

    def __init__(self, shape: tuple[int, int]) -> None:
        # By how much the label changes from the pixel on the left: summed up along a row these are
        # the labels. There is one column more, for areas that end at the right border.
        self._gains = np.zeros((shape[0], shape[1] + 1), np.int32)

    def add(self, rings: Iterable[Sequence[Sequence[float]]], label: int) -> None:
        """Fill rings, outer ones clockwise as seen and holes the other way round.

        Raises
        ------
        ValueError
            If a line does not run along pixel edges inside the photo.
        """
        rings = list(rings)
        if not rings:
            return
        corners = np.concatenate([as_corners(ring) for ring in rings])
        ends = np.cumsum([len(ring) for ring in rings])
        following = np.arange(1, len(corners) + 1)
        following[ends - 1] = np.concatenate([[0], ends[:-1]])
        self._check(corners, corners[following])
        points = corners.astype(np.intp)
        self._add_lines(points, points[following], label)

    def labels(self) -> NDArray[np.int32]:
        """Return the labels, (H, W); 0 where nothing was filled."""
        return np.cumsum(self._gains[:, :-1], axis=1, dtype=np.int32)

    def _check(self, begins: NDArray[np.float64], ends: NDArray[np.float64]) -> None:
        height, width = self._gains.shape
        whole = np.array_equal(begins, np.asarray(begins, np.intp))
        inside = (begins >= 0).all() and (begins <= (width - 1, height)).all()
        if not (whole and inside and (begins == ends).any(axis=1).all()):
            raise ValueError("a line does not run along pixel edges")

    def _add_lines(self, begins: NDArray[np.intp], ends: NDArray[np.intp], label: int) -> None:
        vertical = begins[:, 0] == ends[:, 0]
        columns, rows, stops = begins[vertical, 0], begins[vertical, 1], ends[vertical, 1]
        # Rings have their label on the right: an edge that goes up is the left side of one.
        gains = np.where(stops < rows, label, -label)
        tops, lengths = np.minimum(rows, stops), np.abs(stops - rows)
        within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        at = (np.repeat(tops, lengths) + within, np.repeat(columns, lengths))
        np.add.at(self._gains, at, np.repeat(gains, lengths))
