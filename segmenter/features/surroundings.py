"""What lies around a pixel: texture, gradient, local mean and spread of its lightness.

All are worked out once for a whole image, in half its resolution where they are smooth, and read
from there block by block.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features.filtering import TILE, filtered_across, filtered_down, framed, gaussian
from segmenter.features.spaces import grey_of
from segmenter.features.values import Values
from segmenter.terms import Term
from segmenter.work.parallel import single_threaded_blas, spans, thread_count
from segmenter.work.stepwise import Steps, in_background, map_in_steps

Planes = NDArray[np.float32]
Kind = Literal["light", "tensor", "gradient"]
# Scales of texture: see the regions' tree, whose second view it is.
TENSOR_BLURS = (2.0, 5.0)
# Of the structure tensor's energy, in grey values: where there is less, no direction is told.
_LEAST_ENERGY = 5.1
# Textures that look as different as colours do differ by so much less, in grey values.
_STRENGTH = 4.0
# Squared grey values: what differs less in texture looks the same.
TEXTURE_FLOOR = 1.95 * _STRENGTH**2
# The photo's own smoothing before it is derived, in pixels, and how far it reaches.
_DERIVED, _HALO = 1.0, 4
# How far others reach, in standard deviations.
_TRUNCATE = 3.0
# Rows done at once, so that they stay in the cache; pixels of half the resolution are means of
# 2 × 2.
_ROWS = TILE
# What taking such means, and reading between them, blurs by itself, in squared pixels.
_HALVING = 0.25 + 0.75
GREY_VALUES = 255.0


@dataclass(frozen=True, slots=True, eq=False)
class Halves:
    """Means of 2 × 2 pixels, (h, w) each, and the gradient of every pixel.

    Attributes
    ----------
    span : float
        The value that was taken for white.
    light : tuple of array
        Grey values and their squares, counted from the middle of all there can be.
    tensor : tuple of array
        Squared derivative along x and along y, and their product.
    gradient : (H, W) array, optional
    """

    span: float
    light: tuple[Planes, ...] = ()
    tensor: tuple[Planes, ...] = ()
    gradient: Planes | None = None

    @property
    def kinds(self) -> frozenset[Kind]:
        """Which of these there are."""
        has: dict[Kind, bool] = {
            "light": bool(self.light),
            "tensor": bool(self.tensor),
            "gradient": self.gradient is not None,
        }
        return frozenset(kind for kind, is_there in has.items() if is_there)


class KeptHalves:
    """Keeps what was derived of an image, whatever of it is asked for."""

    def __init__(self) -> None:
        self.halves: Halves | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A feature of what is around: its name, and the least variance worth telling apart.

    Attributes
    ----------
    name : str
    floor : float
        In squared grey values; 0 where it is that of the values themselves.
    """

    name: str
    floor: float


def seen_of(term: Term) -> tuple[Seen, ...]:
    """Return the features of a term of what is around."""
    match term.name:
        case "texture":
            return tuple(
                Seen(f"{what} {scale:g}", TEXTURE_FLOOR)
                for scale in TENSOR_BLURS
                for what in ("energy", "upright", "slanted")
            )
        case "gradient":
            return (Seen("gradient", TEXTURE_FLOOR),)
    return (Seen(f"{term.name} {term.scale:g}", 0.0),)


def kinds_for(terms: Sequence[Term]) -> frozenset[Kind]:
    """Return what is to be derived of an image for some terms."""
    kinds: dict[str, Kind] = {"texture": "tensor", "gradient": "gradient"}
    return frozenset(kinds.get(term.name, "light") for term in terms)


