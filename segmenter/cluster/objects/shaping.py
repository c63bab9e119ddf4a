"""Holes filled, areas closed and opened before they are objects, chunk by chunk."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import partial
from math import floor

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.cluster.grid import Place
from segmenter.cluster.job import ClusterStep
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.objects.holes import (
    Outside,
    holes_in,
    outside_of,
    packed,
    pieces_of,
    unpacked,
)
from segmenter.cluster.objects.joining import Joining
from segmenter.cluster.objects.kept import kept_table, write_table
from segmenter.cluster.objects.pieces import ChunkPieces
from segmenter.cluster.objects.sending import Sender
from segmenter.cluster.objects.things import Things, read_part
from segmenter.errors import RecipeError
from segmenter.objects.settings import ObjectSettings
from segmenter.objects.shaping import shape_label

# Pixels around a chunk that are read at most, and labels whose holes are told apart.
MOST_AROUND, MOST_LABELS = 512, 64
_ALL_HOLES = "holes.npy"


@dataclass(frozen=True, slots=True)
class Shaping:
    """What is done to labels.

    Attributes
    ----------
    things : Things
        The labels.
    holes : LabelStore
        A bit for each label: whether a pixel lies in a hole of it that is filled.
    labels : tuple of int
        Those that are shaped, ascending.
    largest : int
        Pixels of the largest hole that is filled; 0 if none is.
    output : str
        Address beside which files of the run lie.
    """

    things: Things
    holes: LabelStore
    labels: tuple[int, ...]
    largest: int
    output: str

    @property
    def dtype(self) -> np.dtype[np.unsignedinteger]:
        """Of a map with a bit for each label."""
        bits = next(bits for bits in (8, 16, 32, 64) if bits >= len(self.labels))
        return np.dtype(f"u{bits // 8}")

    @property
    def halo(self) -> int:
        """Pixels around a chunk that its shapes depend on."""
        settings = self.things.settings
        reach = 2 * floor(settings.closing) + 2 * floor(settings.opening)
        # What is free for one depends on the shape of the one before.
        return len(self.labels) * reach

    def outsides(self, place: Place) -> Iterator[Outside]:
        """Go through what a chunk has outside each label."""
        grid = self.things.grid
        part = self.things.read(grid.box(place))
        for label in self.labels:
            yield outside_of(part == label, self.largest, grid, place)


def shaped_steps(sender: Sender, things: Things) -> Generator[ClusterStep, None, Things]:
    """Give labels the shapes that are asked for; return where they are then.

    Raises
    ------
    RecipeError
        If they depend on too much at once.
    """
    if not things.settings.are_shaped:
        return things
    shaping = _shaping_of(sender, things)
    store = sender.store_beside("shaped")
    sender.prepare(store, things.store.array(0).dtype)
    if shaping.largest and len(store.done(0)) < len(things.grid):
        sender.prepare(shaping.holes, shaping.dtype)
        yield from _hole_steps(sender, shaping)
        yield from sender.written("filling", shaping.holes, partial(fill, shaping))
    yield from sender.written("closing", store, partial(shape, shaping, store))
    return Things(store, things.settings, things.n_names)


def check_shapes(settings: ObjectSettings, n_labels: int) -> None:
    """Raise RecipeError if shapes depend on too much at once."""
    labels = _labels(settings, n_labels)
    if len(labels) > MOST_LABELS and settings.are_shaped:
        raise RecipeError(
            f"on a cluster at most {MOST_LABELS} labels are filled, closed and opened, not"
            f" {len(labels)}; name some with --object-labels"
        )
    reach = len(labels) * (2 * floor(settings.closing) + 2 * floor(settings.opening))
    if reach > MOST_AROUND:
        raise RecipeError(
            f"on a cluster twice the radii of --closing and --opening, times {len(labels)} labels,"
            f" are at most {MOST_AROUND} pixels, not {reach}; name fewer with --object-labels"
        )


def _labels(settings: ObjectSettings, n_labels: int) -> tuple[int, ...]:
    every = range(1, n_labels + 1)
    return tuple(label for label in every if not settings.chosen or label in settings.chosen)


def _shaping_of(sender: Sender, things: Things) -> Shaping:
    labels = _labels(things.settings, things.n_names - 1)
    largest = min(things.settings.fill_holes, sender.job.source.n_pixels)
    return Shaping(things, sender.store_beside("holes"), labels, largest, sender.job.instances)


def _hole_steps(sender: Sender, shaping: Shaping) -> Iterator[ClusterStep]:
    """Join what lies outside labels, and write beside the output which of it are holes."""
    if sender.scratch.read(_ALL_HOLES) is not None:
        return
    joinings = [Joining(sender.grid, by_corners=True) for _ in shaping.labels]

    def take(place: Place, parts: list[ChunkPieces]) -> None:
        for joining, part in zip(joinings, parts, strict=True):
            joining.add(place, part)

    yield from sender.each("finding holes", partial(find_outside, shaping), take)
    found = []
    for joining in joinings:
        wholes = joining.wholes()
        found.append((joining.places(), joining.areas(wholes)[wholes] <= shaping.largest))
    for place in sender.grid.places():
        tables = [are_holes[slice(*places[place])] for places, are_holes in found]
        write_table(shaping.output, _name(place), np.concatenate(tables))
    write_table(shaping.output, _ALL_HOLES, np.zeros(0))


def find_outside(shaping: Shaping, place: Place) -> list[ChunkPieces]:
    """Tell what a chunk has outside each label."""
    grid = shaping.things.grid
    return [pieces_of(outside, grid, place) for outside in shaping.outsides(place)]


def fill(shaping: Shaping, place: Place) -> None:
    """Write which pixels of a chunk lie in holes of which label."""
    table: NDArray[np.bool_] = kept_table(shaping.output, _name(place))
    masks, at = list[BoolArray](), 0
    for outside in shaping.outsides(place):
        n = len(outside.going_on)
        masks.append(holes_in(outside, shaping.largest, table[at : at + n]))
        at += n
    shaping.holes.write(0, place, packed(masks, shaping.dtype))


def shape(shaping: Shaping, store: LabelStore, place: Place) -> None:
    """Write the shapes of a chunk's labels."""
    things = shaping.things
    box = things.grid.box(place)
    around = box.wider(shaping.halo).within(things.grid.shape)
    before = things.read(around)
    bits = read_part(shaping.holes, around) if shaping.largest else None
    result = before.copy()
    for bit, label in enumerate(shaping.labels):
        holes = None if bits is None else unpacked(bits, bit)
        mask = before == label
        if mask.any() or (holes is not None and holes.any()):
            shape_label(result, mask, label, things.settings, holes)
    store.write(0, place, result[box.inside(around).slices])


def _name(place: Place) -> str:
    return f"holes-{place[0]}-{place[1]}.npy"
