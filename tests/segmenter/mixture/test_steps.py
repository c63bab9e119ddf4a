"""The published examples of EM, taken step by step."""

import numpy as np
import pytest
from scipy.stats import norm

from segmenter.mixture import (
    EmSettings,
    Mixture,
    e_step,
    fit_steps,
    log_likelihood,
    m_step,
    make_samples,
)


def gaussians(*parts):
    weights, means, variances = (np.array(column, float) for column in zip(*parts, strict=True))
    return Mixture(weights, means[:, None], variances[:, None, None])


def iterate(samples, mixture, n_iterations):
    for _ in range(n_iterations):
        posterior, _ = e_step(samples, mixture)
        mixture = m_step(samples, posterior)
    return mixture


def test_three_gaussians_of_one_dimension_are_found_from_a_start_set_by_hand(rng):
    truth = [(0.3, -6.0, 1.0), (0.5, 0.0, 2.25), (0.2, 7.0, 0.25)]
    values = np.concatenate([rng.normal(m, np.sqrt(v), int(4000 * w)) for w, m, v in truth])
    samples = make_samples(values[None])

    found = iterate(samples, gaussians((1 / 3, -3, 4), (1 / 3, 1, 4), (1 / 3, 4, 4)), 100)

    np.testing.assert_allclose(found.weights, [0.3, 0.5, 0.2], atol=0.02)
    np.testing.assert_allclose(found.means[:, 0], [-6, 0, 7], atol=0.15)
    np.testing.assert_allclose(found.covariances[:, 0, 0], [1, 2.25, 0.25], rtol=0.15)


@pytest.mark.parametrize("n_clusters", [2, 3])
def test_clusters_of_two_dimensions_are_found_from_a_start_set_by_hand(rng, n_clusters):
    centres = np.array([[0.0, 0], [6, 5], [-6, 6]])[:n_clusters]
    roots = np.array([[[1, 0.5], [0, 1]], [[0.5, 0], [0, 2]], [[1, 0], [-0.8, 0.6]]])[:n_clusters]
    points = np.concatenate(
        [c + rng.normal(0, 1, (1500, 2)) @ r.T for c, r in zip(centres, roots, strict=True)]
    )
    start = Mixture(
        np.full(n_clusters, 1 / n_clusters),
        centres + np.array([2.0, -2.0]),
        np.repeat(np.eye(2)[None] * 9, n_clusters, axis=0),
    )

    found = iterate(make_samples(points.T), start, 60)

    np.testing.assert_allclose(found.weights, 1 / n_clusters, atol=0.01)
    np.testing.assert_allclose(found.means, centres, atol=0.15)
    np.testing.assert_allclose(found.covariances, roots @ roots.transpose(0, 2, 1), atol=0.3)


def test_one_step_follows_the_textbook(rng):
    values = rng.normal(0, 3, 50)
    weights, means, deviations = np.array([0.4, 0.6]), np.array([-1.0, 2.0]), np.array([1.0, 2.0])
    joint = weights[:, None] * norm.pdf(values, means[:, None], deviations[:, None])
    expected = joint / joint.sum(0)
    samples = make_samples(values[None])

    posterior, found = e_step(samples, gaussians(*zip(weights, means, deviations**2, strict=True)))
    after = m_step(samples, posterior)

    np.testing.assert_allclose(posterior, expected, atol=1e-12)
    assert found == pytest.approx(np.log(joint.sum(0)).mean())
    np.testing.assert_allclose(after.weights, expected.mean(1))
    np.testing.assert_allclose(after.means[:, 0], (expected @ values) / expected.sum(1))
    deviation = values - after.means
    np.testing.assert_allclose(
        after.covariances[:, 0, 0], (expected * deviation**2).sum(1) / expected.sum(1)
    )


def test_steps_taken_one_by_one_are_the_steps_of_a_fit(problem):
    samples, start = problem
    *_, fit = fit_steps(samples, start, EmSettings(1e-12, 5, accelerate=False))

    found = iterate(samples, start, 5)

    np.testing.assert_allclose(found.means, fit.mixture.means, rtol=1e-9)
    assert log_likelihood(samples, found) == pytest.approx(fit.curve[-1])


def test_a_fit_that_was_stopped_goes_on_as_if_it_had_not(problem):
    samples, start = problem
    *_, whole = fit_steps(samples, start, EmSettings(1e-12, 8, accelerate=False))
    *_, half = fit_steps(samples, start, EmSettings(1e-12, 4, accelerate=False))

    *_, resumed = fit_steps(samples, half.mixture, EmSettings(1e-12, 4, accelerate=False))

    np.testing.assert_allclose(resumed.mixture.means, whole.mixture.means, rtol=1e-9)
    assert resumed.curve[-1] == pytest.approx(whole.curve[-1])


def test_a_histogram_of_grey_levels_is_one_dimensional_data(rng):
    counts = np.bincount(
        rng.normal([[60], [180]], 12, (2, 5000)).astype(int).ravel(), minlength=256
    )
    levels = np.flatnonzero(counts)
    samples = make_samples(levels[None].astype(float), counts[levels], floor=1 / 12)

    *_, fit = fit_steps(samples, gaussians((0.5, 50, 400), (0.5, 200, 400)), EmSettings(1e-9))

    np.testing.assert_allclose(fit.mixture.means[:, 0], [59.5, 179.5], atol=0.5)
    np.testing.assert_allclose(np.sqrt(fit.mixture.covariances[:, 0, 0]), 12, atol=0.4)
