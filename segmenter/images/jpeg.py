"""JPEG: decoded, and what the decoder and the file's own plan say is damaged.

Pillow keeps to itself what libjpeg warns of, and a photo whose second half is missing comes out
grey without a word; simplejpeg tells.

References
----------
.. [1] ITU-T, "Digital compression and coding of continuous-tone still images", T.81, 1992.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.images.decoded import Refusal
from segmenter.images.jpeg_restarts import damaged_rows
from segmenter.work.parallel import Span

_log = logging.getLogger(__name__)
_EOI = b"\xff\xd9"
# A marker inside or after a scan's data, where 255 is followed by 0 if it is data. It begins with
# one byte that is always the same, which is found 17 times as quickly as one or more of it.
_MARKER = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])", re.DOTALL)
_BARE = {0x01, *range(0xD0, 0xD9)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_START_OF_SCAN, _END = 0xDA, 0xD9
_PROGRESSIVE = {0xC2, 0xC6, 0xCA, 0xCE}
_JPEG_LS = 0xF7
_LOSSLESS = {0xC3, 0xC7, 0xCB, 0xCF}
# No encoder makes more; a thousand would take minutes.
_MOST_SCANS = 200
# Values that all scans go through together; more take over ten seconds, however few bytes.
_MOST_WORK = 4_000_000_000
_FILL = re.compile(rb"(.)\1{31,}", re.DOTALL)
_RESTART = re.compile(rb"\xff[\xd0-\xd7]")
_EXTRANEOUS = re.compile(r"(\d+) extraneous bytes before marker 0x(\w+)")
_COEFFICIENTS = 64
# Of several damaged parts.
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What a JPEG's markers say of it, up to its end.

    Attributes
    ----------
    frame : int
        The marker of its kind.
    precision : int
        Bits of a value.
    height, width : int
    components : tuple of int
    scans : tuple
        Components, first and last coefficient, lowest bit of each.
    data : int
        Where the first scan's data begin.
    end : int
        Where its end marker is, or would be.
    has_end : bool
    """

    frame: int
    precision: int
    height: int
    width: int
    components: tuple[int, ...]
    scans: tuple[tuple[tuple[int, ...], int, int, int], ...]
    data: int
    end: int
    has_end: bool

    @property
    def keeps_coefficients(self) -> bool:
        """Whether a decoder keeps all of them until the last pass."""
        return self.frame in _PROGRESSIVE or len(self.scans) > 1


def plan_of(data: bytes) -> Plan | None:
    """Go through a JPEG's markers; None if they make no sense.

    Raises
    ------
    Refusal
        If it has more passes than any photo, so that decoding it would take minutes.
    """
    frame = begin = work = 0
    body = b""
    scans: list[tuple[tuple[int, ...], int, int, int]] = []
    place = 2
    while (found := _MARKER.search(data, place)) is not None:
        marker, place = found[1][0], found.end()
        if marker == _END:
            break
        if marker in _BARE:
            continue
        length = int.from_bytes(data[place : place + 2], "big")
        segment = data[place + 2 : place + length]
        if length < 2 or len(segment) != length - 2:
            return None
        place += length
        if marker in _FRAMES and not frame:
            frame, body = marker, segment
        elif marker == _START_OF_SCAN:
            scans.append(_scan(segment))
            begin = begin or place
            work += len(scans[-1][0]) * _n_pixels(body)
            if len(scans) > _MOST_SCANS or (work > _MOST_WORK and len(scans) > 1):
                raise Refusal(f"it has {len(scans)} passes and more, too many; save it as PNG")
    if not frame or not scans:
        return None
    end = len(data) if found is None else found.start()
    height, width = _sides(body)
    components = tuple(body[6::3])
    return Plan(
        *(frame, body[0], height, width, components),
        *(tuple(scans), begin, end, found is not None),
    )


def _sides(frame: bytes) -> tuple[int, int]:
    return int.from_bytes(frame[1:3], "big"), int.from_bytes(frame[3:5], "big")


def _n_pixels(frame: bytes) -> int:
    height, width = _sides(frame)
    return height * width


def _scan(body: bytes) -> tuple[tuple[int, ...], int, int, int]:
    count = body[0]
    first, last, bits = body[1 + 2 * count : 4 + 2 * count]
    return tuple(body[1 : 1 + 2 * count : 2]), first, last, bits & 15


@dataclass(frozen=True, slots=True)
class Frame:
    """What a JPEG's header says of its pixels; see `Plan`."""

    kind: int
    precision: int
    height: int
    width: int
    n_components: int

    @property
    def is_unusual(self) -> bool:
        """Whether it is one of more than 8 bits, or lossless."""
        return self.kind in (_JPEG_LS, *_LOSSLESS) or self.precision != 8

    @property
    def has_usual_scans(self) -> bool:
        """Whether data between markers are stuffed as in other JPEGs."""
        return self.kind != _JPEG_LS


def frame_of(file: BinaryIO) -> Frame | None:
    """Read the header of a JPEG of any kind; None if there is none."""
    place = 2
    while True:
        file.seek(place)
        head = file.read(10)
        if len(head) < 5 or head[0] != 0xFF:
            return None
        marker = head[1]
        if marker in _FRAMES or marker == _JPEG_LS:
            return Frame(marker, head[4], *_sides(head[4:]), head[9] if len(head) > 9 else 0)
        if marker == _START_OF_SCAN:
            return None
        if marker in _BARE or marker == 0xFF:
            place += 2 if marker in _BARE else 1
        else:
            place += 2 + int.from_bytes(head[2:4], "big")


