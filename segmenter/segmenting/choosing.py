"""How many labels a photo should get: every number is tried, and shown small."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segmenter.features.colours import distinct_colours
from segmenter.features.labelled import free_levels, labelled_colours
from segmenter.features.levels import Levels, levels_for, sample_levels
from segmenter.features.spaces import to_features
from segmenter.images.image import Image
from segmenter.mixture.em import EmSettings, FitProgress, Known
from segmenter.mixture.evaluate import posterior
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.selection import CRITERIA, Candidate, Criterion, select_components
from segmenter.mixture.starts import StartSettings
from segmenter.mixture.variational import pruned_starts
from segmenter.recipe import AUTO_COMPONENTS, Recipe, Space

SIDE = 224
# Pixels averaged for one of a small photo, in each direction.
AVERAGED = 4
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


def choice_steps(image: Image, recipe: Recipe) -> Iterator[Choice]:
    """Try 1…12 labels on cells and yield each as soon as it is known.

    Parameters
    ----------
    image : Image
    recipe : Recipe
        Its number of components does not matter.

    Yields
    ------
    choice : Choice
        Ask for no more to cancel.
    """
    settings = EmSettings(recipe.tolerance, recipe.max_iterations, recipe.covariance)
    levels, known = sample_levels(image, recipe.space), None
    labelled = labelled_colours(image, recipe)
    if labelled is not None:
        levels, known = free_levels(image, recipe, labelled)
    n_pixels = int(distinct_colours(image).counts.sum())
    small = small_photo(image)
    for candidate in candidates(image, levels, recipe, settings, known):
        scores = tuple((name, -candidate.cost(name) / (2 * n_pixels)) for name in CRITERIA)
        picture = label_thumbnail(small, recipe.space, candidate.fit.mixture)
        yield Choice(candidate.n_components, scores, picture)


def levels_to_choose_on(levels: Levels) -> Levels:
    """Leave out cells too coarse for the highest K: on them the chosen fit would fall back."""
    return levels_for(levels, max(AUTO_COMPONENTS))


def candidates(
    image: Image, levels: Levels, recipe: Recipe, settings: EmSettings, known: Known | None
) -> Iterator[Candidate]:
    """Fit every number of components that automatic K chooses from, on cells.

    Parameters
    ----------
    image : Image
    levels : tuple of Samples
        The photo's, as for a fit.
    recipe : Recipe
    settings : EmSettings
    known : Known, optional
        Pixels with given labels.
    """
    cells = levels_to_choose_on(levels)[0]
    fewest = 1 if known is None else len(known.posterior)
    most = max(*AUTO_COMPONENTS, fewest)
    counts = [k for k in range(fewest, most + 1) if k <= max(cells.n_samples, fewest)]
    n_pixels = int(distinct_colours(image).counts.sum())
    starts = StartSettings(recipe.seed, recipe.restarts)
    return select_components(cells, n_pixels, counts, starts, settings, known=known)


def chosen_fits(
    image: Image, levels: Levels, recipe: Recipe, settings: EmSettings, known: Known | None
) -> Iterator[FitProgress]:
    """Find K as the recipe says; every yield is the best fit so far.

    Parameters
    ----------
    image : Image
    levels : tuple of Samples
    recipe : Recipe
    settings : EmSettings
    known : Known, optional
        Pixels with given labels, which have no place in a variational mixture: ICL decides then.
    """
    criterion = recipe.criterion
    if criterion == "variational":
        if known is None:
            cells = levels_to_choose_on(levels)[0]
            most = min(max(AUTO_COMPONENTS), cells.n_samples)
            starts = StartSettings(recipe.seed, recipe.restarts)
            yield from pruned_starts(cells, most, starts, settings)
            return
        criterion = "icl"
    best: Candidate | None = None
    for candidate in candidates(image, levels, recipe, settings, known):
        # One label divides nothing: it is only for photos that leave no other choice.
        if (
            best is None
            or best.n_components == 1
            or candidate.cost(criterion) < best.cost(criterion)
        ):
            best = candidate
        yield best.fit


def small_photo(image: Image, side: int = SIDE) -> Pixels:
    """Reduce a photo until no side is longer than ``side``; blocks of pixels are averaged.

    Returns
    -------
    small : (h, w) or (h, w, 3) uint8 array
    """
    factor = max(1, -(-max(image.height, image.width) // side))
    # Some pixels of a large block tell its mean well enough.
    stride = max(1, factor // AVERAGED)
    block = factor // stride
    height, width = image.height // factor or 1, image.width // factor or 1
    rows, columns = (
        (np.arange(n)[:, None] * factor + np.arange(block) * stride).ravel().clip(max=size - 1)
        for n, size in ((height, image.height), (width, image.width))
    )
    chosen = image.pixels[rows[:, None], columns].reshape(height, block, width, block, -1)
    means = chosen.mean(axis=(1, 3)).round().astype(np.uint8)
    return np.asarray(means[..., 0] if image.is_grey else means)


def label_thumbnail(small: Pixels, space: Space, mixture: Mixture) -> Pixels:
    """Paint a small photo's labels in their mean colours.

    Parameters
    ----------
    small : (h, w) or (h, w, 3) uint8 array
    space : {"rgb", "lab", "hsv", "grey"}
    mixture : Mixture

    Returns
    -------
    thumbnail : (h, w, 3) uint8 array
    """
    channels = 1 if small.ndim == 2 else 3
    levels = small.reshape(-1, channels)
    labels = posterior(to_features(levels, space), mixture).argmax(axis=0)
    counts = np.maximum(np.bincount(labels, minlength=mixture.n_components), 1)
    means = [np.bincount(labels, plane, mixture.n_components) / counts for plane in levels.T]
    colours = np.stack(means, axis=1).round().astype(np.uint8)
    painted = colours[labels].reshape(*small.shape[:2], channels)
    return np.ascontiguousarray(np.broadcast_to(painted, (*small.shape[:2], 3)))
