"""Feature spaces: what a colour looks like to the mixture."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.images.profiles import srgb_curve
from segmenter.recipe import Space

Values = NDArray[np.uint8]

# Value below which saturation fades: in what is nearly black, one grey value would be all of it.
DARK = 0.25
# Variance of a rounded value that is off by one at most, 2/3 + 1/12, over that of rounding, 1/12.
NOISY = 9.0

# One rounding step of a uniform variable has variance step² / 12; the step is one grey value,
# told in the units of each space.
LEVEL_IN: dict[Space, float] = {"rgb": 1.0, "grey": 1.0, "lab": 100 / 255, "hsv": 1 / 255}

NAMES: dict[Space, tuple[str, ...]] = {
    "rgb": ("red", "green", "blue"),
    "grey": ("grey",),
    "lab": ("L*", "a*", "b*"),
    "hsv": ("saturation cos hue", "saturation sin hue", "value"),
}
GREY_NAMES: dict[Space, str] = {"rgb": "grey", "grey": "grey", "lab": "L*", "hsv": "value"}

# Reaches half a value beyond both ends, so that every value is in the middle of its bin.
_HALF = 0.5 / 255
_UNIT = (-_HALF, 1 + _HALF)
_VALUES = (-0.5, 255.5)
_HUE = (-1.1, 1.1)  # the purest colours lie on the unit circle, which must not be the border
EXTENTS: dict[str, tuple[float, float]] = {
    "red": _VALUES,
    "green": _VALUES,
    "blue": _VALUES,
    "grey": _VALUES,
    "L*": (0.0, 100.0),
    "saturation cos hue": _HUE,
    "saturation sin hue": _HUE,
    "value": _UNIT,
}


def feature_names(space: Space, channels: int) -> tuple[str, ...]:
    """Name the D features of photos with so many channels in ``space``."""
    return (GREY_NAMES[space],) if channels == 1 else NAMES[space]


def quantisation_floor(space: Space) -> float:
    """Return the variance that rounding leaves of a grey value, in squared feature units."""
    return LEVEL_IN[space] ** 2 / 12


def rounding_floors(space: Space, channels: int) -> FloatArray:
    """Return the variance that rounding to whole values leaves of each feature, (D,).

    Hue is a share of the difference between the largest and the smallest of three values, times a
    sixth of a turn; as far as it counts, it is rounded most coarsely at the darkest colours whose
    saturation counts fully. There a value more or less, which is noise in any photo, is a hue:
    that is no more than rounding, either.
    """
    floors = np.full(len(feature_names(space, channels)), quantisation_floor(space))
    if space == "hsv" and channels > 1:
        floors[:2] *= NOISY * 2 * (np.pi / 3) ** 2 / DARK**2
    return floors


def to_features(values: Values, space: Space) -> FloatArray:
    """Turn colours into feature vectors.

    Parameters
    ----------
    values : (M, C) uint8 array
        RGB, or one grey value: a grey photo has one feature in any space, because repeating it
        would make every covariance singular.
    space : {"rgb", "lab", "hsv", "grey"}

    Returns
    -------
    features : (D, M) array
        The sample index last. Values 0–255 for rgb and grey; L* 0–100; hue and saturation as a
        point in the unit circle, in whose centre are greys and blacks, and value in 0–1.
    """
    if values.shape[1] == 1:
        return _of_grey(values, space)
    return _CONVERSIONS[space](values)


def light_of(shares: FloatArray) -> FloatArray:
    """Return the light that values of sRGB stand for, both 0 to 1."""
    return srgb_curve(shares)


def lab_of_light(light: NDArray[np.float32]) -> FloatArray:
    """Return L*, a* and b* of linear RGB, (3, N), or L* alone of linear grey, (1, N).

    Single precision is enough, and halves the time: a 16-bit value is a hundred times as coarse.

    References
    ----------
    .. [1] CIE 15:2004, "Colorimetry"; the primaries and the white of IEC 61966-2-1 (sRGB).
    """
    if len(light) == 1:
        return np.asarray(116 * _lightness(light) - 16, np.float64)
    # Term by term, so that a pixel's digits do not depend on those that it is computed with.
    red, green, blue = light
    x, y, z = (
        _lightness(red * weights[0] + green * weights[1] + blue * weights[2])
        for weights in _XYZ_BY_WHITE.astype(np.float32)
    )
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], dtype=np.float64)


def grey_of(values: FloatArray) -> FloatArray:
    """Return the grey of RGB values, (3, N), in their own units, (1, N)."""
    # Term by term, as `lab_of_light` does.
    red, green, blue = values
    return np.asarray((red * _LUMA[0] + green * _LUMA[1] + blue * _LUMA[2])[None])


def hsv_of(shares: FloatArray) -> FloatArray:
    """Return the three features of "hsv" of RGB shares, (3, N)."""
    from skimage.color import rgb2hsv

    return _around_the_circle(rgb2hsv(shares.astype(np.float64), channel_axis=0))


# Linear RGB to XYZ over that of white, and to luma: those of scikit-image, which 8-bit photos use.
_XYZ_BY_WHITE = (
    np.array(
        [
            [0.412453, 0.357580, 0.180423],
            [0.212671, 0.715160, 0.072169],
            [0.019334, 0.119193, 0.950227],
        ]
    )
    / np.array([0.95047, 1.0, 1.08883])[:, None]
)
_LUMA = np.array([0.2125, 0.7154, 0.0721])


def _lightness(ratio: NDArray[np.float32]) -> NDArray[np.float32]:
    linear = ratio * np.float32(7.787) + np.float32(16 / 116)
    return np.where(ratio > np.float32(0.008856), np.cbrt(ratio), linear)


def _of_grey(values: Values, space: Space) -> FloatArray:
    if space == "lab":
        return _lab(np.repeat(values, 3, axis=1))[:1]
    return values.T.astype(np.float64) * (1 / 255 if space == "hsv" else 1.0)


def _rgb(values: Values) -> FloatArray:
    return values.T.astype(np.float64, order="C")


def _grey(values: Values) -> FloatArray:
    from skimage.color import rgb2gray

    return np.asarray(rgb2gray(values[:, None].astype(np.float64))[:, 0][None])


def _lab(values: Values) -> FloatArray:
    from skimage.color import rgb2lab

    return np.ascontiguousarray(rgb2lab(values[:, None])[:, 0].T, np.float64)


def _hsv(values: Values) -> FloatArray:
    from skimage.color import rgb2hsv

    return _around_the_circle(rgb2hsv(values[:, None])[:, 0].T.astype(np.float64))


def _around_the_circle(hsv: FloatArray) -> FloatArray:
    hue, saturation, value = hsv
    # The nearer a colour is to grey or black, the less its hue is known, and the less it counts.
    radius = saturation * np.minimum(value / DARK, 1.0)
    angle = 2 * np.pi * hue
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), value])


_CONVERSIONS: dict[Space, Callable[[Values], FloatArray]] = {
    "rgb": _rgb,
    "grey": _grey,
    "lab": _lab,
    "hsv": _hsv,
}
