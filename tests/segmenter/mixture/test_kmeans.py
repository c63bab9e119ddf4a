import numpy as np
import pytest
from sklearn.cluster import KMeans

from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.kmeans import kmeans, kmeans_start, kmeans_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.starts import in_proportion, nearest_ids


@pytest.mark.parametrize("common_scale", [True, False])
def test_means_and_inertia_are_those_of_k_means(rng, common_scale):
    rows = rng.normal(0, 1, (300, 3)) * [1, 5, 20]
    weights = rng.integers(1, 5, 300)
    samples = make_samples(rows.T, weights, common_scale=common_scale)
    start = kmeans_start(samples, 4, rng)
    seeds = samples.restore(start).means

    *_, (found, _), (_, inertia) = kmeans_steps(samples, start, tolerance=0.0)

    theirs = KMeans(4, init=seeds, n_init=1, tol=0.0).fit(rows, sample_weight=weights)
    np.testing.assert_allclose(samples.restore(found).means, theirs.cluster_centers_, atol=1e-8)
    assert inertia == pytest.approx(theirs.inertia_ / weights.sum())


def test_the_inertia_never_rises(rng):
    samples = make_samples(rng.normal(0, 1, (2, 400)))
    inertias = [inertia for _, inertia in kmeans_steps(samples, kmeans_start(samples, 6, rng))]

    assert np.diff(inertias).max(initial=0.0) <= 1e-12


def test_shrinking_covariances_turn_em_into_k_means(rng):
    samples = make_samples(rng.normal(0, 1, (2, 300)))
    start = kmeans_start(samples, 3, rng)
    expected, _ = next(kmeans_steps(samples, start))

    tiny = Mixture(start.weights, start.means, start.covariances * 1e-5)
    *_, after = fit_steps(samples, samples.restore(tiny), EmSettings(max_iterations=1))

    np.testing.assert_allclose(after.mixture.means, samples.restore(expected).means, atol=1e-6)


def test_every_sample_is_nearest_to_its_own_mean(rng):
    samples = make_samples(rng.normal(0, 1, (2, 300)))
    means = kmeans(samples, 5, rng).T
    ids = nearest_ids(in_proportion(samples), means)

    for k in range(5):
        own = samples.standard_features[:, ids == k].mean(1)
        np.testing.assert_allclose(own, means[:, k], atol=0.05)


def test_hard_em_gives_every_sample_to_one_component(rng):
    points = np.concatenate([rng.normal(0, 1, (200, 1)), rng.normal(8, 1, (200, 1))])
    samples = make_samples(points.T)
    start = Mixture(np.full(2, 0.5), np.array([[1.0], [7.0]]), np.ones((2, 1, 1)))

    fit = last(fit_steps(samples, start, EmSettings(1e-9, hard=True)))

    low = points < points.mean()
    assert fit.mixture.means[0, 0] == pytest.approx(points[low].mean())
    assert fit.mixture.weights[0] == pytest.approx(low.mean())
