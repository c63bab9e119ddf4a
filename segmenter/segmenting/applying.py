"""Mixtures of other photos: label a photo by one, or fit on from it."""

from collections.abc import Iterator
from dataclasses import replace

from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_place
from segmenter.recipe import ByModel, Recipe
from segmenter.segmenting.labelling import check_features
from segmenter.segmenting.pipeline import SegmentProgress, segment, segment_steps
from segmenter.segmenting.segmentation import Segmentation


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
    return segment(image, by_model(mixture, recipe))


def by_model(mixture: Mixture, recipe: Recipe, *, adapt: bool = False) -> Recipe:
    """Return the recipe that labels by a mixture, or fits on from it, with the same settings."""
    fit = replace(recipe.fit, components=mixture.n_components)
    return replace(recipe, source=ByModel(mixture, fit, adapt))


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
    check_features(image, mixture, recipe.features)
    for progress in segment_steps(image, by_model(mixture, recipe, adapt=True)):
        if progress.result is None:
            yield progress
    result = progress.segmentation()
    # A component that has vanished keeps its place, so that ids mean the same as before.
    kept = apply_mixture(image, in_place(progress.fit.mixture), recipe)
    fitted = replace(kept.fitted, curve=result.curve, converged=result.converged)
    adapted = replace(kept, recipe=recipe, fitted=fitted, seconds=result.seconds)
    yield replace(progress, result=adapted, notices=())
