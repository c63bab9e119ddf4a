"""What a fitted estimator tells: posteriors, densities, criteria, samples, by its attributes."""
# ruff: noqa: N803

from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import FloatArray
from segmenter.mixture.covariances import CovarianceType, n_covariance_parameters
from segmenter.mixture.evaluate import evaluate_roots
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.noise import with_noise
from segmenter.mixture.own_shapes import ShapedMixture, own_kind, precisions_of, root_of
from segmenter.mixture.sklearn_like.checks import (
    NotFittedError,
    as_rows,
    as_weights,
    canonical,
    shared_class,
)
from segmenter.mixture.sklearn_like.frames import (
    OUTPUTS,
    as_output,
    check_names,
    chosen_output,
    names_of,
)
from segmenter.mixture.sklearn_like.parameters import Parameters
from segmenter.mixture.sklearn_like.starts import Random, random_of


class FittedMixture(Parameters):
    """The part of an estimator that reads what `fit` has written, or whoever set it since."""

    covariance_type: Any
    random_state: int | Random | None
    weights_: NDArray[np.floating]
    means_: NDArray[np.floating]
    covariances_: NDArray[np.floating]
    precisions_cholesky_: NDArray[np.floating]
    far_rows_: NDArray[np.floating]
    noise_: float
    noise_log_density_: float
    n_features_in_: int

    def fit(self, X: ArrayLike, y: object = None, sample_weight: ArrayLike | None = None) -> Self:
        """Fit the mixture."""
        raise NotImplementedError

    def fit_predict(
        self,
        X: ArrayLike,
        y: object = None,
        sample_weight: ArrayLike | None = None,
    ) -> NDArray[np.int64]:
        """Fit the mixture and return each row's likeliest component, (N,)."""
        return self.fit(X, y, sample_weight).predict(X)

    def predict(self, X: ArrayLike) -> NDArray[np.int64]:
        """Return each row's likeliest component, (N,); -1 for noise."""
        labels = self._evaluate(X)[0].argmax(axis=0)
        return np.where(labels < len(self.weights_), labels, -1)

    def predict_proba(self, X: ArrayLike) -> Any:
        """Return how likely each component, and last the noise if there may be any, is.

        Returns
        -------
        posterior : (N, K) or (N, K + 1) array, or a table if `set_output` says so
            Rows sum to 1.
        """
        posterior = self._evaluate(X)[0].T
        return as_output(posterior, chosen_output(self), "component", X)

    def set_output(self, *, transform: str | None = None) -> Self:
        """Choose what `predict_proba` returns.

        Parameters
        ----------
        transform : {"default", "pandas", "polars"}, optional
            Arrays, or tables of that library; nothing changes if left out.

        Raises
        ------
        ValueError
            If it is none of these.
        """
        if transform is not None:
            if transform not in OUTPUTS:
                raise ValueError(f"transform must be one of {OUTPUTS}, not {transform!r}")
            self._output = transform
        return self

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
        rows = self._rows(X)
        return self._mean_density(rows, as_weights(sample_weight, len(rows)))

    def _mean_density(self, rows: NDArray[np.floating], weights: FloatArray | None) -> float:
        return float(np.average(self._evaluate_rows(rows)[1], weights=weights))

    def bic(self, X: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Return the Bayesian information criterion; the lowest is best."""
        rows, weights = self._criterion_rows(X, sample_weight)
        total = _total(rows, weights)
        penalty = self._n_parameters() * np.log(total)
        return float(penalty - 2 * total * self._mean_density(rows, weights))

    def aic(self, X: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Return the Akaike information criterion; the lowest is best."""
        rows, weights = self._criterion_rows(X, sample_weight)
        total = _total(rows, weights)
        return float(2 * self._n_parameters() - 2 * total * self._mean_density(rows, weights))

    def icl(self, X: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Return the integrated completed likelihood: BIC plus twice the posteriors' entropy.

        References
        ----------
        .. [1] C. Biernacki, G. Celeux and G. Govaert, "Assessing a mixture model for clustering
           with the integrated completed likelihood", IEEE PAMI 22(7), 2000.
        """
        rows, weights = self._criterion_rows(X, sample_weight)
        posterior = self._evaluate_rows(rows)[0]
        surprise = -np.where(posterior > 0, posterior * np.log(posterior + (posterior == 0)), 0)
        entropy = float((surprise.sum(axis=0) * (1.0 if weights is None else weights)).sum())
        total = _total(rows, weights)
        penalty = self._n_parameters() * np.log(total)
        bic = float(penalty - 2 * total * self._mean_density(rows, weights))
        return bic + 2 * entropy

    def sample(self, n_samples: int = 1) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Draw rows from the fitted mixture, (n_samples, D), and the component of each."""
        mixture = self.mixture_
        if n_samples < 1:
            raise ValueError(
                f"Invalid value for 'n_samples': {n_samples}. At least one can be drawn."
            )
        random = random_of(self.random_state)
        counts = random.multinomial(n_samples, mixture.weights)
        drawn = [
            random.multivariate_normal(mean, covariance, int(count))
            for mean, covariance, count in zip(
                mixture.means, mixture.covariances, counts, strict=True
            )
        ]
        return np.concatenate(drawn), np.repeat(np.arange(len(counts)), counts)

    @property
    def mixture_(self) -> Mixture:
        """The fit as the rest of this package sees it, made of the other attributes."""
        return self._shaped().mixture

    @property
    def _kind(self) -> CovarianceType:
        return own_kind(canonical(self.covariance_type))

    def _shaped(self) -> ShapedMixture:
        self._check_fitted()
        given = (self.weights_, self.means_, self.covariances_)
        return ShapedMixture(self._kind, *(np.asarray(a, np.float64) for a in given))

    def _rows(self, X: ArrayLike) -> NDArray[np.floating]:
        self._check_fitted()
        check_names(getattr(self, "feature_names_in_", None), X, type(self).__name__)
        return as_rows(X, n_features=self.n_features_in_, estimator=type(self).__name__)

    def _evaluate(self, X: ArrayLike) -> tuple[FloatArray, FloatArray]:
        return self._evaluate_rows(self._rows(X))

    def _evaluate_rows(self, rows: NDArray[np.floating]) -> tuple[FloatArray, FloatArray]:
        given = (self.weights_, self.means_, self.precisions_cholesky_)
        posterior, log_densities = evaluate_roots(
            rows.T,
            self._kind,
            *(np.asarray(a, np.float64) for a in given),
        )
        if self.noise_:
            posterior, log_densities = with_noise(
                posterior, log_densities, self.noise_, self.noise_log_density_
            )
        return posterior.astype(rows.dtype, copy=False), log_densities.astype(
            rows.dtype, copy=False
        )

    def _criterion_rows(
        self, X: ArrayLike, sample_weight: ArrayLike | None
    ) -> tuple[NDArray[np.floating], FloatArray | None]:
        """Leave out what the fit left out, which would outweigh all that it explains."""
        rows = self._rows(X)
        weights = as_weights(sample_weight, len(rows))
        near = np.ones(len(rows), np.bool_)
        for far in self.far_rows_:
            near &= (rows != far).any(axis=1)
        if near.all():
            return rows, weights
        return rows[near], None if weights is None else weights[near]

    def _n_parameters(self) -> int:
        k, d = self.means_.shape
        noise = 1 if self.noise_ else 0
        return int(
            noise + k - 1 + k * d + n_covariance_parameters(canonical(self.covariance_type), k, d)
        )

    def _write(self, mixture: ShapedMixture, dtype: np.dtype[np.floating]) -> None:
        kind = mixture.kind
        self.n_features_in_ = mixture.means.shape[1]
        self.weights_ = mixture.weights.astype(dtype)
        self.means_ = mixture.means.astype(dtype)
        self.covariances_ = mixture.covariances.astype(dtype)
        root = root_of(mixture.covariances, kind)
        self.precisions_cholesky_ = root.astype(dtype)
        self.precisions_ = precisions_of(root, kind).astype(dtype)
        self.far_rows_ = np.zeros((0, self.n_features_in_))
        self.noise_, self.noise_log_density_ = 0.0, -np.inf

    def _write_curve(self, bounds: tuple[float, ...], converged: bool) -> None:
        self.converged_ = converged
        self.n_iter_ = len(bounds)
        self.lower_bound_ = bounds[-1] if bounds else -np.inf
        self.lower_bounds_ = list(bounds)

    def _write_names(self, X: ArrayLike) -> None:
        names = names_of(X)
        if names is not None:
            self.feature_names_in_ = names
        elif hasattr(self, "feature_names_in_"):
            del self.feature_names_in_

    def _check_fitted(self) -> None:
        if not hasattr(self, "converged_"):
            raise shared_class(NotFittedError)(
                f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with"
                " appropriate arguments before using this estimator."
            )


def _total(rows: NDArray[np.floating], weights: FloatArray | None) -> float:
    return float(len(rows) if weights is None else weights.sum())
