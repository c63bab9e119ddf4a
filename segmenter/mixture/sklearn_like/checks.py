"""What the estimator accepts: one line for what it does not."""

import sys
from typing import Any, Literal, cast, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from segmenter.arrays import FloatArray
from segmenter.errors import PixtureError
from segmenter.mixture.covariances import COVARIANCE_TYPES, AnyType, CovarianceType
from segmenter.mixture.eigen_shapes import EIGEN_SHAPES, EigenShape
from segmenter.mixture.own_shapes import own_kind
from segmenter.mixture.sklearn_like.starts import INIT_NAMES

AnyName = AnyType | Literal["VII", "VVI", "EEE", "VVV"]
# mclust's names of the types that have others here.
ALIASES: dict[str, CovarianceType] = {
    "VII": "spherical",
    "VVI": "diag",
    "EEE": "tied",
    "VVV": "full",
}
MCLUST_NAMES: tuple[str, ...] = (*get_args(EigenShape), *ALIASES)
# Larger numbers have squares that floating point cannot hold.
LARGEST = 1e150


class NotFittedError(PixtureError, ValueError, AttributeError):
    """An estimator was asked before it was fitted."""


class ConvergenceWarning(UserWarning):
    """EM stopped before it converged."""


def shared_class(own: type) -> Any:
    """Return scikit-learn's own class of that name if it is loaded: its users catch that one."""
    exceptions = sys.modules.get("sklearn.exceptions")
    return getattr(exceptions, own.__name__, own)


def as_rows(
    values: ArrayLike,
    smallest: int = 1,
    n_features: int | None = None,
    estimator: str = "GaussianMixture",
) -> NDArray[np.floating]:
    """Check an (N, D) table of finite numbers; float32 stays, everything else becomes float64.

    Raises
    ------
    ValueError
        If it is no such table.
    TypeError
        If it is a sparse one.
    """
    if hasattr(values, "toarray"):
        raise TypeError("Sparse data was passed, but dense data is required; pass X.toarray()")
    rows = np.asarray(values)
    if rows.dtype.kind == "c":
        raise ValueError("Complex data not supported; pass real numbers")
    if rows.dtype != np.float32:
        rows = rows.astype(np.float64, copy=False)
    if rows.ndim != 2:
        raise ValueError(
            f"Expected 2D array, got {rows.ndim}D array instead. Reshape your data: (-1, 1) for"
            " one feature, (1, -1) for one sample"
        )
    for name, found, needed in (
        ("feature", rows.shape[1], 1),
        ("sample", rows.shape[0], smallest),
    ):
        if found < needed:
            raise ValueError(
                f"Found array with {found} {name}(s) (shape={rows.shape}) while a minimum of"
                f" {needed} is required."
            )
    if n_features is not None and rows.shape[1] != n_features:
        raise ValueError(
            f"X has {rows.shape[1]} features, but {estimator} is expecting {n_features}"
            " features as input"
        )
    _refuse_non_finite(rows)
    return rows


def _refuse_non_finite(rows: NDArray[np.floating]) -> None:
    # A sum is finite unless something in it is not, or it overflows: only then look at each.
    with np.errstate(over="ignore", invalid="ignore"):
        suspicious = not np.isfinite(rows.sum())
    if suspicious and not np.isfinite(rows).all():
        bad = int((~np.isfinite(rows)).any(axis=1).sum())
        raise ValueError(f"Input X contains NaN or infinity in {bad} rows; leave them out")
    if rows.size and max(float(rows.max()), -float(rows.min())) > LARGEST:
        raise ValueError(f"Input X goes beyond {LARGEST:g}, so squares overflow; scale it down")


def as_weights(values: ArrayLike | None, n_samples: int) -> FloatArray | None:
    """Check one weight a sample: finite, none negative, not all zero."""
    if values is None:
        return None
    weights = np.asarray(values, np.float64)
    if weights.ndim == 0:
        weights = np.full(n_samples, weights)
    if weights.shape != (n_samples,):
        raise ValueError(
            f"sample_weight must have the shape ({n_samples},), but has {weights.shape}"
        )
    if not np.isfinite(weights).all() or (weights < 0).any() or not weights.any():
        raise ValueError("sample_weight must be finite, not negative, and not all zero")
    with np.errstate(over="ignore"):
        has_sum = np.isfinite(weights.sum())
    return weights if has_sum else weights / n_samples


