"""What is seen of the pixels of a part of a large image: the very features that the whole has."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray, as_labels
from segmenter.editing.box import Box
from segmenter.features.filtering import TILE
from segmenter.features.labelled import Judge, label_steps, map_steps
from segmenter.features.raster import Raster
from segmenter.features.row_samples import levels_of_rows
from segmenter.features.several import SeveralImages
from segmenter.features.stack import Offset, Stack, terms_around
from segmenter.features.surroundings import KeptHalves, reach_of
from segmenter.features.values import Values
from segmenter.images.image import Image
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import FeatureSettings
from segmenter.work.stepwise import Steps, finish

# Pixels between the corners of parts that are filtered like the whole: tiles of half its size.
_CORNERS = 2 * TILE


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of a large image, in whatever parts it is read.

    Attributes
    ----------
    settings : FeatureSettings
        Beyond 8 bits, with the value of white.
    shape : tuple of int
        Height and width of the image.
    has_gaps : bool
        Whether there may be pixels that do not count.
    """

    settings: FeatureSettings
    shape: tuple[int, int]
    has_gaps: bool

    @property
    def halo(self) -> int:
        """How many pixels to each side a pixel's features depend on."""
        reach = max(map(reach_of, terms_around(self.settings)), default=0)
        # What does not count is seen as what is nearest to it, which may lie beyond.
        return int(np.ceil(reach * (1 + np.sqrt(2)))) if self.has_gaps else reach

    def around(self, box: Box) -> Box:
        """Return what has to be read for the features of a box's pixels."""
        halo = self.halo
        if not halo:
            return box
        top, left = ((at - halo) // _CORNERS * _CORNERS for at in (box.top, box.left))
        bottom, right = (-(-(at + halo) // _CORNERS) * _CORNERS for at in (box.bottom, box.right))
        return Box(top, left, bottom, right).within(self.shape)


@dataclass(frozen=True, slots=True, eq=False)
class RowSamples:
    """The features, (D, N), of some pixels by their places, (N,), in the flattened image."""

    flat: NDArray[np.intp]
    features: FloatArray


class Readable(Protocol):
    """A large image."""

    def read(self, box: Box) -> Image:
        """Read a part."""


class PartRows:
    """The pixels of a box, which lie in a part that was read.

    Parameters
    ----------
    source : object
        Reads a box of the image.
    box : Box
    sight : Sight
    """

    def __init__(self, source: Readable, box: Box, sight: Sight) -> None:
        self._read, self._sight = sight.around(box), sight
        self._around, self._box = source.read(self._read), box
        self._stack = _stack_of(self._around, self._read, sight)

    @property
    def image(self) -> Image:
        """The box alone."""
        inside, image = self._inside, self._around
        valid = None if image.valid is None else image.valid[inside]
        return Image(image.pixels[inside], valid, name=image.name)

    @property
    def _inside(self) -> tuple[slice, slice]:
        return self._box.inside(self._read).slices

    @property
    def _is_empty(self) -> bool:
        return self._around.valid is not None and not self._around.valid.any()

    def labels(self, mixture: Mixture, owners: NDArray[np.integer]) -> LabelArray:
        """Label the pixels by their likeliest component's owner."""
        if self._is_empty:
            return np.zeros(self._box.shape, as_labels(owners, int(owners.max())).dtype)
        n_channels = len(self._around.channel_names)
        return finish(label_steps(self._raster(), mixture, owners, n_channels)).labels

    def map_steps(self, mixture: Mixture, judge: Judge) -> Steps[NDArray[np.uint8]]:
        """Return what is judged of every pixel's log joint densities; see `Features`."""
        out = np.zeros(self._box.shape, np.uint8)
        if not self._is_empty:
            yield from map_steps(self._raster(), mixture, judge, out)
        return out

    def _raster(self) -> Raster:
        finish(self._stack.ready_steps())
        return Raster(self._stack, part=self._inside)

    def samples(self, step: int, far: NDArray[np.intp]) -> RowSamples | None:
        """Return every so many pixels of the whole, in each direction, that lie in the box.

        Parameters
        ----------
        step : int
        far : (N,) int array
            Where pixels lie that do not count, in the flattened image.
        """
        box, read, width = self._box, self._read, self._sight.shape[1]
        rows, columns = (
            slice(_first(start, step) - origin, stop - origin, step)
            for start, stop, origin in (
                (box.top, box.bottom, read.top),
                (box.left, box.right, read.left),
            )
        )
        raster = Raster(self._stack, step, counting=self._counting(far), part=(rows, columns))
        if not all(raster.shape) or not raster.n_pixels:
            return None
        finish(self._stack.ready_steps())
        down, across = raster.places(raster.flat(0, raster.shape[0]))
        flat = (down + read.top) * width + across + read.left
        return RowSamples(flat, finish(raster.all_steps()))

    def _counting(self, far: NDArray[np.intp]) -> BoolArray | None:
        read, valid = self._read, self._around.valid
        down, across = np.divmod(far, self._sight.shape[1])
        inside = (down >= read.top) & (down < read.bottom)
        inside &= (across >= read.left) & (across < read.right)
        if not inside.any():
            return valid
        counting = np.ones(read.shape, np.bool_) if valid is None else valid.copy()
        counting[down[inside] - read.top, across[inside] - read.left] = False
        return counting


def _first(start: int, step: int) -> int:
    """Return the first place from one on that is the middle of a block of the whole."""
    middle = step // 2
    return middle + -(-max(start - middle, 0) // step) * step


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """Some pixels of a large image, that stand for all.

    Attributes
    ----------
    features : (D, N) array
    n_pixels, n_far : int
        How many count, and how many of those are so far from all others that none is among these.
    white : float
        0 for 8 bits.
    steps : tuple of float
        How far apart the values are that each term of colours sees; empty for 8 bits.
    ranges : (C, 2) array, optional
        Values that are shown as black and white; None for 8 bits.
    """

    features: FloatArray
    n_pixels: int
    n_far: int = 0
    white: float = 0.0
    steps: tuple[float, ...] = ()
    ranges: FloatArray | None = None


def joined(parts: Sequence[RowSamples]) -> FloatArray:
    """Return the features, (D, N), of pixels of several parts in the whole image's order."""
    order = np.argsort(np.concatenate([part.flat for part in parts]))
    return np.concatenate([part.features for part in parts], axis=1)[:, order]


def count_features(sight: Sight, nothing: Image) -> int:
    """Return how many features there are, D; `samples_of` tells of the image."""
    return len(_stack_of(nothing, Box(0, 0, 1, 1), sight).names)


def samples_of(seen: Seen, sight: Sight, nothing: Image) -> SeveralImages:
    """Return what was seen as samples.

    Parameters
    ----------
    seen : Seen
    sight : Sight
    nothing : Image
        A pixel with the channels and the depth of the image.
    """
    stack = _stack_of(nothing, Box(0, 0, 1, 1), sight)
    stack.look_elsewhere(seen.steps)
    levels, floors = levels_of_rows(seen.features, stack.floors), stack.floors
    return SeveralImages(stack.names, stack.needs, floors, levels, seen.n_pixels, seen.n_far)


def _stack_of(image: Image, read: Box, sight: Sight) -> Stack:
    values = Values(image.pixels, image.valid, image.channel_names, image.name)
    offset = Offset(read.top, read.left, sight.shape)
    return Stack(values, sight.settings, KeptHalves(), offset)
