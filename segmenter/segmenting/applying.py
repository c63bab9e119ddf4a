"""Mixtures of other photos: label a photo by one, or fit on from it."""

from collections.abc import Iterator
from dataclasses import replace

from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import ByModel, Recipe
from segmenter.segmenting.labelling import check_features
from segmenter.segmenting.pipeline import SegmentProgress, segment, segment_steps
from segmenter.segmenting.segmentation import Segmentation


def apply_mixture(
    image: Image, mixture: Mixture, recipe: Recipe, owners: tuple[int, ...] | None = None
) -> Segmentation:
    """Label a photo by a mixture as it is, without a fit.

    Parameters
    ----------
    image : Image
    mixture : Mixture
        In feature units.
    recipe : Recipe
        Tells the feature space and how labels are shaped.
    owners : tuple of int, optional
        Label of each component, 0 for one that is left out; label ``i`` is component ``i - 1``,
        whether it has pixels or not, if left out.

    Returns
    -------
    segmentation : Segmentation

    Raises
    ------
    RecipeError
        If the photo has other features than the mixture.
    """
    return segment(image, by_model(mixture, recipe, owners=owners))


def by_model(
    mixture: Mixture,
    recipe: Recipe,
    *,
    adapt: bool = False,
    owners: tuple[int, ...] | None = None,
) -> Recipe:
    """Return the recipe that labels by a mixture, or fits on from it, with the same settings."""
    fit = replace(recipe.fit, components=mixture.n_components)
    return replace(recipe, source=ByModel(mixture, fit, adapt, owners))


def adapt_steps(
    image: Image, mixture: Mixture, recipe: Recipe, owners: tuple[int, ...] | None = None
) -> Iterator[SegmentProgress]:
    """Fit a photo from a mixture on; its labels keep the mixture's order.

    Parameters
    ----------
    image : Image
    mixture : Mixture
    recipe : Recipe
    owners : tuple of int, optional
        See `apply_mixture`.

    Yields
    ------
    progress : SegmentProgress
        The last has the result; a component that has vanished keeps its place, so that ids mean the
        same as before.
    """
    check_features(image, mixture, recipe.features)
    yield from segment_steps(image, by_model(mixture, recipe, adapt=True, owners=owners))
