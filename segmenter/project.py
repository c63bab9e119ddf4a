"""A session: one photo, how it is segmented, and how its labels look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from segmenter.arrays import BoolArray, LabelArray
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.knowledge import NOTHING, Knowledge, Marks
from segmenter.recipe import Given, Recipe
from segmenter.regions.continuity import NONE, carry_styles, keep_styles
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle
from segmenter.terms import COLOUR, write_terms

if TYPE_CHECKING:
    from segmenter.editing.edits import Edits
    from segmenter.editing.strokes import Strokes
    from segmenter.regions.label_set import LabelSet
    from segmenter.segmenting.segmentation import Segmentation, Sketch


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """Everything that undo can bring back.

    Attributes
    ----------
    image : Image, optional
        None until a photo is opened.
    recipe : Recipe
        What is asked for; while a fit runs, ``segmentation`` may still be of an earlier one.
    knowledge : Knowledge
        Marks, given labels, what is painted and what is left out.
    segmentation : Segmentation, optional
        None until there is one.
    styles : tuple of LabelStyle
        One for each label of ``segmentation``.
    opacity : float
        Of the labels over the photo, 0 to 1.
    looks : Looks
        How the photo's channels are shown, or those of the last one that had such.
    label_set : LabelSet, optional
        Whose labels those of the photo are, as far as there are such; it goes on to other photos.
    done : bool
        Whether somebody has said that nothing is left to do.
    """

    image: Image | None = None
    recipe: Recipe = field(default_factory=Recipe)
    knowledge: Knowledge = NOTHING
    segmentation: Segmentation | None = None
    styles: tuple[LabelStyle, ...] = ()
    opacity: float = 0.5
    looks: Looks = field(default_factory=Looks)
    label_set: LabelSet | None = None
    done: bool = False

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
        """Whether the segmentation is what is asked for, with its labels or without."""
        found = self.segmentation
        if found is None or found.recipe != self.recipe:
            return False
        return found.knowledge == self.knowledge

    @property
    def is_up_to_date(self) -> bool:
        """Whether the labels are what the recipe asks for, or there is nothing to segment."""
        return self.image is None or (self.has_result and self.labels is not None)

    def opened(self, image: Image | None, recipe: Recipe | None = None) -> Project:
        """Return a project that begins with another photo, of which nothing is known.

        Parameters
        ----------
        image : Image, optional
        recipe : Recipe, optional
            Otherwise the same settings.
        """
        return replace(
            Project(image, recipe_for(image, recipe or self.recipe.afresh)),
            opacity=self.opacity,
            looks=self.looks,
            label_set=self.label_set,
        )

    def with_recipe(self, recipe: Recipe) -> Project:
        """Return the project with other settings; labels that were given go with their source."""
        known = self.knowledge
        if known.labels is not None and not isinstance(recipe.source, Given):
            known = replace(known, labels=None)
        return replace(self, recipe=recipe, knowledge=known)

    def with_segmentation(self, segmentation: Segmentation) -> Project:
        """Return the project with new labels, named and coloured like the old ones."""
        return replace(self, segmentation=segmentation, styles=self.styles_for(segmentation))

    def styles_for(self, found: Segmentation | Sketch) -> tuple[LabelStyle, ...]:
        """Return styles for other labels of the photo, named and coloured like the project's."""
        if self.segmentation is None:
            return self._first_styles(found)
        return carried(self.styles, self.segmentation, found, self.named)

    def _first_styles(self, found: Segmentation | Sketch) -> tuple[LabelStyle, ...]:
        if self.label_set is None:
            return default_styles(found.n_labels)
        return self.label_set.styles(found.n_labels)

    @property
    def named(self) -> Mapping[int, LabelStyle]:
        """How labels look, by id, that a label set tells of."""
        return NONE if self.label_set is None else self.label_set.by_id

    @property
    def marks(self) -> Marks | Strokes | None:
        """What is marked for the fit."""
        return self.knowledge.marks

    @property
    def edits(self) -> Edits | None:
        """What is painted over the labels."""
        return self.knowledge.edits

    @property
    def background(self) -> frozenset[int]:
        """The labels that are left out."""
        return self.knowledge.background

    @property
    def counted(self) -> Image | None:
        """The image, of which only the area of interest counts."""
        from segmenter.images.area import within

        return None if self.image is None else within(self.image, self.knowledge.area)

    def with_area(self, area: BoolArray | None) -> Project:
        """Return the project with another area of interest, which the labels do not follow yet.

        Parameters
        ----------
        area : (H, W) bool array, optional
            The whole image if left out.
        """
        if self.image is None:
            return self
        from segmenter.editing.edits import Edits

        edits = self.edits or Edits((self.image.height, self.image.width))
        edits = edits.with_area(area).edits
        kept = None if edits.is_empty else edits
        return replace(self, knowledge=replace(self.knowledge, edits=kept))

    @property
    def protected_labels(self) -> frozenset[int]:
        """The labels whose pixels no tool changes, as `Stencil.sparing` takes them."""
        return self.knowledge.locked

    def with_marks(self, marks: Strokes | None) -> Project:
        """Return the project with other marks, which the labels do not follow yet."""
        kept = None if marks is None or not marks.strokes else marks
        return replace(self, knowledge=replace(self.knowledge, marks=kept))

    def taught(self, marks: Strokes | None) -> Project:
        """Return the project with other marks, to be fitted on from where its fit is now.

        Labels keep their ids, and one that is only marked gets a component of its own. What comes
        from no fit keeps its recipe.
        """
        found, recipe = self.segmentation, self.recipe
        by_fit = not recipe.by_regions and not recipe.is_unfitted
        if found is not None and self.has_result and by_fit:
            recipe = found.recipe_to_go_on
        return replace(self.with_marks(marks), recipe=recipe)

    def labelled(self, segmentation: Segmentation) -> Project:
        """Return the project with labels changed by hand: each keeps its id, name and colour.

        Parameters
        ----------
        segmentation : Segmentation
            Made of this project's by painting, merging, splitting or leaving out labels.
        """
        before = None if self.segmentation is None else self.segmentation.map
        return replace(
            self,
            recipe=segmentation.recipe,
            knowledge=segmentation.knowledge,
            segmentation=segmentation,
            styles=keep_styles(self.styles, before, segmentation.map, named=self.named),
        )

    def with_matched(self, matched: Segmentation) -> Project:
        """Return the project with a run's labels whose ids follow what is on screen already."""
        return replace(self, segmentation=matched, styles=self.styles_after(matched))

    def styles_after(self, matched: Segmentation | Sketch) -> tuple[LabelStyle, ...]:
        """Return styles for labels whose ids follow what is on screen already."""
        if self.segmentation is None:
            return self._first_styles(matched)
        return followed(self.styles, self.segmentation, matched, self.named)

    def as_set(self, matched: Segmentation, label_set: LabelSet) -> Project:
        """Return the project with the labels of a label set.

        Parameters
        ----------
        matched : Segmentation
            The project's own, with the ids of the set: see `match_to_set`.
        label_set : LabelSet
        """
        styles = label_set.styles(matched.n_labels)
        return replace(
            self,
            recipe=matched.recipe,
            knowledge=matched.knowledge,
            segmentation=matched,
            styles=styles,
            label_set=label_set,
        )

    def with_style(self, label: int, style: LabelStyle) -> Project:
        """Return the project with another style for ``label`` (1…K)."""
        styles = (*self.styles[: label - 1], style, *self.styles[label:])
        return replace(self, styles=styles)


