"""The likeliest of several starts: found on few samples, compared on more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from segmenter.mixture.em import EmSettings, FitProgress, fit_steps
from segmenter.mixture.excerpts import excerpt
from segmenter.mixture.gaussians import TINY_VARIANCE
from segmenter.mixture.multilevel import StagedFit, followed, joined
from segmenter.mixture.relocation import relocations
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import (
    StartSettings,
    in_proportion,
    nearest_ids,
    seed_indices,
    start_from_groups,
)

# Of one component nothing can move; moves of more take too long.
FEWEST_COMPONENTS, MOST_COMPONENTS = 2, 32
# Samples for each component that a start and its moves look at; least and most of them.
FEW = (1024, 4096, 8192)
# Samples that moves are proposed from, for each component, least and most of them.
PROPOSING = (384, 1024, 4096)
# Samples that searches are compared on, and that the best of them goes on with where there are many
# times as many.
COMPARING, REFINING = 32768, 131072
# Guesses that a start is the best of, times components: fewer components have fewer moves to go.
GUESSES = 12
# Iterations of a start, after a move, and where searches are compared.
FIRST, AFTER_MOVE, AT_THE_END = 10, 12, 60
# Moves that are tried before a fit is left as it is, times components and at least; moves in all,
# times components.
TRIES, FEWEST_TRIES, MOVES = 18, 3, 96
# A gain that is worth a move, and by how much a later search has to be better: samples that it is
# not compared on might see less differently.
WORTH, BETTER = 1e-3, 2e-3
# By how much a restart may be behind the best one before it is given up.
BEHIND = 0.01
# Iterations whose gains tell what may still come.
HOPE = 4
# Of what varies most: less is not made to vary as much.
LEAST_VARIANCE = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class _Search:
    """A restart, followed to its end.

    Attributes
    ----------
    path : tuple of float
        Mean log-likelihoods on few samples, after the start and after each move.
    fit : FitProgress
        On more samples.
    """

    path: tuple[float, ...]
    fit: FitProgress

    def is_near(self, path: tuple[float, ...]) -> bool:
        """Whether another path is about as likely as this one was after as many moves."""
        return path[-1] > self.path[min(len(path), len(self.path)) - 1] - BEHIND


def likeliest_steps(
    samples: Samples, n_components: int, starts: StartSettings, settings: EmSettings
) -> Iterator[StagedFit]:
    """Search for the likeliest fit, whatever its start.

    Cells blur what is thin, on which much of a photo's likelihood may rest; so starts are tried on
    a few of the samples, whole. Components of a start move until that gains nothing, as long as it
    is not behind the best of those before. A restart has random numbers of its own and depends only
    on those before, and what wins on many samples is kept: more of them have no worse result.

    Parameters
    ----------
    samples : Samples
        Exact ones, in an order in which neighbours are alike.
    n_components : int
        `FEWEST_COMPONENTS` to `MOST_COMPONENTS`, and at most the number of samples.
    starts : StartSettings
    settings : EmSettings
        ``max_iterations`` counts those that led to the result, a move and what EM made of it as
        one.

    Yields
    ------
    staged : StagedFit
        The best so far, first a start; the curve is an estimate.
    """
    few = excerpt(samples, _number(FEW, n_components))
    many: Samples | None = None
    best: _Search | None = None
    for restart in range(starts.restarts):
        rng = np.random.default_rng([starts.seed, n_components, restart])
        # By turns, as clusters are told apart by either.
        seen = few if restart % 2 else _whitened(few)
        guesses = _guesses(few, seen, n_components, settings, rng)
        fit = next(guesses)
        if restart == 0:
            # Told before others are tried: it is what is seen while somebody drags K.
            yield StagedFit("starts", fit)
        for guess in guesses:
            fit = max(fit, guess, key=lambda each: each.curve[-1])
            # Between guesses as between moves: whoever needs no more asks for no more.
            yield StagedFit("cells", fit if best is None else best.fit)
        path: tuple[float, ...] = (fit.curve[-1],)
        moves = _moved(few, fit, settings, rng)
        while best is None or best.is_near(path):
            yield StagedFit("cells", fit if best is None else best.fit)
            moved = next(moves, None)
            if moved is None:
                break
            if moved is not fit:
                fit, path = moved, (*path, moved.curve[-1])
        if best is not None and path[-1] <= best.path[-1]:
            continue
        many = many or excerpt(samples, COMPARING)
        for staged in _finished(many, fit, settings):
            end = staged.fit
            yield staged if best is None else StagedFit("cells", best.fit)
        if best is None or end.curve[-1] > best.fit.curve[-1] + BETTER:
            best = _Search(path, end)
        yield StagedFit("cells", best.fit)
    if best is not None and samples.n_samples > 2 * REFINING:
        yield from _finished(excerpt(samples, REFINING), best.fit, settings)


def _number(samples: tuple[int, int, int], n_components: int) -> int:
    for_each, least, most = samples
    return min(max(for_each * n_components, least), most)


def _guesses(
    few: Samples,
    seen: Samples,
    n_components: int,
    settings: EmSettings,
    rng: np.random.Generator,
) -> Iterator[FitProgress]:
    """Guess starts from seeds that are far apart in ``seen``, and follow each a little."""
    points, rule = in_proportion(seen), settings.rule(few)
    for _ in range(max(GUESSES // n_components, 1)):
        centres = points[:, seed_indices(seen, n_components, rng)]
        groups = start_from_groups(few, nearest_ids(points, centres), n_components, rule)
        yield followed(fit_steps(few, few.restore(groups), _for(settings, FIRST, WORTH / 3)))


def _moved(
    samples: Samples, fit: FitProgress, settings: EmSettings, rng: np.random.Generator
) -> Iterator[FitProgress]:
    """Move components while that gains something; yield the best after each try."""
    proposing = excerpt(samples, _number(PROPOSING, fit.mixture.n_components))
    tries = max(TRIES // fit.mixture.n_components, FEWEST_TRIES)
    for _ in range(max(MOVES // fit.mixture.n_components, 1)):
        trial = _for(settings, AFTER_MOVE, WORTH / 10)
        if fit.iteration >= settings.max_iterations:
            return
        before = fit
        proposed = list(islice(relocations(proposing, fit.mixture, rng, settings), tries))
        yield fit
        for start in proposed:
            tried = _while_hopeful(fit_steps(samples, start, trial), fit.curve[-1])
            if tried.curve[-1] > fit.curve[-1] + WORTH:
                curve, trail = (*fit.curve, tried.curve[-1]), (*fit.trail, tried.mixture)
                fit = FitProgress(tried.mixture, curve, False, trail)
            yield fit
            if fit is not before:
                break
        if fit is before:
            return


def _while_hopeful(fits: Iterator[FitProgress], aim: float) -> FitProgress:
    """Follow a fit while gains as large as the last ones would bring it to an aim in time."""
    for fit in fits:
        if fit.iteration >= HOPE:
            gain = (fit.curve[-1] - fit.curve[-1 - HOPE]) / HOPE
            if fit.curve[-1] + gain * (AFTER_MOVE - fit.iteration) < aim:
                break
    return fit


def _finished(many: Samples, fit: FitProgress, settings: EmSettings) -> Iterator[StagedFit]:
    """Go on with a fit on more samples."""
    left = min(AT_THE_END, settings.max_iterations - fit.iteration)
    trail = fit.trail[:-1]
    for end in fit_steps(many, fit.mixture, replace(settings, max_iterations=left)):
        trail = (*trail, end.mixture)
        joint = FitProgress(end.mixture, joined(fit.curve, end.curve), False, trail)
        yield StagedFit("cells", joint)


def _for(settings: EmSettings, iterations: int, tolerance: float) -> EmSettings:
    """Return settings for so many iterations, if there may be as many."""
    most = min(iterations, settings.max_iterations)
    return replace(settings, max_iterations=most, tolerance=tolerance, to_the_end=False)


def _whitened(samples: Samples) -> Samples:
    """Return samples whose features vary as much in every direction."""
    features = samples.standard_features
    centred = features - (features @ samples.weights / samples.weights.sum())[:, None]
    spread = (centred * samples.weights) @ centred.T + np.diag(samples.floor)
    variances, axes = np.linalg.eigh(spread)
    least = max(float(variances[-1]) * LEAST_VARIANCE, TINY_VARIANCE)
    white = (axes / np.sqrt(np.maximum(variances, least))).T @ centred
    monomials = np.concatenate([samples.monomials[:1], white])
    return replace(samples, monomials=monomials, scale=np.ones(len(white)))
