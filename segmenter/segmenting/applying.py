"""Mixtures of other photos: label a photo by one, and fit one to many photos together."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import RecipeError
from segmenter.features.colours import DistinctColours
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_place
from segmenter.recipe import Recipe
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.labelling import check_features, unfitted_steps
from segmenter.segmenting.pipeline import SegmentProgress, segment_steps

_GREY_AS_COLOUR = 1 + (1 << 8) + (1 << 16)


def apply_mixture(image: Image, mixture: Mixture, recipe: Recipe) -> Segmentation:
    """Label a photo by a mixture as it is, without a fit.

    Parameters
    ----------
    image : Image
    mixture : Mixture
        In feature units; label ``i`` is its component ``i - 1``, whether it has pixels or not.
    recipe : Recipe
        Tells the feature space and how labels are shaped.

    Returns
    -------
    segmentation : Segmentation

    Raises
    ------
    RecipeError
        If the photo has other features than the mixture.
    """
    by_mixture = replace(
        recipe, components=mixture.n_components, start=mixture, fit=False, labels=None
    )
    *_, result = unfitted_steps(image, by_mixture)
    assert result is not None
    return result


def adapt_steps(image: Image, mixture: Mixture, recipe: Recipe) -> Iterator[SegmentProgress]:
    """Fit a photo from a mixture on; its labels keep the mixture's order.

    Parameters
    ----------
    image : Image
    mixture : Mixture
    recipe : Recipe

    Yields
    ------
    progress : SegmentProgress
        The last has the result.
    """
    check_features(image, mixture, recipe)
    for progress in segment_steps(image, recipe, mixture):
        if progress.result is None:
            yield progress
    result = progress.segmentation()
    # A component that has vanished keeps its place, so that ids mean the same as before.
    kept = apply_mixture(image, in_place(progress.fit.mixture), recipe)
    adapted = replace(
        kept,
        recipe=recipe,
        iterations=result.iterations,
        converged=result.converged,
        seconds=result.seconds,
        curve=result.curve,
    )
    yield replace(progress, result=adapted, notices=())


def in_colour(image: Image) -> Image:
    """Return a grey photo as RGB, for a mixture that was fitted to photos in colour."""
    if not image.is_grey:
        return image
    pixels = np.repeat(image.pixels[..., None], 3, axis=2)
    pixels.flags.writeable = False
    return replace(image, pixels=pixels)


class ColourCounts:
    """Colours of several photos, added up; memory does not grow with their number.

    Grey photos count as photos in colour once there is one.
    """

    def __init__(self) -> None:
        self._grey = np.zeros(256, np.int64)
        self._colour: NDArray[np.int64] | None = None

    def add(self, colours: DistinctColours) -> None:
        """Add a photo's colours."""
        if colours.channels == 1:
            self._grey[colours.codes] += colours.counts
            return
        if self._colour is None:
            self._colour = np.zeros(1 << 24, np.int64)
        self._colour[colours.codes] += colours.counts

    def total(self) -> DistinctColours:
        """Return all colours that were added.

        Raises
        ------
        RecipeError
            If there are none.
        """
        if self._colour is None:
            table, channels = self._grey, 1
        else:
            table, channels = self._colour.copy(), 3
            table[np.arange(256) * _GREY_AS_COLOUR] += self._grey
        codes = np.flatnonzero(table)
        if not len(codes):
            raise RecipeError("no photo could be read, so there is nothing to fit together")
        return DistinctColours(codes, table[codes], channels)
