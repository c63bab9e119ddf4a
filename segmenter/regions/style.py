"""How labels are named and coloured."""

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """Name, RGB colour and visibility of one label; never changes the labels themselves."""

    name: str
    colour: Colour
    visible: bool = True
