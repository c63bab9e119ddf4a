"""What the header of a JPEG 2000 says: its depth, and into how many tiles it is cut.

References
----------
.. [1] ISO/IEC 15444-1:2019, "JPEG 2000 image coding system: Core coding system", annex A.
"""

import struct

from segmenter.images.decoded import Refusal

HEAD = 1 << 16
"""Bytes that the header is in."""
# Decoders keep ten kilobytes and more for each.
_MOST_TILES = 1 << 15
_START = b"\xff\x4f\xff\x51"


def bits_of(head: bytes) -> int:
    """Return the bits of a value; 0 if that is not told where it is looked for."""
    place = head.find(_START)
    return (head[place + 42] & 127) + 1 if place >= 0 and len(head) > place + 42 else 0


def check_tiles(head: bytes) -> None:
    """Refuse a picture that is cut into more tiles than memory holds.

    Raises
    ------
    Refusal
    """
    place = head.find(_START)
    if place < 0 or len(head) < place + 40:
        return
    right, bottom, _, _, width, height, left, top = struct.unpack_from(">8I", head, place + 8)
    across = -(-(right - left) // max(width, 1))
    down = -(-(bottom - top) // max(height, 1))
    if across * down > _MOST_TILES:
        raise Refusal(f"it is cut into {across * down:,} tiles; save it as PNG or TIFF")
