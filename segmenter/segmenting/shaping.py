"""From a fit's own labels to those that are asked for: smoothed, tidied, or regions instead."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from segmenter.arrays import as_labels
from segmenter.features.colours import colour_steps
from segmenter.features.spaces import quantisation_floor
from segmenter.images.image import Image
from segmenter.recipe import Recipe, Space
from segmenter.regions.region_gaussians import (
    ColourSums,
    count_steps,
    mean_log_density,
    sum_steps,
)
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.smoothing import smooth_steps
from segmenter.regions.tidying import tidy_steps
from segmenter.regions.tree.building import hierarchy_steps
from segmenter.regions.tree.hierarchy import Hierarchy
from segmenter.segmenting.making import make_segmentation, tally_of, without_fit
from segmenter.work.stepwise import Steps, in_background, tell


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What the Detail slider needs of a photo."""

    seed: int
    space: Space
    hierarchy: Hierarchy
    sums: ColourSums
    levels: ColourSums


_kept: "WeakKeyDictionary[Image, _Kept]" = WeakKeyDictionary()


def shape_steps(image: Image, segmentation: Segmentation) -> Iterator[Segmentation | None]:
    """Smooth and tidy a fit's own labels as its recipe asks.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Its labels are those of the largest posterior.

    Yields
    ------
    segmentation : Segmentation, optional
        None on the way; in the end the result, the same one if the recipe asks for neither.
    """
    recipe = segmentation.recipe
    if not (recipe.smoothing or recipe.min_region > 1):
        yield segmentation
        return
    began = time.perf_counter()
    labels = segmentation.labels
    for part in smooth_steps(image, segmentation, recipe.smoothing):
        labels = part
        yield None
    labels = yield from tell(tidy_steps(labels, recipe.min_region), None)
    counts, means = yield from tell(count_steps(image, labels, segmentation.n_labels), None)
    seconds = dict(segmentation.seconds)
    seconds["label"] += time.perf_counter() - began
    yield replace(
        segmentation,
        labels=labels,
        pixel_counts=counts,
        mean_levels=means,
        seconds=seconds,
    )


def region_steps(image: Image, recipe: Recipe) -> Iterator[float | Segmentation]:
    """Find the regions of one detail.

    The hierarchy of all regions is kept with the image, so another detail takes no time.

    Parameters
    ----------
    image : Image
    recipe : Recipe
        With a detail.

    Yields
    ------
    step : float or Segmentation
        How much is done, 0 to 1; in the end the regions: each label is a connected area, its
        component the Gaussian of the area's own levels.
    """
    began = time.perf_counter()
    kept = _kept.get(image)
    if kept is None or kept.seed != recipe.seed:
        for progress in hierarchy_steps(image, recipe):
            yield 0.9 * progress.fraction
        if progress.result is None:
            return
        kept = yield from tell(_with_sums(image, recipe, progress.result), 0.9)
    elif kept.space != recipe.space:
        kept = yield from tell(_with_sums(image, recipe, kept.hierarchy), 0.9)
    _kept[image] = kept
    yield from tell(colour_steps(image), 0.95)
    found = kept
    yield (yield from tell(in_background(lambda: _regions(image, recipe, found, began)), 0.95))


def _with_sums(image: Image, recipe: Recipe, hierarchy: Hierarchy) -> Steps[_Kept]:
    leaves, n = hierarchy.leaves, hierarchy.n_leaves
    levels = sums = yield from sum_steps(image, leaves, n)
    if recipe.space != "rgb":
        sums = yield from sum_steps(image, leaves, n, recipe.space)
    return _Kept(recipe.seed, recipe.space, hierarchy, sums, levels)


def _regions(image: Image, recipe: Recipe, kept: _Kept, began: float) -> Segmentation:
    fitted = time.perf_counter()
    detail = 0.0 if recipe.detail is None else recipe.detail
    owners = kept.hierarchy.regions_of_leaves(detail)
    sums = kept.sums.joined(owners)
    gaussians = sums.gaussians(quantisation_floor(recipe.space))
    labels = as_labels(kept.hierarchy.at(detail), gaussians.n_components)
    fit = without_fit(gaussians, mean_log_density(sums, gaussians))
    tally = tally_of(kept.levels.joined(owners))
    seconds = (fitted - began, time.perf_counter() - fitted)
    return make_segmentation(image, recipe, labels, fit, tally, seconds=seconds)
