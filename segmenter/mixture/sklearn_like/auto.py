"""An estimator that tries covariance types and numbers of components, and keeps the best."""
# ruff: noqa: N803

from collections.abc import Sequence
from typing import Any, Literal, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.mixture.sklearn_like.checks import MCLUST_NAMES, AnyName, as_rows
from segmenter.mixture.sklearn_like.estimator import GaussianMixture
from segmenter.mixture.sklearn_like.fitted import FittedMixture
from segmenter.mixture.sklearn_like.fitting import CollapsedError
from segmenter.mixture.sklearn_like.starts import InitName, Random

Judge = Literal["bic", "aic", "icl"]


class AutoGaussianMixture(FittedMixture):
    """Gaussian mixture whose covariance type and number of components are found.

    Parameters
    ----------
    n_components : sequence of int, or int
        Numbers to try.
    covariance_types : sequence of str, optional
        Types to try; all fourteen of mclust if left out.
    criterion : {"bic", "aic", "icl"}
        The lowest is best.
    tol, reg_covar, max_iter, n_init, init_params, random_state
        As of `GaussianMixture`. A start by agglomeration leaves nothing to chance.

    Attributes
    ----------
    best_estimator_ : GaussianMixture
    n_components_ : int
    covariance_type_ : str
    criterion_table_ : dict of (str, int) to float
        The criterion of every type and number; not a number where a component collapsed.
    weights_, means_, covariances_ and so on
        As of the best estimator.

    References
    ----------
    .. [1] L. Scrucca, M. Fop, T. B. Murphy and A. E. Raftery, "mclust 5: clustering, classification
       and density estimation using Gaussian finite mixture models", The R Journal 8(1), 2016.

    Examples
    --------
    >>> import numpy as np
    >>> from segmenter.mixture import AutoGaussianMixture
    >>> random = np.random.default_rng(0)
    >>> X = np.concatenate([random.normal(c, 1, (60, 2)) for c in (0, 12)])
    >>> fitted = AutoGaussianMixture([1, 2, 3]).fit(X)
    >>> fitted.n_components_, fitted.covariance_type_
    (2, 'EII')
    """

    def __init__(
        self,
        n_components: Sequence[int] | int = (1, 2, 3, 4, 5, 6, 7, 8, 9),
        *,
        covariance_types: Sequence[AnyName] | None = None,
        criterion: Judge = "bic",
        tol: float = 1e-5,
        reg_covar: float = 1e-6,
        max_iter: int = 1000,
        n_init: int = 1,
        init_params: InitName = "hierarchical",
        random_state: int | Random | None = None,
    ) -> None:
        self.n_components = n_components
        self.covariance_types = covariance_types
        self.criterion = criterion
        self.tol = tol
        self.reg_covar = reg_covar
        self.max_iter = max_iter
        self.n_init = n_init
        self.init_params = init_params
        self.random_state = random_state

    def fit(self, X: ArrayLike, y: object = None, sample_weight: ArrayLike | None = None) -> Self:
        """Fit every type with every number of components, and keep the best.

        Parameters
        ----------
        X : (N, D) array-like
        y : ignored
        sample_weight : (N,) array-like, optional

        Returns
        -------
        self : AutoGaussianMixture

        Raises
        ------
        ValueError
            If a setting is out of range, or a component collapses in every fit.
        """
        if self.criterion not in ("bic", "aic", "icl"):
            raise ValueError(f"criterion must be bic, aic or icl, not {self.criterion!r}")
        rows = as_rows(X, smallest=2, estimator=type(self).__name__)
        kinds: Any = MCLUST_NAMES if self.covariance_types is None else self.covariance_types
        self.criterion_table_: dict[tuple[str, int], float] = {}
        given = self.n_components
        counts = (given,) if isinstance(given, int | np.integer) else given
        best: GaussianMixture | None = None
        lowest = np.inf
        for kind in kinds:
            for k in counts:
                fit = self._one(kind, int(k), rows, sample_weight)
                cost = np.nan if fit is None else getattr(fit, self.criterion)(rows, sample_weight)
                self.criterion_table_[kind, int(k)] = float(cost)
                if cost < lowest:
                    best, lowest = fit, cost
        if best is None:
            raise ValueError(
                "a component collapsed in every fit; raise reg_covar or try fewer components"
            )
        self._take(best)
        self._write_names(X)
        return self

    def _one(
        self, kind: Any, k: int, rows: NDArray[np.floating], weights: ArrayLike | None
    ) -> GaussianMixture | None:
        estimator = GaussianMixture(
            k,
            covariance_type=kind,
            tol=self.tol,
            reg_covar=self.reg_covar,
            max_iter=self.max_iter,
            n_init=self.n_init,
            init_params=self.init_params,
            random_state=self.random_state,
        )
        try:
            return estimator.fit(rows, None, weights)
        except CollapsedError:
            return None

    def _take(self, best: GaussianMixture) -> None:
        self.best_estimator_ = best
        self.n_components_, self.covariance_type_ = best.n_components, best.covariance_type
        for name, value in vars(best).items():
            if name.endswith("_") and name != "feature_names_in_":
                setattr(self, name, value)

    @property
    def covariance_type(self) -> Any:
        """The type that was found."""
        self._check_fitted()
        return self.covariance_type_
