"""Small pictures of the pages of a file."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from segmenter.images.display import viewed_steps
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.images.reading import load_image
from segmenter.images.thinned import thinned
from segmenter.work.stepwise import finish


def page_thumbnail(like: Image, number: int, looks: Looks, side: int) -> NDArray[np.uint8]:
    """Read a page and show it small.

    Parameters
    ----------
    like : Image
        Another page of the same file, or this one; it must have been read from a file.
    number : int
        From 1 on.
    looks : Looks
        How channels are shown, if they suit it.
    side : int
        Neither side is longer than twice this, and the longer one no shorter than this, unless the
        page is.

    Returns
    -------
    picture : (h, w) or (h, w, 3) uint8 array

    Raises
    ------
    ImageError
        If it cannot be read.
    """
    assert like.path is not None
    if number == like.page.number:
        page = like
    else:
        axis = like.page.axis or None
        page = load_image(like.path, page=number, channels=like.chosen or None, axis=axis)
    small = thinned(page, max(1, max(page.height, page.width) // side))
    small = replace(small, pixels=np.ascontiguousarray(small.pixels))
    return finish(viewed_steps(small, looks.suited(small)))
