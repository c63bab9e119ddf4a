"""Results as notebooks show them."""

import io

import numpy as np
from PIL import Image as Pillow

from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation

LONGEST_SIDE = 1024


def as_png(segmentation: Segmentation) -> bytes:
    """Draw the labels in their first colours, black where a pixel is left out.

    Parameters
    ----------
    segmentation : Segmentation

    Returns
    -------
    png : bytes
        Of a large photo every few pixels only.
    """
    labels = segmentation.labels
    step = -(-max(labels.shape) // LONGEST_SIDE)
    styles = default_styles(segmentation.n_labels)
    table = np.array([(0, 0, 0), *(style.colour for style in styles)], np.uint8)
    buffer = io.BytesIO()
    Pillow.fromarray(table[labels[::step, ::step]]).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
