"""What the header of a JPEG XL says: its size, its frames and its colours, which no decoder tells.

References
----------
.. [1] ISO/IEC 18181-1:2022, "JPEG XL image coding system, Part 1: Core coding system", annexes B
   (numbers), D (headers) and E (colours).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from segmenter.images.profiles import Chromaticities, Curve, Encoding, transfer_of

Colours = Literal["named", "profile", "hdr"]
# A number with one of four widths: so many bits, and what is added to it.
Widths = tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]
_CODESTREAM = b"\xff\x0a"
_ENUM: Widths = ((0, 0), (0, 1), (4, 2), (6, 18))
_SIDE: Widths = ((9, 1), (13, 1), (18, 1), (30, 1))
_CHROMATICITY: Widths = ((19, 0), (19, 1 << 19), (20, 1 << 20), (21, 1 << 21))
_RATIOS = {1: (1, 1), 2: (12, 10), 3: (4, 3), 4: (3, 2), 5: (16, 9), 6: (5, 4), 7: (2, 1)}
# As much as any header takes whose extra channels have names.
_MOST_BYTES = 1 << 12
_GREY, _XYB = 1, 2
_ALPHA, _SPOT, _FILTER = 0, 2, 5
_CUSTOM = 2
_WHITES = {1: (0.3127, 0.3290), 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}
_PRIMARIES = {
    1: (0.64, 0.33, 0.30, 0.60, 0.15, 0.06),
    9: (0.708, 0.292, 0.170, 0.797, 0.131, 0.046),
    11: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060),
}
_HDR = (16, 18)
_CINEMA, _CINEMA_GAMMA = 17, 2.6
_NAMES = {(1, 11, 13): "Display P3", (1, 9, 1): "BT.2020"}


@dataclass(frozen=True, slots=True)
class Header:
    """What is said of a picture before its data.

    Attributes
    ----------
    width, height : int
        As it is stored.
    is_animated : bool
    colours : {"named", "profile", "hdr"}
        Whether they are told by numbers, by an ICC profile, or are for brighter screens.
    encoding : Encoding, optional
        Of colours that are told by numbers; None where they are sRGB's.
    bits : int
        Of a value.
    channels : int
        At most: three and those beyond the colours.
    """

    width: int
    height: int
    is_animated: bool = False
    colours: Colours = "named"
    encoding: Encoding | None = None
    bits: int = 8
    channels: int = 3


def header_of(data: bytes) -> Header:
    """Read the header of a JPEG XL, bare or in a container.

    Raises
    ------
    ValueError
        If it has no picture.
    """
    bits = _Bits(_codestream(data))
    height, width = bits.size(bits.flag(), 8, (5, 1), _SIDE)
    if bits.flag():
        return Header(width, height)
    is_animated = bits.flag() and _skip_extras(bits)
    depth = _take_depth(bits)
    bits.take(1)
    n_more = bits.number(((0, 0), (0, 1), (4, 2), (12, 1)))
    for _ in range(n_more):
        _skip_channel(bits)
    bits.take(1)
    colours, encoding = _colours_of(bits)
    return Header(width, height, is_animated, colours, encoding, depth, 3 + n_more)


def _codestream(data: bytes) -> bytes:
    """Return the beginning of the picture itself."""
    if not data.startswith(_CODESTREAM):
        data = b"".join(_parts(data))
    if not data.startswith(_CODESTREAM):
        raise ValueError("it has no picture")
    return data[len(_CODESTREAM) : _MOST_BYTES]


def _parts(data: bytes) -> Iterator[bytes]:
    """Return the beginnings of a container's boxes that hold the picture."""
    place = 0
    while place + 8 <= len(data):
        length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        head = 8
        if length == 1:
            length, head = int.from_bytes(data[place + 8 : place + 16], "big"), 16
        stop = place + max(length, head) if length else len(data)
        if kind in (b"jxlc", b"jxlp"):
            begin = place + head + 4 * (kind == b"jxlp")
            yield data[begin : min(stop, begin + _MOST_BYTES)]
        place = stop


