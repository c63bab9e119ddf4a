"""Cells of a deep image: its chunks are read to look, to see how far they reach, and to add up."""

from collections.abc import Generator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster import deep_looking, tasks
from segmenter.cluster.confined import sent
from segmenter.cluster.deep_looking import look_steps
from segmenter.cluster.flow import RETRIES, done_in_turn, each_of
from segmenter.cluster.grid import Grid
from segmenter.cluster.labellers import Labeller
from segmenter.cluster.sources import Source
from segmenter.features.deep_parts import CellSums, Division, Look, Rule, Seen, added
from segmenter.features.spread_cells import SpreadCells, cells_of, rule_for
from segmenter.work.parallel import spans
from segmenter.work.stepwise import told_by

# How often chunks are read before there are cells.
TIMES = deep_looking.TIMES + 1
# Chunks that a worker adds up before it tells.
GROUP = 4


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
    looked = yield from look_steps(client, source, grid, seen)
    usual = looked.usual, looked.floor
    rule, n_pixels = rule_for(looked.look, looked.reaches, seen, usual)
    summing = partial(_summed, client, sent(client, source), grid)
    before = deep_looking.TIMES * len(grid)
    summed = yield from told_by(summing(rule, None), lambda done: before + done)
    return cells_of(rule, n_pixels, summed, summing), looked.look


def component_steps(
    client: Any, source: Source, grid: Grid, labeller: Labeller, n: int
) -> Generator[int, None, NDArray[np.int64]]:
    """Count the pixels of each of n components.

    Yields
    ------
    done : int
        Chunks that were labelled.
    """
    counts, done, own = np.zeros(n, np.int64), 0, sent(client, source)
    for found in each_of(client, grid.places(), tasks.components, own, grid, labeller, n):
        counts, done = counts + found, done + 1
        yield done
    return counts


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
