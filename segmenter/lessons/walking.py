"""k-means, hard EM and EM in half steps: what each E-step and each M-step makes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import Samples
from segmenter.mixture.steps import e_step, m_step

Method = Literal["k-means", "hard", "em"]
METHODS: tuple[Method, ...] = ("k-means", "hard", "em")
# Gain of the objective that is worth another iteration.
TOLERANCE = 1e-6
MOST_ITERATIONS = 250


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """What is known after a half step.

    Attributes
    ----------
    step : int
        0 for the start; E-steps are odd, M-steps even.
    mixture : Mixture
        What the E-step went by, or what the M-step made. k-means' weights and covariances stay
        those of the start, one and the same for all.
    posterior : (K, M) array, optional
        Of the last E-step; none at the start.
    objective : float
        Of ``mixture``: EM's mean log-likelihood, nats per pixel; hard EM's classification
        log-likelihood; k-means' mean squared distance to the nearest mean, squared levels.
    converged : bool
        Whether the objective gained no more.
    is_last : bool
        Whether no more follow: it has converged, or taken long enough.
    """

    step: int
    mixture: Mixture
    posterior: FloatArray | None
    objective: float
    converged: bool = False
    is_last: bool = False

    @property
    def iteration(self) -> int:
        """The iteration that the half step belongs to; 0 for the start."""
        return (self.step + 1) // 2


def half_steps(samples: Samples, start: Mixture, method: Method) -> Iterator[Moment]:
    """Fit a mixture, yielding the start and then what each half step makes.

    Parameters
    ----------
    samples : Samples
    start : Mixture
    method : {"k-means", "hard", "em"}
        k-means is hard EM with equal weights and one round covariance that never changes.

    Yields
    ------
    moment : Moment

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, §9.2.2 and §9.3.2.
    .. [2] G. Celeux and G. Govaert, "A classification EM algorithm for clustering and two
       stochastic versions", Computational Statistics & Data Analysis 14(3), 1992.
    """
    mixture = _of_equals(start) if method == "k-means" else start
    posterior, objective = _expect(samples, mixture, method)
    yield Moment(0, mixture, None, objective)
    for iteration in range(MOST_ITERATIONS):
        yield Moment(2 * iteration + 1, mixture, posterior, objective)
        made = _maximise(samples, posterior, mixture, method)
        following, gained = _expect(samples, made, method)
        gain = objective - gained if method == "k-means" else gained - objective
        converged = gain < TOLERANCE
        is_last = converged or iteration == MOST_ITERATIONS - 1
        yield Moment(2 * iteration + 2, made, posterior, gained, converged, is_last)
        if is_last:
            return
        mixture, posterior, objective = made, following, gained


def _of_equals(start: Mixture) -> Mixture:
    k, d = start.means.shape
    variance = float(start.covariances[0, 0, 0])
    return Mixture(np.full(k, 1 / k), start.means, np.repeat(variance * np.eye(d)[None], k, axis=0))


def _expect(samples: Samples, mixture: Mixture, method: Method) -> tuple[FloatArray, float]:
    """Share the pixels out; returns the posterior and the method's objective of the mixture."""
    posterior, log_likelihood = e_step(samples, mixture)
    if method == "em":
        return posterior, log_likelihood
    chosen, places = posterior.argmax(axis=0), np.arange(samples.n_samples)
    # log(weight · density) of the one that takes all is log p(x) and the log of its share.
    whole = log_likelihood + float(samples.weights @ np.log(posterior[chosen, places]))
    hard = np.zeros_like(posterior)
    hard[chosen, places] = 1.0
    return hard, whole if method == "hard" else _squared_distance(mixture, whole)


def _squared_distance(mixture: Mixture, classified: float) -> float:
    """Turn log(weight · density) of round equals back into a squared distance."""
    variance = float(mixture.covariances[0, 0, 0])
    constant = np.log(mixture.weights[0]) - 0.5 * mixture.n_features * np.log(2 * np.pi * variance)
    return max(2 * variance * float(constant - classified), 0.0)


def _maximise(samples: Samples, posterior: FloatArray, before: Mixture, method: Method) -> Mixture:
    made = m_step(samples, posterior)
    empty = np.asarray(posterior.max(axis=1) == 0)
    if empty.any():  # nothing says where it should go
        covariances = np.where(empty[:, None, None], before.covariances, made.covariances)
        made = replace(made, covariances=covariances)
        made = replace(made, means=np.where(empty[:, None], before.means, made.means))
    return replace(before, means=made.means) if method == "k-means" else made
