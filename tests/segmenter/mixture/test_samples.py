import numpy as np
import pytest

from segmenter.mixture.em import accumulate
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import group, make_samples, n_monomials
from tests.segmenter.mixture.problems import random_problem


def test_there_are_ten_monomials_of_three_features(rng):
    samples = make_samples(rng.normal(size=(3, 5)), np.ones(5, np.int64), 0.1)

    assert samples.monomials.shape == (10, 5) == (n_monomials(3), 5)


def test_standard_units_are_centred_and_at_most_of_unit_variance(rng):
    features = rng.normal([[1e6], [-3]], [[5], [0.1]], (2, 500))
    samples = make_samples(features, np.ones(500, np.int64), 1e-9)
    standard = samples.standard_features

    np.testing.assert_allclose(standard.mean(1), 0, atol=1e-9)
    assert standard.var(1).max() == pytest.approx(1.0)


def test_restoring_undoes_standardising(problem):
    samples, start = problem
    back = samples.restore(samples.standardise(start))

    np.testing.assert_allclose(back.means, start.means)
    np.testing.assert_allclose(back.covariances, start.covariances)


def test_constant_features_stay_finite():
    samples = make_samples(np.full((2, 3), 7.0), np.ones(3, np.int64), 0.0)

    assert np.isfinite(samples.monomials).all()


def test_a_cell_is_the_weighted_mean_of_its_samples():
    samples = make_samples(np.array([[0.0, 1, 10]]), np.array([1, 3, 4]), 0.01)
    cells = group(samples, np.array([0, 0, 2]))

    assert cells.n_samples == 2
    assert cells.weights.tolist() == [0.5, 0.5]
    expected = samples.monomials[:, :2] @ [0.25, 0.75]
    np.testing.assert_allclose(cells.monomials[:, 0], expected)


def test_cells_bound_the_likelihood_of_their_samples_from_below(rng):
    samples, start = random_problem(rng, n_samples=400)
    standard = samples.standardise(start)
    cells = group(samples, rng.integers(0, 50, 400))

    assert accumulate(cells, standard)[1] <= accumulate(samples, standard)[1]


def test_a_single_gaussian_fits_cells_and_samples_alike(rng):
    samples, _ = random_problem(rng, n_samples=400)
    one = Mixture(np.ones(1), np.zeros((1, 2)), np.eye(2)[None])
    cells = group(samples, rng.integers(0, 50, 400))

    assert accumulate(cells, one)[1] == pytest.approx(accumulate(samples, one)[1])
