"""EM as the estimator runs it: scikit-learn's order of steps and its rule to stop."""

import logging
from dataclasses import dataclass

import numpy as np

from segmenter.errors import PixtureError
from segmenter.mixture.covariances import CovarianceRule
from segmenter.mixture.em import EmSettings, accumulate, maximisation
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples

logger = logging.getLogger(__name__)

# Share of the data's variance below which a component's is zero but for rounding.
COLLAPSED = 1e-14


class CollapsedError(PixtureError, ValueError):
    """A component has shrunk to nothing, and nothing was set to prevent it."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One start, followed until EM stopped.

    Attributes
    ----------
    mixture : Mixture
        In standard units, after the last M-step.
    bounds : tuple of float
        Mean log-likelihood before each M-step, in feature units.
    converged : bool
    """

    mixture: Mixture
    bounds: tuple[float, ...]
    converged: bool

    @property
    def bound(self) -> float:
        """The last one."""
        return self.bounds[-1] if self.bounds else -np.inf


def run_em(
    samples: Samples,
    start: Mixture,
    settings: EmSettings,
    *,
    bound: float = -np.inf,
    log_every: int = 0,
) -> Run:
    """Run EM from one start.

    Parameters
    ----------
    samples : Samples
    start : Mixture
        In standard units.
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
    rule = settings.rule(samples)
    mixture, bounds, converged = start, [], False
    for iteration in range(1, settings.max_iterations + 1):
        _refuse_collapsed(mixture, rule)
        statistics, log_likelihood = accumulate(samples, mixture)
        mixture = maximisation(statistics, mixture, rule)
        before, bound = bound, log_likelihood - samples.log_scale
        bounds.append(bound)
        if log_every and iteration % log_every == 0:
            logger.info("iteration %d: mean log-likelihood %.6f", iteration, bound)
        if abs(bound - before) < settings.tolerance:
            converged = True
            break
    return Run(mixture, tuple(bounds), converged)


def _refuse_collapsed(mixture: Mixture, rule: CovarianceRule) -> None:
    if rule.ridge is not None or rule.floor.any():
        return
    if np.linalg.eigvalsh(mixture.covariances).min() < COLLAPSED:
        raise CollapsedError(
            "Fitting the mixture model failed because some components have ill-defined empirical"
            " covariance (for instance caused by singleton or collapsed samples). Try to decrease"
            " the number of components, increase reg_covar, or scale the input data."
        )
