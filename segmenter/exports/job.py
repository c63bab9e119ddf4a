"""What an export is made from."""

from dataclasses import dataclass

from segmenter.images.image import Image
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.style import LabelStyle


@dataclass(frozen=True, slots=True, eq=False)
class ExportJob:
    """A result with its photo and how its labels look.

    Attributes
    ----------
    image : Image
    segmentation : Segmentation
    styles : tuple of LabelStyle
        One for each label.
    opacity : float
        Of the labels over the photo, 0 to 1.
    """

    image: Image
    segmentation: Segmentation
    styles: tuple[LabelStyle, ...]
    opacity: float = 0.5
