"""What lies around a pixel: texture, gradient, local mean and spread of its lightness.

All are worked out once for a whole image, in half its resolution where they are smooth, and read
from there block by block.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray
from segmenter.features.spaces import grey_of
from segmenter.features.values import Values
from segmenter.terms import Term
from segmenter.work.parallel import spans, thread_count
from segmenter.work.stepwise import Steps, in_background, map_in_steps

Planes = NDArray[np.float32]
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
# Rows done at once, even; pixels of half the resolution are means of 2 × 2.
_ROWS = 256
# What taking such means, and reading between them, blurs by itself, in squared pixels.
_HALVING = 0.25 + 0.75
GREY_VALUES = 255.0


@dataclass(frozen=True, slots=True, eq=False)
class Halves:
    """Means of 2 × 2 pixels, (h, w) each, and the gradient of every pixel.

    Attributes
    ----------
    light, squares : array
        Grey values and their squares, counted from the middle of all there can be.
    tensor : tuple of array
        Squared derivative along x and along y, and their product.
    gradient : (H, W) array, optional
    span : float
        The value that was taken for white.
    """

    light: Planes
    squares: Planes
    tensor: tuple[Planes, Planes, Planes]
    gradient: Planes | None
    span: float


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


def half_steps(values: Values, span: float, *, with_gradient: bool) -> Steps[Halves]:
    """Derive an image once, strip by strip.

    Parameters
    ----------
    values : Values
    span : float
        The value that stands for white.
    with_gradient : bool
    """
    height, width = values.shape
    halved = (-(-height // 2), -(-width // 2))
    planes = [np.empty(halved, np.float32) for _ in range(5)]
    gradient = np.empty((height, width), np.float32) if with_gradient else None
    nearest = yield from _nearest_steps(values.valid)

    def fill(start: int, stop: int) -> None:
        top, bottom = max(start - _HALO, 0), min(stop + _HALO, height)
        light = _light(values, slice(top, bottom), span, nearest)
        inside = slice(start - top, stop - top)
        down, right = (part[inside] for part in _derivatives(light))
        light = light[inside]
        parts = (light, light * light, right * right, down * down, right * down)
        for plane, part in zip(planes, parts, strict=True):
            plane[start // 2 : -(-stop // 2)] = _halved(part)
        if gradient is not None:
            np.sqrt(parts[2] + parts[3], out=gradient[start:stop])

    yield from map_in_steps(fill, spans(height, _ROWS), 2 * thread_count())
    light, squares, xx, yy, xy = planes
    return Halves(light, squares, (xx, yy, xy), gradient, span)


def plane_steps(halves: Halves, terms: Sequence[Term]) -> Steps[list[list[Planes]]]:
    """Return the planes of each term: in half the resolution, or of gradients in all."""
    calls: list[Callable[[], list[Planes]]] = []
    for term in terms:
        if term.name == "texture":
            calls += [_tensor_at(halves, scale) for scale in TENSOR_BLURS]
        else:
            calls.append(_plane_of(halves, term))
    done: list[list[Planes]] = yield from map_in_steps(
        lambda start, stop: [each for call in calls[start:stop] for each in call()],
        spans(len(calls), 1),
        thread_count(),
    )
    found = iter(done)
    return [
        [plane for _ in TENSOR_BLURS for plane in next(found)]
        if term.name == "texture"
        else next(found)
        for term in terms
    ]


def _tensor_at(halves: Halves, scale: float) -> Callable[[], list[Planes]]:
    """Return what works out energy and orientation at a scale.

    References
    ----------
    .. [1] J. Bigün and G. H. Granlund, "Optimal orientation detection of linear symmetry", 1987.
    """

    def work_out() -> list[Planes]:
        xx, yy, xy = (_blurred(plane, scale) for plane in halves.tensor)
        energy = np.sqrt(np.maximum(xx + yy, 0))
        return [energy, (xx - yy) / (energy + _LEAST_ENERGY), 2 * xy / (energy + _LEAST_ENERGY)]

    return work_out


def _plane_of(halves: Halves, term: Term) -> Callable[[], list[Planes]]:
    def work_out() -> list[Planes]:
        if term.name == "gradient":
            assert halves.gradient is not None  # it was asked for
            return [halves.gradient]
        mean = _blurred(halves.light, term.scale)
        if term.name == "mean":
            return [mean]
        squares = _blurred(halves.squares, term.scale)
        return [np.sqrt(np.maximum(squares - mean * mean, 0))]

    return work_out


def _blurred(plane: Planes, scale: float) -> Planes:
    """Blur a plane of half the resolution by a Gaussian of ``scale`` whole pixels."""
    from scipy.ndimage import gaussian_filter

    sigma = np.sqrt(max(scale**2 - _HALVING, 0)) / 2
    return np.asarray(gaussian_filter(plane, sigma, mode="nearest", truncate=3), np.float32)


def _derivatives(light: Planes) -> tuple[Planes, Planes]:
    from scipy.ndimage import gaussian_filter

    down, right = (
        gaussian_filter(light, _DERIVED, order=order, mode="nearest") for order in ((1, 0), (0, 1))
    )
    return down, right


def _halved(plane: Planes) -> Planes:
    """Average 2 × 2 pixels; an odd last row or column stands for two."""
    odd = [(0, size % 2) for size in plane.shape]
    whole = np.pad(plane, odd, mode="edge") if any(after for _, after in odd) else plane
    rows = whole[::2] + whole[1::2]
    return np.asarray((rows[:, ::2] + rows[:, 1::2]) * np.float32(0.25))


def _light(values: Values, rows: slice, span: float, nearest: NDArray[np.intp] | None) -> Planes:
    """Return the lightness of rows, in grey values from the middle on."""
    if nearest is None:
        part = values.part(rows, slice(None))
    else:
        places = nearest[rows]
        part = values.points(*np.unravel_index(places.ravel(), values.shape))
        part = part.reshape(-1, *places.shape)
    scale = np.float32(GREY_VALUES / span)
    if values.are_colours:
        weights = grey_of(np.eye(3))[0].astype(np.float32)
        grey = sum(plane * weight for plane, weight in zip(part, weights, strict=True))
        light = np.asarray(grey, np.float32)
    else:
        light = np.mean(part, axis=0, dtype=np.float32)
    return np.asarray(light * scale - np.float32(GREY_VALUES / 2), np.float32)


def _nearest_steps(valid: BoolArray | None) -> Steps[NDArray[np.intp] | None]:
    """Return the place of the nearest pixel that counts, of each; None if all do."""
    if valid is None:
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
        (first, second, share), (left, right, part_right) = (
            _neighbours(np.arange(size)[cut], half)
            for cut, size, half in zip(
                (rows, columns), self._shape, self._planes[0].shape, strict=True
            )
        )
        out = np.empty((len(self._planes), len(first), len(left)))
        for plane, found in zip(self._planes, out, strict=True):
            near = plane[first] * (1 - share)[:, None] + plane[second] * share[:, None]
            found[...] = near[:, left] * (1 - part_right) + near[:, right] * part_right
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
    middle = np.clip((places - 0.5) / 2, 0, size - 1)
    first = middle.astype(np.intp)
    second = np.minimum(first + 1, size - 1)
    return first, second, (middle - first).astype(np.float32)
