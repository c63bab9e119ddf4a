import numpy as np
import pytest

from segmenter.picking.part_graph import measure_parts
from segmenter.picking.walk import make_walk, spread


@pytest.fixture
def row_of_parts():
    """Ten squares in a row; the colour changes between the fifth and the sixth."""
    parts = np.kron(np.arange(1, 11, dtype=np.int32)[None], np.ones((4, 4), np.int32))
    lab = np.zeros((3, 4, 40), np.float32)
    lab[0, :, 20:] = 50
    leaves = np.ones((4, 40), np.int32)
    return measure_parts(parts, leaves, lab, np.zeros((4, 40), np.float32))


def test_values_of_labels_that_sum_to_1_still_do(row_of_parts, rng):
    targets = rng.dirichlet([1, 1, 1], 10).T

    values = spread(make_walk(row_of_parts), targets, np.ones(10), np.arange(10) == 3)

    assert values.sum(axis=0) == pytest.approx(1, abs=0.01)
    assert (values > -0.01).all()


def test_a_click_spreads_over_what_looks_alike_but_not_across_an_edge(row_of_parts):
    targets = np.zeros((1, 10))
    targets[0, 2] = 1

    values = spread(make_walk(row_of_parts), targets, np.ones(10), np.arange(10) == 2)[0]

    assert values[2] > 0.95
    assert values[:5].min() > 10 * values[5:].max()


def test_a_part_alone_keeps_its_target():
    one = np.ones((3, 3), np.int32)
    graph = measure_parts(one, one, np.zeros((3, 3, 3), np.float32), np.zeros((3, 3), np.float32))

    assert spread(
        make_walk(graph), np.ones((1, 1)), np.ones(1), np.ones(1, np.bool_)
    ) == pytest.approx(1)
