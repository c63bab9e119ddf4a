"""Samples of weight 0 are as if they were not there: in no start, subset or statistic."""

import numpy as np
import pytest

from segmenter.mixture import GaussianMixture
from segmenter.mixture.agglomeration import agglomerate_ids
from segmenter.mixture.noise import box_log_density
from segmenter.mixture.samples import make_samples
from segmenter.mixture.sklearn_like.starts import INIT_NAMES
from segmenter.mixture.starts import seed_indices


@pytest.fixture
def weighted(rng):
    """Two clusters that count, and far rows that do not, in any order."""
    rows = np.concatenate([rng.normal(c, 1, (n, 2)) for c, n in ((0, 50), (8, 50), (1e5, 400))])
    weights = np.repeat([1.0, 0.0], [100, 400])
    order = rng.permutation(500)
    return rows[order], weights[order]


@pytest.mark.parametrize("init", INIT_NAMES)
def test_a_fit_is_that_of_the_rows_that_count(weighted, init):
    rows, weights = weighted
    counted = rows[weights > 0]
    options = {"init_params": init, "random_state": 0, "max_iter": 500}

    fitted = GaussianMixture(2, **options).fit(rows, sample_weight=weights)
    expected = GaussianMixture(2, **options).fit(counted)

    np.testing.assert_allclose(fitted.means_, expected.means_, rtol=1e-9)
    np.testing.assert_allclose(fitted.covariances_, expected.covariances_, rtol=1e-9)
    assert fitted.lower_bound_ == pytest.approx(expected.lower_bound_)
    assert fitted.notices_ == expected.notices_
    for name in ("score", "bic", "aic", "icl"):
        mine = getattr(fitted, name)(rows, sample_weight=weights)
        assert mine == pytest.approx(getattr(fitted, name)(counted))


@pytest.mark.parametrize("init", INIT_NAMES)
def test_rows_of_next_to_no_weight_start_no_component(init):
    rows = np.array([1.0, 1, 5, 5, 100, 100])[:, None]
    weights = 10.0 ** np.array([8, 8, 8, 8, -8, -8])

    fitted = GaussianMixture(2, init_params=init, random_state=0, n_init=9, max_iter=500).fit(
        rows, sample_weight=weights
    )

    if init != "random_from_data":
        np.testing.assert_allclose(np.sort(fitted.means_.ravel()), [1, 5], atol=1e-6)
    assert fitted.means_.max() < 5.1


def test_a_subset_for_kmeans_is_drawn_by_weight(rng):
    rows = rng.normal(size=(120_000, 2))
    weights = np.full(len(rows), 1e-9)
    weights[:10] = 1.0
    rows[:10] = np.where(np.arange(10)[:, None] < 5, 0, 10) + rng.normal(0, 0.1, (10, 2))

    fitted = GaussianMixture(2, random_state=0).fit(rows, sample_weight=weights)

    np.testing.assert_allclose(np.sort(fitted.means_[:, 0]), [0, 10], atol=0.3)


def test_fewer_rows_that_count_than_components_are_refused(rng):
    weights = np.repeat([1.0, 0.0], [2, 8])

    with pytest.raises(ValueError, match="n_samples = 2"):
        GaussianMixture(3).fit(rng.normal(size=(10, 2)), sample_weight=weights)


def test_seeds_lie_on_samples_that_count_even_if_those_are_all_alike(rng):
    features = np.array([[3.0, 3.0, 3.0, 9.0, 10.0]])
    samples = make_samples(features, np.array([1.0, 1, 1, 0, 0]))

    seeds = seed_indices(samples, 4, rng)

    assert set(seeds.tolist()) <= {0, 1, 2}


def test_groups_are_those_of_the_samples_that_count(weighted):
    rows, weights = weighted
    counted = weights > 0

    found = agglomerate_ids(make_samples(rows.T, weights), 5)

    expected = agglomerate_ids(make_samples(rows[counted].T), 5)
    np.testing.assert_array_equal(found[counted], expected)


def test_a_far_sample_without_weight_takes_no_digits_from_the_moments(rng):
    features = rng.normal(size=(1, 40))
    weights = np.repeat([0.0, 1.0], [1, 39])
    features[0, 0] = 1e14

    samples = make_samples(features, weights)

    assert samples.origin[0] == pytest.approx(features[0, 1:].mean(), rel=1e-12)


def test_noise_is_spread_over_the_box_of_what_counts():
    samples = make_samples(np.array([[0.0, 4.0, 99.0]]), np.array([1.0, 1.0, 0.0]))

    assert box_log_density(samples) == pytest.approx(-np.log(4.0))
