"""Cells of a deep image: its chunks are read to look, to see how far they reach, and to add up."""

from collections.abc import Generator
from functools import partial
from typing import Any

from segmenter.cluster import deep_looking, tasks
from segmenter.cluster.deep_looking import look_steps
from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import Grid
from segmenter.cluster.sources import Source
from segmenter.features.deep_parts import CellSums, Division, Look, Rule, Seen, added
from segmenter.features.spread_cells import SpreadCells, cells_of, rule_for
from segmenter.work.parallel import spans

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
    summing = partial(_summed, client, source, grid)
    cells = cells_of(rule, n_pixels, summing(rule, None), summing)
    yield TIMES * len(grid)
    return cells, looked.look


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
