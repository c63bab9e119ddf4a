import numpy as np
import pytest

from segmenter.mixture.em import EmSettings, fit_steps
from segmenter.mixture.mixture import Mixture
from segmenter.mixture.multilevel import last
from segmenter.mixture.relocation import relocations
from segmenter.mixture.samples import make_samples
from segmenter.mixture.steps import log_likelihood

CENTRES = np.array([[0.0, 0.0], [20.0, 0.0], [0.0, 40.0]])
SETTINGS = EmSettings(1e-6, 100)


@pytest.fixture
def stuck(rng):
    """Three clusters; two components share the last, one the others: EM cannot leave that."""
    points = np.concatenate([rng.normal(c, 1.0, (300, 2)) for c in CENTRES])
    samples = make_samples(points.T, floor=1e-3)
    means = np.array([[10.0, 0.0], [-0.5, 40.0], [0.5, 40.0]])
    start = Mixture(np.full(3, 1 / 3), means, np.array([np.diag([100.0, 1]), np.eye(2), np.eye(2)]))
    return samples, last(fit_steps(samples, start, SETTINGS))


def test_the_first_move_brings_a_component_to_the_cluster_that_had_none(stuck, rng):
    samples, fit = stuck
    moved = next(relocations(samples, fit.mixture, rng, SETTINGS))

    better = last(fit_steps(samples, moved, SETTINGS))

    found = better.mixture.means[np.lexsort(better.mixture.means.round(-1).T)]
    np.testing.assert_allclose(found, CENTRES, atol=0.4)


def test_the_most_promising_moves_come_first_and_are_mixtures(stuck, rng):
    samples, fit = stuck
    moves = list(relocations(samples, fit.mixture, rng, SETTINGS))

    reached = [log_likelihood(samples, moved) for moved in moves]
    assert reached[0] > fit.curve[-1] + 0.2
    assert np.diff(reached).max() < 1e-6
    for moved in moves:
        assert moved.n_components == 3
        assert moved.weights.sum() == pytest.approx(1.0)
        assert np.linalg.eigvalsh(moved.covariances).min() >= 1e-3 - 1e-9


def test_one_component_has_nowhere_to_go(stuck, rng):
    samples, _ = stuck
    one = Mixture(np.ones(1), np.zeros((1, 2)), 100 * np.eye(2)[None])

    assert not list(relocations(samples, one, rng, SETTINGS))


@pytest.mark.parametrize("digit", [-1e-13, 1e-13])
def test_last_digits_of_a_mixture_change_no_move(digit):
    # Grey values: many lie right between two others, and right in the middle of a component's.
    grey = np.repeat(np.arange(60.0), 5)
    samples = make_samples(np.stack([grey, grey, grey]), floor=1 / 12)
    means = np.array([15.0, 45.0])[:, None] * np.ones(3)
    start = Mixture(np.full(2, 0.5), means, np.full((2, 3, 3), 60.0) + np.eye(3))
    other = Mixture(start.weights, means + digit, start.covariances)

    first, second = (
        list(relocations(samples, each, np.random.default_rng(3), SETTINGS))
        for each in (start, other)
    )
    for a, b in zip(first, second, strict=True):
        np.testing.assert_allclose(a.means, b.means, atol=1e-8)
