"""Numbers at the ends of what floating point holds, and processes that are forked."""

import multiprocessing

import numpy as np
import pytest

from segmenter.mixture import GaussianMixture
from segmenter.mixture.covariances import COVARIANCE_TYPES


@pytest.mark.parametrize("far", [1e120, 1e148, 1e149])
@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_a_row_at_the_end_of_the_scale_is_fitted_beside_tiny_ones(rng, kind, far):
    rows = np.concatenate([rng.normal(size=(200, 2)) * 1e-8, [[far, 0.0]]])

    fitted = GaussianMixture(2, covariance_type=kind, random_state=0).fit(rows)

    for name in ("weights_", "means_", "covariances_", "precisions_", "lower_bounds_"):
        assert np.isfinite(getattr(fitted, name)).all(), name
    labels = fitted.predict(rows)
    assert set(labels[:-1]) == {1 - labels[-1]}


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_rows_far_beyond_the_data_get_posteriors_and_a_density_of_nothing(rng, kind):
    rows = rng.normal(size=(200, 2)) * 1e-8
    fitted = GaussianMixture(2, covariance_type=kind, random_state=0).fit(rows)
    far = np.array([[1e149, 0.0], [-1e148, 1e148], [0.0, 1e100]])

    np.testing.assert_allclose(fitted.predict_proba(far).sum(1), 1)
    densities = fitted.score_samples(far)
    assert densities[0] == -np.inf
    assert -np.inf < densities[2] < -1e200


def test_a_density_far_out_goes_on_as_the_square_of_the_distance(rng):
    fitted = GaussianMixture(2, random_state=0).fit(rng.normal(size=(200, 2)))

    near, beyond = fitted.score_samples([[1e129, 1e129], [1e140, 1e140]])

    assert beyond / near == pytest.approx(1e22)


@pytest.mark.parametrize("scale", [1e-300, 1e308])
def test_weights_of_any_scale_are_shares(rng, scale):
    rows, weights = rng.normal(size=(60, 2)), rng.uniform(0.5, 1, 60)
    expected = GaussianMixture(2, random_state=0).fit(rows, sample_weight=weights)

    fitted = GaussianMixture(2, random_state=0).fit(rows, sample_weight=weights * scale)

    np.testing.assert_allclose(fitted.weights_, expected.weights_, rtol=1e-9)
    np.testing.assert_allclose(fitted.means_, expected.means_, rtol=1e-9, atol=1e-9)


def _fit(seed):
    rows = np.random.default_rng(seed).normal(size=(50_000, 3))
    return GaussianMixture(2, random_state=0, max_iter=3, tol=10.0).fit(rows).lower_bound_


@pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="no fork on this system"
)
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_process_that_is_forked_after_a_fit_can_fit_too(monkeypatch):
    monkeypatch.setenv("PIXTURE_THREADS", "2")
    expected = _fit(1)

    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply_async(_fit, (1,)).get(timeout=60) == expected
