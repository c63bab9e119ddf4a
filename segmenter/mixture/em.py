"""Expectation-maximisation on weighted samples."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.mixture.blocks import block_size
from segmenter.mixture.convergence import exhausted
from segmenter.mixture.covariances import AnyType, CovariancePrior, CovarianceRule, admitted
from segmenter.mixture.gaussians import TINY_VARIANCE, LinearForm, are_definite, linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.near import gather_near, is_worth_it
from segmenter.mixture.posteriors import Assign, among, as_given, harden, share_out
from segmenter.mixture.samples import Samples, pairs
from segmenter.mixture.squarem import FIRST_REACH, extrapolate
from segmenter.work.parallel import map_spans, single_threaded_blas, spans

# A component with less than this share of the weight has nothing to estimate its shape from.
VANISHED = 1e-12
# What rounding may take from a curve, as a share of its value.
FALL = 1e-9


@dataclass(frozen=True, slots=True)
class EmSettings:
    """What EM fits and when it stops.

    Attributes
    ----------
    tolerance : float
        Smallest gain of mean log-likelihood that is worth another iteration, nats per pixel.
    max_iterations : int
    covariance_type : {"full", "tied", "diag", "spherical"} or one of mclust's shapes
    hard : bool
        Give every sample whole to its likeliest component: classification EM [1]_. The curve is
        then the classification likelihood.
    ridge : float
        Added to the diagonal of every covariance, in squared feature units. The likelihood may
        fall with it; the samples' floor does better.
    prior : CovariancePrior, optional
        Pulls covariances towards one. The curve is then the penalised likelihood.
    least_variance : float
        Smallest variance in any direction as a share of the data's, where the samples' floor is
        lower: what is left of none by rounding would be read as a density.
    accelerate : bool
        After every two steps leap to where they point, if that is likelier: about half the
        iterations to the same fixed point.
    to_the_end : bool
        Where iterations gain less than the tolerance, go on while more is left to gain in all, by
        Aitken's estimate: on a plateau many small gains add up.

    References
    ----------
    .. [1] G. Celeux and G. Govaert, "A classification EM algorithm for clustering and two
       stochastic versions", Computational Statistics & Data Analysis 14(3), 1992.
    """

    tolerance: float = 1e-4
    max_iterations: int = 1000
    covariance_type: AnyType = "full"
    hard: bool = False
    ridge: float = 0.0
    prior: CovariancePrior | None = None
    accelerate: bool = True
    least_variance: float = 1e-12
    to_the_end: bool = False

    def rule(self, samples: Samples) -> CovarianceRule:
        """Express what covariances may be in the samples' standard units."""
        prior = self.prior
        if prior is not None:
            units = samples.scale[:, None] * samples.scale
            prior = CovariancePrior(prior.covariance / units, prior.share)
        return CovarianceRule(
            self.covariance_type,
            np.maximum(samples.floor, self._least(samples)),
            samples.comparable_scale,
            self.ridge / samples.scale**2 if self.ridge else None,
            prior,
        )

    def settled(self, curve: tuple[float, ...]) -> bool:
        """Whether the last iteration of a curve gained less than the tolerance.

        A fall is none, unless it is rounding; or a ridge, with which the curve may come from above.
        """
        if len(curve) < 2:
            return False
        gain = curve[-1] - curve[-2]
        fall = self.tolerance if self.ridge else FALL * max(1.0, abs(curve[-1]))
        return bool(-fall <= gain < self.tolerance)

    def _least(self, samples: Samples) -> FloatArray:
        # What is spherical in feature units has to stay so.
        shape = samples.comparable_scale if self.covariance_type == "spherical" else np.ones(1)
        return np.asarray(self.least_variance * (shape.max() / shape) ** 2)


