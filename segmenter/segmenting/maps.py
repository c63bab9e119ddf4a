"""What a mixture says of every pixel, as maps of 8-bit values: how likely, unsure, unusual."""

from collections.abc import Callable, Collection
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features import features_of
from segmenter.features.labelled import Judge
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.recipe import Regions
from segmenter.segmenting.segmentation import Segmentation
from segmenter.work.stepwise import Steps, finish

ValueArray = NDArray[np.uint8]

# Values 0…1 are stored as 1…255, because 0 stands for pixels that are left out.
STEPS = 254
# The scale ends where only one pixel in ten to this power is so unlike the model.
DECADES = 4


class Mapped(Protocol):
    """The pixels of an image, or of a part of one, of which maps can be made."""

    def map_steps(self, mixture: Mixture, judge: Judge) -> Steps[ValueArray]:
        """Return what is judged of every pixel; see `Features`."""


def probability_map(image: Image, segmentation: Segmentation, label: int) -> ValueArray:
    """Map how likely each pixel belongs to ``label`` (1…K).

    Like all maps here it is computed once for each colour of a photo, then painted.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of this photo.
    label : int

    Returns
    -------
    values : (H, W) uint8 array
        1 stands for 0.0, 255 for 1.0, and 0 for pixels that are left out.
    """
    return certainty_map(image, segmentation, [label])


def certainty_map(image: Image, segmentation: Segmentation, labels: Collection[int]) -> ValueArray:
    """Map how likely each pixel belongs to one of some labels, like `probability_map`."""
    chosen = np.array(sorted(labels), np.intp)
    if isinstance(segmentation.recipe.source, Regions):
        # A region is known by where it lies: its pixels belong to it and to no other.
        return _certain(segmentation, np.isin(segmentation.labels, chosen))

    own = np.flatnonzero(np.isin(segmentation.map.owners, chosen))
    features = features_of(image, segmentation.recipe.features)
    return finish(likelihood_steps(features, segmentation.mixture, own))


def likelihood_steps(
    features: Mapped, mixture: Mixture, own: NDArray[np.intp]
) -> Steps[ValueArray]:
    """Map how likely each pixel was produced by one of some components, like `probability_map`."""

    def judge(joint: FloatArray) -> FloatArray:
        normalise(joint)
        return np.asarray(joint[own].sum(axis=0))

    return (yield from features.map_steps(mixture, _in_steps(judge)))


def uncertainty_map(image: Image, segmentation: Segmentation) -> ValueArray:
    """Map the entropy of the posterior over log 2, at most 1: two labels are as likely there.

    Over log K nearly all of a map of many labels is dark: pixels hesitate between two of them.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of this photo.

    Returns
    -------
    values : (H, W) uint8 array
        1 stands for 0.0, 255 for 1.0, and 0 for pixels that are left out.
    """
    if isinstance(segmentation.recipe.source, Regions):
        return _certain(segmentation, np.zeros(segmentation.labels.shape, np.bool_))

    features = features_of(image, segmentation.recipe.features)
    own = np.unique(segmentation.map.owners)
    rows = own[own > 0] - 1  # ids have gaps after a merge

    def judge(joint: FloatArray) -> FloatArray:
        normalise(joint)
        return hesitation(segmentation.map.by_label(joint)[rows])

    return finish(features.map_steps(segmentation.mixture, _in_steps(judge)))


def unlikeness_map(image: Image, segmentation: Segmentation) -> ValueArray:
    """Map how rare so low a density is among the photo's pixels.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of this photo.

    Returns
    -------
    values : (H, W) uint8 array
        1 stands for 0.0: no pixel is more likely under the mixture. 1/4 means that one pixel in 10
        is at most as likely, 1/2 one in 100; 255 stands for 1.0, one in 10,000 and beyond. 0
        stands for pixels that are left out.
    """
    features, mixture = features_of(image, segmentation.recipe.features), segmentation.mixture
    densities, counts = features.judged(mixture, normalise)
    rated, order = unlikeness(densities, counts), np.argsort(densities)
    ascending, rates = densities[order], rated[order]

    def judge(joint: FloatArray) -> FloatArray:
        places = np.searchsorted(ascending, normalise(joint), side="right") - 1
        return np.asarray(rates[np.maximum(places, 0)])

    return finish(features.map_steps(mixture, _in_steps(judge)))


def hesitation(posterior: FloatArray) -> FloatArray:
    """Return the entropy of each column of (K, M) posteriors over log 2, at most 1, (M,)."""
    surprise = posterior * np.log(np.maximum(posterior, np.finfo(float).tiny))
    return np.asarray(np.clip(-surprise.sum(axis=0) / np.log(2), 0.0, 1.0))


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


def _certain(segmentation: Segmentation, true: BoolArray) -> ValueArray:
    values = np.where(true, np.uint8(1 + STEPS), np.uint8(1))
    values[segmentation.labels == 0] = 0
    return values


def _in_steps(judge: Callable[[FloatArray], FloatArray]) -> Judge:
    """Return what judges in 8-bit values."""
    return lambda joint: (judge(joint) * STEPS + 1.5).astype(np.uint8)
