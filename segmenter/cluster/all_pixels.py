"""A fit on all pixels of an image, of which a small picture has been fitted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from segmenter.cluster.clients import client_for
from segmenter.cluster.counting import count_steps
from segmenter.cluster.grid import SIDE, grid_of
from segmenter.cluster.job import Job
from segmenter.cluster.label_tiff import SUFFIXES
from segmenter.cluster.painting import Painted
from segmenter.cluster.scratch import Scratch
from segmenter.cluster.sources import Source
from segmenter.errors import RecipeError
from segmenter.features.colour_table import ColourTable
from segmenter.images.image import Image
from segmenter.images.whole import Whole
from segmenter.knowledge import Knowledge
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.fitting import Fitting, fitting_steps, settle_steps
from segmenter.segmenting.segmentation import Fitted, Segmentation
from segmenter.segmenting.tile_labels import all_labels, why_not_all
from segmenter.work.parallel import thread_count
from segmenter.work.stepwise import finish

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class AllPixelsStep:
    """A fit on all pixels after some step.

    Attributes
    ----------
    stage : {"counting", "fitting", "done"}
    done, total : int
        Chunks that are counted, or iterations, whose number nobody knows before.
    fitted : Fitted, optional
        In the end.
    n_pixels, n_colours : int
        How many were counted.
    """

    stage: Literal["counting", "fitting", "done"]
    done: int
    total: int
    fitted: Fitted | None = None
    n_pixels: int = 0
    n_colours: int = 0


def whole_source(whole: Whole) -> Source:
    """Return where the full size of an image is read from."""
    from segmenter.cluster.pyramid import Pyramid

    assert isinstance(whole, Pyramid)  # there are no others
    return whole.source


def check_all_pixels(recipe: Recipe, knowledge: Knowledge) -> None:
    """Raise RecipeError for what means something in the small picture only."""
    if recipe.by_regions:
        raise RecipeError("regions are found in the overview only; fit by colour first")
    if not recipe.features.are_colours:
        raise RecipeError(
            "texture and place are seen in the overview only; choose Colour as what is seen"
        )
    if knowledge.marks is not None:
        raise RecipeError(
            "scribbled marks guide the fit of the overview only; erase them to fit on all pixels"
        )
    if knowledge.area is not None:
        raise RecipeError(
            "an area of interest counts in the overview only; choose Whole photo again first"
        )


def all_pixels_steps(
    client: Any, source: Source, recipe: Recipe, scratch: Scratch, side: int = SIDE
) -> Iterator[AllPixelsStep]:
    """Go on from a fit of the small picture with EM on all pixels.

    Parameters
    ----------
    client : distributed.Client
    source : Source
    recipe : Recipe
        Whose source is the model of the small picture, to be adapted: each label keeps its id.
    scratch : Scratch
        Where counts are kept, so that one that was stopped goes on.
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
    RecipeError
        If the image has more than 8 bits.
    """
    assert isinstance(recipe.source, ByModel)
    if source.is_deep:
        raise RecipeError(
            "all pixels of an image of more than 8 bits are fitted by the command only so far;"
            " their labels by this fit can be exported at full size"
        )
    grid = grid_of(source, side)
    colours: ColourTable | None = None
    for counted in count_steps(client, source, grid, recipe.features, scratch):
        colours = counted.colours
        yield AllPixelsStep("counting", counted.chunks, len(grid))
    assert colours is not None  # otherwise there was an error
    reached: Fitting | None = None
    for number, fitting in enumerate(fitting_steps(colours, recipe)):
        reached = fitting
        yield AllPixelsStep("fitting", number, 0)
    assert reached is not None  # there is at least the start
    fitted = finish(settle_steps(colours, recipe, reached, None)).fitted
    yield AllPixelsStep("done", 1, 1, fitted, colours.n_pixels, colours.n_samples)


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


def labelling_job(
    image: Image, found: Segmentation, output: str, styles: tuple[LabelStyle, ...]
) -> Painted:
    """Return what labels all pixels of an image like its small picture.

    Parameters
    ----------
    image : Image
        The small picture.
    found : Segmentation
        Its labels.
    output : str
        Path of an OME-Zarr or a TIFF; a TIFF that is there is replaced.
    styles : tuple of LabelStyle

    Raises
    ------
    RecipeError
        If these labels are there at the size of the small picture only.
    """
    if image.whole is None or (labels := all_labels(image, found)) is None:
        raise RecipeError(why_not_all(found) or "this photo is not too large; export its labels")
    # Objects are no part of labels.
    wanted = found.recipe.of_labels
    recipe = by_model(labels.mixture, wanted, owners=tuple(labels.owners.tolist()))
    place = str(Path(output).absolute())
    is_tiff = place.casefold().endswith(SUFFIXES)
    job = Job(whole_source(image.whole), recipe, place, styles, overwrite=is_tiff)
    return Painted(job, labels.by_hand)
