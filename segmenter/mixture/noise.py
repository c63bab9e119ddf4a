"""A mixture with a uniform component for what is unlike all others."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.errors import RecipeError
from segmenter.mixture.covariances import admitted
from segmenter.mixture.em import EmSettings, Statistics, gather, maximisation
from segmenter.mixture.evaluate import evaluate
from segmenter.mixture.gaussians import TINY_WEIGHT, LinearForm, linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import harden, normalise
from segmenter.mixture.samples import Samples


@dataclass(frozen=True, slots=True, eq=False)
class NoisyFit:
    """Gaussians beside a uniform component, after some iterations.

    Attributes
    ----------
    mixture : Mixture
        The Gaussians, in feature units; their weights sum to 1 without the noise.
    noise : float
        Weight of the uniform component.
    log_density : float
        Of the uniform component, in feature units.
    curve : tuple of float
        Mean log-likelihood of the start and after each iteration.
    converged : bool
    """

    mixture: Mixture
    noise: float
    log_density: float
    curve: tuple[float, ...]
    converged: bool

    def posterior(self, features: NDArray[np.floating]) -> FloatArray:
        """Return how likely each Gaussian, and last the noise, produced (D, M) features."""
        gaussian, log_density = evaluate(features, self.mixture)
        return with_noise(gaussian, log_density, self.noise, self.log_density)[0]


def with_noise(
    gaussian: FloatArray, log_densities: FloatArray, noise: float, log_density: float
) -> tuple[FloatArray, FloatArray]:
    """Add noise to posteriors (K, M), as their last row, and to log-densities (M,)."""
    own, uniform = log_densities + _log(1 - noise), log_density + _log(noise)
    with np.errstate(over="ignore"):
        unlike = 1 / (1 + np.exp(own - uniform))
    posterior = np.concatenate([gaussian * (1 - unlike), unlike[None]])
    return posterior, np.logaddexp(own, uniform)


def noise_steps(
    samples: Samples,
    start: Mixture,
    settings: EmSettings,
    noise: float = 0.05,
    log_density: float | None = None,
) -> Iterator[NoisyFit]:
    """Run EM with a uniform component, yielding the start and the fit after every iteration.

    Parameters
    ----------
    samples : Samples
    start : Mixture
        The Gaussians, in feature units.
        Brought to the settings' type and floor first.
    settings : EmSettings
        Leaps are not taken.
    noise : float
        Starting weight of the uniform component, from 0 to 1.
    log_density : float, optional
        Of the uniform component, which is the same wherever samples can be; that of the samples'
        bounding box if left out.

    Yields
    ------
    fit : NoisyFit

    Raises
    ------
    RecipeError
        If ``noise`` is no share.

    References
    ----------
    .. [1] J. D. Banfield and A. E. Raftery, "Model-based Gaussian and non-Gaussian clustering",
       Biometrics 49(3), 1993, §4.
    """
    if not 0 <= noise <= 1:
        raise RecipeError(f"noise must be a share from 0 to 1, not {noise!r}")
    mixture = admitted(samples, start, settings.rule(samples))
    if log_density is None:
        log_density = box_log_density(samples)
    curve: tuple[float, ...] = ()
    for _ in range(settings.max_iterations + 1):
        stepped, stepped_noise, objective = noise_step(
            samples, (mixture, noise), settings, log_density
        )
        curve = (*curve, objective)
        converged = settings.settled(curve)
        yield NoisyFit(samples.restore(mixture), noise, log_density, curve, converged)
        if converged:
            return
        mixture, noise = stepped, stepped_noise


def noise_step(
    samples: Samples, before: tuple[Mixture, float], settings: EmSettings, log_density: float
) -> tuple[Mixture, float, float]:
    """Take one step of EM with a uniform component.

    Parameters
    ----------
    samples : Samples
    before : (Mixture, float)
        The Gaussians, in standard units, and the weight of the uniform component.
    settings : EmSettings
    log_density : float
        Of the uniform component, in feature units.

    Returns
    -------
    mixture : Mixture
    noise : float
    objective : float
        Mean log-likelihood before the step, in feature units.
    """
    mixture, noise = before
    rule = settings.rule(samples)
    form = _with_noise(mixture, noise, log_density + samples.log_scale, rule.floor.min())
    sums, log_likelihood = gather(samples, form, harden if settings.hard else normalise)
    objective = log_likelihood - samples.log_scale + rule.log_prior(mixture.covariances)
    statistics = Statistics(sums[:-1], form.centres[:-1])
    share = float(sums[-1, 0] / sums[:, 0].sum())
    return maximisation(statistics, mixture, rule), share, objective


def box_log_density(samples: Samples) -> float:
    """Return the log-density, in feature units, of the samples' bounding box."""
    features = samples.standard_features[:, samples.weights > 0]
    sides = np.maximum(np.ptp(features, axis=1), np.sqrt(np.maximum(samples.floor, 1e-12)))
    return -float(np.log(sides).sum()) - samples.log_scale


def _with_noise(mixture: Mixture, noise: float, log_density: float, least: float) -> LinearForm:
    """Add a row that is constant: a uniform density needs no more."""
    form = linear_form(replace(mixture, weights=mixture.weights * (1 - noise)), least)
    constant = np.zeros((1, form.theta.shape[1]))
    constant[0, 0] = _log(noise) + log_density
    n = mixture.n_features
    return LinearForm(
        np.concatenate([form.theta, constant]),
        np.concatenate([form.centres, np.zeros((1, n))]),
        np.append(form.tight, False),
        np.concatenate([form.whitening, np.zeros((1, n, n))]),
    )


def _log(share: float) -> float:
    return float(np.log(max(share, TINY_WEIGHT)))
