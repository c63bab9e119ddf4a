"""Tables with names: columns are checked by theirs, and results may be such tables."""

import sys
import warnings
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

OUTPUTS = ("default", "pandas", "polars")
_SHOWN = 5


def names_of(values: ArrayLike) -> NDArray[Any] | None:
    """Return a table's column names, (D,), if it has any and all are text.

    Raises
    ------
    TypeError
        If only some are.
    """
    columns = getattr(values, "columns", None)
    if columns is None or not hasattr(columns, "__len__"):
        return None
    names = np.asarray(list(columns), dtype=object)
    are_text = [isinstance(name, str) for name in names]
    if any(are_text) and not all(are_text):
        raise TypeError(
            "Feature names are only supported if all input features have string names, but your"
            " input has several types; name all columns alike, as by X.columns.astype(str)"
        )
    return names if all(are_text) and len(names) else None


def check_names(fitted: NDArray[Any] | None, values: ArrayLike, estimator: str) -> None:
    """Compare a table's column names with those of the fit.

    Raises
    ------
    ValueError
        If they are others, or in another order.
    """
    names = names_of(values)
    if fitted is None and names is None:
        return
    if names is None:
        warnings.warn(
            f"X does not have valid feature names, but {estimator} was fitted with feature names",
            stacklevel=4,
        )
    elif fitted is None:
        warnings.warn(
            f"X has feature names, but {estimator} was fitted without feature names", stacklevel=4
        )
    elif list(names) != list(fitted):
        raise ValueError(_difference(list(fitted), list(names)))


def _difference(fitted: list[str], found: list[str]) -> str:
    unseen = [name for name in found if name not in fitted]
    missing = [name for name in fitted if name not in found]
    parts = ["The feature names should match those that were passed during fit."]
    for title, names in (
        ("Feature names unseen at fit time:", unseen),
        ("Feature names seen at fit time, yet now missing:", missing),
    ):
        if names:
            more = ["- ..."] if len(names) > _SHOWN else []
            parts += [title, *(f"- {name}" for name in names[:_SHOWN]), *more]
    if not unseen and not missing:
        parts.append("Feature names must be in the same order as they were in fit.")
    return "\n".join(parts) + "\n"


def as_output(values: NDArray[Any], output: str, prefix: str, source: ArrayLike) -> Any:
    """Return an (N, K) table as an array, or as a table with names of another library."""
    if output == "default":
        return values
    names = [f"{prefix}{k}" for k in range(values.shape[1])]
    if output == "pandas":
        import pandas as pd  # type: ignore[import-untyped]

        return pd.DataFrame(values, columns=names, index=getattr(source, "index", None))
    import polars as pl  # type: ignore[import-not-found]

    return pl.DataFrame(values, schema=names, orient="row")


def chosen_output(estimator: Any) -> str:
    """Return what an estimator's tables shall be, by its own choice or scikit-learn's settings."""
    own = getattr(estimator, "_output", None)
    if own is not None:
        return str(own)
    sklearn = sys.modules.get("sklearn")
    return str(sklearn.get_config()["transform_output"]) if sklearn is not None else "default"
