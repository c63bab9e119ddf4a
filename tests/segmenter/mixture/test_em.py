import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import multivariate_normal

from segmenter.mixture import em
from segmenter.mixture.covariances import COVARIANCE_TYPES, CovariancePrior
from segmenter.mixture.em import EmSettings, accumulate, fit_steps, gather
from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.posteriors import normalise, share_out
from segmenter.mixture.samples import make_samples
from tests.segmenter.mixture.problems import random_problem


@pytest.mark.parametrize("hard", [False, True])
@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32 - 1),
    n_samples=st.integers(2, 200),
    n_features=st.integers(1, 4),
    n_components=st.integers(1, 5),
    floor=st.sampled_from([1e-4, 1e-3, 0.1, 5.0]),
)
def test_the_likelihood_never_falls(seed, n_samples, n_features, n_components, floor, kind, hard):
    rng = np.random.default_rng(seed)
    samples, start = random_problem(rng, n_samples, n_features, min(n_components, n_samples), floor)
    # The start itself may lie below the floor, or be of another type: EM's own mixtures never do.
    fits = fit_steps(samples, start, EmSettings(1e-9, 60, kind, hard))
    curve = [fit.curve[-1] for fit in fits][1:]

    assert min(np.diff(curve), default=0.0) > -1e-9


def test_the_first_snapshot_is_the_start(problem):
    samples, start = problem
    first = next(fit_steps(samples, start, EmSettings()))

    assert first.iteration == 0
    np.testing.assert_allclose(first.mixture.means, start.means)


def test_stopping_early_leaves_a_valid_mixture(problem):
    samples, start = problem
    steps = fit_steps(samples, start, EmSettings())
    next(steps)
    fit = next(steps)

    assert fit.iteration == 1
    assert fit.mixture.weights.sum() == pytest.approx(1.0)
    assert (np.linalg.eigvalsh(fit.mixture.covariances) > 0).all()


def test_the_last_value_of_the_curve_is_the_likelihood_of_the_snapshots_own_mixture(rng):
    points = rng.normal(100, 20, (200, 3))
    samples = make_samples(points.T, np.ones(200, np.int64), 1e-6)
    start = Mixture(np.array([0.3, 0.7]), points[:2], np.array([np.eye(3) * 300, np.eye(3) * 500]))
    for fit in fit_steps(samples, start, EmSettings(1e-3)):
        density = sum(
            weight * multivariate_normal(mean, covariance).pdf(points)
            for weight, mean, covariance in zip(
                fit.mixture.weights, fit.mixture.means, fit.mixture.covariances, strict=True
            )
        )

        assert fit.curve[-1] == pytest.approx(np.log(density).mean(), abs=1e-10)


def test_one_component_is_the_weighted_mean_and_covariance(rng):
    points, counts = rng.normal(0, 5, (100, 2)), rng.integers(1, 9, 100)
    samples = make_samples(points.T, counts, 1e-9)
    start = Mixture(np.ones(1), np.zeros((1, 2)), np.eye(2)[None])

    *_, fit = fit_steps(samples, start, EmSettings(1e-12))

    np.testing.assert_allclose(fit.mixture.means[0], np.average(points, axis=0, weights=counts))
    np.testing.assert_allclose(
        fit.mixture.covariances[0], np.cov(points.T, fweights=counts, ddof=0)
    )


def test_weights_count_like_repeated_samples(rng):
    points, counts = rng.normal(0, 5, (60, 2)), rng.integers(1, 5, 60)
    start = Mixture(np.array([0.5, 0.5]), points[:2], np.array([np.eye(2) * 9] * 2))
    repeated = np.repeat(points, counts, axis=0)

    *_, weighted = fit_steps(make_samples(points.T, counts, 1e-6), start, EmSettings())
    ones = np.ones(len(repeated), np.int64)
    *_, plain = fit_steps(make_samples(repeated.T, ones, 1e-6), start, EmSettings())

    assert weighted.iteration == plain.iteration
    np.testing.assert_allclose(weighted.curve, plain.curve, atol=1e-10)
    np.testing.assert_allclose(weighted.mixture.means, plain.mixture.means, atol=1e-8)


def test_no_covariance_falls_below_the_floor():
    features = np.array([[0.0, 0, 0, 9, 9, 9], [0.0, 0, 0, 9, 9, 9]])
    samples = make_samples(features, np.ones(6, np.int64), 1 / 12)
    start = Mixture(np.array([0.5, 0.5]), np.array([[1.0, 0], [8, 9]]), np.array([np.eye(2)] * 2))

    *_, fit = fit_steps(samples, start, EmSettings())

    np.testing.assert_allclose(np.linalg.eigvalsh(fit.mixture.covariances), 1 / 12)


def test_a_component_far_from_every_sample_stays_finite(problem):
    samples, start = problem
    lost = Mixture(start.weights, start.means + np.array([[1e9], [0], [0]]), start.covariances)

    *_, fit = fit_steps(samples, lost, EmSettings())

    assert np.isfinite(fit.mixture.means).all()
    assert np.isfinite(fit.curve).all()
    assert fit.mixture.weights[0] == pytest.approx(0.0)


def test_the_number_of_threads_changes_no_digit(rng, monkeypatch):
    samples, start = random_problem(rng, n_samples=50_000)
    results = []
    for threads in ("1", "2", "4"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        results.append(accumulate(samples, samples.standardise(start)))

    assert len({log_likelihood for _, log_likelihood in results}) == 1
    assert len({statistics.sums.tobytes() for statistics, _ in results}) == 1


def test_blocks_add_up_to_the_whole(problem, monkeypatch):
    samples, start = problem
    standard = samples.standardise(start)
    whole = accumulate(samples, standard)
    monkeypatch.setattr(em, "block_size", lambda *_: 7)

    blocks = accumulate(samples, standard)

    np.testing.assert_allclose(blocks[0].sums, whole[0].sums, rtol=1e-10, atol=1e-14)
    assert blocks[1] == pytest.approx(whole[1])


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_a_prior_pulls_covariances_and_the_penalised_likelihood_never_falls(rng, kind):
    samples, start = random_problem(rng, n_samples=60, n_features=2, floor=1e-4)
    shape = np.array([[4.0, 0.5], [0.5, 2.0]])
    free = list(fit_steps(samples, start, EmSettings(1e-9, 200, kind)))[-1]
    pulled = {}
    for share in (0.05, 1e6):
        prior = CovariancePrior(shape, share)
        fits = list(fit_steps(samples, start, EmSettings(1e-9, 200, kind, prior=prior)))
        assert np.diff([fit.curve[-1] for fit in fits][1:]).min(initial=0.0) > -1e-9
        pulled[share] = fits[-1].mixture.covariances[0]

    expected = {"diag": np.diag([4.0, 2.0]), "spherical": np.diag([3.0, 3.0])}.get(kind, shape)
    np.testing.assert_allclose(pulled[1e6], expected, rtol=1e-3)
    assert not np.allclose(pulled[0.05], free.mixture.covariances[0])


def test_shares_of_next_to_nothing_change_no_digit_of_a_sum(rng):
    samples, start = random_problem(rng, n_samples=4000, n_components=5)
    thin = Mixture(start.weights, start.means, start.covariances * 1e-4)
    form = linear_form(samples.standardise(thin))

    sums, log_likelihood = gather(samples, form, share_out)
    wanted, wanted_likelihood = gather(samples, form, normalise)

    np.testing.assert_array_equal(sums, wanted)
    assert log_likelihood == wanted_likelihood
