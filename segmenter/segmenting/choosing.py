"""How many labels a photo should get: every number is tried, and shown small."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.features import Fittable, features_of
from segmenter.features.levels import Levels, levels_for
from segmenter.features.marked import Marked
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.covariances import CovarianceType
from segmenter.mixture.em import EmSettings, FitProgress, Known
from segmenter.mixture.labelled_starts import for_owners
from segmenter.mixture.selection import (
    CRITERIA,
    Candidate,
    Criterion,
    n_parameters,
    select_components,
)
from segmenter.mixture.starts import StartSettings
from segmenter.mixture.variational import PATCHES, pruned_starts
from segmenter.recipe import AUTO_COMPONENTS, Fit, Recipe
from segmenter.segmenting.judges import Judge
from segmenter.segmenting.marking import fresh_owners, marked_samples
from segmenter.segmenting.small_regions import Agreement, small_region_steps, small_regions
from segmenter.work.stepwise import tell

# What a nat of the regions' colours counts beside labels that agree with the regions wholly instead
# of not at all. From .005 to .05 photos get labels as good; without it two things of different
# colours may share a label wherever they do not touch.
OF_COLOURS = 0.05
# Scores of regions that differ by less are as good, and fewer labels are better: so much do single
# rows of pixels change them, on borders of small photos.
AS_GOOD = 0.01
Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One number of labels: how well it does, and what it looks like.

    Attributes
    ----------
    n_labels : int
    scores : mapping-like tuple of (judge, float)
        The largest is best. Of the criteria, minus half of each, in nats for each of the patches
        that a photo is worth; of regions, see `score_by_regions`.
    thumbnail : (h, w, 3) uint8 array
        The small photo, every label in its mean colour.
    """

    n_labels: int
    scores: tuple[tuple[Judge, float], ...]
    thumbnail: Pixels

    def score(self, judge: Judge) -> float:
        """Return one of the scores."""
        return dict(self.scores)[judge]


def best_choice(choices: Sequence[Choice], judge: Judge = "regions") -> Choice | None:
    """Return the choice with the best score, the one with fewer labels if there are two.

    One label divides nothing, so it is only chosen where there is nothing else.
    """
    if not choices:
        return None
    scores = {choice.n_labels: choice.score(judge) for choice in choices}
    best = best_number(scores, AS_GOOD if judge == "regions" else 0.0)
    return next(choice for choice in choices if choice.n_labels == best)


def best_number(scores: Mapping[int, float], as_good: float = 0.0) -> int:
    """Return the fewest labels whose score is the best or, by so little, as good.

    Parameters
    ----------
    scores : mapping of int to float
        Of each number of labels that was tried.
    as_good : float, optional
    """
    several = {k: score for k, score in scores.items() if k > 1} or scores
    return min(k for k, score in several.items() if score >= max(several.values()) - as_good)


def choice_steps(image: Image, recipe: Recipe, knowledge: Knowledge = NOTHING) -> Iterator[Choice]:
    """Try 1…12 labels on cells and yield each as soon as it is known.

    Parameters
    ----------
    image : Image
    recipe : Recipe
        Its number of components does not matter.
    knowledge : Knowledge, optional
        Marks that the fits keep to.

    Yields
    ------
    choice : Choice
        Ask for no more to cancel.
    """
    image = within(image, knowledge.area)
    features, fit = features_of(image, recipe.features), recipe.fit
    settings = EmSettings(fit.tolerance, fit.max_iterations, fit.covariance)
    levels, known, marks = features.levels(), None, knowledge.marks
    marked = marked_samples(features, knowledge)
    if marked is not None and marks is not None:
        levels, known = features.unmarked(marked, marks.strength)
    agreement = Agreement(small_regions(image, fit.seed), features)
    n = _n_patches(features)
    for candidate in candidates(features, levels, fit, settings, known, marked=marked):
        judged: dict[Judge, float] = {
            "regions": score_by_regions(agreement, candidate, n, fit.covariance),
            **{name: _score(candidate, name, n) for name in CRITERIA},
        }
        thumbnail = features.thumbnail(candidate.fit.mixture)
        yield Choice(candidate.n_components, tuple(judged.items()), thumbnail)


def score_by_regions(
    agreement: Agreement,
    candidate: Candidate,
    n_patches: float,
    covariance_type: CovarianceType = "full",
) -> float:
    """Weigh how far labels agree with regions.

    That is how well the labels' connected areas cover the regions, 0 to 1, plus a little of what
    speaks for the mixture if each region has one label: minus half of BIC, in nats for each patch.
    Pixels that are like no others hardly change either. Where there is but one region, it tells
    nothing, and the score is that of ICL.

    Parameters
    ----------
    agreement : Agreement
        With the regions of the photo.
    candidate : Candidate
    n_patches : float
        Independent observations that the photo is worth.
    covariance_type : {"full", "tied", "diag", "spherical"}, optional
    """
    if agreement.n_regions < 2:
        return _score(candidate, "icl", n_patches)
    mixture = candidate.fit.mixture
    penalty = n_parameters(mixture, covariance_type) * np.log(n_patches) / (2 * n_patches)
    evidence = agreement.log_likelihood(mixture) - float(penalty)
    return agreement.covering(mixture) + OF_COLOURS * evidence


