"""A large image from its chunks to labels: count, add up, fit here, label there."""

import json
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO, Literal

import numpy as np

from segmenter.cluster import tasks
from segmenter.cluster.counting import count_steps
from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import SIDE, Place, grid_of
from segmenter.cluster.label_store import LabelStore
from segmenter.cluster.label_tiff import SUFFIXES, run_of_tiff, write_tiff
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import ClusterError, RecipeError
from segmenter.features.colour_table import ColourTable
from segmenter.features.look_up import look_up_steps
from segmenter.features.tally import Tally
from segmenter.files.model import Model
from segmenter.files.settings_json import settings_of
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import ByModel, Fit, Recipe, Shape
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.fitting import fitting_steps, mean_log_density, settle_steps
from segmenter.segmenting.marking import owners_for
from segmenter.version import __version__
from segmenter.work.stepwise import finish, last_of

Stage = Literal["counting", "fitting", "labelling", "shrinking", "writing", "done"]
_RUN = "run.txt"


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for.

    Attributes
    ----------
    source : Source
    recipe : Recipe
    output : str
        Address of the labels' OME-Zarr, or path of their TIFF.
    styles : tuple of LabelStyle
        Names and colours of labels; labels besides have the usual ones.
    overwrite : bool
        Whether labels of something else may be replaced.
    side : int
        Rows and columns of a chunk, about.
    """

    source: Source
    recipe: Recipe
    output: str
    styles: tuple[LabelStyle, ...] = ()
    overwrite: bool = False
    side: int = SIDE

    def __post_init__(self) -> None:
        """Refuse what only one process can do."""
        recipe = self.recipe
        if not isinstance(recipe.source, Fit | ByModel):
            raise RecipeError("on a cluster labels come from a fit or a model; leave out the rest")
        if not recipe.features.are_colours:
            raise RecipeError("on a cluster a mixture sees colours alone so far; leave out others")
        if recipe.shape != Shape():
            raise RecipeError(
                "on a cluster labels are neither smoothed nor tidied so far; leave that out"
            )

    @property
    def is_tiff(self) -> bool:
        """Whether the labels become a TIFF."""
        return self.output.casefold().endswith(SUFFIXES)

    @property
    def store(self) -> str:
        """Address of the OME-Zarr that workers write into."""
        return f"{self.output}.part.zarr" if self.is_tiff else self.output

    @property
    def settings(self) -> dict[str, Any]:
        """What tells this run from others, as JSON."""
        source = self.source
        return {
            "version": __version__,
            "source": [source.address, source.inside, source.stamp],
            "size": [*source.shape, source.axes.channels],
            "side": self.side,
            "settings": settings_of(self.recipe),
        }

    @property
    def digest(self) -> str:
        """The same in few letters."""
        return sha256(json.dumps(self.settings, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What a run has found.

    Attributes
    ----------
    model : Model
    tally : Tally
        Of all labels.
    log_likelihood : float
        Mean, in nats per pixel.
    iterations : int
    converged : bool
    colours : int
        How many different ones the image has.
    notices : tuple of str
    """

    model: Model
    tally: Tally
    log_likelihood: float
    iterations: int
    converged: bool
    colours: int
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ClusterStep:
    """A run after some step.

    Attributes
    ----------
    stage : {"counting", "fitting", "labelling", "shrinking", "writing", "done"}
        Only a TIFF is written at last, from a store beside it.
    done, total : int
        Chunks of this stage.
    outcome : Outcome, optional
        Once there is a fit.
    """

    stage: Stage
    done: int
    total: int
    outcome: Outcome | None = None


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
        If the output is something else's, or the cluster fails.
    RecipeError
        If the model is one of other images.
    """
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
    _prepare(job, store, scratch, colours, outcome)
    yield from _labelled(client, job, store, outcome)
    yield from _shrunk(client, store, outcome)
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
    return _outcome(colours, job, found.mixture, told, settled.notices)


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


def _prepare(
    job: Job, store: LabelStore, scratch: Scratch, colours: ColourTable, outcome: Outcome
) -> None:
    """Lay out what workers need: the look-up, and the arrays that they write into."""
    mixture = outcome.model.mixture
    owners = owners_for(job.recipe, mixture.n_components, None)
    look_up, _ = finish(look_up_steps(colours, mixture, owners))
    scratch.write(tasks.LOOK_UP, lambda file: np.save(file, look_up.table, allow_pickle=False))
    found = store.run()
    if found is None or found.get("digest") != job.digest:
        run = {"digest": job.digest, **job.settings}
        version = job.source.zarr_format or 3
        store.create(look_up.table.dtype, version, run, replacing=found is not None)


def _labelled(client: Any, job: Job, store: LabelStore, outcome: Outcome) -> Iterator[ClusterStep]:
    total, written = len(store.levels[0]), store.done(0)
    missing = (place for place in store.levels[0].places() if place not in written)

    def submit(place: Place) -> Any:
        task = (tasks.label, job.source, place, store, job.output, job.digest)
        return client.submit(*task, pure=False, retries=RETRIES)

    yield ClusterStep("labelling", len(written), total, outcome)
    done = done_in_turn(client, missing, submit)
    for count, _ in enumerate(done, start=len(written) + 1):
        yield ClusterStep("labelling", count, total, outcome)


def _shrunk(client: Any, store: LabelStore, outcome: Outcome) -> Iterator[ClusterStep]:
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
