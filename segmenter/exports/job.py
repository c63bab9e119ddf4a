"""What an export is made from."""

from dataclasses import dataclass, field
from pathlib import Path

from segmenter.images.image import Image, PixelSize
from segmenter.images.memo import Memo
from segmenter.objects.counting import Counted, count_objects
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

    @property
    def is_by_object(self) -> bool:
        """Whether formats that can write objects one by one do so, instead of labels."""
        return self.segmentation.recipe.objects.objects

    @property
    def pixel_size(self) -> PixelSize | None:
        """How large a pixel is: as the recipe says, or as the photo's file does."""
        return self.segmentation.recipe.objects.scale or self.image.pixel_size

    @property
    def simplify(self) -> float:
        """By how many pixels smooth outlines may leave the edges of pixels; 0 for none."""
        return self.segmentation.recipe.objects.simplify

    def counted(self) -> Counted:
        """Return the objects that the recipe asks for; the photo keeps what was counted last."""
        return count_objects(self.image, self.segmentation)
