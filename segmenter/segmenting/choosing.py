"""How many labels a photo should get: every number is tried, and shown small."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.features import Features, features_of
from segmenter.features.levels import Levels, levels_for
from segmenter.features.marked import Marked
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.mixture.em import EmSettings, FitProgress, Known
from segmenter.mixture.labelled_starts import for_owners
from segmenter.mixture.selection import CRITERIA, Candidate, Criterion, select_components
from segmenter.mixture.starts import StartSettings
from segmenter.mixture.variational import pruned_starts
from segmenter.recipe import AUTO_COMPONENTS, Fit, Recipe
from segmenter.segmenting.marking import fresh_owners, marked_samples

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One number of labels: how well it does, and what it looks like.

    Attributes
    ----------
    n_labels : int
    scores : mapping-like tuple of (criterion, float)
        In nats per pixel, the largest is best: minus half of each criterion, a pixel.
    thumbnail : (h, w, 3) uint8 array
        The small photo, every label in its mean colour.
    """

    n_labels: int
    scores: tuple[tuple[Criterion, float], ...]
    thumbnail: Pixels

    def score(self, criterion: Criterion) -> float:
        """Return one of the scores."""
        return dict(self.scores)[criterion]


def best_choice(choices: Sequence[Choice], criterion: Criterion = "icl") -> Choice | None:
    """Return the choice with the best score, the one with fewer labels if there are two.

    One label divides nothing, so it is only chosen where there is nothing else.
    """
    ordered = sorted(choices, key=lambda choice: choice.n_labels)
    several = [choice for choice in ordered if choice.n_labels > 1]
    return max(several or ordered, key=lambda choice: choice.score(criterion), default=None)


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
    n_pixels = int(features.counts.sum())
    for candidate in candidates(features, levels, fit, settings, known, marked=marked):
        scores = tuple((name, -candidate.cost(name) / (2 * n_pixels)) for name in CRITERIA)
        yield Choice(candidate.n_components, scores, features.thumbnail(candidate.fit.mixture))


def levels_to_choose_on(levels: Levels) -> Levels:
    """Leave out cells too coarse for the highest K: on them the chosen fit would fall back."""
    return levels_for(levels, max(AUTO_COMPONENTS))


def candidates(
    features: Features,
    levels: Levels,
    fit: Fit,
    settings: EmSettings,
    known: Known | None,
    *,
    marked: Marked | None,
) -> Iterator[Candidate]:
    """Fit every number of components that automatic K chooses from, on cells.

    Parameters
    ----------
    features : Features
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
    n_pixels = int(features.counts.sum())
    starts = StartSettings(fit.seed, fit.restarts)
    for k in counts:
        own = None if known is None else for_owners(known, fresh_owners(k, marked))
        yield from select_components(cells, n_pixels, [k], starts, settings, known=own)


def chosen_fits(
    features: Features,
    levels: Levels,
    fit: Fit,
    settings: EmSettings,
    known: Known | None,
    *,
    marked: Marked | None,
) -> Iterator[FitProgress]:
    """Find K as the recipe says; every yield is the best fit so far.

    Parameters
    ----------
    features : Features
    levels : tuple of Samples
    fit : Fit
    settings : EmSettings
    known : Known, optional
        Pixels with given labels, which have no place in a variational mixture: ICL decides then.
    marked : Marked, optional
        The same ones.
    """
    criterion = fit.criterion
    if criterion == "variational":
        if known is None:
            cells = levels_to_choose_on(levels)[0]
            most = min(max(AUTO_COMPONENTS), cells.n_samples)
            starts = StartSettings(fit.seed, fit.restarts)
            yield from pruned_starts(cells, most, starts, settings)
            return
        criterion = "icl"
    best: Candidate | None = None
    for candidate in candidates(features, levels, fit, settings, known, marked=marked):
        # One label divides nothing: it is only for photos that leave no other choice.
        if (
            best is None
            or best.n_components == 1
            or candidate.cost(criterion) < best.cost(criterion)
        ):
            best = candidate
        yield best.fit
