"""Colours for values from 0 to 1, and for what changed."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from segmenter.regions.style import Colour

# Lightness, hue in degrees and chroma in Oklch. Lightness rises evenly, so that equal differences
# of the value look equal, also without colours, in print and with every kind of colour vision.
_STOPS = np.array(
    [
        [0.20, 292.0, 0.085],
        [0.39, 278.0, 0.135],
        [0.58, 226.0, 0.100],
        [0.77, 162.0, 0.125],
        [0.96, 106.0, 0.155],
    ]
)
_VALUES = 255
_CHANGED = (255, 216, 77)
_UNCHANGED = (16, 18, 22)
_UNCHANGED_STRENGTH = 0.6

_CONES = np.array(
    [
        [1.0, 0.3963377774, 0.2158037573],
        [1.0, -0.1055613458, -0.0638541728],
        [1.0, -0.0894841775, -1.2914855480],
    ]
)
_PRIMARIES = np.array(
    [
        [4.0767416621, -3.3077115913, 0.2309699292],
        [-1.2684380046, 2.6097574011, -0.3413193965],
        [-0.0041960863, -0.7034186147, 1.7076147010],
    ]
)


@cache
def scale_colours() -> tuple[Colour, ...]:
    """Return the 255 colours of the values 0…1, dark blue over green to light yellow.

    References
    ----------
    .. [1] B. Ottosson, "A perceptual color space for image processing", 2020.
    """
    places = np.linspace(0, len(_STOPS) - 1, _VALUES)
    stops = np.arange(len(_STOPS))
    lightness, hue, chroma = (_smooth(places, stops, column) for column in _STOPS.T)
    angle = np.radians(hue)
    lab = np.stack([lightness, chroma * np.cos(angle), chroma * np.sin(angle)], axis=1)
    linear = ((lab @ _CONES.T) ** 3 @ _PRIMARIES.T).clip(0, 1)
    encoded = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    levels = np.rint(255 * encoded).astype(int).tolist()
    return tuple((red, green, blue) for red, green, blue in levels)


def scale_table(opacity: float) -> list[int]:
    """Return the colours of a map's 256 entries, 0xAARRGGBB; entry 0, left out, is transparent."""
    return [0, *(_with_alpha(colour, opacity) for colour in scale_colours())]


def change_table(opacity: float) -> list[int]:
    """Return the colours of a map of changes: what stayed is dimmed, what changed stands out."""
    stayed = _with_alpha(_UNCHANGED, _UNCHANGED_STRENGTH * opacity)
    return [0, *_ramp(stayed, _with_alpha(_CHANGED, opacity))]


def change_colour() -> Colour:
    """Return the colour of what changed."""
    return _CHANGED


def _smooth(
    places: NDArray[np.float64], stops: NDArray[np.intp], values: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Interpolate, rounding the corners: a corner in a scale is seen as a line in the map."""
    wide = np.interp(places, stops, values)
    width = _VALUES // len(stops)
    padded = np.pad(wide, width, mode="reflect", reflect_type="odd")
    window = np.hanning(2 * width + 1)
    return np.convolve(padded, window / window.sum(), mode="valid")


def _ramp(first: int, last: int) -> Sequence[int]:
    """Blend two colours: where a map is reduced, values between "stayed" and "changed" occur."""
    shifts = np.array([24, 16, 8, 0])
    ends = [(np.array([colour]) >> shifts & 255).astype(float) for colour in (first, last)]
    shares = np.linspace(0, 1, _VALUES)[:, None]
    mixed = np.rint(ends[0] * (1 - shares) + ends[1] * shares).astype(np.int64)
    return [int(colour) for colour in (mixed << shifts).sum(axis=1)]


def _with_alpha(colour: Colour, opacity: float) -> int:
    red, green, blue = colour
    return round(255 * opacity) << 24 | red << 16 | green << 8 | blue
