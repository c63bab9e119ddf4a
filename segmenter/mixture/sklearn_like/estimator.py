"""Gaussian mixtures behind scikit-learn's interface."""
# ruff: noqa: N803

import warnings
from typing import Any, Self, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceType, n_covariance_parameters
from segmenter.mixture.em import EmSettings
from segmenter.mixture.evaluate import evaluate_roots
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.own_shapes import ShapedMixture, precisions_of, root_of, with_parts
from segmenter.mixture.samples import Samples
from segmenter.mixture.sklearn_like.checks import (
    ConvergenceWarning,
    NotFittedError,
    as_rows,
    as_weights,
    check_settings,
    counted,
    hand_set,
    shared_class,
)
from segmenter.mixture.sklearn_like.fitting import Problem, Run, as_samples, problem_of, run_em
from segmenter.mixture.sklearn_like.oddities import (
    DEFAULT_RIDGE,
    data_notices,
    far_away,
    far_notices,
    fit_notices,
    gentle_ridge,
    may_be_far,
)
from segmenter.mixture.sklearn_like.parameters import Parameters
from segmenter.mixture.sklearn_like.starts import InitName, Random

P = TypeVar("P")


class GaussianMixture(Parameters):
    """Gaussian mixture fitted by EM, with scikit-learn's interface and sample weights.

    Parameters
    ----------
    n_components : int
        K.
    covariance_type : {"full", "tied", "diag", "spherical"}
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

    Attributes
    ----------
    weights_ : (K,) array
    means_ : (K, D) array
    covariances_, precisions_, precisions_cholesky_ : array
        (K, D, D), (D, D), (K, D) or (K,), by ``covariance_type``.
    converged_ : bool
    n_iter_ : int
    lower_bound_, lower_bounds_ : float, list of float
        Mean log-likelihood of the last iteration, and of all, of the best start.
    notices_ : tuple of str
        What was odd about the data or the fit, a line each.
    far_rows_ : (N, D) array
        The rows that were left out.

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
        covariance_type: CovarianceType = "full",
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
        settings = EmSettings(
            self.tol,
            self.max_iter,
            self.covariance_type,
            ridge=self._ridge(samples, is_by_hand=len(by_hand) == 3),
            least_variance=0.0,
        )
        best = self._best_run(problem_of(samples, settings), settings, by_hand)
        if not best.converged and self.max_iter > 0:
            warnings.warn(
                "Best performing initialization did not converge. Try different init parameters,"
                " or increase max_iter, tol, or check for degenerate data.",
                shared_class(ConvergenceWarning),
                stacklevel=2,
            )
        self._keep(best, rows.dtype)
        self.far_rows_ = far
        total = len(rows) if weights is None else float(weights.sum())
        self.notices_ = (
            *far_notices(len(far)),
            *data_notices(samples, self.n_components),
            *fit_notices(best.mixture, total, settings.ridge),
        )
        return self

    def fit_predict(
        self,
        X: ArrayLike,
        y: object = None,
        sample_weight: ArrayLike | None = None,
    ) -> NDArray[np.int64]:
        """Fit the mixture and return each row's likeliest component, (N,)."""
        return self.fit(X, y, sample_weight).predict(X)

    def predict(self, X: ArrayLike) -> NDArray[np.int64]:
        """Return each row's likeliest component, (N,)."""
        return np.asarray(self._evaluate(X)[0].argmax(axis=0))

    def predict_proba(self, X: ArrayLike) -> NDArray[np.floating]:
        """Return how likely each component is to have produced each row, (N, K)."""
        return self._evaluate(X)[0].T

    def score_samples(self, X: ArrayLike) -> NDArray[np.floating]:
        """Return each row's log-density, (N,)."""
        return self._evaluate(X)[1]

    def score(
        self,
        X: ArrayLike,
        y: object = None,
        sample_weight: ArrayLike | None = None,
    ) -> float:
        """Return the weighted mean of the rows' log-densities."""
        log_densities = self.score_samples(X)
        weights = as_weights(sample_weight, len(log_densities))
        return float(np.average(log_densities, weights=weights))

    def bic(self, X: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Return the Bayesian information criterion; the lowest is best."""
        rows, weights = self._criterion_rows(X, sample_weight)
        total = _total(rows, weights)
        penalty = self._n_parameters() * np.log(total)
        return float(penalty - 2 * total * self.score(rows, None, weights))

    def aic(self, X: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Return the Akaike information criterion; the lowest is best."""
        rows, weights = self._criterion_rows(X, sample_weight)
        total = _total(rows, weights)
        return float(2 * self._n_parameters() - 2 * total * self.score(rows, None, weights))

    def icl(self, X: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Return the integrated completed likelihood: BIC plus twice the posteriors' entropy.

        References
        ----------
        .. [1] C. Biernacki, G. Celeux and G. Govaert, "Assessing a mixture model for clustering
           with the integrated completed likelihood", IEEE PAMI 22(7), 2000.
        """
        rows, weights = self._criterion_rows(X, sample_weight)
        posterior = self._evaluate(rows)[0]
        surprise = -np.where(posterior > 0, posterior * np.log(posterior + (posterior == 0)), 0)
        entropy = float((surprise.sum(axis=0) * (1.0 if weights is None else weights)).sum())
        return self.bic(rows, weights) + 2 * entropy

    def sample(self, n_samples: int = 1) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Draw rows from the fitted mixture, (n_samples, D), and the component of each."""
        mixture = self.mixture_
        if n_samples < 1:
            raise ValueError(
                f"Invalid value for 'n_samples': {n_samples}. At least one can be drawn."
            )
        random = _random(self.random_state)
        counts = random.multinomial(n_samples, mixture.weights)
        drawn = [
            random.multivariate_normal(mean, covariance, int(count))
            for mean, covariance, count in zip(
                mixture.means, mixture.covariances, counts, strict=True
            )
        ]
        return np.concatenate(drawn), np.repeat(np.arange(len(counts)), counts)

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
        random = _random(self.random_state)
        runs = (
            run_em(problem, self._start(problem, by_hand, random), settings, log_every=log_every)
            for _ in range(self.n_init)
        )
        return max(runs, key=lambda run: run.bound)

    def _start(self, problem: Problem[P], by_hand: dict[str, FloatArray], random: Random) -> P:
        """Guess a start; what was set by hand takes the guess's place."""
        if len(by_hand) == 3:
            return problem.begin(ShapedMixture(self.covariance_type, **by_hand))
        guess = problem.guess(self.n_components, self.init_params, random)
        return problem.begin(with_parts(problem.end(guess), by_hand)) if by_hand else guess

    def _keep(self, run: Run, dtype: np.dtype[np.floating]) -> None:
        fitted, kind = run.mixture, run.mixture.kind
        self.n_features_in_ = fitted.means.shape[1]
        self.weights_ = fitted.weights.astype(dtype)
        self.means_ = fitted.means.astype(dtype)
        self.covariances_ = fitted.covariances.astype(dtype)
        self.precisions_cholesky_ = root_of(fitted.covariances, kind).astype(dtype)
        self.precisions_ = precisions_of(self.precisions_cholesky_, kind)
        self.converged_ = run.converged
        self.n_iter_ = len(run.bounds)
        self.lower_bound_ = run.bound
        self.lower_bounds_ = list(run.bounds)

    @property
    def mixture_(self) -> Mixture:
        """The fit as the rest of this package sees it, made of the other attributes."""
        return self._shaped().mixture

    def _shaped(self) -> ShapedMixture:
        self._check_fitted()
        given = (self.weights_, self.means_, self.covariances_)
        return ShapedMixture(self.covariance_type, *(np.asarray(a, np.float64) for a in given))

    def _evaluate(self, X: ArrayLike) -> tuple[FloatArray, FloatArray]:
        self._check_fitted()
        rows = as_rows(X, n_features=self.n_features_in_)
        given = (self.weights_, self.means_, self.precisions_cholesky_)
        posterior, log_densities = evaluate_roots(
            rows.T, self.covariance_type, *(np.asarray(a, np.float64) for a in given)
        )
        return posterior.astype(rows.dtype, copy=False), log_densities.astype(
            rows.dtype, copy=False
        )

    def _criterion_rows(
        self, X: ArrayLike, sample_weight: ArrayLike | None
    ) -> tuple[NDArray[np.floating], FloatArray | None]:
        """Leave out what the fit left out, which would outweigh all that it explains."""
        self._check_fitted()
        rows = as_rows(X, n_features=self.n_features_in_)
        weights = as_weights(sample_weight, len(rows))
        near = np.ones(len(rows), np.bool_)
        for far in self.far_rows_:
            near &= (rows != far).any(axis=1)
        if near.all():
            return rows, weights
        return rows[near], None if weights is None else weights[near]

    def _n_parameters(self) -> int:
        k, d = self.means_.shape
        return int(k - 1 + k * d + n_covariance_parameters(self.covariance_type, k, d))

    def _check_fitted(self) -> None:
        if not hasattr(self, "converged_"):
            raise shared_class(NotFittedError)(
                f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with"
                " appropriate arguments before using this estimator."
            )


def _total(rows: NDArray[np.floating], weights: FloatArray | None) -> float:
    return float(len(rows) if weights is None else weights.sum())


def _random(state: int | Random | None) -> Random:
    if isinstance(state, np.random.RandomState | np.random.Generator):
        return state
    return np.random.RandomState(state)
