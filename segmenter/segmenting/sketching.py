"""Labels of a photo in a few milliseconds: of every n-th pixel, for the screen."""

from collections.abc import Iterator

import numpy as np

from segmenter.arrays import LabelArray
from segmenter.features import features_of
from segmenter.features.thinning import thinning_step
from segmenter.images.display import rendering
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_order
from segmenter.recipe import FeatureSettings, Fit, Given, Recipe
from segmenter.regions.label_map import LabelMap, label_table, named, one_label_each
from segmenter.regions.smoothing import smooth_steps
from segmenter.segmenting.fitting import fitting_steps
from segmenter.segmenting.marking import marked_samples, owners_for
from segmenter.segmenting.pipeline import SegmentProgress
from segmenter.segmenting.segmentation import Segmentation, Sketch
from segmenter.work.stepwise import tell

# A first guess sees about so many pixels.
GUESSED = 500_000


def sketch_of(progress: SegmentProgress) -> Sketch:
    """Turn a step of a run into labels that are only good enough to look at.

    Parameters
    ----------
    progress : SegmentProgress

    Returns
    -------
    sketch : Sketch
    """
    recipe, knowledge = progress.recipe, progress.knowledge
    features = features_of(progress.image, recipe.features)
    has_order = knowledge.marks is not None or not isinstance(recipe.source, Fit)
    mixture = progress.mixture if has_order else in_order(progress.mixture)
    labels = features.sketch(mixture, by_cells=True)
    marked = marked_samples(features, knowledge) if features.is_ready else None
    owners = owners_for(recipe, mixture.n_components, marked)
    labels = named(labels, label_table(owners))
    label_map = LabelMap(labels, owners, features.sketch_tally(labels, int(owners.max())))
    return Sketch(label_map, mixture, recipe, knowledge)


def sketch_step(image: Image) -> int:
    """Return how many pixels, in each direction, a sketch has one of."""
    return thinning_step((image.height, image.width))


def sketch_labels(
    image: Image, settings: FeatureSettings, mixture: Mixture, *, by_cells: bool = False
) -> LabelArray:
    """Label every n-th pixel of a photo by a mixture, the middle one of each block.

    Parameters
    ----------
    image : Image
    settings : FeatureSettings
        What the mixture is fitted in.
    mixture : Mixture
        Label ``i`` is its component ``i - 1``.
    by_cells : bool
        A little coarser, but quicker where the photo has very many colours, which need not have
        been counted before.

    Returns
    -------
    labels : (H // step, W // step) uint8 or uint16 array
        0 where pixels are left out; ``step`` is that of `sketch_step`.
    """
    return features_of(image, settings).sketch(mixture, by_cells=by_cells)


def sketch_result(image: Image, result: Segmentation) -> Sketch | None:
    """Sketch the labels of a result by its mixture, smoothed as its recipe says.

    Parameters
    ----------
    image : Image
    result : Segmentation
        Its own labels are not looked at.

    Returns
    -------
    sketch : Sketch, optional
        None if its labels come from elsewhere.
    """
    recipe, knowledge = result.recipe, result.knowledge
    if recipe.by_regions or isinstance(recipe.source, Given):
        return None
    owners = result.map.owners
    labels = sketch_labels(image, recipe.features, result.mixture, by_cells=True)
    labels = named(labels, label_table(owners))
    if recipe.shape.smoothing:
        step = sketch_step(image)
        middle = slice(step // 2, None, step)
        height, width = labels.shape
        thinned = rendering(image)[middle, middle][:height, :width]
        strength, n = recipe.shape.smoothing, result.n_labels
        *_, labels = smooth_steps(thinned, labels, n_labels=n, strength=strength, is_sketch=True)
    # What is left out has a say in what is smoothed.
    labels = named(labels, label_table(np.arange(1, result.n_labels + 1), knowledge.background))
    return Sketch(LabelMap(labels, owners, result.map.tally), result.mixture, recipe, knowledge)


def whole_labels(
    image: Image, settings: FeatureSettings, mixture: Mixture
) -> Iterator[LabelArray | None]:
    """Label every pixel of a photo; yield nothing until the last. Ask for no more to cancel."""
    owners = one_label_each(mixture.n_components)
    labelled = yield from tell(features_of(image, settings).label_steps(mixture, owners), None)
    yield labelled.labels


def guess_steps(
    image: Image, recipe: Recipe, knowledge: Knowledge = NOTHING
) -> Iterator[SegmentProgress]:
    """Guess the mixture of a large photo from a part of its pixels, before all are counted.

    Parameters
    ----------
    image : Image
    recipe : Recipe
    knowledge : Knowledge, optional

    Yields
    ------
    progress : SegmentProgress
        Starting guesses of `segment_steps`, to be sketched; none where that has first labels as
        soon by itself, or cannot do without all pixels.
    """
    step = thinning_step((image.height, image.width), GUESSED)
    by_fit = isinstance(recipe.source, Fit) and recipe.source.components != "auto"
    if step == 1 or not by_fit or knowledge.marks is not None:
        return
    part = features_of(image, recipe.features).part(step)
    if part is None:
        return
    for fitting in fitting_steps(part, recipe):
        if fitting.stage != "starts":
            return
        yield SegmentProgress(
            *(image, recipe, knowledge, fitting.stage, fitting.fit, 0.0),
            *(fitting.notices, fitting.history),
        )
