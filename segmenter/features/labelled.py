"""Pixels whose labels are given, as the mixture sees them: how often which colour has which."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.errors import RecipeError
from segmenter.features.colours import DistinctColours, distinct_colours
from segmenter.features.levels import Levels, sample_levels, with_cells
from segmenter.images.image import Image
from segmenter.mixture.em import Known
from segmenter.recipe import MAX_COMPONENTS, Recipe


@dataclass(frozen=True, slots=True, eq=False)
class LabelledColours:
    """How many pixels of each colour carry each given label.

    Attributes
    ----------
    colours : (L,) int array
        Places among the photo's distinct colours.
    labels : (L,) int array
        1…
    counts : (L,) int array
        Pixels of that colour with that label.
    """

    colours: NDArray[np.intp]
    labels: NDArray[np.intp]
    counts: NDArray[np.int64]

    @property
    def n_labels(self) -> int:
        """The largest label."""
        return int(self.labels.max(initial=0))


def labelled_colours(image: Image, recipe: Recipe) -> LabelledColours | None:
    """Count the colours of the pixels that ``recipe`` gives labels to; None if there are none.

    Raises
    ------
    RecipeError
        If the label image does not fit the photo.
    """
    given = recipe.constraints
    if given is None:
        return None
    shape = (image.height, image.width)
    if given.shape != shape:
        raise RecipeError(f"constraints must have the photo's shape {shape}, not {given.shape}")
    labelled = given != 0 if image.valid is None else (given != 0) & image.valid
    places = np.flatnonzero(labelled)
    if not len(places):
        return None
    colours = distinct_colours(image)
    levels = image.pixels.reshape(-1, colours.channels)[places].astype(np.intp)
    codes = (levels << (8 * np.arange(colours.channels))).sum(axis=1)
    which = np.searchsorted(colours.codes, codes)
    pairs = which * (MAX_COMPONENTS + 1) + given.reshape(-1)[places]
    pairs, counts = np.unique(pairs, return_counts=True)
    return LabelledColours(*np.divmod(pairs, MAX_COMPONENTS + 1), counts.astype(np.int64))


def free_levels(image: Image, recipe: Recipe, labelled: LabelledColours) -> tuple[Levels, Known]:
    """Return the samples of the pixels without a given label, and of those with one.

    Returns
    -------
    levels : tuple of Samples
        Like those of `sample_levels`, without the labelled pixels.
    known : Known
        The labelled pixels, each counted ``recipe.constraint_strength`` times.
    """
    exact, colours = sample_levels(image, recipe.space)[-1], distinct_colours(image)
    free = colours.counts - np.bincount(labelled.colours, labelled.counts, exact.n_samples)
    # A photo all of whose pixels are labelled keeps one colour, of no weight.
    kept = np.flatnonzero(free) if free.any() else np.zeros(1, np.intp)
    heavy = labelled.counts * recipe.constraint_strength
    total = free.sum() + heavy.sum()
    samples = replace(exact, monomials=exact.monomials[:, kept], weights=free[kept] / total)
    posterior = np.zeros((labelled.n_labels, len(heavy)))
    posterior[labelled.labels - 1, np.arange(len(heavy))] = 1.0
    given = replace(exact, monomials=exact.monomials[:, labelled.colours], weights=heavy / total)
    return with_cells(samples, colours.codes[kept], colours.channels), Known(given, posterior)


def impose(labels: LabelArray, image: Image, recipe: Recipe) -> LabelArray:
    """Give the labelled pixels their labels, in place."""
    given = recipe.constraints
    if given is not None:
        labelled = given != 0 if image.valid is None else (given != 0) & image.valid
        np.copyto(labels, given, where=labelled, casting="unsafe")
    return labels


def tally(
    colours: DistinctColours, chosen: NDArray[np.intp], labelled: LabelledColours | None, n: int
) -> tuple[NDArray[np.int64], FloatArray]:
    """Return the pixels of each of n components, (n,), and their mean levels, (n, channels).

    Parameters
    ----------
    colours : DistinctColours
    chosen : (M,) int array
        The component of each colour.
    labelled : LabelledColours, optional
        Pixels that have the given label instead.
    n : int
    """
    levels, counts = colours.levels, colours.counts
    if labelled is not None:
        given = np.bincount(labelled.colours, labelled.counts, len(counts)).astype(np.int64)
        counts = np.concatenate([counts - given, labelled.counts])
        levels = np.concatenate([levels, levels[labelled.colours]])
        chosen = np.concatenate([chosen, labelled.labels - 1])
    pixels = np.bincount(chosen, counts, n)
    sums = [np.bincount(chosen, channel * counts, n) for channel in levels.T]
    return pixels.astype(np.int64), np.stack(sums, axis=1) / np.maximum(pixels, 1)[:, None]
