"""Ids that stay with what is on screen when a photo is fitted again."""

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray, as_labels
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.recipe import Fit, Regions
from segmenter.regions.label_map import LabelMap, label_table, look_up, one_label_each
from segmenter.segmenting.finishing import finished, under_locks
from segmenter.segmenting.segmentation import Segmentation, Sketch

AnyResult = TypeVar("AnyResult", Segmentation, Sketch)
# Pixels that overlaps are counted on: every n-th of a larger photo. Sketches are matched too, many
# a second, and so many pixels tell a share to a tenth of a percent.
MOST_COUNTED = 1 << 17
# …in so many of its rows at least.
LEAST_ROWS = 64
# More labels than this, mostly regions, stay where they are rather than being paired.
MOST_PAIRED = 1024


def ids_follow(before: Segmentation | Sketch, now: Segmentation | Sketch) -> bool:
    """Whether a run's ids are given by what is on screen.

    Models and labels from files bring ids that mean something, and of very many regions each stays
    where it is.
    """
    is_free = isinstance(now.recipe.source, Fit | Regions)
    return is_free and _can_be_paired(now.map.unedited, before.map.unedited)


def match_ids(image: Image, before: Segmentation, now: Segmentation) -> Segmentation:
    """Give the labels of a new run the ids of those they go on from.

    Labels are paired so that as many pixels as can be keep their id; a label of several components
    may take as many. Labels that are new take the first ids that are free. What is painted, marked
    and left out keeps its ids.

    Parameters
    ----------
    image : Image
    before : Segmentation
        What is on screen.
    now : Segmentation
        Of the same photo, fresh from a run, with ids of its own.

    Returns
    -------
    segmentation : Segmentation
        With the same mixture, its components in the same order; its owners tell the ids.

    References
    ----------
    .. [1] H. W. Kuhn, "The Hungarian method for the assignment problem", 1955.
    """
    plain, own = now.map.unedited, before.map.unedited
    if not _can_be_paired(plain, own):
        return now
    ids = _Ids(_marked(now, plain), _taken(before.knowledge))
    table = _table(plain, own, _overlaps(plain, own), ids)
    renamed = plain.renamed(table)
    return finished(image, replace(now, map=renamed))


def match_sketch(before: Segmentation, sketch: Sketch) -> Sketch:
    """Give the labels of a sketch ids like `match_ids`; what is painted lies on top of them.

    Parameters
    ----------
    before : Segmentation
    sketch : Sketch
    """
    found, own = sketch.map, before.map.unedited
    if not _can_be_paired(found, own):
        return sketch
    ids = _Ids(_marked(sketch, found), _taken(before.knowledge))
    table = _table(found, own, _overlaps(found, own), ids)
    renamed = found.renamed(table)
    return replace(sketch, map=_painted(renamed, sketch.knowledge))


def _painted(found: LabelMap, knowledge: Knowledge) -> LabelMap:
    edits, background, locks = knowledge.edits, knowledge.background, knowledge.locks
    if edits is None and not background and locks is None:
        return found
    labels: LabelArray = found.labels.copy()
    if locks is not None:
        labels = look_up(as_labels(under_locks(found, knowledge), found.n_labels), labels)
    for layer in (edits, None if locks is None else locks.pixels):
        if layer is not None:
            if layer.largest > found.n_labels:
                labels = as_labels(labels, layer.largest)
            labels = layer.thinned_over(labels, _step(layer.shape, labels.shape))
    if background:
        each = one_label_each(int(labels.max(initial=0)))
        labels = look_up(label_table(each, background), labels)
    return LabelMap(labels, found.owners, found.tally.with_room(int(labels.max(initial=0))), found)


def _can_be_paired(now: LabelMap, before: LabelMap) -> bool:
    return max(now.n_labels, before.n_labels) <= MOST_PAIRED


def _taken(knowledge: Knowledge) -> frozenset[int]:
    """Return ids that stand for what is painted or left out, so that no new label may have them."""
    taken = {*knowledge.background, *knowledge.locked}
    if knowledge.edits is not None:
        for tile in knowledge.edits.tiles.values():
            taken.update((np.flatnonzero(np.bincount(tile.ravel())) - 1).tolist())
    return frozenset(taken - {0, -1})


@dataclass(frozen=True, slots=True)
class _Ids:
    """Ids that are not to be given away: those of marked labels stay, others are taken."""

    marked: frozenset[int]
    taken: frozenset[int]


def _marked(now: Segmentation | Sketch, found: LabelMap) -> frozenset[int]:
    """Return the labels of a run that marks have named already; regions are told none."""
    marks = now.knowledge.marks
    if marks is None or now.recipe.by_regions:
        return frozenset()
    return frozenset(marks.labels_marked).intersection(found.used)


def _table(now: LabelMap, before: LabelMap, overlaps: FloatArray, ids: _Ids) -> NDArray[np.intp]:
    """Return the new id of each label of ``now``, from 0."""
    from scipy.optimize import linear_sum_assignment

    table = np.zeros(now.n_labels + 1, np.intp)
    table[list(ids.marked)] = list(ids.marked)
    labels = np.array([label for label in now.used if label not in ids.marked], np.intp)
    places = _places(before, ids.marked)
    rows, columns = linear_sum_assignment(-overlaps[labels][:, places])
    table[labels[rows]] = places[columns]
    new = [label for label in labels.tolist() if not table[label]]
    used = {*before.used, *ids.taken, *ids.marked}
    free = (number for number in range(1, 2**16) if number not in used)
    table[new] = [next(free) for _ in new]
    return table


def _places(before: LabelMap, marked: frozenset[int]) -> NDArray[np.intp]:
    """Return the ids to be given away: a label of several components has as many places."""
    counts = {label: max(len(before.components_of(label)), 1) for label in before.used}
    places = [[label] * (counts[label] - (label in marked)) for label in before.used]
    return np.array([label for of_label in places for label in of_label], np.intp)


def _overlaps(now: LabelMap, before: LabelMap) -> FloatArray:
    """Count the pixels that labels have in common, (n + 1, m + 1); nearer colours break ties."""
    n, m = now.n_labels + 1, before.n_labels + 1
    counts = np.zeros((n, m))
    if before.labels.size:  # otherwise undo has let go of them, and colours are all there is
        found, own = _same_pixels(now.labels, before.labels)
        pairs = found.ravel().astype(np.intp) * m + own.ravel()
        counts += np.bincount(pairs, minlength=n * m).reshape(n, m)
    apart = now.means[:, None] - before.means[None]
    squares = (apart**2).sum(-1)
    counts[1:, 1:] -= 0.5 * squares / max(float(squares.max(initial=0.0)), 1.0)
    return counts


def _same_pixels(now: LabelArray, before: LabelArray) -> tuple[LabelArray, LabelArray]:
    """Take the same pixels of two label maps, one of which may have every n-th only."""
    if now.shape != before.shape:
        step = _step(before.shape, now.shape)
        middle = slice(step // 2, None, step)
        before = before[middle, middle][: now.shape[0], : now.shape[1]]
    # Whole rows rather than single pixels of many: those lie together in memory.
    fewer = max(1, now.size // MOST_COUNTED)
    rows = min(fewer, max(1, len(now) // LEAST_ROWS))
    every = (slice(rows // 2, None, rows), slice(None, None, fewer // rows))
    return now[every], before[every]


def _step(whole: tuple[int, ...], thinned: tuple[int, ...]) -> int:
    # The shorter side may be shorter than the square of the step, and its quotient too large.
    return max(whole) // max(thinned)
