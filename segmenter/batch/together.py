"""One mixture for many photos, so that a label means the same in each."""

import logging
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial

from segmenter.batch.gathering import Named
from segmenter.errors import PixtureError, RecipeError
from segmenter.features.colours import DistinctColours, distinct_colours, stand_in
from segmenter.files.model import Model
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.applying import ColourCounts
from segmenter.segmenting.pipeline import segment_steps
from segmenter.work.processes import steps_of_all
from segmenter.work.serving import Work

_log = logging.getLogger(__name__)
# Reading all photos takes about so much of the way; the fit takes the rest.
_COUNTING = 0.9


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
    named: Sequence[Named], recipe: Recipe, jobs: int, *, background: bool = False
) -> Generator[TogetherStep | None, None, None]:
    """Fit one mixture to all photos together.

    Parameters
    ----------
    named : sequence of Named
        Those that cannot be read do not count.
    recipe : Recipe
    jobs, background
        As for `steps_of_all`.

    Yields
    ------
    step : TogetherStep or None
        The last has the fit; None where nothing has happened for a moment.

    Raises
    ------
    RecipeError
        If no photo can be read, or the fit fails.
    """
    counts, photos = ColourCounts(), [each for each in named if not each.problem]
    read = 0
    for step in steps_of_all(count_colours, photos, jobs, background=background):
        if step is None or not step.ended:
            yield None
            continue
        if step.result is not None:
            counts.add(step.result)
        read += 1
        yield TogetherStep(_COUNTING * read / len(photos))
    work = partial(_fit_counted, recipe)
    for fit in steps_of_all(work, [counts.total()], 1, background=background):
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


def count_colours(named: Named) -> Work[DistinctColours | None]:
    """Count a photo's colours; None if it cannot be read, which is told when it is its turn."""
    yield 0.0
    try:
        return distinct_colours(load_image(named.photo))
    except PixtureError as error:
        _log.debug("%s does not count: %s", named.photo, error)
        return None


def _fit_counted(recipe: Recipe, colours: DistinctColours) -> Work[SharedFit | str]:
    """Fit, and return in one line why there is none if it fails."""
    try:
        for progress in segment_steps(stand_in(colours), recipe):
            yield progress.fraction
    except PixtureError as error:
        return str(error)
    result = progress.segmentation()
    return SharedFit(
        Model(result.mixture, recipe.space, default_styles(result.n_labels)),
        result.log_likelihood,
        result.iterations,
        result.converged,
        result.notices,
    )
