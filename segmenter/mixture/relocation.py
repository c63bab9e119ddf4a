"""Better fits from good ones: two components merge, and a new one comes to where it gains most."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceRule
from segmenter.mixture.em import EmSettings, Statistics, maximisation, unshaped
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import take
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples
from segmenter.work.parallel import single_threaded_blas

# Random divisions of each component's samples that newcomers begin from.
DIVISIONS = 2
# Newcomers and merges that are combined to moves; EM's rounds for a newcomer alone.
NEWCOMERS, MERGES, ROUNDS = 8, 2, 4
# Of a newcomer's density over the others', as a logarithm: more would overflow.
MOST = 500.0
# Of a standard deviation: what lies nearer to where a component is divided lies on it, or rounding
# would say on which side, and that differs by processor.
ON_BORDER = 1e-7
# Of the samples; a component or a newcomer with less has no shape.
LEAST_MASS = 1e-5


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """Samples, with what a mixture says of them."""

    columns: FloatArray
    weights: FloatArray
    rule: CovarianceRule
    mixture: Mixture
    posterior: FloatArray
    log_density: FloatArray

    def shaped(self, heavy: FloatArray, before: Mixture | None = None) -> Mixture:
        """Return the Gaussians of weighted samples, (C, N); weights are shares of all samples."""
        sums = heavy @ self.columns.T
        n = self.mixture.n_features
        previous = before or unshaped(len(sums), n)
        found = maximisation(Statistics(sums, np.zeros((len(sums), n))), previous, self.rule)
        return replace(found, weights=sums[:, 0] / self.weights.sum())


def relocations(
    samples: Samples, mixture: Mixture, rng: np.random.Generator, settings: EmSettings
) -> Iterator[Mixture]:
    """Propose mixtures in which one component has moved elsewhere, the most promising first.

    Two components become one with the moments of both, where that costs least likelihood; and a new
    one is fitted beside the others, which rest, to parts of their samples.

    Parameters
    ----------
    samples : Samples
        A few thousand.
    mixture : Mixture
        In feature units.
    rng : numpy.random.Generator
    settings : EmSettings
        What covariances may be.

    Yields
    ------
    moved : Mixture
        In feature units; EM has not run yet.

    References
    ----------
    .. [1] N. Ueda, R. Nakano, Z. Ghahramani and G. E. Hinton, "SMEM algorithm for mixture models",
       Neural Computation 12(9), 2000.
    .. [2] J. J. Verbeek, N. Vlassis and B. Kröse, "Efficient greedy learning of Gaussian mixture
       models", Neural Computation 15(2), 2003.
    """
    with single_threaded_blas():
        seen = _see(samples, mixture, settings)
        found = sorted(_moves(seen, rng), key=lambda move: -move[0])
    for _, moved in found:
        shares = moved.weights / moved.weights.sum()
        yield samples.restore(replace(moved, weights=shares))


def _see(samples: Samples, mixture: Mixture, settings: EmSettings) -> _Seen:
    standard = samples.standardise(mixture)
    columns = samples.columns(0, samples.n_samples)
    posterior = linear_form(standard).joint(columns)
    log_density = normalise(posterior)
    rule = replace(settings, covariance_type="full", prior=None).rule(samples)
    return _Seen(columns, samples.weights, rule, standard, posterior, log_density)


def _moves(seen: _Seen, rng: np.random.Generator) -> Iterator[tuple[float, Mixture]]:
    parts = _parts(seen, rng)
    if not len(parts) or seen.mixture.n_components < 2:
        return
    newcomers = _newcomers(seen, parts)
    for first, second, merged, log_density in _merges(seen):
        others = np.delete(np.arange(seen.mixture.n_components), [first, second])
        base = float(seen.weights @ log_density)
        placed, gains = _inserted(seen, newcomers, log_density, ROUNDS)
        for c in np.argsort(-gains):
            share = placed.weights[c]
            if not LEAST_MASS < share < 1 - LEAST_MASS:
                continue
            kept = np.append(seen.mixture.weights[others], merged.weights)
            yield (
                base + gains[c],
                Mixture(
                    np.append(kept * (1 - share), share),
                    np.concatenate([seen.mixture.means[others], merged.means, placed.means[[c]]]),
                    np.concatenate(
                        [
                            seen.mixture.covariances[others],
                            merged.covariances,
                            placed.covariances[[c]],
                        ]
                    ),
                ),
            )


def _merges(seen: _Seen) -> list[tuple[int, int, Mixture, FloatArray]]:
    """Return the pairs that cost least to merge: both, what they become, the log densities then."""
    heavy = seen.posterior * seen.weights
    first, second = np.triu_indices(seen.mixture.n_components, 1)
    if len(first) > 32:
        # Ueda's criterion: posteriors that go together.
        length = np.sqrt(np.einsum("km,km->k", heavy, seen.posterior)) + 1e-300
        alike = (heavy @ seen.posterior.T) / length[:, None] / length
        order = np.argsort(-alike[first, second])[:32]
        first, second = first[order], second[order]
    merged = seen.shaped(heavy[first] + heavy[second])
    both = linear_form(merged).joint(seen.columns) - seen.log_density
    np.exp(np.minimum(both, MOST, out=both), out=both)
    both += np.maximum(1 - seen.posterior[first] - seen.posterior[second], 0.0) + 1e-300
    changes = np.log(both, out=both)
    best = np.argsort(-(changes @ seen.weights))[:MERGES]
    return [
        (int(first[p]), int(second[p]), take(merged, np.array([p])), seen.log_density + changes[p])
        for p in best
    ]


def _newcomers(seen: _Seen, parts: FloatArray) -> Mixture:
    """Return Gaussians, fitted to parts of components' samples, that gain most beside them."""
    begun = seen.shaped(parts * seen.weights)
    begun = replace(begun, weights=np.clip(begun.weights / 2, LEAST_MASS, 0.5))
    found, gains = _inserted(seen, begun, seen.log_density, 2)
    return take(found, np.argsort(-gains)[:NEWCOMERS])


