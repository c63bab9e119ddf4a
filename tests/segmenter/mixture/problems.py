"""Small mixture problems for tests."""

import numpy as np

from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import make_samples


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
