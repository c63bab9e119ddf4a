"""What EM, and everything after it, asks of an image."""

from collections.abc import Callable, Iterator
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray, FloatArray, LabelArray
from segmenter.features.labelled import Judge, Labelled
from segmenter.features.levels import Levels
from segmenter.features.marked import Marked
from segmenter.features.needs import Needs
from segmenter.features.tally import FeatureSums, Tally
from segmenter.mixture.em import Known, Statistics
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.work.stepwise import Steps


class Fittable(Protocol):
    """M weighted samples of D features, for a fit; they may be those of several images."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the D features."""

    @property
    def needs(self) -> Needs:
        """What another image must have for the same mixture."""

    @property
    def floor(self) -> FloatArray:
        """Variance of each feature, (D,), that rounding leaves, or that tells nothing apart."""

    @property
    def n_pixels(self) -> int:
        """How many pixels count."""

    @property
    def n_far(self) -> int:
        """How many of them are so far from all others that they have no say in a fit.

        Known once the samples have been found.
        """

    @property
    def n_samples(self) -> int:
        """How many different samples there are, as far as they are told apart."""

    def level_steps(self) -> Steps[Levels]:
        """Return the samples at several resolutions, from few cells to the finest ones."""

    def levels(self) -> Levels:
        """Return the samples at several resolutions like `level_steps`."""

    def finer_steps(self, mixture: Mixture, tolerance: float) -> Steps[Samples | None]:
        """Return finer samples for a fit to go on with.

        Parameters
        ----------
        mixture : Mixture
            What the finest level has come to.
        tolerance : float
            By how much its bound may be below the mean log-likelihood of the pixels.

        Returns
        -------
        samples : Samples, optional
            None where the finest level is fine enough, or as fine as can be.
        """


class Gathered(Fittable, Protocol):
    """Samples that lie in no single image."""

    def add(self, other: Self) -> Self:
        """Return the samples of both."""


class Features(Fittable, Protocol):
    """The pixels of an image as weighted samples.

    How many pixels share a sample, and how they are found, is nobody else's business: one kind
    counts colours, another goes through pixels in blocks. Whoever wants something of every pixel
    gets it painted.
    """

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the image; (0, 0) of samples that lie in no single image."""

    @property
    def is_ready(self) -> bool:
        """Whether the samples have been found; all that follows takes a moment before."""

    def ready_steps(self) -> Steps[Self]:
        """Find what all that follows needs; return this object."""

    def at(self, row: int, column: int) -> FloatArray:
        """Return the features of one pixel, (D,)."""

    def label_steps(self, mixture: Mixture, owners: NDArray[np.integer]) -> Steps[Labelled]:
        """Label every pixel by the owner of its likeliest component, and 0 where it is left out.

        Parameters
        ----------
        mixture : Mixture
        owners : (K,) int array
            Label of each component, from 1; 0 for one that is left out.
        """

    def map_steps(self, mixture: Mixture, judge: Judge) -> Steps[NDArray[np.uint8]]:
        """Return what is judged of every pixel, (H, W), and 0 where it is left out.

        Parameters
        ----------
        mixture : Mixture
        judge : callable
            Gives values (N,) for joint log densities (K, N), up to a constant.
        """

    def judged(
        self, mixture: Mixture, judge: Callable[[FloatArray], FloatArray]
    ) -> tuple[FloatArray, NDArray[np.int64]]:
        """Return what is judged of samples that are all pixels or stand for them.

        Returns
        -------
        values : (M,) array
        counts : (M,) int array
            How many pixels each stands for.
        """

    def pages(self, mixture: Mixture, judge: Judge, n: int) -> Iterator[NDArray[np.float32]]:
        """Return what is judged of every pixel's posterior, n times (H, W), one after the other.

        Parameters
        ----------
        mixture : Mixture
        judge : callable
            Gives n values each, (n, N), for posteriors (K, N).
        n : int
        """

    def posterior(self, mixture: Mixture, rows: slice, columns: slice) -> FloatArray:
        """Return how likely each component has produced each pixel of a part, (K, h, w)."""

    def tally_steps(self, labels: NDArray[np.integer], n: int) -> Steps[Tally]:
        """Add up the pixels of labels 1…n of a label map, (H, W)."""

    def sum_steps(self, areas: NDArray[np.integer], n: int) -> Steps[tuple[Tally, FeatureSums]]:
        """Add up the values and the features of areas 1…n of a map, (H, W)."""

    def statistics(self, labels: LabelArray, n: int) -> Statistics:
        """Return what an M-step reads if pixels with labels 1…n, (H, W), are all there is."""

    def mark(self, labels: NDArray[np.integer]) -> Marked | None:
        """Find the samples of pixels with given labels, (H, W), 0 where there is none."""

    def mark_places(self, places: NDArray[np.intp], labels: NDArray[np.integer]) -> Marked | None:
        """Find the samples of some pixels with given labels.

        Parameters
        ----------
        places : (N,) int array
            In the flattened image.
        labels : (N,) int array
        """

    def marked_samples(self, marked: Marked) -> Samples:
        """Return the samples of the marked pixels, weighted by how many of those there are."""

    def known(self, marked: Marked) -> Known:
        """Return the marked pixels alone, as samples whose posteriors are given."""

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

    def thumbnail(self, mixture: Mixture) -> NDArray[np.uint8]:
        """Paint a small picture of the image, every label in its mean colour, (h, w, 3)."""

    @property
    def counts(self) -> NDArray[np.int64]:
        """Pixels of each sample that is drawn, (M,): of all, or of some that stand for them."""

    @property
    def colours(self) -> NDArray[np.uint8]:
        """What each sample that is drawn looks like, RGB, (M, 3)."""

    def along(self, dim: int) -> FloatArray:
        """Return one feature of each sample that is drawn, (M,)."""

    def every_value(self, dim: int) -> FloatArray | None:
        """Return all values that a feature can have, ascending, if there are few."""

    def extent(self, dim: int) -> tuple[float, float] | None:
        """Return the least and the greatest value that is drawn of a feature, if that is known."""

    def mean_of(self, chosen: NDArray[np.intp]) -> FloatArray:
        """Return the mean features of some of the samples that are drawn, (D,)."""

    def sketch_mask(self, chosen: NDArray[np.intp]) -> BoolArray:
        """Return which pixels of a sketch belong to some of those samples, (h, w)."""

    def unplaced(self) -> Gathered:
        """Return the samples alone, which lie in no image: little, and it can be sent about."""
