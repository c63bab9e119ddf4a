"""Gaussian mixtures behind scikit-learn's interface."""
# ruff: noqa: N803

import warnings
from typing import Any, Self, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovariancePrior
from segmenter.mixture.em import EmSettings
from segmenter.mixture.far_samples import far_away, may_be_far
from segmenter.mixture.noise import box_log_density
from segmenter.mixture.own_shapes import ShapedMixture, with_parts
from segmenter.mixture.samples import Samples
from segmenter.mixture.sklearn_like.checks import (
    AnyName,
    ConvergenceWarning,
    as_rows,
    as_weights,
    canonical,
    check_settings,
    counted,
    hand_set,
    shared_class,
)
from segmenter.mixture.sklearn_like.fitted import FittedMixture
from segmenter.mixture.sklearn_like.fitting import Problem, Run, as_samples, problem_of, run_em
from segmenter.mixture.sklearn_like.oddities import (
    DEFAULT_RIDGE,
    data_notices,
    far_notices,
    fit_notices,
    gentle_ridge,
)
from segmenter.mixture.sklearn_like.starts import InitName, Random, random_of

P = TypeVar("P")


class GaussianMixture(FittedMixture):
    """Gaussian mixture fitted by EM, with scikit-learn's interface and sample weights.

    Parameters
    ----------
    n_components : int
        K.
    covariance_type : {"full", "tied", "diag", "spherical"} or one of mclust's fourteen names
        "EII", "VII", "EEI", "VEI", "EVI", "VVI", "EEE", "EVE", "VEE", "VVE", "EEV", "VEV", "EVV" or
        "VVV": whether volume, shape and orientation are equal, varying or the identity.
    tol : float
        EM stops when an iteration gains less mean log-likelihood than this.
    reg_covar : float
        Added to the diagonal of every covariance, in squared feature units.
    max_iter : int
    n_init : int
        Starting guesses; the likeliest fit wins.
    init_params : {"kmeans", "k-means++", "random", "random_from_data", "hierarchical"}
        "hierarchical" agglomerates cells by Ward's criterion and leaves nothing to chance.
    weights_init, means_init, precisions_init : array-like, optional
        Hand-set starts, in the shapes of ``weights_``, ``means_`` and ``precisions_``.
    random_state : int, RandomState or Generator, optional
    warm_start : bool
        Go on from the last fit.
    verbose, verbose_interval : int
        Log every so many iterations.
    keep_far : bool
        Keep single rows a thousand times as far away as all others. Otherwise they are left out
        of the fit and of its criteria, with a warning; a start set wholly by hand keeps them.
    hard : bool
        Give every row whole to its likeliest component: classification EM.
    noise : float
        Weight to begin with of a uniform component for rows that are like no others; none if zero.
    prior : CovariancePrior, optional
        Pulls covariances towards one; for the four types only.

    Attributes
    ----------
    weights_ : (K,) array
    means_ : (K, D) array
    covariances_, precisions_, precisions_cholesky_ : array
        (K, D, D), (D, D), (K, D) or (K,), by ``covariance_type``; what `predict` reads.
    converged_ : bool
    n_iter_ : int
    lower_bound_, lower_bounds_ : float, list of float
        Mean log-likelihood of the last iteration, and of all, of the best start.
    notices_ : tuple of str
        What was odd about the data or the fit, a line each.
    far_rows_ : (N, D) array
        The rows that were left out.
    noise_, noise_log_density_ : float
        Weight of the uniform component, and its log-density.
    feature_names_in_ : (D,) array
        The columns' names, if they had any.

    Notes
    -----
    Where the data vary so little that the default ``reg_covar`` would drown them, it is lowered in
    proportion: the same data in other units get the same labels.

    Examples
    --------
    >>> import numpy as np
    >>> from segmenter.mixture import GaussianMixture
    >>> X = np.array([[1.0], [1.2], [0.8], [9.0], [9.3], [8.7]])
    >>> fitted = GaussianMixture(2, random_state=0).fit(X, sample_weight=[1, 1, 1, 2, 2, 2])
    >>> sorted(fitted.weights_.round(3).tolist())
    [0.333, 0.667]
    """

    def __init__(
        self,
        n_components: int = 1,
        *,
        covariance_type: AnyName = "full",
        tol: float = 1e-3,
        reg_covar: float = 1e-6,
        max_iter: int = 100,
        n_init: int = 1,
        init_params: InitName = "kmeans",
        weights_init: ArrayLike | None = None,
        means_init: ArrayLike | None = None,
        precisions_init: ArrayLike | None = None,
        random_state: int | Random | None = None,
        warm_start: bool = False,
        verbose: int = 0,
        verbose_interval: int = 10,
        keep_far: bool = True,
        hard: bool = False,
        noise: float = 0.0,
        prior: CovariancePrior | None = None,
    ) -> None:
        self.n_components = n_components
        self.covariance_type = covariance_type
        self.tol = tol
        self.reg_covar = reg_covar
        self.max_iter = max_iter
        self.n_init = n_init
        self.init_params = init_params
        self.weights_init = weights_init
        self.means_init = means_init
        self.precisions_init = precisions_init
        self.random_state = random_state
        self.warm_start = warm_start
        self.verbose = verbose
        self.verbose_interval = verbose_interval
        self.keep_far = keep_far
        self.hard = hard
        self.noise = noise
        self.prior = prior

    def fit(
        self,
        X: ArrayLike,
        y: object = None,
        sample_weight: ArrayLike | None = None,
    ) -> Self:
        """Fit the mixture.

        Parameters
        ----------
        X : (N, D) array-like
        y : ignored
        sample_weight : (N,) array-like, optional
            A weight counts like so many repeated rows; with 0 a row is as if it were not there.

        Returns
        -------
        self : GaussianMixture

        Raises
        ------
        ValueError
            If ``X``, the weights or a setting are out of range, or a component collapses while
            ``reg_covar`` is zero.
        """
        check_settings(self)
        rows = as_rows(X, smallest=2)
        rows, weights = counted(rows, as_weights(sample_weight, len(rows)))
        if len(rows) < self.n_components:
            raise ValueError(
                "Expected n_samples >= n_components but got n_components ="
                f" {self.n_components}, n_samples = {len(rows)}"
            )
        by_hand = hand_set(self, rows.shape[1])
        samples, far = self._samples(rows, weights, len(by_hand) == 3)
        settings = self._settings(samples, is_by_hand=len(by_hand) == 3)
        noise = float(self.noise)
        best = self._best_run(problem_of(samples, settings, noise), settings, by_hand)
        if not best.converged and self.max_iter > 0:
            warnings.warn(
                "Best performing initialization did not converge. Try different init parameters,"
                " or increase max_iter, tol, or check for degenerate data.",
                shared_class(ConvergenceWarning),
                stacklevel=2,
            )
        self._write(best.mixture, rows.dtype)
        self._write_curve(best.bounds, best.converged)
        self._write_names(X)
        self.far_rows_ = far
        if noise:
            self.noise_, self.noise_log_density_ = best.last[1], box_log_density(samples)
        total = len(rows) if weights is None else float(weights.sum())
        self.notices_ = (
            *far_notices(len(far)),
            *data_notices(samples, self.n_components),
            *fit_notices(best.mixture, total, settings.ridge),
        )
        return self

    def _settings(self, samples: Samples, *, is_by_hand: bool) -> EmSettings:
        return EmSettings(
            self.tol,
            self.max_iter,
            canonical(self.covariance_type),
            hard=self.hard,
            prior=self.prior,
            ridge=self._ridge(samples, is_by_hand=is_by_hand),
            least_variance=0.0,
        )

    def _ridge(self, samples: Samples, *, is_by_hand: bool) -> float:
        """Return what is added to covariances: ``reg_covar``, lowered only if it is the default."""
        ridge = float(self.reg_covar)
        return ridge if is_by_hand or ridge != DEFAULT_RIDGE else gentle_ridge(ridge, samples)

    def _samples(
        self, rows: NDArray[np.floating], weights: FloatArray | None, is_given: bool
    ) -> tuple[Samples, NDArray[np.floating]]:
        """Return the rows as samples, and those that were left out because they are far away."""
        samples = as_samples(rows, weights)
        if self.keep_far or is_given or not may_be_far(samples):
            return samples, rows[:0]
        far = far_away(rows.T, weights)
        if not far.any() or len(rows) - far.sum() < self.n_components:
            return samples, rows[:0]
        warnings.warn(far_notices(int(far.sum()))[0], stacklevel=3)
        weights = None if weights is None else weights[~far]
        return as_samples(rows[~far], weights), rows[far]

    def _best_run(
        self, problem: Problem[Any], settings: EmSettings, by_hand: dict[str, FloatArray]
    ) -> Run:
        log_every = self.verbose_interval if self.verbose else 0
        if self.warm_start and hasattr(self, "converged_"):
            before = problem.begin(self._shaped())
            return run_em(problem, before, settings, bound=self.lower_bound_, log_every=log_every)
        random = random_of(self.random_state)
        runs = (
            run_em(problem, self._start(problem, by_hand, random), settings, log_every=log_every)
            for _ in range(self.n_init)
        )
        return max(runs, key=lambda run: run.bound)

    def _start(self, problem: Problem[P], by_hand: dict[str, FloatArray], random: Random) -> P:
        """Guess a start; what was set by hand takes the guess's place."""
        if len(by_hand) == 3:
            return problem.begin(ShapedMixture(self._kind, **by_hand))
        guess = problem.guess(self.n_components, self.init_params, random)
        return problem.begin(with_parts(problem.end(guess), by_hand)) if by_hand else guess
