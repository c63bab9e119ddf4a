"""A large image from its chunks to labels: count, add up, fit here, label there."""

from collections.abc import Generator
from pathlib import Path
from typing import Any, BinaryIO

from segmenter.cluster.claims import claimed
from segmenter.cluster.counting import count_steps
from segmenter.cluster.grid import grid_of
from segmenter.cluster.job import ClusterStep, Job, Outcome, Stage
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.label_tiff import run_of_tiff, write_tiff
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.shaping import Shaper, shrink_steps, tidies
from segmenter.cluster.sources import Source
from segmenter.errors import ClusterError, RecipeError
from segmenter.features.colour_table import ColourTable
from segmenter.files.model import Model
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.fitting import fitting_steps, mean_log_density, settle_steps
from segmenter.segmenting.marking import owners_for
from segmenter.work.stepwise import finish, last_of

__all__ = ["ClusterStep", "Job", "Outcome", "Stage", "cluster_steps", "is_done"]

_RUN = "run.txt"


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
    grid = grid_of(job.source, job.side)
    store, scratch = LabelStore(job.store, tuple(grid.levels())), Scratch(job.output)
    _check_output(job)
    _begin(job, scratch)
    for counted in count_steps(client, job.source, grid, job.recipe.features, scratch):
        yield ClusterStep("counting", counted.chunks, len(grid))
    colours = counted.colours
    assert colours is not None  # otherwise there was an error
    yield ClusterStep("fitting", 0, 1)
    outcome = _fitted(colours, job)
    yield ClusterStep("fitting", 1, 1, outcome)
    unshaped = LabelStore(job.unshaped, (grid,)) if tidies(job) else store
    shaper = Shaper(client, job, store, unshaped)
    shaper.prepare(colours, outcome)
    outcome = yield from shaper.steps(outcome)
    yield from shrink_steps(client, store, outcome)
    store.finish(outcome.model.styles, outcome.tally, job.source.address)
    if job.is_tiff:
        yield ClusterStep("writing", 0, 1, outcome)
        run, source = {"digest": job.digest, "complete": True}, Path(job.source.address)
        write_tiff(store, Path(job.output), outcome.model.styles, run, source)
        store.remove()
    scratch.remove()
    yield ClusterStep("done", 1, 1, outcome)


def is_done(job: Job) -> bool:
    """Whether a run of this very job has written all of its output."""
    found = _run_of(job)
    return found is not None and found.get("digest") == job.digest and "complete" in found


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


def _fitted(colours: ColourTable, job: Job) -> Outcome:
    recipe, exact = job.recipe, colours.levels()[-1]
    if isinstance(recipe.source, ByModel) and not recipe.source.adapt:
        mixture = _checked(recipe.source.mixture, colours, job.source)
        density = mean_log_density(exact, mixture)
        return _outcome(colours, job, mixture, (density, 0, True), ())
    fitting = last_of(fitting_steps(colours, recipe))
    settled = finish(settle_steps(colours, recipe, fitting, None))
    found = settled.fitted
    told = (found.log_likelihood, found.iterations, found.converged)
    notices = (*settled.notices, *_notices_of_choice(recipe))
    return _outcome(colours, job, found.mixture, told, notices)


def _notices_of_choice(recipe: Recipe) -> tuple[str, ...]:
    if recipe.fit.components != "auto" or recipe.fit.criterion != "regions":
        return ()
    return ("the number of labels was found by ICL: on a cluster no regions are looked at",)


def _checked(mixture: Mixture, colours: ColourTable, source: Source) -> Mixture:
    if mixture.n_features != len(colours.names):
        raise RecipeError(
            f"{source.name}: the model has {mixture.n_features} features and the image"
            f" {len(colours.names)}; use a model of such images"
        )
    return mixture


def _outcome(
    colours: ColourTable,
    job: Job,
    mixture: Mixture,
    told: tuple[float, int, bool],
    notices: tuple[str, ...],
) -> Outcome:
    owners = owners_for(job.recipe, mixture.n_components, None)
    n = int(owners.max())
    styles = (*job.styles[:n], *default_styles(n)[len(job.styles) :])
    needs, space = colours.needs, job.recipe.features.space
    model = Model(mixture, space, styles, tuple(owners.tolist()), needs)
    _, tally = finish(colours.chosen_steps(mixture, owners))
    return Outcome(model, tally, *told, colours.n_samples, notices)
