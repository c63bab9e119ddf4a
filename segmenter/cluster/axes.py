"""Which axis of an array is what: rows, columns, channels, and others that hold one plane."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.errors import ImageError

_CHANNELS = (1, 2, 3, 4)
# Grey or RGB, and how opaque that is.
WITH_OPACITY = (2, 4)


@dataclass(frozen=True, slots=True)
class Axes:
    """The axes of an array that holds one image.

    Attributes
    ----------
    names : str
        A letter for each: ``y`` rows, ``x`` columns, ``c`` channels, any other for an axis of
        length 1.
    lengths : tuple of int
    """

    names: str
    lengths: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self.lengths[self.names.index("y")], self.lengths[self.names.index("x")]

    @property
    def channels(self) -> int:
        """How many channels there are."""
        return self.lengths[self.names.index("c")] if "c" in self.names else 1

    @property
    def colours(self) -> int:
        """How many of them are no opacity: 1 of grey, 3 of RGB."""
        return self.channels - (self.channels in WITH_OPACITY)

    def selection(self, rows: slice, columns: slice) -> tuple[slice | int, ...]:
        """Return what cuts a part of the image out of the array."""
        chosen = {"y": rows, "x": columns, "c": slice(None)}
        return tuple(chosen.get(name, 0) for name in self.names)

    def arranged(self, part: NDArray[Any]) -> NDArray[Any]:
        """Return what `selection` cuts out as (h, w) or (h, w, C)."""
        kept = [name for name in self.names if name in "yxc"]
        order = [kept.index(name) for name in "yxc" if name in kept]
        part = np.transpose(part, order)
        if part.ndim == 3 and part.shape[2] == 1:
            part = part[..., 0]
        return np.ascontiguousarray(part)


def axes_of(shape: Sequence[int], told: Sequence[str], name: str) -> Axes:
    """Return the axes of an array.

    Parameters
    ----------
    shape : sequence of int
    told : sequence of str
        What a file calls its axes, or nothing if it does not say.
    name : str
        The image's.

    Raises
    ------
    ImageError
        If it is not one image of 1 to 4 channels.
    """
    names = "".join(each[:1].lower() or "?" for each in told) or _guessed(shape)
    names = names.replace("s", "c")  # TIFF says samples
    if len(names) != len(shape) or names.count("y") != 1 or names.count("x") != 1:
        listed = " × ".join(map(str, shape))
        raise ImageError(f"{name}: an array of {listed} is no image; name one of rows and columns")
    others = [
        f"{length} along {axis}"
        for axis, length in zip(names, shape, strict=True)
        if axis not in "yxc" and length != 1
    ]
    if others:
        raise ImageError(f"{name}: holds {', '.join(others)}; save the plane that is wanted alone")
    found = Axes(names, tuple(map(int, shape)))
    if found.channels not in _CHANNELS:
        raise ImageError(
            f"{name}: has {found.channels} channels, and on a cluster images are grey or RGB so"
            " far; save those"
        )
    return found


def _guessed(shape: Sequence[int]) -> str:
    if len(shape) == 3:
        return "cyx" if shape[0] in _CHANNELS and shape[2] not in _CHANNELS else "yxc"
    return "yx" if len(shape) == 2 else ""
