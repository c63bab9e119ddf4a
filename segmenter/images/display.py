"""What is shown of an image: 8-bit pictures, whatever values it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import COLOURS, Image
from segmenter.work.parallel import spans
from segmenter.work.stepwise import Steps, finish

if TYPE_CHECKING:
    from segmenter.images.looks import Light, Looks

# The value of white in a picture.
WHITE = 255
# Of the values, so many percent at either end are shown as black or white.
CLIPPED = 0.1
# Values that are looked at to find the ends; all of a large image would take long.
LOOKED_AT = 1 << 20
_ROWS_PIXELS = 1 << 16
_WHITE: Light = (WHITE, WHITE, WHITE)
# What channels look like beside each other; three are shown as red, green and blue.
_PALETTES: dict[int, tuple[Light, ...]] = {
    1: (_WHITE,),
    2: ((0, 255, 0), (255, 0, 255)),
    3: ((255, 0, 0), (0, 255, 0), (0, 0, 255)),
}
_MANY: tuple[Light, ...] = (
    *((0, 255, 255), (255, 0, 255), (255, 255, 0)),
    *((255, 0, 0), (0, 255, 0), (0, 0, 255)),
)


@dataclass(frozen=True, slots=True, eq=False)
class _Rendered:
    picture: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class _Viewed:
    looks: Looks
    picture: NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class _Ranges:
    ranges: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Mix:
    """How values become a picture.

    Attributes
    ----------
    channels : list of int, optional
        Those that are seen; None for all.
    ranges : (c, 2) array
        Of those.
    lights : (c, 3) array, optional
        What each adds to red, green and blue; None for grey.
    """

    channels: list[int] | None
    ranges: NDArray[np.float64]
    lights: NDArray[np.float64] | None

    def of(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """Return grey values, (N,), or RGB, (N, 3), up to white, of values, (N, C)."""
        seen = values if self.channels is None else values[:, self.channels]
        lows, highs = self.ranges.T
        scales = WHITE / np.where(highs > lows, highs - lows, 1.0)
        levels = np.clip((seen - lows) * scales, 0, WHITE)
        if self.lights is None:
            return np.asarray(levels[:, 0])
        return np.asarray(np.minimum(levels @ self.lights, WHITE))


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
    kept = image.memo.find(_Rendered)
    if kept is None:
        kept = image.memo.keep(_Rendered(finish(_picture_steps(image, _mix_of(image)))))
    return kept.picture


def viewed_steps(image: Image, looks: Looks) -> Steps[NDArray[np.uint8]]:
    """Return a picture of an image with looks that somebody chose.

    Parameters
    ----------
    image : Image
    looks : Looks
        That suit it.

    Returns
    -------
    picture : (H, W) or (H, W, 3) uint8 array
        The same as `rendering` where all is automatic.
    """
    known = known_view(image, looks)
    if known is not None:
        return known
    if looks.is_automatic:
        return rendering(image)
    picture = yield from _picture_steps(image, _mix_of(image, looks))
    return image.memo.keep(_Viewed(looks, picture)).picture


def known_view(image: Image, looks: Looks) -> NDArray[np.uint8] | None:
    """Return what `viewed_steps` would, if that has been made already."""
    if looks.is_automatic:
        if image.is_photo:
            return image.pixels
        known = image.memo.find(_Rendered)
        return None if known is None else known.picture
    kept = image.memo.find(_Viewed)
    return kept.picture if kept is not None and kept.looks == looks else None


def view_part(
    image: Image, looks: Looks, rows: slice, columns: slice, step: int
) -> NDArray[np.uint8]:
    """Return a picture of a part, the middle pixel of each block of ``step`` × ``step``.

    Parameters
    ----------
    image : Image
    looks : Looks
        That suit it.
    rows, columns : slice
        Which part, by pixels of the image.
    step : int

    Returns
    -------
    picture : (h, w) or (h, w, 3) uint8 array
    """
    rows, columns = (
        slice(min(cut.start + step // 2, cut.stop - 1), cut.stop, step) for cut in (rows, columns)
    )
    valid = None if image.valid is None else image.valid[rows, columns]
    return finish(_steps_of(image.pixels[rows, columns], valid, _mix_of(image, looks)))


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
    shown = values if image.is_photo else _mix_of(image).of(values)
    return np.array(
        np.broadcast_to(np.rint(shown.reshape(len(values), -1)), (len(values), 3)), np.uint8
    )


def value_ranges(image: Image) -> NDArray[np.float64]:
    """Return the values shown as black and as white of each channel, (C, 2)."""
    kept = image.memo.find(_Ranges)
    if kept is None:
        kept = image.memo.keep(_Ranges(_found_ranges(image)))
    return kept.ranges


def keep_ranges(image: Image, ranges: NDArray[np.float64]) -> None:
    """Have an image shown by the ranges of another, such as the one that it is a part of."""
    image.memo.keep(_Ranges(ranges))


def picture_of_part(image: Image, pixels: NDArray[Any], looks: Looks) -> NDArray[np.uint8]:
    """Return a picture of a part of what an image is a small picture of, in the image's light.

    Parameters
    ----------
    image : Image
    pixels : (h, w) or (h, w, C) array
    looks : Looks
        That suit the image.
    """
    if not looks.is_automatic:
        return finish(_steps_of(pixels, None, _mix_of(image, looks)))
    part = Image(pixels, channels=image.channels)
    if not part.is_photo:
        keep_ranges(part, value_ranges(image))
    return rendering(part)


def ranges_of(seen: NDArray[Any], channels: tuple[str, ...]) -> NDArray[np.float64]:
    """Return the values shown as black and as white, (C, 2), by some pixels' values, (N, C)."""
    ends = (CLIPPED, 100 - CLIPPED)
    if channels == COLOURS:
        return np.tile(np.percentile(seen, ends), (len(channels), 1))
    return np.asarray(np.percentile(seen, ends, axis=0).T)


