"""From a fit's own labels to those that are asked for: smoothed, tidied, or regions instead."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Literal

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
from segmenter.work.stepwise import Steps, aside, finish, in_background, tell

if TYPE_CHECKING:
    from segmenter.regions.tree.hierarchy import Hierarchy
    from segmenter.regions.tree.leaves import LeafArray


@dataclass(frozen=True, slots=True)
class Shaping:
    """What is done with labels after a fit.

    Attributes
    ----------
    doing : {"labelling", "smoothing", "tidying"}
    fraction : float
        How much of that is done, 0 to 1.
    """

    doing: Literal["labelling", "smoothing", "tidying"]
    fraction: float = 0.0


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
    return finish(_smoothed(image, segmentation, strength))


def shape_steps(image: Image, segmentation: Segmentation) -> Iterator[Shaping | Segmentation]:
    """Smooth and tidy a fit's own labels as its recipe asks, and put what is painted on top.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Its labels are those of the largest posterior.

    Yields
    ------
    step : Shaping or Segmentation
        What is done on the way; in the end the result, the same one if nothing asks for any of it.
        Its seconds tell how long each part took.
    """
    shape, seconds = segmentation.recipe.shape, dict(segmentation.seconds)
    # What is shaped again was shaped before.
    before = [seconds.pop(part) for part in ("smooth", "tidy") if part in seconds]
    if not (shape.smoothing or shape.min_region > 1):
        plain = replace(segmentation, seconds=seconds) if before else segmentation
        yield finished(image, plain)
        return
    began = time.perf_counter()
    labels = segmentation.labels
    if shape.smoothing:
        labels = yield from _smoothed(image, segmentation, shape.smoothing)
        seconds["smooth"] = time.perf_counter() - began
    began = time.perf_counter()
    if shape.min_region > 1:
        labels = yield from _tidied(labels, shape.min_region)
        seconds["tidy"] = time.perf_counter() - began
    began = time.perf_counter()
    features = features_of(image, segmentation.recipe.features)
    tally = yield from tell(
        features.tally_steps(labels, segmentation.n_labels), Shaping("labelling", 1.0)
    )
    seconds["label"] += time.perf_counter() - began
    label_map = LabelMap(labels, segmentation.map.owners, tally)
    yield finished(image, replace(segmentation, map=label_map, seconds=seconds))


def _smoothed(
    image: Image, segmentation: Segmentation, strength: float
) -> Generator[Shaping, None, LabelArray]:
    from segmenter.regions.smoothing import count_smooth_steps, smooth_steps

    plain, picture = segmentation.labels, rendering(image)
    n = segmentation.n_labels
    steps = smooth_steps(picture, plain, n_labels=n, strength=strength)
    count = count_smooth_steps(plain.shape, n)
    labels = plain
    for done, part in enumerate(steps, start=1):
        labels = part
        yield Shaping("smoothing", min(done / count, 1.0))
    if labels is not plain and not isinstance(segmentation.recipe.source, Given):
        labels = impose(labels, image, segmentation.knowledge)
    return labels


def _tidied(labels: LabelArray, smallest: int) -> Generator[Shaping, None, LabelArray]:
    """Absorb small regions; how many rounds that takes shows in the end, each is half as long."""
    from segmenter.regions.tidying import tidy_steps

    steps, fraction = tidy_steps(labels, smallest), 0.0
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            tidied: LabelArray = ended.value
            return tidied
        fraction += (1 - fraction) / 8
        yield Shaping("tidying", fraction)


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
        kept = yield from _grow(image, recipe, features)
    elif kept.features != recipe.features:
        leaves = kept.hierarchy.leaves
        kept = yield from tell(_with_sums(recipe, kept.hierarchy, _sum(features, leaves)), 0.9)
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


def _grow(image: Image, recipe: Recipe, features: Features) -> Generator[float, None, _Tree]:
    summing: Steps[_Sums] | None = None
    from segmenter.regions.tree.building import hierarchy_steps

    for progress in hierarchy_steps(image, recipe):
        yield 0.9 * progress.fraction
        if summing is None and progress.leaves is not None:
            # Merging keeps one core busy; the sums need nothing but the leaves.
            summing = aside(partial(finish, _sum(features, progress.leaves)))
    assert summing is not None  # the last step has leaves
    assert progress.result is not None
    return (yield from tell(_with_sums(recipe, progress.result, summing), 0.9))


_Sums = tuple[Tally, FeatureSums]


def _sum(features: Features, leaves: LeafArray) -> Steps[_Sums]:
    sums = yield from features.sum_steps(leaves, int(leaves.max(initial=0)))
    yield from features.ready_steps()
    return sums


def _with_sums(recipe: Recipe, hierarchy: Hierarchy, summing: Steps[_Sums]) -> Steps[_Tree]:
    tally, sums = yield from summing
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
