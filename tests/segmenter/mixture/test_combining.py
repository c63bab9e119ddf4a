import numpy as np
import pytest

from segmenter.mixture.combining import combine
from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.samples import make_samples
from segmenter.mixture.steps import e_step


@pytest.fixture
def cross_and_ball(rng):
    """A cross needs two Gaussians but is one cluster; a ball is the other."""
    arm = rng.normal(0, 1, (600, 2)) * [5, 0.4]
    cross = np.concatenate([arm, arm[:, ::-1]])
    ball = rng.normal(20, 1, (400, 2))
    samples = make_samples(np.concatenate([cross, ball]).T)
    start = Mixture(
        np.full(3, 1 / 3),
        np.array([[0.0, 0], [0, 0], [20, 20]]),
        np.array([np.diag([25, 0.2]), np.diag([0.2, 25]), np.eye(2)]),
    )
    return samples, last(fit_steps(samples, start, EmSettings(1e-8))).mixture


def test_overlapping_components_join_first(cross_and_ball):
    found = combine(*cross_and_ball)

    assert found.merges[0] == (0, 1)
    assert found.clusters(3).tolist() == [0, 1, 2]
    assert found.clusters(2).tolist() == [0, 0, 1]
    assert found.clusters(1).tolist() == [0, 0, 0]


def test_entropies_are_those_of_the_joined_posteriors(cross_and_ball):
    samples, mixture = cross_and_ball
    found = combine(samples, mixture)
    posterior, _ = e_step(samples, mixture)

    for count, entropy in zip((3, 2, 1), found.entropies, strict=True):
        joined = np.stack(
            [posterior[found.clusters(count) == c].sum(0) for c in range(count)]
        ).clip(1e-300)
        expected = -(joined * np.log(joined)).sum(0) @ samples.weights
        assert entropy == pytest.approx(expected, abs=1e-12)


def test_the_entropy_never_rises(rng):
    samples = make_samples(rng.normal(0, 1, (2, 300)))
    covariances = np.repeat(np.eye(2)[None], 8, axis=0)
    mixture = Mixture(np.full(8, 1 / 8), rng.normal(0, 1, (8, 2)), covariances)

    entropies = combine(samples, mixture).entropies

    assert len(entropies) == 8
    assert np.diff(entropies).max() < 1e-12
    assert entropies[-1] == pytest.approx(0, abs=1e-12)


def test_one_component_is_one_cluster(rng):
    mixture = Mixture(np.ones(1), np.zeros((1, 2)), np.eye(2)[None])
    found = combine(make_samples(rng.normal(0, 1, (2, 50))), mixture)

    assert found.clusters(1).tolist() == [0]
