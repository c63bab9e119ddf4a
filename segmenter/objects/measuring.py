"""The table of objects: a row each, in pixels and in the photo's unit.

All objects are measured at once, from the runs of their rows; scikit-image's ``regionprops`` says
the same of each, one after the other.
"""

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.images.image import Image
from segmenter.objects.finding import at_border
from segmenter.objects.hulls import areas, convex, diameters, extents
from segmenter.objects.moments import ellipses
from segmenter.objects.objects import Objects
from segmenter.objects.units import Table
from segmenter.objects.values import means_and_spreads
from segmenter.regions.perimeter import perimeters
from segmenter.regions.runs import Runs, Sizes, find_runs, measure


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
    runs = find_runs(objects.map)
    n = objects.count + 1
    sizes = measure(runs, n)
    counted = objects.map.size if image.valid is None else int(np.count_nonzero(image.valid))
    table = _placed(objects, sizes, counted) | _shaped(objects, runs, sizes)
    for name, plane in zip(image.channel_names, image.planes, strict=True):
        table[f"mean_{name}"], table[f"sd_{name}"] = means_and_spreads(plane, runs, sizes.pixels)
    border = np.zeros(n, np.bool_)
    border[at_border(objects.map)] = True
    table["border"] = border
    return {name: column[1:] for name, column in table.items()}


def _placed(objects: Objects, sizes: Sizes, counted: int) -> dict[str, NDArray[np.generic]]:
    pixels = np.maximum(sizes.pixels, 1)
    return {
        "id": np.arange(objects.count + 1),
        "label": objects.owners,
        "area": sizes.pixels,
        "share": sizes.pixels / max(counted, 1),
        "x": sizes.sums_x / pixels,
        "y": sizes.sums_y / pixels,
        "left": sizes.lefts,
        "top": sizes.tops,
        "width": sizes.rights - sizes.lefts,
        "height": sizes.bottoms - sizes.tops,
    }


def _shaped(objects: Objects, runs: Runs, sizes: Sizes) -> dict[str, NDArray[np.generic]]:
    n = objects.count + 1
    around = perimeters(objects.map, n)
    hulls = convex(extents(runs))
    like = ellipses(runs, sizes)
    return {
        "perimeter": around,
        "circularity": _circularity(sizes.pixels, around),
        "eccentricity": like.eccentricity,
        "major_axis": like.major,
        "minor_axis": like.minor,
        "solidity": sizes.pixels / np.maximum(areas(hulls, n), 1),
        "feret": diameters(hulls, n),
    }


def _circularity(pixels: NDArray[np.integer], around: FloatArray) -> FloatArray:
    unknown = np.full(len(pixels), np.nan)
    found = np.divide(4 * np.pi * pixels, around**2, out=unknown, where=around > 0)
    return np.asarray(np.minimum(found, 1.0))
