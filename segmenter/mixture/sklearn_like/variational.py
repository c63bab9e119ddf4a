"""A variational mixture behind scikit-learn's interface."""
# ruff: noqa: N803

import warnings
from typing import Self

from numpy.typing import ArrayLike

from segmenter.mixture.em import EmSettings
from segmenter.mixture.own_shapes import ShapedMixture
from segmenter.mixture.samples import make_samples
from segmenter.mixture.sklearn_like.checks import (
    ConvergenceWarning,
    as_rows,
    as_weights,
    counted,
    shared_class,
)
from segmenter.mixture.sklearn_like.fitted import FittedMixture
from segmenter.mixture.sklearn_like.starts import InitName, Random, random_of, start
from segmenter.mixture.variational import VariationalSettings, variational_steps


class VariationalGaussianMixture(FittedMixture):
    """Gaussian mixture whose needless components lose their weight, with full covariances.

    Parameters
    ----------
    n_components : int
        As many as there may be.
    tol : float
        Smallest gain of the bound, for each row, that is worth other iterations.
    max_iter : int
    init_params, random_state
        As of `GaussianMixture`.
    weight_concentration_prior : float, optional
        Of the Dirichlet prior; small values leave fewer components. 1 / K if left out.
    mean_precision_prior : float
        How many rows the prior mean counts for.
    degrees_of_freedom_prior : float, optional
        Of the Wishart prior; D if left out.

    Attributes
    ----------
    weights_, means_, covariances_ and so on
        What is expected of them, as of `GaussianMixture`.
    """

    covariance_type = "full"

    def __init__(
        self,
        n_components: int = 1,
        *,
        tol: float = 1e-6,
        max_iter: int = 1000,
        init_params: InitName = "kmeans",
        random_state: int | Random | None = None,
        weight_concentration_prior: float | None = None,
        mean_precision_prior: float = 1.0,
        degrees_of_freedom_prior: float | None = None,
    ) -> None:
        self.n_components = n_components
        self.tol = tol
        self.max_iter = max_iter
        self.init_params = init_params
        self.random_state = random_state
        self.weight_concentration_prior = weight_concentration_prior
        self.mean_precision_prior = mean_precision_prior
        self.degrees_of_freedom_prior = degrees_of_freedom_prior

    def fit(self, X: ArrayLike, y: object = None, sample_weight: ArrayLike | None = None) -> Self:
        """Fit the mixture.

        Parameters
        ----------
        X : (N, D) array-like
        y : ignored
        sample_weight : (N,) array-like, optional
            A weight counts like so many repeated rows.

        Returns
        -------
        self : VariationalGaussianMixture

        Raises
        ------
        ValueError
            If ``X`` or the weights are out of range.
        """
        rows = as_rows(X, smallest=2, estimator=type(self).__name__)
        rows, weights = counted(rows, as_weights(sample_weight, len(rows)))
        if len(rows) < self.n_components:
            raise ValueError(
                f"Expected n_samples >= n_components but got n_components = {self.n_components},"
                f" n_samples = {len(rows)}"
            )
        samples = make_samples(rows.T, weights, common_scale=False)
        random = random_of(self.random_state)
        guess = start(samples, self.n_components, self.init_params, random, EmSettings())
        total = float(len(rows) if weights is None else weights.sum())
        settings = VariationalSettings(
            self.weight_concentration_prior,
            self.mean_precision_prior,
            self.degrees_of_freedom_prior,
            self.tol,
            self.max_iter,
        )
        *_, fit = variational_steps(samples, total, samples.restore(guess), settings)
        if not fit.converged:
            warnings.warn(
                "The fit did not converge; raise max_iter or tol",
                shared_class(ConvergenceWarning),
                stacklevel=2,
            )
        self._write(ShapedMixture.of(fit.mixture, "full"), rows.dtype)
        self._write_curve(fit.curve[1:] or fit.curve, fit.converged)
        self._write_names(X)
        return self
