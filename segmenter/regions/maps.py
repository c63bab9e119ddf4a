"""What a mixture says of every pixel, as maps of 8-bit values: how likely, unsure, unusual."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.colours import distinct_colours, paint
from segmenter.features.levels import sample_levels
from segmenter.images.image import Image
from segmenter.mixture.em import block_size, normalise
from segmenter.mixture.gaussians import linear_form
from segmenter.parallel import map_spans, single_threaded_blas, spans
from segmenter.regions.segmentation import Segmentation

ValueArray = NDArray[np.uint8]

# Values 0…1 are stored as 1…255, because 0 stands for pixels that are left out.
STEPS = 254
# One pixel in ten to this power is as unlike the model as the scale tells.
DECADES = 4


@dataclass(frozen=True, slots=True, eq=False)
class ValueMaps:
    """Values of every distinct colour of a photo; a map is one table look-up a pixel.

    Maps are (H, W) uint8 arrays: 1 stands for 0.0, 255 for 1.0, and 0 for pixels left out.

    Attributes
    ----------
    image : Image
    probabilities : (K, M) uint8 array
        Posterior of each component at each colour.
    uncertainties, unlikenesses : (M,) uint8 arrays
    """

    image: Image
    probabilities: ValueArray
    uncertainties: ValueArray
    unlikenesses: ValueArray

    def probability(self, label: int) -> ValueArray:
        """Map how likely each pixel belongs to ``label`` (1…K)."""
        return self._paint(self.probabilities[label - 1])

    def uncertainty(self) -> ValueArray:
        """Map the entropy of the posterior over log K: 1 where all labels are equally likely."""
        return self._paint(self.uncertainties)

    def unlikeness(self) -> ValueArray:
        """Map how rare so low a density is among the photo's pixels.

        0 where no pixel is more likely under the mixture, 1/4 where one pixel in 10 is at most as
        likely, 1/2 where it is one in 100, 1 at one in 10,000 and beyond.
        """
        return self._paint(self.unlikenesses)

    def _paint(self, values: ValueArray) -> ValueArray:
        return np.asarray(paint(self.image, values), np.uint8)


def value_maps(image: Image, segmentation: Segmentation) -> ValueMaps:
    """Evaluate a photo's mixture once for every distinct colour.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of this photo.

    Returns
    -------
    maps : ValueMaps
    """
    samples = sample_levels(image, segmentation.recipe.space)[-1]
    n_components = segmentation.mixture.n_components
    form = linear_form(samples.standardise(segmentation.mixture))
    probabilities = np.empty((n_components, samples.n_samples), np.uint8)
    uncertainties = np.empty(samples.n_samples, np.uint8)
    log_densities = np.empty(samples.n_samples)

    def fill(start: int, stop: int) -> None:
        joint = form.joint(samples.columns(start, stop))
        log_densities[start:stop] = normalise(joint)
        probabilities[:, start:stop] = _as_steps(joint)
        uncertainties[start:stop] = _as_steps(relative_entropy(joint))

    with single_threaded_blas():
        map_spans(fill, spans(samples.n_samples, block_size(n_components)))
    unlikenesses = _as_steps(unlikeness(log_densities, distinct_colours(image).counts))
    return ValueMaps(image, probabilities, uncertainties, unlikenesses)


def relative_entropy(posterior: FloatArray) -> FloatArray:
    """Return the entropy of each column of (K, M) posteriors over log K, (M,); 0 if K is 1."""
    if len(posterior) == 1:
        return np.zeros(posterior.shape[1])
    surprise = posterior * np.log(np.maximum(posterior, np.finfo(float).tiny))
    return np.asarray(-surprise.sum(axis=0) / np.log(len(posterior)))


def unlikeness(log_densities: FloatArray, counts: NDArray[np.integer]) -> FloatArray:
    """Rate how rare so low a density is.

    The scale only depends on the order of the densities, so that a few pixels that lie far off
    do not make all others look alike.

    Parameters
    ----------
    log_densities : (M,) array
    counts : (M,) int array
        Pixels that have each.

    Returns
    -------
    unlikeness : (M,) array
        Minus the decimal logarithm of the share of pixels that are at most as likely, over
        ``DECADES``; at most 1.
    """
    order = np.argsort(log_densities)
    ascending = log_densities[order]
    ends = np.append(ascending[1:] != ascending[:-1], True)  # equal densities are rated alike
    shares = np.cumsum(counts[order])[ends] / counts.sum()
    rated = np.empty(len(order))
    rated[order] = -np.log10(shares)[np.cumsum(ends) - ends]
    return np.clip(rated / DECADES, 0.0, 1.0)


def _as_steps(values: FloatArray) -> ValueArray:
    return (values * STEPS + 1.5).astype(np.uint8)
