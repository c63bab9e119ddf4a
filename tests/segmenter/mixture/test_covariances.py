import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segmenter.mixture.covariances import (
    COVARIANCE_TYPES,
    CovariancePrior,
    CovarianceRule,
    n_covariance_parameters,
)
from segmenter.mixture.gaussians import clip_covariances
from tests.segmenter.mixture.problems import random_covariances


@settings(deadline=None)
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


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_each_type_is_the_likeliest_of_its_kind(rng, kind):
    masses, scatter = np.array([0.3, 0.7]), random_covariances(rng, 2, 2)
    rule = CovarianceRule(kind, np.zeros(2), np.array([2.0, 5.0]))

    def log_likelihood(covariances):
        traces = np.trace(np.linalg.solve(covariances, scatter), axis1=1, axis2=2)
        return -(masses * (np.linalg.slogdet(covariances)[1] + traces)).sum()

    best = log_likelihood(rule.apply(masses, scatter))
    for _ in range(20):
        # Whatever the rule makes of other scatter is of the same kind.
        other = rule.apply(masses, scatter + 0.1 * random_covariances(rng, 2, 2))
        assert log_likelihood(other) < best


def test_a_prior_counts_like_so_many_samples():
    prior = CovariancePrior(np.diag([4.0, 4.0]), share=0.5)
    rule = CovarianceRule("full", np.zeros(2), np.ones(2), prior=prior)

    pulled = rule.apply(np.array([0.5]), np.eye(2)[None])

    np.testing.assert_allclose(pulled[0], np.diag([2.5, 2.5]))


def test_a_ridge_is_added_to_the_diagonal():
    rule = CovarianceRule("full", np.zeros(2), np.ones(2), ridge=np.array([0.5, 0.25]))

    np.testing.assert_allclose(rule.apply(np.ones(1), np.ones((1, 2, 2)))[0], [[1.5, 1], [1, 1.25]])


def test_parameters_are_counted_as_published():
    counts = [n_covariance_parameters(kind, 2, 5) for kind in COVARIANCE_TYPES]

    assert counts == [30, 15, 10, 2]
