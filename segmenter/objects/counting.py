"""Objects with their table, as a recipe asks for them."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.images.image import Image, PixelSize
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects, with_posterior
from segmenter.objects.objects import Objects
from segmenter.objects.ranges import within
from segmenter.objects.settings import ObjectSettings
from segmenter.objects.units import Table
from segmenter.objects.values import means
from segmenter.recipe import Regions
from segmenter.regions.runs import find_runs
from segmenter.segmenting.maps import STEPS, probability_map
from segmenter.segmenting.segmentation import Segmentation
from segmenter.work.stepwise import Steps, in_background

# With more labels a map of each takes too long.
MOST_LIKELY = 64


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """What was counted and measured in a photo.

    Attributes
    ----------
    objects : Objects
    table : mapping of str to (N,) array
        See `measure_objects`; ``posterior`` besides, the mean of how likely its pixels are to have
        its label, where a mixture tells that.
    candidates : mapping of str to (M,) array
        The same of all that were found, before ranges sorted some out.
    scale : PixelSize, optional
        How large a pixel is.
    """

    objects: Objects
    table: Table
    candidates: Table
    scale: PixelSize | None


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What was counted last in a photo, kept with it."""

    labels: NDArray[np.integer]
    settings: ObjectSettings
    counted: Counted


def count_objects(image: Image, segmentation: Segmentation) -> Counted:
    """Find and measure the objects that a result's recipe asks for.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
        Of this photo. Objects are areas of its labels, without those that are left out.

    Returns
    -------
    counted : Counted

    Raises
    ------
    RecipeError
        If a range is of a column that there is not.
    """
    labels, settings = segmentation.labels, segmentation.recipe.objects
    kept = image.memo.find(_Kept)
    if kept is not None and kept.labels is labels and _same(kept.settings, settings):
        return replace(kept.counted, scale=settings.scale or image.pixel_size)
    objects = find_objects(image, labels, settings)
    table = _measured(image, segmentation, objects)
    inside = within(table, settings.ranges)
    rows = np.flatnonzero(inside)
    chosen = {name: column[rows] for name, column in table.items()}
    chosen["id"] = np.arange(1, len(rows) + 1)
    scale = settings.scale or image.pixel_size
    counted = Counted(objects.only(inside), chosen, table, scale)
    return image.memo.keep(_Kept(labels, settings, counted)).counted


def count_steps(image: Image, segmentation: Segmentation) -> Steps[Counted]:
    """Count like `count_objects`; it can be given up meanwhile."""
    return in_background(lambda: count_objects(image, segmentation))


def _same(one: ObjectSettings, other: ObjectSettings) -> bool:
    """Whether the same objects are asked for, if perhaps told in another unit or way."""
    told = ("pixel_size", "unit", "objects", "simplify")
    beside = {name: getattr(other, name) for name in told}
    return replace(one, **beside) == other


def _measured(image: Image, segmentation: Segmentation, objects: Objects) -> Table:
    table = measure_objects(image, objects)
    owners = np.unique(objects.owners[1:])
    if isinstance(segmentation.recipe.source, Regions) or not 0 < len(owners) <= MOST_LIKELY:
        return table
    runs, n = find_runs(objects.map), objects.count + 1
    pixels = np.concatenate([[0], table["area"]])
    likely = np.zeros(n)
    for label in owners.tolist():
        own = runs.where(objects.owners[runs.ids] == label)
        steps = means(probability_map(image, segmentation, label), own, pixels)
        likely += likelihoods(steps) * (objects.owners == label)
    return with_posterior(table, likely[1:])


def likelihoods(steps: FloatArray) -> FloatArray:
    """Return the means of posteriors by those of a map's values."""
    return np.asarray(np.maximum(steps - 1, 0) / STEPS)
