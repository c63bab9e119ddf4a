"""The colours of regions, as one Gaussian each."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.colours import place_steps
from segmenter.features.levels import feature_steps
from segmenter.images.image import Image
from segmenter.mixture.gaussians import clip_covariances
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Space
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, finish, map_in_steps

# Rows summed at once; the order in which blocks are added up never changes.
ROWS = 256
# Pixels counted at once.
PIXELS = 1 << 19


@dataclass(frozen=True, slots=True, eq=False)
class ColourSums:
    """Sums over the pixels of areas, which add up when areas join.

    Attributes
    ----------
    pixels : (A,) array
        How many there are in each area.
    firsts : (A, C) array
        Sums of levels.
    seconds : (A, C, C) array
        Sums of products of levels.
    """

    pixels: FloatArray
    firsts: FloatArray
    seconds: FloatArray

    def joined(self, owners: NDArray[np.integer]) -> "ColourSums":
        """Add up areas: ``owners`` (A,) tells which new area each belongs to."""
        n = int(owners.max()) + 1

        def add(values: FloatArray) -> FloatArray:
            total = np.zeros((n, *values.shape[1:]))
            np.add.at(total, owners, values)
            return total

        return ColourSums(add(self.pixels), add(self.firsts), add(self.seconds))

    def means(self) -> FloatArray:
        """Return the mean of each area 1, 2, …, (A - 1, C)."""
        return np.asarray(self.firsts[1:] / np.maximum(self.pixels[1:], 1.0)[:, None])

    def gaussians(self, floor: float) -> Mixture:
        """Return areas 1, 2, … as components, no narrower than ``floor``; area 0 is left out."""
        pixels = np.maximum(self.pixels[1:], 1.0)
        means = self.means()
        covariances = self.seconds[1:] / pixels[:, None, None]
        covariances -= means[:, :, None] * means[:, None, :]
        weights = self.pixels[1:] / max(self.pixels[1:].sum(), 1.0)
        floors = np.full(means.shape[1], floor)
        return Mixture(weights, means, clip_covariances(covariances, floors))


def sum_colours(
    image: Image, areas: NDArray[np.integer], n_areas: int, space: Space = "rgb"
) -> ColourSums:
    """Sum the colours of areas 1…n; what is left out is area 0.

    Parameters
    ----------
    image : Image
    areas : (H, W) int array
    n_areas : int
    space : {"rgb", "lab", "hsv", "grey"}, optional
        Features that are summed; the levels themselves at first.

    Returns
    -------
    sums : ColourSums
        Of ``n_areas + 1`` areas.
    """
    return finish(sum_steps(image, areas, n_areas, space))


def sum_steps(
    image: Image, areas: NDArray[np.integer], n_areas: int, space: Space = "rgb"
) -> Steps[ColourSums]:
    """Sum colours like `sum_colours`."""
    rows = yield from _rows_of_features(image, space)

    def sum_rows(start: int, stop: int) -> ColourSums:
        ids = areas[start:stop].ravel().astype(np.intp)
        levels = rows(start, stop)

        def total(values: FloatArray) -> FloatArray:
            return np.bincount(ids, values, n_areas + 1).astype(np.float64)

        n = len(levels)
        products = np.empty((n_areas + 1, n, n))
        for i, j in zip(*np.triu_indices(n), strict=True):
            products[:, i, j] = products[:, j, i] = total(levels[i] * levels[j])
        counts = np.bincount(ids, minlength=n_areas + 1).astype(np.float64)
        return ColourSums(counts, np.stack([total(level) for level in levels], axis=1), products)

    blocks = yield from map_in_steps(sum_rows, spans(image.height, ROWS), 1)
    return ColourSums(
        np.sum([block.pixels for block in blocks], axis=0),
        np.sum([block.firsts for block in blocks], axis=0),
        np.sum([block.seconds for block in blocks], axis=0),
    )


def count_steps(
    image: Image, areas: NDArray[np.integer], n_areas: int
) -> Steps[tuple[NDArray[np.int64], FloatArray]]:
    """Return the pixels of areas 1…n and their mean levels, (n,) and (n, C)."""
    channels = 1 if image.is_grey else 3

    def count(start: int, stop: int) -> FloatArray:
        ids = areas[start:stop].ravel().astype(np.intp)
        levels = image.pixels[start:stop].reshape(-1, channels)
        sums = [np.bincount(ids, level, n_areas + 1) for level in levels.T]
        return np.stack([np.bincount(ids, minlength=n_areas + 1), *sums])

    # Whole numbers below 2^53 are exact in floating point, in whatever order they are added.
    pieces = spans(image.height, max(1, PIXELS // max(image.width, 1)))
    blocks = yield from map_in_steps(count, pieces, 2 * thread_count())
    pixels, *firsts = np.sum(blocks, axis=0)[:, 1:]
    return pixels.astype(np.int64), np.stack(firsts, axis=1) / np.maximum(pixels, 1.0)[:, None]


def _rows_of_features(
    image: Image, space: Space
) -> Steps[Callable[[int, int], NDArray[np.floating]]]:
    """Return what gives the features of rows ``start`` to ``stop``, (D, N)."""
    channels = 1 if image.is_grey else 3
    if space == "rgb":
        return lambda start, stop: (
            image.pixels[start:stop].reshape(-1, channels).T.astype(np.float64)
        )
    features = yield from feature_steps(image, space)
    # What is left out has the colour at place 0; its sums go to area 0.
    places = yield from place_steps(image)
    return lambda start, stop: features.take(places[start:stop].ravel(), axis=1)


def mean_log_density(sums: ColourSums, gaussians: Mixture) -> float:
    """Return the mean log-density of pixels under the Gaussian of their own area, nats per pixel.

    Parameters
    ----------
    sums : ColourSums
    gaussians : Mixture
        Those of ``sums``.
    """
    means = gaussians.means
    scatter = sums.seconds[1:] / np.maximum(sums.pixels[1:], 1.0)[:, None, None]
    scatter -= means[:, :, None] * means[:, None, :]
    distances = np.trace(np.linalg.solve(gaussians.covariances, scatter), axis1=1, axis2=2)
    logs = np.linalg.slogdet(gaussians.covariances).logabsdet
    constant = means.shape[1] * np.log(2 * np.pi)
    return float(gaussians.weights @ (-0.5 * (constant + logs + distances)))
