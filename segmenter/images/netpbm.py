"""PBM, PGM, PPM, PAM and PFM, of which Pillow knows the ones of 8 bits in binary.

References
----------
.. [1] J. Poskanzer and others, Netpbm's "Formats", netpbm.sourceforge.net/doc.
.. [2] P. Debevec, "PFM Portable FloatMap Image Format".
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.images.claims import check_claim
from segmenter.images.decoded import Decoded, Wanted, leave_out, without_alpha

_HEAD = 4096
_TOKEN = re.compile(rb"(?:\s|#[^\r\n]*[\r\n])*([^\s#]+)")
_CHANNELS = {b"P1": 1, b"P2": 1, b"P3": 3, b"P4": 1, b"P5": 1, b"P6": 3, b"Pf": 1, b"PF": 3}
_NO_DIGIT = re.compile(rb"[^\d\s]")
_COMMENT, _LINE_END = re.compile(rb"#[^\r\n]*"), re.compile(rb"[\r\n]")
_PIECE = 1 << 20
# Bytes of a number, with noughts before it.
_LONGEST_WORD = 1 << 10
# Bytes of memory that reading takes for a value.
_PEAK_OF_VALUES = 10
_PLAIN, _BITS, _FLOATS = (b"P1", b"P2", b"P3"), (b"P1", b"P4"), (b"Pf", b"PF")


@dataclass(frozen=True, slots=True)
class _Header:
    kind: bytes
    width: int
    height: int
    channels: int
    top: float
    data: int

    @property
    def n_values(self) -> int:
        """Of all pixels and channels."""
        return self.width * self.height * self.channels

    @property
    def least_bytes(self) -> int:
        """How many its values take at least."""
        if self.kind == b"P4":
            return -(-self.width // 8) * self.height
        if self.kind in _PLAIN:
            return self.n_values
        return self.n_values * (4 if self.kind in _FLOATS else 2 if self.top > 255 else 1)


def read_netpbm(file: BinaryIO, wanted: Wanted) -> Decoded:
    """Read a file of the family; of 8 bits or fewer the values are widened to 255.

    Raises
    ------
    ValueError
        If it makes no sense, or is cut short.
    """
    header = _header(file.read(_HEAD))
    if min(header.width, header.height) < 1:
        raise ValueError("its size is missing")
    wanted.check_size(header.width, header.height)
    wanted.check_page(1, "page")
    stored = file.seek(0, os.SEEK_END) - header.data
    if stored < header.least_bytes:
        raise ValueError("image file is truncated")
    check_claim(header.n_values, stored, header.least_bytes / header.n_values, _PEAK_OF_VALUES)
    file.seek(header.data)
    values = _values(file, header).reshape(header.height, header.width, header.channels)
    if header.kind in _FLOATS:
        values = np.ascontiguousarray(values[::-1])
    valid = None
    if header.channels in (2, 4):
        values, valid = without_alpha(values, header.channels - 1)
    elif header.channels == 1:
        values = values[..., 0]
    valid, notices = leave_out(values, valid)
    return Decoded(values, valid, notices=notices)


def _header(head: bytes) -> _Header:
    kind = head[:2]
    if kind == b"P7":
        return _pam_header(head)
    tokens, place = [], 2
    for _ in range(2 if kind in _BITS else 3):
        found = _TOKEN.match(head, place)
        if found is None:
            raise ValueError("its size is missing")
        tokens.append(found[1])
        place = found.end()
    top = 1.0 if kind in _BITS else float(tokens[2])
    data = place if kind in _PLAIN else place + 1
    header = _Header(kind, int(tokens[0]), int(tokens[1]), _CHANNELS[kind], top, data)
    if kind not in _FLOATS and not 1 <= header.top <= 65535:
        raise ValueError("its largest value is none")
    return header


def _pam_header(head: bytes) -> _Header:
    end = head.index(b"ENDHDR\n") + len(b"ENDHDR\n")
    fields = dict(
        line.split(None, 1)
        for line in head[:end].splitlines()
        if len(line.split(None, 1)) == 2 and not line.startswith(b"#")
    )
    width, height, depth, top = (
        int(fields[name]) for name in (b"WIDTH", b"HEIGHT", b"DEPTH", b"MAXVAL")
    )
    if not 1 <= depth <= 4 or not 1 <= top <= 65535:
        raise ValueError("its depth or its largest value is none")
    return _Header(b"P7", width, height, depth, float(top), end)


def _values(file: BinaryIO, header: _Header) -> NDArray[Any]:
    count = header.n_values
    if header.kind in _FLOATS:
        order = "<" if header.top < 0 else ">"
        return _read(file, count, f"{order}f4").astype(np.float32)
    if header.kind == b"P4":
        row = -(-header.width // 8)
        packed = _read(file, row * header.height, "u1").reshape(header.height, row)
        return (1 - np.unpackbits(packed, axis=1, count=header.width)) * np.uint8(255)
    if header.kind in _PLAIN:
        values = _plain(file, header)
    else:
        values = _read(file, count, ">u2" if header.top > 255 else "u1")
    if header.top > 255:
        return values.astype(np.uint16)
    if header.top == 255:
        return values.astype(np.uint8, copy=False)
    top = int(header.top)
    widened = (np.arange(top + 1) * 510 + top) // (2 * top)
    return np.asarray(widened.astype(np.uint8)[np.minimum(values, top)])


def _plain(file: BinaryIO, header: _Header) -> NDArray[Any]:
    """Read values that are written as text, piece by piece: as words they take thirty times it."""
    values = np.empty(header.n_values, np.uint16)
    count = 0
    for piece in _pieces(file, header):
        found = _numbers(piece, header)[: header.n_values - count]
        values[count : count + len(found)] = found
        count += len(found)
        if count == header.n_values:
            return values
    raise ValueError("image file is truncated")


def _pieces(file: BinaryIO, header: _Header) -> Iterator[bytes]:
    """Yield text of whole words, without comments; what does not end is not kept."""
    left, is_comment = b"", False
    while piece := file.read(_PIECE):
        if is_comment:
            end = _LINE_END.search(piece)
            if end is None:
                continue
            piece = piece[end.start() :]
        text = left + _COMMENT.sub(b"", piece)
        # A comment that does not end in this piece is cut off with it.
        is_comment = piece.rfind(b"#") > max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        cut = len(text)
        if header.kind != b"P1":  # its digits need nothing between them
            cut = max(text.rfind(space) for space in (b" ", b"\n", b"\r", b"\t")) + 1
        left = text[cut:]
        if len(left) > _LONGEST_WORD:
            raise ValueError("a value is no number")
        yield text[:cut]
    yield left


def _numbers(text: bytes, header: _Header) -> NDArray[Any]:
    if header.kind == b"P1":  # digits need nothing between them
        digits = np.frombuffer(text, np.uint8)
        bits: NDArray[Any] = digits[(digits == ord("0")) | (digits == ord("1"))] == ord("0")
        return bits
    if _NO_DIGIT.search(text):
        raise ValueError("a value is no number")
    if not text.strip():
        return np.empty(0, np.int64)
    values = np.fromstring(text.decode("ascii"), np.int64, sep=" ")
    if int(values.min()) < 0 or int(values.max()) > header.top:
        raise ValueError("a value is larger than the largest")
    return values


def _read(file: BinaryIO, count: int, kind: str) -> NDArray[Any]:
    dtype = np.dtype(kind)
    data = file.read(count * dtype.itemsize)
    if len(data) < count * dtype.itemsize:
        raise ValueError("image file is truncated")
    return np.frombuffer(data, dtype)
