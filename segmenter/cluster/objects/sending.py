"""Tasks for every chunk of a stage, and stores that they write into."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import Grid, Place
from segmenter.cluster.job import ClusterStep, Job, Outcome, Stage
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.scratch import Scratch


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends the tasks of a run that counts objects.

    Attributes
    ----------
    client : distributed.Client
    job : Job
    grid : Grid
    outcome : Outcome
        Of the labels.
    """

    client: Any
    job: Job
    grid: Grid
    outcome: Outcome

    @property
    def scratch(self) -> Scratch:
        """Files beside the objects that are being written."""
        return Scratch(self.job.instances)

    def store_beside(self, name: str) -> LabelStore:
        """Return a store among those files."""
        return LabelStore(f"{self.scratch.address}/{name}.zarr", (self.grid,))

    def prepare(self, store: LabelStore, dtype: np.dtype[Any]) -> None:
        """Lay out the arrays that workers write into, unless this run has done so."""
        found, job = store.run(), self.job
        if found is None or found.get("digest") != job.digest_of_objects:
            run = {"digest": job.digest_of_objects, "image": job.source.address}
            version = job.source.zarr_format or 3
            store.create(dtype, version, run, replacing=found is not None)

    def written(self, stage: Stage, store: LabelStore, task: Any) -> Iterator[ClusterStep]:
        """Have a task write the chunks of a store that are missing."""
        return self.each(stage, task, lambda *_: None, store.done(0))

    def each(
        self,
        stage: Stage,
        task: Any,
        take: Callable[[Place, Any], None],
        done: Collection[Place] = (),
        given: Callable[[Place], tuple[Any, ...]] = lambda _: (),
    ) -> Iterator[ClusterStep]:
        """Have a task done for each chunk that is not yet, and take what comes of it.

        Parameters
        ----------
        stage : str
        task : callable
            Takes what is given and the chunk's place, and is sent about.
        take : callable
        done : collection of Place, optional
        given : callable, optional
            Returns what a chunk's task is given besides.
        """
        grid, count = self.grid, len(done)
        missing = (place for place in grid.places() if place not in done)

        def send(place: Place) -> Any:
            return self.client.submit(task, *given(place), place, pure=False, retries=RETRIES)

        yield ClusterStep(stage, count, len(grid), self.outcome)
        for place, found in done_in_turn(self.client, missing, send):
            take(place, found)
            count += 1
            yield ClusterStep(stage, count, len(grid), self.outcome)
