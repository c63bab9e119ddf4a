"""Which rows of a JPEG are damaged, where markers let its decoder begin anew on the way.

What lies between two restart markers is decoded by itself, as a small picture of its own: the
decoder complains of those that are damaged, and of no other.

References
----------
.. [1] ITU-T, "Digital compression and coding of continuous-tone still images", T.81, 1992, §B.2.4.4
   and §E.2.4.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from segmenter.work.parallel import Span

# Whether a JPEG, whole by itself, is decoded without a complaint.
IsSound = Callable[[bytes], bool]
_RESTART = re.compile(rb"\xff([\xd0-\xd7])")
_EOI = b"\xff\xd9"
# Tables, which each small picture needs as well.
_TABLES = {0xC4, 0xCC, 0xDB}
_SEQUENTIAL = {0xC0, 0xC1, 0xC9}
_INTERVAL, _START_OF_SCAN = 0xDD, 0xDA
_BLOCK = 8
_LARGEST_SIDE = 65_500
# More of them take seconds to go through.
_MOST_INTERVALS = 1 << 15
_MODULUS = 8
# So many missing markers in a row decoders make up for; of more they lose count.
_MADE_UP_FOR = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """How a JPEG's data are laid out.

    Attributes
    ----------
    frame : bytes
        The segment of its size and components, with marker and length.
    tables, scan : bytes
        The segments that its data are decoded with.
    interval : int
        Units between restart markers.
    unit : (int, int)
        Height and width of a unit, in pixels.
    """

    frame: bytes
    tables: bytes
    scan: bytes
    interval: int
    unit: tuple[int, int]

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the picture."""
        height, width = (int.from_bytes(self.frame[at : at + 2], "big") for at in (5, 7))
        return height, width

    @property
    def across(self) -> int:
        """Units side by side."""
        return -(-self.size[1] // self.unit[1])

    @property
    def n_units(self) -> int:
        """Units of the whole picture."""
        return self.across * -(-self.size[0] // self.unit[0])

    @property
    def n_intervals(self) -> int:
        """How often the decoder begins anew."""
        return -(-self.n_units // self.interval)

    @property
    def blurred(self) -> int:
        """Rows beyond a unit that its colours reach into: where they are of half the height."""
        return int(self.unit[0] > _BLOCK)

    def alone(self, data: bytes, number: int) -> bytes | None:
        """Return a JPEG of one interval; None if it would be too wide."""
        count = min(self.interval, self.n_units - number * self.interval)
        down = count // self.across if count % self.across == 0 else 1
        height, width = down * self.unit[0], count // down * self.unit[1]
        if max(height, width) > _LARGEST_SIDE:
            return None
        sides = height.to_bytes(2, "big") + width.to_bytes(2, "big")
        frame = self.frame[:5] + sides + self.frame[9:]
        return b"\xff\xd8" + self.tables + frame + self.scan + data + _EOI

    def rows(self, number: int) -> Span:
        """Return the first row that an interval shows in, and the one after the last."""
        first = number * self.interval
        last = min(first + self.interval, self.n_units) - 1
        top, bottom = first // self.across, last // self.across + 1
        blurred = self.blurred
        return max(top * self.unit[0] - blurred, 0), min(
            bottom * self.unit[0] + blurred, self.size[0]
        )


def layout_of(header: bytes) -> Layout | None:
    """Return the layout that the segments before a JPEG's data tell; None if nothing restarts."""
    frame, tables, interval, place = b"", b"", 0, 2
    while place + 4 <= len(header):
        marker, length = header[place + 1], int.from_bytes(header[place + 2 : place + 4], "big")
        segment = header[place : place + 2 + length]
        place += 2 + length
        if marker in _SEQUENTIAL:
            frame = segment
        elif marker in _TABLES:
            tables += segment
        elif marker == _INTERVAL:
            interval = int.from_bytes(segment[4:6], "big")
        elif marker == _START_OF_SCAN:
            unit = _unit(frame)
            if not interval or unit is None or segment[4] != frame[9]:
                return None
            return Layout(frame, tables, segment, interval, unit)
    return None


def _unit(frame: bytes) -> tuple[int, int] | None:
    """Return height and width of what components are interleaved by."""
    factors = [(each & 15, each >> 4) for each in frame[11::3]]
    if not factors or not all(down and across for down, across in factors):
        return None
    if len(factors) == 1:  # nothing is interleaved
        return _BLOCK, _BLOCK
    return _BLOCK * max(down for down, _ in factors), _BLOCK * max(across for _, across in factors)


def damaged_rows(header: bytes, data: bytes, is_sound: IsSound) -> list[Span] | None:
    """Find the rows that are missing or wrong.

    Parameters
    ----------
    header : bytes
        Of a JPEG, up to its data.
    data : bytes
        Up to its end marker.
    is_sound : callable

    Returns
    -------
    rows : list of (int, int)
        First row and the one after the last, from 0 on, ascending; None where markers do not tell.
    """
    layout = layout_of(header)
    if layout is None or layout.n_intervals > _MOST_INTERVALS:
        return None
    damaged: list[int] = []
    expected = 0
    for number, piece in _placed(data, layout.n_intervals):
        damaged += range(expected, number)
        expected = number + 1
        alone = layout.alone(piece, number)
        if alone is None:
            return None
        if not is_sound(alone):
            damaged.append(number)
    damaged += range(expected, layout.n_intervals)
    return _joined([layout.rows(number) for number in damaged])


def _placed(data: bytes, count: int) -> list[tuple[int, bytes]]:
    """Return each interval that decoders put in its place, with its number."""
    placed: list[tuple[int, bytes]] = []
    number, begin, end = 0, 0, -1
    doubted = count
    for marker in [*_RESTART.finditer(data), None]:
        if number >= count:
            break
        end = (len(data) if marker is None else marker.start()) if end < 0 else end
        ahead = 0 if marker is None else (marker[1][0] - 0xD0 - number) % _MODULUS
        if marker is not None and ahead >= _MODULUS - _MADE_UP_FOR:
            doubted = min(doubted, number)
            continue  # as if it came from before, it is passed over with what follows it
        placed.append((number, data[begin:end]))
        if marker is None or ahead > _MADE_UP_FOR:
            break
        number, begin, end = number + 1 + ahead, marker.end(), -1
    if placed[-1][0] < count - 1:
        # Some are missing, so it came from far ahead, and all after it are in others' places.
        placed = [each for each in placed if each[0] <= doubted]
    return placed


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, stop in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined
