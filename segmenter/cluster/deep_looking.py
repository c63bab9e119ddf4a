"""A deep image is looked at before it is fitted: which values there are, and how far they reach."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from segmenter.arrays import FloatArray
from segmenter.cluster import tasks
from segmenter.cluster.confined import sent
from segmenter.cluster.flow import each_of
from segmenter.cluster.grid import Grid
from segmenter.cluster.sources import Source
from segmenter.features.deep_parts import Look, Reach, Seen
from segmenter.features.spread_cells import joined_looks, steps_for, usual_of

# How often chunks are read for it.
TIMES = 2
# Looks that are joined at once.
_KEPT = 64


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """What was seen of all chunks.

    Attributes
    ----------
    look : Look
    reaches : list of Reach
    usual : (C, N) array
        Usual values.
    floor : (C,) array
        Variance that their rounding leaves.
    """

    look: Look
    reaches: list[Reach]
    usual: FloatArray
    floor: FloatArray


def look_steps(client: Any, source: Source, grid: Grid, seen: Seen) -> Generator[int, None, Looked]:
    """Look at a deep image.

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
    places, own = list(grid.places()), sent(client, source)
    for found in each_of(client, places, tasks.look, own, grid, steps_for(grid.shape)):
        looks.append(found)
        looks = [joined_looks(looks)] if len(looks) == _KEPT else looks
        done += 1
        yield done
    look = joined_looks(looks)
    middle, reach, usual, floor = usual_of(look, seen, source.address)
    for found in each_of(client, places, tasks.reach, own, grid, (middle, reach), seen.seen):
        reaches.append(found)
        done += 1
        yield done
    return Looked(look, reaches, usual, floor)
