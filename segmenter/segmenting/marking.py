"""What marks tell a fit and its labels."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, LabelArray
from segmenter.features import Features
from segmenter.features.labelled import Labelled
from segmenter.features.marked import Marked
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.label_map import one_label_each


def marked_samples(features: Features, knowledge: Knowledge) -> Marked | None:
    """Return the samples of the marked pixels; None if there are none.

    Raises
    ------
    RecipeError
        If the marks are those of another image.
    """
    if knowledge.marks is None:
        return None
    pixels = knowledge.marks.pixels(features.shape)
    return features.mark_places(pixels.places, pixels.labels)


def imposed(found: Labelled, image: Image, knowledge: Knowledge) -> Labelled:
    """Give the marked pixels their labels, in place, and count them for those."""
    places, marks = _marks_of(image, knowledge)
    if not len(places):
        return found
    labels = found.labels
    if labels.dtype == np.uint8 and int(marks.max()) > MAX_8_BIT_LABELS:
        labels = labels.astype(np.uint16)
    before = labels.reshape(-1)[places]
    tally = found.tally.moved(before[None], marks[None], image.values_at(places)[None])
    labels.reshape(-1)[places] = marks
    return replace(found, labels=labels, tally=tally)


def impose(labels: LabelArray, image: Image, knowledge: Knowledge) -> LabelArray:
    """Give the marked pixels their labels, in place."""
    places, marks = _marks_of(image, knowledge)
    labels.reshape(-1)[places] = marks
    return labels


def _marks_of(image: Image, knowledge: Knowledge) -> tuple[NDArray[np.intp], NDArray[np.integer]]:
    """Return where there are marks, in the flattened image, and what they say."""
    if knowledge.marks is None:
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    pixels = knowledge.marks.pixels((image.height, image.width))
    if image.valid is None:
        return pixels.places, pixels.labels
    counts = image.valid.reshape(-1)[pixels.places]
    return pixels.places[counts], pixels.labels[counts]


def owners_for(recipe: Recipe, n_components: int, marked: Marked | None) -> NDArray[np.intp]:
    """Return the label of each component of a fit.

    Parameters
    ----------
    recipe : Recipe
    n_components : int
        Those of a model that is gone on from come first; a label that is only marked has one more.
    marked : Marked, optional
    """
    source = recipe.source
    if isinstance(source, ByModel):
        owners = begun_owners(source)
        return np.concatenate([owners, new_labels(owners, marked)])
    return fresh_owners(n_components, marked)


def fresh_owners(n_components: int, marked: Marked | None) -> NDArray[np.intp]:
    """Return the label of each component of a fit that goes on from no model."""
    own = one_label_each(n_components)
    if marked is None or marked.n_labels <= n_components:
        return own
    # Marked labels with ids past K keep them; the others are the first that are free.
    named = np.unique(marked.labels)
    return np.sort(np.concatenate([named, np.setdiff1d(own, named)[: n_components - len(named)]]))


def begun_owners(source: ByModel) -> NDArray[np.intp]:
    """Return the label of each component of a model."""
    if source.owners is None:
        return one_label_each(source.mixture.n_components)
    return np.array(source.owners, np.intp)


def new_labels(owners: NDArray[np.intp], marked: Marked | None) -> NDArray[np.intp]:
    """Return the marked labels that no component stands for, ascending."""
    if marked is None:
        return np.zeros(0, np.intp)
    return np.setdiff1d(marked.labels, owners).astype(np.intp)
