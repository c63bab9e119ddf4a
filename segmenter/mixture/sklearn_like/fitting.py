"""EM as the estimator runs it: scikit-learn's order of steps and its rule to stop."""

import logging
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from segmenter.arrays import FloatArray
from segmenter.errors import PixtureError
from segmenter.mixture.em import FALL, EmSettings, accumulate, maximisation
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.noise import box_log_density, noise_step
from segmenter.mixture.own_shapes import ShapedMixture, least_variance, own_kind
from segmenter.mixture.posteriors import harden, share_out
from segmenter.mixture.samples import WIDE, Samples, make_samples
from segmenter.mixture.sklearn_like.starts import InitName, Random, start, wide_start
from segmenter.mixture.wide import WideEm

logger = logging.getLogger(__name__)

# Share of the data's variance below which a component's is zero but for rounding.
COLLAPSED = 1e-14
P = TypeVar("P")


class CollapsedError(PixtureError, ValueError):
    """A component has shrunk to nothing, and nothing was set to prevent it."""


class Problem(Protocol[P]):
    """Samples and settings, with mixtures in whatever units and shape suit their steps best."""

    def guess(self, n_components: int, name: InitName, random: Random) -> P:
        """Return a start."""

    def begin(self, mixture: ShapedMixture) -> P:
        """Bring a mixture in feature units to those of the steps."""

    def end(self, mixture: P) -> ShapedMixture:
        """Bring a mixture to feature units."""

    def step(self, mixture: P) -> tuple[P, float]:
        """Return the mixture after one step of EM, and the mean log-likelihood before it."""

    def firm(self) -> "Problem[P] | None":
        """Return the problem with the ridge as a floor, or None where there is no ridge."""


def as_samples(rows: NDArray[np.floating], weights: FloatArray | None) -> Samples:
    """Return (N, D) rows as samples for `problem_of`."""
    is_wide = rows.shape[1] >= WIDE
    return make_samples(rows.T, weights, common_scale=is_wide, products=not is_wide)


def problem_of(samples: Samples, settings: EmSettings, noise: float = 0.0) -> Problem[Any]:
    """Choose how EM is done, by the number of features and by what is asked for."""
    if noise:
        return NoisyProblem(NarrowProblem(samples, settings), noise, box_log_density(samples))
    kind = own_kind(settings.covariance_type)
    is_plain = settings.prior is None and kind == settings.covariance_type
    if samples.n_features >= WIDE and is_plain:
        wide = WideEm(samples, kind, settings.ridge, settings.hard)
        return WideProblem(wide)
    return NarrowProblem(samples, settings)


@dataclass(frozen=True, slots=True, eq=False)
class NarrowProblem:
    """Samples with their products; mixtures in standard units."""

    samples: Samples
    settings: EmSettings

    def guess(self, n_components: int, name: InitName, random: Random) -> Mixture:
        """Return a start."""
        return start(self.samples, n_components, name, random, self.settings)

    def begin(self, mixture: ShapedMixture) -> Mixture:
        """Bring a mixture in feature units to those of the steps."""
        return self.samples.standardise(mixture.mixture)

    def end(self, mixture: Mixture) -> ShapedMixture:
        """Bring a mixture to feature units."""
        return ShapedMixture.of(
            self.samples.restore(mixture), own_kind(self.settings.covariance_type)
        )

    def step(self, mixture: Mixture) -> tuple[Mixture, float]:
        """Return the mixture after one step of EM, and the mean log-likelihood before it."""
        rule = self.settings.rule(self.samples)
        if rule.ridge is None and not rule.floor.any():
            _refuse_collapsed(float(np.linalg.eigvalsh(mixture.covariances).min()))
        assign = harden if self.settings.hard else share_out
        statistics, log_likelihood = accumulate(self.samples, mixture, assign=assign)
        stepped = maximisation(statistics, mixture, rule)
        bound = log_likelihood - self.samples.log_scale
        return stepped, bound + rule.log_prior(mixture.covariances)

    def firm(self) -> "NarrowProblem | None":
        """Return the problem with the ridge as a floor, or None where there is no ridge."""
        if not self.settings.ridge:
            return None
        floor = np.maximum(self.samples.floor, self.settings.ridge / self.samples.scale**2)
        return NarrowProblem(replace(self.samples, floor=floor), replace(self.settings, ridge=0.0))


