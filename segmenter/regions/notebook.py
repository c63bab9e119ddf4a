"""Results as notebooks show them."""

import io

import numpy as np
from PIL import Image as Pillow

from segmenter.arrays import LabelArray
from segmenter.regions.palette import default_styles

LONGEST_SIDE = 1024


def as_png(labels: LabelArray, n_labels: int) -> bytes:
    """Draw the labels in their first colours, black where a pixel is left out.

    Parameters
    ----------
    labels : (H, W) array
        0 is left out.
    n_labels : int

    Returns
    -------
    png : bytes
        Of a large photo every few pixels only.
    """
    step = -(-max(labels.shape) // LONGEST_SIDE)
    styles = default_styles(n_labels)
    table = np.array([(0, 0, 0), *(style.colour for style in styles)], np.uint8)
    buffer = io.BytesIO()
    Pillow.fromarray(table[labels[::step, ::step]]).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
