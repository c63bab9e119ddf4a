"""From a fit to the labels of a large image: smoothed and tidied, chunk by chunk."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from segmenter.cluster import tasks
from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import Place
from segmenter.cluster.job import ClusterStep, Job, Outcome, Stage
from segmenter.cluster.joining import Joining
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.labellers import ByLookUp, Labeller
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.smoothing import Differences, Smoothing, is_looked_at, merged
from segmenter.features.tally import Tally
from segmenter.regions.smoothing import no_edge_of, scale_of

Stages = Generator[ClusterStep, None, Outcome]


@dataclass(frozen=True, slots=True)
class Shaper:
    """Sends the tasks that label and shape.

    Attributes
    ----------
    client : distributed.Client
    job : Job
    store : LabelStore
        Of the labels that are asked for.
    unshaped : LabelStore
        Of those from which small regions are not absorbed yet; the same if none are.
    labeller : Labeller
    dtype : numpy dtype
        Of the labels.
    """

    client: Any
    job: Job
    store: LabelStore
    unshaped: LabelStore
    labeller: Labeller
    dtype: np.dtype[Any]

    def prepare(self) -> None:
        """Lay out the arrays that workers write into."""
        job = self.job
        for store in dict.fromkeys((self.store, self.unshaped)):
            found = store.run()
            if found is None or found.get("digest") != job.digest:
                run = {"digest": job.digest, **job.settings}
                version = job.source.zarr_format or 3
                store.create(self.dtype, version, run, replacing=found is not None)

    def steps(self, outcome: Outcome) -> Stages:
        """Label all chunks; return the outcome with the tally of what they are in the end."""
        smoothing = yield from self._measured(outcome)
        # A look-up tells the tally of what is not shaped.
        tidies = self.unshaped != self.store
        shapes = smoothing is not None or not isinstance(self.labeller, ByLookUp)
        told = shapes and not tidies
        shaping = smoothing, outcome.model.n_labels if told else None
        task: Any = partial(tasks.label, self.job.source, self.unshaped, self.labeller, shaping)
        retold = self._retold(outcome) if told else None
        outcome = yield from self._written("labelling", self.unshaped, task, retold, outcome)
        if not tidies:
            return outcome
        yield from self._joined(outcome)
        stores, n = (self.unshaped, self.store), outcome.model.n_labels
        task = partial(tasks.tidy, stores, self.job.output, self.job.source, n)
        retold = self._retold(outcome)
        return (yield from self._written("tidying", self.store, task, retold, outcome))

    def _retold(self, outcome: Outcome) -> Any:
        return partial(tasks.tally, self.job.source, self.store, outcome.model.n_labels)

    def _send(self, task: Any, place: Place) -> Any:
        return self.client.submit(task, place, pure=False, retries=RETRIES)

    def _measured(self, outcome: Outcome) -> Generator[ClusterStep, None, Smoothing | None]:
        """Look at the grain, if labels are to be smoothed."""
        source, n = self.job.source, outcome.model.n_labels
        strength = self.job.recipe.shape.smoothing
        if not strength or n == 1:
            return None
        grid, total = self.store.levels[0], list[Differences]()
        places = [each for each in grid.places() if is_looked_at(source, grid.box(each))]
        yield ClusterStep("measuring", 0, len(places), outcome)
        task = partial(tasks.differences, source, grid, self.labeller)
        done = done_in_turn(self.client, places, partial(self._send, task))
        for count, (_, found) in enumerate(done, start=1):
            total = [merged([*total, found])]
            yield ClusterStep("measuring", count, len(places), outcome)
        scale = scale_of(source.shape, strength)
        return Smoothing(scale, no_edge_of(strength, merged(total).middle), n)

    def _written(
        self, stage: Stage, store: LabelStore, task: Any, retold: Any, outcome: Outcome
    ) -> Stages:
        """Write the chunks that are missing; tell the tally of all if there is a task for it."""
        grid, written = store.levels[0], store.done(0)
        missing = (place for place in grid.places() if place not in written)
        again = sorted(written) if retold is not None else []
        count, tallies = len(written), list[Tally]()
        yield ClusterStep(stage, count, len(grid), outcome)

        def places() -> Iterator[Place]:
            yield from again
            yield from missing

        def submit(place: Place) -> Any:
            return self._send(retold if place in written else task, place)

        for place, told in done_in_turn(self.client, places(), submit):
            count += place not in written
            if told is not None:
                tallies = [_added(*tallies, told)]
            yield ClusterStep(stage, count, len(grid), outcome)
        return outcome if retold is None else replace(outcome, tally=tallies[0])

    def _joined(self, outcome: Outcome) -> Iterator[ClusterStep]:
        """Join the pieces of all chunks, and write what becomes of each beside the output."""
        grid, scratch = self.store.levels[0], Scratch(self.job.output)
        joining = Joining(grid)
        yield ClusterStep("joining", 0, len(grid), outcome)
        task = partial(tasks.find, self.unshaped)
        done = done_in_turn(self.client, grid.places(), partial(self._send, task))
        for count, (place, part) in enumerate(done, start=1):
            joining.add(place, part)
            yield ClusterStep("joining", count, len(grid), outcome)
        for place, table in joining.tables(self.job.recipe.shape.min_region):
            kept = partial(np.save, arr=table.astype(np.uint16), allow_pickle=False)
            scratch.write(tasks.table_name(place), kept)


def _added(first: Tally, *others: Tally) -> Tally:
    pixels, sums = first.pixels, first.sums
    for each in others:
        pixels, sums = pixels + each.pixels, sums + each.sums
    return Tally(pixels, sums)


def tidies(job: Job) -> bool:
    """Whether small regions are absorbed."""
    return job.recipe.shape.min_region > 1


def shrink_steps(client: Any, store: LabelStore, outcome: Outcome) -> Iterator[ClusterStep]:
    """Write the levels of a pyramid above the first."""
    above = dict(enumerate(store.levels))
    del above[0]
    written = {level: store.done(level) for level in above}
    total, count = sum(map(len, above.values())), sum(map(len, written.values()))
    yield ClusterStep("shrinking", count, total, outcome)
    for level, grid in above.items():
        missing = (place for place in grid.places() if place not in written[level])
        send = partial(client.submit, tasks.shrink, store, level, pure=False, retries=RETRIES)
        for _ in done_in_turn(client, missing, send):
            count += 1
            yield ClusterStep("shrinking", count, total, outcome)
