"""Small mixture problems for tests."""

import warnings

import numpy as np

from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import start_from_seeds

ATTRIBUTES = (
    "weights_",
    "means_",
    "covariances_",
    "precisions_",
    "precisions_cholesky_",
    "lower_bound_",
    "lower_bounds_",
)


def random_problem(rng, n_samples=300, n_features=2, n_components=3, floor=1e-3):
    """Make overlapping blobs with weights, and an arbitrary start."""
    centres = rng.normal(0, 3, (n_components, n_features))
    points = centres[rng.integers(0, n_components, n_samples)]
    points = points + rng.normal(0, rng.uniform(0.1, 2), points.shape)
    samples = make_samples(points.T, rng.integers(1, 9, n_samples), floor)
    spread = np.cov(points.T).reshape(n_features, n_features) + np.eye(n_features) * floor
    start = Mixture(
        np.full(n_components, 1 / n_components),
        points[rng.choice(n_samples, n_components, replace=False)],
        np.repeat(spread[None], n_components, axis=0),
    )
    return samples, start


def random_covariances(rng, k, d):
    roots = rng.normal(size=(k, d, d))
    return roots @ roots.transpose(0, 2, 1) + 0.1 * np.eye(d)


def ordinary(seed):
    """Draw overlapping blobs, without a floor."""
    rng = np.random.default_rng([1, seed])
    n, d, k = int(rng.integers(60, 300)), int(rng.integers(1, 4)), int(rng.integers(2, 7))
    rows = rng.normal(size=(n, d)) * rng.uniform(0.3, 3, d)
    rows = rows + rng.integers(0, 3, (n, 1)) * rng.uniform(0, 4, d)
    samples = make_samples(rows.T)
    return samples, start_from_seeds(samples, k, rng)


def degenerate(seed):
    """Return samples of `degenerate_rows`, and a start."""
    rows, k, rng = degenerate_rows(seed)
    samples = make_samples(rows.T, common_scale=seed % 3 == 0)
    return samples, start_from_seeds(samples, k, rng)


def degenerate_rows(seed):
    """Draw features of very different scales, constant or dependent, and rows that repeat."""
    rng = np.random.default_rng([7, seed])
    n, d, k = int(rng.integers(20, 300)), int(rng.integers(1, 6)), int(rng.integers(1, 7))
    rows = rng.normal(size=(n, d)) * 10 ** rng.uniform(-3, 3, d)
    rows = rows + rng.integers(0, 3, (n, 1)) * rng.uniform(0, 4, d)
    if seed % 5 == 1:
        rows[:, 0] = 3.0
    elif seed % 5 == 2:
        rows = rows[rng.integers(0, max(n // 5, k), n)]
    elif seed % 5 == 3:
        rows[:, -1] = rows[:, 0] * 2 + 1
    elif seed % 5 == 4:
        rows = rows.round()
    return rows, k, rng


def blobs(rng, n, k, d):
    centres = rng.normal(0, 4, (k, d))
    roots = rng.normal(0, 1, (k, d, d)) / np.sqrt(d)
    chosen = rng.integers(0, k, n)
    noise = rng.normal(0, 1, (n, d))
    return centres[chosen] + np.einsum("nij,nj->ni", roots[chosen], noise) + 0.1 * noise


def start_of(rng, rows, k, kind):
    d = rows.shape[1]
    precisions = np.linalg.inv(random_covariances(rng, k, d) + np.eye(d))
    shaped = {
        "full": precisions,
        "tied": precisions[0],
        "diag": np.einsum("kii->ki", precisions),
        "spherical": precisions[:, 0, 0],
    }
    return {
        "weights_init": rng.dirichlet(np.full(k, 5.0)),
        "means_init": rows[rng.choice(len(rows), k, replace=False)],
        "precisions_init": shaped[kind],
    }


def fit_quietly(estimator, *data, **options):
    from sklearn.exceptions import ConvergenceWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return estimator.fit(*data, **options)