def some_values(image: Image) -> NDArray[Any]:
    """Return the values of some pixels that count, evenly spread, (N, C)."""
    n_channels = len(image.channel_names)
    step = max(1, image.height * image.width // LOOKED_AT)
    seen = image.pixels.reshape(-1, n_channels)[::step]
    if image.valid is not None:
        kept = seen[image.valid.ravel()[::step]]
        seen = kept if len(kept) else image.pixels[image.valid].reshape(-1, n_channels)
    return seen


def lights_of(n_channels: int) -> tuple[Light, ...]:
    """Return the colours that so many channels are shown in where nobody chose any."""
    palette = _PALETTES.get(n_channels, _MANY)
    return tuple(palette[at % len(palette)] for at in range(n_channels))


def _found_ranges(image: Image) -> NDArray[np.float64]:
    n_channels = len(image.channel_names)
    if image.bits == 8:
        return np.tile([0.0, float(WHITE)], (n_channels, 1))
    return ranges_of(some_values(image), image.channel_names)


def _mix_of(image: Image, looks: Looks | None = None) -> _Mix:
    ranges, lights = value_ranges(image), lights_of(len(image.channel_names))
    channels = None
    if looks is not None and not looks.is_automatic:
        each = looks.channels
        ends = [ranges[at] if look.ends is None else look.ends for at, look in enumerate(each)]
        lights = tuple(look.colour or lights[at] for at, look in enumerate(each))
        channels = [at for at, look in enumerate(each) if look.is_shown]
        ranges = np.asarray(ends, np.float64)[channels]
        lights = tuple(lights[at] for at in channels)
    is_grey = len(image.channel_names) == 1 and lights == (_WHITE,)
    return _Mix(channels, ranges, None if is_grey else np.reshape(lights, (-1, 3)) / WHITE)


def _picture_steps(image: Image, mix: _Mix) -> Steps[NDArray[np.uint8]]:
    return (yield from _steps_of(image.pixels, image.valid, mix))


def _steps_of(
    pixels: NDArray[Any], valid: NDArray[np.bool_] | None, mix: _Mix
) -> Steps[NDArray[np.uint8]]:
    height, width = pixels.shape[:2]
    n_channels = 1 if pixels.ndim == 2 else pixels.shape[2]
    picture = np.empty((height, width) if mix.lights is None else (height, width, 3), np.uint8)
    blank = np.zeros((), pixels.dtype)

    for top, bottom in spans(height, max(1, _ROWS_PIXELS // max(width, 1))):
        values = pixels[top:bottom].reshape(-1, n_channels)
        if valid is not None:
            # What is left out may be no number, and nothing can be reckoned with those.
            values = np.where(valid[top:bottom].reshape(-1, 1), values, blank)
        shown = np.rint(mix.of(values)).reshape(picture[top:bottom].shape)
        if valid is not None:
            shown[~valid[top:bottom]] = 0
        picture[top:bottom] = shown
        yield
    picture.flags.writeable = False
    return picture
