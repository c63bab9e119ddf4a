"""All that is seen of each pixel, one feature on the other, read block by block."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.needs import DEPTHS, Needs
from segmenter.features.surroundings import (
    GREY_VALUES,
    KeptHalves,
    SurroundingsSource,
    half_steps,
    kinds_for,
    plane_steps,
    seen_of,
)
from segmenter.features.values import ColourSource, Values
from segmenter.recipe import FeatureSettings, Space
from segmenter.terms import AROUND, COLOUR, Term
from segmenter.work.stepwise import Steps, in_background

# Side of an image, in grey values: crossing it is as far as from black to white.
_SIDE = 255.0
# Standard deviation of a component's places, in grey values, below which a weight of 1 tells
# nothing apart.
_PLACE = 16.0
_UNITS: dict[Space, float] = {"lab": 100 / 255, "hsv": 1 / 255}


class Source(Protocol):
    """Some features of an image's pixels."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the features."""

    @property
    def floors(self) -> FloatArray:
        """Smallest variance of a component along each, (D,)."""

    def block(self, rows: slice, columns: slice) -> FloatArray:
        """Return the features of a part, (D, h, w)."""

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> FloatArray:
        """Return the features of some pixels, (D, N)."""


@dataclass(frozen=True, slots=True)
class Offset:
    """Where an image lies in one that it is a part of.

    Attributes
    ----------
    top, left : int
        The row and the column of its first pixel.
    shape : tuple of int
        Height and width of the whole.
    """

    top: int
    left: int
    shape: tuple[int, int]


class PositionSource:
    """Where a pixel lies: across and down, as shares of the longer side; see `Source`.

    Parameters
    ----------
    shape : (int, int)
        Of what is read.
    offset : Offset
        Where that lies.
    unit : float
        A grey value, in the units of the other features.
    weight : float
        More of it makes what is found more compact, as in SLIC [1]_.

    References
    ----------
    .. [1] R. Achanta et al., "SLIC superpixels compared to state-of-the-art superpixel methods",
       IEEE PAMI 34(11), 2012.
    """

    names = ("x", "y")

    def __init__(
        self, shape: tuple[int, int], offset: "Offset", unit: float, weight: float
    ) -> None:
        self._factor = _SIDE / max(offset.shape) * unit * weight
        self._shape, self._offset = shape, offset
        self.floors = np.full(2, (_PLACE * unit) ** 2)

    def block(self, rows: slice, columns: slice) -> FloatArray:
        """Return the features of a part, (2, h, w)."""
        down, across = (
            np.arange(n)[cut] for n, cut in zip(self._shape, (rows, columns), strict=True)
        )
        return self.points(*np.meshgrid(down, across, indexing="ij"))

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> FloatArray:
        """Return the features of some pixels, (2, N)."""
        places = np.stack([columns + self._offset.left, rows + self._offset.top])
        return np.asarray((places.astype(np.float64) + 0.5) * self._factor)


