"""The part of an image that counts: an area of interest."""

from dataclasses import dataclass, replace

from segmenter.arrays import BoolArray
from segmenter.images.image import Image


@dataclass(frozen=True, slots=True, eq=False)
class _Within:
    """What was made of an image by an area."""

    area: BoolArray
    image: Image


def within(image: Image, area: BoolArray | None) -> Image:
    """Return an image of which only an area counts, as if all else were transparent.

    What lies outside has no influence on what is inside: who marks off an area wants what is in it
    told apart, and colours beside it would take up components of the mixture.

    Parameters
    ----------
    image : Image
    area : (H, W) bool array, optional
        All of the image if left out. Never changed.

    Returns
    -------
    image : Image
        The same one for the same area as the last time.
    """
    if area is None:
        return image
    kept = image.memo.find(_Within)
    if kept is None or kept.area is not area:
        valid = area if image.valid is None else image.valid & area
        kept = image.memo.keep(_Within(area, replace(image, valid=valid)))
    return kept.image
