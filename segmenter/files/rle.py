"""Run lengths as COCO writes them: column by column, beginning with the pixels outside."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.int64]
_CONTINUES, _NEGATIVE, _FIRST_CHARACTER = 0x20, 0x10, 48
_MOST_CHARACTERS = 13


def run_lengths(labels: NDArray[np.integer], n_labels: int) -> list[Counts]:
    """Return the lengths of the runs outside and inside, in turn, of each label 1…K."""
    flat = labels.T.ravel()
    starts = np.concatenate([[0], np.flatnonzero(flat[1:] != flat[:-1]) + 1])
    stops = np.append(starts[1:], flat.size)
    values = flat[starts]
    order = np.argsort(values, kind="stable")
    bounds = np.searchsorted(values[order], np.arange(1, n_labels + 2))
    return [
        _alternating(starts[order[a:b]], stops[order[a:b]], flat.size)
        for a, b in pairwise(bounds.tolist())
    ]


def _alternating(starts: Counts, stops: Counts, size: int) -> Counts:
    borders = np.stack([starts, stops], axis=1).ravel()
    counts = np.diff(borders, prepend=0, append=size)
    return counts[:-1] if counts[-1] == 0 else counts


def compress(counts: Counts) -> str:
    """Write lengths, five bits a character; from the fourth on, the change since two before."""
    rest = counts.copy()
    rest[3:] -= counts[1:-2]
    characters = np.zeros((len(counts), _MOST_CHARACTERS), np.uint8)
    active = np.ones(len(counts), np.bool_)
    for place in range(_MOST_CHARACTERS):
        low = rest & 0x1F
        rest >>= 5
        more = active & np.where(low & _NEGATIVE, rest != -1, rest != 0)
        written = low + _CONTINUES * more + _FIRST_CHARACTER
        characters[:, place] = np.where(active, written, 0)
        active = more
        if not active.any():
            break
    return characters[characters > 0].tobytes().decode("ascii")


def expand(text: str) -> Counts:
    """Read what `compress` wrote."""
    values = np.frombuffer(text.encode("ascii"), np.uint8).astype(np.int64) - _FIRST_CHARACTER
    ends = np.flatnonzero((values & _CONTINUES) == 0)
    begins = np.concatenate([[0], ends[:-1] + 1])
    places = np.arange(len(values)) - np.repeat(begins, ends - begins + 1)
    if (places >= _MOST_CHARACTERS).any():
        raise ValueError("a run length is too long")
    counts = np.add.reduceat((values & 0x1F) << (5 * places), begins)
    negative = (values[ends] & _NEGATIVE) > 0
    counts -= negative * (np.int64(1) << (5 * (places[ends] + 1)))
    for first in (1, 2):
        counts[first::2] = np.cumsum(counts[first::2])
    return counts


class Drawing:
    """Labels drawn by run lengths, all at once: a mask of each would take too long.

    Parameters
    ----------
    shape : (int, int)
        Height and width of the photo.
    """

    def __init__(self, shape: tuple[int, int]) -> None:
        self._shape = shape
        self._gains = np.zeros(shape[0] * shape[1] + 1, np.int32)

    def add(self, counts: Counts, label: int) -> None:
        """Draw a label.

        Raises
        ------
        ValueError
            If the run lengths do not fill the photo.
        """
        if (counts < 0).any() or counts.sum() != self._gains.size - 1:
            raise ValueError("run lengths do not fill the photo")
        borders = np.cumsum(counts)
        starts, stops = borders[:-1:2], borders[1::2]
        np.add.at(self._gains, starts, label)
        np.subtract.at(self._gains, stops, label)

    def labels(self) -> NDArray[np.int32]:
        """Return what was drawn, (H, W); where labels overlap, their sum."""
        return np.cumsum(self._gains[:-1], dtype=np.int32).reshape(self._shape[::-1]).T
