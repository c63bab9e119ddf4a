"""Data that break mixtures, for every type of covariance: finite, sensible, and told."""

import warnings

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import adjusted_rand_score

from segmenter.mixture import EmSettings, GaussianMixture, fit_steps, make_samples
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.sklearn_like.starts import INIT_NAMES
from segmenter.mixture.starts import start_from_seeds

pytestmark = pytest.mark.parametrize("kind", COVARIANCE_TYPES)


def fitted(rows, k, kind, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        mixture = GaussianMixture(k, covariance_type=kind, random_state=0, **options).fit(rows)
    for name in ("weights_", "means_", "covariances_", "precisions_", "lower_bounds_"):
        assert np.isfinite(getattr(mixture, name)).all(), name
    assert mixture.weights_.sum() == pytest.approx(1)
    np.testing.assert_allclose(mixture.predict_proba(rows).sum(1), 1)
    return mixture


@pytest.fixture
def three_blobs(rng):
    truth = rng.integers(0, 3, 600)
    rows = np.array([[0.0, 0], [12, 0], [0, 12]])[truth] + rng.normal(0, 1, (600, 2))
    return rows, truth


@pytest.mark.parametrize("init", INIT_NAMES)
def test_constant_data_are_one_component_and_a_notice(kind, init):
    mixture = fitted(np.full((50, 3), 7.0), 4, kind, init_params=init)

    np.testing.assert_allclose(mixture.means_[mixture.weights_ > 0], 7.0)
    assert "only 1 distinct rows for 4 components" in mixture.notices_[0]
    assert len(set(mixture.predict(np.full((5, 3), 7.0)))) == 1


@pytest.mark.parametrize("init", INIT_NAMES)
def test_fewer_distinct_rows_than_components_get_as_many_labels(kind, init):
    rows = np.repeat([[0.0, 0.0], [5.0, 1.0]], 25, axis=0)
    mixture = fitted(rows, 4, kind, init_params=init)

    assert "only 2 distinct rows for 4 components" in mixture.notices_[0]
    if init not in ("random", "random_from_data"):
        assert len(set(mixture.predict(rows))) == 2


def test_more_components_than_rows_are_refused(kind):
    with pytest.raises(ValueError, match="n_samples >= n_components"):
        GaussianMixture(5, covariance_type=kind).fit(np.eye(4))


def test_grey_as_three_equal_channels_stays_finite(kind, rng):
    grey = np.concatenate([rng.normal(60, 8, 200), rng.normal(180, 8, 200)])
    mixture = fitted(np.repeat(grey[:, None], 3, axis=1), 2, kind)

    labels = mixture.predict(np.repeat(grey[:, None], 3, axis=1))
    assert adjusted_rand_score(labels, np.repeat([0, 1], 200)) == 1


def test_grey_as_three_equal_channels_is_held_up_by_a_floor(kind, rng):
    grey = rng.normal(128, 40, 500).round()
    samples = make_samples(np.repeat(grey[None], 3, axis=0), floor=1 / 12)
    settings = EmSettings(1e-7, 200, kind)
    start = start_from_seeds(samples, 3, rng, settings)

    *_, fit = fit_steps(samples, start, settings)

    assert np.linalg.eigvalsh(fit.mixture.covariances).min() > 1 / 12 - 1e-9
    assert np.diff(fit.curve).min() > -1e-9


@pytest.mark.parametrize("scale", [1e-8, 1e8])
@pytest.mark.parametrize("offset", [0.0, 1e4])
def test_units_change_no_label(kind, three_blobs, scale, offset):
    rows, _ = three_blobs
    expected = fitted(rows, 3, kind).predict(rows)

    rescaled = (rows + offset) * scale

    np.testing.assert_array_equal(fitted(rescaled, 3, kind).predict(rescaled), expected)


def test_a_large_offset_changes_no_label(kind, three_blobs):
    rows = three_blobs[0].round(2)
    far = rows + 1e12

    labels = fitted(far, 3, kind).predict(far)

    assert adjusted_rand_score(labels, fitted(rows, 3, kind).predict(rows)) > 0.99


def test_features_of_very_different_scales_keep_their_clusters(kind, three_blobs):
    rows, truth = three_blobs
    stretched = rows * [1e-3, 1e5]
    mixture = fitted(stretched, 3, kind, n_init=10, tol=1e-6, init_params="k-means++")

    # One variance for both features sees only the larger.
    expected = 0.4 if kind == "spherical" else 0.99
    assert adjusted_rand_score(mixture.predict(stretched), truth) > expected


@pytest.fixture
def one_far(three_blobs):
    return np.concatenate([three_blobs[0], [[1e6, -1e6]]])


def test_one_row_far_away_is_left_out_with_a_warning_if_asked_for(kind, three_blobs, one_far):
    with pytest.warns(UserWarning, match="1 row more than 1000 times as far away"):
        mixture = fitted(one_far, 3, kind, keep_far=False)

    assert "1 row more than 1000 times as far away" in mixture.notices_[0]
    assert adjusted_rand_score(mixture.predict(one_far)[:-1], three_blobs[1]) > 0.99
    for criterion in (mixture.bic, mixture.aic, mixture.icl):
        assert criterion(one_far) == criterion(one_far[:-1])
        assert criterion(one_far, np.ones(601)) == pytest.approx(criterion(one_far[:-1]))
    assert mixture.bic(one_far) == pytest.approx(fitted(one_far[:-1], 3, kind).bic(one_far[:-1]))


def test_a_row_far_away_counts_if_nothing_else_is_asked_for(kind, one_far):
    mixture = fitted(one_far, 3, kind)

    assert (mixture.predict(one_far) == mixture.predict(one_far)[-1]).sum() == 1
    assert mixture.notices_ == () or "left out" not in mixture.notices_[0]


@pytest.mark.parametrize("keep_far", [False, True])
@pytest.mark.parametrize("n_far", [2, 60, 1500])
def test_a_cluster_is_never_left_out_however_far_it_is(kind, rng, keep_far, n_far):
    """A dark frame of 12 bits with saturated spots; one variance for both has to be wide."""
    truth = np.repeat([0, 1], [98_500 * n_far // 1500, n_far])
    rows = np.where(truth == 0, rng.normal(100, 2, truth.size).round(), 4095.0)[:, None]

    mixture = fitted(rows, 2, kind, keep_far=keep_far)

    assert adjusted_rand_score(mixture.predict(rows), truth) == 1
    assert len(mixture.far_rows_) == 0


def test_a_row_far_away_that_weighs_more_than_others_is_a_cluster(kind, one_far):
    weights = np.append(np.ones(600), 2.0)
    mixture = GaussianMixture(3, covariance_type=kind, random_state=0, keep_far=False)

    assert len(mixture.fit(one_far, sample_weight=weights).far_rows_) == 0


def test_an_empty_component_stays_and_is_told(kind, three_blobs):
    rows, _ = three_blobs
    precisions = {
        "full": np.repeat(np.eye(2)[None], 3, axis=0),
        "tied": np.eye(2),
        "diag": np.ones((3, 2)),
        "spherical": np.ones(3),
    }
    mixture = fitted(
        rows,
        3,
        kind,
        means_init=[[0.0, 0.0], [12.0, 0.0], [1e5, 1e5]],
        precisions_init=precisions[kind],
        weights_init=[0.4, 0.4, 0.2],
    )

    assert mixture.weights_[2] == pytest.approx(0)
    assert "component 2 holds no rows" in mixture.notices_


def test_a_collapsed_component_is_told(kind, rng):
    rows = np.concatenate([np.full((40, 2), 30.0), rng.normal(0, 1, (100, 2))])
    mixture = fitted(rows, 2, kind)

    if kind != "tied":
        assert any("only rows that are all alike" in notice for notice in mixture.notices_)
    assert adjusted_rand_score(mixture.predict(rows), np.repeat([0, 1], [40, 100])) > 0.9


def test_far_from_every_mean_posteriors_sum_to_one(kind, three_blobs):
    far = np.array([[1e12, 0.0], [-(1e300**0.5), 1e9]])

    posterior = fitted(three_blobs[0], 3, kind).predict_proba(far)

    np.testing.assert_allclose(posterior.sum(1), 1)
