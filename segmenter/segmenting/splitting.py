"""One label divided by its colours: a fit inside it, and nowhere else."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import BoolArray
from segmenter.editing.reshaping import of_label
from segmenter.errors import RecipeError
from segmenter.features import Features, features_of
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.mixture.combining import posteriors
from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import fit_levels, try_starts
from segmenter.mixture.ordering import in_order, take
from segmenter.mixture.samples import Samples, group
from segmenter.mixture.starts import StartSettings
from segmenter.recipe import ByModel, Fit, Given, Regions
from segmenter.regions.label_map import LabelMap
from segmenter.segmenting.dividing import free_labels
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.fitting import em_settings, mean_log_density
from segmenter.segmenting.labelling import relabel_steps
from segmenter.segmenting.segmentation import Segmentation, without_fit
from segmenter.work.stepwise import in_background, tell

# Cells along each feature that starts are found on, and how far they reach, in standard units.
_CELLS, _REACH = 24, 4.0
_FEW = 4096
_LEAST = 1e-3
_VANISHED = 1e-200
# Tries to keep pixels on their sides, until so small a share of the label changes; iterations of
# each, and by how much pixels that changed count for more or less.
_ROUNDS, _SLIGHT, _AGAIN, _MORE = 4, 0.01, 30, 2.0


def split_by_colour(
    image: Image, segmentation: Segmentation, label: int, parts: int = 2
) -> Segmentation:
    """Divide a label into colours.

    The mixture's other components stay as they are but for their weights. Pixels near the label's
    border may change sides, as the new components are of another shape; they weigh so much that as
    few do as can be. Labels of regions, and
    those that were given or painted, have no part in a mixture: their parts are painted.
    What is marked as another label keeps it; marks of this one say nothing of its parts.

    Parameters
    ----------
    image : Image
    segmentation : Segmentation
    label : int
        Its most frequent part keeps it; the others get the first ids that are free.
    parts : int

    Returns
    -------
    segmentation : Segmentation
        Its recipe labels by the mixture that has come out.

    Raises
    ------
    RecipeError
        If the label has fewer colours than parts.
    """
    steps = split_steps(image, segmentation, label, parts)
    return [step for step in steps if step is not None][-1]


def split_steps(
    image: Image, segmentation: Segmentation, label: int, parts: int = 2
) -> Iterator[Segmentation | None]:
    """Split like `split_by_colour`; yield nothing until the last."""
    image = within(image, segmentation.knowledge.area)
    features = features_of(image, segmentation.recipe.features)
    yield from tell(features.level_steps(), None)
    by_place = isinstance(segmentation.recipe.source, Regions | Given)
    if by_place or not len(segmentation.map.components_of(label)):
        yield from _painted(image, segmentation, features, label, parts)
        return
    exact, owners, fit = features.levels()[-1], segmentation.map.owners, segmentation.recipe.fit
    shares = yield from tell(in_background(lambda: posteriors(exact, segmentation.mixture)), None)
    likely = shares[owners == label].sum(axis=0)
    # Whatever may be the label's counts for as much, or its new components would be too narrow.
    own = np.flatnonzero(likely > _LEAST)
    samples = _subset(exact, own, likely[own] * exact.weights[own], parts)
    inside = yield from _fitted(samples, fit, parts)
    others = np.flatnonzero(owners != label)
    kept, was_own = take(segmentation.mixture, others), owners[shares.argmax(axis=0)] == label
    sides = _Sides(exact, kept, own, was_own)
    keeping = in_background(lambda: sides.keep(samples, inside, em_settings(fit)))
    mixture = yield from tell(keeping, None)
    named = [label, *free_labels(segmentation, parts - 1)]
    told = np.concatenate([owners[others], named])
    density = yield from tell(in_background(lambda: mean_log_density(exact, mixture)), None)
    fit = replace(fit, components=mixture.n_components)
    source = ByModel(mixture, fit, owners=tuple(told.tolist()))
    tally = segmentation.map.unedited.tally.with_room(int(told.max()))
    after = replace(
        segmentation,
        fitted=without_fit(mixture, density),
        map=LabelMap(segmentation.map.unedited.labels, told, tally),
        recipe=replace(segmentation.recipe, source=source),
        knowledge=segmentation.knowledge.without_marks_of(label),
    )
    yield from relabel_steps(image, after)


def _painted(
    image: Image, segmentation: Segmentation, features: Features, label: int, parts: int
) -> Iterator[Segmentation | None]:
    stencil = of_label(segmentation.labels, label)
    mask = np.zeros(segmentation.labels.shape, np.uint8)
    mask[stencil.box.slices] = stencil.mask
    marked = features.mark(mask)
    if marked is None:
        raise _too_few(0, parts)
    every = features.marked_samples(marked)
    samples = _subset(every, np.arange(every.n_samples), every.weights, parts)
    inside = yield from _fitted(samples, segmentation.recipe.fit, parts)
    named = np.array([label, *free_labels(segmentation, parts - 1)])
    painted = yield from tell(features.label_steps(inside, named), None)
    change = edits_of(segmentation).painted(stencil, painted.labels[stencil.box.slices])
    yield with_edits(image, segmentation, change)


def _fitted(samples: Samples, fit: Fit, parts: int) -> Generator[None, None, Mixture]:
    """Fit so many components to some samples."""
    settings = em_settings(fit)
    levels = [samples] if samples.n_samples <= _FEW else [_cells(samples), samples]
    starts = StartSettings(fit.seed, fit.restarts)
    first = levels[0] if levels[0].n_samples >= parts else samples
    for guess in try_starts(first, parts, starts, fit.max_iterations, settings):
        start = guess.mixture
        yield
    for staged in fit_levels(levels, start, settings):
        mixture = staged.fit.mixture
        yield
    return in_order(mixture)


def _subset(
    exact: Samples, which: NDArray[np.intp], weights: NDArray[np.generic], parts: int
) -> Samples:
    """Return some samples, if they can be divided into so many parts."""
    if len(which) < parts or parts < 2:
        raise _too_few(len(which), parts)
    share = np.asarray(weights, np.float64)
    return replace(exact, monomials=exact.monomials[:, which], weights=share / share.sum())


def _too_few(count: int, parts: int) -> RecipeError:
    plural = "" if count == 1 else "s"
    return RecipeError(
        f"the label has {count} colour{plural}, too few for {parts} parts; choose another one"
    )


def _cells(samples: Samples) -> Samples:
    """Group samples by where they lie among each other."""
    features = samples.standard_features
    means = features @ samples.weights
    spread = np.sqrt((features - means[:, None]) ** 2 @ samples.weights)
    scaled = (features - means[:, None]) / np.maximum(spread, 1e-12)[:, None] / _REACH
    places = np.clip(((scaled + 1) / 2 * _CELLS).astype(np.intp), 0, _CELLS - 1)
    codes = np.zeros(samples.n_samples, np.intp)
    for row in places:
        codes = codes * _CELLS + row
    return group(samples, np.unique(codes, return_inverse=True)[1])


@dataclass(frozen=True, slots=True, eq=False)
class _Sides:
    """Which samples a label had before it was split.

    Attributes
    ----------
    exact : Samples
    kept : Mixture
        The other labels' components.
    own : (N,) int array
        The samples that new components are fitted to.
    was_own : (M,) bool array
    """

    exact: Samples
    kept: Mixture
    own: NDArray[np.intp]
    was_own: BoolArray

    def keep(self, samples: Samples, inside: Mixture, settings: EmSettings) -> Mixture:
        """Join components to the others so that few samples change sides.

        What is lost counts for more, and what is won for less, when they are fitted again, as a
        boosted classifier does with what it gets wrong.
        """
        settings = replace(settings, max_iterations=_AGAIN)
        best, fewest = inside, np.inf
        for _ in range(_ROUNDS):
            mixture, is_own = self._fair(_joined(self.kept, inside))
            lost, won = self.was_own & ~is_own, is_own & ~self.was_own
            changed = float(self.exact.weights[lost | won].sum())
            if changed < fewest:
                best, fewest = mixture, changed
            if changed <= _SLIGHT * self.exact.weights[self.was_own].sum():
                break
            weights = samples.weights * np.where(lost, _MORE, np.where(won, 1 / _MORE, 1))[self.own]
            samples = replace(samples, weights=weights / weights.sum())
            *_, fitted = fit_steps(samples, inside, settings)
            inside = fitted.mixture
        return best

    def _fair(self, mixture: Mixture) -> tuple[Mixture, BoolArray]:
        """Let new components weigh so much that fewest samples change; return whose they are."""
        n = self.kept.n_components
        shares = np.log(np.maximum(posteriors(self.exact, mixture), _VANISHED))
        others = shares[:n].max(axis=0, initial=np.log(_VANISHED))
        lead = shares[n:].max(axis=0) - others
        order = np.argsort(lead)
        # A threshold after each sample: own ones below it are lost, others above it are won.
        heavy = np.where(self.was_own, self.exact.weights, -self.exact.weights)[order]
        at = int(np.append(0.0, np.cumsum(heavy)).argmin())
        threshold = lead[order[[max(at - 1, 0), min(at, len(order) - 1)]]].mean()
        is_new = np.arange(mixture.n_components) >= n
        weights = mixture.weights * np.where(is_new, np.exp(-threshold), 1.0)
        return replace(mixture, weights=weights / weights.sum()), lead > threshold


def _joined(kept: Mixture, inside: Mixture) -> Mixture:
    """Put new components, which share the weight of those that are left out, after the others."""
    share = float(1 - kept.weights.sum())
    return Mixture(
        np.concatenate([kept.weights, inside.weights * share]),
        np.concatenate([kept.means, inside.means]),
        np.concatenate([kept.covariances, inside.covariances]),
    )
