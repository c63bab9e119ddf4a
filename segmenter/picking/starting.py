"""Make ready for clicks."""

from collections.abc import Iterator
from dataclasses import dataclass

from segmenter.errors import ImageError
from segmenter.images.image import Image
from segmenter.picking.ground import ground_steps
from segmenter.picking.picking import Picking
from segmenter.picking.standing import first_standing
from segmenter.recipe import Recipe
from segmenter.work.stepwise import told_by


@dataclass(frozen=True, slots=True, eq=False)
class PickingProgress:
    """How far the start of a picking has come.

    Attributes
    ----------
    fraction : float
        0 to 1, by the usual time of the steps.
    result : Picking, optional
        Set in the last one.
    """

    fraction: float
    result: Picking | None = None


def start_picking(image: Image, recipe: Recipe | None = None) -> Picking:
    """Make ready to click on things in a photo.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
        Only its seed matters.

    Returns
    -------
    picking : Picking
        Without clicks: all is outside.

    Raises
    ------
    ImageError
        If no pixel of the photo counts.

    Examples
    --------
    >>> import segmenter
    >>> picking = segmenter.start_picking(segmenter.load_image("sample:coffee"))
    >>> cup = picking.click(200, 300).click(30, 30, inside=False)
    >>> bool(cup.mask[200, 300]), bool(cup.mask[30, 30])
    (True, False)
    """
    for progress in picking_steps(image, recipe):
        result = progress.result
    assert result is not None  # the last one has it
    return result


def picking_steps(image: Image, recipe: Recipe | None = None) -> Iterator[PickingProgress]:
    """Make ready step by step.

    Parameters
    ----------
    image : Image
    recipe : Recipe, optional
        Only its seed matters.

    Yields
    ------
    progress : PickingProgress
        The last has the result. Ask for no more to cancel.

    Raises
    ------
    ImageError
        If no pixel of the photo counts.
    """
    if image.valid is not None and not image.valid.any():
        raise ImageError(f"{image.name}: every pixel is transparent; there is nothing to click on")
    building = ground_steps(image, (recipe or Recipe()).fit.seed)
    ground = yield from told_by(building, PickingProgress)
    yield PickingProgress(1.0, Picking(ground, first_standing(len(ground.graph.areas))))
