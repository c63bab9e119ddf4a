"""The result of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray, LabelArray
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.history import History
from segmenter.mixture.mixture import Mixture
from segmenter.recipe import ByModel, Fit, Given, Recipe, Regions
from segmenter.regions.label_map import LabelMap


@dataclass(frozen=True, slots=True, eq=False)
class AllPixels:
    """What a fit on all pixels of an image too large for memory has counted.

    Attributes
    ----------
    n_pixels : int
        How many there are that count.
    counts : (K,) int array
        Of which component, with those that are marked as its label.
    """

    n_pixels: int
    counts: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A mixture, and how EM came to it.

    Attributes
    ----------
    mixture : Mixture
        In feature units.
    log_likelihood : float
        Mean log-density of the pixels under ``mixture``, nats per pixel, in feature units.
    curve : tuple of float
        Mean log-likelihood after 0, 1, … iterations; never falls.
    converged : bool
        Whether the last iteration gained less than the tolerance.
    history : History
        The mixtures that ``curve`` belongs to, components in the order of ``mixture``'s.
    all_pixels : AllPixels, optional
        Where the image is a small picture, and the fit was on all pixels of the full size.
    """

    mixture: Mixture
    log_likelihood: float
    curve: tuple[float, ...]
    converged: bool
    history: History = field(default_factory=History)
    all_pixels: AllPixels | None = None

    def __post_init__(self) -> None:
        """Keep the arrays from being written to."""
        for array in (self.mixture.weights, self.mixture.means, self.mixture.covariances):
            array.flags.writeable = False

    @property
    def iterations(self) -> int:
        """EM iterations of the winning start; 0 where nothing was fitted."""
        return len(self.curve) - 1


def without_fit(mixture: Mixture, log_likelihood: float) -> Fitted:
    """Return what takes the place of a fit where there was none."""
    return Fitted(mixture, log_likelihood, (log_likelihood,), converged=True)


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """Labels on the way to a result, of every n-th pixel: only good enough to look at.

    Attributes
    ----------
    map : LabelMap
        Of every n-th pixel; its tally is an estimate for the whole image.
    mixture : Mixture
        In feature units.
    recipe : Recipe
    knowledge : Knowledge
        What was asked for.
    """

    map: LabelMap
    mixture: Mixture
    recipe: Recipe
    knowledge: Knowledge = NOTHING

    @property
    def labels(self) -> LabelArray:
        """Labels of every n-th pixel, (h, w); 0 is left out."""
        return self.map.labels

    @property
    def n_labels(self) -> int:
        """How many labels there are."""
        return self.map.n_labels