@dataclass(frozen=True, slots=True, eq=False)
class FitProgress:
    """A fit after some iterations; complete and valid whenever one stops.

    Attributes
    ----------
    mixture : Mixture
        In feature units.
    curve : tuple of float
        Mean log-likelihood of the start and after each iteration; the last one is ``mixture``'s.
    converged : bool
    trail : tuple of Mixture
        The mixtures of the curve's points, where they were kept.
    """

    mixture: Mixture
    curve: tuple[float, ...]
    converged: bool
    trail: tuple[Mixture, ...] = ()

    @property
    def iteration(self) -> int:
        """Iterations done."""
        return len(self.curve) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Statistics:
    """What the M-step reads.

    Attributes
    ----------
    sums : (K, F) array
        Each component's posterior-weighted sum of monomials; column 0 sums to 1.
    centres : (K, D) array
        What each component's features were counted from: the origin, or for a tight component its
        own mean.
    """

    sums: FloatArray
    centres: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """Samples whose posteriors are given; they count beside the others.

    Attributes
    ----------
    samples : Samples
        In the standard units of the others; the weights of both together sum to 1.
    posterior : (K, M) array
        Columns sum to 1.
    is_open : bool
        Whether those above 0 only may have produced each sample, as likely as the mixture says.
    coarser : tuple of Known
        The same in cells, from few to many, for the levels before the last.
    """

    samples: Samples
    posterior: FloatArray
    is_open: bool = False
    coarser: tuple["Known", ...] = ()

    def above(self, level: int) -> "Known":
        """Return what belongs to a level so many before the last; the nearest there is."""
        known = (*self.coarser, self)
        return known[max(len(known) - 1 - level, 0)]


def fit_steps(
    samples: Samples, start: Mixture, settings: EmSettings, known: Known | None = None
) -> Iterator[FitProgress]:
    """Run EM, yielding the start and then the fit after every iteration.

    Parameters
    ----------
    samples : Samples
    start : Mixture
        In feature units; the last fit's, to go on from there. Covariances of another type than the
        settings', or below the samples' floor, are brought there first, or the first step could be
        a fall.
    settings : EmSettings
    known : Known, optional
        Samples with given posteriors.

    Yields
    ------
    progress : FitProgress
    """
    em = _Em(samples, settings.rule(samples), known, harden if settings.hard else share_out)
    walk = _leaps if settings.accelerate and not settings.hard else _steps
    curve: tuple[float, ...] = ()
    for point in walk(em, admitted(samples, start, em.rule)):
        curve = (*curve, point.objective)
        converged = point.is_step and settings.settled(curve)
        if settings.to_the_end:
            converged = converged and exhausted(curve, settings.tolerance)
        yield FitProgress(samples.restore(point.mixture), curve, converged)
        if converged or len(curve) > settings.max_iterations:
            return


@dataclass(frozen=True, slots=True, eq=False)
class _Point:
    """A mixture in standard units, with what the E-step says of it."""

    mixture: Mixture
    statistics: Statistics
    objective: float
    is_step: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Em:
    """What stays the same during a fit: samples and settings, but not the mixture."""

    samples: Samples
    rule: CovarianceRule
    known: Known | None
    assign: Assign

    def at(self, mixture: Mixture, is_step: bool = False) -> _Point:
        statistics, log_likelihood = accumulate(
            self.samples, mixture, self.known, self.assign, float(self.rule.floor.min())
        )
        objective = log_likelihood - self.samples.log_scale
        objective += self.rule.log_prior(mixture.covariances)
        return _Point(mixture, statistics, objective, is_step)

    def holds(self, statistics: Statistics) -> bool:
        """Whether extrapolated statistics are those of a mixture, or a floor makes them so."""
        k, n = statistics.centres.shape
        rule = replace(self.rule, floor=self.samples.floor)
        return are_definite(maximisation(statistics, unshaped(k, n), rule).covariances)

    def step(self, point: _Point) -> _Point:
        return self.at(maximisation(point.statistics, point.mixture, self.rule), is_step=True)


def _steps(em: _Em, start: Mixture) -> Iterator[_Point]:
    point = em.at(start)
    while True:
        yield point
        point = em.step(point)


def _leaps(em: _Em, start: Mixture) -> Iterator[_Point]:
    """Take two steps, then leap to where they point, unless that is less likely."""
    point, reach = em.at(start), FIRST_REACH
    yield point
    while True:
        first = em.step(point)
        yield first
        second = em.step(first)
        yield second
        leap, reach = _leap(em, (point, first, second), reach)
        if leap is not None:
            yield leap
        point = leap or second


def _leap(
    em: _Em, points: tuple[_Point, _Point, _Point], reach: float
) -> tuple[_Point | None, float]:
    """Return the leap, or None where it fails, and how far the next may reach."""
    if any(point.statistics.centres.any() for point in points):
        return None, reach
    before, first, second = (point.statistics.sums for point in points)
    sums, length = extrapolate(before, first, second, reach)
    if sums is None:
        return None, max(reach / 2, 2.0) if length > 1 else reach
    last = points[-1]
    statistics = Statistics(sums, last.statistics.centres)
    leap = em.at(maximisation(statistics, last.mixture, em.rule)) if em.holds(statistics) else None
    if leap is None or leap.objective < last.objective:
        return None, max(reach / 2, 2.0)
    return leap, reach * 4 if length == reach else reach


