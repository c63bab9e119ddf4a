"""The table of objects: a row each, in pixels and in the photo's unit.

All objects are measured at once, from the runs of their rows; scikit-image's ``regionprops`` says
the same of each, one after the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.images.image import Image
from segmenter.objects.finding import at_border
from segmenter.objects.hulls import areas, convex, diameters, extents
from segmenter.objects.moments import Moments, ellipses, moments
from segmenter.objects.objects import Objects
from segmenter.objects.units import Table
from segmenter.objects.values import means_and_spreads
from segmenter.regions.perimeter import perimeters
from segmenter.regions.runs import Sizes, find_runs, measure


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """What a table of objects is made of, for the ids 0…N, of which 0 is none.

    Attributes
    ----------
    owners : (N + 1,) int array
        Labels.
    sizes : Sizes
    moments : Moments
        Counted from the corner of each one's box.
    perimeters : (N + 1,) array
    hulls : (N + 1,) int array
        Pixels of convex hulls.
    ferets : (N + 1,) array
    values : mapping of str to a pair of (N + 1,) arrays
        Means and spreads of each channel.
    at_border : (N + 1,) bool array
    counted : int
        Pixels of the photo that count.
    """

    owners: NDArray[np.integer]
    sizes: Sizes
    moments: Moments
    perimeters: FloatArray
    hulls: NDArray[np.integer]
    ferets: FloatArray
    values: Mapping[str, tuple[FloatArray, FloatArray]]
    at_border: BoolArray
    counted: int

    def table(self) -> Table:
        """Return the columns that `measure_objects` tells."""
        found = _placed(self) | _shaped(self)
        for name, (means, spreads) in self.values.items():
            found[f"mean_{name}"], found[f"sd_{name}"] = means, spreads
        found["border"] = self.at_border
        return {name: column[1:] for name, column in found.items()}


def measure_objects(image: Image, objects: Objects) -> Table:
    """Measure every object.

    Parameters
    ----------
    image : Image
    objects : Objects

    Returns
    -------
    table : mapping of str to (N,) array
        Columns of equal length, a row for each object:

        - ``id``, from 1 on, and ``label``;
        - ``area`` in pixels, ``share`` of the photo's pixels that count;
        - ``x`` and ``y`` of the centroid, ``left``, ``top``, ``width``, ``height`` of the box;
        - ``perimeter``; ``circularity``, 4π area / perimeter², at most 1, not a number where there
          is no perimeter;
        - ``eccentricity``, ``major_axis`` and ``minor_axis`` of the ellipse with the same moments;
        - ``solidity``, area over that of the convex hull; ``feret``, the largest diameter;
        - ``mean_red``, ``sd_red`` and so on, for each channel, in the photo's own values;
        - ``border``, whether it touches the photo's border.

        Lengths and places are in pixels.

    Examples
    --------
    >>> import numpy as np
    >>> labels = np.zeros((9, 9), np.uint8)
    >>> labels[2:6, 3:8] = 1
    >>> image = Image(np.full((9, 9), 7, np.uint8))
    >>> from segmenter.objects.finding import find_objects
    >>> table = measure_objects(image, find_objects(image, labels))
    >>> table["area"], table["perimeter"], table["solidity"]
    (array([20]), array([14.]), array([1.]))
    """
    runs, n = find_runs(objects.map), objects.count + 1
    sizes = measure(runs, n)
    hulls = convex(extents(runs))
    border = np.zeros(n, np.bool_)
    border[at_border(objects.map)] = True
    return Measured(
        objects.owners,
        sizes,
        moments(runs, sizes),
        perimeters(objects.map, n),
        areas(hulls, n),
        diameters(hulls, n),
        {
            name: means_and_spreads(plane, runs, sizes.pixels)
            for name, plane in zip(image.channel_names, image.planes, strict=True)
        },
        border,
        objects.map.size if image.valid is None else int(np.count_nonzero(image.valid)),
    ).table()


def with_posterior(table: Table, posterior: FloatArray) -> Table:
    """Return a table with a column that says how likely pixels are to have their labels."""
    others = {name: column for name, column in table.items() if name != "border"}
    return others | {"posterior": posterior, "border": table["border"]}


def _placed(found: Measured) -> dict[str, NDArray[np.generic]]:
    sizes = found.sizes
    pixels = np.maximum(sizes.pixels, 1)
    return {
        "id": np.arange(len(found.owners)),
        "label": found.owners,
        "area": sizes.pixels,
        "share": sizes.pixels / max(found.counted, 1),
        "x": sizes.sums_x / pixels,
        "y": sizes.sums_y / pixels,
        "left": sizes.lefts,
        "top": sizes.tops,
        "width": sizes.rights - sizes.lefts,
        "height": sizes.bottoms - sizes.tops,
    }


def _shaped(found: Measured) -> dict[str, NDArray[np.generic]]:
    pixels, like = found.sizes.pixels, ellipses(found.moments, found.sizes.pixels)
    return {
        "perimeter": found.perimeters,
        "circularity": _circularity(pixels, found.perimeters),
        "eccentricity": like.eccentricity,
        "major_axis": like.major,
        "minor_axis": like.minor,
        "solidity": pixels / np.maximum(found.hulls, 1),
        "feret": found.ferets,
    }


def _circularity(pixels: NDArray[np.integer], around: FloatArray) -> FloatArray:
    unknown = np.full(len(pixels), np.nan)
    found = np.divide(4 * np.pi * pixels, around**2, out=unknown, where=around > 0)
    return np.asarray(np.minimum(found, 1.0))
