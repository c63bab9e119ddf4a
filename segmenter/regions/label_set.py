"""Named lists of labels that belong to many photos, so that an id means the same in each."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from segmenter.errors import RecipeError
from segmenter.regions.palette import default_styles
from segmenter.regions.style import Colour, LabelStyle

MOST_LABELS = 1024
LARGEST_ID = 2**16 - 2


@dataclass(frozen=True, slots=True)
class SetLabel:
    """One label of a set.

    Attributes
    ----------
    id : int
        What files call it, from 1 on.
    style : LabelStyle
    mean : (int, int, int), optional
        Mean colour, RGB, of the pixels that it had where the set comes from; None if it had none.
    """

    id: int
    style: LabelStyle
    mean: Colour | None = None


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labels that photos are to have.

    Attributes
    ----------
    name : str
    labels : tuple of SetLabel
        At least one; ascending by id, whatever order they are given in.
    notices : tuple of str
        What became of a file that it was taken from, a line each; no part of it.

    Raises
    ------
    RecipeError
        If there is no label or too many, an id twice or out of its range, or a key twice.
    """

    name: str
    labels: tuple[SetLabel, ...]
    notices: tuple[str, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        """Check what nobody checks later, and bring labels into their order."""
        ids = [label.id for label in self.labels]
        keys = [label.style.key for label in self.labels if label.style.key]
        if not 1 <= len(ids) <= MOST_LABELS:
            raise RecipeError(f"a label set has 1 to {MOST_LABELS} labels, not {len(ids)}")
        if not all(1 <= each <= LARGEST_ID for each in ids):
            raise RecipeError(f"the ids of a label set are 1 to {LARGEST_ID}")
        if len(set(ids)) < len(ids):
            raise RecipeError("a label set has an id twice; give each label its own")
        if len(set(keys)) < len(keys):
            raise RecipeError("a label set has a key twice; give it to one label")
        object.__setattr__(self, "labels", tuple(sorted(self.labels, key=lambda each: each.id)))

    @property
    def ids(self) -> tuple[int, ...]:
        """The labels' ids, ascending."""
        return tuple(label.id for label in self.labels)

    @property
    def by_id(self) -> Mapping[int, LabelStyle]:
        """How each label looks."""
        return {label.id: label.style for label in self.labels}

    @property
    def measured(self) -> tuple[SetLabel, ...]:
        """The labels whose mean colours are known: those that had pixels in a photo."""
        return tuple(label for label in self.labels if label.mean is not None)

    def named(self, name: str) -> SetLabel | None:
        """Return the first label of a name, whatever its capitals; None if there is none."""
        wanted = name.casefold()
        return next((each for each in self.labels if each.style.name.casefold() == wanted), None)

    def over(self, styles: tuple[LabelStyle, ...]) -> tuple[LabelStyle, ...]:
        """Return styles of labels 1…n in which the set's own labels look as it says.

        Parameters
        ----------
        styles : tuple of LabelStyle
            One for each label; whether it is visible stays.
        """
        known = self.by_id
        return tuple(
            replace(known[label], visible=style.visible) if label in known else style
            for label, style in enumerate(styles, start=1)
        )

    def styles(self, n_labels: int) -> tuple[LabelStyle, ...]:
        """Return styles of labels 1…n: the set's own, and of others colours that it has not."""
        taken = {label.style.colour for label in self.labels}
        defaults = default_styles(n_labels + len(self.labels))
        free = iter([style.colour for style in defaults if style.colour not in taken])
        known = self.by_id
        return tuple(
            known[label] if label in known else replace(defaults[label - 1], colour=next(free))
            for label in range(1, n_labels + 1)
        )