def counted(
    rows: NDArray[np.floating], weights: FloatArray | None
) -> tuple[NDArray[np.floating], FloatArray | None]:
    """Leave out the rows of weight 0: they are in no start, subset or statistic."""
    if weights is None or weights.all():
        return rows, weights
    return rows[weights > 0], weights[weights > 0]


def check_weights(weights: ArrayLike, n_components: int) -> FloatArray:
    """Check ``weights_init``."""
    given = as_shape(weights, (n_components,), "weights")
    if (given < 0).any() or (given > 1).any():
        raise ValueError(
            "The parameter 'weights' should be in the range [0, 1], but got max value"
            f" {given.min():.5f}, min value {given.max():.5f}"
        )
    if abs(1 - given.sum()) > 1e-6:
        raise ValueError(
            "The parameter 'weights' should be normalized, but got sum(weights) ="
            f" {given.sum():.5f}"
        )
    return np.asarray(given / given.sum())


def as_shape(values: ArrayLike, shape: tuple[int, ...], name: str) -> FloatArray:
    """Check the shape of a parameter."""
    given = np.asarray(values, np.float64)
    if given.shape != shape:
        raise ValueError(
            f"The parameter '{name}' should have the shape of {shape}, but got {given.shape}"
        )
    if not np.isfinite(given).all():
        raise ValueError(f"The parameter '{name}' contains NaN or infinity")
    return given


def covariances_from_precisions(
    precisions: ArrayLike, kind: CovarianceType, k: int, d: int
) -> FloatArray:
    """Check ``precisions_init`` and turn it into covariances, in the shape of their type."""
    shapes: dict[CovarianceType, tuple[int, ...]] = {
        "full": (k, d, d),
        "tied": (d, d),
        "diag": (k, d),
        "spherical": (k,),
    }
    given = as_shape(precisions, shapes[kind], f"{kind} precision")
    if kind in ("diag", "spherical"):
        if (given <= 0).any():
            raise ValueError(f"'{kind} precision' should be positive")
        return np.asarray(1 / given)
    symmetric = np.allclose(given, given.swapaxes(-1, -2))
    if not symmetric or (np.linalg.eigvalsh(given) <= 0).any():
        raise ValueError(f"'{kind} precision' should be symmetric, positive-definite")
    return np.asarray(np.linalg.inv(given), np.float64)


def canonical(name: AnyName) -> AnyType:
    """Return a covariance type by the name it has here."""
    kind: Any = ALIASES.get(name, name)
    return cast(AnyType, kind)


def hand_set(estimator: Any, n_features: int) -> dict[str, FloatArray]:
    """Return the parts of a start that were set by hand, by their names in a ShapedMixture."""
    k = estimator.n_components
    given: dict[str, FloatArray] = {}
    if estimator.weights_init is not None:
        given["weights"] = check_weights(estimator.weights_init, k)
    if estimator.means_init is not None:
        given["means"] = as_shape(estimator.means_init, (k, n_features), "means")
    if estimator.precisions_init is not None:
        given["covariances"] = covariances_from_precisions(
            estimator.precisions_init,
            own_kind(canonical(estimator.covariance_type)),
            k,
            n_features,
        )
    return given


def check_settings(estimator: Any) -> None:
    """Check an estimator's settings.

    Raises
    ------
    ValueError
        If one is out of its range.
    """
    for name, least in (
        ("n_components", 1),
        ("max_iter", 0),
        ("n_init", 1),
        ("verbose_interval", 1),
    ):
        value = getattr(estimator, name)
        if not isinstance(value, int | np.integer) or value < least:
            raise ValueError(f"{name} must be a whole number from {least}, not {value!r}")
    for name in ("tol", "reg_covar"):
        value = getattr(estimator, name)
        if not isinstance(value, int | float | np.number) or not 0 <= value < np.inf:
            raise ValueError(f"{name} must be a number from 0, not {value!r}")
    if not isinstance(estimator.noise, int | float | np.number) or not 0 <= estimator.noise < 1:
        raise ValueError(f"noise must be a share from 0 and below 1, not {estimator.noise!r}")
    if estimator.prior is not None and canonical(estimator.covariance_type) in EIGEN_SHAPES:
        raise ValueError(f"prior is for {', '.join(COVARIANCE_TYPES)} only; leave it out")
    types = (*COVARIANCE_TYPES, *MCLUST_NAMES)
    for name, choices in (("covariance_type", types), ("init_params", INIT_NAMES)):
        value = getattr(estimator, name)
        if value not in choices:
            raise ValueError(f"{name} must be one of {', '.join(choices)}, not {value!r}")
