"""From the chunks of a large image to a mixture, and to what labels chunks by it."""

from collections.abc import Generator
from functools import partial
from typing import Any, TypeVar

import numpy as np

from segmenter.arrays import as_labels
from segmenter.cluster.counting import count_steps
from segmenter.cluster.deep_counting import TIMES, cell_steps
from segmenter.cluster.grid import Grid
from segmenter.cluster.job import ClusterStep, Job, Outcome
from segmenter.cluster.labellers import LOOK_UP, ByLookUp, ByMixture, BySurroundings, Labeller
from segmenter.cluster.row_sampling import sample_steps, sight_of, times_of
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import RecipeError
from segmenter.features import Fittable
from segmenter.features.colour_table import ColourTable
from segmenter.features.deep_parts import Seen
from segmenter.features.look_up import look_up_steps
from segmenter.features.part_rows import samples_of
from segmenter.features.tally import Tally
from segmenter.files.model import Model
from segmenter.images.display import ranges_of
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.fitting import fitting_steps, mean_log_density, settle_steps
from segmenter.segmenting.marking import owners_for
from segmenter.work.stepwise import finish, last_of, told_by

T = TypeVar("T")
# What was found, what labels chunks, and of what type labels are.
Found = Generator[ClusterStep, None, tuple[Outcome, Labeller, np.dtype[Any]]]


def colour_steps(client: Any, job: Job, grid: Grid) -> Found:
    """Count the colours of an 8-bit photo and fit a mixture to them."""
    scratch = Scratch(job.output)
    for counted in count_steps(client, job.source, grid, job.recipe.features, scratch):
        yield ClusterStep("counting", counted.chunks, len(grid))
    colours = counted.colours
    assert colours is not None  # otherwise there was an error
    yield ClusterStep("fitting", 0, 1)
    outcome = _fitted(colours, job)
    mixture = outcome.model.mixture
    owners = owners_for(job.recipe, mixture.n_components, None)
    look_up, _ = finish(look_up_steps(colours, mixture, owners))
    scratch.write(LOOK_UP, partial(np.save, arr=look_up.table, allow_pickle=False))
    return outcome, ByLookUp(job.output, job.digest), look_up.table.dtype


def deep_steps(client: Any, job: Job, grid: Grid) -> Found:
    """Put pixels into cells of their values and fit a mixture to them."""
    source, settings = job.source, job.recipe.features
    seen, total = Seen(settings, source.nothing), TIMES * len(grid)
    cells, look = yield from _counting(cell_steps(client, source, grid, seen), total)
    yield ClusterStep("fitting", 0, 1)
    outcome = _fitted(cells, job)
    mixture = outcome.model.mixture
    owners = owners_for(job.recipe, mixture.n_components, None)
    ranges = ranges_of(look.shown.values[look.shown.counts], seen.channels)
    labeller = ByMixture(mixture, owners, settings, ranges)
    return outcome, labeller, as_labels(owners, int(owners.max())).dtype


def row_steps(client: Any, job: Job, grid: Grid) -> Found:
    """Take some pixels with what lies around them, and fit a mixture to them."""
    source, settings = job.source, job.recipe.features
    total = times_of(source) * len(grid)
    sampling = sample_steps(client, source, grid, settings, Scratch(job.output))
    seen = yield from _counting(sampling, total)
    yield ClusterStep("fitting", 0, 1)
    sight = sight_of(source, settings, seen.white)
    outcome = _fitted(samples_of(seen, sight, source.nothing), job)
    mixture = outcome.model.mixture
    owners = owners_for(job.recipe, mixture.n_components, None)
    labeller = BySurroundings(mixture, owners, sight, seen.ranges)
    return outcome, labeller, as_labels(owners, int(owners.max())).dtype


def _counting(steps: Generator[int, None, T], total: int) -> Generator[ClusterStep, None, T]:
    return (yield from told_by(steps, lambda done: ClusterStep("counting", done, total)))


def _fitted(colours: Fittable, job: Job) -> Outcome:
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


def _checked(mixture: Mixture, colours: Fittable, source: Source) -> Mixture:
    if mixture.n_features != len(colours.names):
        raise RecipeError(
            f"{source.name}: the model has {mixture.n_features} features and the image"
            f" {len(colours.names)}; use a model of such images"
        )
    return mixture


def _outcome(
    colours: Fittable,
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
    tally = Tally(np.zeros(n, np.int64), np.zeros((n, job.source.axes.colours)))
    if isinstance(colours, ColourTable):
        _, tally = finish(colours.chosen_steps(mixture, owners))
    return Outcome(model, tally, *told, colours.n_samples, notices)