@dataclass(frozen=True, slots=True, eq=False)
class Segmentation:
    """Labels of a photo and the mixture they come from.

    Its arrays are read-only, so that nobody changes what undo or another thread relies on; change
    a copy, ``labels.copy()``.

    Attributes
    ----------
    fitted : Fitted
        The mixture, and how EM came to it.
    map : LabelMap
        The labels, and which components each stands for.
    recipe : Recipe
    knowledge : Knowledge
        What was asked for.
    notices : tuple of str
        What the user should know, a line each.
    seconds : mapping
        Seconds to ``read``, ``fit`` and ``label``; to ``smooth`` and ``tidy`` where that was done.
    distinct_colours : int
        How many samples EM saw.
    """

    fitted: Fitted
    map: LabelMap
    recipe: Recipe
    knowledge: Knowledge
    notices: tuple[str, ...]
    seconds: Mapping[str, float]
    distinct_colours: int

    @property
    def labels(self) -> LabelArray:
        """Labels of the pixels, (H, W): 0 is left out, 1…n; uint16 past 254."""
        return self.map.labels

    @property
    def n_labels(self) -> int:
        """How many labels there are, with pixels or without."""
        return self.map.n_labels

    @property
    def labels_kept(self) -> tuple[int, ...]:
        """The labels that stand for something and are not left out, ascending; ids have gaps."""
        background = self.knowledge.background
        used = {*self.map.used, *self.map.unedited.used}
        return tuple(label for label in sorted(used) if label not in background)

    @property
    def pixel_counts(self) -> NDArray[np.int64]:
        """Pixels of each label, (n,)."""
        return self.map.tally.pixels

    @property
    def mean_levels(self) -> FloatArray:
        """Mean value of each label's pixels, (n, C); 0 if it has none."""
        return self.map.means

    @property
    def shares(self) -> FloatArray:
        """Each label's share of the labelled pixels, (n,)."""
        return self.map.shares

    @property
    def mixture(self) -> Mixture:
        """The mixture in feature units."""
        return self.fitted.mixture

    @property
    def log_likelihood(self) -> float:
        """Mean log-density of the pixels, nats per pixel, in feature units."""
        return self.fitted.log_likelihood

    @property
    def iterations(self) -> int:
        """EM iterations of the winning start."""
        return self.fitted.iterations

    @property
    def converged(self) -> bool:
        """Whether the last iteration gained less than the tolerance."""
        return self.fitted.converged

    @property
    def curve(self) -> tuple[float, ...]:
        """Mean log-likelihood after 0, 1, … iterations; never falls."""
        return self.fitted.curve

    @property
    def history(self) -> History:
        """The mixtures that ``curve`` belongs to."""
        return self.fitted.history

    def rewound(self, mixture: Mixture) -> "Segmentation":
        """Return the same with the mixture of an earlier iteration; its labels stay."""
        return replace(self, fitted=replace(self.fitted, mixture=mixture))

    def is_fit_for(self, recipe: Recipe, knowledge: Knowledge) -> bool:
        """Whether the same fit is asked for, if perhaps labels of another shape, or painted."""
        own, asked = self.recipe.source, recipe.source
        if isinstance(own, Regions) and isinstance(asked, Regions):
            # Regions are told neither marks nor what a fit is.
            same = (own.detail, own.fit.seed) == (asked.detail, asked.fit.seed)
            same &= self.recipe.features == recipe.features
            return same and self.knowledge.area is knowledge.area
        same = self.recipe.unshaped.of_labels == recipe.unshaped.of_labels
        return same and self.knowledge.is_fit_like(knowledge)

    def has_labels_for(self, recipe: Recipe, knowledge: Knowledge) -> bool:
        """Whether these are the labels that are asked for, if perhaps of other objects."""
        same = self.recipe.of_labels == recipe.of_labels and self.knowledge == knowledge
        return same and bool(self.labels.size)

    @property
    def recipe_to_go_on(self) -> Recipe:
        """The recipe that goes on from these labels with EM; label ``i`` stays label ``i``."""
        fit = replace(self.recipe.fit, components=self.mixture.n_components)
        owners = tuple(self.map.owners.tolist())
        return replace(self.recipe, source=ByModel(self.mixture, fit, True, owners))

    def _repr_png_(self) -> bytes:
        """Draw the labels; notebooks ask for it."""
        from segmenter.regions.notebook import as_png

        return as_png(self.labels, self.n_labels)


def goes_on(before: Segmentation | Sketch, now: Segmentation | Sketch) -> bool:
    """Whether label ``i`` of one result is known to be label ``i`` of an earlier one."""
    if before.n_labels != now.n_labels:
        return False
    first, second = before.recipe.source, now.recipe.source
    if isinstance(first, Regions) or isinstance(second, Regions):
        return _detail(first) == _detail(second) and now.mixture is before.mixture
    if now.mixture is before.mixture:
        return True
    if isinstance(second, ByModel):
        return begun_from(before, now)
    given = now.knowledge.labels
    return (
        isinstance(first, Given)
        and isinstance(second, Given)
        and given is not None
        and given is before.knowledge.labels
    )


def begun_from(before: Segmentation | Sketch, now: Segmentation | Sketch) -> bool:
    """Whether a result's model is that of an earlier one, each label with the id it had there.

    It may have labels besides, which come from marks.
    """
    first, second = before.recipe.source, now.recipe.source
    if not isinstance(second, ByModel):
        return False
    starts = [before.mixture, *([first.mixture] if isinstance(first, ByModel) else [])]
    begun = any(second.mixture is start for start in starts)
    # Without its owners a model's labels have other ids than those that were matched.
    k = second.mixture.n_components
    return begun and np.array_equal(now.map.owners[:k], before.map.owners[:k])


def _detail(source: Fit | ByModel | Given | Regions) -> float | None:
    return source.detail if isinstance(source, Regions) else None
