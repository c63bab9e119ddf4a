"""From the labels of a large image to its objects: found, measured and numbered chunk by chunk."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import Place
from segmenter.cluster.job import ClusterStep, Job, Outcome, Stage
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.objects import tasks
from segmenter.cluster.objects.joining import Candidates, Joining
from segmenter.cluster.objects.merging import Merging
from segmenter.cluster.objects.posteriors import Judging
from segmenter.cluster.objects.sums import ObjectSums, read_sums
from segmenter.cluster.objects.things import Things
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.shaping import shrink_steps
from segmenter.errors import ClusterError
from segmenter.files.csv_rows import write_rows
from segmenter.images.image import default_names
from segmenter.objects.counting import MOST_LIKELY
from segmenter.objects.ranges import within
from segmenter.objects.rows import object_rows
from segmenter.objects.units import Table

Stages = Generator[ClusterStep, None, Outcome]
_RUN, _CANDIDATES = "run.txt", "candidates.npz"


def object_steps(client: Any, job: Job, labels: LabelStore, outcome: Outcome) -> Stages:
    """Find, measure and number the objects of labels that are all there.

    What was done before is not done again.

    Parameters
    ----------
    client : distributed.Client
    job : Job
    labels : LabelStore
    outcome : Outcome
        Of the run that has made them.

    Returns
    -------
    outcome : Outcome
        With the number of objects.

    Raises
    ------
    ClusterError, ImageError, RecipeError
    """
    _check_output(job)
    _begin(job)
    settings = job.recipe.objects
    things = Things(labels, settings, outcome.model.n_labels + 1)
    return (yield from _Counter(client, job, things, outcome).steps())


def is_counted(job: Job) -> bool:
    """Whether a run has written the objects of this very job."""
    found = LabelStore(job.instances, ()).run()
    if found is None or found.get("digest") != job.digest_of_objects or "complete" not in found:
        return False
    return _is_there(job.table)


@dataclass(frozen=True, slots=True)
class _Counter:
    """Sends the tasks that find, number and measure."""

    client: Any
    job: Job
    things: Things
    outcome: Outcome

    def steps(self) -> Stages:
        """Go through all stages."""
        job, scratch = self.job, Scratch(self.job.instances)
        store = LabelStore(job.instances, tuple(self.things.grid.levels()))
        is_sorted = bool(job.recipe.objects.ranges)
        first = LabelStore(f"{scratch.address}/ids.zarr", store.levels[:1]) if is_sorted else store
        instances = tasks.Instances(self.things, first, job.instances)
        _prepare(first, job)
        candidates = yield from self._found(scratch)
        yield from self._written("numbering", first, partial(tasks.number, instances))
        table = yield from self._measured(scratch, instances, candidates)
        if is_sorted:
            table, numbers = _chosen(table, job)
            scratch.write(tasks.CHOSEN, partial(np.save, arr=numbers, allow_pickle=False))
            _prepare(store, job)
            task = partial(tasks.choose, instances, store)
            yield from self._written("choosing", store, task)
        outcome = replace(self.outcome, objects=len(table["id"]))
        yield from shrink_steps(self.client, store, outcome)
        _write_table(job, table, outcome)
        store.finish_ids(job.source.address)
        scratch.remove()
        return outcome

    def _found(self, scratch: Scratch) -> Generator[ClusterStep, None, Candidates]:
        """Join the pieces of all chunks, and write beside the output which object each is of."""
        kept = scratch.read(_CANDIDATES)
        if kept is not None:
            return Candidates(**np.load(kept, allow_pickle=False))
        joining = Joining(self.things.grid, self.things.by_corners)
        yield from self._each("finding", partial(tasks.find, self.things), joining.add)
        candidates, numbering = joining.candidates(self.job.recipe.objects)
        for place, table in numbering.tables():
            writer = partial(np.save, arr=table, allow_pickle=False)
            scratch.write(tasks.table_name(place), writer)
        columns = {each.name: getattr(candidates, each.name) for each in fields(Candidates)}
        scratch.write(_CANDIDATES, partial(np.savez, **columns))
        return candidates

    def _measured(
        self, scratch: Scratch, instances: tasks.Instances, candidates: Candidates
    ) -> Generator[ClusterStep, None, Table]:
        source, labels = self.job.source, self.things.labels_of(candidates.owners)
        is_judged = 0 < len(np.unique(labels[1:])) <= MOST_LIKELY
        judging = Judging(self.outcome.model, self.job.recipe.features) if is_judged else None
        merging = Merging(candidates, labels, default_names(source.axes.colours))

        def take(place: Place, part: ObjectSums, *, is_new: bool = True) -> None:
            if is_new:
                scratch.write(_sums_name(place), part.write)
            merging.add(part)

        done = set()
        for place in self.things.grid.places():
            if (file := scratch.read(_sums_name(place))) is not None:
                take(place, read_sums(file), is_new=False)
                done.add(place)
        yield from self._each(
            "measuring objects", partial(tasks.measure, instances, source, judging), take, done
        )
        return merging.table(np.dtype(source.dtype), is_judged=is_judged)

    def _written(self, stage: Stage, store: LabelStore, task: Any) -> Iterator[ClusterStep]:
        """Write the chunks that are missing."""
        return self._each(stage, task, lambda *_: None, store.done(0))

    def _each(
        self,
        stage: Stage,
        task: Any,
        take: Callable[[Place, Any], None],
        done: set[Place] | None = None,
    ) -> Iterator[ClusterStep]:
        """Have a task done for each chunk that is not yet, and take what comes of it."""
        grid, count = self.things.grid, len(done or ())
        missing = (place for place in grid.places() if place not in (done or ()))
        send = partial(self.client.submit, task, pure=False, retries=RETRIES)
        yield ClusterStep(stage, count, len(grid), self.outcome)
        for place, found in done_in_turn(self.client, missing, send):
            take(place, found)
            count += 1
            yield ClusterStep(stage, count, len(grid), self.outcome)


def _prepare(store: LabelStore, job: Job) -> None:
    """Lay out the arrays that workers write into."""
    found = store.run()
    if found is None or found.get("digest") != job.digest_of_objects:
        run = {"digest": job.digest_of_objects, "image": job.source.address}
        version = job.source.zarr_format or 3
        store.create(np.dtype(np.uint32), version, run, replacing=found is not None)


def _chosen(table: Table, job: Job) -> tuple[Table, NDArray[np.uint32]]:
    """Return the objects in all ranges, numbered anew, and what becomes of each number."""
    inside = within(table, job.recipe.objects.ranges)
    rows = np.flatnonzero(inside)
    numbers = np.zeros(len(inside) + 1, np.uint32)
    numbers[rows + 1] = np.arange(1, len(rows) + 1)
    left = {name: column[rows] for name, column in table.items()}
    return left | {"id": np.arange(1, len(rows) + 1)}, numbers


def _check_output(job: Job) -> None:
    """Raise ClusterError if something else is where the objects go."""
    found = LabelStore(job.instances, ()).run()
    other = found is not None and found.get("image") != job.source.address
    if (other or (found is None and _is_there(job.table))) and not job.overwrite:
        place = job.instances if other else job.table
        raise ClusterError(
            f"{place}: is of something else; name another output, or --overwrite"
        )


def _begin(job: Job) -> None:
    """Forget what another run has left."""
    scratch = Scratch(job.instances)
    left = scratch.read(_RUN)
    if left is None or left.read() != job.digest_of_objects.encode():
        scratch.remove()
        scratch.write(_RUN, lambda file: _write(file, job.digest_of_objects))


def _write(file: Any, text: str) -> None:
    file.write(text.encode())


def _write_table(job: Job, table: Table, outcome: Outcome) -> None:
    """Write the table, which is there as a whole or not at all."""
    import fsspec

    rows = object_rows(table, job.recipe.objects.scale, outcome.model.styles)
    files, path = fsspec.core.url_to_fs(job.table)
    with files.open(f"{path}.new", "wb") as file:
        write_rows(rows, file)
    files.mv(f"{path}.new", path)


def _is_there(address: str) -> bool:
    import fsspec

    files, path = fsspec.core.url_to_fs(address)
    return bool(files.exists(path))


def _sums_name(place: Place) -> str:
    return f"sums-{place[0]}-{place[1]}.npz"
