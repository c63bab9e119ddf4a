import numpy as np
import pytest
from scipy.stats import multivariate_normal

from segmenter.mixture.gaussians import linear_form
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.samples import group, make_samples
from tests.segmenter.mixture.problems import random_covariances


def test_the_linear_form_equals_scipys_log_density(rng):
    points = rng.normal(3, 2, (40, 3))
    mixture = Mixture(np.array([0.2, 0.8]), rng.normal(3, 2, (2, 3)), random_covariances(rng, 2, 3))
    samples = make_samples(points.T)

    joint = linear_form(samples.standardise(mixture)).joint(samples.monomials) - samples.log_scale

    for k in range(2):
        density = multivariate_normal(mixture.means[k], mixture.covariances[k])
        expected = np.log(mixture.weights[k]) + density.logpdf(points)
        np.testing.assert_allclose(joint[k], expected, atol=1e-9)


def test_a_component_flat_as_a_sheet_keeps_its_digits(rng):
    points = rng.normal(0, 1, (30, 2)) @ np.array([[1.0, 1.0], [0.0, 1e-5]])
    covariance = np.array([[1.0, 1.0], [1.0, 1.0 + 1e-10]])
    samples = make_samples(points.T)
    form = linear_form(samples.standardise(Mixture(np.ones(1), np.zeros((1, 2)), covariance[None])))

    joint = form.joint(samples.monomials)[0] - samples.log_scale

    assert form.tight.all()
    expected = -0.5 * (points[:, 0] ** 2 + ((points[:, 1] - points[:, 0]) / 1e-5) ** 2)
    expected += np.log(1e5) - np.log(2 * np.pi)
    np.testing.assert_allclose(joint, expected, rtol=1e-5)


@pytest.mark.parametrize("spread", [1.0, 1e-4])
def test_a_cell_has_the_mean_log_density_of_its_samples(rng, spread):
    points = rng.normal(0, 1, (2, 500)).round(1)
    points[:, 0] = 40
    samples = make_samples(points)
    cells = group(samples, np.arange(500) // 50)
    form = linear_form(Mixture(np.ones(1), np.zeros((1, 2)), spread**2 * np.eye(2)[None]))

    by_sample = form.joint(samples.monomials)[0].reshape(10, 50).mean(1)

    np.testing.assert_allclose(form.joint(cells.monomials)[0], by_sample, rtol=1e-8)
