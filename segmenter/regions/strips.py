"""Connected areas of equal labels in a strip of a map, by the runs of its rows."""

import numpy as np
from numpy.typing import NDArray

from segmenter.runs import run_starts

Indices = NDArray[np.intp]
# Where runs are shorter on average, pixel by pixel is quicker.
PIXELS_OF_RUN = 16


def number_strip(labels: NDArray[np.integer], out: NDArray[np.int32]) -> tuple[Indices, Indices]:
    """Number the 4-connected areas of equal labels in the order of their first pixels.

    Parameters
    ----------
    labels : (h, W) int array
        0 is left out.
    out : (h, W) int32 array
        The numbers 1…P are written into it, 0 where the label is.

    Returns
    -------
    areas, owners : (P,) int arrays
        Pixels and label of each.
    """
    starts = run_starts(labels)
    if len(starts) * PIXELS_OF_RUN > labels.size:
        return _by_pixels(labels, out)
    lengths, owners = np.diff(starts, append=labels.size), labels.ravel()[starts]
    numbers = _number_runs(starts, owners, labels.shape[1])
    out[...] = np.repeat(numbers, lengths).reshape(out.shape)
    areas = np.bincount(numbers, lengths).astype(np.intp)
    found = np.zeros(len(areas), np.intp)
    found[numbers] = owners
    return areas[1:], found[1:]


def _by_pixels(labels: NDArray[np.integer], out: NDArray[np.int32]) -> tuple[Indices, Indices]:
    from skimage.measure import label

    out[...] = label(labels, background=0, connectivity=1)  # type: ignore[no-untyped-call]
    areas = np.bincount(out.ravel())
    owners = np.zeros(len(areas), np.intp)
    owners[out.ravel()] = labels.ravel()
    return areas[1:], owners[1:]


def _number_runs(starts: Indices, owners: NDArray[np.integer], width: int) -> NDArray[np.int32]:
    """Return the number of the area that each run belongs to."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    # Two runs below each other touch where the later of them begins.
    runs = np.arange(len(starts))
    first_of_last_row = int(np.searchsorted(starts, starts[-1] // width * width))
    above, below = runs[:first_of_last_row], runs[int(np.searchsorted(starts, width)) :]
    under = np.searchsorted(starts, starts[above] + width, "right") - 1
    over = np.searchsorted(starts, starts[below] - width, "right") - 1
    upper, lower = np.concatenate([above, over]), np.concatenate([under, below])
    same = (owners[upper] == owners[lower]) & (owners[upper] != 0)
    links = (np.ones(int(same.sum()), np.bool_), (upper[same], lower[same]))
    _, joined = connected_components(coo_array(links, shape=(len(runs), len(runs))), directed=False)
    joined[owners == 0] = -1
    return _in_order(joined)


def _in_order(groups: NDArray[np.int32]) -> NDArray[np.int32]:
    """Number groups 1… in the order of their first members; those below 0 get 0."""
    first = np.full(int(groups.max()) + 2, len(groups))
    # The last of several writes to one place stays: backwards, that is the first member.
    first[groups[::-1] + 1] = np.arange(len(groups))[::-1]
    first[0] = -1
    numbers = np.empty(len(first), np.int32)
    numbers[np.argsort(first, kind="stable")] = np.arange(len(first))
    return np.asarray(numbers[groups + 1])
