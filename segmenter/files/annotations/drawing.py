"""Outlines of any kind filled: a pixel belongs to what its centre lies in."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import BoolArray
from segmenter.files.mask_file import Mask

Corners = NDArray[np.float64]


def filled(rings: Sequence[ArrayLike], shape: tuple[int, int]) -> tuple[int, int, BoolArray]:
    """Fill rings by the even-odd rule.

    Parameters
    ----------
    rings : sequence of (N, 2) arrays
        Corners x, y; pixel (0, 0) reaches from 0 to 1. The last one leads to the first.
    shape : (int, int)
        Height and width of the photo.

    Returns
    -------
    top, left : int
    inside : (h, w) bool array
        Of the box that they lie in.

    Raises
    ------
    ValueError
        If a corner is no pair of numbers.
    """
    begins, ends = _lines(rings)
    if not len(begins):
        return 0, 0, np.zeros((0, 0), np.bool_)
    height, width = shape
    left, top = np.clip(np.floor(begins.min(axis=0)), 0, (width, height)).astype(np.intp).tolist()
    right, bottom = np.clip(np.ceil(begins.max(axis=0)), 0, (width, height)).astype(np.intp)
    turns = np.zeros((max(int(bottom) - top, 0), max(int(right) - left, 0) + 1), np.int32)
    if turns.size:
        rows, columns = _crossings(begins - (left, top), ends - (left, top), turns.shape)
        np.add.at(turns, (rows, columns), 1)
    return top, left, np.cumsum(turns, axis=1)[:, :-1] % 2 == 1


def fill(mask: Mask, rings: Sequence[ArrayLike], label: int) -> None:
    """Give the pixels within rings a label, like `filled`."""
    top, left, inside = filled(rings, (mask.shape[0], mask.shape[1]))
    mask[top : top + inside.shape[0], left : left + inside.shape[1]][inside] = label


def _lines(rings: Sequence[ArrayLike]) -> tuple[Corners, Corners]:
    corners = [np.asarray(ring, np.float64).reshape(-1, 2) for ring in rings]
    if any(not np.isfinite(ring).all() for ring in corners):
        raise ValueError("a corner is no number")
    if not corners:
        return np.empty((0, 2)), np.empty((0, 2))
    return np.concatenate(corners), np.concatenate([np.roll(ring, -1, axis=0) for ring in corners])


def _crossings(
    begins: Corners, ends: Corners, shape: tuple[int, ...]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where lines cross the middles of rows: the row, and the first pixel behind."""
    low, high = np.minimum(begins[:, 1], ends[:, 1]), np.maximum(begins[:, 1], ends[:, 1])
    first = np.clip(np.ceil(low - 0.5), 0, shape[0]).astype(np.intp)
    last = np.clip(np.ceil(high - 0.5), 0, shape[0]).astype(np.intp)
    counts = last - first
    line = np.repeat(np.arange(len(counts)), counts)
    rows = first[line] + np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts)
    (x, y), (to_x, to_y) = begins[line].T, ends[line].T
    across = x + (rows + 0.5 - y) * (to_x - x) / (to_y - y)
    return rows, np.clip(np.ceil(across - 0.5), 0, shape[1] - 1).astype(np.intp)
