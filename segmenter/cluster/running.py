"""A large image from its chunks to labels: count, add up, fit here, label there."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, BinaryIO

from segmenter.cluster.claims import claimed
from segmenter.cluster.fitting import Found, colour_steps, deep_steps, row_steps
from segmenter.cluster.grid import Grid, grid_of
from segmenter.cluster.job import ClusterStep, Job, Outcome, Stage
from segmenter.cluster.keeping import content_of, outcome_of
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.label_tiff import run_of_tiff, write_tiff
from segmenter.cluster.objects.running import check_objects, is_counted, object_steps
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.shaping import Shaper, shrink_steps, tidies
from segmenter.errors import ClusterError

__all__ = ["ClusterStep", "Job", "Outcome", "Stage", "cluster_steps", "is_done"]

_RUN, _OUTCOME = "run.txt", "outcome"


def cluster_steps(client: Any, job: Job) -> Generator[ClusterStep, None, None]:
    """Segment a large image step by step.

    The labels are those that one process finds, whatever the chunks are and whoever does them. Ask
    for no more to cancel; the same job goes on from there, and what was done is not done again.

    Parameters
    ----------
    client : distributed.Client
    job : Job

    Yields
    ------
    step : ClusterStep
        After each chunk; the last one is ``done``.

    Raises
    ------
    ImageError
        If a chunk cannot be read, or no pixel counts.
    ClusterError
        If the output is something else's, another run writes there, or the cluster fails.
    RecipeError
        If the model is one of other images.
    """
    with claimed(client, job.output):
        yield from _steps(client, job)


def _steps(client: Any, job: Job) -> Generator[ClusterStep, None, None]:
    _check_output(job)
    if job.recipe.objects.objects:
        check_objects(job)
    store = LabelStore(job.store, tuple(grid_of(job.source, job.side).levels()))
    outcome = _kept(job)
    if outcome is None:
        outcome = yield from _label_steps(client, job, store)
    if job.recipe.objects.objects:
        outcome = yield from object_steps(client, job, store, outcome)
    if job.is_tiff:
        yield ClusterStep("writing", 0, 1, outcome)
        run, source = {"digest": job.digest, "complete": True}, Path(job.source.address)
        write_tiff(store, Path(job.output), outcome.model.styles, run, source)
        store.remove()
    yield ClusterStep("done", 1, 1, outcome)


def _label_steps(client: Any, job: Job, store: LabelStore) -> Generator[ClusterStep, None, Outcome]:
    """Count, fit and label; what was written for other settings is replaced."""
    grid, scratch = store.levels[0], Scratch(job.output)
    _begin(job, scratch)
    outcome, labeller, dtype = yield from _fit(job)(client, job, grid)
    yield ClusterStep("fitting", 1, 1, outcome)
    unshaped = LabelStore(job.unshaped, (grid,)) if tidies(job) else store
    shaper = Shaper(client, job, store, unshaped, labeller, dtype)
    shaper.prepare()
    outcome = yield from shaper.steps(outcome)
    yield from shrink_steps(client, store, outcome)
    kept = {_OUTCOME: content_of(outcome)}
    store.finish(outcome.model.styles, outcome.tally, job.source.address, kept)
    scratch.remove()
    return outcome


def _kept(job: Job) -> Outcome | None:
    """Return what the run has found that has written all of these labels; None if none has."""
    run = LabelStore(job.store, ()).run()
    if run is None or run.get("digest") != job.digest or "complete" not in run:
        return None
    return outcome_of(run.get(_OUTCOME))


def _fit(job: Job) -> Callable[[Any, Job, Grid], Found]:
    """Return what fits a mixture to what is seen of an image."""
    if not job.are_values:
        return row_steps
    are_counted = job.recipe.features.are_colours and not job.source.is_deep
    return colour_steps if are_counted else deep_steps


def is_done(job: Job) -> bool:
    """Whether a run of this very job has written all of its output."""
    found = _run_of(job)
    is_labelled = found is not None and found.get("digest") == job.digest and "complete" in found
    return is_labelled and (not job.recipe.objects.objects or is_counted(job))


def _run_of(job: Job) -> dict[str, Any] | None:
    """Return what tells the run whose labels are where these go; None if nothing is there.

    Raises
    ------
    ClusterError
        If something else is there.
    """
    if job.is_tiff:
        return run_of_tiff(Path(job.output))
    return LabelStore(job.output, ()).run()


def _check_output(job: Job) -> None:
    """Raise ClusterError if something else is where the labels go."""
    found = _run_of(job)
    if found is None or found.get("digest") == job.digest:
        return
    if not job.overwrite:
        raise ClusterError(
            f"{job.output}: holds labels of something else; name another file, or --overwrite"
        )


def _begin(job: Job, scratch: Scratch) -> None:
    """Forget what another run has left."""
    left = scratch.read(_RUN)
    if left is None or left.read() != job.digest.encode():
        scratch.remove()
        scratch.write(_RUN, lambda file: _write(file, job.digest))


def _write(file: BinaryIO, text: str) -> None:
    file.write(text.encode())