def _parts(seen: _Seen, rng: np.random.Generator) -> FloatArray:
    """Divide each component's samples in two, at random and by distance, (C, N) of 0 and 1."""
    owners = seen.posterior.astype(np.float32).argmax(axis=0)
    n = seen.mixture.n_features
    variances, axes = np.linalg.eigh(seen.mixture.covariances)
    whitening = (axes / np.sqrt(variances)[:, None, :]).transpose(0, 2, 1)
    parts = []
    for k in range(seen.mixture.n_components):
        own = np.flatnonzero(owners == k)
        if len(own) < 4 * (n + 1):
            continue
        white = whitening[k] @ (seen.columns[1 : 1 + n, own] - seen.mixture.means[k][:, None])
        squares = (white**2).sum(axis=0)
        sides = [squares < np.median(squares) - ON_BORDER]
        for _ in range(DIVISIONS):
            a, b = rng.choice(len(own), 2, replace=False)
            middle = (white[:, a] + white[:, b]) / 2
            sides.append((white[:, a] - white[:, b]) @ (white - middle[:, None]) > ON_BORDER)
        halves = [half for side in sides for half in (side, ~side)]
        for half in halves:
            row = np.zeros(len(owners))
            row[own[half]] = 1.0
            parts.append(row)
    return np.stack(parts) if parts else np.zeros((0, len(owners)))


def _inserted(
    seen: _Seen, newcomers: Mixture, log_density: FloatArray, rounds: int
) -> tuple[Mixture, FloatArray]:
    """Fit each newcomer by itself beside components that rest; return also the gains, (C,)."""
    for left in reversed(range(rounds)):
        ratio = linear_form(newcomers).joint(seen.columns) - log_density
        np.exp(np.minimum(ratio, MOST, out=ratio), out=ratio)
        total = ratio + (1 - newcomers.weights)[:, None]
        if not left:
            break
        ratio /= total
        ratio *= seen.weights
        newcomers = seen.shaped(ratio, newcomers)
        newcomers = replace(newcomers, weights=np.clip(newcomers.weights, 1e-12, 1 - 1e-6))
    return newcomers, np.log(total, out=total) @ seen.weights
