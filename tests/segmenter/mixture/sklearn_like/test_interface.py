"""What an estimator says of itself, of tables with names, and what may be set after a fit."""

from typing import Any

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.datasets import load_iris
from sklearn.metrics import adjusted_rand_score
from sklearn.mixture import BayesianGaussianMixture

from segmenter.mixture import (
    AutoGaussianMixture,
    CovariancePrior,
    GaussianMixture,
    VariationalGaussianMixture,
)

CENTRES = np.array([[0.0, 0], [8, 8], [0, 9]])


class Table:
    """As much of a data frame as names need."""

    def __init__(self, values, columns):
        self.values, self.columns = values, columns

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.values, dtype)


@pytest.fixture
def blobs(rng):
    truth = np.repeat([0, 1, 2], 100)
    return CENTRES[truth] + rng.normal(0, 1, (300, 2)), truth


def test_columns_in_another_order_are_refused_by_their_names(blobs):
    rows, _ = blobs
    fitted = GaussianMixture(3, random_state=0).fit(Table(rows, ["a", "b"]))

    assert fitted.feature_names_in_.tolist() == ["a", "b"]
    fitted.predict(Table(rows, ["a", "b"]))
    for ask in (fitted.predict, fitted.predict_proba, fitted.score_samples, fitted.bic):
        with pytest.raises(ValueError, match="same order as they were in fit"):
            ask(Table(rows[:, ::-1], ["b", "a"]))
    with pytest.raises(ValueError, match="unseen at fit time:\n- c\n"):
        fitted.predict(Table(rows, ["a", "c"]))


def test_names_on_one_side_only_are_told(blobs):
    rows, _ = blobs
    named = GaussianMixture(3, random_state=0).fit(Table(rows, ["a", "b"]))
    unnamed = GaussianMixture(3, random_state=0).fit(Table(rows, [0, 1]))

    assert not hasattr(unnamed, "feature_names_in_")
    with pytest.warns(UserWarning, match="does not have valid feature names"):
        named.predict(rows)
    with pytest.warns(UserWarning, match="was fitted without feature names"):
        unnamed.predict(Table(rows, ["a", "b"]))
    assert not hasattr(named.fit(rows), "feature_names_in_")


def test_names_of_several_types_are_refused(blobs):
    with pytest.raises(TypeError, match="string names"):
        GaussianMixture().fit(Table(blobs[0], ["a", 1]))


@pytest.mark.parametrize("kind", ["full", "tied", "diag", "spherical"])
def test_attributes_that_are_set_after_a_fit_are_what_predictions_use(blobs, kind):
    rows, _ = blobs
    fitted = GaussianMixture(3, covariance_type=kind, random_state=0).fit(rows)
    before, order = fitted.predict(rows), np.array([2, 0, 1])

    for name in ("weights_", "means_", "covariances_", "precisions_", "precisions_cholesky_"):
        if kind != "tied" or name in ("weights_", "means_"):
            setattr(fitted, name, getattr(fitted, name)[order])

    np.testing.assert_array_equal(order[fitted.predict(rows)], before)
    np.testing.assert_array_equal(fitted.mixture_.means, fitted.means_)


def test_it_shows_what_was_changed_and_no_long_arrays():
    estimator = GaussianMixture(2, tol=1e-3, means_init=np.zeros((2, 30)), weights_init=[0.5, 0.5])

    assert repr(estimator) == (
        "GaussianMixture(n_components=2, weights_init=[0.5, 0.5],"
        " means_init=<array of shape (2, 30)>)"
    )
    assert "GaussianMixture" in estimator._repr_html_()


def test_posteriors_are_tables_if_that_is_asked_for(blobs):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(blobs[0], columns=["a", "b"], index=np.arange(300) + 7)
    fitted = GaussianMixture(3, random_state=0).fit(frame)
    expected = fitted.predict_proba(frame)

    found = fitted.set_output(transform="pandas").predict_proba(frame)

    assert list(found.columns) == ["component0", "component1", "component2"]
    assert found.index.equals(frame.index)
    np.testing.assert_array_equal(found.to_numpy(), expected)


def test_an_unknown_output_is_refused():
    with pytest.raises(ValueError, match="transform must be one of"):
        GaussianMixture().set_output(transform="xml")
    assert GaussianMixture(2).set_output() is not None


def test_noise_takes_what_is_like_no_other(blobs, rng):
    rows = np.concatenate([blobs[0], rng.uniform(-60, 60, (60, 2))])
    precisions = np.repeat(np.eye(2)[None], 3, axis=0)
    tight: dict[str, Any] = {"means_init": CENTRES, "precisions_init": precisions}
    fitted = GaussianMixture(3, noise=0.1, random_state=0, max_iter=500, **tight).fit(rows)

    labels = fitted.predict(rows)
    assert (labels[300:] == -1).mean() > 0.9
    assert (labels[:300] == -1).mean() < 0.05
    assert adjusted_rand_score(labels[:300], blobs[1]) > 0.9
    assert fitted.noise_ == pytest.approx(60 / 360, abs=0.03)
    posterior = fitted.predict_proba(rows)
    assert posterior.shape == (360, 4)
    np.testing.assert_allclose(posterior.sum(1), 1)
    assert fitted.score(rows) == pytest.approx(fitted.lower_bound_, abs=1e-2)
    assert fitted.bic(rows) < GaussianMixture(3, random_state=0, max_iter=500).fit(rows).bic(rows)