class _Bits:
    """Reads numbers bit by bit, the lowest first; past the end all are 0."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")

    def take(self, count: int) -> int:
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        return taken

    def flag(self) -> bool:
        return bool(self.take(1))

    def number(self, widths: Widths) -> int:
        count, more = widths[self.take(2)]
        return self.take(count) + more

    def enum(self) -> int:
        return self.number(_ENUM)

    def size(
        self, in_units: bool, unit: int, few: tuple[int, int], widths: Widths
    ) -> tuple[int, int]:
        """Return height and width."""

        def side() -> int:
            return (self.take(few[0]) + few[1]) * unit if in_units else self.number(widths)

        height = side()
        ratio = self.take(3)
        if not ratio:
            return height, side()
        wide, high = _RATIOS[ratio]
        return height, height * wide // high


def _skip_extras(bits: _Bits) -> bool:
    """Pass over what few pictures have; return whether it is an animation."""
    bits.take(3)  # the orientation, which decoders apply
    if bits.flag():
        bits.size(bits.flag(), 8, (5, 1), _SIDE)
    if bits.flag():
        _skip_preview(bits)
    if not bits.flag():
        return False
    bits.number(((0, 100), (0, 1000), (10, 1), (30, 1)))
    bits.number(((0, 1), (0, 1001), (8, 1), (10, 1)))
    bits.number(((0, 0), (3, 0), (16, 0), (32, 0)))
    bits.take(1)
    return True


def _skip_preview(bits: _Bits) -> None:
    in_units = bits.flag()

    def skip_side() -> None:
        eighths: Widths = ((0, 16), (0, 32), (5, 1), (9, 33))
        bits.number(eighths if in_units else ((6, 1), (8, 65), (10, 321), (12, 1345)))

    skip_side()
    if not bits.take(3):
        skip_side()


def _take_depth(bits: _Bits) -> int:
    """Return the bits of a value."""
    if bits.flag():
        depth = bits.number(((0, 32), (0, 16), (0, 24), (6, 1)))
        bits.take(4)
        return depth
    return bits.number(((0, 8), (0, 10), (0, 12), (6, 1)))


def _skip_channel(bits: _Bits) -> None:
    """Pass over a channel beyond the colours."""
    if bits.flag():
        return
    kind = bits.enum()
    _take_depth(bits)
    bits.number(((0, 0), (0, 3), (0, 4), (3, 1)))
    bits.take(8 * bits.number(((0, 0), (4, 0), (5, 16), (10, 48))))
    if kind == _ALPHA:
        bits.take(1)
    elif kind == _SPOT:
        bits.take(4 * 16)
    elif kind == _FILTER:
        bits.number(((0, 1), (2, 0), (4, 3), (8, 19)))


def _colours_of(bits: _Bits) -> tuple[Colours, Encoding | None]:
    if bits.flag():
        return "named", None
    has_profile, space = bits.flag(), bits.enum()
    if has_profile:
        return "profile", None
    white = primaries = 1
    points: list[float] = list(_WHITES[1])
    if space != _XYB:
        white = bits.enum()
        points = _points(bits, 1) if white == _CUSTOM else list(_WHITES.get(white, _WHITES[1]))
    reds: list[float] = list(_PRIMARIES[1])
    if space not in (_XYB, _GREY):
        primaries = bits.enum()
        told = _PRIMARIES.get(primaries, _PRIMARIES[1])
        reds = _points(bits, 3) if primaries == _CUSTOM else list(told)
    power = bits.take(24) if bits.flag() else 0
    transfer = 0 if power else bits.enum()
    if transfer in _HDR:
        return "hdr", None
    if (white, primaries, transfer) == (1, 1, 13):
        return "named", None
    eight: Chromaticities = tuple(points + reds)  # type: ignore[assignment]
    name = _NAMES.get((white, primaries, transfer), "colours of the JPEG XL")
    known = (1e7 / power, None) if power else _transfer_of(transfer)
    return "named", None if known is None else Encoding(eight, known[0], name, known[1])


def _transfer_of(number: int) -> tuple[float | None, Curve | None] | None:
    return (_CINEMA_GAMMA, None) if number == _CINEMA else transfer_of(number)


def _points(bits: _Bits, count: int) -> list[float]:
    """Return chromaticities that are told one by one, in millionths."""
    coded = [bits.number(_CHROMATICITY) for _ in range(2 * count)]
    # The sign is the lowest bit.
    return [float(((each >> 1) ^ -(each & 1)) / 1e6) for each in coded]
