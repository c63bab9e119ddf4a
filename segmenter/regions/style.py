"""How labels are named and coloured."""

from dataclasses import dataclass

Colour = tuple[int, int, int]
KEYS = range(1, 10)
"""Keys that can choose a label."""


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """What a person knows a label by; never changes the labels themselves.

    Attributes
    ----------
    name : str
    colour : (int, int, int)
        RGB, 0 to 255.
    visible : bool
    note : str
        What somebody has written about it.
    key : int
        Of the keys 1 to 9 the one that chooses it; 0 for none of its own.

    Raises
    ------
    ValueError
        If the colour is not three levels of 0 to 255, or there is no such key.
    """

    name: str
    colour: Colour
    visible: bool = True
    note: str = ""
    key: int = 0

    def __post_init__(self) -> None:
        """Take colours out of arrays, too."""
        levels = [int(level) for level in self.colour]
        if len(levels) != 3 or not all(0 <= level <= 255 for level in levels):
            raise ValueError(f"a colour is three levels of 0 to 255, not {self.colour}")
        if self.key and self.key not in KEYS:
            raise ValueError(f"a key is 1 to 9, not {self.key}")
        object.__setattr__(self, "colour", tuple(levels))
