import numpy as np
import pytest

from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.em import EmSettings
from segmenter.mixture.samples import make_samples
from segmenter.mixture.selection import n_parameters, select_components
from segmenter.mixture.starts import StartSettings


@pytest.fixture
def three_blobs(rng):
    points = rng.normal(0, 1, (900, 2)) + np.repeat([[0, 0], [9, 0], [0, 9]], 300, axis=0)
    return make_samples(points.T, np.ones(900, np.int64), 1e-6)


def candidates(samples, kind="full", counts=range(1, 6)):
    settings = EmSettings(1e-5, covariance_type=kind)
    return list(
        select_components(samples, samples.n_samples, counts, StartSettings(0, 3), settings)
    )


@pytest.mark.parametrize("criterion", ["bic", "icl"])
@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_criteria_find_the_number_of_well_separated_clusters(three_blobs, kind, criterion):
    fits = candidates(three_blobs, kind, range(1, 5))
    best = min(fits, key=lambda candidate: candidate.cost(criterion))

    assert best.n_components == 3


def test_one_fit_a_count_is_kept(three_blobs):
    fits = candidates(three_blobs)

    assert [fit.fit.mixture.n_components for fit in fits] == [1, 2, 3, 4, 5]
    assert all(fit.fit.converged for fit in fits)


def test_criteria_differ_by_what_they_charge(three_blobs):
    for candidate in candidates(three_blobs):
        free = n_parameters(candidate.fit.mixture)
        difference = candidate.bic - candidate.aic

        assert difference == pytest.approx(free * (np.log(900) - 2))
        assert candidate.icl >= candidate.bic


def test_criteria_agree_with_the_estimators(three_blobs, rng):
    from segmenter.mixture import GaussianMixture

    rows = rng.normal(0, 1, (200, 2))
    estimator = GaussianMixture(1, reg_covar=0.0).fit(rows)
    (candidate,) = candidates(make_samples(rows.T), counts=[1])

    assert candidate.bic == pytest.approx(estimator.bic(rows))
    assert candidate.aic == pytest.approx(estimator.aic(rows))


def test_free_parameters_are_counted_once(three_blobs):
    fits = candidates(three_blobs)

    assert [n_parameters(fit.fit.mixture) for fit in fits] == [5, 11, 17, 23, 29]
