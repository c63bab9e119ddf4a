"""One mixture for many photos, so that a label means the same in each."""

import logging
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import partial

from segmenter.batch.gathering import Named
from segmenter.errors import PixtureError, RecipeError
from segmenter.exports.model import Model
from segmenter.features.colours import DistinctColours, distinct_colours, stand_in
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation
from segmenter.segmenting.applying import ColourCounts
from segmenter.segmenting.pipeline import segment, segment_steps
from segmenter.work.processes import Show, in_processes, steps_in_processes

_log = logging.getLogger(__name__)
# Reading all photos takes about so much of the way; the fit takes the rest.
_COUNTING = 0.9


def fit_together(
    named: Sequence[Named], recipe: Recipe, jobs: int = 1
) -> tuple[Model, Segmentation]:
    """Fit one mixture to all photos together.

    Parameters
    ----------
    named : sequence of Named
        Those that cannot be read do not count.
    recipe : Recipe
    jobs : int, optional
        Processes that count colours.

    Returns
    -------
    model : Model
    segmentation : Segmentation
        Of no photo, but it tells how the fit went.
    """
    counts = ColourCounts()
    for colours in in_processes(count_colours, _readable(named), jobs, _nothing):
        if colours is not None:
            counts.add(colours)
    result = segment(stand_in(counts.total()), recipe)
    return Model(result.mixture, recipe.space, default_styles(result.n_labels)), result


def together_steps(
    named: Sequence[Named], recipe: Recipe, jobs: int
) -> "Generator[TogetherStep | None, None, None]":
    """Fit one mixture to all photos together, in other processes.

    Parameters
    ----------
    named, recipe, jobs
        As for `fit_together`.

    Yields
    ------
    step : TogetherStep or None
        The last has the model; None where nothing has happened for a moment.

    Raises
    ------
    RecipeError
        If no photo can be read, or the fit fails.
    """
    counts, photos = ColourCounts(), _readable(named)
    read = 0
    for step in steps_in_processes(count_colours, photos, jobs, _nothing):
        if step is None or not step.ended:
            yield None
            continue
        if step.result is not None:
            counts.add(step.result)
        read += 1
        yield TogetherStep(_COUNTING * read / len(photos))
    work = partial(_fit_counted, recipe)
    for fit in steps_in_processes(work, [counts.total()], 1, _lost):
        if fit is None:
            yield None
        elif isinstance(fit.result, str):
            raise RecipeError(fit.result)
        else:
            yield TogetherStep(_COUNTING + (1 - _COUNTING) * fit.fraction, fit.result)


@dataclass(frozen=True, slots=True)
class TogetherStep:
    """How much is done, 0 to 1, and at last the model."""

    fraction: float
    model: Model | None = None


def count_colours(named: Named, show: Show) -> DistinctColours | None:
    """Count a photo's colours; None if it cannot be read, which is told when it is its turn."""
    try:
        return distinct_colours(load_image(named.photo))
    except PixtureError as error:
        _log.debug("%s does not count: %s", named.photo, error)
        return None


def _fit_counted(recipe: Recipe, colours: DistinctColours, show: Show) -> Model | str:
    """Return the model, or in one line why there is none."""
    try:
        for progress in segment_steps(stand_in(colours), recipe):
            show(progress.fraction)
    except PixtureError as error:
        return str(error)
    result = progress.segmentation()
    return Model(result.mixture, recipe.space, default_styles(result.n_labels))


def _readable(named: Sequence[Named]) -> list[Named]:
    return [each for each in named if not each.problem]


def _nothing(named: Named) -> None:
    """Count nothing of a photo whose process was ended; that is told when it is its turn."""


def _lost(colours: DistinctColours) -> str:
    return "the fit of all photos together was ended from outside; try fewer photos"
