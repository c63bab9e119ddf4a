"""Where the labels of a map lie."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Box = tuple[slice, slice]


def boxes(labels: NDArray[np.integer]) -> Iterator[tuple[int, Box]]:
    """Yield each label that occurs, ascending, with its box."""
    from scipy.ndimage import find_objects

    for label, box in enumerate(find_objects(labels), start=1):
        if box is not None:
            yield label, (box[0], box[1])


def grown(box: Box, margin: int, shape: tuple[int, ...]) -> Box:
    """Return a box with a margin, as far as there is one."""
    rows, columns = (
        slice(max(side.start - margin, 0), min(side.stop + margin, length))
        for side, length in zip(box, shape, strict=True)
    )
    return rows, columns
