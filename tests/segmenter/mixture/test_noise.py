from dataclasses import replace

import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.mixture.covariances import COVARIANCE_TYPES, of_type
from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.noise import box_log_density, noise_steps
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import start_from_seeds

NEAR = Mixture(np.full(2, 0.5), np.array([[-8.0, -8], [8, 8]]), np.array([np.eye(2) * 9] * 2))


@pytest.fixture
def cluttered(rng):
    clusters = np.concatenate([rng.normal(c, 1.0, (300, 2)) for c in (-10, 10)])
    clutter = rng.uniform(-50, 50, (150, 2))
    points = np.concatenate([clusters, clutter])
    return points, make_samples(points.T)


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_clutter_goes_to_the_noise_and_leaves_the_clusters_tight(cluttered, kind):
    points, samples = cluttered
    settings = EmSettings(1e-8, 500, kind)

    fit = last(noise_steps(samples, NEAR, settings))

    assert fit.noise == pytest.approx(150 / 750, abs=0.03)
    np.testing.assert_allclose(np.sort(fit.mixture.means[:, 0]), [-10, 10], atol=0.5)
    assert np.einsum("kii->ki", fit.mixture.covariances).max() < 2.5
    assert np.diff(fit.curve).min() > -1e-9
    unlike = fit.posterior(points.T)[-1]
    assert unlike[600:].mean() > 0.9
    assert unlike[:600].mean() < 0.05


def test_posteriors_sum_to_one_even_where_only_noise_is_left(cluttered, rng):
    _, samples = cluttered
    fit = last(noise_steps(samples, start_from_seeds(samples, 2, rng), EmSettings()))

    posterior = fit.posterior(np.array([[0.0, 1e6], [0.0, 1e6]]))

    np.testing.assert_allclose(posterior.sum(0), 1)
    assert posterior[-1, 1] == pytest.approx(1)


def test_without_room_for_noise_the_fit_is_the_plain_one(cluttered, rng):
    _, samples = cluttered
    start = start_from_seeds(samples, 2, rng)
    settings = EmSettings(1e-8, 20, accelerate=False)

    fit = last(noise_steps(samples, start, settings, noise=1e-3, log_density=-700.0))

    expected = last(fit_steps(samples, start, settings)).mixture
    np.testing.assert_allclose(fit.mixture.means, expected.means, atol=1e-6)


def test_the_box_holds_a_probability_of_one():
    samples = make_samples(np.array([[0.0, 4.0], [1.0, 1.5]]))

    assert box_log_density(samples) == pytest.approx(-np.log(4.0 * 0.5))


@pytest.mark.parametrize("kind", COVARIANCE_TYPES)
def test_from_another_covariance_type_it_ends_where_it_ends_from_its_own(cluttered, kind):
    _, samples = cluttered
    settings = EmSettings(1e-8, 500, kind)
    slanted = replace(NEAR, covariances=np.array([[[9.0, 8], [8, 9]], [[9.0, -8], [-8, 5]]]))

    fit = last(noise_steps(samples, slanted, settings))

    assert np.diff(fit.curve).min() > -1e-9
    expected = last(noise_steps(samples, of_type(slanted, kind), settings))
    assert fit.curve == pytest.approx(expected.curve)
    assert len(fit.curve) > 3


def test_hard_noise_gives_every_sample_whole_to_one(cluttered):
    points, samples = cluttered
    fit = last(noise_steps(samples, NEAR, EmSettings(1e-8, 500, hard=True)))

    shares = np.bincount(fit.posterior(points.T).argmax(0)) / len(points)
    np.testing.assert_allclose([*fit.mixture.weights * (1 - fit.noise), fit.noise], shares)
    assert np.diff(fit.curve).min() > -1e-9


@pytest.mark.parametrize("noise", [0.0, 1.0])
def test_nothing_but_noise_and_no_noise_have_posteriors(cluttered, noise):
    points, samples = cluttered
    fit = next(noise_steps(samples, NEAR, EmSettings(), noise))

    posterior = fit.posterior(points.T)
    np.testing.assert_allclose(posterior.sum(0), 1)
    np.testing.assert_allclose(posterior[-1], noise, atol=1e-50)
    assert np.isfinite(last(noise_steps(samples, NEAR, EmSettings(), noise)).curve).all()


@pytest.mark.parametrize("noise", [-0.1, 1.5, float("nan")])
def test_noise_that_is_no_share_is_refused(cluttered, noise):
    with pytest.raises(RecipeError, match="noise must be a share"):
        next(noise_steps(cluttered[1], NEAR, EmSettings(), noise))
