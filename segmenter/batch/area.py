"""An area of interest as a command tells it: corners, or a mask's file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from segmenter.arrays import BoolArray
from segmenter.errors import ImageError, RecipeError
from segmenter.files.digests import sha256_of_file
from segmenter.images.area import within
from segmenter.images.image import Image

_CORNER = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Area:
    """What counts of each photo; all of it if nothing is told.

    Attributes
    ----------
    corners : tuple of (float, float)
        Rows and columns: two opposite corners of a rectangle with the pixels in both, or those of a
        polygon; pixel (0, 0) reaches from 0 to 1.
    mask : Path, optional
        A mask of the photo's size: what is not 0 counts.
    """

    corners: tuple[tuple[float, float], ...] = ()
    mask: Path | None = None

    def __bool__(self) -> bool:
        """Whether less than the whole photo counts."""
        return bool(self.corners) or self.mask is not None

    @property
    def told(self) -> tuple[object, ...]:
        """What a result depends on."""
        return (*self.corners, *([] if self.mask is None else [sha256_of_file(self.mask)]))

    def applied(self, image: Image) -> Image:
        """Return an image of which only the area counts.

        Raises
        ------
        RecipeError, ImageError
            If the area has no pixel of the image, or is of another size.
        """
        if not self:
            return image
        inside = self._inside(image)
        if not (inside if image.valid is None else inside & image.valid).any():
            raise RecipeError(f"{image.name}: no pixel lies in the area; name another one")
        return within(image, inside)

    def _inside(self, image: Image) -> BoolArray:
        from segmenter.editing.stencil import polygon, rectangle
        from segmenter.files.masks import read_masks

        shape = image.height, image.width
        if self.mask is not None:
            ids = read_masks(self.mask)[0]
            if ids.shape != shape:
                raise ImageError(
                    f"{self.mask}: is {ids.shape[1]} × {ids.shape[0]} pixels, and {image.name}"
                    f" {image.width} × {image.height}; use its own mask"
                )
            return ids > 0
        if len(self.corners) == _TWO:
            stencil = rectangle(self.corners[0], self.corners[1], shape)
        else:
            stencil = polygon(self.corners, shape)
        inside = np.zeros(shape, np.bool_)
        inside[stencil.box.slices] = stencil.mask
        return inside


WHOLE = Area()


def read_area(text: str) -> Area:
    """Read what `as_text` writes, or the name of a mask's file.

    Raises
    ------
    ValueError
        If it is neither.
    """
    words = text.split()
    corners = [_CORNER.fullmatch(word) for word in words]
    if len(words) >= _TWO and all(corners):
        return Area(tuple((float(c[1]), float(c[2])) for c in corners if c))
    if not Path(text).is_file():
        raise ValueError("two corners or more, as ROW,COLUMN ROW,COLUMN, or a mask's file")
    return Area(mask=Path(text))


def as_text(corners: Sequence[tuple[float, float]]) -> str:
    """Return what `read_area` reads."""
    return " ".join(f"{row:g},{column:g}" for row, column in corners)


def corners_of(inside: BoolArray) -> tuple[tuple[float, float], ...]:
    """Return the corners of an area that is a rectangle; none if it is no rectangle."""
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not len(rows):
        return ()
    top, bottom = int(rows[0]), int(rows[-1])
    left, right = int(columns[0]), int(columns[-1])
    if not inside[top : bottom + 1, left : right + 1].all():
        return ()
    return (top, left), (bottom, right)
