"""The last stage of labelling: what is painted lies on top, and what is background is left out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import MAX_8_BIT_LABELS, LabelArray, as_labels
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge
from segmenter.regions.label_map import LabelMap, label_table, look_up, one_label_each
from segmenter.segmenting.segmentation import Segmentation
from segmenter.work.parallel import map_spans, spans

if TYPE_CHECKING:
    from segmenter.editing.box import Box
    from segmenter.editing.edits import Change, Edits

_ROWS = 256


def finished(image: Image, segmentation: Segmentation) -> Segmentation:
    """Put on top of a segmentation's labels what is known to be painted and left out.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        With or without what is painted; it is done afresh.

    Returns
    -------
    segmentation : Segmentation
        The same one if nothing is to be done.
    """
    plain, knowledge = segmentation.map.unedited, segmentation.knowledge
    edits = knowledge.edits
    has_edits = edits is not None and not edits.is_empty
    if not has_edits and not knowledge.background and knowledge.locks is None:
        return segmentation if plain is segmentation.map else replace(segmentation, map=plain)
    if knowledge.background or knowledge.locks is not None:
        kept = label_table(one_label_each(plain.n_labels), knowledge.background)
        table = kept[under_locks(plain, knowledge)]
        labels, tally = look_up(table, plain.labels), plain.tally.renamed(table)
        shown = LabelMap(labels, plain.owners, tally, plain)
    else:
        shown = replace(plain, labels=_copy(plain.labels), plain=plain)
    layers = [each for each in (edits, knowledge.locks and knowledge.locks.pixels) if each]
    if boxes := {box for layer in layers for box in layer.boxes()}:
        shown = _patched(image, shown, knowledge, sorted(boxes, key=astuple))
    return replace(segmentation, map=shown)


def with_edits(image: Image, segmentation: Segmentation, change: Change) -> Segmentation:
    """Return the labels after an edit; nothing outside its box is looked at.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of the photo, as it was before.
    change : Change
        From `Edits`.

    Returns
    -------
    segmentation : Segmentation
    """
    edits = None if change.edits.is_empty else change.edits
    knowledge = replace(segmentation.knowledge, edits=edits)
    after = replace(segmentation, knowledge=knowledge)
    if edits is None:
        return finished(image, after)
    before = segmentation.map
    base = replace(before, labels=_copy(before.labels), plain=before.unedited)
    return replace(after, map=_patched(image, base, knowledge, [change.box]))


def patch(image: Image, segmentation: Segmentation, change: Change) -> LabelArray:
    """Return the labels in the box of an edit after it: what a screen needs while one paints.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        As it was before this edit, or before earlier ones of the same stroke.
    change : Change

    Returns
    -------
    labels : (h, w) array
    """
    knowledge = replace(segmentation.knowledge, edits=change.edits)
    return _labels_in(image, segmentation.map.unedited, knowledge, change.box)


def edits_of(segmentation: Segmentation) -> Edits:
    """Return what is painted, to paint on."""
    from segmenter.editing.edits import Edits

    height, width = segmentation.labels.shape
    return segmentation.knowledge.edits or Edits((height, width))


def with_background(
    image: Image, segmentation: Segmentation, background: Collection[int]
) -> Segmentation:
    """Leave out some labels, and no others; they keep their components and come back as they were.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    background : collection of int
        All labels that are left out.
    """
    knowledge = replace(segmentation.knowledge, background=frozenset(background))
    return finished(image, replace(segmentation, knowledge=knowledge))


def _patched(image: Image, base: LabelMap, knowledge: Knowledge, boxes: list[Box]) -> LabelMap:
    """Write into a map's labels, which are nobody else's yet, what is in some boxes now."""
    plain, labels, tally = base.unedited, base.labels, base.tally
    labels.flags.writeable = True
    for box in boxes:
        now = _labels_in(image, plain, knowledge, box)
        if int(now.max(initial=0)) > MAX_8_BIT_LABELS and labels.dtype == np.uint8:
            labels = labels.astype(np.uint16)
        tally = tally.moved(labels[box.slices], now, image.values(*box.slices))
        labels[box.slices] = now
    return LabelMap(labels, base.owners, tally, plain)


def _labels_in(image: Image, plain: LabelMap, knowledge: Knowledge, box: Box) -> LabelArray:
    now: LabelArray = plain.labels[box.slices].copy()
    if knowledge.locks is not None:
        now = as_labels(under_locks(plain, knowledge), plain.n_labels)[now]
    if knowledge.edits is not None:
        now = knowledge.edits.over_part(now, box)
    if knowledge.locks is not None:
        now = knowledge.locks.pixels.over_part(now, box)
        if knowledge.edits is not None and knowledge.edits.area is not None:
            now[~knowledge.edits.area[box.slices]] = 0
    if knowledge.background:
        each = one_label_each(int(now.max(initial=0)))
        now = label_table(each, knowledge.background)[now]
    if image.valid is not None:
        now[~image.valid[box.slices]] = 0
    return now


def under_locks(found: LabelMap, knowledge: Knowledge) -> NDArray[np.intp]:
    """Return what derived labels become, (n + 1,), where a locked one has no pixels.

    That is the label nearest in colour of those that are neither locked nor left out.
    """
    table, means = np.arange(found.n_labels + 1), found.means
    here = np.flatnonzero(found.tally.pixels) + 1
    free = here[~np.isin(here, list(knowledge.locked | knowledge.background))]
    for label in knowledge.locked.intersection(here.tolist()):
        if len(free):
            apart = ((means[free - 1] - means[label - 1]) ** 2).sum(axis=1)
            table[label] = free[apart.argmin()]
    return table


def _copy(labels: LabelArray) -> LabelArray:
    copy = np.empty_like(labels)

    def fill(start: int, stop: int) -> None:
        copy[start:stop] = labels[start:stop]

    map_spans(fill, spans(len(labels), _ROWS))
    return copy
