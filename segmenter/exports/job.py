"""What an export is made from."""

from dataclasses import dataclass, field
from pathlib import Path

from segmenter.images.image import Image
from segmenter.images.memo import Memo
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
    memo : Memo
        What formats have worked out of it, for the next one and for reading back.
    """

    image: Image
    segmentation: Segmentation
    styles: tuple[LabelStyle, ...]
    opacity: float = 0.5
    folder: Path | None = None
    memo: Memo = field(default_factory=Memo, init=False, repr=False)

    @property
    def ids(self) -> tuple[int, ...]:
        """The labels that are written, ascending: neither unused after a merge nor left out."""
        return self.segmentation.labels_kept
