"""The stages in which touching things of a large image are cut apart."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.job import ClusterStep
from segmenter.cluster.objects import tasks
from segmenter.cluster.objects.cutting import (
    Cutting,
    Spanning,
    cut_chunk,
    cut_spanning,
    name_of_cut,
)
from segmenter.cluster.objects.joining import Joining
from segmenter.cluster.objects.sending import Sender
from segmenter.cluster.objects.things import Things
from segmenter.errors import ClusterError

# Pixels around an area that lies in several chunks.
MOST_CUT = 1 << 24
_AREAS = "areas.npz"
Indices = NDArray[np.intp]


def cut_steps(sender: Sender, things: Things) -> Generator[ClusterStep, None, Things]:
    """Cut things apart, if that is asked for; return where they are then.

    Raises
    ------
    ClusterError
        If an area in several chunks is too large to be cut in one place.
    """
    settings = things.settings
    if not settings.split:
        return things
    labels = replace(things, settings=replace(settings, split=0.0, connectivity="4"))
    areas = yield from _areas(sender, labels)
    cutting = Cutting(labels, settings.split, areas["labels"], sender.job.instances)
    yield from _spanning_steps(sender, cutting, areas)
    store = sender.store_beside("things")
    sender.prepare(store, np.dtype(np.uint32))
    needed: dict[Place, set[Place]] = {}
    for place, owner in areas["needed"].tolist():
        needed.setdefault(_place(things.grid, place), set()).add(_place(things.grid, owner))
    done = store.done(0)

    def send(place: Place) -> tuple[Any, ...]:
        return cutting, store, sorted(needed.get(place, ()))

    yield from sender.each("cutting", cut_chunk, lambda *_: None, done, send)
    return Things(store, settings, things.n_names)


def _areas(sender: Sender, things: Things) -> Generator[ClusterStep, None, dict[str, Indices]]:
    """Find which areas lie in several chunks, and where labels lie."""
    kept = sender.scratch.read(_AREAS)
    if kept is None:
        joining = Joining(things.grid, by_corners=False)
        yield from sender.each("finding areas", partial(tasks.find, things), joining.add)
        areas = _areas_of(joining, things)
        sender.scratch.write(_AREAS, lambda file: _write(file, areas))
        return areas
    with np.load(kept, allow_pickle=False) as found:
        return dict(found)


def _areas_of(joining: Joining, things: Things) -> dict[str, Indices]:
    grid, settings = things.grid, replace(things.settings, min_area=0, exclude_border=False)
    found, numbering = joining.candidates(settings)
    parts = np.bincount(numbering.numbers, minlength=found.count + 1)
    several = np.flatnonzero(parts > 1)
    boxes = np.stack([found.tops, found.lefts, found.bottoms, found.rights])
    _check(boxes[:, several], found.owners[several])
    labels = np.zeros((things.n_names, 4), np.intp)
    labels[:, :2] = np.iinfo(np.int32).max
    np.minimum.at(labels[:, 0], found.owners[1:], found.tops[1:])
    np.minimum.at(labels[:, 1], found.owners[1:], found.lefts[1:])
    np.maximum.at(labels[:, 2], found.owners[1:], found.bottoms[1:])
    np.maximum.at(labels[:, 3], found.owners[1:], found.rights[1:])
    rows, columns = np.divmod(found.firsts[several], grid.shape[1])
    owners = rows // grid.chunk[0] * grid.size[1] + columns // grid.chunk[1]
    owner_of = np.full(found.count + 1, -1)
    owner_of[several] = owners
    needed = []
    for place, table in numbering.tables():
        for owner in np.unique(owner_of[table[1:]]).tolist():
            if owner >= 0:
                needed.append((place[0] * grid.size[1] + place[1], owner))
    return {
        "labels": labels,
        "owners": owners,
        "firsts": np.stack([rows, columns], axis=1),
        "boxes": boxes[:, several],
        "needed": np.array(needed, np.intp).reshape(-1, 2),
    }


def _write(file: BinaryIO, areas: dict[str, Indices]) -> None:
    columns: dict[str, Any] = dict(areas)
    np.savez(file, **columns)


def _check(boxes: Indices, labels: Indices) -> None:
    """Raise ClusterError if an area is too large."""
    heights, widths = boxes[2] - boxes[0], boxes[3] - boxes[1]
    large = np.flatnonzero(heights * widths > MOST_CUT)
    if len(large):
        at = large[0]
        raise ClusterError(
            f"label {labels[at]} has an area of {widths[at]} × {heights[at]} pixels, too large to"
            f" cut apart on a cluster, which looks at {MOST_CUT / 1e6:.0f} megapixels together;"
            " name other labels with --object-labels, or leave out --split"
        )


def _spanning_steps(
    sender: Sender, cutting: Cutting, areas: dict[str, Indices]
) -> Iterator[ClusterStep]:
    grid = sender.grid
    beginning = {_place(grid, owner) for owner in np.unique(areas["owners"]).tolist()}
    done = {
        place
        for place in grid.places()
        if place not in beginning or sender.scratch.read(name_of_cut(place)) is not None
    }

    def send(place: Place) -> tuple[Any, ...]:
        own = areas["owners"] == place[0] * grid.size[1] + place[1]
        return cutting, Spanning(areas["firsts"][own], areas["boxes"][:, own])

    yield from sender.each("cutting across chunks", cut_spanning, lambda *_: None, done, send)


def _place(grid: Grid, number: int) -> Place:
    row, column = divmod(number, grid.size[1])
    return row, column
