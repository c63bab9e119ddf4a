"""What the readers of the formats hand over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.images.image import ONE_PAGE, Page, PixelSize, Place, default_names

# Of uint8, uint16 or float32.
Values = NDArray[Any]
Valid = NDArray[np.bool_]
# Whole numbers above this are rounded in single precision.
_LARGEST_EXACT = 1 << 24


class Refusal(Exception):  # noqa: N818  # no error: it answers
    """A sound file that is not read: what it is and what to do, without the file's name."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a file.

    Attributes
    ----------
    page : int, optional
        Which of its pictures, from 1 on; the first if left out.
    channels : tuple of int, optional
        Which channels, from 1 on; all if left out.
    pixel_limit : int, optional
        How many pixels it may have.
    as_stored : bool
        Whether colours stay as they are whatever profile they come in.
    axis : int, optional
        Along which of a volume's axes slices are taken, from 1 on; the third if left out.
    """

    page: int | None
    channels: tuple[int, ...] | None
    pixel_limit: int | None
    as_stored: bool = False
    axis: int | None = None

    def check_size(self, width: int, height: int) -> None:
        """Raise Refusal if a picture is larger than the limit."""
        if self.pixel_limit is not None and width * height > self.pixel_limit:
            raise Refusal(
                f"it has {width * height / 1e6:.0f} megapixels, more than the limit of"
                f" {self.pixel_limit / 1e6:.4g}; make it smaller, or raise --limit-megapixels"
                " as far as the memory reaches"
            )

    def check_page(self, count: int, kind: str) -> Page:
        """Return the page asked for among so many; raise Refusal if there is none."""
        number = 1 if self.page is None else self.page
        if not 1 <= number <= count:
            have = f"{count} {kind}s" if count > 1 else f"only 1 {kind}"
            raise Refusal(f"it has {have}, so there is no {number}; name another --page")
        return Page(number, count, self.axis or 0)

    def told(self, page: Page, kind: str) -> tuple[str, ...]:
        """Return what to say where nobody chose among several pages."""
        if page.count == 1 or self.page is not None:
            return ()
        return (f"this is {kind} 1 of {page.count}; choose another with --page N",)


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """An image as its format's reader makes it; see `Image` for the attributes."""

    pixels: Values
    valid: Valid | None = None
    channels: tuple[str, ...] = ()
    page: Page = ONE_PAGE
    pixel_size: PixelSize | None = None
    place: Place | None = None
    profile: str = ""
    notices: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()


def as_values(array: NDArray[np.generic]) -> tuple[Values, tuple[str, ...]]:
    """Return an array in one of the three kinds of values, and what the user should know of it.

    Bytes and unsigned 16-bit numbers stay; all others become single-precision numbers, the same
    for each file of a kind, whatever values are in it.

    Raises
    ------
    Refusal
        If the values are no real numbers.
    """
    kind = array.dtype.kind
    if kind == "b":
        return array.astype(np.uint8) * np.uint8(255), ()
    if kind not in "iuf":
        raise Refusal(f"its values are of the kind {array.dtype}; save real numbers")
    native = array.dtype.newbyteorder("=")
    if native in (np.uint8, np.uint16):
        return np.ascontiguousarray(array, native), ()
    with np.errstate(over="ignore"):
        values = np.ascontiguousarray(array, np.float32)
    rounds = kind == "f" and array.dtype.itemsize > 4
    if kind in "iu" and array.dtype.itemsize > 2 and array.size:
        rounds = max(abs(int(array.min())), abs(int(array.max()))) > _LARGEST_EXACT
    return values, ("its values are rounded to single precision",) if rounds else ()


def without_alpha(
    values: Values, alpha: int, *, premultiplied: bool = False
) -> tuple[Values, Valid | None]:
    """Return channels without the last one that is their opacity, and where that is not 0."""
    opacity = values[..., alpha]
    rest = np.delete(values, alpha, axis=-1)
    valid = np.asarray(opacity > 0)
    if premultiplied:
        rest = _divided(rest, opacity)
    if rest.shape[-1] == 1:
        rest = rest[..., 0]
    return np.ascontiguousarray(rest), None if valid.all() else valid


def _divided(values: Values, opacity: Values) -> Values:
    """Undo the multiplication of colours with their opacity."""
    top = 1.0 if values.dtype == np.float32 else float(np.iinfo(values.dtype).max)
    shares = np.maximum(opacity, 1 if top > 1 else np.finfo(np.float32).tiny)[..., None] / top
    if top == 1.0:
        return np.asarray(values / shares, np.float32)
    return np.minimum(np.rint(values / shares), top).astype(values.dtype)


def leave_out(
    values: Values, valid: Valid | None, nodata: float | None = None
) -> tuple[Valid | None, tuple[str, ...]]:
    """Mark what is no number or stands for missing data; return also a line that counts it."""
    if values.dtype != np.float32 and nodata is None:
        return valid, ()
    missing = np.zeros(values.shape, np.bool_)
    if values.dtype == np.float32:
        np.logical_not(np.isfinite(values), out=missing)
    if nodata is not None and np.isfinite(nodata):
        missing |= values == np.asarray(nodata, np.float64).astype(values.dtype)
    gone: Valid = np.asarray(missing if missing.ndim == 2 else missing.any(axis=2))
    if not gone.any():
        return valid, ()
    count = int(np.count_nonzero(gone))
    plural = "s have" if count > 1 else " has"
    told = f"{count:,} pixel{plural} no value (not a number, or no data) and are left out"
    return ~gone if valid is None else valid & ~gone, (told if count > 1 else _single(told),)


def _single(text: str) -> str:
    return text.replace("and are", "and is")


def choose_channels(decoded: Decoded, wanted: Sequence[int] | None) -> Decoded:
    """Return an image of some of the channels, in the order asked for.

    Raises
    ------
    Refusal
        If there is no such channel.
    """
    if wanted is None:
        return decoded
    values = decoded.pixels if decoded.pixels.ndim == 3 else decoded.pixels[..., None]
    count = values.shape[2]
    absent = [each for each in wanted if not 1 <= each <= count]
    if absent:
        have = f"{count} channels" if count > 1 else "1 channel"
        raise Refusal(f"it has {have}, so there is no {absent[0]}; name other --channels")
    places = [each - 1 for each in wanted]
    names = decoded.channels or default_names(count)
    chosen = np.ascontiguousarray(values[..., places])
    return replace(
        decoded,
        pixels=chosen[..., 0] if len(places) == 1 else chosen,
        channels=tuple(names[place] for place in places),
    )
