"""An image's own values as features: any depth, any number of channels, or colours of those."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.errors import ImageError
from segmenter.features.spaces import feature_names, grey_of, hsv_of, lab_of_light, light_of
from segmenter.images.image import COLOURS
from segmenter.mixture.far_samples import far_away
from segmenter.recipe import Space
from segmenter.work.parallel import spans

# Of 16-bit values: all of them are looked at, unless they turn out to be whole numbers of one.
BLOCK = 1 << 18
# Of other values: so many tell how far apart they are.
LOOKED_AT = 1 << 16
# What two equal distances may differ by, as a share of them: single precision has seven digits.
ROUNDING = 0.02
_LARGEST = np.finfo(np.float32).max
_FULL = {"uint8": 255.0, "uint16": 65535.0, "float32": 1.0}
# What a feature of each space reaches where a value is full.
_REACH: dict[Space, float] = {"lab": 100.0, "hsv": 1.0}

# What no feature is beyond, of any colour.
_BOUNDS: dict[Space, float] = {"lab": 256.0, "hsv": 2.0}


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """Pixels with what is known of them.

    Attributes
    ----------
    pixels : (H, W) or (H, W, C) uint8, uint16 or float32 array
    valid : (H, W) bool array, optional
    channels : tuple of str
        Their names.
    name : str
        What the image is called.
    """

    pixels: NDArray[Any]
    valid: BoolArray | None
    channels: tuple[str, ...]
    name: str

    @property
    def shape(self) -> tuple[int, int]:
        """H and W."""
        height, width = self.pixels.shape[:2]
        return height, width

    @property
    def full(self) -> float:
        """The value of white in a photo."""
        return _FULL[self.pixels.dtype.name]

    @property
    def are_colours(self) -> bool:
        """Whether channels share one scale."""
        return self.channels == COLOURS

    def part(self, rows: slice, columns: slice) -> NDArray[Any]:
        """Return the values of a part, (C, h, w)."""
        pixels = self.pixels[rows, columns]
        return pixels[None] if pixels.ndim == 2 else np.moveaxis(pixels, 2, 0)

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[Any]:
        """Return the values of some pixels, (C, N)."""
        pixels = self.pixels[rows, columns]
        return pixels[None] if pixels.ndim == 1 else pixels.T

    def thinned(self, channels: Sequence[int]) -> FloatArray:
        """Return the values of some pixels that count, evenly spread, (C, N).

        What is far from all others tells nothing of how values were rounded, or what is white.
        """
        flat = self.pixels.reshape(self.shape[0] * self.shape[1], -1)
        step = max(1, len(flat) // LOOKED_AT)
        seen = flat[::step]
        if self.valid is not None:
            kept = self.valid.reshape(-1)
            seen = seen[kept[::step]] if kept[::step].any() else flat[kept][:LOOKED_AT]
        found = np.asarray(seen[:, list(channels)].T, np.float64)
        if self.pixels.dtype == np.uint8 or not found.size:
            return found
        return found[:, ~far_away(found, None)]


class ColourSource:
    """The values of an image, or colours in another space, as features; see `Source`.

    Parameters
    ----------
    values : Values
    space : {"rgb", "lab", "hsv", "grey"}
        rgb leaves all channels as they are.
    channels : sequence of int, optional
        Which channels, from 0 on; all if left out.
    weight : float

    Raises
    ------
    ImageError
        If it has other channels; one line.
    """

    def __init__(
        self, values: Values, space: Space, channels: Sequence[int] | None = None, weight: float = 1
    ) -> None:
        n_channels = len(values.channels)
        self.values, self.space, self.weight = values, space, weight
        self.channels = tuple(range(n_channels)) if channels is None else tuple(channels)
        if absent := [at + 1 for at in self.channels if at >= n_channels]:
            have = f"{n_channels} channel{'s' if n_channels > 1 else ''}"
            raise ImageError(f"{values.name}: it has {have} and no {absent[0]}; name another one")
        if space != "rgb" and n_channels not in (1, len(COLOURS)):
            raise ImageError(
                f"{values.name}: it has {n_channels} channels, and {space} is for colours and grey;"
                " leave it out, or choose one or three with --channels"
            )
        self.step = 0.0

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the features."""
        if self.space != "rgb":
            return feature_names(self.space, len(self.channels))
        return tuple(self.values.channels[at] for at in self.channels)

    @property
    def floors(self) -> FloatArray:
        """Variance that rounding leaves, (D,)."""
        share = 1 / self.values.full if self.space in _REACH else 1.0
        step = self.step * share * _REACH.get(self.space, 1.0) * self.weight
        return np.full(len(self.names), step**2 / 12)

    def bound(self, largest: float) -> float:
        """Return what no feature is beyond, if no value is beyond the largest."""
        return _BOUNDS.get(self.space, largest) * self.weight

    def prepare(self) -> None:
        """Look how far apart values are.

        Raises
        ------
        ImageError
            If colours are asked for and these are none; one line.
        """
        self.step = resolution(self.values, self.channels)
        if self.space in _REACH and self.values.full == 1:
            seen = self.values.thinned(self.channels)
            if seen.min() < 0 or seen.max() > 1:
                raise ImageError(
                    f"{self.values.name}: its values go beyond 0 to 1, and {self.space} is for"
                    " colours; leave it out"
                )

    def block(self, rows: slice, columns: slice) -> FloatArray:
        """Return the features of a part, (D, h, w)."""
        part = self.values.part(rows, columns)
        found = self.of(part.reshape(len(part), -1))
        return found.reshape(len(found), *part.shape[1:])

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> FloatArray:
        """Return the features of some pixels, (D, N)."""
        return self.of(self.values.points(rows, columns))

    def of(self, values: NDArray[Any]) -> FloatArray:
        """Turn values of all channels, (C, N), into features, (D, N)."""
        chosen = values if len(self.channels) == len(values) else values[list(self.channels)]
        found = self._converted(chosen)
        return found if self.weight == 1 else found * self.weight

    def _converted(self, values: NDArray[Any]) -> FloatArray:
        match self.space:
            case "lab":
                return lab_of_light(self._light(values))
            case "hsv" if len(values) > 1:
                return hsv_of(values / self.values.full)
            case "hsv":
                return np.asarray(values / self.values.full)
            case "grey" if len(values) > 1:
                return grey_of(values.astype(np.float64))
        return values.astype(np.float64)

    def _light(self, values: NDArray[Any]) -> NDArray[np.float32]:
        if values.dtype == np.float32:
            return light_of(np.clip(values, 0, 1)).astype(np.float32)
        return np.asarray(self._table[values])

    @cached_property
    def _table(self) -> NDArray[np.float32]:
        levels = np.arange(int(self.values.full) + 1) / self.values.full
        return light_of(levels).astype(np.float32)


