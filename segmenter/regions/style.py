"""How labels are named and coloured."""

from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """Name, RGB colour and visibility of one label; never changes the labels themselves.

    Raises
    ------
    ValueError
        If the colour is not three levels of 0 to 255.
    """

    name: str
    colour: Colour
    visible: bool = True

    def __post_init__(self) -> None:
        """Take colours out of arrays, too."""
        levels = [int(level) for level in self.colour]
        if len(levels) != 3 or not all(0 <= level <= 255 for level in levels):
            raise ValueError(f"a colour is three levels of 0 to 255, not {self.colour}")
        object.__setattr__(self, "colour", tuple(levels))
