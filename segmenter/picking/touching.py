"""Where a person points: clicks and strokes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.picking.ground import Ground
from segmenter.regions.pieces import Indices

HIGHEST_LABEL = 65535


@dataclass(frozen=True, slots=True, eq=False)
class Touch:
    """Where a person pointed.

    Attributes
    ----------
    rows, columns : (P,) int arrays
        Pixels of the reduced photo; one for a click, more for a stroke.
    parts : (S,) int array
        The parts that they are in, from 0; each once.
    label : int
        What they are to be.
    """

    rows: Indices
    columns: Indices
    parts: Indices
    label: int


def touch_line(ground: Ground, points: Sequence[tuple[int, int]], label: int) -> Touch | None:
    """Find the pixels and parts along a line.

    Parameters
    ----------
    ground : Ground
    points : sequence of (int, int)
        Rows and columns of the line's corners, pixels of the photo.
    label : int

    Returns
    -------
    touch : Touch, optional
        None if the line meets no pixel that counts.
    """
    rows, columns = _pixels_along(np.array(points, np.intp).reshape(-1, 2))
    image, factor = ground.image, ground.reduced.factor
    met = (rows >= 0) & (rows < image.height) & (columns >= 0) & (columns < image.width)
    rows, columns = rows[met], columns[met]
    if image.valid is not None:
        counts = image.valid[rows, columns]
        rows, columns = rows[counts], columns[counts]
    if not len(rows):
        return None
    cells = np.unique(np.stack([rows // factor, columns // factor]), axis=1)
    parts = np.unique(ground.parts[cells[0], cells[1]]) - 1
    return Touch(cells[0], cells[1], parts, label)


def _pixels_along(corners: Indices) -> tuple[Indices, Indices]:
    found = [corners[:1]]
    for start, stop in pairwise(corners):
        n_steps = int(np.abs(stop - start).max())
        along = np.linspace(start, stop, n_steps + 1)[1:]
        found.append(np.rint(along).astype(np.intp))
    pixels = np.concatenate(found)
    return pixels[:, 0], pixels[:, 1]


def checked_label(label: int) -> int:
    """Return a label that can be stored.

    Raises
    ------
    RecipeError
        If it is not in 0…65535.
    """
    if not 0 <= label <= HIGHEST_LABEL:
        raise RecipeError(f"label must be 0 to {HIGHEST_LABEL}, not {label}")
    return int(label)


def is_counted(image: Image, row: int, column: int) -> bool:
    """Tell whether there is such a pixel, and it is not left out."""
    if not (0 <= row < image.height and 0 <= column < image.width):
        return False
    return image.valid is None or bool(image.valid[row, column])


def explain_miss(image: Image, points: Sequence[tuple[int, int]]) -> str:
    """Say why pointing at these pixels means nothing."""
    if len(points) != 1:
        return "the stroke meets no pixel that counts; begin it on the photo"
    row, column = points[0]
    if 0 <= row < image.height and 0 <= column < image.width:
        return f"the pixel at row {row}, column {column} is left out; click on one that counts"
    return (
        f"there is no pixel at row {row}, column {column}; "
        f"click inside the photo's {image.height} rows and {image.width} columns"
    )
