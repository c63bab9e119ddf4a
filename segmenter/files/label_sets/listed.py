"""Names and colours as other programs list them, made labels of a set."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from segmenter.errors import RecipeError
from segmenter.regions.label_set import LARGEST_ID, MOST_LABELS, LabelSet, SetLabel
from segmenter.regions.palette import default_name, default_styles
from segmenter.regions.style import Colour, LabelStyle

_LONGEST_NAME = 200
_HEX = re.compile(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class Listed:
    """A label of another program.

    Attributes
    ----------
    name : object
        Whatever stands there.
    colour : object
        Three levels or more of 0 to 255, or ``#rrggbb``; anything else is none.
    id : object
        What that program calls it.
    """

    name: object
    colour: object = None
    id: object = None


def set_of_listed(name: str, listed: Sequence[Listed]) -> LabelSet:
    """Return the label set of a list.

    Ids stay if all are different and can be those of masks; else labels are numbered in order.

    Parameters
    ----------
    name : str
        Of the set.
    listed : sequence of Listed

    Raises
    ------
    RecipeError
        If there are none, or too many.
    """
    if not 1 <= len(listed) <= MOST_LABELS:
        raise RecipeError(f"lists {len(listed):,} labels, and a set has 1 to {MOST_LABELS:,}")
    ids = [each.id for each in listed if type(each.id) is int and 1 <= each.id <= LARGEST_ID]
    kept = len(set(ids)) == len(listed)
    colours = _colours(listed)
    labels = tuple(
        SetLabel(
            int(str(each.id)) if kept else place,
            LabelStyle(_name(each.name, place), colour),
        )
        for place, (each, colour) in enumerate(zip(listed, colours, strict=True), start=1)
    )
    notices: tuple[str, ...] = ()
    if not kept and any(each.id is not None for each in listed):
        notices = (f"its ids cannot be those of masks, so labels are numbered 1 to {len(listed)}",)
    return LabelSet(name, labels, notices)


def colour_of(content: object) -> Colour | None:
    """Return a colour as other programs write it; None if it is none."""
    if isinstance(content, str) and (found := _HEX.fullmatch(content.strip())):
        red, green, blue = (int(part, 16) for part in found.groups())
        return red, green, blue
    if isinstance(content, list) and len(content) in (3, 4):
        levels = [level for level in content if type(level) is int and 0 <= level <= 255]
        return (levels[0], levels[1], levels[2]) if len(levels) == len(content) else None
    return None


def _colours(listed: Sequence[Listed]) -> list[Colour]:
    """Return each label's own colour; those that tell none get the first that are free."""
    own = [colour_of(each.colour) for each in listed]
    taken = {colour for colour in own if colour is not None}
    styles = default_styles(2 * len(listed))
    free = iter([style.colour for style in styles if style.colour not in taken])
    return [next(free) if colour is None else colour for colour in own]


def _name(content: object, place: int) -> str:
    text = content if isinstance(content, str) else ""
    sound = text.encode(errors="replace").decode()
    return " ".join(sound.split())[:_LONGEST_NAME] or default_name(place - 1)
