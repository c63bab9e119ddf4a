import numpy as np
import pytest

from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import followed, last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.split_merge import improvements

TRIAL = EmSettings(1e-3, 10)
CENTRES = np.array([[0.0, 0.0], [20.0, 0.0], [0.0, 40.0]])


@pytest.fixture
def stuck(rng):
    """Three clusters; two components share the last, one the others: EM cannot leave that."""
    points = np.concatenate([rng.normal(c, 1.0, (300, 2)) for c in CENTRES])
    samples = make_samples(points.T, floor=1e-3)
    means = np.array([[10.0, 0.0], [-0.5, 40.0], [0.5, 40.0]])
    start = Mixture(np.full(3, 1 / 3), means, np.array([np.diag([100.0, 1]), np.eye(2), np.eye(2)]))
    return samples, followed(fit_steps(samples, start, EmSettings(1e-6, 100)))


def test_a_component_moves_to_the_cluster_that_had_none(stuck):
    samples, fit = stuck
    better = last(improvements(samples, fit, TRIAL))

    found = better.mixture.means[np.lexsort(better.mixture.means.round(-1).T)]
    np.testing.assert_allclose(found, CENTRES, atol=0.4)
    assert better.curve[-1] > fit.curve[-1] + 0.5


def test_the_curve_goes_on_by_one_point_and_never_falls(stuck):
    samples, fit = stuck
    for better in improvements(samples, fit, TRIAL):
        assert better.curve[:-1] == fit.curve
        assert better.curve[-1] > fit.curve[-1]
        assert len(better.trail) == len(better.curve)
        assert better.trail[-1] is better.mixture


def test_where_nothing_can_be_gained_nothing_is_yielded(rng):
    samples = make_samples(np.concatenate([rng.normal(c, 1.0, (300, 2)) for c in CENTRES]).T)
    start = Mixture(np.full(3, 1 / 3), CENTRES, np.repeat(np.eye(2)[None], 3, axis=0))
    fit = last(fit_steps(samples, start, EmSettings(1e-8)))

    assert list(improvements(samples, fit, TRIAL)) == []


@pytest.mark.parametrize("k", [1, 2, 65])
def test_too_few_or_too_many_components_stay(rng, k):
    points = rng.normal(0, 1, (2, 300))
    samples = make_samples(points, floor=1e-3)
    start = Mixture(np.full(k, 1 / k), points[:, :k].T, np.repeat(np.eye(2)[None], k, axis=0))

    assert list(improvements(samples, last(fit_steps(samples, start, TRIAL)), TRIAL)) == []
