"""Runs of equal labels along the rows of a map: often far fewer than its pixels."""

import numpy as np
from numpy.typing import NDArray


def run_starts(labels: NDArray[np.integer]) -> NDArray[np.intp]:
    """Find where runs of equal labels begin.

    Parameters
    ----------
    labels : (H, W) int array
        W is at least 1.

    Returns
    -------
    starts : (R,) int array
        Places in the flattened map, ascending. Each row begins a run.
    """
    begins = np.empty(labels.shape, np.bool_)
    begins[:, 0] = True
    np.not_equal(labels[:, 1:], labels[:, :-1], out=begins[:, 1:])
    return np.flatnonzero(begins)
