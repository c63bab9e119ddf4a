"""Where the colours of a photo lie along one or two features, to draw."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features.features import Features
from segmenter.mixture.mixture import Mixture

# As many as there are values: then none of RGB's is split, and no two share a bin.
BINS = 256
_ROUND_TO = 10.0
_AROUND = 0.04


@dataclass(frozen=True, slots=True, eq=False)
class ColourDensity:
    """How many of a photo's pixels lie where along one or two features.

    Attributes
    ----------
    dims : tuple of int
        Places of the features: across and, if there are two, up.
    names : tuple of str
        Of the features.
    edges : tuple of (B + 1,) arrays
        Where the bins of each feature begin and end, in feature units.
    pixels : (B,) or (B, B) int array
        Pixels in each bin; the feature across is the last axis.
    colours : (B, 3) or (B, B, 3) uint8 array
        Mean colour of each bin's pixels, RGB; 0 where there are none.
    places : (M,) int array
        The bin of each of the photo's samples, into the flattened ``pixels``.
    """

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


def colour_density(features: Features, dims: Sequence[int]) -> ColourDensity:
    """Count a photo's pixels along one or two features.

    Parameters
    ----------
    features : Features
    dims : sequence of int
        Places of the features: across, up.

    Returns
    -------
    density : ColourDensity
    """
    chosen = tuple(features.names[dim] for dim in dims)
    values = [features.along(dim) for dim in dims]
    every = features.every_value(dims[0]) if len(dims) == 1 else None
    if every is not None:
        edges: tuple[FloatArray, ...] = (_between(every),)
        places = np.searchsorted(edges[0], values[0], side="right") - 1
    else:
        edges = tuple(_edges(features, *each) for each in zip(dims, values, strict=True))
        places = _places(values, edges)
    shape = (BINS,) * len(dims)
    pixels = _sums(places, features.counts, shape).astype(np.int64)
    means = _means(features, places, pixels)
    return ColourDensity(tuple(dims), chosen, edges, pixels, means, places)


def moved_mean(
    features: Features,
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
    features : Features
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
        means[component] = features.mean_of(near)
    means[component, list(density.dims)] = point
    return Mixture(mixture.weights, means, mixture.covariances)


def _edges(features: Features, dim: int, values: FloatArray) -> FloatArray:
    low, high = features.extent(dim) or _rounded_out(values)
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
    features: Features, places: NDArray[np.intp], pixels: NDArray[np.int64]
) -> NDArray[np.uint8]:
    means = np.empty((*pixels.shape, 3), np.uint8)
    for channel, values in enumerate(features.colours.T):
        total = _sums(places, values * features.counts, pixels.shape)
        means[..., channel] = np.rint(total / np.maximum(pixels, 1))
    return means
