"""Objects in labels: connected areas, shaped, cut apart, and sorted by size and place."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.editing.touching import separate_at
from segmenter.images.image import Image
from segmenter.objects.boxes import boxes
from segmenter.objects.depths import depths
from segmenter.objects.objects import NO_MARKERS, Objects
from segmenter.objects.settings import ObjectSettings
from segmenter.objects.shaping import shaped
from segmenter.regions.label_map import named
from segmenter.regions.pieces import find_pieces
from segmenter.regions.runs import find_runs


def find_objects(
    image: Image, labels: NDArray[np.integer], settings: ObjectSettings | None = None
) -> Objects:
    """Find the objects of a photo's labels.

    Ranges of the table's columns, ``keep``, are not looked at; `count_objects` does that, too.

    Parameters
    ----------
    image : Image
    labels : (H, W) int array
        0 is left out.
    settings : ObjectSettings, optional
        Every 4-connected area of a label if left out.

    Returns
    -------
    objects : Objects

    Examples
    --------
    >>> import numpy as np
    >>> from segmenter.images.image import Image
    >>> labels = np.array([[1, 1, 0, 2], [0, 0, 2, 0]])
    >>> find_objects(Image(np.zeros((2, 4), np.uint8)), labels).owners
    array([0, 1, 2, 2])
    >>> wider = ObjectSettings(connectivity="8")
    >>> find_objects(Image(np.zeros((2, 4), np.uint8)), labels, wider).count
    2
    """
    settings = settings or ObjectSettings()
    labels = chosen_labels(labels, settings)
    if settings.are_shaped:
        labels = shaped(labels, settings)
    found = _cut(image, labels, settings) if settings.split else connected(labels, settings)
    return _sorted(found, settings)


def chosen_labels(labels: NDArray[np.integer], settings: ObjectSettings) -> NDArray[np.integer]:
    """Return labels without those whose areas are no objects."""
    if not settings.chosen:
        return labels
    table = np.arange(int(labels.max()) + 1).astype(labels.dtype)
    table[~np.isin(table, settings.chosen)] = 0
    return named(labels, table)  # type: ignore[arg-type]  # ids of objects will do as well


def connected(labels: NDArray[np.integer], settings: ObjectSettings) -> Objects:
    """Return the connected areas of labels."""
    if settings.connectivity == "4":
        pieces = find_pieces(labels)
        return Objects(pieces.map, pieces.owners)
    from skimage.measure import label

    found = label(labels, background=0, connectivity=2).astype(np.int32, copy=False)  # type: ignore[no-untyped-call]
    return _owned(found, labels)


def _cut(image: Image, labels: NDArray[np.integer], settings: ObjectSettings) -> Objects:
    """Cut the areas of each label apart where they are narrow."""
    things, count, markers = np.zeros(labels.shape, np.int32), 0, []
    by_values = settings.split_by == "intensity"
    heights: NDArray[np.floating] = _values(image) if by_values else depths(labels)
    for label, box in boxes(labels):
        mask = labels[box] == label
        depth = _standing_out(heights[box], mask) if by_values else heights[box]
        parts, summits = separate_at(mask, settings.split, depth, holes_divide=True)
        np.copyto(things[box], parts + np.int32(count), where=mask)
        count += int(parts.max())
        markers.append(summits + np.array([side.start for side in box]))
    # A thing without the holes around it may lie in several areas.
    pieces = find_pieces(things)
    return replace(_owned(pieces.map, labels), markers=np.concatenate([NO_MARKERS, *markers]))


def _values(image: Image) -> FloatArray:
    return np.asarray(image.planes.mean(axis=0, dtype=np.float64))


def _standing_out(values: NDArray[np.floating], mask: NDArray[np.bool_]) -> NDArray[np.floating]:
    """Return how far values are from those around a mask, towards where those inside are."""
    outside = values[~mask]
    around = float(outside.mean()) if outside.size else float(values.min())
    sign = 1.0 if float(values[mask].mean()) >= around else -1.0
    return np.asarray(np.maximum(sign * (values - around), 0.0))


def _owned(found: NDArray[np.int32], labels: NDArray[np.integer]) -> Objects:
    runs = find_runs(found)
    owners = np.zeros(int(runs.ids.max(initial=0)) + 1, np.intp)
    owners[runs.ids] = labels[runs.rows, runs.starts]
    return Objects(found, owners)


def _sorted(found: Objects, settings: ObjectSettings) -> Objects:
    kept = np.ones(found.count, np.bool_)
    if settings.min_area > 1:
        runs = find_runs(found.map)
        areas = np.bincount(runs.ids, runs.lengths, found.count + 1)[1:]
        kept &= areas >= settings.min_area
    if settings.exclude_border:
        kept[at_border(found.map) - 1] = False
    return found.only(kept)


def at_border(ids: NDArray[np.integer]) -> NDArray[np.intp]:
    """Return the ids, from 1 on, that touch the border of a map."""
    edges = (ids[0], ids[-1], ids[:, 0], ids[:, -1])
    touching = np.unique(np.concatenate(edges)).astype(np.intp)
    return touching[touching > 0]
