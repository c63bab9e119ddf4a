"""How many components."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np

from segmenter.mixture.covariances import AnyType, n_covariance_parameters
from segmenter.mixture.em import EmSettings, FitProgress, Known, fit_steps
from segmenter.mixture.evaluate import entropy
from segmenter.mixture.labelled_starts import for_components, try_labelled_starts
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import followed, last, try_starts
from segmenter.mixture.samples import Samples
from segmenter.mixture.starts import StartSettings

Criterion = Literal["bic", "aic", "icl"]
CRITERIA: tuple[Criterion, ...] = get_args(Criterion)


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A fit with some number of components, and what speaks against it.

    Attributes
    ----------
    n_components : int
    fit : FitProgress
    icl, bic, aic : float
        Criteria as costs: the smallest is best.
    """

    n_components: int
    fit: FitProgress
    icl: float
    bic: float
    aic: float

    def cost(self, criterion: Criterion) -> float:
        """Return one of the criteria by its name."""
        return float({"icl": self.icl, "bic": self.bic, "aic": self.aic}[criterion])


def select_components(
    samples: Samples,
    n_pixels: float,
    counts: Sequence[int],
    starts: StartSettings,
    settings: EmSettings,
    *,
    known: Known | None = None,
) -> Iterator[Candidate]:
    """Fit each number of components in ``counts`` and yield the fits.

    Parameters
    ----------
    samples : Samples
        Cells are enough.
    n_pixels : float
        How many pixels the samples are, all together.
    counts : sequence of int
    starts : StartSettings
    settings : EmSettings
    known : Known, optional
        Samples with given posteriors, over no more components than the fewest.

    Yields
    ------
    candidate : Candidate
    """
    for n_components in counts:
        if known is None:
            tries = try_starts(samples, n_components, starts, settings.max_iterations, settings)
        else:
            known = for_components(known, n_components)
            tries = try_labelled_starts(samples, known, starts, settings)
        fit = _go_on(samples, last(tries), settings, known)
        yield weigh(samples, fit, n_pixels, settings.covariance_type)


def _go_on(
    samples: Samples, start: FitProgress, settings: EmSettings, known: Known | None
) -> FitProgress:
    left = replace(settings, max_iterations=max(settings.max_iterations - start.iteration, 0))
    fit = followed(fit_steps(samples, start.mixture, left, known))
    return replace(
        fit, curve=(*start.curve[:-1], *fit.curve), trail=(*start.trail[:-1], *fit.trail)
    )


def weigh(
    samples: Samples, fit: FitProgress, n_pixels: float, covariance_type: AnyType = "full"
) -> Candidate:
    """Compute the criteria of a fit.

    BIC [1]_ is minus twice the log-likelihood plus the number of parameters times the logarithm of
    the number of pixels; AIC [2]_ counts each parameter twice. ICL [3]_ is BIC plus twice the
    entropy of the posteriors: components that overlap cost extra, so their number stays near the
    number of groups that people see.

    References
    ----------
    .. [1] G. Schwarz, "Estimating the dimension of a model", Annals of Statistics 6(2), 1978.
    .. [2] H. Akaike, "A new look at the statistical model identification", IEEE Transactions on
       Automatic Control 19(6), 1974.
    .. [3] C. Biernacki, G. Celeux and G. Govaert, "Assessing a mixture model for clustering with
       the integrated completed likelihood", IEEE PAMI 22(7), 2000.
    """
    misfit = -2 * n_pixels * fit.curve[-1]
    free = n_parameters(fit.mixture, covariance_type)
    bic = float(misfit + free * np.log(n_pixels))
    overlap = 2 * n_pixels * entropy(samples, fit.mixture)
    return Candidate(
        fit.mixture.n_components, fit, icl=bic + overlap, bic=bic, aic=float(misfit + 2 * free)
    )


def n_parameters(mixture: Mixture, covariance_type: AnyType = "full") -> int:
    """Count the free parameters of a mixture."""
    k, d = mixture.n_components, mixture.n_features
    return k - 1 + k * d + n_covariance_parameters(covariance_type, k, d)