def resolution(values: Values, channels: Sequence[int]) -> float:
    """Return how far apart values are: the step that they were rounded to.

    Values of 8 bits are one apart. Others are a common divisor of all their differences apart;
    numbers without one as far as single precision is.

    Parameters
    ----------
    values : Values
    channels : sequence of int
    """
    if values.pixels.dtype == np.uint8:
        return 1.0
    if values.pixels.dtype == np.uint16:
        return _common_step(values, channels)
    seen = values.thinned(channels)
    distinct = np.unique(seen)
    largest = np.float32(np.abs(seen).max(initial=0.0))
    # Above the largest number of all there is none to be apart from.
    finest = float(np.spacing(min(largest, np.nextafter(_LARGEST, np.float32(0)))))
    gaps = np.diff(distinct.astype(np.float64))
    if not len(gaps):
        return finest
    least = float(gaps[gaps > 4 * finest].min(initial=np.inf))
    are_whole = np.abs(gaps / least - np.rint(gaps / least)) < ROUNDING
    return least if np.isfinite(least) and are_whole.all() and 2 * len(gaps) < seen.size else finest


def _common_step(values: Values, channels: Sequence[int]) -> float:
    flat = values.pixels.reshape(-1, len(values.channels))[:, list(channels)]
    occurs = np.zeros(1 << 16, np.bool_)
    step = 0
    for start, stop in spans(len(flat), BLOCK):
        occurs[flat[start:stop]] = True
        step = int(np.gcd.reduce(np.diff(np.flatnonzero(occurs))))
        if step == 1:
            break
    return float(max(step, 1))
