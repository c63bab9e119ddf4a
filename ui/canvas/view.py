"""What the canvas can show of a segmentation."""

from enum import StrEnum


class View(StrEnum):
    """One way to look at a segmented photo."""

    LABELS = "labels"
    OUTLINES = "outlines"
    PROBABILITY = "probability"
    UNCERTAINTY = "uncertainty"
    SWIPE = "swipe"
    MEANS = "means"
    UNLIKENESS = "unlikeness"
    DIFFERENCE = "difference"

    @property
    def has_values(self) -> bool:
        """Whether it shows a value at each pixel rather than labels."""
        return self in _OF_VALUES


_OF_VALUES = (View.PROBABILITY, View.UNCERTAINTY, View.UNLIKENESS, View.DIFFERENCE)
