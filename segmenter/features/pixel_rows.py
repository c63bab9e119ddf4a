"""Features that need not repeat: more than 8 bits, any channels, texture, position; see `Features`.

A mixture is fitted to cells of the values, or to some of the pixels where nothing but their place
is alike; labels are found pixel by pixel, in blocks of rows.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray
from segmenter.features.areas import sum_rows, tally_rows
from segmenter.features.exact_sums import in_standard
from segmenter.features.far_pixels import near_steps
from segmenter.features.labelled import Densities, Judge, Labelled, label_steps, map_steps
from segmenter.features.levels import Levels
from segmenter.features.marked import Marked, lightened
from segmenter.features.needs import Needs
from segmenter.features.raster import Raster, step_for
from segmenter.features.row_samples import most_pixels, sample_steps
from segmenter.features.seen_rows import SeenRows
from segmenter.features.several import SeveralImages
from segmenter.features.spaces import EXTENTS
from segmenter.features.stack import Stack
from segmenter.features.tally import FeatureSums, Tally
from segmenter.features.thinning import thinning_step
from segmenter.features.value_cells import ValueCells, value_cell_steps
from segmenter.features.value_grid import BITS
from segmenter.mixture.em import Known, Statistics
from segmenter.mixture.evaluate import posterior
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples, form_monomials, pairs
from segmenter.recipe import FeatureSettings
from segmenter.work.stepwise import Steps, finish

# Sides of a small picture.
_SIDE = 224
_MOST_KEPT = 2
# Pixels that a first guess is made from.
_GUESSED = 1 << 15
# Around what is drawn, as a share of it.
_ROOM = 0.002


class PixelRows:
    """The pixels of an image as samples, each by itself.

    Parameters
    ----------
    stack : Stack
    step : int
        Of every so many pixels, in each direction, one counts.
    most : int, optional
        Pixels that are fitted where each is a sample; as many as are worth it if left out.
    """

    def __init__(self, stack: Stack, step: int = 1, most: int | None = None) -> None:
        self._stack, self._most = stack, most or most_pixels(len(stack.names))
        self._raster = Raster(stack, step)
        self._cells: ValueCells | None = None
        self._levels: Levels | None = None
        self._n_far = 0

    # What the samples are ------------------------------------------------------------------------

    @property
    def settings(self) -> FeatureSettings:
        """What is seen."""
        return self._stack.settings

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the D features."""
        return self._stack.names

    @property
    def needs(self) -> Needs:
        """What another image must have for the same mixture."""
        return self._stack.needs

    @property
    def floor(self) -> FloatArray:
        """Smallest variance of a component along each feature, (D,)."""
        return self._ready.floors

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the image, or of what is taken of it."""
        return self._raster.shape

    @property
    def is_ready(self) -> bool:
        """Whether the samples have been found."""
        return self._levels is not None

    @property
    def n_pixels(self) -> int:
        """How many pixels count."""
        return self._raster.n_pixels

    @property
    def n_far(self) -> int:
        """How many of them are labelled, but not fitted."""
        return self._n_far

    @property
    def n_samples(self) -> int:
        """How many samples are fitted, or may be."""
        return self.n_pixels if self._levels is None else self._levels[-1].n_samples

    @property
    def _ready(self) -> Stack:
        finish(self._stack.ready_steps())
        return self._stack

    def ready_steps(self) -> Steps["PixelRows"]:
        """Work out what is around the pixels; return this object."""
        yield from self._stack.ready_steps()
        return self

    def level_steps(self) -> Steps[Levels]:
        """Return the samples at several resolutions, from few cells to the finest ones."""
        if self._levels is None:
            yield from self._stack.ready_steps()
            near, self._n_far = yield from near_steps(self._raster)
            if self._stack.are_values and len(self._stack.channels) in BITS:
                self._cells, self._levels = yield from value_cell_steps(near)
            else:
                self._levels = yield from sample_steps(near, self._most)
        return self._levels

    def levels(self) -> Levels:
        """Return the samples at several resolutions."""
        return finish(self.level_steps())

    def finer_steps(self, mixture: Mixture, tolerance: float) -> Steps[Samples | None]:
        """Return finer cells, if the bound is further than a tolerance below the likelihood."""
        levels = yield from self.level_steps()
        if self._cells is None:
            return None
        finer = yield from self._cells.finer_steps(mixture, tolerance)
        if finer is None:
            return None
        self._cells, self._levels = finer, (*levels[:-1], finer.samples)
        return finer.samples

    def at(self, row: int, column: int) -> FloatArray:
        """Return the features of one pixel, (D,)."""
        return self._points(np.array([row * self.shape[1] + column]))[:, 0]

    def _points(self, places: NDArray[np.intp]) -> FloatArray:
        return self._ready.points(*self._raster.places(places))

    # Labels --------------------------------------------------------------------------------------

    def label_steps(self, mixture: Mixture, owners: NDArray[np.integer]) -> Steps[Labelled]:
        """Label every pixel by its likeliest component's owner."""
        yield from self._stack.ready_steps()
        return (
            yield from label_steps(self._raster, mixture, owners, len(self._stack.values.channels))
        )

    def map_steps(self, mixture: Mixture, judge: Judge) -> Steps[NDArray[np.uint8]]:
        """Return what is judged of every pixel's log joint densities."""
        yield from self._stack.ready_steps()
        out = np.zeros(self._raster.shape, np.uint8)
        yield from map_steps(self._raster, mixture, judge, out)
        return out

    def judged(self, mixture: Mixture, judge: Judge) -> tuple[NDArray[Any], NDArray[np.int64]]:
        """Return what is judged of every n-th pixel, and how many those stand for."""
        seen = self._thinned
        return Densities(mixture).judge(seen.features, judge), seen.counts

    def pages(self, mixture: Mixture, judge: Judge, n: int) -> Iterator[NDArray[np.float32]]:
        """Return what is judged of every pixel's posterior; each page is worked out by itself."""
        finish(self._stack.ready_steps())
        for page in range(n):
            out = np.zeros(self._raster.shape, np.float32)
            finish(map_steps(self._raster, mixture, _of_page(judge, page), out))
            yield out

    def posterior(self, mixture: Mixture, rows: slice, columns: slice) -> FloatArray:
        """Return how likely each component has produced each pixel of a part, (K, h, w)."""
        block = self._ready.block(rows, columns)
        flat = block.reshape(len(block), -1)
        valid = self._stack.values.valid
        if valid is not None:
            # What is left out may be no number.
            flat = np.where(valid[rows, columns].reshape(-1), flat, mixture.means[0][:, None])
        return posterior(flat, mixture).reshape(-1, *block.shape[1:])

    # Sums over pixels ----------------------------------------------------------------------------

    def tally_steps(self, labels: NDArray[np.integer], n: int) -> Steps[Tally]:
        """Add up the pixels of labels 1…n of a label map."""
        pixels = self._stack.values.pixels[self._raster.rows, self._raster.columns]
        return (yield from tally_rows(pixels, labels, n))

    def sum_steps(self, areas: NDArray[np.integer], n: int) -> Steps[tuple[Tally, FeatureSums]]:
        """Add up the values and the features of areas 1…n of a map."""
        yield from self._stack.ready_steps()
        tally = yield from self.tally_steps(areas, n)
        return tally, (yield from sum_rows(self._features_of_rows, areas, n))

    def _features_of_rows(self, start: int, stop: int) -> FloatArray:
        block = self._stack.block(*self._raster.part(start, stop))
        return block.reshape(len(block), -1)

    def statistics(self, labels: LabelArray, n: int) -> Statistics:
        """Return what an M-step reads if the labels are all that is known."""
        exact = self.levels()[-1]

        def standard(start: int, stop: int) -> FloatArray:
            found = self._features_of_rows(start, stop)
            return np.asarray((found - exact.origin[:, None]) / exact.scale[:, None])

        sums = finish(sum_rows(standard, labels, n))
        rows, columns = pairs(exact.n_features)
        every = (sums.pixels[:, None], sums.firsts, sums.seconds[:, rows, columns])
        total = np.concatenate(every, axis=1) / sums.pixels.sum()
        return Statistics(total, np.zeros((n, exact.n_features)))

    # Pixels with given labels --------------------------------------------------------------------

    def mark(self, labels: NDArray[np.integer]) -> Marked | None:
        """Find the pixels with given labels."""
        places = np.flatnonzero(labels)
        return self.mark_places(places, labels.reshape(-1)[places])

    def mark_places(self, places: NDArray[np.intp], labels: NDArray[np.integer]) -> Marked | None:
        """Find some pixels with given labels."""
        valid = self._raster.valid
        if valid is not None:
            count = valid.reshape(-1)[places]
            places, labels = places[count], labels[count]
        if not len(places):
            return None
        return Marked(places, labels.astype(np.intp), np.ones(len(places), np.int64))

    def marked_samples(self, marked: Marked) -> Samples:
        """Return the samples of marked pixels, in the units of all."""
        exact = self.levels()[-1]
        standard = in_standard(self._points(marked.samples), exact)
        shares = marked.counts / marked.counts.sum()
        return replace(exact, monomials=form_monomials(standard), weights=shares)

    def known(self, marked: Marked) -> Known:
        """Return the marked pixels alone, as samples whose posteriors are given."""
        return marked.given(self.marked_samples(marked))

    def unmarked(self, marked: Marked, strength: float) -> tuple[Levels, Known]:
        """Return the samples, of less weight by the marked pixels, and those."""
        levels = self.levels()
        standard = in_standard(self._points(marked.samples), levels[-1])
        return lightened(levels, self.n_pixels, marked, standard, strength)

    # Quick looks ---------------------------------------------------------------------------------

    def part(self, step: int) -> "PixelRows | None":
        """Return the features of every so many pixels, in each direction; None if none counts."""
        found = PixelRows(self._stack, step, _GUESSED)
        return found if found.n_pixels else None

    @cached_property
    def _thinned(self) -> SeenRows:
        step, stack = thinning_step(self.shape), self._ready
        if step == 1:
            return SeenRows(self._raster, self.shape)
        return SeenRows(Raster(stack, step * self._raster.step, whole_blocks=True), self.shape)

    @cached_property
    def _small(self) -> SeenRows:
        step = step_for(self.shape, _SIDE * _SIDE)
        return SeenRows(Raster(self._ready, step * self._raster.step), self.shape)

    def sketch(self, mixture: Mixture, *, by_cells: bool) -> LabelArray:
        """Label every n-th pixel, few enough for a screen."""
        return self._thinned.label(mixture).labels

    def sketch_tally(self, labels: LabelArray, n: int) -> Tally:
        """Estimate the tally of the whole image from a sketch's labels."""
        return self._thinned.tally(labels, n)

    def thumbnail(self, mixture: Mixture) -> NDArray[np.uint8]:
        """Paint a small picture of the image, every label in its mean colour."""
        return self._small.painted(mixture)

    # What is drawn -------------------------------------------------------------------------------

    @property
    def counts(self) -> NDArray[np.int64]:
        """Pixels that each of the pixels that are drawn stands for, (M,)."""
        return self._thinned.counts

    @property
    def colours(self) -> NDArray[np.uint8]:
        """What they look like, RGB, (M, 3)."""
        return self._thinned.colours

    def along(self, dim: int) -> FloatArray:
        """Return one feature of each, (M,)."""
        return np.asarray(self._thinned.features[dim])

    def every_value(self, dim: int) -> FloatArray | None:
        """Return None: there are many values."""
        return None

    def extent(self, dim: int) -> tuple[float, float] | None:
        """Return the least and the greatest value of a feature, with a little room."""
        known = None if self.settings.space == "rgb" else EXTENTS.get(self.names[dim])
        if known is not None and self.settings.are_colours:
            return known
        values = self.along(dim)
        low, high = float(values.min()), float(values.max())
        room = max((high - low) * _ROOM, float(np.sqrt(self.floor[dim])))
        return low - room, high + room

    def mean_of(self, chosen: NDArray[np.intp]) -> FloatArray:
        """Return the mean features of some, (D,)."""
        return np.asarray(self._thinned.features[:, chosen].mean(axis=1))

    def sketch_mask(self, chosen: NDArray[np.intp]) -> BoolArray:
        """Return which pixels of a sketch are among some of those that are drawn, (h, w)."""
        return self._thinned.mask(chosen)

    # Several images ------------------------------------------------------------------------------

    def unplaced(self) -> SeveralImages:
        """Return the samples alone, which lie in no image."""
        levels = self.levels()
        n_pixels = self.n_pixels
        return SeveralImages(self.names, self.needs, self.floor, levels, n_pixels, self.n_far)


class KeptRows:
    """Keeps what was asked for last, and before that: labels are still shown while others come."""

    def __init__(self) -> None:
        self._rows: tuple[PixelRows, ...] = ()

    def find(self, settings: FeatureSettings) -> PixelRows | None:
        """Return the features of some settings, if they are there."""
        return next((rows for rows in self._rows if rows.settings == settings), None)

    def keep(self, rows: PixelRows) -> PixelRows:
        """Keep features instead of the oldest, and return them."""
        self._rows = (rows, *self._rows)[:_MOST_KEPT]
        return rows


def _of_page(judge: Judge, page: int) -> Judge:
    def judge_joint(joint: FloatArray) -> NDArray[Any]:
        normalise(joint)
        return np.asarray(judge(joint)[page])

    return judge_joint
