import numpy as np
import pytest
from scipy import ndimage

from segmenter.regions.pieces import absorb, absorb_steps, find_pieces


def painted(pieces):
    return pieces.owners[pieces.map]


def test_pieces_are_connected_by_sides_and_numbered_as_one_reads():
    pieces = find_pieces(np.array([[2, 2, 0], [0, 1, 2], [1, 0, 1]]))

    assert pieces.map.tolist() == [[1, 1, 0], [0, 2, 3], [4, 0, 5]]
    assert pieces.owners.tolist() == [0, 2, 1, 2, 1, 1]
    assert pieces.areas.tolist() == [0, 2, 1, 1, 1, 1]


def test_borders_do_not_depend_on_the_rows_looked_at_together(rng, monkeypatch):
    pieces = find_pieces(rng.integers(0, 4, (50, 20)))
    together = absorb(pieces, 5)
    monkeypatch.setattr("segmenter.regions.pieces.ROWS", 7)

    apart = absorb(pieces, 5)

    assert np.array_equal(painted(together), painted(apart))


def test_a_small_piece_goes_where_its_border_is_longest():
    labels = np.array([[1, 1, 1, 2], [1, 3, 3, 2], [1, 1, 2, 2]])

    given = painted(absorb(find_pieces(labels), 3))

    assert given.tolist() == [[1, 1, 1, 2], [1, 1, 1, 2], [1, 1, 2, 2]]


def test_a_kept_piece_stays_however_small():
    labels = np.array([[1, 1, 2, 3, 3]])
    pieces = find_pieces(labels)

    given = painted(absorb(pieces, 3, pieces.owners == 2))

    assert given.tolist() == [[2, 2, 2, 2, 2]]


def test_pieces_without_neighbours_stay():
    labels = np.array([[1, 0, 2, 2]])

    assert painted(absorb(find_pieces(labels), 10)).tolist() == [[1, 0, 2, 2]]


@pytest.mark.parametrize("smallest", [2, 10, 50])
def test_no_small_piece_is_left_and_no_large_one_changes(rng, smallest):
    labels = rng.integers(1, 4, (60, 80)).repeat(2, axis=0)
    labels[30:90, 20:50] = 2
    pieces = find_pieces(labels)

    given = painted(absorb(pieces, smallest))

    large = (pieces.areas >= smallest)[pieces.map]
    assert find_pieces(given).areas[1:].min() >= smallest
    assert np.array_equal(given[large], labels[large])


@pytest.mark.parametrize("strip", [1, 7, 40, 200])
def test_pieces_found_strip_by_strip_are_those_of_the_whole(rng, monkeypatch, strip):
    labels = rng.integers(0, 3, (40, 13)).astype(np.uint8)
    whole = find_pieces(labels)

    monkeypatch.setattr("segmenter.regions.pieces.STRIP_PIXELS", strip)
    joined = find_pieces(labels)

    assert np.array_equal(joined.map, whole.map)
    assert np.array_equal(joined.owners, whole.owners)
    assert np.array_equal(joined.areas, whole.areas)


def test_absorbing_can_be_given_up_on_its_way(rng):
    steps = absorb_steps(find_pieces(rng.integers(0, 3, (300, 300))), 20)

    assert sum(1 for _ in steps) > 3


@pytest.mark.parametrize("grain", [0.0, 0.02, 0.5])
def test_pieces_of_long_runs_and_of_grain_are_those_of_each_label_alone(rng, grain):
    labels = np.kron(rng.integers(0, 3, (6, 4)), np.ones((9, 60), int)).astype(np.int32)
    grainy = rng.random(labels.shape) < grain
    labels[grainy] = rng.integers(0, 4, grainy.sum())

    pieces = find_pieces(labels)

    assert (pieces.owners[pieces.map] == labels).all()
    assert (np.bincount(pieces.map.ravel())[1:] == pieces.areas[1:]).all()
    firsts = [np.flatnonzero(pieces.map == i)[0] for i in range(1, len(pieces.areas))]
    assert firsts == sorted(firsts)
    # Connected, and as few as can be.
    assert len(firsts) == sum(ndimage.label(labels == i)[1] for i in range(1, 4))
    assert all(ndimage.label(pieces.map == i)[1] == 1 for i in range(1, len(pieces.areas), 7))