def levels_to_choose_on(levels: Levels) -> Levels:
    """Leave out cells too coarse for the highest K: on them the chosen fit would fall back."""
    return levels_for(levels, max(AUTO_COMPONENTS))


def candidates(
    features: Fittable,
    levels: Levels,
    fit: Fit,
    settings: EmSettings,
    known: Known | None,
    *,
    marked: Marked | None,
) -> Iterator[Candidate]:
    """Fit every number of components that automatic K chooses from, on cells.

    Neighbouring pixels are not independent: the criteria take a photo for so many patches, whatever
    its size. With as many observations as pixels, nearly all photos would get the most labels.

    Parameters
    ----------
    features : Fittable
    levels : tuple of Samples
        The photo's, as for a fit.
    fit : Fit
    settings : EmSettings
    known : Known, optional
        Pixels with given labels.
    marked : Marked, optional
        The same ones.
    """
    cells, *finer = levels_to_choose_on(levels)
    known = None if known is None else known.above(len(finer))
    fewest = 1 if marked is None else len(np.unique(marked.labels))
    most = max(*AUTO_COMPONENTS, fewest)
    counts = [k for k in range(fewest, most + 1) if k <= max(cells.n_samples, fewest)]
    starts, n = StartSettings(fit.seed, fit.restarts), _n_patches(features)
    for k in counts:
        own = None if known is None else for_owners(known, fresh_owners(k, marked))
        yield from select_components(cells, n, [k], starts, settings, known=own)


def chosen_fits(
    features: Fittable,
    levels: Levels,
    recipe: Recipe,
    known: Known | None,
    *,
    marked: Marked | None,
    image: Image | None = None,
) -> Iterator[FitProgress]:
    """Find K as the recipe says; every yield is the best fit so far.

    Parameters
    ----------
    features : Fittable
    levels : tuple of Samples
    recipe : Recipe
    known : Known, optional
        Pixels with given labels, which have no place in a variational mixture: ICL decides then.
    marked : Marked, optional
        The same ones.
    image : Image, optional
        Whose features they are. Features of several images have no regions: ICL decides then.
    """
    fit = recipe.fit
    settings = EmSettings(fit.tolerance, fit.max_iterations, fit.covariance)
    criterion = fit.criterion
    if criterion == "variational" and known is None:
        cells = levels_to_choose_on(levels)[0]
        most = min(max(AUTO_COMPONENTS), cells.n_samples)
        starts = StartSettings(fit.seed, fit.restarts)
        yield from pruned_starts(cells, most, starts, settings)
        return
    tried = candidates(features, levels, fit, settings, known, marked=marked)
    if criterion == "regions" and image is not None:
        yield from _chosen_by_regions(features, image, recipe, tried)
    else:
        yield from _chosen_by_cost(tried, criterion if criterion in CRITERIA else "icl")


def _chosen_by_cost(tried: Iterator[Candidate], criterion: Criterion) -> Iterator[FitProgress]:
    best: Candidate | None = None
    for candidate in tried:
        # One label divides nothing: it is only for photos that leave no other choice.
        if (
            best is None
            or best.n_components == 1
            or candidate.cost(criterion) < best.cost(criterion)
        ):
            best = candidate
        yield best.fit


def _chosen_by_regions(
    features: Fittable, image: Image, recipe: Recipe, tried: Iterator[Candidate]
) -> Iterator[FitProgress]:
    found: dict[int, Candidate] = {}
    for candidate in tried:
        found[candidate.n_components] = candidate
        yield candidate.fit
    looking = small_region_steps(image, recipe.fit.seed)
    placed = features_of(image, recipe.features)
    agreement = Agreement((yield from tell(looking, candidate.fit)), placed)
    n = _n_patches(features)
    kind = recipe.fit.covariance
    scores = {k: score_by_regions(agreement, each, n, kind) for k, each in found.items()}
    yield found[best_number(scores, AS_GOOD)].fit


def _score(candidate: Candidate, criterion: Criterion, n_patches: float) -> float:
    """Return minus half of a criterion, in nats for each patch."""
    return -candidate.cost(criterion) / (2 * n_patches)


def _n_patches(features: Fittable) -> float:
    return float(min(features.n_pixels, PATCHES))
