import numpy as np
import pytest

from segmenter.mixture import Mixture, ellipses


def mixture_of(*covariances):
    k = len(covariances)
    d = len(covariances[0])
    means = np.arange(k * d, dtype=float).reshape(k, d)
    return Mixture(np.full(k, 1 / k), means, np.array(covariances, float))


def test_half_axes_are_standard_deviations_of_the_chosen_features():
    drawn = ellipses(mixture_of(np.diag([4.0, 100.0, 9.0])), (0, 2), n_std=2)

    np.testing.assert_allclose(drawn.centres, [[0, 2]])
    np.testing.assert_allclose(drawn.radii, [[6, 4]])
    assert abs(drawn.angles[0]) == pytest.approx(np.pi / 2)


def test_the_long_axis_follows_the_correlation():
    drawn = ellipses(mixture_of([[2.0, 1.0], [1.0, 2.0]], [[2.0, -1.0], [-1.0, 2.0]]))

    np.testing.assert_allclose(drawn.angles, [np.pi / 4, -np.pi / 4])


def test_every_point_of_an_outline_is_as_far_from_the_mean(rng):
    root = rng.normal(size=(2, 2, 2))
    mixture = mixture_of(*(root @ root.transpose(0, 2, 1)))

    outlines = ellipses(mixture, n_std=1.5).outlines(33)

    for mean, covariance, outline in zip(mixture.means, mixture.covariances, outlines, strict=True):
        moved = outline - mean
        distances = np.sqrt((moved * np.linalg.solve(covariance, moved.T).T).sum(1))
        np.testing.assert_allclose(distances, 1.5)
    np.testing.assert_allclose(outlines[:, 0], outlines[:, -1])
