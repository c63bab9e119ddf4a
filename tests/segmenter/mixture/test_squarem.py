import numpy as np
import pytest

from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.multilevel import last
from segmenter.mixture.squarem import extrapolate
from tests.segmenter.mixture.problems import random_problem


def test_a_sequence_that_halves_its_error_is_led_to_its_limit():
    limit, error = np.array([[0.6, 2.0], [0.4, 1.0]]), np.array([[0.01, 0.2], [-0.01, 0.4]])
    before, first, second = (limit + error * rate for rate in (1.0, 0.5, 0.25))

    found, length = extrapolate(before, first, second, reach=100.0)

    assert length == pytest.approx(2)
    assert found is not None
    np.testing.assert_allclose(found, limit)


def test_a_leap_reaches_no_further_than_allowed():
    before, first, second = (np.ones((2, 2)) * value for value in (1.0, 1.1, 1.199))

    assert extrapolate(before, first, second, reach=4.0)[1] == 4.0


@pytest.mark.parametrize("values", [(1.0, 1.0, 1.0), (1.0, 2.0, 3.0), (1.0, 2.0, 1.5)])
def test_where_two_steps_point_nowhere_there_is_no_leap(values):
    before, first, second = (np.full((1, 2), value) for value in values)

    assert extrapolate(before, first, second, reach=4.0)[0] is None


def test_no_component_loses_all_its_weight_in_a_leap():
    before, first, second = (np.full((1, 2), value) for value in (0.3, 0.2, 0.11))

    assert extrapolate(before, first, second, reach=100.0)[0] is None


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_leaps_end_at_the_fixed_point_of_plain_em_in_fewer_iterations(rng, kind):
    samples, start = random_problem(rng, n_samples=500, n_features=3, n_components=3)
    settings = EmSettings(1e-12, 5000, kind)
    plain = last(fit_steps(samples, start, EmSettings(1e-12, 5000, kind, accelerate=False)))

    fast = last(fit_steps(samples, start, settings))

    assert fast.iteration < plain.iteration
    again = last(fit_steps(samples, fast.mixture, EmSettings(1e-12, 1, kind)))
    assert again.curve[-1] - again.curve[0] < 1e-11
    assert fast.curve[-1] > plain.curve[-1] - 1e-8
