"""The regions of a large photo roughly, for the screen, until they are known."""

import time
from collections.abc import Iterator

import numpy as np

from segmenter.arrays import as_labels
from segmenter.features import features_of
from segmenter.features.thinning import thinning_step
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.images.thinned import thinned
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.recipe import Recipe, Regions
from segmenter.regions.label_map import LabelMap, label_table, named, one_label_each
from segmenter.regions.tree.building import grow_steps
from segmenter.segmenting.pipeline import UNFITTED, SegmentProgress
from segmenter.segmenting.segmentation import Sketch
from segmenter.segmenting.shaping import kept_hierarchy
from segmenter.work.stepwise import tell

# A third of the usual width and height, and all lengths halved: most regions are where the whole
# photo has them, in a sixth of the time.
MOST_PIXELS, SIZE = 60_000, 0.5


def rough_region_steps(
    image: Image, recipe: Recipe, knowledge: Knowledge = NOTHING
) -> Iterator[SegmentProgress | Sketch]:
    """Find the regions of a large photo roughly, before they are found in all of its pixels.

    Parameters
    ----------
    image : Image
    recipe : Recipe
    knowledge : Knowledge, optional

    Yields
    ------
    step : SegmentProgress or Sketch
        Progress without a fit; in the end the regions of every n-th pixel. Nothing if another
        source than regions is asked for, where the photo is small or its regions are known, and
        where something is painted, which is laid on the labels of all pixels.
    """
    source, step = recipe.source, thinning_step((image.height, image.width))
    if step == 1 or not isinstance(source, Regions):
        return
    edits = knowledge.edits
    if (edits is not None and edits.tiles) or knowledge.locks is not None:
        return
    image = within(image, knowledge.area)
    part, small = features_of(image, recipe.features).part(step), thinned(image, step)
    if part is None or kept_hierarchy(image, recipe) is not None:
        return
    began = time.perf_counter()
    for progress in grow_steps(small, recipe.fit.seed, MOST_PIXELS, SIZE):
        seconds, hierarchy = time.perf_counter() - began, progress.result
        yield (now := SegmentProgress(image, recipe, knowledge, "regions", UNFITTED, seconds))
    assert hierarchy is not None  # the last one has it
    regions = hierarchy.at(source.detail)
    n = int(regions.max())
    _, sums = yield from tell(part.sum_steps(regions, n), now)
    # Blocks that the border cuts have no place in a sketch.
    labels = as_labels(regions[: image.height // step, : image.width // step], n)
    tally = features_of(image, recipe.features).sketch_tally(labels, n)
    labels = named(labels, label_table(np.arange(1, n + 1), knowledge.background))
    label_map = LabelMap(labels, one_label_each(n), tally)
    yield Sketch(label_map, sums.gaussians(part.floor), recipe, knowledge)
