"""Where the colours of a photo lie along one or two features, to draw."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features.colours import DistinctColours, distinct_colours
from segmenter.features.levels import sample_levels
from segmenter.features.spaces import feature_names, to_features
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Space

# As many as there are levels: then none of RGB's is split, and no two share a bin.
BINS = 256
# Reaches half a level beyond both ends, so that every level is in the middle of its bin.
_HALF = 0.5 / 255
_UNIT = (-_HALF, 1 + _HALF)
_LEVELS = (-0.5, 255.5)
_HUE = (-1.1, 1.1)  # colourful pixels lie on the unit circle, which must not lie on the border
_EXTENTS: dict[str, tuple[float, float]] = {
    "red": _LEVELS,
    "green": _LEVELS,
    "blue": _LEVELS,
    "grey": _LEVELS,
    "L*": (0.0, 100.0),
    "cos hue": _HUE,
    "sin hue": _HUE,
    "saturation": _UNIT,
    "value": _UNIT,
}
_ROUND_TO = 10.0
_AROUND = 0.04


@dataclass(frozen=True, slots=True, eq=False)
class ColourDensity:
    """How many of a photo's pixels lie where along one or two features.

    Attributes
    ----------
    space : {"rgb", "lab", "hsv", "grey"}
    dims : tuple of int
        Places of the features among those of the space: across and, if there are two, up.
    names : tuple of str
        Of the features.
    edges : tuple of (B + 1,) arrays
        Where the bins of each feature begin and end, in feature units.
    pixels : (B,) or (B, B) int array
        Pixels in each bin; the feature across is the last axis.
    colours : (B, 3) or (B, B, 3) uint8 array
        Mean colour of each bin's pixels, RGB; 0 where there are none.
    places : (M,) int array
        The bin of each of the photo's distinct colours, into the flattened ``pixels``.
    """

    space: Space
    dims: tuple[int, ...]
    names: tuple[str, ...]
    edges: tuple[FloatArray, ...]
    pixels: NDArray[np.int64]
    colours: NDArray[np.uint8]
    places: NDArray[np.intp]

    @property
    def n_features(self) -> int:
        """One or two."""
        return len(self.names)

    @property
    def extents(self) -> tuple[tuple[float, float], ...]:
        """Least and greatest value of each feature that has a bin."""
        return tuple((float(edges[0]), float(edges[-1])) for edges in self.edges)

    def near(self, point: Sequence[float], radius: float) -> BoolArray:
        """Find the bins around a point.

        Parameters
        ----------
        point : sequence of float
            A value of each feature.
        radius : float
            As a share of the features' extents.

        Returns
        -------
        near : bool array, in the shape of ``pixels``
        """
        squares = np.zeros((1,) * self.n_features)
        for axis, (value, edges) in enumerate(zip(point, self.edges, strict=True)):
            middles = (edges[1:] + edges[:-1]) / 2
            along = ((middles - value) / (edges[-1] - edges[0])) ** 2
            squares = squares + (along if axis == 0 else along[:, None])
        return np.asarray(squares <= radius**2)


def colour_density(image: Image, space: Space, dims: Sequence[int]) -> ColourDensity:
    """Count a photo's pixels along one or two features.

    Parameters
    ----------
    image : Image
    space : {"rgb", "lab", "hsv", "grey"}
    dims : sequence of int
        Places of the features among those of the space: across, up.

    Returns
    -------
    density : ColourDensity
    """
    colours = distinct_colours(image)
    names = feature_names(space, colours.channels)
    chosen = tuple(names[dim] for dim in dims)
    values = [_feature(image, space, dim) for dim in dims]
    if image.is_grey:
        every = to_features(np.arange(BINS, dtype=np.uint8)[:, None], space)[0]
        edges: tuple[FloatArray, ...] = (_between(every),)
        places = colours.codes
    else:
        edges = tuple(_edges(name, each) for name, each in zip(chosen, values, strict=True))
        places = _places(values, edges)
    shape = (BINS,) * len(dims)
    pixels = _sums(places, colours.counts, shape).astype(np.int64)
    means = _means(colours, places, pixels)
    return ColourDensity(space, tuple(dims), chosen, edges, pixels, means, places)


def moved_mean(
    image: Image,
    density: ColourDensity,
    mixture: Mixture,
    component: int,
    point: Sequence[float],
) -> Mixture:
    """Move a component's mean along one or two features, as a starting guess for EM.

    Along the other features it goes to the mean of the pixels around the point, if there are any:
    what looks like a cloud of colours from one side is where the cloud is from all sides.

    Parameters
    ----------
    image : Image
    density : ColourDensity
        Of this photo along the features that are moved along.
    mixture : Mixture
        Over all features of the same space.
    component : int
        From 0.
    point : sequence of float
        Where the mean is to be.

    Returns
    -------
    mixture : Mixture
    """
    means = mixture.means.copy()
    near = np.flatnonzero(density.near(point, _AROUND).ravel()[density.places])
    if len(near):
        exact = sample_levels(image, density.space)[-1]
        around = exact.standard_features[:, near] @ exact.weights[near] / exact.weights[near].sum()
        means[component] = around * exact.scale + exact.origin
    means[component, list(density.dims)] = point
    return Mixture(mixture.weights, means, mixture.covariances)


def _feature(image: Image, space: Space, dim: int) -> FloatArray:
    exact = sample_levels(image, space)[-1]
    return np.asarray(exact.standard_features[dim] * exact.scale[dim] + exact.origin[dim])


def _edges(name: str, values: FloatArray) -> FloatArray:
    low, high = _EXTENTS.get(name) or _rounded_out(values)
    return np.linspace(low, high, BINS + 1)


def _rounded_out(values: FloatArray) -> tuple[float, float]:
    low = _ROUND_TO * np.floor(values.min() / _ROUND_TO)
    high = _ROUND_TO * np.ceil(values.max() / _ROUND_TO)
    return float(low), float(max(high, low + _ROUND_TO))


def _between(values: FloatArray) -> FloatArray:
    """Return edges halfway between ascending values, the outer ones as far beyond."""
    inner = (values[1:] + values[:-1]) / 2
    ends = 2 * values[[0, -1]] - inner[[0, -1]]
    return np.concatenate([ends[:1], inner, ends[1:]])


def _places(values: Sequence[FloatArray], edges: Sequence[FloatArray]) -> NDArray[np.intp]:
    flat = np.zeros(len(values[0]), np.intp)
    for stride, each, edge in zip((1, BINS), values, edges, strict=False):
        scaled = (each - edge[0]) * (BINS / (edge[-1] - edge[0]))
        flat += stride * np.clip(scaled, 0, BINS - 1).astype(np.intp)
    return flat


def _sums(
    places: NDArray[np.intp], values: NDArray[np.generic], shape: tuple[int, ...]
) -> FloatArray:
    size = int(np.prod(shape))
    return np.bincount(places, values, size).astype(np.float64).reshape(shape)


def _means(
    colours: DistinctColours, places: NDArray[np.intp], pixels: NDArray[np.int64]
) -> NDArray[np.uint8]:
    means = np.empty((*pixels.shape, 3), np.uint8)
    for channel in range(3):
        shift = 8 * min(channel, colours.channels - 1)
        levels = (colours.codes >> shift) & 255
        total = _sums(places, levels * colours.counts, pixels.shape)
        means[..., channel] = np.rint(total / np.maximum(pixels, 1))
    return means
