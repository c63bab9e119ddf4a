"""Many short texts one after the other, in bulk."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.work.parallel import spans

Indices = NDArray[np.intp]
# Words joined in one call, which holds Python's lock.
_AT_ONCE = 1 << 17
# NumPy takes from tables of such rows fast.
_WIDTHS = (8, 16, 32)
# Bytes of text that are parsed in one call.
_BYTES_AT_ONCE = 1 << 16


class Words:
    """Short texts that are written by their numbers.

    Python's own numbers and texts would take as long as all the rest.

    Parameters
    ----------
    texts : iterable of str
        ASCII, none of them empty.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        words = [text.encode("ascii") for text in texts]
        longest = max(map(len, words))
        width = next((width for width in _WIDTHS if longest <= width), longest)
        self._table = np.array(words, f"S{width}")

    def write(self, numbers: Indices, file: BinaryIO) -> None:
        """Write words one after the other."""
        for start, stop in spans(len(numbers), _AT_ONCE):
            padded = self._table.take(numbers[start:stop]).tobytes()
            file.write(padded.translate(None, b"\0"))


def framed(numbers: Indices, ends: Indices, before: Indices | int, after: Indices | int) -> Indices:
    """Put one number before and one after each part.

    Parameters
    ----------
    numbers : (N,) int array
    ends : (R,) int array
        Where each part ends.
    before, after : (R,) int array or int
    """
    places = np.concatenate([ends, [0], ends[:-1]])
    put = np.empty((2, len(ends)), np.intp)
    put[0], put[1] = after, before
    return np.insert(numbers, places, put.ravel())


def blocks(text: bytes, before: bytes) -> Iterator[bytes]:
    """Cut a long text before some of its marks: parsed at once it would hold Python's lock."""
    begin = 0
    while (cut := text.find(before, begin + _BYTES_AT_ONCE)) >= 0:
        yield text[begin:cut]
        begin = cut
    yield text[begin:]
