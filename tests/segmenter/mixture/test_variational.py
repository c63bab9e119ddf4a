import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.mixture import BayesianGaussianMixture

from segmenter.mixture.covariances import COVARIANCE_TYPES
from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import StartSettings, start_from_seeds
from segmenter.mixture.steps import e_step
from segmenter.mixture.variational import (
    VariationalSettings,
    prune,
    pruned_starts,
    variational_steps,
)
from tests.segmenter.mixture.problems import random_problem


@settings(max_examples=100, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    n_samples=st.integers(5, 200),
    n_features=st.integers(1, 4),
    n_components=st.integers(1, 5),
)
def test_the_bound_never_falls(seed, n_samples, n_features, n_components):
    rng = np.random.default_rng(seed)
    samples, start = random_problem(rng, n_samples, n_features, n_components)
    curve = last(variational_steps(samples, n_samples, start)).curve

    assert min(np.diff(curve), default=0.0) > -1e-9


def test_the_fit_is_scikit_learns(rng, monkeypatch):
    rows = np.concatenate([rng.normal(c, 1.0, (80, 2)) for c in (0, 4, 9)])
    samples = make_samples(rows.T)
    start = start_from_seeds(samples, 5, rng)
    posterior = e_step(samples, start)[0]
    theirs = BayesianGaussianMixture(
        n_components=5,
        weight_concentration_prior_type="dirichlet_distribution",
        covariance_prior=np.cov(rows.T, ddof=0),
        reg_covar=0.0,
        tol=0.0,
        max_iter=6,
    )
    monkeypatch.setattr(
        theirs, "_initialize_parameters", lambda x, *_, **__: theirs._initialize(x, posterior.T)
    )
    with pytest.warns(match="did not converge"):
        theirs.fit(rows)

    ours = last(
        variational_steps(samples, 240, start, VariationalSettings(tolerance=0.0, max_iterations=6))
    )

    np.testing.assert_allclose(ours.mixture.weights, theirs.weights_, atol=1e-8)
    np.testing.assert_allclose(ours.mixture.means, theirs.means_, atol=1e-8)
    np.testing.assert_allclose(ours.mixture.covariances, theirs.covariances_, atol=1e-8)


def test_components_that_are_not_needed_lose_their_weight(rng):
    centres = np.array([[0.0, 0], [10, 0], [0, 10]])
    points = centres[rng.integers(0, 3, 600)] + rng.normal(0, 1, (600, 2))
    samples = make_samples(points.T)
    start = start_from_seeds(samples, 10, rng)
    chosen = VariationalSettings(concentration=1e-3, tolerance=1e-9)

    fit = last(variational_steps(samples, 600, start, chosen))
    found = prune(fit.mixture, 600)

    assert found.n_components == 3
    order = np.lexsort(found.means.round(0).T)
    np.testing.assert_allclose(found.means[order], centres, atol=0.3)


def test_with_many_samples_the_prior_is_forgotten(rng):
    points = rng.normal([[3.0]], 2.0, (1, 500))
    samples = make_samples(points)
    start = Mixture(np.ones(1), np.zeros((1, 1)), np.ones((1, 1, 1)))

    fit = last(variational_steps(samples, 1e9, start))

    assert fit.mixture.means[0, 0] == pytest.approx(points.mean())
    assert fit.mixture.covariances[0, 0, 0] == pytest.approx(points.var())


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_what_pruning_leaves_is_no_start_under_the_floor(rng, kind):
    grey = np.concatenate([rng.normal(c, 9, 700) for c in (50, 120, 200)])
    toned = np.floor(grey * np.array([[1.0], [0.8], [0.6]]))
    samples, rule = make_samples(toned, floor=1 / 12), EmSettings(1e-6, 300, kind)

    pruned = last(pruned_starts(samples, 8, StartSettings(), rule))
    fit = last(fit_steps(samples, pruned.mixture, rule))

    assert np.linalg.eigvalsh(pruned.mixture.covariances).min() > (1 - 1e-6) / 12
    assert np.diff(fit.curve).min() > -1e-9
    assert fit.converged