class Stack:
    """The features of an image; what takes long is done by `ready_steps`.

    Parameters
    ----------
    values : Values
    settings : FeatureSettings
    kept : KeptHalves
        Where what does not depend on weights is kept.
    offset : Offset, optional
        Where the values lie, if they are a part of a larger image's.

    Raises
    ------
    ImageError
        If the image has not what is to be seen of it; one line.
    """

    def __init__(
        self,
        values: Values,
        settings: FeatureSettings,
        kept: KeptHalves,
        offset: Offset | None = None,
    ) -> None:
        self.values, self.settings = values, settings
        self._offset = offset or Offset(0, 0, values.shape)
        self._kept = kept
        self._colours = [colours_of(values, settings.space, term) for term in settings.terms]
        self.sources: tuple[Source, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the D features."""
        found: list[str] = []
        for term, colours in zip(self.settings.terms, self._colours, strict=True):
            if colours is not None:
                found += colours.names
            elif term.name == "position":
                found += PositionSource.names
            else:
                found += [seen.name for seen in seen_of(term)]
        return tuple(found)

    @property
    def needs(self) -> Needs:
        """What another image must have for the same mixture."""
        values = self.values
        depth = next(depth for depth in DEPTHS if values.pixels.dtype == depth)
        white = 0.0 if self.are_values else self.span
        return Needs(self.settings.features, depth, values.channels, white)

    @property
    def are_values(self) -> bool:
        """Whether nothing but values is seen, so that equal pixels have equal features."""
        return all(colours is not None for colours in self._colours)

    @property
    def channels(self) -> tuple[int, ...]:
        """Which channels are seen by themselves, from 0 on."""
        found = [at for colours in self._colours if colours is not None for at in colours.channels]
        return tuple(dict.fromkeys(found))

    @property
    def is_ready(self) -> bool:
        """Whether blocks can be read."""
        return bool(self.sources)

    @property
    def floors(self) -> FloatArray:
        """Smallest variance of a component along each feature, (D,)."""
        return np.concatenate([source.floors for source in self.sources])

    @property
    def step(self) -> float:
        """How far apart values are."""
        return min((c.step for c in self._colours if c is not None), default=1.0)

    def bound(self, largest: float) -> float:
        """Return what no colour's feature is beyond, if no value is beyond the largest."""
        return max(c.bound(largest) for c in self._colours if c is not None)

    @property
    def span(self) -> float:
        """The value that stands for white, a power of two beyond 8 bits."""
        return self.settings.white or _span_of(self.values)

    def ready_steps(self) -> Steps[None]:
        """Work out what is around the pixels."""
        if self.sources:
            return
        for colours in self._colours:
            if colours is not None:
                yield from in_background(colours.prepare)
        around = terms_around(self.settings)
        self._see((yield from self._planes_steps(around, self.span)))

    def look_elsewhere(self, steps: Sequence[float]) -> None:
        """Be ready to tell of features, but not of pixels, whose values lie elsewhere.

        Parameters
        ----------
        steps : sequence of float
            How far apart the values are that each term of colours sees; empty for 8 bits.
        """
        found = iter(steps)
        for colours in self._colours:
            if colours is not None:
                colours.step = next(found, 1.0)
        self._see([[] for _ in terms_around(self.settings)])

    def _see(self, planes: Iterable[Sequence[NDArray[np.float32]]]) -> None:
        span, found = self.span, iter(planes)
        unit = _UNITS.get(self.settings.space, span / GREY_VALUES)
        step = max((c.step for c in self._colours if c is not None), default=span / GREY_VALUES)
        least = (step / span * GREY_VALUES) ** 2 / 12
        shape, sources = self.values.shape, list[Source]()
        for term, colours in zip(self.settings.terms, self._colours, strict=True):
            if colours is not None:
                sources.append(colours)
            elif term.name == "position":
                sources.append(PositionSource(shape, self._offset, unit, term.weight))
            else:
                sources.append(SurroundingsSource(term, next(found), shape, unit, least))
        self.sources = tuple(sources)

    def _planes_steps(
        self, around: list[Term], span: float
    ) -> Steps[list[list[NDArray[np.float32]]]]:
        if not around:
            return []
        kinds, halves = kinds_for(around), self._kept.halves
        if halves is None or halves.span != span or not kinds <= halves.kinds:
            also = halves.kinds if halves is not None and halves.span == span else frozenset()
            halves = yield from half_steps(self.values, span, kinds | also)
            self._kept.halves = halves
        return (yield from plane_steps(halves, around))

    def block(self, rows: slice, columns: slice) -> FloatArray:
        """Return the features of a part, (D, h, w)."""
        if len(self.sources) == 1:
            return self.sources[0].block(rows, columns)
        return np.concatenate([source.block(rows, columns) for source in self.sources])

    def points(self, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> FloatArray:
        """Return the features of some pixels, (D, N)."""
        return np.concatenate([source.points(rows, columns) for source in self.sources])


def terms_around(settings: FeatureSettings) -> list[Term]:
    """Return the terms that see what is around a pixel."""
    return [each for each in settings.terms if each.name in ("texture", "gradient", *AROUND)]


def colours_of(values: Values, space: Space, term: Term) -> ColourSource | None:
    """Return the values that a term sees; None if it sees something else."""
    if term.channel:
        return ColourSource(values, "rgb", (term.channel - 1,), term.weight)
    return ColourSource(values, space, None, term.weight) if term.name == COLOUR else None


def _span_of(values: Values) -> float:
    """Return 255 for 8 bits, and else the least power of two that is no less than all values."""
    if values.pixels.dtype == np.uint8:
        return values.full
    return white_beyond(values.thinned(range(len(values.channels)))) or values.full


def white_beyond(seen: NDArray[np.floating]) -> float:
    """Return the least power of two that is no less than some values; 0 if none is more than 0."""
    largest = float(np.abs(seen).max(initial=0.0))
    return float(2.0 ** np.ceil(np.log2(largest))) if largest > 0 else 0.0
