"""Mixtures as JSON, and back without losing a digit."""

import json
from typing import Any

import numpy as np

from segmenter.arrays import FloatArray
from segmenter.errors import PixtureError
from segmenter.mixture.mixture import Mixture

FORMAT = "gaussian mixture 1"
MOST_COMPONENTS = 2048
MOST_FEATURES = 64
LONGEST = 64 << 20


class MixtureFormatError(PixtureError, ValueError):
    """A text that is no mixture."""


def to_json(mixture: Mixture) -> str:
    """Write a mixture; numbers have the fewest digits that read back the same."""
    return json.dumps(
        {
            "format": FORMAT,
            "weights": mixture.weights.tolist(),
            "means": mixture.means.tolist(),
            "covariances": mixture.covariances.tolist(),
        },
        allow_nan=False,
    )


def from_json(text: str) -> Mixture:
    """Read a mixture and check it, whoever wrote it.

    Raises
    ------
    MixtureFormatError
        If the text is no mixture: wrong shape, not finite, weights that do not sum to 1, a
        covariance that is none.
    """
    if len(text) > LONGEST:
        raise _broken(f"it is longer than {LONGEST >> 20} MB")
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _broken("it is no JSON") from error
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise _broken(f"its format is not {FORMAT!r}")
    weights = _table(record, "weights", 1)
    means = _table(record, "means", 2)
    k, d = means.shape
    if not (1 <= k <= MOST_COMPONENTS and 1 <= d <= MOST_FEATURES):
        raise _broken(f"it has {k} components of {d} features")
    covariances = _table(record, "covariances", 3)
    if weights.shape != (k,) or covariances.shape != (k, d, d):
        raise _broken("its shapes do not agree")
    _check_values(weights, covariances)
    return Mixture(weights, means, covariances)


def _table(record: dict[str, Any], name: str, n_dimensions: int) -> FloatArray:
    try:
        table = np.array(record.get(name))
    except (ValueError, OverflowError) as error:
        raise _broken(f"{name} is no table of numbers") from error
    if table.ndim != n_dimensions or table.dtype.kind not in "fiu":
        raise _broken(f"{name} is no table of numbers")
    if not np.isfinite(table).all():
        raise _broken(f"{name} holds what is not finite")
    return table.astype(np.float64)


def _check_values(weights: FloatArray, covariances: FloatArray) -> None:
    if (weights < 0).any() or abs(weights.sum() - 1) > 1e-6:
        raise _broken("its weights do not sum to 1")
    if not np.allclose(covariances, covariances.transpose(0, 2, 1), atol=0.0):
        raise _broken("a covariance is not symmetric")
    if (np.linalg.eigvalsh(covariances) <= 0).any():
        raise _broken("a covariance is not positive definite")


def _broken(why: str) -> MixtureFormatError:
    return MixtureFormatError(f"this is not a saved mixture: {why}; save it again")