def accumulate(
    samples: Samples,
    mixture: Mixture,
    known: Known | None = None,
    assign: Assign = share_out,
    least: float = TINY_VARIANCE,
) -> tuple[Statistics, float]:
    """Compute the statistics that the M-step needs: the E-step, without keeping posteriors.

    Parameters
    ----------
    samples : Samples
    mixture : Mixture
        In standard units.
    known : Known, optional
    assign : callable
        How posteriors follow from joint densities.
    least : float
        Variance that no component is below, as far as is known.

    Returns
    -------
    statistics : Statistics
    log_likelihood : float
        Weighted mean of log p(sample) in standard units, nats per pixel.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, 2006, §9.2.2.
    """
    form = linear_form(mixture, least)
    if assign is share_out and is_worth_it(samples, form):
        sums, log_likelihood = gather_near(samples, mixture, form)
    else:
        sums, log_likelihood = gather(samples, form, assign)
    if known is not None:
        give = among(known.posterior) if known.is_open else as_given(known.posterior)
        more, its_log_likelihood = gather(known.samples, form, give)
        sums, log_likelihood = sums + more, log_likelihood + its_log_likelihood
    return Statistics(sums, form.centres), log_likelihood


def gather(samples: Samples, form: LinearForm, assign: Assign) -> tuple[FloatArray, float]:
    """Sum each component's posterior-weighted monomials, (K, F), and the samples' terms."""

    def sum_block(start: int, stop: int) -> tuple[FloatArray, float]:
        columns, weights = samples.columns(start, stop), samples.weights[start:stop]
        joint = form.joint(columns)
        terms = assign(joint, start, stop)
        joint *= weights
        return form.sums(columns, joint), float(weights @ terms)

    pieces = spans(samples.n_samples, block_size(len(form.theta), samples.n_features))
    with single_threaded_blas():
        sums = map_spans(sum_block, pieces)
    # Added up in the blocks' order, so that the number of threads never changes a digit.
    return np.sum([block for block, _ in sums], axis=0), float(np.sum([value for _, value in sums]))


def maximisation(statistics: Statistics, previous: Mixture, rule: CovarianceRule) -> Mixture:
    """Compute the likeliest mixture for given statistics: the M-step.

    Parameters
    ----------
    statistics : Statistics
    previous : Mixture
        Where a component without samples stays.
    rule : CovarianceRule

    Returns
    -------
    mixture : Mixture
        In standard units.
    """
    n = previous.n_features
    mass = statistics.sums[:, 0]
    alive = mass > VANISHED
    moments = statistics.sums / np.where(alive, mass, 1.0)[:, None]
    means = moments[:, 1 : 1 + n]
    rows, columns = pairs(n)
    covariances = np.empty_like(previous.covariances)
    covariances[:, rows, columns] = moments[:, 1 + n :] - means[:, rows] * means[:, columns]
    covariances[:, columns, rows] = covariances[:, rows, columns]
    covariances = rule.apply(mass, covariances, previous.covariances)
    means = means + statistics.centres
    if not alive.all():
        means = np.where(alive[:, None], means, previous.means)
        shared = rule.covariance_type == "tied"
        covariances = np.where((alive | shared)[:, None, None], covariances, previous.covariances)
    # Samples without labels have no weight at all where every pixel of a photo has one.
    return Mixture(mass / (mass.sum() or 1.0), means, covariances)


def sum_up(samples: Samples, posterior: FloatArray) -> Statistics:
    """Return the statistics of given posteriors, (K, M)."""

    def sum_block(start: int, stop: int) -> FloatArray:
        heavy = posterior[:, start:stop] * samples.weights[start:stop]
        return np.asarray(heavy @ samples.columns(start, stop).T)

    with single_threaded_blas():
        sums = map_spans(
            sum_block, spans(samples.n_samples, block_size(len(posterior), samples.n_features))
        )
    return Statistics(np.sum(sums, axis=0), np.zeros((len(posterior), samples.n_features)))


def unshaped(n_components: int, n_features: int) -> Mixture:
    """Return K equal components around all samples, for an M-step that no other came before."""
    return Mixture(
        np.full(n_components, 1 / n_components),
        np.zeros((n_components, n_features)),
        np.repeat(np.eye(n_features)[None], n_components, axis=0),
    )
