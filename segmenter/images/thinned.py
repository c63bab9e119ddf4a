"""Every n-th pixel of an image."""

from dataclasses import replace

from segmenter.images.image import Image


def thinned(image: Image, step: int) -> Image:
    """Return the middle pixel of each block of ``step`` × ``step``; nothing is copied.

    Parameters
    ----------
    image : Image
    step : int
        1 returns the image itself.

    Returns
    -------
    image : Image
        Blocks that are cut at the lower or right border, and have no middle, are left out.
    """
    if step == 1:
        return image
    middle = slice(step // 2, None, step)
    valid = None if image.valid is None else image.valid[middle, middle]
    return replace(image, pixels=image.pixels[middle, middle], valid=valid)
