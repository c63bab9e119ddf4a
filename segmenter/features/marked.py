"""Pixels whose labels are given, as the mixture sees them: how often which sample has which."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.features.colours import DistinctColours, PixelColours
from segmenter.features.levels import Levels
from segmenter.mixture.em import Known, Statistics
from segmenter.mixture.samples import Samples, form_monomials, group, pairs
from segmenter.recipe import MAX_COMPONENTS
from segmenter.work.parallel import spans

# Pairs of sample and label up to which each has a place in a table; more are sorted.
MOST_PAIRS = 1 << 26
# Pixels counted at once, as no single call may keep the window waiting.
COUNTED = 1 << 16
# Up to three values of 16 bits and a label fit into one number, which is quick to sort.
_BITS, _LABEL_AT = 16, 48


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """How many pixels of each sample carry each given label.

    Attributes
    ----------
    samples : (L,) int array
        Places among the image's samples.
    labels : (L,) int array
        1…
    counts : (L,) int array
        Pixels of that sample with that label.
    """

    samples: NDArray[np.intp]
    labels: NDArray[np.intp]
    counts: NDArray[np.int64]

    @property
    def n_labels(self) -> int:
        """The largest label."""
        return int(self.labels.max(initial=0))

    def per_sample(self, n_samples: int) -> NDArray[np.int64]:
        """Return how many pixels of each sample are marked, (n_samples,)."""
        return np.bincount(self.samples, self.counts, n_samples).astype(np.int64)

    def known(
        self,
        samples: Samples,
        heavy: FloatArray,
        total: float,
        cells: Sequence[NDArray[np.intp]] = (),
    ) -> Known:
        """Return the marked pixels as samples whose posteriors are given.

        Parameters
        ----------
        samples : Samples
            Every sample of the image.
        heavy : (L,) array
            What each of the pairs counts for.
        total : float
            What everything counts for.
        cells : sequence of (L,) int arrays, optional
            The cell of each of the pairs in the levels before, from coarse to fine.
        """
        monomials = samples.monomials[:, self.samples]
        given = replace(samples, monomials=monomials, weights=heavy / total)
        coarser: list[Known] = []
        finer, labels = given, self.labels
        first = np.arange(len(heavy))
        for codes in reversed(cells):
            both = codes[first] * (self.n_labels + 1) + labels
            _, at, ids = np.unique(both, return_index=True, return_inverse=True)
            finer, labels, first = group(finer, ids), labels[at], first[at]
            coarser.insert(0, Known(finer, self._certain(labels)))
        return Known(given, self._certain(self.labels), coarser=tuple(coarser))

    def given(self, samples: Samples) -> Known:
        """Return samples of the pairs, one each, as those whose posteriors are given."""
        return Known(samples, self._certain(self.labels))

    def _certain(self, labels: NDArray[np.intp]) -> FloatArray:
        posterior = np.zeros((self.n_labels, len(labels)))
        posterior[labels - 1, np.arange(len(labels))] = 1.0
        return posterior

    def statistics(self, samples: Samples, n_labels: int) -> Statistics:
        """Return what an M-step reads if the marked pixels are all there is.

        Parameters
        ----------
        samples : Samples
            Every sample of the image.
        n_labels : int
        """
        which, shares = self.labels - 1, self.counts / self.counts.sum()
        features = samples.standard_features[:, self.samples]
        ones = np.ones((1, len(which)))
        products = (features[i] * features[j] for i, j in zip(*pairs(len(features)), strict=True))
        columns = (*ones, *features, *products)
        sums = [np.bincount(which, column * shares, n_labels) for column in columns]
        centres = np.zeros((n_labels, len(features)))
        return Statistics(np.asarray(np.stack(sums, axis=1), np.float64), centres)


@dataclass(frozen=True, slots=True, eq=False)
class MarkedValues(Marked):
    """Marked pixels by their values, which need not be samples.

    Attributes
    ----------
    values : (L, C) array
    """

    values: NDArray[np.unsignedinteger]


def marked_values(
    values: NDArray[np.unsignedinteger],
    labels: NDArray[np.integer],
    counts: NDArray[np.int64],
) -> MarkedValues:
    """Add up pairs of a pixel's values and its mark that are the same.

    Parameters
    ----------
    values : (N, C) uint8 or uint16 array
        Up to three each.
    labels, counts : (N,) int arrays
    """
    codes = labels.astype(np.uint64) << np.uint64(_LABEL_AT)
    for channel in range(values.shape[1]):
        codes |= values[:, channel].astype(np.uint64) << np.uint64(_BITS * channel)
    _, first, places = np.unique(codes, return_index=True, return_inverse=True)
    total = np.zeros(len(first), np.int64)
    np.add.at(total, places, counts)
    own = labels[first].astype(np.intp)
    return MarkedValues(np.arange(len(first)), own, total, values[first])


def among_colours(marked: MarkedValues, colours: DistinctColours) -> MarkedValues:
    """Return marked values, of 8 bits, with their places among all colours."""
    own = (marked.values.astype(np.intp) << (8 * np.arange(colours.channels))).sum(axis=1)
    return replace(marked, samples=np.searchsorted(colours.codes, own))


def lightened(
    levels: Levels, n_pixels: int, marked: Marked, standard: FloatArray, strength: float
) -> tuple[Levels, Known]:
    """Return samples, of less weight by marked pixels that are spread over them, and those.

    Parameters
    ----------
    levels : tuple of Samples
    n_pixels : int
        Of all samples.
    marked : Marked
    standard : (D, L) array
        The features of its pairs, in the units of the samples.
    strength : float
        How many pixels each marked one counts for.
    """
    n_marked = int(marked.counts.sum())
    n_free, heavy = max(n_pixels - n_marked, 0), n_marked * strength
    total = n_free + heavy
    lighter = tuple(replace(each, weights=each.weights * (n_free / total)) for each in levels)
    weights = marked.counts / n_marked * (heavy / total)
    known = replace(levels[-1], monomials=form_monomials(standard), weights=weights)
    return lighter, marked.given(known)


def count_marked(
    places: NDArray[np.integer], labels: NDArray[np.integer], n_samples: int, n_labels: int
) -> Marked:
    """Count pixels all of which may have a label.

    Parameters
    ----------
    places : (N,) int array
        Sample of each pixel.
    labels : (N,) int array
        Label of each pixel, 0 where there is none.
    n_samples, n_labels : int
    """
    width = n_labels + 1
    if n_samples * width <= MOST_PAIRS:
        table = np.zeros(n_samples * width, np.int32)
        for start, stop in spans(len(labels), COUNTED):
            both = places[start:stop].astype(np.intp) * width + labels[start:stop]
            np.add.at(table, both, np.int32(1))
        found = np.flatnonzero(table)
        counts: NDArray[np.integer] = table[found]
    else:
        pairs_of = places.astype(np.intp) * width + labels
        found, counts = np.unique(pairs_of, return_counts=True)
    samples, which = np.divmod(found, width)
    labelled = which > 0
    return Marked(samples[labelled], which[labelled], counts[labelled].astype(np.int64))


def mark_colours(
    pixels: PixelColours,
    colours: DistinctColours,
    places: NDArray[np.intp],
    labels: NDArray[np.integer],
) -> Marked | None:
    """Find the colours of some pixels with given labels; None if none of them counts.

    Parameters
    ----------
    pixels : PixelColours
    colours : DistinctColours
        Those of the pixels.
    places : (N,) int array
        In the flattened photo.
    labels : (N,) int array
    """
    if pixels.valid is not None:
        count = pixels.valid.reshape(-1)[places]
        places, labels = places[count], labels[count]
    if not len(places):
        return None
    # Far fewer are looked up than there are pixels.
    found = pixels.codes_of(places) * (MAX_COMPONENTS + 1) + labels
    found, counts = np.unique(found, return_counts=True)
    codes, given = np.divmod(found, MAX_COMPONENTS + 1)
    return Marked(np.searchsorted(colours.codes, codes), given, counts.astype(np.int64))
