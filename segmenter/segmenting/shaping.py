"""From a fit's own labels to those that are asked for: smoothed, tidied, or regions instead."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from segmenter.arrays import LabelArray, as_labels
from segmenter.features import Features, features_of
from segmenter.features.tally import FeatureSums, Tally
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.recipe import FeatureSettings, Given, Recipe, Regions
from segmenter.regions.label_map import LabelMap, one_label_each
from segmenter.segmenting.finishing import finished
from segmenter.segmenting.marking import impose
from segmenter.segmenting.segmentation import Segmentation, without_fit
from segmenter.work.stepwise import Steps, in_background, tell

if TYPE_CHECKING:
    from segmenter.regions.tree.hierarchy import Hierarchy


@dataclass(frozen=True, slots=True, eq=False)
class _Tree:
    """What the Detail slider needs of a photo, kept with it."""

    seed: int
    features: FeatureSettings
    hierarchy: Hierarchy
    sums: FeatureSums
    tally: Tally


def smooth_labels(image: Image, segmentation: Segmentation, strength: float) -> LabelArray:
    """Label pixels by their own colour and by what their neighbours are.

    The mixture stays what it is; only how pixels are labelled with it changes.

    Parameters
    ----------
    image : Image
        The photo that was segmented.
    segmentation : Segmentation
    strength : float
        0 keeps the labels; 1 smooths grain away; larger values also smooth small things away.

    Returns
    -------
    labels : (H, W) uint8 or uint16 array
        Like those of the segmentation; pixels whose labels were given keep them.

    Raises
    ------
    RecipeError
        If ``strength`` is negative.
    """
    *_, labels = _smoothed(image, segmentation, strength)
    return labels


def shape_steps(image: Image, segmentation: Segmentation) -> Iterator[Segmentation | None]:
    """Smooth and tidy a fit's own labels as its recipe asks, and put what is painted on top.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Its labels are those of the largest posterior.

    Yields
    ------
    segmentation : Segmentation, optional
        None on the way; in the end the result, the same one if nothing asks for any of it.
    """
    shape = segmentation.recipe.shape
    if not (shape.smoothing or shape.min_region > 1):
        yield finished(image, segmentation)
        return
    began = time.perf_counter()
    labels = segmentation.labels
    for part in _smoothed(image, segmentation, shape.smoothing):
        labels = part
        yield None
    from segmenter.regions.tidying import tidy_steps

    labels = yield from tell(tidy_steps(labels, shape.min_region), None)
    features = features_of(image, segmentation.recipe.features)
    tally = yield from tell(features.tally_steps(labels, segmentation.n_labels), None)
    seconds = dict(segmentation.seconds)
    seconds["label"] += time.perf_counter() - began
    label_map = LabelMap(labels, segmentation.map.owners, tally)
    yield finished(image, replace(segmentation, map=label_map, seconds=seconds))


def _smoothed(image: Image, segmentation: Segmentation, strength: float) -> Iterator[LabelArray]:
    from segmenter.regions.smoothing import smooth_steps

    plain, picture = segmentation.labels, rendering(image)
    steps = smooth_steps(picture, plain, n_labels=segmentation.n_labels, strength=strength)
    for part in steps:
        labels = part
        yield labels
    if labels is not plain and not isinstance(segmentation.recipe.source, Given):
        yield impose(labels, image, segmentation.knowledge)


def region_steps(
    image: Image, recipe: Recipe, knowledge: Knowledge = NOTHING
) -> Iterator[float | Segmentation]:
    """Find the regions of one detail like `plain_region_steps`, with what is painted on top."""
    for step in plain_region_steps(image, recipe, knowledge):
        yield finished(image, step) if isinstance(step, Segmentation) else step


def plain_region_steps(
    image: Image, recipe: Recipe, knowledge: Knowledge = NOTHING
) -> Iterator[float | Segmentation]:
    """Find the regions of one detail.

    The hierarchy of all regions is kept with the image, so another detail takes no time.

    Parameters
    ----------
    image : Image
    recipe : Recipe
        Whose source is `Regions`.
    knowledge : Knowledge, optional
        Kept in the result.

    Yields
    ------
    step : float or Segmentation
        How much is done, 0 to 1; in the end the regions: each label is a connected area, its
        component the Gaussian of the area's own features.
    """
    began = time.perf_counter()
    features = features_of(image, recipe.features)
    kept = image.memo.find(_Tree)
    if kept is None or kept.seed != recipe.fit.seed:
        from segmenter.regions.tree.building import hierarchy_steps

        for progress in hierarchy_steps(image, recipe):
            yield 0.9 * progress.fraction
        if progress.result is None:
            return
        kept = yield from tell(_with_sums(features, recipe, progress.result), 0.9)
    elif kept.features != recipe.features:
        kept = yield from tell(_with_sums(features, recipe, kept.hierarchy), 0.9)
    tree = image.memo.keep(kept)
    yield from tell(features.ready_steps(), 0.95)
    regions = yield from tell(in_background(lambda: _regions(image, recipe, tree, began)), 0.95)
    yield replace(regions, knowledge=knowledge)


def hierarchy_of(image: Image, recipe: Recipe) -> Hierarchy:
    """Return the hierarchy of a photo's regions; it is kept where regions were found before."""
    from segmenter.regions.tree.building import build_hierarchy

    return kept_hierarchy(image, recipe) or build_hierarchy(image, recipe)


def kept_hierarchy(image: Image, recipe: Recipe) -> Hierarchy | None:
    """Return the hierarchy of a photo's regions if they were found before."""
    kept = image.memo.find(_Tree)
    return kept.hierarchy if kept is not None and kept.seed == recipe.fit.seed else None


def _with_sums(features: Features, recipe: Recipe, hierarchy: Hierarchy) -> Steps[_Tree]:
    leaves, n = hierarchy.leaves, hierarchy.n_leaves
    tally, sums = yield from features.sum_steps(leaves, n)
    return _Tree(recipe.fit.seed, recipe.features, hierarchy, sums, tally)


def _regions(image: Image, recipe: Recipe, tree: _Tree, began: float) -> Segmentation:
    fitted = time.perf_counter()
    features = features_of(image, recipe.features)
    detail = recipe.source.detail if isinstance(recipe.source, Regions) else 0.0
    owners = tree.hierarchy.regions_of_leaves(detail)[1:].astype(np.intp)
    sums = tree.sums.joined(owners)
    gaussians = sums.gaussians(features.floor)
    n = gaussians.n_components
    labels = as_labels(tree.hierarchy.at(detail), n)
    label_map = LabelMap(labels, one_label_each(n), tree.tally.joined(owners))
    now = time.perf_counter()
    seconds = {"read": image.read_seconds, "fit": fitted - began, "label": now - fitted}
    return Segmentation(
        without_fit(gaussians, sums.mean_log_density(gaussians)),
        label_map,
        recipe,
        NOTHING,
        (),
        seconds,
        features.n_samples,
    )
