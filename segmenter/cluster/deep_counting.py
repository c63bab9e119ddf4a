"""Cells of a deep image: its chunks are read to look, to see how far they reach, and to add up."""

from collections.abc import Generator
from functools import partial
from typing import Any

from segmenter.cluster import tasks
from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.sources import Source
from segmenter.features.deep_parts import CellSums, Division, Look, Reach, Rule, Seen, added
from segmenter.features.spread_cells import (
    SpreadCells,
    cells_of,
    joined_looks,
    rule_for,
    steps_for,
    usual_of,
)
from segmenter.work.parallel import spans

# How often chunks are read before there are cells.
TIMES = 3
# Chunks that a worker adds up before it tells.
GROUP = 4
# Looks that are joined at once.
_KEPT = 64


def cell_steps(
    client: Any, source: Source, grid: Grid, seen: Seen
) -> Generator[int, None, tuple[SpreadCells, Look]]:
    """Put the pixels of a deep image into cells.

    Yields
    ------
    done : int
        Chunks that were read, each of them `TIMES` times in the end.

    Raises
    ------
    ImageError
        If a chunk cannot be read, or next to no pixel counts.
    """
    done, looks, reaches = 0, list[Look](), list[Reach]()
    for found in _each(client, partial(tasks.look, source, grid, steps_for(grid.shape)), grid):
        looks.append(found)
        looks = [joined_looks(looks)] if len(looks) == _KEPT else looks
        done += 1
        yield done
    look = joined_looks(looks)
    middle, reach, usual, floor = usual_of(look, seen, source.address)
    task = partial(tasks.reach, source, grid, (middle, reach), seen.seen)
    for found in _each(client, task, grid):
        reaches.append(found)
        done += 1
        yield done
    rule, n_pixels = rule_for(look, reaches, seen, (usual, floor))
    summing = partial(_summed, client, source, grid)
    cells = cells_of(rule, n_pixels, summing(rule, None), summing)
    yield done + len(grid)
    return cells, look


def _each(client: Any, task: Any, grid: Grid) -> Generator[Any, None, None]:
    def submit(place: Place) -> Any:
        return client.submit(task, place, pure=False, retries=RETRIES)

    for _, found in done_in_turn(client, grid.places(), submit):
        yield found


def _summed(
    client: Any, source: Source, grid: Grid, rule: Rule, division: Division | None
) -> CellSums:
    """Add up all chunks' cells."""
    # A rule is sent once, not with each task.
    sent = client.scatter([rule, division], broadcast=True, hash=False)
    places, total = list(grid.places()), list[CellSums]()

    def submit(span: tuple[int, int]) -> Any:
        own = places[slice(*span)]
        return client.submit(tasks.sum_cells, source, grid, *sent, own, pure=False, retries=RETRIES)

    for _, found in done_in_turn(client, spans(len(places), GROUP), submit):
        total = [added([*total, found])]
    return total[0]
