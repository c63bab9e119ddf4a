"""Features of 8-bit photos: a look-up by colour, exact however many pixels there are."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray, as_labels
from segmenter.features.areas import sum_rows, tally_rows
from segmenter.features.colours import DistinctColours, PixelColours, merged
from segmenter.features.labelled import Judge, Labelled
from segmenter.features.levels import (
    CellsOfLevel,
    Levels,
    Part,
    cell_steps,
    cells_of_levels,
    without,
)
from segmenter.features.marked import Marked, count_marked, mark_colours
from segmenter.features.needs import Needs
from segmenter.features.sketches import sketch_by_table, sketch_mask, sketch_tally
from segmenter.features.spaces import EXTENTS, feature_names, rounding_floors, to_features
from segmenter.features.tally import FeatureSums, Tally
from segmenter.features.thumbnails import label_thumbnail, small_photo
from segmenter.mixture.blocks import block_size
from segmenter.mixture.em import Known, Statistics
from segmenter.mixture.evaluate import most_likely, most_likely_at, most_likely_steps, posterior
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples, make_samples
from segmenter.recipe import Space
from segmenter.work.parallel import map_spans, single_threaded_blas, spans, thread_count
from segmenter.work.stepwise import Steps, at_once, finish, map_in_steps

# Colours converted at once.
BLOCK = 1 << 15
VALUES_AT_ONCE = 1 << 22
Array = TypeVar("Array", bound=NDArray[Any])


class ColourTable:
    """The distinct colours of an 8-bit photo as samples; see `Features`.

    Parameters
    ----------
    pixels : PixelColours, optional
        None for colours of several photos, which lie in none.
    space : {"rgb", "lab", "hsv", "grey"}
    colours : DistinctColours, optional
        Those of the pixels, counted when first asked for, if left out.
    """

    n_far = 0  # no colour is so far from others

    def __init__(
        self, pixels: PixelColours | None, space: Space, colours: DistinctColours | None = None
    ) -> None:
        self.space: Space = space
        self._pixels = pixels
        self._colours = colours
        self._levels: Levels | None = None
        self._last_marked: tuple[NDArray[np.intp], NDArray[np.integer], Marked | None] | None = None

    def in_space(self, space: Space) -> "ColourTable":
        """Return the same pixels in another colour space."""
        return ColourTable(self._pixels, space, self._colours)

    # What the samples are ------------------------------------------------------------------------

    @property
    def _channels(self) -> int:
        if self._colours is not None:
            return self._colours.channels
        return self._placed.channels

    @property
    def _placed(self) -> PixelColours:
        if self._pixels is None:
            raise ValueError("the colours of several photos lie in none of them")
        return self._pixels

    @property
    def distinct(self) -> DistinctColours:
        """The colours, each once, with its pixels."""
        return finish(self._count_steps())

    def _count_steps(self) -> Steps[DistinctColours]:
        if self._colours is not None:
            return self._colours
        return (yield from self._placed.count_steps())

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the D features."""
        return feature_names(self.space, self._channels)

    @property
    def needs(self) -> Needs:
        """What another photo must have for the same mixture."""
        return Needs()

    @property
    def floor(self) -> FloatArray:
        """Variance that rounding to whole values leaves of each feature, (D,)."""
        return rounding_floors(self.space, self._channels)

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the photo."""
        return (0, 0) if self._pixels is None else self._pixels.shape

    @property
    def is_ready(self) -> bool:
        """Whether the colours have been counted."""
        return self._colours is not None or self._placed.is_counted

    @property
    def n_pixels(self) -> int:
        """How many pixels count."""
        return int(self.counts.sum())

    @property
    def n_samples(self) -> int:
        """How many colours there are."""
        return len(self.counts)

    @property
    def counts(self) -> NDArray[np.int64]:
        """Pixels of each colour, (M,)."""
        return self.distinct.counts

    @property
    def colours(self) -> NDArray[np.uint8]:
        """The colours, RGB, (M, 3)."""
        return np.broadcast_to(self.distinct.values, (len(self.counts), 3))

    def ready_steps(self) -> Steps["ColourTable"]:
        """Count the colours; return this object."""
        yield from self._count_steps()
        return self

    def level_steps(self) -> Steps[Levels]:
        """Return the samples at several resolutions, from few cells to every colour."""
        if self._levels is None:
            colours = yield from self._count_steps()
            features = yield from self._feature_steps(colours)
            exact = make_samples(features, colours.counts, self.floor)
            yield
            self._levels = yield from cell_steps(exact, colours.codes, colours.channels)
        return self._levels

    def _feature_steps(self, colours: DistinctColours) -> Steps[FloatArray]:
        values = colours.values

        def convert(start: int, stop: int) -> FloatArray:
            return to_features(values[start:stop], self.space)

        parts = yield from map_in_steps(convert, spans(len(values), BLOCK), thread_count())
        return np.concatenate(parts, axis=1)

    def levels(self) -> Levels:
        """Return the samples at several resolutions."""
        return finish(self.level_steps())

    def finer_steps(self, mixture: Mixture, tolerance: float) -> Steps[Samples | None]:
        """Return None: every colour is a sample of its own."""
        return at_once(None)

    @property
    def _exact(self) -> Samples:
        return self.levels()[-1]

    def along(self, dim: int) -> FloatArray:
        """Return one feature of each colour, (M,)."""
        exact = self._exact
        return np.asarray(exact.standard_features[dim] * exact.scale[dim] + exact.origin[dim])

    def every_value(self, dim: int) -> FloatArray | None:
        """Return the feature of all 256 greys, if the photo is grey."""
        if self._channels > 1:
            return None
        return np.asarray(to_features(np.arange(256, dtype=np.uint8)[:, None], self.space)[dim])

    def extent(self, dim: int) -> tuple[float, float] | None:
        """Return the least and the greatest value that a feature can have, if that is known."""
        return EXTENTS.get(self.names[dim])

    def mean_of(self, chosen: NDArray[np.intp]) -> FloatArray:
        """Return the mean features of some colours' pixels, (D,)."""
        exact = self._exact
        around = np.average(exact.standard_features[:, chosen], 1, exact.weights[chosen])
        return np.asarray(around * exact.scale + exact.origin)

    def at(self, row: int, column: int) -> FloatArray:
        """Return the features of one pixel, (D,)."""
        value = np.atleast_1d(self._placed.pixels[row, column])[None]
        return np.asarray(to_features(value, self.space)[:, 0])

    # What a mixture says of them -----------------------------------------------------------------

    def label_steps(self, mixture: Mixture, owners: NDArray[np.integer]) -> Steps[Labelled]:
        """Label every pixel by the owner of its colour's likeliest component."""
        chosen, tally = yield from self.chosen_steps(mixture, owners)
        labels = yield from self._painted_steps(chosen)
        return Labelled(labels, tally)

    def chosen_steps(
        self, mixture: Mixture, owners: NDArray[np.integer]
    ) -> Steps[tuple[LabelArray, Tally]]:
        """Label every colour, (M,), by the owner of its likeliest component; tally its pixels."""
        exact, n = (yield from self.level_steps())[-1], int(owners.max())
        likeliest = yield from most_likely_steps(exact, mixture)
        chosen = owners[likeliest]
        return as_labels(chosen, n), self.distinct.tally(chosen, n)

    def map_steps(self, mixture: Mixture, judge: Judge) -> Steps[NDArray[np.uint8]]:
        """Return what is judged of every pixel's joint log densities: of every colour's."""
        yield from self.level_steps()
        return (yield from self._painted_steps(self.judged(mixture, judge)[0]))

    def judged(self, mixture: Mixture, judge: Judge) -> tuple[NDArray[Any], NDArray[np.int64]]:
        """Return what is judged of every colour, and its pixels."""
        exact = self._exact
        form = linear_form(exact.standardise(mixture))
        pieces = spans(exact.n_samples, block_size(mixture.n_components))
        with single_threaded_blas():
            found = map_spans(lambda a, b: judge(form.joint(exact.columns(a, b))), pieces)
        return np.concatenate(found), self.counts

    def pages(self, mixture: Mixture, judge: Judge, n: int) -> Iterator[NDArray[np.float32]]:
        """Return what is judged of every pixel's posterior: of every colour's."""
        table = np.empty((n, self.n_samples), np.float32)
        pieces = spans(self.n_samples, max(1, VALUES_AT_ONCE // mixture.n_components))
        for start, stop in pieces:
            features = to_features(self.distinct.values[start:stop], self.space)
            table[:, start:stop] = judge(posterior(features, mixture))
        for row in table:
            yield finish(self._painted_steps(row))

    def _painted_steps(self, values: Array) -> Steps[Array]:
        """Give every pixel its colour's value, and 0 where it is left out."""
        for part in self._placed.paint_steps(self.distinct, values):
            painted = part
            yield
        return painted

    def posterior(self, mixture: Mixture, rows: slice, columns: slice) -> FloatArray:
        """Return how likely each component has produced each pixel of a part, (K, h, w)."""
        pixels = self._placed.pixels[rows, columns]
        height, width = pixels.shape[:2]
        features = to_features(pixels.reshape(height * width, -1), self.space)
        return posterior(features, mixture).reshape(-1, height, width)

    # Sums over pixels ----------------------------------------------------------------------------

    def tally_steps(self, labels: NDArray[np.integer], n: int) -> Steps[Tally]:
        """Add up the pixels of labels 1…n of a label map."""
        return (yield from tally_rows(self._placed.pixels, labels, n))

    def sum_steps(self, areas: NDArray[np.integer], n: int) -> Steps[tuple[Tally, FeatureSums]]:
        """Add up the values and the features of areas 1…n of a map."""
        if self.space == "rgb":
            # The features are the values, whose sums are whole numbers and exact.
            sums = yield from sum_rows(self._values, areas, n)
            return Tally(sums.pixels.astype(np.int64), sums.firsts), sums
        tally = yield from self.tally_steps(areas, n)
        features = yield from self._feature_steps((yield from self._count_steps()))
        # What is left out has the colour at place 0; its sums go to area 0.
        places = yield from self._painted_steps(np.arange(len(self.counts), dtype=np.int32))

        def rows(start: int, stop: int) -> NDArray[np.floating]:
            return features.take(places[start:stop].ravel(), axis=1)

        return tally, (yield from sum_rows(rows, areas, n))

    def _values(self, start: int, stop: int) -> FloatArray:
        pixels = self._placed.pixels[start:stop]
        return np.asarray(pixels.reshape(-1, self._channels).T.astype(np.float64))

    # Pixels with given labels --------------------------------------------------------------------

    def mark(self, labels: NDArray[np.integer]) -> Marked | None:
        """Find the colours of pixels with given labels."""
        places = np.flatnonzero(labels)
        return self.mark_places(places, labels.reshape(-1)[places])

    def mark_places(self, places: NDArray[np.intp], labels: NDArray[np.integer]) -> Marked | None:
        """Find the colours of some pixels with given labels; the same ones as before at once."""
        before = self._last_marked
        if before is None or before[0] is not places or before[1] is not labels:
            marked = mark_colours(self._placed, self.distinct, places, labels)
            self._last_marked = before = (places, labels, marked)
        return before[2]

    def statistics(self, labels: LabelArray, n: int) -> Statistics:
        """Return what an M-step reads if the labels are all that is known."""
        places = finish(self._painted_steps(np.arange(len(self.counts), dtype=np.uint32)))
        marked = count_marked(places.reshape(-1), labels.reshape(-1), len(self.counts), n)
        return marked.statistics(self._exact, n)

    def marked_samples(self, marked: Marked) -> Samples:
        """Return the colours of the marked pixels, weighted by how many of those there are."""
        exact = self._exact
        weights = marked.counts / marked.counts.sum()
        return replace(exact, monomials=exact.monomials[:, marked.samples], weights=weights)

    def known(self, marked: Marked) -> Known:
        """Return the marked pixels alone."""
        counts = marked.counts.astype(np.float64)
        return marked.known(self._exact, counts, float(counts.sum()))

    def unmarked(self, marked: Marked, strength: float) -> tuple[Levels, Known]:
        """Return the samples without the marked pixels, and those."""
        exact, colours = self._exact, self.distinct
        taken, n = marked.per_sample(exact.n_samples), int(colours.counts.sum())
        heavy = np.asarray(marked.counts * strength, np.float64)
        n_free = n - int(taken.sum())
        total = float(n_free + heavy.sum())
        cells_of = [self._cell_places(marked.samples, at) for at in range(len(self._cells))]
        known = marked.known(exact, heavy, total, cells_of)
        if not n_free:  # one colour is kept, of no weight
            return (replace(exact, monomials=exact.monomials[:, :1], weights=np.zeros(1)),), known
        which = np.flatnonzero(taken)
        part = Part(exact, which, taken[which])
        coarser = self.levels()[:-1]

        def cells_without(first: int, last: int) -> list[Samples]:
            return [
                without(coarser[at], part, self._cell_places(which, at), n, total)
                for at in range(first, last)
            ]

        found = map_spans(cells_without, spans(len(coarser), 1))
        cells = [each for some in found for each in some]
        return (*cells, replace(exact, weights=(colours.counts - taken) / total)), known

    def _cell_places(self, which: NDArray[np.intp], level: int) -> NDArray[np.intp]:
        """Return the place of some colours' cells in a level."""
        places, cells_of = self._cells[level]
        return places[cells_of(self.distinct.codes[which])]

    @cached_property
    def _cells(self) -> list[CellsOfLevel]:
        """What tells a colour's cell in each level but the last."""
        colours = self.distinct
        return cells_of_levels(colours.codes, colours.channels)[: len(self.levels()) - 1]

    # Quick looks ---------------------------------------------------------------------------------

    def part(self, step: int) -> "ColourTable | None":
        """Return the features of every so many pixels, in each direction; None if none counts."""
        pixels = self._placed.part(step)
        return None if pixels is None else ColourTable(pixels, self.space)

    def sketch(self, mixture: Mixture, *, by_cells: bool) -> LabelArray:
        """Label every n-th pixel, few enough for a screen."""
        thinned = self._placed.thinned()
        if by_cells:
            features = to_features(thinned.cell_values, self.space)
            labels = as_labels(most_likely_at(features, mixture) + 1, mixture.n_components)
            return sketch_by_table(thinned, labels, thinned.used_cells, by_cells=True)
        labels = as_labels(most_likely(self._exact, mixture) + 1, mixture.n_components)
        return sketch_by_table(thinned, labels, self.distinct.codes, by_cells=False)

    def sketch_tally(self, labels: LabelArray, n: int) -> Tally:
        """Estimate the tally of the whole photo from a sketch's labels."""
        return sketch_tally(self._placed.thinned(), labels, n, self._placed.shape)

    def sketch_mask(self, chosen: NDArray[np.intp]) -> BoolArray:
        """Return which pixels of a sketch have some of the colours."""
        return sketch_mask(self._placed.thinned(), self.distinct.codes[chosen])

    @cached_property
    def _small(self) -> NDArray[np.uint8]:
        return small_photo(self._placed.pixels)

    def thumbnail(self, mixture: Mixture) -> NDArray[np.uint8]:
        """Paint a small picture of the photo, every label in its mean colour."""
        return label_thumbnail(self._small, self.space, mixture)

    # Several photos ------------------------------------------------------------------------------

    def unplaced(self) -> "ColourTable":
        """Return the colours and their counts, without pixels."""
        return ColourTable(None, self.space, self.distinct)

    def add(self, *others: "ColourTable") -> "ColourTable":
        """Return the colours of all; grey photos count as colours if one of them has those."""
        all_of_them = (each.distinct for each in (self, *others))
        return ColourTable(None, self.space, merged(*all_of_them))