def test_hard_fits_give_every_row_whole(blobs):
    rows, _ = blobs
    fitted = GaussianMixture(3, hard=True, random_state=0, tol=1e-12, max_iter=200).fit(rows)

    shares = np.bincount(fitted.predict(rows)) / len(rows)
    np.testing.assert_allclose(fitted.weights_, shares)


def test_a_prior_pulls_covariances_towards_its_own(blobs):
    rows, _ = blobs
    wide = CovariancePrior(100 * np.eye(2), 10.0)

    pulled = GaussianMixture(3, prior=wide, random_state=0, max_iter=500).fit(rows)

    free = GaussianMixture(3, random_state=0).fit(rows)
    assert np.trace(pulled.covariances_, axis1=1, axis2=2).min() > 50
    assert np.trace(free.covariances_, axis1=1, axis2=2).max() < 4
    assert np.diff(pulled.lower_bounds_).min() > -1e-6


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"noise": 1.0}, "noise"),
        ({"noise": -0.1}, "noise"),
        ({"prior": CovariancePrior(np.eye(2), 0.1), "covariance_type": "VEI"}, "prior"),
        ({"covariance_type": "XXX"}, "covariance_type"),
    ],
)
def test_what_makes_no_sense_is_refused(blobs, options, told):
    with pytest.raises(ValueError, match=told):
        GaussianMixture(2, **options).fit(blobs[0])


def test_type_and_number_are_those_that_mclust_finds():
    rows = load_iris().data
    found = AutoGaussianMixture([1, 2, 3], reg_covar=0.0, tol=1e-8).fit(rows)

    assert (found.n_components_, found.covariance_type_) == (2, "VEV")
    # R's mclust 5.4 to 6.1: its table of BIC, with the sign turned.
    for case, bic in {
        ("EII", 2): 1123.41,
        ("VII", 3): 853.81,
        ("EVI", 3): 797.83,
        ("EEE", 3): 632.96,
        ("VEE", 3): 605.40,
        ("EVE", 2): 657.23,
        ("EEV", 2): 644.60,
        ("VEV", 2): 561.73,
        ("EVV", 2): 658.33,
        ("VVV", 3): 580.84,
    }.items():
        assert found.criterion_table_[case] == pytest.approx(bic, abs=0.02), case
    assert found.bic(rows) == min(found.criterion_table_.values())
    assert adjusted_rand_score(found.predict(rows), np.repeat([0, 1, 1], 50)) == 1


def test_the_search_can_be_cloned_and_narrowed(blobs):
    rows, truth = blobs
    search = AutoGaussianMixture(range(1, 5), covariance_types=["full", "EII"], criterion="icl")

    found = clone(search).fit(rows)

    assert set(found.criterion_table_) == {(t, k) for t in ("full", "EII") for k in range(1, 5)}
    assert (found.n_components_, found.covariance_type_) == (3, "EII")
    assert adjusted_rand_score(found.predict(rows), truth) > 0.99
    with pytest.raises(ValueError, match="criterion"):
        AutoGaussianMixture().set_params(criterion="best").fit(rows)


def test_a_variational_fit_is_scikit_learns(blobs):
    rows, truth = blobs
    theirs = BayesianGaussianMixture(
        n_components=6,
        weight_concentration_prior_type="dirichlet_distribution",
        weight_concentration_prior=1e-3,
        covariance_prior=np.cov(rows.T, ddof=0),
        tol=1e-9,
        max_iter=3000,
        random_state=0,
    ).fit(rows)

    ours = VariationalGaussianMixture(
        6, weight_concentration_prior=1e-3, tol=1e-10, max_iter=3000, random_state=0
    ).fit(rows)

    assert (ours.weights_ > 0.01).sum() == 3
    assert adjusted_rand_score(ours.predict(rows), truth) > 0.99
    np.testing.assert_allclose(
        np.sort(ours.weights_)[-3:], np.sort(theirs.weights_)[-3:], atol=1e-3
    )


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    "estimator",
    [
        VariationalGaussianMixture(),
        AutoGaussianMixture([1, 2], covariance_types=["full", "VEI"], max_iter=20),
    ],
)
def test_scikit_learns_checks_of_estimators_pass(estimator):
    from sklearn.utils.estimator_checks import check_estimator

    results = check_estimator(estimator, on_fail=None)

    failed = [result["check_name"] for result in results if result["status"] == "failed"]
    assert failed == []