def recipe_for(image: Image | None, recipe: Recipe) -> Recipe:
    """Return a recipe for a photo that comes after another: channels it has not are not asked for.

    Parameters
    ----------
    image : Image, optional
    recipe : Recipe
    """
    if image is None:
        return recipe
    terms, count = recipe.features.terms, len(image.channel_names)
    kept = tuple(term for term in terms if term.channel <= count)
    if kept == terms:
        return recipe
    return recipe.changed(features=write_terms(kept) if kept else COLOUR)


def carried(
    styles: tuple[LabelStyle, ...],
    before: Segmentation | Sketch,
    now: Segmentation | Sketch,
    named: Mapping[int, LabelStyle] = NONE,
) -> tuple[LabelStyle, ...]:
    """Return styles for labels of a photo, named and coloured like those they go on from.

    Parameters
    ----------
    styles : tuple of LabelStyle
        Those of ``before``.
    before, now : Segmentation or Sketch
    named : mapping of int to LabelStyle, optional
        How some labels look that are new.
    """
    from segmenter.segmenting.segmentation import goes_on

    return carry_styles(styles, before.map, now.map, goes_on=goes_on(before, now), named=named)


def followed(
    styles: tuple[LabelStyle, ...],
    before: Segmentation | Sketch,
    now: Segmentation | Sketch,
    named: Mapping[int, LabelStyle] = NONE,
) -> tuple[LabelStyle, ...]:
    """Return styles like `carried`, but by id where ids are those of what is on screen.

    Parameters
    ----------
    styles : tuple of LabelStyle
        Those of ``before``.
    before, now : Segmentation or Sketch
    named : mapping of int to LabelStyle, optional
        How some labels look that are new.
    """
    from segmenter.segmenting.matching import ids_follow
    from segmenter.segmenting.segmentation import begun_from

    if ids_follow(before, now) or begun_from(before, now):
        return keep_styles(styles, before.map, now.map, named=named)
    return carried(styles, before, now, named)
