"""From the labels of a large image to its objects: found, measured and numbered chunk by chunk."""

from collections.abc import Generator
from dataclasses import fields, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.grid import Place
from segmenter.cluster.job import ClusterStep, Job, Outcome
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.objects import tasks
from segmenter.cluster.objects.dividing import cut_steps
from segmenter.cluster.objects.joining import Candidates, Joining
from segmenter.cluster.objects.kept import write_table
from segmenter.cluster.objects.merging import Merging
from segmenter.cluster.objects.posteriors import Judging
from segmenter.cluster.objects.sending import Sender
from segmenter.cluster.objects.shaping import check_shapes, shaped_steps
from segmenter.cluster.objects.sums import ObjectSums, read_sums
from segmenter.cluster.objects.things import Things
from segmenter.cluster.row_sampling import sight_of
from segmenter.cluster.scales import pixel_size_of
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.shaping import shrink_steps
from segmenter.errors import ClusterError
from segmenter.files.csv_rows import write_rows
from segmenter.images.image import Image, default_names
from segmenter.objects.counting import MOST_LIKELY
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects, with_posterior
from segmenter.objects.ranges import within
from segmenter.objects.rows import object_rows
from segmenter.objects.units import Table

Stages = Generator[ClusterStep, None, Outcome]
_RUN, _CANDIDATES = "run.txt", "candidates.npz"
_NUMBERS = np.dtype(np.uint32)


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
    _begin(job)
    check_shapes(job.recipe.objects, outcome.model.n_labels)
    settings = job.recipe.objects
    things = Things(labels, settings, outcome.model.n_labels + 1)
    sender = Sender(client, job, things.grid, outcome)
    things = yield from shaped_steps(sender, replace(things, settings=replace(settings, split=0.0)))
    things = yield from cut_steps(sender, replace(things, settings=settings))
    return (yield from _count_steps(sender, things))


def check_objects(job: Job) -> None:
    """Raise an error if objects of something else are where these go, or cannot be as asked for.

    Raises
    ------
    ClusterError, RecipeError
    """
    _check_output(job)
    components = job.recipe.value("components")
    if isinstance(components, int):  # otherwise they are known once there are labels
        check_shapes(job.recipe.objects, components)
    colours = job.source.axes.colours
    nothing = np.zeros((1, 1, colours) if colours > 1 else (1, 1), np.uint8)
    image = Image(nothing)
    none = find_objects(image, np.zeros((1, 1), np.uint8))
    within(with_posterior(measure_objects(image, none), np.zeros(0)), job.recipe.objects.ranges)


def is_counted(job: Job) -> bool:
    """Whether a run has written the objects of this very job."""
    found = LabelStore(job.instances, ()).run()
    if found is None or found.get("digest") != job.digest_of_objects or "complete" not in found:
        return False
    return _is_there(job.table)


def _count_steps(sender: Sender, things: Things) -> Stages:
    """Go through all stages that come after the shapes of things are settled."""
    job, scratch = sender.job, sender.scratch
    store = LabelStore(job.instances, tuple(things.grid.levels()))
    is_sorted = bool(job.recipe.objects.ranges)
    first = sender.store_beside("ids") if is_sorted else store
    instances = tasks.Instances(things, first, job.instances)
    sender.prepare(first, _NUMBERS)
    candidates = yield from _found(sender, things)
    yield from sender.written("numbering", first, partial(tasks.number, instances))
    table = yield from _measured(sender, instances, candidates)
    if is_sorted:
        table, numbers = _chosen(table, job)
        write_table(job.instances, tasks.CHOSEN, numbers)
        sender.prepare(store, _NUMBERS)
        yield from sender.written("choosing", store, partial(tasks.choose, instances, store))
    outcome = replace(sender.outcome, objects=len(table["id"]))
    yield from shrink_steps(sender.client, store, outcome)
    _write_csv(job, table, outcome)
    store.finish_ids(job.source.address)
    scratch.remove()
    return outcome


def _found(sender: Sender, things: Things) -> Generator[ClusterStep, None, Candidates]:
    """Join the pieces of all chunks, and write beside the output which object each is of."""
    scratch = sender.scratch
    kept = scratch.read(_CANDIDATES)
    if kept is not None:
        return Candidates(**np.load(kept, allow_pickle=False))
    joining = Joining(things.grid, things.by_corners)
    yield from sender.each("finding", partial(tasks.find, things), joining.add)
    candidates, numbering = joining.candidates(sender.job.recipe.objects)
    for place, table in numbering.tables():
        write_table(sender.job.instances, tasks.table_name(place), table)
    columns = {each.name: getattr(candidates, each.name) for each in fields(Candidates)}
    scratch.write(_CANDIDATES, partial(np.savez, **columns))
    return candidates


def _measured(
    sender: Sender, instances: tasks.Instances, candidates: Candidates
) -> Generator[ClusterStep, None, Table]:
    job, scratch, things = sender.job, sender.scratch, instances.things
    source, labels = job.source, things.labels_of(candidates.owners)
    is_judged = 0 < len(np.unique(labels[1:])) <= MOST_LIKELY
    judging = _judging_of(sender) if is_judged else None
    merging = Merging(candidates, labels, default_names(source.axes.colours))
    done = set[Place]()
    for place in things.grid.places():
        if (file := scratch.read(_sums_name(place))) is not None:
            merging.add(read_sums(file))
            done.add(place)

    def take(place: Place, part: ObjectSums) -> None:
        scratch.write(_sums_name(place), part.write)
        merging.add(part)

    task = partial(tasks.measure, instances, source, judging)
    yield from sender.each("measuring objects", task, take, done)
    return merging.table(np.dtype(source.dtype), is_judged=is_judged)


def _judging_of(sender: Sender) -> Judging:
    job, model, settings = sender.job, sender.outcome.model, sender.job.recipe.features
    sight = None if job.are_values else sight_of(job.source, settings, model.needs.white)
    return Judging(model, settings, sight)


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
        raise ClusterError(f"{place}: is of something else; name another output, or --overwrite")


def _begin(job: Job) -> None:
    """Forget what another run has left."""
    scratch = Scratch(job.instances)
    left = scratch.read(_RUN)
    if left is None or left.read() != job.digest_of_objects.encode():
        scratch.remove()
        scratch.write(_RUN, lambda file: _write(file, job.digest_of_objects))


def _write(file: Any, text: str) -> None:
    file.write(text.encode())


def _write_csv(job: Job, table: Table, outcome: Outcome) -> None:
    """Write the table, which is there as a whole or not at all."""
    import fsspec

    size = job.recipe.objects.scale or pixel_size_of(job.source)
    rows = object_rows(table, size, outcome.model.styles)
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