def reach_of(term: Term) -> int:
    """Return how many pixels to each side a term of what is around depends on."""
    if term.name == "gradient":
        return _HALO
    is_texture = term.name == "texture"
    widest = _kernel(max(TENSOR_BLURS) if is_texture else term.scale)
    # Between the two nearest of half the resolution.
    return 2 * (len(widest) // 2 + 1) + (_HALO if is_texture else 0)


def half_steps(values: Values, span: float, kinds: frozenset[Kind]) -> Steps[Halves]:
    """Derive an image once, strip by strip.

    Parameters
    ----------
    values : Values
    span : float
        The value that stands for white.
    kinds : frozenset of str
        What of it is wanted.
    """
    height, width = values.shape
    halved = (-(-height // 2), -(-width // 2))

    def planes(kind: Kind, n: int) -> tuple[Planes, ...]:
        return tuple(np.empty(halved, np.float32) for _ in range(n if kind in kinds else 0))

    gradient = np.empty((height, width), np.float32) if "gradient" in kinds else None
    halves = Halves(span, planes("light", 2), planes("tensor", 3), gradient)
    nearest = yield from _nearest_steps(values.valid)

    def fill(start: int, stop: int) -> None:
        halo = 0 if kinds == {"light"} else _HALO
        light = _light(values, (start - halo, stop + halo), span, nearest)
        _derive(light, halo, halves, slice(start, stop))

    with single_threaded_blas():
        yield from map_in_steps(fill, spans(height, _ROWS), 8 * thread_count())
    return halves


def _derive(light: Planes, halo: int, halves: Halves, rows: slice) -> None:
    """Write what is wanted of some rows, whose lightness is given with that of so many around."""
    here = slice(rows.start // 2, -(-rows.stop // 2))
    if halves.light:
        inside = light[halo : len(light) - halo]
        halves.light[0][here] = _halved(inside)
        halves.light[1][here] = _halved(inside * inside)
    if not halo:
        return
    right, down = _derivatives(light)
    if halves.tensor:
        products = (right * right, down * down, right * down)
        for plane, product in zip(halves.tensor, products, strict=True):
            plane[here] = _halved(product)
    if halves.gradient is not None:
        np.hypot(right, down, out=halves.gradient[rows])


def plane_steps(halves: Halves, terms: Sequence[Term]) -> Steps[list[list[Planes]]]:
    """Return the planes of each term: in half the resolution, or of gradients in all."""
    found: list[list[Planes]] = []
    for term in terms:
        if term.name == "gradient":
            assert halves.gradient is not None  # it was asked for
            found.append([halves.gradient])
        elif term.name == "texture":
            found.append([])
            for scale in TENSOR_BLURS:
                found[-1] += yield from _around_steps(halves.tensor, scale, _texture_of)
        elif term.name == "mean":
            found.append((yield from _around_steps(halves.light[:1], term.scale, _mean_of)))
        else:
            found.append((yield from _around_steps(halves.light, term.scale, _spread_of)))
    return found


def _around_steps(
    planes: Sequence[Planes], scale: float, make: Callable[..., list[Planes]]
) -> Steps[list[Planes]]:
    """Return what is made of planes that are blurred by a Gaussian of ``scale`` whole pixels."""
    kernel = _kernel(scale)
    reach = len(kernel) // 2
    made = [np.empty_like(planes[0]) for _ in range(3 if make is _texture_of else 1)]

    def fill(start: int, stop: int) -> None:
        blurred = []
        for plane in planes:
            (down,) = filtered_down(framed(plane, start, stop, reach), kernel)
            blurred.append(filtered_across(down, kernel))
        for out, found in zip(made, make(*blurred), strict=True):
            out[start:stop] = found

    with single_threaded_blas():
        pieces = spans(len(made[0]), _ROWS * max(1, 2 * reach // _ROWS))
        yield from map_in_steps(fill, pieces, 4 * thread_count())
    return made


def _kernel(scale: float) -> Planes:
    return gaussian(np.sqrt(max(scale**2 - _HALVING, 0)) / 2, _TRUNCATE)


def _texture_of(xx: Planes, yy: Planes, xy: Planes) -> list[Planes]:
    """Return energy and orientation of a structure tensor.

    References
    ----------
    .. [1] J. Bigün and G. H. Granlund, "Optimal orientation detection of linear symmetry", 1987.
    """
    energy = np.sqrt(np.maximum(xx + yy, 0))
    told = energy + _LEAST_ENERGY
    return [energy, (xx - yy) / told, 2 * xy / told]


def _mean_of(mean: Planes) -> list[Planes]:
    return [mean]


def _spread_of(mean: Planes, squares: Planes) -> list[Planes]:
    return [np.sqrt(np.maximum(squares - mean * mean, 0))]


def _derivatives(light: Planes) -> tuple[Planes, Planes]:
    """Return the derivatives along x and along y, without the rows that they reach into."""
    smooth, steep = gaussian(_DERIVED, _HALO), gaussian(_DERIVED, _HALO, 1)
    blurred, down = filtered_down(light, smooth, steep)
    return filtered_across(blurred, steep), filtered_across(down, smooth)


def _halved(plane: Planes) -> Planes:
    """Average 2 × 2 pixels; an odd last row or column stands for two."""
    odd = [(0, size % 2) for size in plane.shape]
    whole = np.pad(plane, odd, mode="edge") if any(after for _, after in odd) else plane
    rows = whole[::2] + whole[1::2]
    return np.asarray((rows[:, ::2] + rows[:, 1::2]) * np.float32(0.25))


def _light(
    values: Values, rows: tuple[int, int], span: float, nearest: NDArray[np.intp] | None
) -> Planes:
    """Return the lightness of rows, in grey values from the middle on; the border's go on."""
    start, stop = max(rows[0], 0), min(rows[1], values.shape[0])
    if nearest is None:
        part = values.part(slice(start, stop), slice(None))
    else:
        places = nearest[start:stop]
        part = values.points(*np.unravel_index(places.ravel(), values.shape))
        part = part.reshape(-1, *places.shape)
    scale = np.float32(GREY_VALUES / span)
    if values.are_colours:
        weights = grey_of(np.eye(3))[0].astype(np.float32)
        grey = sum(plane * weight for plane, weight in zip(part, weights, strict=True))
        light = np.asarray(grey, np.float32)
    else:
        light = np.mean(part, axis=0, dtype=np.float32)
    light = np.asarray(light * scale - np.float32(GREY_VALUES / 2), np.float32)
    beyond = (start - rows[0], rows[1] - stop)
    return np.pad(light, (beyond, (0, 0)), mode="edge") if any(beyond) else light


def _nearest_steps(valid: BoolArray | None) -> Steps[NDArray[np.intp] | None]:
    """Return the place of the nearest pixel that counts, of each; None if all do."""
    if valid is None or valid.all():
        return None
    return (yield from in_background(lambda: _nearest(valid)))


def _nearest(valid: BoolArray) -> NDArray[np.intp]:
    from scipy.ndimage import distance_transform_edt

    rows, columns = distance_transform_edt(~valid, return_distances=False, return_indices=True)
    return np.asarray(rows.astype(np.intp) * valid.shape[1] + columns)


class SurroundingsSource:
    """Features of what is around, from planes; see `Source`.

    Parameters
    ----------
    term : Term
    planes : sequence of arrays
        As `plane_steps` returns them.
    shape : (int, int)
        Of the image.
    unit : float
        A grey value, in the units of the features.
    least : float
        Variance that the rounding of values leaves, in squared grey values.
    """

    def __init__(
        self,
        term: Term,
        planes: Sequence[Planes],
        shape: tuple[int, int],
        unit: float,
        least: float,
    ) -> None:
        self._planes, self._shape = planes, shape
        strength = _STRENGTH if term.name in ("texture", "gradient") else 1.0
        self._factor = unit * term.weight * strength
        self.names = tuple(seen.name for seen in seen_of(term))
        # A floor that the weight does not move: more weight tells more apart.
        self.floors = np.array(
            [seen.floor * unit**2 or least * self._factor**2 for seen in seen_of(term)]
        )

    def block(self, rows: slice, columns: slice) -> FloatArray:
        """Return the features of a part, (D, h, w)."""
        if self._planes[0].shape == self._shape:
            part = np.stack([plane[rows, columns] for plane in self._planes])
            return part.astype(np.float64) * self._factor
        (first, second, share), across = (
            _neighbours(np.arange(size)[cut], half)
            for cut, size, half in zip(
                (rows, columns), self._shape, self._planes[0].shape, strict=True
            )
        )
        out = np.empty((len(self._planes), len(first), len(across[0])))
        start, stop, step = columns.indices(self._shape[1])
        for plane, found in zip(self._planes, out, strict=True):
            near = plane[first] * (1 - share)[:, None] + plane[second] * share[:, None]
            if step == 1 and start % 2 == 0:
                _write_between(near, start, stop, found)
            else:
                left, right, part = across
                found[...] = near[:, left] * (1 - part) + near[:, right] * part
        out *= self._factor
        return out

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> FloatArray:
        """Return the features of some pixels, (D, N)."""
        if self._planes[0].shape == self._shape:
            found = np.stack([plane[rows, columns] for plane in self._planes])
            return found.astype(np.float64) * self._factor
        height, width = self._planes[0].shape
        first, second, share = _neighbours(rows, height)
        left, right, part_right = _neighbours(columns, width)
        planes = np.stack(self._planes)
        near_left = planes[:, first, left] * (1 - share) + planes[:, second, left] * share
        near_right = planes[:, first, right] * (1 - share) + planes[:, second, right] * share
        between = near_left * (1 - part_right) + near_right * part_right
        return between.astype(np.float64) * self._factor


def _neighbours(
    places: NDArray[np.intp], size: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], Planes]:
    """Return the two nearest of half the resolution, and how much the second counts."""
    middle = (places - 0.5) / 2
    first = np.floor(middle).astype(np.intp)
    share = (middle - first).astype(np.float32)
    return np.clip(first, 0, size - 1), np.clip(first + 1, 0, size - 1), share


def _write_between(near: Planes, start: int, stop: int, out: FloatArray) -> None:
    """Write columns from an even one on, between those of half as many, as `_neighbours` says."""
    first, last = start // 2 - 1, -(-stop // 2) + 1
    beyond = (max(-first, 0), max(last - near.shape[1], 0))
    framed_rows = np.pad(near[:, max(first, 0) : last], ((0, 0), beyond), mode="edge")
    quarters, rest = framed_rows * np.float32(0.25), framed_rows * np.float32(0.75)
    out[:, ::2] = quarters[:, :-2] + rest[:, 1:-1]
    out[:, 1::2] = (rest[:, 1:-1] + quarters[:, 2:])[:, : out.shape[1] // 2]
