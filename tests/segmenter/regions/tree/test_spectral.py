import numpy as np
import pytest

from segmenter.regions.tree import spectral
from segmenter.regions.tree.leaf_graph import LeafGraph
from segmenter.regions.tree.spectral import spectral_distances


@pytest.fixture
def grid(rng) -> LeafGraph:
    """Make a lattice of 20 x 24 leaves with a strong border down its middle."""
    places = np.arange(20 * 24).reshape(20, 24)
    pairs = [(places[:, :-1], places[:, 1:]), (places[:-1], places[1:])]
    first, second = (np.concatenate([pair[side].ravel() for pair in pairs]) for side in (0, 1))
    contrast = rng.uniform(0.0, 0.1, len(first))
    contrast[(first % 24 == 11) & (second % 24 == 12)] = 1.0
    order = np.lexsort((second, first))
    return LeafGraph(
        480, first[order], second[order], np.full(len(first), 5.0), contrast[order, None]
    )


def test_leaves_on_both_sides_of_a_strong_border_are_farther_apart(grid):
    distances = spectral_distances(grid)

    across = (grid.first % 24 == 11) & (grid.second % 24 == 12)
    assert distances[across].min() > np.median(distances[~across])


def test_both_solvers_find_the_same_distances(grid, monkeypatch):
    found = []
    for limit in (2, 10_000):
        monkeypatch.setattr(spectral, "DENSE_BELOW", limit)
        found.append(spectral_distances(grid))

    np.testing.assert_allclose(found[0], found[1], rtol=1e-3, atol=1e-3 * found[1].max())


def test_a_solver_that_does_not_converge_is_stood_in_for(grid, monkeypatch):
    from scipy.sparse import linalg

    def give_up(*_: object, **__: object) -> None:
        raise linalg.ArpackNoConvergence("no", np.zeros(0), np.zeros((0, 0)))

    monkeypatch.setattr(spectral, "DENSE_BELOW", 10_000)
    expected = spectral_distances(grid)
    monkeypatch.setattr(spectral, "DENSE_BELOW", 2)
    monkeypatch.setattr(linalg, "eigsh", give_up)

    np.testing.assert_array_equal(spectral_distances(grid), expected)


def test_leaves_without_neighbours_have_no_distances():
    none = np.zeros(0, np.intp)

    assert not len(spectral_distances(LeafGraph(4, none, none, np.zeros(0), np.zeros((0, 1)))))
