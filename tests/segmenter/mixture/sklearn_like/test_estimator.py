from typing import Any

import numpy as np
import pytest
import sklearn.mixture
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from threadpoolctl import threadpool_limits

from segmenter.mixture import GaussianMixture
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.sklearn_like.starts import INIT_NAMES
from tests.segmenter.mixture.problems import (
    ATTRIBUTES,
    blobs,
    degenerate_rows,
    fit_quietly,
    start_of,
)


@pytest.mark.parametrize(("k", "d"), [(3, 1), (2, 2), (5, 3), (4, 10), (3, 20), (2, 40)])
@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_the_same_start_gives_scikit_learns_fit(rng, kind, k, d):
    rows = blobs(rng, 500, k, d) * np.linspace(0.5, 30, d) + 100
    options: dict[str, Any] = {
        "covariance_type": kind,
        "tol": 1e-5,
        "max_iter": 40,
        **start_of(rng, rows, k, kind),
    }
    theirs = fit_quietly(sklearn.mixture.GaussianMixture(k, **options), rows)

    ours = fit_quietly(GaussianMixture(k, **options), rows)

    assert (ours.n_iter_, ours.converged_) == (theirs.n_iter_, theirs.converged_)
    for name in ATTRIBUTES:
        np.testing.assert_allclose(
            getattr(ours, name), getattr(theirs, name), rtol=1e-8, atol=1e-8, err_msg=name
        )
    np.testing.assert_allclose(ours.predict_proba(rows), theirs.predict_proba(rows), atol=1e-8)
    np.testing.assert_array_equal(ours.predict(rows), theirs.predict(rows))
    for name in ("score_samples", "bic", "aic"):
        np.testing.assert_allclose(
            getattr(ours, name)(rows), getattr(theirs, name)(rows), rtol=1e-8
        )


def test_random_starts_draw_the_same_numbers_as_scikit_learn(rng):
    rows = blobs(rng, 300, 3, 2)
    options: dict[str, Any] = {
        "init_params": "random",
        "random_state": 5,
        "n_init": 3,
        "max_iter": 15,
    }
    theirs = fit_quietly(sklearn.mixture.GaussianMixture(3, **options), rows)

    ours = fit_quietly(GaussianMixture(3, **options), rows)

    np.testing.assert_allclose(ours.means_, theirs.means_, atol=1e-8)


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
@pytest.mark.parametrize("init", ["k-means++", "hierarchical"])
def test_a_weight_counts_like_repeated_rows(rng, kind, init):
    rows, weights = blobs(rng, 80, 3, 2), rng.integers(1, 6, 80)
    options: dict[str, Any] = {
        "covariance_type": kind,
        "init_params": init,
        "tol": 1e-6,
        "max_iter": 300,
    }

    repeated = GaussianMixture(3, random_state=0, **options).fit(np.repeat(rows, weights, axis=0))
    weighted = GaussianMixture(3, random_state=0, **options).fit(rows, sample_weight=weights)

    assert weighted.n_iter_ == repeated.n_iter_
    np.testing.assert_allclose(weighted.means_, repeated.means_, atol=1e-8)
    np.testing.assert_allclose(weighted.covariances_, repeated.covariances_, atol=1e-8)
    for name in ("bic", "aic", "icl"):
        assert getattr(weighted, name)(rows, weights) == pytest.approx(
            getattr(repeated, name)(np.repeat(rows, weights, axis=0))
        )


def test_rows_of_weight_zero_do_not_count(rng):
    rows = blobs(rng, 100, 2, 2)
    weights = np.repeat([1.0, 0.0], 50)
    start = start_of(rng, rows[:50], 2, "full")

    weighted = GaussianMixture(2, **start).fit(rows, sample_weight=weights)

    np.testing.assert_allclose(weighted.means_, GaussianMixture(2, **start).fit(rows[:50]).means_)


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_the_order_of_rows_changes_nothing(rng, kind):
    rows = blobs(rng, 200, 3, 3)
    options: dict[str, Any] = {"covariance_type": kind, **start_of(rng, rows, 3, kind)}

    shuffled = GaussianMixture(3, **options).fit(rng.permutation(rows))

    straight = GaussianMixture(3, **options).fit(rows)
    np.testing.assert_allclose(shuffled.means_, straight.means_, rtol=1e-9)
    np.testing.assert_allclose(shuffled.covariances_, straight.covariances_, rtol=1e-8, atol=1e-12)


@pytest.mark.parametrize("init", INIT_NAMES)
def test_every_kind_of_start_finds_clusters_far_apart(rng, init):
    centres = np.array([[0.0, 0.0], [50.0, 0.0], [0.0, 50.0]])
    truth = rng.integers(0, 3, 300)
    rows = centres[truth] + rng.normal(0, 1, (300, 2))

    options: dict[str, Any] = {"n_init": 5, "tol": 1e-6, "max_iter": 500}
    fitted = GaussianMixture(3, init_params=init, random_state=1, **options).fit(rows)

    order = np.lexsort(fitted.means_.round(-1).T[::-1])
    np.testing.assert_allclose(fitted.means_[order], centres[[0, 2, 1]], atol=0.5)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_not_a_number_is_refused_with_its_rows(rng, bad):
    rows = rng.normal(size=(20, 2))
    rows[3, 1] = bad

    with pytest.raises(ValueError, match="NaN or infinity in 1 rows"):
        GaussianMixture(2).fit(rows)
    with pytest.raises(ValueError, match="NaN or infinity"):
        GaussianMixture(2, random_state=0).fit(rows[5:]).predict(rows)


