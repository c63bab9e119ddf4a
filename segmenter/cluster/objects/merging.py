"""The table of objects of a large image, added up from its chunks."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from segmenter.cluster.objects.joining import Candidates
from segmenter.cluster.objects.sums import ObjectSums
from segmenter.objects.counting import likelihoods
from segmenter.objects.hulls import areas, convex, diameters, joined
from segmenter.objects.measuring import Measured, with_posterior
from segmenter.objects.moments import Moments
from segmenter.objects.units import Table
from segmenter.objects.values import ValueSums
from segmenter.regions.perimeter import lengths_of
from segmenter.regions.runs import Sizes


class Merging:
    """Takes the sums of chunks, in any order.

    Parameters
    ----------
    candidates : Candidates
        The objects.
    labels : (N + 1,) int array
        Theirs.
    channels : sequence of str
        What each value of a pixel is called.
    """

    def __init__(
        self, candidates: Candidates, labels: NDArray[np.intp], channels: Sequence[str]
    ) -> None:
        n = candidates.count + 1
        self._candidates, self._labels, self._channels = candidates, labels, tuple(channels)
        self._pixels, self._x, self._y, self._posteriors = np.zeros((4, n), np.int64)
        self._hulls, self._ferets = np.zeros(n, np.int64), np.zeros(n)
        self._lines, self._moments = np.zeros((n, 3), np.int64), np.zeros((5, n))
        self._values = np.zeros((len(self._channels), 2, n), np.int64)
        self._corners: list[NDArray[np.int64]] = [np.zeros((4, 0), np.int64)]
        self._counted = 0

    def add(self, part: ObjectSums) -> None:
        """Take the sums of a chunk."""
        ids = part.ids
        self._pixels[ids] += part.pixels
        self._x[ids] += part.sums_x
        self._y[ids] += part.sums_y
        self._posteriors[ids] += part.posteriors
        self._lines[ids] += part.lines
        self._hulls[ids] += part.hulls
        self._ferets[ids] += part.ferets
        self._values[..., ids] += part.values
        across = part.boxes[1] - self._candidates.lefts[ids]
        own = Moments(*part.moments).moved(
            part.pixels, across, part.boxes[0] - self._candidates.tops[ids]
        )
        self._moments[:, ids] += np.stack([own.x, own.y, own.xx, own.yy, own.xy])
        numbers, *others = part.corners
        self._corners.append(np.stack([ids[numbers], *others]))
        self._counted += part.counted

    def table(self, dtype: np.dtype[np.generic], *, is_judged: bool) -> Table:
        """Return what one process measures.

        Parameters
        ----------
        dtype : numpy dtype
            Of the image's values.
        is_judged : bool
            Whether posteriors were added up.
        """
        table = self._measured(dtype).table()
        if not is_judged:
            return table
        means = self._posteriors / np.maximum(self._pixels, 1)
        return with_posterior(table, likelihoods(means)[1:])

    def _measured(self, dtype: np.dtype[np.generic]) -> Measured:
        found, pixels, n = self._candidates, self._pixels, len(self._pixels)
        # Those in one chunk have their hulls; their corners were not told.
        hulls = convex(joined(*np.concatenate(self._corners, axis=1)))
        values = {
            name: ValueSums(*sums).means_and_spreads(pixels, dtype)
            for name, sums in zip(self._channels, self._values, strict=True)
        }
        boxes = found.lefts, found.tops, found.rights, found.bottoms
        return Measured(
            self._labels,
            Sizes(pixels, np.zeros(n, np.intp), self._x, self._y, *boxes),
            Moments(*self._moments),
            lengths_of(self._lines),
            self._hulls + areas(hulls, n),
            self._ferets + diameters(hulls, n),
            values,
            found.at_border,
            self._counted,
        )