def decode(data: bytes, plan: Plan) -> tuple[NDArray[np.uint8] | None, tuple[str, ...]]:
    """Decode a grey or RGB JPEG.

    Parameters
    ----------
    data : bytes
    plan : Plan
        Its own.

    Returns
    -------
    pixels : (H, W) or (H, W, 3) uint8 array or None
        None if only Pillow can.
    damage : tuple of str

    Raises
    ------
    ValueError
        If it ends before its pixels do.
    """
    space = {1: "GRAY", 3: "RGB"}.get(len(plan.components))
    if space is None:
        return None, check(data, plan)
    whole = data[: plan.end] + _EOI
    try:
        pixels, complaint = _decoded(whole, space)
    except ValueError as error:
        _log.debug("left to Pillow: %s", error)
        return None, ()
    if complaint and not plan.has_end:
        raise ValueError("image file is truncated")
    damage = _damage(whole, space, plan, pixels, complaint) if complaint else ()
    return pixels, damage or _unfinished(plan)


def check(data: bytes, plan: Plan | None = None) -> tuple[str, ...]:
    """Return what of a JPEG is damaged that somebody else decodes."""
    plan = plan or plan_of(data)
    if plan is None:
        return ("its JPEG data make no sense",)
    space = {1: "GRAY", 3: "RGB", 4: "CMYK"}.get(len(plan.components), "RGB")
    whole = data[: plan.end] + _EOI
    try:
        pixels, complaint = _decoded(whole, space)
    except ValueError as error:
        _log.debug("not checked: %s", error)
        return ()
    damage = _damage(whole, space, plan, pixels, complaint) if complaint else ()
    return damage or _unfinished(plan)


def _decoded(data: bytes, space: str) -> tuple[NDArray[np.uint8], str]:
    """Decode, and return also what the decoder complains of."""
    from simplejpeg import decode_jpeg

    complaint = ""
    try:
        pixels = decode_jpeg(data, space)
    except ValueError as error:
        pixels, complaint = decode_jpeg(data, space, strict=False), str(error)
        _log.debug("libjpeg: %s", error)
    return (pixels[..., 0] if space == "GRAY" else pixels), complaint


def _damage(
    data: bytes, space: str, plan: Plan, pixels: NDArray[np.uint8], complaint: str
) -> tuple[str, ...]:
    """Say which part is damaged; nothing if the complaint is about what does not matter."""
    if "Corrupt JPEG data" not in complaint and "Premature end" not in complaint:
        return ()
    spare = _EXTRANEOUS.search(complaint)
    if spare is not None and spare[2].lower() == "d9":
        left = data[max(plan.data, plan.end - int(spare[1])) : plan.end]
        if len(set(left)) <= 1:  # some cameras fill up with a value
            return ()
    height = pixels.shape[0]
    if plan.frame in _PROGRESSIVE:
        return ("the JPEG data are damaged, so details or all of the picture may be wrong",)
    if len(plan.scans) == 1:
        header, body = data[: plan.data], data[plan.data : plan.end]
        if rows := damaged_rows(header, body, lambda alone: _is_sound(alone, space)):
            return (_told(rows, height),)
    first = _first_damaged_row(data, space, plan, pixels, spare is not None)
    if first is None:
        return ("the JPEG data are damaged somewhere, so parts of the picture may be wrong",)
    return (_told(((first, height),), height),)


def _told(rows: Sequence[Span], height: int) -> str:
    """Say which rows are damaged."""
    count = sum(stop - start for start, stop in rows)
    share = f"{max(100 * count / height, 1):.0f} %"
    if len(rows) == 1 and rows[0][1] == height:
        return (
            f"the JPEG data are damaged: from row {rows[0][0] + 1} of {height} on"
            f" (the lower {share}) the picture is missing or wrong"
        )
    named = [f"{start + 1} to {stop}" for start, stop in rows[:_MOST_NAMED]]
    if len(rows) > _MOST_NAMED:
        named.append(f"others down to {rows[-1][1]}")
    listed = " and ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
    return (
        f"the JPEG data are damaged: rows {listed} of {height} ({share} of the picture)"
        " are missing or wrong"
    )


def _is_sound(data: bytes, space: str) -> bool:
    try:
        return not _decoded(data, space)[1]
    except ValueError as error:
        _log.debug("libjpeg: %s", error)
        return False


def _first_damaged_row(
    data: bytes, space: str, plan: Plan, pixels: NDArray[np.uint8], is_left_over: bool
) -> int | None:
    """Find the first row that needs the data from where they look damaged, or end."""
    filled = _FILL.search(data, plan.data, plan.end)
    # If data are left over, or parts can be lost between markers, its end tells nothing.
    if filled is None and (_RESTART.search(data, plan.data, plan.end) or is_left_over):
        return None
    begin = filled.start() if filled is not None else max(plan.data, plan.end - 16)
    before, _ = _decoded(data[:begin] + _EOI, space)
    differs = (before != pixels).reshape(len(pixels), -1).any(axis=1)
    rows = np.flatnonzero(differs)
    return int(rows[0]) if len(rows) else None


def _unfinished(plan: Plan) -> tuple[str, ...]:
    """Say what is missing where scans are missing, which the decoder thinks is meant so."""
    lowest = {
        (component, coefficient): 99
        for component in plan.components
        for coefficient in range(_COEFFICIENTS)
    }
    for components, first, last, bits in plan.scans:
        for component in components:
            for coefficient in range(first, min(last, _COEFFICIENTS - 1) + 1):
                lowest[component, coefficient] = bits
    if not any(lowest.values()):
        return ()
    plural = "s" if len(plan.scans) > 1 else ""
    return (
        f"the JPEG data end after {len(plan.scans)} pass{'e' if plural else ''}{plural}:"
        " details or colours are missing everywhere",
    )