@pytest.mark.parametrize(
    "wrong",
    [
        {"n_components": 0},
        {"covariance_type": "round"},
        {"tol": -1.0},
        {"reg_covar": float("nan")},
        {"init_params": "best"},
        {"max_iter": 2.5},
    ],
)
def test_a_setting_out_of_range_is_refused_by_name(rng, wrong):
    with pytest.raises(ValueError, match=next(iter(wrong))):
        GaussianMixture(**wrong).fit(rng.normal(size=(20, 2)))


@pytest.mark.parametrize("weights", [[1.0], np.full(20, -1.0), np.zeros(20), np.full(20, np.nan)])
def test_weights_that_make_no_sense_are_refused(rng, weights):
    with pytest.raises(ValueError, match="sample_weight"):
        GaussianMixture().fit(rng.normal(size=(20, 2)), sample_weight=weights)


def test_before_fitting_it_says_so_in_both_libraries_words():
    with pytest.raises(NotFittedError, match="not fitted yet"):
        GaussianMixture().predict([[1.0]])


def test_another_number_of_features_is_refused(rng):
    fitted = GaussianMixture().fit(rng.normal(size=(20, 2)))

    with pytest.raises(ValueError, match="3 features"):
        fitted.predict(rng.normal(size=(4, 3)))


def test_scikit_learn_can_clone_and_search_it(rng):
    from sklearn.model_selection import GridSearchCV

    rows = np.concatenate([rng.normal(0, 1, (60, 2)), rng.normal(20, 1, (60, 2))])
    search = GridSearchCV(GaussianMixture(random_state=0), {"n_components": [1, 2]}, cv=3)

    assert search.fit(rng.permutation(rows)).best_params_ == {"n_components": 2}
    assert clone(GaussianMixture(4, tol=0.5)).get_params()["tol"] == 0.5
    assert repr(GaussianMixture(4, tol=0.5)) == "GaussianMixture(n_components=4, tol=0.5)"


@pytest.mark.filterwarnings("ignore")
def test_scikit_learns_own_checks_of_estimators_pass():
    from sklearn.utils.estimator_checks import check_estimator

    results = check_estimator(GaussianMixture(), on_fail=None)

    failed = [result["check_name"] for result in results if result["status"] == "failed"]
    assert failed == []
    assert len(results) > 40


def test_the_classification_likelihood_costs_more_where_components_overlap(rng):
    apart = np.concatenate([rng.normal(0, 1, (100, 1)), rng.normal(30, 1, (100, 1))])
    together = rng.normal(0, 1, (200, 1))
    for rows, overlap in ((apart, False), (together, True)):
        fitted = fit_quietly(GaussianMixture(2, random_state=0), rows)
        assert (fitted.icl(rows) - fitted.bic(rows) > 1.0) == overlap


def test_predicting_one_row_is_like_predicting_many(rng):
    rows = blobs(rng, 100, 3, 2)
    fitted = GaussianMixture(3, random_state=0).fit(rows)

    np.testing.assert_allclose(fitted.predict_proba(rows[7:8])[0], fitted.predict_proba(rows)[7])


def test_posteriors_sum_to_one_far_from_every_mean(rng):
    fitted = GaussianMixture(3, random_state=0).fit(blobs(rng, 100, 3, 2))

    far = fitted.predict_proba(np.array([[1e9, -1e9], [-1e6, 3.0]]))

    np.testing.assert_allclose(far.sum(1), 1)


@pytest.mark.parametrize("init", ["kmeans", "k-means++", "random"])
def test_the_number_of_threads_changes_no_digit(rng, monkeypatch, init):
    rows = blobs(rng, 30_000, 4, 3)
    found = set()
    for threads in ("1", "2", "4"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        with threadpool_limits(int(threads)):
            estimator = GaussianMixture(4, init_params=init, random_state=0, max_iter=5)
            found.add(fit_quietly(estimator, rows).covariances_.tobytes())

    assert len(found) == 1


def test_a_thousand_components_stay_finite(rng):
    rows = rng.normal(size=(4000, 3))
    fitted = fit_quietly(GaussianMixture(1024, max_iter=2, init_params="random_from_data"), rows)

    assert np.isfinite(fitted.covariances_).all()
    assert fitted.weights_.sum() == pytest.approx(1)


def test_single_precision_comes_back_as_it_went_in(rng):
    rows = blobs(rng, 100, 2, 2).astype(np.float32)
    fitted = GaussianMixture(2, random_state=0).fit(rows)

    assert fitted.means_.dtype == fitted.score_samples(rows).dtype == np.float32
    np.testing.assert_allclose(
        fitted.means_, GaussianMixture(2, random_state=0).fit(rows.astype(float)).means_, rtol=1e-5
    )


# Data on which a ridge makes the likelihood fall again and again.
@pytest.mark.parametrize(
    ("seed", "kind"),
    [(187, "spherical"), (5, "tied"), (13, "tied"), (88, "full"), (240, "full"), (106, "diag")],
)
def test_no_likelihood_falls_by_the_ridge_beyond_the_tolerance(seed, kind):
    rows, k, _ = degenerate_rows(seed)
    options = {"covariance_type": kind, "tol": 1e-9, "max_iter": 3000, "random_state": seed}

    fit = fit_quietly(GaussianMixture(k, **options), rows)

    assert fit.converged_
    assert np.diff(fit.lower_bounds_).min() > -1e-9


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_none_falls_with_very_many_features_either(rng, kind):
    rows = np.repeat(rng.normal(size=(20, 80)), 3, axis=0) * 10 ** rng.uniform(-3, 0, 80)
    options = {"covariance_type": kind, "tol": 1e-9, "max_iter": 100, "random_state": 0}

    fit = fit_quietly(GaussianMixture(4, **options), rows)

    assert np.diff(fit.lower_bounds_).min(initial=0.0) > -1e-9
