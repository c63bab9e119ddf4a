"""One mixture for many photos, so that a label means the same in each."""

import logging
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial

from segmenter.batch.area import WHOLE, Area
from segmenter.batch.gathering import Named
from segmenter.errors import PixtureError, RecipeError
from segmenter.features import Fittable, Gathered, features_of
from segmenter.files.model import Model
from segmenter.images.reading import AS_IT_IS, Reading
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.fitting import fitting_steps, settle_steps
from segmenter.work.parallel import spans
from segmenter.work.processes import Crew, steps_of_all
from segmenter.work.serving import Work
from segmenter.work.stepwise import finish

_log = logging.getLogger(__name__)
# Reading all photos takes about so much of the way; the fit takes the rest.
_COUNTING = 0.9
# Photos that a worker of a cluster adds up.
_GROUP = 8


@dataclass(frozen=True, slots=True, eq=False)
class SharedFit:
    """A mixture that was fitted to all photos together.

    Attributes
    ----------
    model : Model
    log_likelihood : float
        Mean, in nats per pixel.
    iterations : int
    converged : bool
    notices : tuple of str
        What the user should know of the fit, a line each.
    """

    model: Model
    log_likelihood: float
    iterations: int
    converged: bool
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TogetherStep:
    """How much is done, 0 to 1, and at last the fit."""

    fraction: float
    fit: SharedFit | None = None


def together_steps(
    named: Sequence[Named],
    recipe: Recipe,
    jobs: int,
    *,
    reading: Reading = AS_IT_IS,
    area: Area = WHOLE,
    background: bool = False,
    crew: Crew | None = None,
) -> Generator[TogetherStep | None, None, None]:
    """Fit one mixture to all photos together.

    Parameters
    ----------
    named : sequence of Named
        Those that cannot be read do not count.
    recipe : Recipe
    jobs, background
        As for `steps_of_all`.
    reading : Reading, optional
        How the photos' files are read.
    area : Area, optional
        What counts of each photo.
    crew : Crew, optional
        Who reads the photos elsewhere, instead of processes.

    Yields
    ------
    step : TogetherStep or None
        The last has the fit; None where nothing has happened for a moment.

    Raises
    ------
    RecipeError
        If no photo can be read, or the fit fails.
    """
    total: Gathered | None = None
    photos = [each for each in named if not each.problem]
    # Only sums are sent from afar.
    groups = [photos[a:b] for a, b in spans(len(photos), 1 if crew is None else _GROUP)]
    read, count = 0, partial(count_group, recipe, reading=reading, area=area)
    local = partial(steps_of_all, jobs=jobs, background=background)
    for step in (crew or local)(count, groups):
        if step is None or not step.ended:
            yield None
            continue
        if isinstance(step.result, str):
            raise RecipeError(step.result)
        total = joined(total, step.result)
        read += len(groups[step.item])
        yield TogetherStep(_COUNTING * read / len(photos))
    if total is None:
        raise RecipeError("no photo could be read, so there is nothing to fit together")
    for fit in steps_of_all(partial(_fit_counted, recipe), [total], 1, background=background):
        if fit is None:
            yield None
        elif isinstance(fit.result, str):
            raise RecipeError(fit.result)
        elif fit.ended and fit.result is None:
            raise RecipeError(
                "the fit of all photos together was ended from outside; try fewer photos"
            )
        else:
            yield TogetherStep(_COUNTING + (1 - _COUNTING) * fit.fraction, fit.result)


def joined(total: Gathered | None, more: Gathered | None) -> Gathered | None:
    """Return the samples of photos and those of more; None if there are none.

    Raises
    ------
    RecipeError
        If no mixture fits both; one line.
    """
    if total is None or more is None:
        return total if more is None else more
    if type(total) is not type(more):
        raise RecipeError(
            "some photos have 8 bits and others more, so no mixture fits all of them;"
            " leave out those of one kind"
        )
    return total.add(more)


def count_group(
    recipe: Recipe, group: Sequence[Named], *, reading: Reading = AS_IT_IS, area: Area = WHOLE
) -> Work[Gathered | str | None]:
    """Count some photos' samples, or return in one line why they do not go together."""
    total: Gathered | None = None
    for named in group:
        found = yield from count_samples(recipe, named, reading=reading, area=area)
        try:
            total = joined(total, found)
        except RecipeError as error:
            return str(error)
    return total


def count_samples(
    recipe: Recipe, named: Named, *, reading: Reading = AS_IT_IS, area: Area = WHOLE
) -> Work[Gathered | None]:
    """Count a photo's samples; None if it cannot be read, which is told when it is its turn."""
    yield 0.0
    try:
        image = area.applied(reading.load(named.photo))
        return features_of(image, recipe.features).unplaced()
    except PixtureError as error:
        _log.debug("%s does not count: %s", named.photo, error)
        return None


def _fit_counted(recipe: Recipe, features: Fittable) -> Work[SharedFit | str]:
    """Fit, and return in one line why there is none if it fails."""
    try:
        for fitting in fitting_steps(features, recipe):
            yield fitting.fraction(recipe.fit.tolerance)
    except PixtureError as error:
        return str(error)
    settled = finish(settle_steps(features, recipe, fitting, None))
    fitted = settled.fitted
    return SharedFit(
        Model(
            *(fitted.mixture, recipe.features.space, default_styles(fitted.mixture.n_components)),
            needs=features.needs,
        ),
        fitted.log_likelihood,
        fitted.iterations,
        fitted.converged,
        settled.notices,
    )
