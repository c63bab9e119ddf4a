"""How objects are found in labels, and which of them count."""

from dataclasses import dataclass, replace
from typing import Literal

from segmenter.images.image import PixelSize
from segmenter.objects.ranges import Range, parse_labels, parse_ranges, write_ranges
from segmenter.settings import check_all, setting

UNITS = {"nm": "nm", "um": "µm", "mm": "mm", "cm": "cm", "m": "m"}


@dataclass(frozen=True, slots=True)
class ObjectSettings:
    """What an object is: a connected area of a label, and what is done to it before it counts.

    Holes are filled first, then areas are closed and opened, then cut apart, then sorted out.

    Attributes
    ----------
    objects : bool
        Whether objects are asked for: they are written one by one by formats that can, and counted
        in a batch's summary.
    object_labels : str
        Ids with commas of the labels whose areas are objects; empty for all.
    connectivity : {"4", "8"}
        Whether pixels that touch by a corner only are apart, or one object.
    fill_holes : int
        Holes of so many pixels or fewer become their object's, unless another label that is
        counted lies in them.
    closing, opening : float
        Radius in pixels: gaps and notches, then bridges and specks, that are narrower than a disc
        of it are closed and cut off.
    split : float
        Touching things are apart where they are narrower than this share of the smaller one's
        width: 0 cuts nothing, 1 all that has a waist.
    split_by : {"distance", "intensity"}
        What is taken for the height of a thing: how far in a pixel lies, or how far its value is
        from what is around.
    min_area : int
        Pixels of the smallest object.
    exclude_border : bool
        Whether objects that touch the photo's border are left out.
    keep : str
        Ranges of columns of the table that objects must be in, as ``area=..500,solidity=0.8..``.
    pixel_size : float
        Width of a pixel in ``unit``; 0 for what the photo's file tells.
    unit : {"nm", "um", "mm", "cm", "m"}
    simplify : float
        How far, in pixels, outlines in SVG files may leave the edges of pixels to be smooth curves;
        0 for the edges themselves.
    """

    objects: bool = setting(
        False, "flag", "count and measure objects, the connected areas of labels"
    )
    object_labels: str = setting(
        *("", "text", "labels whose areas are objects (default: all)"),
        metavar="I,J,...",
        reader=parse_labels,
    )
    connectivity: Literal["4", "8"] = setting(
        *("4", "choice", "neighbours that a pixel is connected to (default {})"),
        choices=("4", "8"),
    )
    fill_holes: int = setting(
        *(0, "whole", "pixels of the largest hole of an object that is filled (default {})"),
        high=2**63 - 1,
    )
    closing: float = setting(
        *(0.0, "real", "radius of the widest gap in objects that is closed (default {} pixels)"),
        high=500,
        metavar="R",
    )
    opening: float = setting(
        *(0.0, "real", "radius of the widest bridge of objects that is cut (default {} pixels)"),
        high=500,
        metavar="R",
    )
    split: float = setting(
        *(0.0, "real", "cut touching things apart: 0 none (default), 1 at every waist, say 0.8"),
        high=1,
        metavar="S",
    )
    split_by: Literal["distance", "intensity"] = setting(
        *("distance", "choice", "what tells touching things apart (default {})"),
        choices=("distance", "intensity"),
    )
    min_area: int = setting(
        0, "whole", "pixels of the smallest object (default {})", high=2**63 - 1
    )
    exclude_border: bool = setting(False, "flag", "leave out objects that touch the photo's border")
    keep: str = setting(
        *("", "text", "ranges that objects must be in, as area=200..5000,circularity=0.8.."),
        metavar="COLUMN=LOW..HIGH,...",
        reader=parse_ranges,
    )
    pixel_size: float = setting(
        *(0.0, "real", "width of a pixel in --unit (default {}: what the file tells)"),
        high=1e12,
        metavar="W",
    )
    unit: str = setting("um", "choice", "unit of --pixel-size (default {})", choices=tuple(UNITS))
    simplify: float = setting(
        *(0.0, "real", "pixels by which smooth outlines in SVG may leave edges (default {}: none)"),
        high=100,
        metavar="PX",
    )

    def __post_init__(self) -> None:
        """Check the ranges, so that no later step has to; write lists in one way only."""
        check_all(self)
        labels = ",".join(map(str, parse_labels(self.object_labels)))
        object.__setattr__(self, "object_labels", labels)
        object.__setattr__(self, "keep", write_ranges(parse_ranges(self.keep)))

    @property
    def chosen(self) -> tuple[int, ...]:
        """The labels whose areas are objects; empty for all."""
        return parse_labels(self.object_labels)

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The ranges that objects must be in."""
        return parse_ranges(self.keep)

    @property
    def are_shaped(self) -> bool:
        """Whether objects may have other pixels than their labels."""
        return bool(self.fill_holes or self.closing or self.opening)

    def thinned(self, step: int) -> "ObjectSettings":
        """Return what is about the same where only every ``step``-th pixel is, without ranges."""
        return replace(
            self,
            fill_holes=self.fill_holes // step**2,
            closing=self.closing / step,
            opening=self.opening / step,
            min_area=self.min_area // step**2,
            keep="",
            pixel_size=self.pixel_size * step,
            simplify=self.simplify / step,
        )

    @property
    def scale(self) -> PixelSize | None:
        """How large a pixel is; None where the photo's file tells it."""
        if not self.pixel_size:
            return None
        return PixelSize(self.pixel_size, self.pixel_size, UNITS[self.unit])
