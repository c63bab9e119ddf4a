"""A variational mixture: a Dirichlet prior empties the components that the data do not need."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceRule
from segmenter.mixture.em import (
    EmSettings,
    FitProgress,
    Statistics,
    accumulate,
    fit_steps,
    gather,
    maximisation,
    sum_up,
    unshaped,
)
from segmenter.mixture.gaussians import TIGHT, LinearForm, form_around
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last, try_starts
from segmenter.mixture.ordering import without_vanished
from segmenter.mixture.posteriors import normalise
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import StartSettings

# Independent observations that a photo is worth.
PATCHES = 256
# Components that are left in any case, if there may be as many.
FEWEST = 2
# Concentration of the Dirichlet prior that prunes: less than one sample in all.
SPARSE = 1e-3
# Of the data in any direction, as a share of the largest: less would drown in rounding.
LEAST_VARIANCE = 1e-7


@dataclass(frozen=True, slots=True)
class VariationalSettings:
    """Priors, and when to stop.

    Attributes
    ----------
    concentration : float, optional
        α₀ of the Dirichlet prior on the weights; small values leave fewer components. 1 / K if
        left out.
    mean_precision : float
        β₀: how many samples the prior mean, which is the data's, counts for.
    degrees : float, optional
        ν₀ of the Wishart prior on the precisions, whose inverse scale is the data's covariance;
        more than D - 1. D if left out.
    tolerance : float
        Smallest gain of the bound, for each sample, that is worth another iteration.
    max_iterations : int
    """

    concentration: float | None = None
    mean_precision: float = 1.0
    degrees: float | None = None
    tolerance: float = 1e-6
    max_iterations: int = 1000


@dataclass(frozen=True, slots=True, eq=False)
class _Belief:
    """Dirichlet over weights, Gauss-Wishart over means and precisions, in standard units."""

    concentrations: FloatArray
    strengths: FloatArray
    means: FloatArray
    inverse_scales: FloatArray
    degrees: FloatArray

    @property
    def mixture(self) -> Mixture:
        return Mixture(
            self.concentrations / self.concentrations.sum(),
            self.means,
            self.inverse_scales / self.degrees[:, None, None],
        )


def variational_steps(
    samples: Samples,
    n_samples: float,
    start: Mixture,
    settings: VariationalSettings | None = None,
) -> Iterator[FitProgress]:
    """Fit a mixture whose needless components lose their weight, yielding every iteration.

    Parameters
    ----------
    samples : Samples
    n_samples : float
        How many observations the samples are, all together; the priors are weighed against so
        many.
    start : Mixture
        In feature units, with as many components as there may be.
    settings : VariationalSettings, optional

    Yields
    ------
    progress : FitProgress
        The mixture of expected weights, means and precisions, and the curve of the lower bound of
        the evidence, for each sample; it never falls. Weights near nothing are to be pruned, by
        `prune`.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, §10.2.
    """
    settings = settings or VariationalSettings()
    prior = _prior(samples, start.n_components, settings)
    statistics, _ = accumulate(samples, samples.standardise(start))
    belief = _update(statistics, n_samples, prior)
    rule = EmSettings(settings.tolerance)
    curve: tuple[float, ...] = ()
    for _ in range(settings.max_iterations + 1):
        form = _expected_form(belief)
        sums, evidence = gather(samples, form, normalise)
        bound = evidence - samples.log_scale - _divergence(belief, prior) / n_samples
        curve = (*curve, bound)
        converged = rule.settled(curve)
        yield FitProgress(samples.restore(belief.mixture), curve, converged)
        if converged:
            return
        belief = _update(Statistics(sums, form.centres), n_samples, prior)


def prune(mixture: Mixture, n_samples: float, fewest: float = 1.0) -> Mixture:
    """Leave out the components that are expected to hold fewer than so many samples."""
    return without_vanished(mixture, fewest / n_samples)


def pruned_starts(
    samples: Samples, most: int, starts: StartSettings, settings: EmSettings
) -> Iterator[FitProgress]:
    """Find the number of components of a photo by pruning, and a start for EM with so many.

    Neighbouring pixels are not independent, and how many there are says nothing about what the
    photo shows: the priors count against so many patches, whatever its size.

    Parameters
    ----------
    samples : Samples
        Cells are enough.
    most : int
        Components to begin with.
    starts : StartSettings
    settings : EmSettings

    Yields
    ------
    best : FitProgress
        The best start so far, and last the pruned one, of two components at least where there may
        be as many: one divides nothing. Pruning knows full covariances only; the start it leaves
        has those of ``settings``.
    """
    for start in try_starts(samples, most, starts, settings.max_iterations, settings):
        yield start
    sparse = VariationalSettings(concentration=SPARSE, max_iterations=settings.max_iterations)
    fit = last(variational_steps(samples, PATCHES, start.mixture, sparse))
    left = prune(fit.mixture, PATCHES)
    if left.n_components < FEWEST <= most:
        yield from try_starts(samples, FEWEST, starts, settings.max_iterations, settings)
        return
    pruned = next(fit_steps(samples, left, settings))
    yield replace(pruned, trail=(pruned.mixture,))


def _prior(samples: Samples, k: int, settings: VariationalSettings) -> _Belief:
    n = samples.n_features
    whole = sum_up(samples, np.ones((1, samples.n_samples)))
    rule = EmSettings(least_variance=LEAST_VARIANCE).rule(samples)
    data = maximisation(whole, unshaped(1, n), rule)
    concentration = 1 / k if settings.concentration is None else settings.concentration
    degrees = n if settings.degrees is None else settings.degrees
    return _Belief(
        np.full(k, concentration),
        np.full(k, settings.mean_precision),
        np.repeat(data.means, k, axis=0),
        np.repeat(data.covariances, k, axis=0),
        np.full(k, float(degrees)),
    )


def _update(statistics: Statistics, n_samples: float, prior: _Belief) -> _Belief:
    """Compute what is believed after so many samples (Bishop, eq. 10.58 to 10.63)."""
    n = prior.means.shape[1]
    free = CovarianceRule("full", np.zeros(n), np.ones(n))
    k = len(prior.degrees)
    own = maximisation(statistics, unshaped(k, n), free)
    counts = statistics.sums[:, 0] * n_samples
    strengths = prior.strengths + counts
    moved = own.means - prior.means
    pull = (prior.strengths * counts / strengths)[:, None, None]
    inverse_scales = prior.inverse_scales + counts[:, None, None] * own.covariances
    inverse_scales = inverse_scales + pull * moved[:, :, None] * moved[:, None, :]
    means = prior.means + (counts / strengths)[:, None] * moved
    return _Belief(
        prior.concentrations + counts, strengths, means, inverse_scales, prior.degrees + counts
    )


def _expected_form(belief: _Belief) -> LinearForm:
    """Return E[log(weight · density)] as a linear form (Bishop, eq. 10.64 to 10.66)."""
    n = belief.means.shape[1]
    variances, axes = np.linalg.eigh(belief.inverse_scales / belief.degrees[:, None, None])
    constants = _expected_log_weights(belief) + 0.5 * (
        _expected_log_determinants(belief) - n * np.log(2 * np.pi) - n / belief.strengths
    )
    whitening = (axes / np.sqrt(variances)[:, None, :]).transpose(0, 2, 1)
    return form_around(constants, belief.means, whitening, variances[:, 0] < TIGHT)


def _expected_log_weights(belief: _Belief) -> FloatArray:
    from scipy.special import digamma

    total = digamma(belief.concentrations.sum())
    return np.asarray(digamma(belief.concentrations) - total)


def _expected_log_determinants(belief: _Belief) -> FloatArray:
    from scipy.special import digamma

    n = belief.means.shape[1]
    halves = 0.5 * (belief.degrees[:, None] - np.arange(n))
    log_scales = np.linalg.slogdet(belief.inverse_scales)[1]
    return np.asarray(digamma(halves).sum(1) + n * np.log(2) - log_scales)


def _divergence(belief: _Belief, prior: _Belief) -> float:
    """Return the Kullback-Leibler divergence of what is believed from the prior.

    With the evidence that the E-step finds it makes the bound of Bishop, eq. 10.70.
    """
    return _of_weights(belief, prior) + float(
        (_of_means(belief, prior) + _of_precisions(belief, prior)).sum()
    )


def _of_weights(belief: _Belief, prior: _Belief) -> float:
    from scipy.special import gammaln

    def log_constant(concentrations: FloatArray) -> float:
        return float(gammaln(concentrations.sum()) - gammaln(concentrations).sum())

    more = belief.concentrations - prior.concentrations
    constants = log_constant(belief.concentrations) - log_constant(prior.concentrations)
    return float(constants + more @ _expected_log_weights(belief))


def _of_means(belief: _Belief, prior: _Belief) -> FloatArray:
    n = belief.means.shape[1]
    ratio = prior.strengths / belief.strengths
    moved = belief.means - prior.means
    solved = np.linalg.solve(belief.inverse_scales, moved[:, :, None])[:, :, 0]
    distance = prior.strengths * belief.degrees * (moved * solved).sum(1)
    return np.asarray(0.5 * (n * (ratio - 1 - np.log(ratio)) + distance))


def _of_precisions(belief: _Belief, prior: _Belief) -> FloatArray:
    n = belief.means.shape[1]
    traces = np.trace(
        np.linalg.solve(belief.inverse_scales, prior.inverse_scales), axis1=1, axis2=2
    )
    more = belief.degrees - prior.degrees
    return np.asarray(
        _log_wishart_constant(belief)
        - _log_wishart_constant(prior)
        + 0.5 * more * _expected_log_determinants(belief)
        + 0.5 * belief.degrees * (traces - n)
    )


def _log_wishart_constant(belief: _Belief) -> FloatArray:
    """Return the logarithm of a Wishart's constant (Bishop, eq. B.79)."""
    from scipy.special import multigammaln

    n = belief.means.shape[1]
    half = 0.5 * belief.degrees
    log_scales = np.linalg.slogdet(belief.inverse_scales)[1]
    gammas = np.array([multigammaln(value, n) for value in half])
    return np.asarray(half * log_scales - half * n * np.log(2) - gammas)
