"""The result of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.mixture.history import History
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import Recipe

__all__ = ["LabelArray", "Segmentation"]


@dataclass(frozen=True, slots=True, eq=False)
class Segmentation:
    """Labels of a photo and the mixture they come from.

    Its arrays are read-only, so that nobody changes what undo or another thread relies on; change
    a copy, ``labels.copy()``.

    Attributes
    ----------
    labels : (H, W) uint8 or uint16 array
        0 is left out, 1…K; uint16 past 254.
    mixture : Mixture
        In feature units; label ``i`` is component ``i - 1``.
    log_likelihood : float
        Mean log-density of the pixels under ``mixture``, nats per pixel, in feature units.
    iterations : int
        EM iterations of the winning start.
    converged : bool
        Whether the last iteration gained less than the tolerance.
    notices : tuple of str
        What the user should know, a line each.
    seconds : mapping
        Seconds to ``read``, ``fit`` and ``label``.
    curve : tuple of float
        Mean log-likelihood after 0, 1, … ``iterations`` iterations; never falls.
    pixel_counts : (K,) int array
        Pixels of each label.
    mean_levels : (K, C) array
        Mean colour of each label's pixels; 0 if it has none.
    distinct_colours : int
        How many colours EM saw.
    recipe : Recipe
        What was asked for.
    history : History
        The mixtures that ``curve`` belongs to, components in the order of ``mixture``'s.
    """

    labels: LabelArray
    mixture: Mixture
    log_likelihood: float
    iterations: int
    converged: bool
    notices: tuple[str, ...]
    seconds: Mapping[str, float]
    curve: tuple[float, ...]
    pixel_counts: NDArray[np.int64]
    mean_levels: FloatArray
    distinct_colours: int
    recipe: Recipe
    history: History = field(default_factory=History)

    def __post_init__(self) -> None:
        """Keep the arrays from being written to."""
        mixture = self.mixture
        parameters = mixture.weights, mixture.means, mixture.covariances
        for array in (self.labels, self.pixel_counts, self.mean_levels, *parameters):
            array.flags.writeable = False

    def is_fit_for(self, recipe: Recipe) -> bool:
        """Whether ``recipe`` asks for the same fit, if perhaps for labels of another shape."""
        by_fit = self.recipe.detail is None and recipe.detail is None
        return by_fit and self.recipe.of_fit == recipe.of_fit

    @property
    def recipe_to_go_on(self) -> Recipe:
        """The recipe that goes on from these labels with EM; label ``i`` stays label ``i``."""
        return replace(
            self.recipe.afresh, components=self.n_labels, detail=None, start=self.mixture
        )

    @property
    def n_labels(self) -> int:
        """K."""
        return self.mixture.n_components

    @property
    def shares(self) -> FloatArray:
        """Each label's share of the labelled pixels, (K,)."""
        return np.asarray(self.pixel_counts / max(int(self.pixel_counts.sum()), 1), np.float64)

    def _repr_png_(self) -> bytes:
        """Draw the labels; notebooks ask for it."""
        from segmenter.regions.notebook import as_png

        return as_png(self)
