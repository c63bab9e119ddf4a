"""A mask, and what its file says of it."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segmenter.regions.style import Colour

Mask = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class MaskFile:
    """A mask and what its file says of it.

    Attributes
    ----------
    ids : (H, W) int array
        0 is left out.
    colours : dict
        RGB of ids, where the file has colours.
    numbered : bool
        Whether the ids are the file's own, rather than places in its list of colours.
    has_void : bool
        Whether 255, or its colour, was left out.
    names : dict
        What ids are called, where the file has names; also of ids without pixels.
    notices : tuple of str
        What of the file was not read, a line each.
    """

    ids: Mask
    colours: dict[int, Colour] = field(default_factory=dict)
    numbered: bool = True
    has_void: bool = False
    names: dict[int, str] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
