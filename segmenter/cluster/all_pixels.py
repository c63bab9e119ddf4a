"""A fit on all pixels of an image, of which a small picture has been fitted."""

import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.cluster import tasks
from segmenter.cluster.clients import client_for
from segmenter.cluster.confined import Confined, confined, sent
from segmenter.cluster.counting import count_steps
from segmenter.cluster.deep_counting import TIMES, cell_steps, component_steps
from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.cluster.grid import SIDE, Grid, grid_of
from segmenter.cluster.job import are_values
from segmenter.cluster.labellers import ByMixture
from segmenter.cluster.marking import MarksAt, joined_marks
from segmenter.cluster.pyramid import whole_source
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import RecipeError
from segmenter.features.colour_table import ColourTable
from segmenter.features.deep_parts import Seen
from segmenter.features.marked import MarkedValues, among_colours
from segmenter.features.spaces import to_features
from segmenter.features.spread_cells import SpreadCells
from segmenter.images.display import value_ranges
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.evaluate import most_likely_at
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.label_map import one_label_each
from segmenter.segmenting.fitting import Fitting, fitting_steps, mean_log_density, settle_steps
from segmenter.segmenting.marking import owners_for
from segmenter.segmenting.segmentation import AllPixels, Fitted
from segmenter.work.parallel import thread_count
from segmenter.work.stepwise import finish, told_by

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class AllPixelsFit:
    """What a fit on all pixels has come to.

    Attributes
    ----------
    fitted : Fitted
        With what was counted.
    owners : tuple of int
        Label of each component.
    n_samples : int
        Colours, or cells of them, that EM saw.
    seconds : float
    """

    fitted: Fitted
    owners: tuple[int, ...]
    n_samples: int
    seconds: float


@dataclass(frozen=True, slots=True)
class AllPixelsStep:
    """A fit on all pixels after some step.

    Attributes
    ----------
    stage : {"counting", "fitting", "labelling", "done"}
    done, total : int
        Chunks that are counted or labelled, or iterations, whose number nobody knows before.
    found : AllPixelsFit, optional
        In the end.
    """

    stage: Literal["counting", "fitting", "labelling", "done"]
    done: int
    total: int
    found: AllPixelsFit | None = None


Counting = Generator[AllPixelsStep, None, T]


def check_all_pixels(recipe: Recipe) -> None:
    """Raise RecipeError for what means something in the small picture only."""
    if recipe.by_regions:
        raise RecipeError("regions are found in the overview only; fit by colour first")
    if not are_values(recipe.features):
        raise RecipeError(
            "texture and place are seen in the overview only; choose Colour as what is seen"
        )


def all_pixels_steps(
    client: Any,
    image: Image,
    recipe: Recipe,
    knowledge: Knowledge,
    scratch: Scratch,
    *,
    side: int | None = None,
) -> Iterator[AllPixelsStep]:
    """Go on from a fit of the small picture with EM on all pixels.

    Parameters
    ----------
    client : distributed.Client
    image : Image
        The small picture.
    recipe : Recipe
        Whose source is the model of the small picture, to be adapted: each label keeps its id.
    knowledge : Knowledge
        Whose area and marks hold at full size in steps of the small picture's pixels.
    scratch : Scratch
        Where counts of colours are kept, so that one that was stopped goes on.
    side : int, optional
        Rows and columns of a chunk, about.

    Yields
    ------
    step : AllPixelsStep
        The last is ``done``; ask for no more to cancel.

    Raises
    ------
    ImageError
        If a chunk cannot be read, or no pixel counts.
    ClusterError
        If a worker fails.
    """
    began = time.perf_counter()
    assert isinstance(recipe.source, ByModel)
    assert image.whole is not None
    full = whole_source(image.whole)
    source = confined(full, knowledge.area, image.whole.overview)
    run = _Run(client, source, grid_of(source, side or SIDE), image, recipe)
    features: ColourTable | SpreadCells
    if recipe.features.are_colours and not source.is_deep:
        features = yield from _colours(run, scratch)
    else:
        features = yield from _cells(run)
    marked = yield from _marked(run, knowledge)
    if marked is not None and isinstance(features, ColourTable):
        marked = among_colours(marked, features.distinct)
    reached: Fitting | None = None
    known = NOTHING if marked is None else knowledge
    for reached in fitting_steps(features, recipe, known, marked=marked):
        yield AllPixelsStep("fitting", reached.fit.iteration, 0)
    assert reached is not None  # there is at least the start
    fitted = finish(settle_steps(features, recipe, reached, None)).fitted
    if marked is not None:  # until now that of what marks leave free
        density = mean_log_density(features.levels()[-1], fitted.mixture)
        fitted = replace(fitted, log_likelihood=density)
    owners = owners_for(recipe, fitted.mixture.n_components, marked)
    counts = yield from _components(run, features, fitted)
    if marked is not None:
        counts = _moved(counts, marked, _features_of(features, marked), fitted, owners)
    fitted = replace(fitted, all_pixels=AllPixels(features.n_pixels + features.n_far, counts))
    seconds = time.perf_counter() - began
    found = AllPixelsFit(fitted, tuple(owners.tolist()), features.n_samples, seconds)
    yield AllPixelsStep("done", 1, 1, found)


