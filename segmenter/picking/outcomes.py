"""What can be shown of a picking."""

from dataclasses import dataclass
from typing import NamedTuple

from segmenter.arrays import BoolArray, LabelArray


class Box(NamedTuple):
    """Pixels of the photo from top and left to bottom and right, ends excluded."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """Labels of a reduced photo, to be seen at once.

    Attributes
    ----------
    labels : (h, w) uint8 or uint16 array
        0 is outside or left out.
    factor : int
        Pixels of the photo to one of the preview, along a side; those at the right and lower
        border may be cut.
    """

    labels: LabelArray
    factor: int


@dataclass(frozen=True, slots=True, eq=False)
class Hover:
    """What a click would claim.

    Attributes
    ----------
    mask : (h, w) bool array
        Pixels of the preview inside the box.
    box : Box
        In pixels of the photo; begins and, but at the photo's borders, ends at whole pixels of
        the preview.
    factor : int
        Pixels of the photo to one of the mask, along a side.
    """

    mask: BoolArray
    box: Box
    factor: int
