"""Touching things cut apart: areas inside a chunk there, those in several chunks as a whole.

Where an area is cut depends on nothing but itself and what is around it, so it is cut in a window
that holds all of it, exactly as in one process.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Place
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.objects.things import Things
from segmenter.cluster.scratch import Scratch
from segmenter.editing.box import Box
from segmenter.editing.touching import separate_at
from segmenter.errors import ClusterError
from segmenter.objects.depths import COARSE, depths
from segmenter.regions.pieces import find_pieces

# What is cut is smoothed by four pixels, and what lies there is as deep as it is narrow.
_MARGIN = 16
# Areas that reach no farther beyond the chunk where they begin are cut together.
NEAR = 512
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Spanning:
    """Areas that lie in several chunks.

    Attributes
    ----------
    firsts : (N, 2) int array
        Row and column of the first pixel of each.
    boxes : (4, N) int array
        Top, left, bottom and right.
    """

    firsts: Indices
    boxes: Indices

    def box(self, number: int) -> Box:
        """Return where one lies."""
        return Box(*self.boxes[:, number].tolist())


@dataclass(frozen=True, slots=True, eq=False)
class Cutting:
    """What is cut apart.

    Attributes
    ----------
    things : Things
        The labels.
    neck : float
        As for `separate_at`.
    boxes : (n + 1, 4) int array
        Where the pixels of each label lie in the image: top, left, bottom, right.
    output : str
        Address beside which files of the run lie.
    """

    things: Things
    neck: float
    boxes: Indices
    output: str

    def window(self, box: Box) -> Box:
        """Return what has to be read for a box, from the corner of a block of depths on."""
        wide = box.wider(_MARGIN)
        top, left = (at // COARSE * COARSE for at in (wide.top, wide.left))
        bottom, right = (-(-at // COARSE) * COARSE for at in (wide.bottom, wide.right))
        return Box(top, left, bottom, right).within(self.things.grid.shape)

    def cut(self, labels: NDArray[np.integer], window: Box) -> NDArray[np.uint32]:
        """Return a map of the things in a window; areas that reach its edge mean nothing."""
        found, deep = np.zeros(labels.shape, np.uint32), depths(labels)
        for label in np.unique(labels[labels > 0]).tolist():
            # One process smooths in the box of all that has the label, and as if mirrored beyond.
            own = _common(Box(*self.boxes[label].tolist()), window).inside(window).slices
            mask = labels[own] == label
            parts, _ = separate_at(mask, self.neck, deep[own], holes_divide=True)
            names = (parts[mask].astype(np.uint32) - 1) * np.uint32(self.things.n_names) + label
            found[own][mask] = names
        return found


def cut_spanning(cutting: Cutting, spanning: Spanning, place: Place) -> None:
    """Cut the areas that begin in a chunk and go on in others; write them beside the output."""
    near = cutting.things.grid.box(place).wider(NEAR)
    boxes = [spanning.box(number) for number in range(len(spanning.firsts))]
    is_near = [_common(box, near) == box for box in boxes]
    together = [number for number, holds in enumerate(is_near) if holds]
    alone = [[number] for number, holds in enumerate(is_near) if not holds]
    crops: dict[int, NDArray[np.uint32]] = {}
    for numbers in [together, *alone] if together else alone:
        whole = boxes[numbers[0]]
        for number in numbers[1:]:
            whole = whole.union(boxes[number])
        window = cutting.window(whole)
        labels = cutting.things.read(window)
        found, pieces = cutting.cut(labels, window), find_pieces(labels).map
        for number in numbers:
            row, column = spanning.firsts[number]
            inside = boxes[number].inside(window).slices
            is_own = pieces[inside] == pieces[row - window.top, column - window.left]
            crops[number] = found[inside] * is_own
    content = np.concatenate([crops[number].ravel() for number in range(len(boxes))])

    def write(file: BinaryIO) -> None:
        np.savez_compressed(file, boxes=spanning.boxes, content=content)

    Scratch(cutting.output).write(name_of_cut(place), write)


def cut_chunk(cutting: Cutting, store: LabelStore, owners: Iterable[Place], place: Place) -> None:
    """Write the things of a chunk.

    Parameters
    ----------
    cutting : Cutting
    store : LabelStore
    owners : iterable of Place
        Chunks in which areas begin that go on in this one.
    place : Place
    """
    box = cutting.things.grid.box(place)
    window = cutting.window(box)
    result = cutting.cut(cutting.things.read(window), window)[box.inside(window).slices]
    for owner in owners:
        for area, crop in _cut_from(cutting.output, owner):
            common = _common(area, box)
            if not common.is_empty:
                here, there = common.inside(box).slices, common.inside(area).slices
                np.copyto(result[here], crop[there], where=crop[there] > 0)
    store.write(0, place, result)


def name_of_cut(place: Place) -> str:
    """Return the name of the file of what begins in a chunk and is cut as a whole."""
    return f"cut-{place[0]}-{place[1]}.npz"


def _cut_from(output: str, place: Place) -> Iterator[tuple[Box, NDArray[np.uint32]]]:
    file = Scratch(output).read(name_of_cut(place))
    if file is None:
        raise ClusterError(f"{output}: what was cut has gone; start again")
    with np.load(file, allow_pickle=False) as kept:
        boxes, content = kept["boxes"], kept["content"]
    at = 0
    for sides in boxes.T.tolist():
        box = Box(*sides)
        height, width = box.shape
        yield box, content[at : at + height * width].reshape(height, width)
        at += height * width


def _common(one: Box, other: Box) -> Box:
    return Box(
        max(one.top, other.top),
        max(one.left, other.left),
        min(one.bottom, other.bottom),
        min(one.right, other.right),
    )
