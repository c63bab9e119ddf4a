import numpy as np
import pytest

from segmenter.mixture.evaluate import entropy, most_likely, most_likely_at, posterior
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import make_samples

TWO = Mixture(np.array([0.5, 0.5]), np.array([[0.0, 0], [10, 0]]), np.array([np.eye(2)] * 2))


def test_posteriors_sum_to_one_and_are_even_half_way():
    features = np.array([[0.0, 5, 10], [0, 3, 0]])

    found = posterior(features, TWO)

    np.testing.assert_allclose(found.sum(0), 1)
    np.testing.assert_allclose(found[:, 1], [0.5, 0.5])
    assert found[0, 0] > 0.999999


def test_posteriors_sum_to_one_far_from_every_mean():
    found = posterior(np.array([[1e7, -1e7], [0.0, 0.0]]), TWO)

    np.testing.assert_allclose(found, [[0, 1], [1, 0]])


def test_the_most_likely_component_has_the_largest_posterior(rng):
    features = rng.normal(5, 6, (2, 500))
    samples = make_samples(features, np.ones(500, np.int64), 1e-6)

    np.testing.assert_array_equal(most_likely(samples, TWO), posterior(features, TWO).argmax(0))
    np.testing.assert_array_equal(most_likely_at(features, TWO), posterior(features, TWO).argmax(0))
    assert most_likely_at(np.array([[1e7, -1e7], [0.0, 0]]), TWO).tolist() == [1, 0]


def test_entropy_is_that_of_a_coin_where_components_coincide(rng):
    same = Mixture(TWO.weights, np.zeros((2, 2)), TWO.covariances)
    samples = make_samples(rng.normal(0, 1, (2, 50)), np.ones(50, np.int64), 1e-6)

    assert entropy(samples, same) == pytest.approx(np.log(2))
    assert entropy(samples, TWO) < 1e-3
