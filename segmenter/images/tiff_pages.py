"""What pictures a TIFF holds: its pages, slices and channels, as tifffile understands it."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.images.decoded import Refusal
from segmenter.images.kinds import camera_raw

_log = logging.getLogger(__name__)
_CFA, _LINEAR_RAW = 32803, 34892
_DNG_VERSION = 50706
_RAW_COMPRESSIONS = {32767, 32769, 34713, 65000, 65535}
_MASK = 4
# A camera's file has few pages; a stack may have a hundred thousand.
_LOOKED_AT = 16
# More channels under one IFD of ImageJ are slices that nobody has told of.
_MOST_GREY_CHANNELS = 4
# A file that says it holds more pictures is broken.
_MOST_PLANES = 1 << 20


@dataclass(frozen=True, slots=True)
class Plane:
    """One picture of a TIFF.

    Attributes
    ----------
    series : TiffPageSeries
        Of tifffile, at its largest resolution.
    index : tuple of int
        Its place along the series' axes that are neither rows, columns nor channels.
    """

    series: Any
    index: tuple[int, ...]
    is_stack_of_channels: bool = False

    @property
    def page(self) -> Any:
        """The first of its pages in the file."""
        pages = self.series.pages
        return _whole(pages[self._first_page() if len(pages) > 1 else 0])

    def _first_page(self) -> int:
        lead = lead_axes(self.series)
        place = dict(zip(iterated(self.series, self.is_stack_of_channels), self.index, strict=True))
        return flat_index(self.series, lead, place)


def planes_of(tiff: Any, *, channels_wanted: bool = False) -> list[Plane]:
    """Return the pictures of a TIFF: no thumbnails, no masks, no lower levels of a pyramid.

    Parameters
    ----------
    tiff : tifffile.TiffFile
    channels_wanted : bool, optional
        Whether channels were asked for by number: then grey slices of ImageJ can be channels.

    Raises
    ------
    Refusal
        If it is camera raw.
    """
    if any(_is_raw(page) for page in _first_pages(tiff)):
        raise Refusal(f"this is {camera_raw()}")
    series = list(tiff.series)
    full = [each for each in series if not _is_less(_whole(each.pages[0]))] or series
    shown = [each for each in full if "X" in each.axes and "Y" in each.axes and each.size]
    if not shown:
        raise ValueError("no page holds a picture")
    found = []
    for each in shown:
        sliced = _are_slices(tiff, each) and not channels_wanted
        sizes = [each.shape[each.axes.index(axis)] for axis in iterated(each, sliced)]
        if prod(sizes) > _MOST_PLANES:
            raise ValueError("it claims over a million pictures")
        found += [Plane(each, index, sliced) for index in np.ndindex(*sizes)]
    return found


def iterated(series: Any, channels_too: bool) -> list[str]:
    """Return the axes along which there are several pictures."""
    inside = "YXS" if channels_too else "YXSC"
    return [axis for axis in series.axes if axis not in inside]


def lead_axes(series: Any) -> list[str]:
    """Return the axes along which a series has pages, rather than values inside a page."""
    total, lead = len(series.pages), []
    for axis, size in zip(series.axes, series.shape, strict=True):
        if total <= 1:
            break
        lead.append(axis)
        total //= max(size, 1)
    return lead


def flat_index(series: Any, lead: Sequence[str], place: dict[str, int]) -> int:
    """Return which page of a series lies at a place along its leading axes."""
    number = 0
    for axis in lead:
        number = number * series.shape[series.axes.index(axis)] + place.get(axis, 0)
    return number


def read_plane(plane: Plane) -> NDArray[np.generic]:
    """Return a picture's values, (H, W) or (H, W, C), channels last."""
    series = plane.series
    place = dict(zip(iterated(series, plane.is_stack_of_channels), plane.index, strict=True))
    if series.dataoffset is not None and len(series.pages) <= 1:
        return _mapped(series, place)
    lead = lead_axes(series)
    if len(series.pages) <= 1 or prod(_size(series, axis) for axis in lead) != len(series.pages):
        return _ordered(series.asarray(), series.axes, place)
    inner = [axis for axis in series.axes if axis not in lead]
    outer = [axis for axis in lead if axis not in place]
    if not outer:
        return _ordered(_decoded(series.pages[flat_index(series, lead, place)]), inner, place)
    parts = []
    for index in np.ndindex(*(_size(series, axis) for axis in outer)):
        here = {**place, **dict(zip(outer, index, strict=True))}
        part = _decoded(series.pages[flat_index(series, lead, here)])
        parts.append(_ordered(part, inner, place))
    joined = [part if part.ndim == 3 else part[..., None] for part in parts]
    return np.concatenate(joined, axis=2)


