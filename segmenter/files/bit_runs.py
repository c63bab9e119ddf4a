"""Run lengths of bits, as Label Studio keeps brush strokes.

A head tells how many values there are, their bits less one, and four widths that a run's length may
have. Then come packets: a bit that says whether one value is repeated, two bits that choose a
width, the length less one, and the value or values. The values are those of RGBA pixels.

References
----------
.. [1] K. Schmidt, "rle-pack", https://docs.thi.ng/umbrella/rle-pack/.
"""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray

_CHANNELS, _VALUE_BITS = 4, 8
_WIDTHS = (3, 4, 8, 16)
_LONGEST = 1 << _WIDTHS[-1]
_HEAD_BITS = 32 + 5 + 4 * len(_WIDTHS)
_REPEATED = 1
MOST_PIXELS = ((1 << 32) - 1) // _CHANNELS
"""The head can tell no more."""


def pack_runs(mask: BoolArray) -> bytes:
    """Pack a mask, (N,), of no more than `MOST_PIXELS`: 255 in all channels inside, 0 elsewhere."""
    starts = np.concatenate([[0], np.flatnonzero(mask[1:] != mask[:-1]) + 1])
    lengths = _CHANNELS * np.diff(starts, append=mask.size)
    packets = -(-lengths // _LONGEST)
    sizes = np.full(packets.sum(), _LONGEST)
    sizes[np.cumsum(packets) - 1] = lengths - (packets - 1) * _LONGEST
    values = np.repeat(mask[starts] * np.int64(255), packets)
    kinds = np.searchsorted([1 << width for width in _WIDTHS], sizes)
    widths = np.array(_WIDTHS)[kinds]
    codes = (((_REPEATED << 2 | kinds) << widths | sizes - 1) << _VALUE_BITS) | values
    head = (_CHANNELS * mask.size) << 5 | _VALUE_BITS - 1
    for width in _WIDTHS:
        head = head << 4 | width - 1
    bits = [_bits(np.array([head]), np.array([_HEAD_BITS])), _bits(codes, 3 + widths + _VALUE_BITS)]
    return np.packbits(np.concatenate(bits)).tobytes()


def _bits(codes: NDArray[np.int64], lengths: NDArray[np.intp]) -> NDArray[np.uint8]:
    """Return numbers' lowest bits, the highest first, one number after the other."""
    ends = np.cumsum(lengths)
    left = np.repeat(ends, lengths) - np.arange(int(ends[-1])) - 1
    return (np.repeat(codes, lengths) >> left & 1).astype(np.uint8)


def unpack_runs(data: bytes, n_pixels: int) -> BoolArray:
    """Return which pixels of a mask, (N,), are not transparent.

    Raises
    ------
    ValueError
        If the data are cut off, or of another number of pixels.
    """
    bits = _Bits(data)
    if bits.take(32) != _CHANNELS * n_pixels:
        raise ValueError("a brush stroke has another number of pixels")
    value_bits = bits.take(5) + 1
    widths = [bits.take(4) + 1 for _ in range(4)]
    lengths, values, count = [], [], 0
    while count < _CHANNELS * n_pixels:
        is_repeated, width = bits.take(1), widths[bits.take(2)]
        length = bits.take(width) + 1
        found = [bits.take(value_bits) for _ in range(1 if is_repeated else length)]
        values += found
        lengths += [length] if is_repeated else [1] * length
        count += length
    if count != _CHANNELS * n_pixels:
        raise ValueError("a brush stroke has another number of pixels")
    levels = np.repeat(np.array(values), lengths).reshape(-1, _CHANNELS)
    return np.asarray(levels[:, -1] > 0)


class _Bits:
    """Numbers one after the other in a text of bits."""

    def __init__(self, data: bytes) -> None:
        bits = np.unpackbits(np.frombuffer(data, np.uint8))
        self._text, self._place = (bits + ord("0")).tobytes().decode("ascii"), 0

    def take(self, count: int) -> int:
        text = self._text[self._place : self._place + count]
        if len(text) < count:
            raise ValueError("a brush stroke is cut off")
        self._place += count
        return int(text, 2)
