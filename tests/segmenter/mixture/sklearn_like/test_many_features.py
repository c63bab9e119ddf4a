"""With many features: scikit-learn's fits, in its memory."""

import tracemalloc
import warnings

import numpy as np
import pytest
import sklearn.mixture
from sklearn.exceptions import ConvergenceWarning

from segmenter.mixture import GaussianMixture
from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.sklearn_like.starts import INIT_NAMES

pytestmark = pytest.mark.parametrize("kind", COVARIANCE_TYPES)


def two_groups(rng, n, d):
    rows = rng.normal(size=(n, d))
    rows[: n // 2] += 1
    return rows


def fitted(estimator, rows, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return estimator.fit(rows, **options)


def peak(work):
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("d", [64, 150])
def test_the_same_start_gives_scikit_learns_fit(kind, rng, d):
    rows = two_groups(rng, 600, d) * np.linspace(0.5, 30, d) + 100
    options = {"covariance_type": kind, "means_init": rows[[0, -1]], "reg_covar": 1e-3}
    options |= {"init_params": "random", "random_state": 3, "tol": 1e-6, "max_iter": 20}
    theirs = fitted(sklearn.mixture.GaussianMixture(2, **options), rows)

    ours = fitted(GaussianMixture(2, **options), rows)

    assert ours.n_iter_ == theirs.n_iter_
    for name in ("weights_", "means_", "covariances_", "precisions_", "lower_bounds_"):
        np.testing.assert_allclose(
            getattr(ours, name), getattr(theirs, name), rtol=1e-7, atol=1e-7, err_msg=name
        )
    np.testing.assert_allclose(ours.predict_proba(rows), theirs.predict_proba(rows), atol=1e-8)
    np.testing.assert_allclose(ours.score_samples(rows), theirs.score_samples(rows), rtol=1e-8)
    assert ours.mixture_.covariances.shape == (2, d, d)


def test_a_fit_takes_no_more_memory_than_scikit_learns(kind, rng):
    rows = two_groups(rng, 3000, 200)
    options = {"covariance_type": kind, "random_state": 0, "reg_covar": 1e-3, "max_iter": 4}
    # Whatever is loaded once is loaded before.
    for estimator in (GaussianMixture, sklearn.mixture.GaussianMixture):
        fitted(estimator(2, **options), rows[:300])

    ours = peak(lambda: fitted(GaussianMixture(2, **options), rows).predict(rows))
    theirs = peak(lambda: fitted(sklearn.mixture.GaussianMixture(2, **options), rows).predict(rows))

    assert ours < 1.5 * theirs


@pytest.mark.parametrize("init", [name for name in INIT_NAMES if name != "random"])
def test_every_start_finds_groups_far_apart(kind, rng, init):
    rows = rng.normal(size=(300, 50))
    rows[:150] += 6
    weights = np.append(np.ones(299), 0.0)

    fits = GaussianMixture(
        2, covariance_type=kind, init_params=init, random_state=1, n_init=3, reg_covar=1e-2
    )
    labels = fitted(fits, rows, sample_weight=weights).predict(rows)

    assert len(set(labels[:150])) == len(set(labels[150:])) == 1
    assert labels[0] != labels[-1]


def test_the_number_of_threads_changes_no_digit(kind, rng, monkeypatch):
    rows = two_groups(rng, 9000, 40)
    found = set()
    for threads in ("1", "2", "3"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        estimator = GaussianMixture(2, covariance_type=kind, random_state=0, max_iter=3)
        found.add(fitted(estimator, rows).covariances_.tobytes())

    assert len(found) == 1


def test_a_tight_group_far_from_the_others_keeps_its_digits(kind, rng):
    rows = rng.normal(size=(200, 40))
    rows[100:] = 1e5 + 1e-3 * rows[100:]

    ours = fitted(GaussianMixture(2, covariance_type=kind, random_state=0, reg_covar=1e-9), rows)

    tight = ours.predict(rows[150:151])[0]
    if kind in ("diag", "spherical"):
        assert np.mean(ours.covariances_[tight]) == pytest.approx(
            rows[100:].var(axis=0).mean() + 1e-9, rel=1e-7
        )
    assert np.bincount(ours.predict(rows)).tolist() == [100, 100]


def test_a_far_row_has_a_posterior(kind, rng):
    estimator = GaussianMixture(2, covariance_type=kind, random_state=0)
    fits = fitted(estimator, two_groups(rng, 300, 40))

    posterior = fits.predict_proba(np.full((2, 40), [[1e149], [1e20]]))

    np.testing.assert_allclose(posterior.sum(axis=1), 1)
