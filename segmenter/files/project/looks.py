"""How channels are shown, from a project file, which anybody may have written."""

import math
from typing import Any

from segmenter.images.looks import ChannelLook, Light, Looks, Range

_MOST_CHANNELS = 4096
_LONGEST_NAME = 1000


def looks_from(record: Any) -> Looks:
    """Check and return looks.

    Raises
    ------
    ValueError
        If they are none; LookupError or TypeError if it is no record of any.
    """
    names, bits = tuple(record["names"]), record["bits"]
    channels = tuple(_look(each) for each in record["channels"])
    if not 1 <= len(channels) == len(names) <= _MOST_CHANNELS:
        raise ValueError("its looks are not one a channel")
    if not all(isinstance(name, str) and len(name) <= _LONGEST_NAME for name in names):
        raise ValueError("a channel has no name")
    if type(bits) is not int:
        raise ValueError("its looks are of no depth")
    return Looks(names, bits, channels)


def _look(record: Any) -> ChannelLook:
    shown = record["is_shown"]
    if shown not in (True, False):
        raise ValueError("a channel is neither shown nor hidden")
    return ChannelLook(_colour(record["colour"]), _ends(record["ends"]), bool(shown))


def _colour(record: Any) -> Light | None:
    if record is None:
        return None
    red, green, blue = record
    if not all(type(value) is int and 0 <= value <= 255 for value in (red, green, blue)):
        raise ValueError("the colour of a channel is none")
    return red, green, blue


def _ends(record: Any) -> Range | None:
    if record is None:
        return None
    low, high = (float(value) for value in record)
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ValueError("a channel has no range")
    return low, high
