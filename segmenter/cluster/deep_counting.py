"""Cells of a deep image: its chunks are read to look, to see how far they reach, and to add up."""

from collections.abc import Generator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster import tasks
from segmenter.cluster.confined import sent
from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.labellers import Labeller
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
    own = sent(client, source)
    for found in _each(client, grid, tasks.look, own, grid, steps_for(grid.shape)):
        looks.append(found)
        looks = [joined_looks(looks)] if len(looks) == _KEPT else looks
        done += 1
        yield done
    look = joined_looks(looks)
    middle, reach, usual, floor = usual_of(look, seen, source.address)
    for found in _each(client, grid, tasks.reach, own, grid, (middle, reach), seen.seen):
        reaches.append(found)
        done += 1
        yield done
    rule, n_pixels = rule_for(look, reaches, seen, (usual, floor))
    summing = partial(_summed, client, own, grid)
    summed = summing(rule, None)
    while True:
        try:
            yield done + next(summed)
        except StopIteration as ended:
            return cells_of(rule, n_pixels, ended.value, summing), look


def component_steps(
    client: Any, source: Source, grid: Grid, labeller: Labeller, n: int
) -> Generator[int, None, NDArray[np.int64]]:
    """Count the pixels of each of n components.

    Yields
    ------
    done : int
        Chunks that were labelled.
    """
    counts, done = np.zeros(n, np.int64), 0
    for found in _each(client, grid, tasks.components, sent(client, source), grid, labeller, n):
        counts, done = counts + found, done + 1
        yield done
    return counts


def _each(client: Any, grid: Grid, task: Any, *given: Any) -> Generator[Any, None, None]:
    def submit(place: Place) -> Any:
        return client.submit(task, *given, place, pure=False, retries=RETRIES)

    for _, found in done_in_turn(client, grid.places(), submit):
        yield found


def _summed(
    client: Any, source: Any, grid: Grid, rule: Rule, division: Division | None
) -> Generator[int, None, CellSums]:
    """Add up all chunks' cells; yield how many chunks are done."""
    # A rule is sent once, not with each task.
    ruling = client.scatter([rule, division], broadcast=True, hash=False)
    places, total, done = list(grid.places()), list[CellSums](), 0

    def submit(span: tuple[int, int]) -> Any:
        own = places[slice(*span)]
        given = (source, grid, *ruling, own)
        return client.submit(tasks.sum_cells, *given, pure=False, retries=RETRIES)

    for (start, stop), found in done_in_turn(client, spans(len(places), GROUP), submit):
        total = [added([*total, found])]
        done += stop - start
        yield done
    return total[0]
