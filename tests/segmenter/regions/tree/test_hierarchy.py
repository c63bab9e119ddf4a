import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.regions.tree.hierarchy import Hierarchy, height_at


@pytest.fixture
def three():
    """Leaves 1, 2, 3 side by side: 2 and 3 merge first."""
    leaves = np.array([[1, 1, 2, 3, 0]], np.int32)
    return Hierarchy(leaves, 3, np.array([[1, 2], [0, 3]], np.int32), np.array([1.0, 5.0]))


def detail_of(height):
    details = np.linspace(0, 1, 1001)
    return details[np.searchsorted([height_at(d) for d in details], height)]


@pytest.mark.parametrize(
    ("height", "expected"), [(0.5, [1, 1, 2, 3, 0]), (2, [1, 1, 2, 2, 0]), (6, [1, 1, 1, 1, 0])]
)
def test_merges_up_to_the_height_are_done(three, height, expected):
    assert three.at(detail_of(height)).tolist() == [expected]


def test_the_ends_of_the_slider_are_the_leaves_and_one_region(three):
    assert three.at(0).max() == 3
    assert three.at(1).max() == 1


def test_the_slider_only_rises():
    heights = [height_at(detail) for detail in np.linspace(0, 1, 101)]

    assert (np.diff(heights[1:-1]) > 0).all()
    assert (heights[0], heights[-1]) == (-np.inf, np.inf)


@pytest.mark.parametrize("detail", [-0.1, 1.1, float("nan")])
def test_a_detail_off_the_slider_is_refused(three, detail):
    with pytest.raises(RecipeError, match="detail must be 0 to 1"):
        three.at(detail)


def test_many_regions_are_stored_in_more_bits():
    n = 70_000
    leaves = np.arange(1, n + 1, dtype=np.int32)[None]
    hierarchy = Hierarchy(leaves, n, np.empty((0, 2), np.int32), np.empty(0))

    regions = hierarchy.at(0)

    assert regions.dtype == np.int32
    assert regions.max() == n
