import numpy as np
import pytest

from segmenter.exports.geometry.filling import Filling


def test_holes_and_islands_are_filled_as_drawn() -> None:
    filling = Filling((4, 5))
    outer, hole = [[0, 0], [4, 0], [4, 4], [0, 4]], [[1, 1], [1, 3], [3, 3], [3, 1]]
    filling.add(np.array(outer + hole), np.array([4, 8]), np.array([2, 2]))
    island = np.array([[1, 1], [2, 1], [2, 2], [1, 2]])
    filling.add(island, np.array([4]), np.array([1]))

    assert filling.labels().tolist() == [
        [2, 2, 2, 2, 0],
        [2, 1, 0, 2, 0],
        [2, 0, 0, 2, 0],
        [2, 2, 2, 2, 0],
    ]


@pytest.mark.parametrize(
    "ring",
    [
        [[0, 0], [1, 0], [1, 1]],
        [[0, 0], [6, 0], [6, 1], [0, 1]],
        [[0, 0], [0.5, 0], [0.5, 1], [0, 1]],
        [[0, 0], [1, 0], [1, -1], [0, -1]],
        [[0, 0], [float("nan"), 0], [1, 1], [0, 1]],
    ],
)
def test_lines_that_leave_the_pixel_edges_are_refused(ring: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="pixel edges"), np.errstate(invalid="ignore"):
        Filling((4, 5)).add(np.array(ring), np.array([len(ring)]), np.array([1]))
