"""The chain of a TIFF's pages, gone through before anybody else follows it without end.

References
----------
.. [1] Adobe, "TIFF, Revision 6.0", 1992.
.. [2] Aware Systems, "BigTIFF", 2007.
"""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO

from segmenter.images.decoded import Refusal

_SUB_IFDS = 330
_ENOUGH_PAGES, _BYTES_OF_A_PAGE = 1 << 13, 256
_MOST_INNER, _MOST_TAGS = 1 << 14, 4096


@dataclass(frozen=True, slots=True)
class _Layout:
    """How numbers are written: byte order, and how long counts, tags and places are."""

    order: str
    count: str
    tag: str
    place: str

    def read(self, file: BinaryIO, kind: str) -> int | None:
        """Read a number; None at the end of the file."""
        data = file.read(struct.calcsize(f"{self.order}{kind}"))
        size = struct.calcsize(f"{self.order}{kind}")
        return int(struct.unpack(f"{self.order}{kind}", data)[0]) if len(data) == size else None


@contextmanager
def opened_tiff(file: BinaryIO) -> Iterator[Any]:
    """Open a TIFF with tifffile, if its pages come to an end.

    Raises
    ------
    ValueError
        If they go round in a circle, or are more than its bytes can be.
    """
    from tifffile import TiffFile

    _check_chain(file)
    file.seek(0)
    with TiffFile(file, _multifile=False) as tiff:
        yield tiff


def _check_chain(file: BinaryIO) -> None:
    layout, place = _begun(file)
    length = file.seek(0, 2)
    most = max(_ENOUGH_PAGES, length // _BYTES_OF_A_PAGE)
    seen, inner = set[int](), 0
    while place and place < length and len(seen) <= most:
        if place in seen:
            raise ValueError("its pages go round in a circle")
        seen.add(place)
        file.seek(place)
        count = layout.read(file, layout.count)
        if count is None or count > _MOST_TAGS:
            return
        inner += _inner_pages(file.read(count * struct.calcsize(layout.order + layout.tag)), layout)
        if inner > _MOST_INNER:
            break
        place = layout.read(file, layout.place) or 0
    if len(seen) > most or inner > _MOST_INNER:
        raise Refusal("it has more pages than its bytes can hold; save it once more")


def _begun(file: BinaryIO) -> tuple[_Layout, int]:
    """Return how a TIFF is written, and where its first page is."""
    file.seek(0)
    order = "<" if file.read(2) == b"II" else ">"
    classic = _Layout(order, "H", "HHII", "I")
    if classic.read(file, "H") == 42:
        return classic, classic.read(file, "I") or 0
    large = _Layout(order, "Q", "HHQQ", "Q")
    file.seek(8)
    return large, large.read(file, "Q") or 0


def _inner_pages(tags: bytes, layout: _Layout) -> int:
    """Return how many pages a page says are inside it."""
    kind = struct.Struct(layout.order + layout.tag)
    whole = tags[: len(tags) // kind.size * kind.size]
    return sum(count for code, _, count, _ in kind.iter_unpack(whole) if code == _SUB_IFDS)
