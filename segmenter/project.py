"""A session: one photo, how it is segmented, and how its labels look."""

from dataclasses import dataclass, field, replace

from segmenter.arrays import LabelArray
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.continuity import carry_styles
from segmenter.regions.palette import default_styles
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.style import LabelStyle


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """Everything that undo can bring back.

    Attributes
    ----------
    image : Image, optional
        None until a photo is opened.
    recipe : Recipe
        What is asked for; while a fit runs, ``segmentation`` may still be of an earlier one.
    segmentation : Segmentation, optional
        None until there is one.
    styles : tuple of LabelStyle
        One for each label of ``segmentation``.
    opacity : float
        Of the labels over the photo, 0 to 1.
    """

    image: Image | None = None
    recipe: Recipe = field(default_factory=Recipe)
    segmentation: Segmentation | None = None
    styles: tuple[LabelStyle, ...] = ()
    opacity: float = 0.5

    @property
    def labels(self) -> LabelArray | None:
        """The labels; None where there are none, or undo has let go of them and they come back."""
        found = self.segmentation
        return found.labels if found is not None and found.labels.size else None

    def label_at(self, row: int, column: int) -> int:
        """Return the label of a pixel; 0 where it is left out, or no labels are there."""
        return 0 if self.labels is None else int(self.labels[row, column])

    @property
    def has_result(self) -> bool:
        """Whether the segmentation is what the recipe asks for, with its labels or without."""
        return self.segmentation is not None and self.segmentation.recipe == self.recipe

    @property
    def is_up_to_date(self) -> bool:
        """Whether the labels are what the recipe asks for, or there is nothing to segment."""
        return self.image is None or (self.has_result and self.labels is not None)

    @property
    def settings(self) -> Recipe:
        """The recipe without what belongs to this photo alone: what the next one begins with."""
        return replace(self.recipe.afresh, constraints=None)

    def opened(self, image: Image | None) -> "Project":
        """Return a project that begins with another photo."""
        return Project(image, self.settings, opacity=self.opacity)

    def with_segmentation(self, segmentation: Segmentation) -> "Project":
        """Return the project with new labels, named and coloured like the old ones."""
        if self.segmentation is None:
            styles = default_styles(segmentation.n_labels)
        else:
            styles = carry_styles(self.styles, self.segmentation, segmentation)
        return replace(self, segmentation=segmentation, styles=styles)

    def with_style(self, label: int, style: LabelStyle) -> "Project":
        """Return the project with another style for ``label`` (1…K)."""
        styles = (*self.styles[: label - 1], style, *self.styles[label:])
        return replace(self, styles=styles)
