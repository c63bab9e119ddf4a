"""Pictures inside of pictures: how large the strips and tiles of a TIFF say they are themselves.

Decoders of whole pictures give what a strip says, whatever its TIFF says of it.
"""

import io
import logging
import struct

from PIL import Image as Pillow

from segmenter.images import jpeg, jpeg_2000
from segmenter.images.jpeg_xl import header_of

_log = logging.getLogger(__name__)
_JPEGS = (6, 7, 33007)
_JPEG_2000 = (33003, 33004, 33005, 34712)
_WEBP, _PNG, _JPEG_XL, _LERC = (34927, 50001), (34933,), (50002, 52546), (34887,)
_BY_PILLOW = {**dict.fromkeys(_JPEG_2000, "JPEG2000"), **dict.fromkeys(_WEBP, "WEBP")}
_BY_PILLOW |= dict.fromkeys(_PNG, "PNG")
COMPRESSIONS = frozenset((*_JPEGS, *_BY_PILLOW, *_JPEG_XL, *_LERC))
"""TIFF's numbers of those whose strips are pictures of their own."""
_LERC_2 = b"Lerc2 "


def own_pixels(data: bytes, compression: int) -> int:
    """Return how many pixels a strip or tile says it has, channels not counted.

    Parameters
    ----------
    data : bytes
    compression : int
        One of `COMPRESSIONS`.

    Returns
    -------
    n_pixels : int
        0 if it does not say so where it is looked for.

    Raises
    ------
    Refusal
        If it is a JPEG that takes minutes.
    """
    try:
        if compression in _JPEGS:
            return _of_jpeg(data)
        if compression in _JPEG_XL:
            header = header_of(data)
            return header.width * header.height
        if compression in _LERC:
            return _of_lerc(data)
        if compression in _JPEG_2000:
            jpeg_2000.check_tiles(data[: jpeg_2000.HEAD])
        with Pillow.open(io.BytesIO(data), formats=(_BY_PILLOW[compression],)) as picture:
            return picture.width * picture.height
    except (OSError, SyntaxError, ValueError, LookupError, struct.error) as error:
        _log.debug("a strip without a size: %s", error)
        return 0


def _of_jpeg(data: bytes) -> int:
    frame = jpeg.frame_of(io.BytesIO(data))
    if frame is None:
        return 0
    if frame.has_usual_scans:
        jpeg.plan_of(data)
    return frame.height * frame.width


def _of_lerc(data: bytes) -> int:
    if not data.startswith(_LERC_2):
        return 0
    (version,) = struct.unpack_from("<i", data, len(_LERC_2))
    rows, columns = struct.unpack_from("<ii", data, len(_LERC_2) + (8 if version >= 3 else 4))
    return int(max(rows, 0) * max(columns, 0))
