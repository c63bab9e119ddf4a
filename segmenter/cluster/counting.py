"""Colours of a large image: counted chunk by chunk, added up on the workers, fetched in few."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from segmenter.cluster import tasks
from segmenter.cluster.confined import sent
from segmenter.cluster.flow import RETRIES, done_in_turn, thread_count
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import ImageError
from segmenter.features.colour_table import ColourTable
from segmenter.features.counted import read_counts, write_counts
from segmenter.recipe import FeatureSettings
from segmenter.work.parallel import spans

# So many chunks at most are counted by one task: fewer sums are made and sent.
GROUP = 8
# Tasks for each thread, at least, so that none waits long for others.
SHARES = 4
# Chunks whose sum comes here, and is kept beside the output: 256 megapixels.
WINDOW = 64


@dataclass(frozen=True, slots=True)
class _Node:
    """A task of a window: it counts some chunks, or adds up all that was counted."""

    window: int
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sender:
    """Sends tasks; the last of a window with the futures of those that it adds up."""

    client: Any
    source: Any
    grid: Grid
    settings: FeatureSettings
    counted: list[Any] = field(default_factory=list)

    def submit(self, node: _Node) -> Any:
        """Send a node's task; nodes come in order."""
        send = partial(self.client.submit, pure=False, retries=RETRIES)
        if node.places:
            counted = send(tasks.count, self.source, self.grid, self.settings, node.places)
            self.counted.append(counted)
            return counted
        summed = send(tasks.add_up, list(self.counted))
        self.counted.clear()
        return summed


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """What has been counted after some step.

    Attributes
    ----------
    chunks : int
        How many are counted.
    colours : ColourTable, optional
        Of those that have come here; None as long as there are none.
    """

    chunks: int
    colours: ColourTable | None


def count_steps(
    client: Any, source: Source, grid: Grid, settings: FeatureSettings, scratch: Scratch
) -> Iterator[Counted]:
    """Count the colours of an image.

    What was counted before is read from beside the output.

    Parameters
    ----------
    client : distributed.Client
    source : Source
    grid : Grid
    settings : FeatureSettings
        Of colours.
    scratch : Scratch
        Of this very run.

    Yields
    ------
    counted : Counted
        After each few chunks; the last has all.

    Raises
    ------
    ImageError
        If a chunk cannot be read, or no pixel of the image counts.
    """
    places = list(grid.places())
    windows = [places[start:stop] for start, stop in spans(len(places), WINDOW)]
    total, chunks, missing = None, 0, list[int]()
    for number, window in enumerate(windows):
        file = scratch.read(_name(number))
        if file is None:
            missing.append(number)
            continue
        total = tasks.add_up([total, read_counts(file, settings.space)])
        chunks += len(window)
    yield Counted(chunks, total)
    size = min(max(len(places) // (SHARES * thread_count(client)), 1), GROUP)
    nodes = (node for number in missing for node in _nodes(number, windows[number], size))
    sender = _Sender(client, sent(client, source), grid, settings)
    for node, found in done_in_turn(client, nodes, sender.submit, wanted=_is_sum):
        if found is not None:
            scratch.write(_name(node.window), partial(write_counts, found))
            total = tasks.add_up([total, found])
        chunks += len(node.places)
        yield Counted(chunks, total)
    if total is None:
        raise ImageError(f"{source.address}: every pixel is transparent; nothing to segment")


def _nodes(number: int, places: list[Place], size: int) -> Iterator[_Node]:
    for start, stop in spans(len(places), size):
        yield _Node(number, tuple(places[start:stop]))
    yield _Node(number)


def _is_sum(node: _Node) -> bool:
    return not node.places


def _name(window: int) -> str:
    return f"counts-{window:06}.npz"
