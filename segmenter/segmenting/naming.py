"""Labels of a photo that become those of a label set."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.errors import RecipeError
from segmenter.features import features_of
from segmenter.files.model import PHOTO, Model
from segmenter.images.display import pictured
from segmenter.images.image import Image
from segmenter.images.reading import image_from_array
from segmenter.regions.label_map import LabelMap
from segmenter.regions.label_set import LARGEST_ID, LabelSet, SetLabel
from segmenter.regions.palette import mean_colours, oklab
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.merging import renumbered
from segmenter.segmenting.segmentation import Segmentation, Sketch

# Of more labels, mostly regions, only the largest get the set's ids by their colours.
MOST_PAIRED = 1024


def set_of(
    name: str, image: Image, segmentation: Segmentation, styles: Sequence[LabelStyle]
) -> LabelSet:
    """Return the label set that a result's labels make.

    Parameters
    ----------
    name : str
    image : Image
    segmentation : Segmentation
    styles : sequence of LabelStyle
        One for each label.

    Returns
    -------
    label_set : LabelSet
        Of the labels that are not left out, with their mean colours.
    """
    means = mean_colours(image, segmentation.map)
    labels, keys = [], set()
    for label in segmentation.labels_kept:
        style = replace(styles[label - 1], visible=True)
        if style.key in keys:
            style = replace(style, key=0)
        keys.add(style.key)
        mean = means[label - 1] if segmentation.pixel_counts[label - 1] else None
        labels.append(SetLabel(label, style, mean))
    return LabelSet(name, tuple(labels))


def match_to_set(image: Image, segmentation: Segmentation, label_set: LabelSet) -> Segmentation:
    """Give the labels of a result the ids of a label set.

    Labels are paired with those of the set so that the distances between their mean colours, in
    Oklab, sum to the least. What is left over gets in order the labels of the set that tell no
    colour, as of a file of categories, and then ids that the set has not.

    Parameters
    ----------
    image : Image
        The photo.
    segmentation : Segmentation
    label_set : LabelSet

    Returns
    -------
    segmentation : Segmentation
        What is painted, marked and left out goes with its label.

    Raises
    ------
    RecipeError
        If there are too many labels for ids.
    """
    found = segmentation.map
    there = _there(segmentation)
    table = _table(found, there, _seen_colours(image, found, there), label_set)
    return renumbered(image, segmentation, table)


def match_sketch_to_set(image: Image, sketch: Sketch, label_set: LabelSet) -> Sketch:
    """Give the labels of a sketch ids like `match_to_set`.

    Parameters
    ----------
    image : Image
        The photo.
    sketch : Sketch
        Of which nothing is painted.
    label_set : LabelSet
    """
    there = list(sketch.map.used)
    table = _table(sketch.map, there, _seen_colours(image, sketch.map, there), label_set)
    return replace(sketch, map=sketch.map.renamed(table))


def with_id(image: Image, segmentation: Segmentation, label: int, wanted: int) -> Segmentation:
    """Give a label another id; one that has it takes the label's.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    label, wanted : int
    """
    table = np.arange(max(segmentation.n_labels, wanted) + 1)
    table[[label, wanted]] = wanted, label
    return renumbered(image, segmentation, table)


def model_in_set(model: Model, label_set: LabelSet) -> Model:
    """Return a model whose labels have the ids and looks of a label set.

    Its components are paired with the set's mean colours as they are in its own features; those
    of a model that sees more than the colours of photos are taken in order.

    Parameters
    ----------
    model : Model
        Fresh from a fit: label ``i`` is component ``i - 1``.
    label_set : LabelSet
    """
    count = model.mixture.n_components
    known = label_set.measured
    means = _features_of_means(model, known)
    labels = list(range(1, count + 1))
    costs = None if means is None else _distances(model.mixture.means, means)
    table = _assigned(labels, costs, known, label_set, count)
    styles = label_set.styles(int(table.max()))
    return replace(model, owners=tuple(table[1:].tolist()), styles=styles)


def _there(segmentation: Segmentation) -> list[int]:
    """Return the labels that something is known of, ascending."""
    known, found = segmentation.knowledge, segmentation.map
    marked = () if known.marks is None else known.marks.labels_marked
    labels = {*found.used, *found.unedited.used, *known.background, *known.locked, *marked}
    return sorted(label for label in labels if label <= found.n_labels)


def _seen_colours(image: Image, found: LabelMap, labels: Sequence[int]) -> FloatArray:
    """Return the mean colours of labels; those that are left out have their own below that."""
    places = np.array(labels, np.intp) - 1
    below = found.unedited
    means = found.means[places].copy()
    for at, place in enumerate(places.tolist()):
        if not found.tally.pixels[place] and place < below.n_labels:
            means[at] = below.means[place]
    return oklab(pictured(image, means))


def _table(
    found: LabelMap, labels: list[int], colours: FloatArray, label_set: LabelSet
) -> NDArray[np.intp]:
    """Return the new id of each label, from 0; those that nothing is known of become 0."""
    known = label_set.measured
    costs = None
    if known:
        costs = _distances(colours, oklab(np.array([each.mean for each in known])))
    if costs is not None and len(labels) > MOST_PAIRED:
        pixels = found.tally.pixels[np.array(labels) - 1]
        costs[np.argsort(-pixels, kind="stable")[MOST_PAIRED:]] = np.inf
    return _assigned(labels, costs, known, label_set, found.n_labels)


def _assigned(
    labels: list[int],
    costs: FloatArray | None,
    known: Sequence[SetLabel],
    label_set: LabelSet,
    n_labels: int,
) -> NDArray[np.intp]:
    """Give each label an id: by costs (n, m) of having known ones, then in order, then free."""
    from scipy.optimize import linear_sum_assignment

    table = np.zeros(n_labels + 1, np.intp)
    if costs is not None:
        rows = np.flatnonzero(np.isfinite(costs).all(axis=1))
        own, columns = linear_sum_assignment(costs[rows])
        for row, column in zip(rows[own].tolist(), columns.tolist(), strict=True):
            table[labels[row]] = known[column].id
        ordered = [each.id for each in label_set.labels if each.mean is None]
    else:
        ordered = list(label_set.ids)
    in_set = set(label_set.ids)
    free = (number for number in range(1, LARGEST_ID + 1) if number not in in_set)
    ids = iter([*ordered, *free])
    for label in labels:
        if not table[label] and (table_id := next(ids, 0)):
            table[label] = table_id
    if not table[labels].all():
        raise RecipeError(f"{len(labels)} labels are too many for a label set; merge some")
    return table


def _distances(colours: FloatArray, others: FloatArray) -> FloatArray:
    apart = colours[:, None] - others[None]
    return np.asarray(np.sqrt((apart**2).sum(axis=-1)), np.float64)


def _features_of_means(model: Model, known: Sequence[SetLabel]) -> FloatArray | None:
    """Return what a model sees of a set's mean colours; None if it sees something else."""
    if model.needs != PHOTO or not known:
        return None
    row = image_from_array(np.array([[each.mean for each in known]], np.uint8))
    features = features_of(row, model.features)
    means = np.array([features.at(0, column) for column in range(len(known))])
    return means if means.shape[1] == model.mixture.n_features else None
