"""What an export is made from."""

from dataclasses import dataclass
from pathlib import Path

from segmenter.images.image import Image
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.segmentation import Segmentation


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
    folder : Path, optional
        Where the files go, for those that say where the photo is from there.
    """

    image: Image
    segmentation: Segmentation
    styles: tuple[LabelStyle, ...]
    opacity: float = 0.5
    folder: Path | None = None

    @property
    def ids(self) -> tuple[int, ...]:
        """The labels that are written, ascending: neither unused after a merge nor left out."""
        return self.segmentation.labels_kept
