"""How many components."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from segmenter.mixture.em import EmSettings, FitProgress, fit_steps
from segmenter.mixture.evaluate import entropy
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last, try_starts
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import StartSettings


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A fit with some number of components, and what speaks against it.

    Attributes
    ----------
    n_components : int
    fit : FitProgress
    icl : float
        Integrated completed likelihood, as a cost: the smallest is best.
    """

    n_components: int
    fit: FitProgress
    icl: float


def select_components(
    samples: Samples,
    n_pixels: int,
    counts: Sequence[int],
    starts: StartSettings,
    settings: EmSettings,
) -> Iterator[Candidate]:
    """Fit each number of components in ``counts`` and yield the fits.

    Parameters
    ----------
    samples : Samples
        Cells are enough.
    n_pixels : int
        What the samples' weights stand for.
    counts : sequence of int
    starts : StartSettings
    settings : EmSettings

    Yields
    ------
    candidate : Candidate
    """
    for n_components in counts:
        start = last(try_starts(samples, n_components, starts, settings.max_iterations))
        fit = last(fit_steps(samples, start.mixture, settings))
        yield Candidate(n_components, fit, icl(samples, fit, n_pixels))


def icl(samples: Samples, fit: FitProgress, n_pixels: int) -> float:
    """Compute the integrated completed likelihood of a fit, as a cost.

    BIC plus twice the entropy of the posteriors: components that overlap cost extra, so their
    number stays near the number of groups that people see.

    References
    ----------
    .. [1] C. Biernacki, G. Celeux and G. Govaert, "Assessing a mixture model for clustering with
       the integrated completed likelihood", IEEE PAMI 22(7), 2000.
    """
    penalty = n_parameters(fit.mixture) * np.log(n_pixels) / n_pixels
    return float(n_pixels * (penalty - 2 * fit.curve[-1] + 2 * entropy(samples, fit.mixture)))


def n_parameters(mixture: Mixture) -> int:
    """Count the free parameters of a mixture with full covariances."""
    k, d = mixture.n_components, mixture.n_features
    return k - 1 + k * d + k * d * (d + 1) // 2
