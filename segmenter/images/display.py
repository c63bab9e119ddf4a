"""What is shown of an image: 8-bit pictures, whatever values it has."""

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import Image

# The value of white in a picture.
WHITE = 255


def rendering(image: Image) -> NDArray[np.uint8]:
    """Return a picture of an image; nobody fits a picture.

    Parameters
    ----------
    image : Image

    Returns
    -------
    picture : (H, W) or (H, W, 3) uint8 array
        Grey or RGB; read-only. The values themselves, as they have 8 bits.
    """
    return image.pixels


def rgb_at(image: Image, row: int, column: int) -> tuple[int, int, int]:
    """Return what one pixel looks like."""
    red, green, blue = np.broadcast_to(rendering(image)[row, column], 3).tolist()
    return red, green, blue
