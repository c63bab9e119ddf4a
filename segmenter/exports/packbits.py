"""PackBits, the run lengths of PSD, of pictures that have one value inside and 0 elsewhere."""

import numpy as np
from numpy.typing import NDArray

_LONGEST = 128


def pack_mask(mask: NDArray[np.bool_], value: int) -> tuple[NDArray[np.intp], bytes]:
    """Pack the rows of a mask.

    Parameters
    ----------
    mask : (H, W) bool array
    value : int
        0 to 255; what is written inside.

    Returns
    -------
    counts : (H,) int array
        Bytes of each row.
    data : bytes
        The rows.
    """
    height, width = mask.shape
    begins = np.ones(mask.shape, np.bool_)
    np.not_equal(mask[:, 1:], mask[:, :-1], out=begins[:, 1:])
    starts = np.flatnonzero(begins)
    lengths = np.diff(starts, append=mask.size)
    packets = -(-lengths // _LONGEST)
    sizes = np.full(packets.sum(), _LONGEST)
    last = np.cumsum(packets) - 1
    sizes[last] = lengths - (packets - 1) * _LONGEST
    # A packet of one pixel is a literal; of more, 257 less their number, then the value.
    pairs = np.empty((len(sizes), 2), np.uint8)
    pairs[:, 0] = np.where(sizes == 1, 0, 257 - sizes)
    pairs[:, 1] = np.repeat(mask.ravel()[starts] * np.uint8(value), packets)
    counts = np.bincount(starts // width, 2 * packets, height)
    return counts.astype(np.intp), pairs.tobytes()


def expand_rows(data: bytes) -> NDArray[np.uint8]:
    """Read rows that `pack_mask` wrote, one after the other."""
    pairs = np.frombuffer(data, np.uint8).reshape(-1, 2)
    sizes = np.where(pairs[:, 0] == 0, 1, 257 - pairs[:, 0].astype(np.intp))
    return np.repeat(pairs[:, 1], sizes)