@dataclass(frozen=True, slots=True, eq=False)
class NoisyProblem:
    """Samples some of which are noise; with each mixture goes the noise's weight."""

    gaussians: NarrowProblem
    noise: float
    log_density: float

    def guess(self, n_components: int, name: InitName, random: Random) -> tuple[Mixture, float]:
        """Return a start."""
        return self.gaussians.guess(n_components, name, random), self.noise

    def begin(self, mixture: ShapedMixture) -> tuple[Mixture, float]:
        """Bring a mixture in feature units to those of the steps."""
        return self.gaussians.begin(mixture), self.noise

    def end(self, mixture: tuple[Mixture, float]) -> ShapedMixture:
        """Bring a mixture to feature units."""
        return self.gaussians.end(mixture[0])

    def step(self, mixture: tuple[Mixture, float]) -> tuple[tuple[Mixture, float], float]:
        """Return the mixture after one step of EM, and the mean log-likelihood before it."""
        samples, settings = self.gaussians.samples, self.gaussians.settings
        stepped, noise, bound = noise_step(samples, mixture, settings, self.log_density)
        return (stepped, noise), bound

    def firm(self) -> "NoisyProblem | None":
        """Return the problem with the ridge as a floor, or None where there is no ridge."""
        gaussians = self.gaussians.firm()
        return None if gaussians is None else replace(self, gaussians=gaussians)


@dataclass(frozen=True, slots=True, eq=False)
class WideProblem:
    """Samples of very many features, without their products."""

    em: WideEm

    def guess(self, n_components: int, name: InitName, random: Random) -> ShapedMixture:
        """Return a start."""
        return self.em.maximisation(wide_start(self.em.samples, n_components, name, random))

    def begin(self, mixture: ShapedMixture) -> ShapedMixture:
        """Bring a mixture in feature units to those of the steps."""
        return self.em.standardise(mixture)

    def end(self, mixture: ShapedMixture) -> ShapedMixture:
        """Bring a mixture to feature units."""
        return self.em.restore(mixture)

    def step(self, mixture: ShapedMixture) -> tuple[ShapedMixture, float]:
        """Return the mixture after one step of EM, and the mean log-likelihood before it."""
        if not self.em.least:
            _refuse_collapsed(least_variance(mixture.covariances, mixture.kind))
        return self.em.step(mixture)

    def firm(self) -> "WideProblem | None":
        """Return the problem with the ridge as a floor, or None where there is no ridge."""
        if self.em.is_firm or not self.em.least:
            return None
        return WideProblem(replace(self.em, is_firm=True))


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One start, followed until EM stopped.

    Attributes
    ----------
    mixture : ShapedMixture
        In feature units, after the last M-step.
    bounds : tuple of float
        Mean log-likelihood before each M-step, in feature units.
    converged : bool
    last : object
        The mixture in the problem's own units.
    """

    mixture: ShapedMixture
    bounds: tuple[float, ...]
    converged: bool
    last: Any = None

    @property
    def bound(self) -> float:
        """The last one."""
        return self.bounds[-1] if self.bounds else -np.inf


def run_em(
    problem: Problem[P],
    start: P,
    settings: EmSettings,
    *,
    bound: float = -np.inf,
    log_every: int = 0,
) -> Run:
    """Run EM from one start.

    A ridge makes of the M-step one that is not quite the likeliest: where the likelihood falls by
    more than the tolerance, which would be no convergence for scikit-learn either, the step is
    taken again, and all others from there on, with the ridge as a floor, under which nothing falls.

    Parameters
    ----------
    problem : Problem
    start : object
        In the problem's units.
    settings : EmSettings
    bound : float
        What an earlier fit that led to ``start`` had reached.
    log_every : int
        Iterations between lines in the log; none if zero.

    Raises
    ------
    CollapsedError
        If a component has no extent left and ``settings`` give it none.
    """
    mixture, bounds, converged = start, [], False
    earlier: P | None = None
    for iteration in range(1, settings.max_iterations + 1):
        before = bound
        stepped, bound = problem.step(mixture)
        is_fall = earlier is not None and bound < before - max(FALL, settings.tolerance)
        if earlier is not None and is_fall and (firm := problem.firm()) is not None:
            problem = firm
            mixture, _ = problem.step(earlier)
            stepped, bound = problem.step(mixture)
        earlier, mixture = mixture, stepped
        bounds.append(bound)
        if log_every and iteration % log_every == 0:
            logger.info("iteration %d: mean log-likelihood %.6f", iteration, bound)
        if abs(bound - before) < settings.tolerance:
            converged = True
            break
    return Run(problem.end(mixture), tuple(bounds), converged, mixture)


def _refuse_collapsed(variance: float) -> None:
    if variance < COLLAPSED:
        raise CollapsedError(
            "Fitting the mixture model failed because some components have ill-defined empirical"
            " covariance (for instance caused by singleton or collapsed samples). Try to decrease"
            " the number of components, increase reg_covar, or scale the input data."
        )
