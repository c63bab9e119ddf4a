"""The colours of regions, as one Gaussian each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.spaces import quantisation_floor
from segmenter.images.image import Image
from segmenter.mixture.gaussians import clip_covariances
from segmenter.mixture.mixture import Mixture
from segmenter.parallel import map_spans, spans

# Rows summed at once; the order in which blocks are added up never changes.
ROWS = 256


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

    def gaussians(self) -> Mixture:
        """Return areas 1, 2, … as components, in levels; area 0 is left out."""
        pixels = np.maximum(self.pixels[1:], 1.0)
        means = self.firsts[1:] / pixels[:, None]
        covariances = self.seconds[1:] / pixels[:, None, None]
        covariances -= means[:, :, None] * means[:, None, :]
        floor = np.full(means.shape[1], quantisation_floor("rgb"))
        weights = self.pixels[1:] / max(self.pixels[1:].sum(), 1.0)
        return Mixture(weights, means, clip_covariances(covariances, floor))


def sum_colours(image: Image, areas: NDArray[np.integer], n_areas: int) -> ColourSums:
    """Sum the colours of areas 1…n; what is left out is area 0.

    Parameters
    ----------
    image : Image
    areas : (H, W) int array
    n_areas : int

    Returns
    -------
    sums : ColourSums
        Of ``n_areas + 1`` areas.
    """
    channels = 1 if image.is_grey else image.pixels.shape[2]

    def sum_rows(start: int, stop: int) -> ColourSums:
        ids = areas[start:stop].ravel()
        levels = image.pixels[start:stop].reshape(-1, channels).T.astype(np.float64)

        def total(values: FloatArray) -> FloatArray:
            return np.bincount(ids, values, n_areas + 1).astype(np.float64)

        products = [[total(a * b) for b in levels] for a in levels]
        return ColourSums(
            total(np.ones(len(ids))),
            np.stack([total(level) for level in levels], axis=1),
            np.moveaxis(np.array(products), 2, 0),
        )

    blocks = map_spans(sum_rows, spans(image.height, ROWS))
    return ColourSums(
        np.sum([block.pixels for block in blocks], axis=0),
        np.sum([block.firsts for block in blocks], axis=0),
        np.sum([block.seconds for block in blocks], axis=0),
    )


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