def on_this_machine(source: Source, steps_of: Callable[[Any], Iterator[T]]) -> Iterator[T]:
    """Go through steps that workers of this machine do: threads, or processes if it is large.

    Parameters
    ----------
    source : Source
    steps_of : callable
        Makes the steps for a client.
    """
    with client_for("", thread_count(), source.n_pixels) as client:
        yield from steps_of(client)


@dataclass(frozen=True, slots=True, eq=False)
class _Run:
    """What is gone through, and by whom."""

    client: Any
    source: Source
    grid: Grid
    image: Image
    recipe: Recipe


def _colours(run: _Run, scratch: Scratch) -> Counting[ColourTable]:
    """Count the colours of an 8-bit photo."""
    source, grid = run.source, run.grid
    if isinstance(source, Confined):  # whose counts are others
        scratch = Scratch(f"{scratch.output}-{source.mark[:16]}")
    for counted in count_steps(run.client, source, grid, run.recipe.features, scratch):
        yield AllPixelsStep("counting", counted.chunks, len(grid))
    assert counted.colours is not None  # otherwise there was an error
    return counted.colours


def _cells(run: _Run) -> Counting[SpreadCells]:
    """Put the pixels into cells of their values."""
    seen = Seen(run.recipe.features, run.source.nothing)
    steps, total = cell_steps(run.client, run.source, run.grid, seen), TIMES * len(run.grid)
    cells, _ = yield from told_by(steps, lambda done: AllPixelsStep("counting", done, total))
    return cells


def _marked(run: _Run, knowledge: Knowledge) -> Counting[MarkedValues | None]:
    """Count the pixels that lie under marks."""
    client, grid, whole = run.client, run.grid, run.image.whole
    if knowledge.marks is None or whole is None:
        return None
    pixels = knowledge.marks.pixels(whole.overview.shape)
    chunks = MarksAt.of(pixels, whole.overview).by_chunk(grid)
    own = sent(client, run.source)

    def submit(chunk: tuple[tuple[int, int], MarksAt]) -> Any:
        place, marks = chunk
        return client.submit(tasks.mark, own, grid, marks, place, pure=False, retries=RETRIES)

    found = []
    for _, part in done_in_turn(client, chunks, submit):
        found.append(part)
        yield AllPixelsStep("counting", len(found), len(chunks))
    return joined_marks(found)


def _components(
    run: _Run, features: ColourTable | SpreadCells, fitted: Fitted
) -> Counting[NDArray[np.int64]]:
    """Count the pixels of each component."""
    mixture = fitted.mixture
    each = one_label_each(mixture.n_components)
    if isinstance(features, ColourTable):
        return finish(features.chosen_steps(mixture, each))[1].pixels
    labeller = ByMixture(mixture, each, run.recipe.features, value_ranges(run.image))
    steps = component_steps(run.client, run.source, run.grid, labeller, len(each))
    total = len(run.grid)
    return (yield from told_by(steps, lambda done: AllPixelsStep("labelling", done, total)))


def _features_of(features: ColourTable | SpreadCells, marked: MarkedValues) -> FloatArray:
    if isinstance(features, ColourTable):
        return to_features(marked.values.astype(np.uint8), features.space)
    return features.rule.seen.of(marked.values.astype(np.uint16))


def _moved(
    counts: NDArray[np.int64],
    marked: MarkedValues,
    values: FloatArray,
    fitted: Fitted,
    owners: NDArray[np.intp],
) -> NDArray[np.int64]:
    """Count marked pixels for a component of what they are marked as."""
    moved = counts.copy()
    first = {label: at for at, label in reversed(list(enumerate(owners.tolist())))}
    wanted = np.array([first[label] for label in marked.labels.tolist()], np.intp)
    np.subtract.at(moved, most_likely_at(values, fitted.mixture), marked.counts)
    np.add.at(moved, wanted, marked.counts)
    return moved
