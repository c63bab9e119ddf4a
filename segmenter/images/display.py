"""What is shown of an image: 8-bit pictures, whatever values it has."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import COLOURS, Image

# The value of white in a picture.
WHITE = 255
# Of the values, so many percent at either end are shown as black or white.
CLIPPED = 0.1
# Values that are looked at to find the ends; all of a large image would take long.
_LOOKED_AT = 1 << 20
_ROWS_PIXELS = 1 << 18
# What channels look like beside each other; three are shown as red, green and blue.
_PALETTES = {
    2: ((0, 255, 0), (255, 0, 255)),
    3: ((255, 0, 0), (0, 255, 0), (0, 0, 255)),
}
_MANY = ((0, 255, 255), (255, 0, 255), (255, 255, 0), (255, 0, 0), (0, 255, 0), (0, 0, 255))


@dataclass(frozen=True, slots=True, eq=False)
class _Rendered:
    picture: NDArray[np.uint8]
    ranges: NDArray[np.float64]


def rendering(image: Image) -> NDArray[np.uint8]:
    """Return a picture of an image; nobody fits a picture.

    Parameters
    ----------
    image : Image

    Returns
    -------
    picture : (H, W) or (H, W, 3) uint8 array
        Grey or RGB; read-only. Of 8 bits the values themselves; others are stretched so that
        0.1 % of them are black and 0.1 % are white, all three colours of a photo alike and other
        channels each for itself. Channels that are not RGB are mixed as lights of
        several colours.
    """
    if image.is_photo:
        return image.pixels
    return _rendered(image).picture


def pictured(image: Image, values: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Return what values of an image are shown as, RGB.

    Parameters
    ----------
    image : Image
    values : (N, C) array

    Returns
    -------
    colours : (N, 3) uint8 array
    """
    shown = values if image.is_photo else _mixed(values, _rendered(image).ranges)
    return np.array(
        np.broadcast_to(np.rint(shown.reshape(len(values), -1)), (len(values), 3)), np.uint8
    )


def _rendered(image: Image) -> _Rendered:
    kept = image.memo.find(_Rendered)
    if kept is None:
        ranges = value_ranges(image)
        kept = image.memo.keep(_Rendered(_render(image, ranges), ranges))
    return kept


def value_ranges(image: Image) -> NDArray[np.float64]:
    """Return the values shown as black and as white of each channel, (C, 2)."""
    n_channels = len(image.channel_names)
    if image.bits == 8:
        return np.tile([0.0, float(WHITE)], (n_channels, 1))
    step = max(1, image.height * image.width // _LOOKED_AT)
    seen = image.pixels.reshape(-1, n_channels)[::step]
    if image.valid is not None:
        kept = seen[image.valid.ravel()[::step]]
        seen = kept if len(kept) else image.pixels[image.valid].reshape(-1, n_channels)
    ends = (CLIPPED, 100 - CLIPPED)
    if image.channel_names == COLOURS:
        return np.tile(np.percentile(seen, ends), (n_channels, 1))
    return np.asarray(np.percentile(seen, ends, axis=0).T)


def _mixed(values: NDArray[np.generic], ranges: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return grey values or RGB, up to white, of values, (N, C)."""
    lows, highs = ranges.T
    scales = WHITE / np.where(highs > lows, highs - lows, 1.0)
    levels, lights = np.clip((values - lows) * scales, 0, WHITE), _lights(len(lows))
    return np.asarray(levels[:, 0] if lights is None else np.minimum(levels @ lights, WHITE))


def _render(image: Image, ranges: NDArray[np.float64]) -> NDArray[np.uint8]:
    shape, is_grey = (image.height, image.width), _lights(len(ranges)) is None
    picture = np.empty(shape if is_grey else (*shape, 3), np.uint8)
    step = max(1, _ROWS_PIXELS // image.width)
    for top in range(0, image.height, step):
        rows = slice(top, top + step)
        values = image.pixels[rows].reshape(-1, len(ranges))
        if image.valid is not None:
            # What is left out is black, and may be no number.
            kept = image.valid[rows].reshape(-1, 1)
            values = np.where(kept, values, ranges[:, 0].astype(values.dtype))
        picture[rows] = np.rint(_mixed(values, ranges)).reshape(picture[rows].shape)
    picture.flags.writeable = False
    return picture


def _lights(n_channels: int) -> NDArray[np.float64] | None:
    """Return what each channel adds to red, green and blue, (C, 3); None for a single one."""
    if n_channels == 1:
        return None
    palette = _PALETTES.get(n_channels, _MANY)
    return np.array([palette[i % len(palette)] for i in range(n_channels)]) / WHITE
