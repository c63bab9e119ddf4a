"""Measure labels and regions: a table, one row each."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.images.image import Image
from segmenter.regions.pieces import find_pieces

Table = Mapping[str, NDArray[np.generic]]

# What each is called here, and by scikit-image.
SHAPES = {
    "row": "centroid-0",
    "column": "centroid-1",
    "top": "bbox-0",
    "left": "bbox-1",
    "bottom": "bbox-2",
    "right": "bbox-3",
    "perimeter": "perimeter",
    "eccentricity": "eccentricity",
}


def measure_labels(image: Image, labels: NDArray[np.integer]) -> Table:
    """Measure every label, all of its regions together.

    Parameters
    ----------
    image : Image
    labels : (H, W) int array
        0 is left out. Regions of a hierarchy will do as well.

    Returns
    -------
    table : mapping of str to (N,) array
        Columns of equal length, a row for each label that occurs, ascending:

        - ``label``, ``pixels`` and ``share`` of the pixels that have a label;
        - ``row`` and ``column`` of the centroid;
        - ``top``, ``left``, ``bottom``, ``right`` of the box, the last two just outside;
        - ``perimeter`` in pixels, ``eccentricity`` of the ellipse with the same second moments,
          0 (a circle) to 1;
        - ``mean_red``, ``spread_red`` and so on, or ``mean_grey``, ``spread_grey``: mean and
          standard deviation in the photo's own values.

    Examples
    --------
    >>> import segmenter
    >>> image = segmenter.load_image("sample:coffee")
    >>> regions = segmenter.build_hierarchy(image).at(1.0)
    >>> measure_labels(image, regions)["pixels"]
    array([240000])
    """
    from skimage.measure import regionprops_table

    wanted = sorted({name.partition("-")[0] for name in SHAPES.values()})
    shapes = regionprops_table(labels, properties=("label", "area", *wanted))  # type: ignore[no-untyped-call]
    pixels = shapes["area"].astype(np.int64)
    table = {"label": shapes["label"], "pixels": pixels, "share": pixels / max(pixels.sum(), 1)}
    table |= {name: shapes[theirs] for name, theirs in SHAPES.items()}
    return table | _colours(image, labels, shapes["label"])


def measure_regions(image: Image, labels: NDArray[np.integer]) -> Table:
    """Measure every connected area of a label.

    Parameters
    ----------
    image : Image
    labels : (H, W) int array
        0 is left out.

    Returns
    -------
    table : mapping of str to (N,) array
        As for labels, in the order of the regions' first pixels; ``region`` counts them from 1
        and ``label`` says which label each has.
    """
    pieces = find_pieces(labels)
    table = measure_labels(image, pieces.map)
    regions = table["label"].astype(np.intp)
    return {"region": regions, **table, "label": pieces.owners[regions]}


def _colours(
    image: Image, labels: NDArray[np.integer], present: NDArray[np.integer]
) -> dict[str, FloatArray]:
    ids = labels.ravel()
    counts = np.bincount(ids)[present]
    table = {}
    for name, plane in zip(image.channel_names, image.planes, strict=True):
        values = plane.ravel().astype(np.float64)
        mean = np.bincount(ids, values)[present] / counts
        # Counted from about the middle, so that the difference of squares does not cancel.
        origin = values.mean()
        values -= origin
        squares = np.bincount(ids, values * values)[present] / counts
        table[f"mean_{name}"] = mean
        table[f"spread_{name}"] = np.sqrt(np.maximum(squares - (mean - origin) ** 2, 0))
    return table
