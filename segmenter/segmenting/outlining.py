"""One label's outline changed: by which ways, by how much, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

import numpy as np

from segmenter.arrays import LabelArray
from segmenter.editing.reshaping import (
    Labels,
    ToPaint,
    filled,
    grown,
    shrunk,
    smoothed,
    without_specks,
)
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.images.pyramid import thin
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.segmentation import Segmentation

# Of the photo's diagonal, and of its pixels.
_USUAL_LENGTH, _USUAL_AREA = 0.001, 0.0002
_LENGTHS, _FACTOR = 30, 1.5


@dataclass(frozen=True, slots=True)
class Reshaping:
    """A way to change a label's outline.

    Attributes
    ----------
    work : callable
        From labels, a label and an amount to what is painted.
    is_area : bool
        Whether the amount is a number of pixels; otherwise it is a length in pixels.
    times : float
        How many of the usual lengths or areas it is at first.
    """

    work: Callable[[Labels, int, int], ToPaint]
    is_area: bool = False
    times: float = 1.0

    def amounts(self, image: Image) -> tuple[int, ...]:
        """Return the amounts that make sense for a photo, ascending, in pixels."""
        if not self.is_area:
            return tuple(range(1, _LENGTHS * _usual_length(image) + 1))
        found, most = [1], image.height * image.width
        while found[-1] < most:
            found.append(min(max(found[-1] + 1, round(found[-1] * _FACTOR)), most))
        return tuple(found)

    def usual(self, image: Image) -> int:
        """Return the amount to begin with, one of `amounts`."""
        pixels = image.height * image.width
        wanted = _USUAL_AREA * pixels if self.is_area else _usual_length(image)
        return nearest(self.amounts(image), self.times * wanted)


RESHAPINGS = {
    "smooth": Reshaping(smoothed, times=2),
    "grow": Reshaping(grown),
    "shrink": Reshaping(shrunk),
    "fill": Reshaping(filled, is_area=True, times=5),
    "remove": Reshaping(without_specks, is_area=True),
}


def nearest(amounts: tuple[int, ...], wanted: float) -> int:
    """Return the amount that is nearest to one."""
    return min(amounts, key=lambda amount: abs(amount - wanted))


def reshape_label(
    image: Image, segmentation: Segmentation, label: int, way: str, amount: int
) -> Segmentation:
    """Smooth, grow, shrink or fill a label, or rid it of specks; the change is painted.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of the photo; labels that it locks stay as they are.
    label : int
    way : str
        Of `RESHAPINGS`.
    amount : int
        A radius, a distance, or the largest hole or the smallest piece, in pixels.

    Returns
    -------
    segmentation : Segmentation
        The same one if nothing changes.

    Raises
    ------
    RecipeError
        If the label has no pixels.
    """
    labels = segmentation.labels
    if not (0 < label <= segmentation.n_labels and segmentation.pixel_counts[label - 1]):
        raise RecipeError(f"label {label} has no pixels to reshape; choose another one")
    stencil, values = RESHAPINGS[way].work(labels, label, amount)
    stencil = stencil.sparing(labels[stencil.box.slices], segmentation.knowledge.locked - {label})
    if not stencil.mask.any():
        return segmentation
    return with_edits(image, segmentation, edits_of(segmentation).painted(stencil, values))


def sketch_reshaped(
    segmentation: Segmentation, label: int, way: str, amount: int, halved: int
) -> LabelArray:
    """Reshape a label roughly, of few pixels: soon enough to follow a slider.

    Parameters
    ----------
    segmentation : Segmentation
    label, way, amount
        Those of `reshape_label`.
    halved : int
        How many times both sides are halved.

    Returns
    -------
    labels : (h, w) int array
        As `thin` makes them.
    """
    reshaping, side = RESHAPINGS[way], 1 << halved
    labels = thin(segmentation.labels, halved)
    by = amount / (side * side if reshaping.is_area else side)
    stencil, values = reshaping.work(labels, label, max(1, round(by)))
    stencil = stencil.sparing(labels[stencil.box.slices], segmentation.knowledge.locked - {label})
    shown = labels.copy()
    np.copyto(shown[stencil.box.slices], values, where=stencil.mask)
    return shown


def _usual_length(image: Image) -> int:
    return max(1, round(_USUAL_LENGTH * hypot(image.height, image.width)))
