import numpy as np
import pytest

from segmenter.mixture.mixture import Mixture
from segmenter.mixture.ordering import in_order, match, take, without_vanished


def mixture_of(weights, means):
    means = np.asarray(means, float)
    d = means.shape[1]
    return Mixture(np.asarray(weights, float), means, np.array([np.eye(d)] * len(means)))


def test_components_come_largest_first_and_ties_by_mean():
    ordered = in_order(mixture_of([0.2, 0.3, 0.3, 0.2], [[1], [9], [3], [0]]))

    assert ordered.means[:, 0].tolist() == [3, 9, 0, 1]


def test_the_order_does_not_depend_on_the_order_before(rng):
    mixture = mixture_of([0.1, 0.4, 0.3, 0.2], rng.normal(size=(4, 3)))
    shuffled = take(mixture, rng.permutation(4))

    np.testing.assert_array_equal(in_order(shuffled).means, in_order(mixture).means)


def test_vanished_components_leave_and_weights_sum_to_one():
    left = without_vanished(mixture_of([0.7, 1e-12, 0.3], [[0], [1], [2]]), 1e-6)

    assert left.means[:, 0].tolist() == [0, 2]
    assert left.weights.sum() == pytest.approx(1)


def test_one_component_always_stays():
    assert without_vanished(mixture_of([1.0], [[0]]), 2.0).n_components == 1


def test_components_are_matched_to_the_nearest_of_before():
    before = mixture_of([0.5, 0.3, 0.2], [[0], [100], [200]])
    now = mixture_of([0.4, 0.3, 0.2, 0.1], [[205], [95], [50], [1]])

    assert match(now, before).tolist() == [2, 1, -1, 0]
