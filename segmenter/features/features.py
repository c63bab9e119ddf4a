"""What EM, and everything after it, asks of an image."""

from collections.abc import Iterator
from typing import Any, Protocol, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray
from segmenter.features.levels import Levels
from segmenter.features.marked import Marked
from segmenter.features.tally import FeatureSums, Tally
from segmenter.mixture.em import Known
from segmenter.mixture.mixture import Mixture
from segmenter.work.stepwise import Steps

Array = TypeVar("Array", bound=NDArray[Any])


class Features(Protocol):
    """The pixels of an image as M weighted samples of D features.

    Every pixel that counts belongs to one sample; how many pixels share one, and how they are
    found, is nobody else's business. Whoever asks gets arrays with one value a sample, and paints
    them.
    """

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the D features."""

    @property
    def floor(self) -> FloatArray:
        """Variance that rounding leaves of each feature, (D,), in squared feature units."""

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the image; (0, 0) of samples that lie in no single image."""

    @property
    def is_ready(self) -> bool:
        """Whether the samples have been found; all that follows takes a moment before."""

    @property
    def counts(self) -> NDArray[np.int64]:
        """Pixels of each sample, (M,)."""

    @property
    def colours(self) -> NDArray[np.uint8]:
        """What each sample looks like, RGB, (M, 3)."""

    def ready_steps(self) -> Steps[Self]:
        """Find the samples; return this object."""

    def level_steps(self) -> Steps[Levels]:
        """Return the samples at several resolutions, from few cells to the exact ones."""

    def levels(self) -> Levels:
        """Return the samples at several resolutions like `level_steps`."""

    def vectors(self, start: int, stop: int) -> FloatArray:
        """Return the features of samples ``start`` to ``stop``, (D, stop - start)."""

    def along(self, dim: int) -> FloatArray:
        """Return one feature of each sample, (M,)."""

    def every_value(self, dim: int) -> FloatArray | None:
        """Return all values that a feature can have, ascending, if there are few."""

    def at(self, row: int, column: int) -> FloatArray:
        """Return the features of one pixel, (D,)."""

    def choose(self, mixture: Mixture) -> NDArray[np.intp]:
        """Return the likeliest component of each sample, (M,)."""

    def paint_steps(self, values: Array) -> Iterator[Array]:
        """Give every pixel its sample's value, and 0 where it is left out.

        Parameters
        ----------
        values : (M,) array

        Yields
        ------
        painted : (H, W) array
            The same one after each part of a large image, complete the last time.
        """

    def paint(self, values: Array) -> Array:
        """Paint like `paint_steps`, at once."""

    def posterior(self, mixture: Mixture, rows: slice, columns: slice) -> FloatArray:
        """Return how likely each component has produced each pixel of a part, (K, h, w)."""

    def tally(self, chosen: NDArray[np.intp], n: int, marked: Marked | None = None) -> Tally:
        """Add up the pixels of labels 1…n.

        Parameters
        ----------
        chosen : (M,) int array
            Label of each sample; 0 is left out.
        n : int
        marked : Marked, optional
            Pixels that have the given label instead.
        """

    def tally_steps(self, labels: NDArray[np.integer], n: int) -> Steps[Tally]:
        """Add up the pixels of labels 1…n of a label map, (H, W)."""

    def sum_steps(self, areas: NDArray[np.integer], n: int) -> Steps[tuple[Tally, FeatureSums]]:
        """Add up the values and the features of areas 1…n of a map, (H, W)."""

    def mark(self, labels: NDArray[np.integer]) -> Marked | None:
        """Find the samples of pixels with given labels, (H, W), 0 where there is none.

        Few pixels are looked up one by one; `count_labels` is quicker if most have a label.
        """

    def mark_places(self, places: NDArray[np.intp], labels: NDArray[np.integer]) -> Marked | None:
        """Find the samples of some pixels with given labels.

        Parameters
        ----------
        places : (N,) int array
            In the flattened image.
        labels : (N,) int array
        """

    def count_labels(self, labels: LabelArray, n: int) -> Marked:
        """Find the samples of pixels all of which may have a label, (H, W)."""

    def unmarked(self, marked: Marked, strength: float) -> tuple[Levels, Known]:
        """Return the samples without the marked pixels, and those.

        Parameters
        ----------
        marked : Marked
        strength : float
            How many pixels each marked one counts for.
        """

    def part(self, step: int) -> "Features | None":
        """Return the features of every so many pixels, in each direction; None if none counts."""

    def sketch(self, mixture: Mixture, *, by_cells: bool) -> LabelArray:
        """Label every n-th pixel, few enough for a screen.

        Parameters
        ----------
        mixture : Mixture
            Label ``i`` is its component ``i - 1``.
        by_cells : bool
            Give all samples of a cell one label: a little coarser, but quicker where there are very
            many, and they need not have been found before.

        Returns
        -------
        labels : (h, w) uint8 or uint16 array
            0 where pixels are left out.
        """

    def sketch_tally(self, labels: LabelArray, n: int) -> Tally:
        """Estimate the tally of the whole image from a sketch's labels."""

    def sketch_mask(self, chosen: NDArray[np.intp]) -> BoolArray:
        """Return which pixels of a sketch belong to some samples, (h, w)."""

    def thumbnail(self, mixture: Mixture) -> NDArray[np.uint8]:
        """Paint a small picture of the image, every label in its mean colour, (h, w, 3)."""

    def unplaced(self) -> Self:
        """Return the samples alone, which lie in no image: little, and it can be sent about."""

    def add(self, other: Self) -> Self:
        """Return the samples of both, which lie in no single image."""
