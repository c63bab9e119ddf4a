import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import multivariate_normal

from segmenter.mixture.gaussians import clip_covariances, log_density_coefficients
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import make_samples


def random_covariances(rng, k, d):
    roots = rng.normal(size=(k, d, d))
    return roots @ roots.transpose(0, 2, 1) + 0.1 * np.eye(d)


def test_the_linear_form_equals_scipys_log_density(rng):
    points = rng.normal(3, 2, (40, 3))
    mixture = Mixture(np.array([0.2, 0.8]), rng.normal(3, 2, (2, 3)), random_covariances(rng, 2, 3))
    samples = make_samples(points.T, np.ones(40, np.int64), 0.1)

    theta = log_density_coefficients(samples.standardise(mixture))
    joint = theta @ samples.monomials - samples.log_scale

    for k in range(2):
        density = multivariate_normal(mixture.means[k], mixture.covariances[k])
        expected = np.log(mixture.weights[k]) + density.logpdf(points)
        np.testing.assert_allclose(joint[k], expected, atol=1e-9)


@given(st.integers(0, 2**32 - 1), st.floats(1e-3, 10))
def test_clipping_raises_low_eigenvalues_and_leaves_the_others(seed, floor):
    rng = np.random.default_rng(seed)
    covariances = random_covariances(rng, 4, 3)

    clipped = clip_covariances(covariances, np.full(3, floor))

    expected = np.maximum(np.linalg.eigvalsh(covariances), floor)
    np.testing.assert_allclose(np.linalg.eigvalsh(clipped), expected, rtol=1e-6)


def test_covariances_above_the_floor_are_returned_unchanged(rng):
    covariances = random_covariances(rng, 3, 2) + np.eye(2)

    np.testing.assert_array_equal(clip_covariances(covariances, np.ones(2)), covariances)


def test_floors_may_differ_between_features():
    clipped = clip_covariances(np.zeros((1, 2, 2)), np.array([4.0, 0.25]))

    np.testing.assert_allclose(clipped[0], np.diag([4.0, 0.25]))
