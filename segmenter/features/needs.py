"""What an image must have for a mixture that was fitted to another."""

from dataclasses import dataclass
from typing import Literal, get_args

from segmenter.errors import RecipeError
from segmenter.images.image import COLOURS
from segmenter.terms import COLOUR

Depth = Literal["uint8", "uint16", "float32"]
DEPTHS: tuple[Depth, ...] = get_args(Depth)
_WORDS: dict[Depth, str] = {
    "uint8": "8 bits",
    "uint16": "16 bits",
    "float32": "single-precision values",
}


@dataclass(frozen=True, slots=True)
class Needs:
    """The features, the channels and the depth that a mixture knows.

    Attributes
    ----------
    features : str
        Terms of `FeatureSettings`.
    depth : {"uint8", "uint16", "float32"}
    channels : tuple of str
        Their names; empty for photos, whose features tell grey from colour.
    white : float
        The value that stands for white, where what is around a pixel is seen; 0 otherwise.
    """

    features: str = COLOUR
    depth: Depth = "uint8"
    channels: tuple[str, ...] = ()
    white: float = 0.0

    @property
    def are_of_colour(self) -> bool:
        """Whether a grey image has to be taken as one in colour."""
        return self.channels == COLOURS

    def check(self, found: "Needs", name: str) -> None:
        """Raise RecipeError in one line if an image has something else.

        Parameters
        ----------
        found : Needs
            What the image has, for the same features.
        name : str
            Of the image.
        """
        if found.depth != self.depth:
            raise RecipeError(
                f"{name}: it has {_WORDS[found.depth]} and the model is of {_WORDS[self.depth]};"
                " use a model of such images"
            )
        if found.channels != self.channels:
            have, want = (", ".join(each.channels) or "grey or RGB" for each in (found, self))
            raise RecipeError(
                f"{name}: its channels are {have} and the model's {want}; choose those with"
                " --channels, or use a model of such images"
            )