def channel_count(plane: Plane) -> int:
    """Return how many values a pixel of a picture has."""
    series = plane.series
    axes = "S" if plane.is_stack_of_channels else "SC"
    return prod(_size(series, axis) for axis in series.axes if axis in axes)


def layer_count(plane: Plane) -> int:
    """Return how many pictures a plane is where channels are pictures of their own."""
    return 1 if plane.is_stack_of_channels else _size(plane.series, "C")


def size_of(plane: Plane) -> tuple[int, int]:
    """Return height and width of a picture."""
    return _size(plane.series, "Y"), _size(plane.series, "X")


def _decoded(page: Any) -> NDArray[np.generic]:
    return page.asarray()  # type: ignore[no-any-return]


def _size(series: Any, axis: str) -> int:
    return int(series.shape[series.axes.index(axis)]) if axis in series.axes else 1


def _mapped(series: Any, place: dict[str, int]) -> NDArray[np.generic]:
    """Copy one picture out of values that lie together in the file."""
    handle = series.parent.filehandle
    dtype = series.dtype.newbyteorder(series.parent.byteorder)
    if series.dataoffset + series.size * dtype.itemsize > handle.size:
        raise ValueError("image file is truncated")
    stored = handle.memmap_array(dtype, series.shape, series.dataoffset)
    return np.array(_ordered(stored, series.axes, place))


def _ordered(
    values: NDArray[np.generic], axes: Sequence[str], place: dict[str, int]
) -> NDArray[np.generic]:
    """Pick a picture out of an array, and put rows, columns, channels in their order."""
    picked = values[tuple(place.get(axis, slice(None)) for axis in axes)]
    left = [axis for axis in axes if axis not in place]
    order = [left.index(axis) for axis in ("Y", "X")]
    others = [i for i in range(len(left)) if i not in order]
    moved = np.transpose(picked, order + others)
    return moved.reshape(*moved.shape[:2], -1) if others else moved


def _are_slices(tiff: Any, series: Any) -> bool:
    """Whether what ImageJ calls channels are slices shown one by one, in grey."""
    if series.kind != "imagej" or "C" not in series.axes:
        return False
    told = tiff.imagej_metadata or {}
    is_grey = told.get("mode", "grayscale") == "grayscale"
    return is_grey and _size(series, "C") > _MOST_GREY_CHANNELS


def _first_pages(tiff: Any) -> Iterator[Any]:
    """Go through the first pages and those inside them, where cameras keep what they saw."""
    for number, page in enumerate(tiff.pages):
        if number >= _LOOKED_AT:
            return
        yield _whole(page)
        inner = getattr(page, "pages", None)
        yield from list(inner)[:_LOOKED_AT] if inner is not None else ()


def _whole(page: Any) -> Any:
    """Return a page with all its tags, where tifffile keeps a short form."""
    return getattr(page, "keyframe", page) if not hasattr(page, "tags") else page


def _is_raw(page: Any) -> bool:
    photometric = int(getattr(page, "photometric", 0) or 0)
    tags = getattr(page, "tags", {})
    return (
        photometric in (_CFA, _LINEAR_RAW)
        or int(getattr(page, "compression", 1)) in _RAW_COMPRESSIONS
        or _DNG_VERSION in tags
    )


def _is_less(page: Any) -> bool:
    return bool(page.is_reduced or page.subfiletype & _MASK)
