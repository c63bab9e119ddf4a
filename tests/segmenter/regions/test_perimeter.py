import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from skimage.measure import regionprops

from segmenter.regions.perimeter import perimeters

maps = hnp.arrays(
    np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)), elements=st.integers(0, 3)
)


def of_scikit_image(ids):
    found = np.zeros(4)
    for each in regionprops(ids):
        found[each.label] = each.perimeter
    return found


@settings(deadline=None)
@given(maps)
def test_every_region_has_the_perimeter_that_scikit_image_gives_it(ids):
    np.testing.assert_allclose(perimeters(ids, 4), of_scikit_image(ids))


@pytest.mark.parametrize("rows", [1, 2, 3, 50])
def test_it_does_not_matter_how_many_rows_are_measured_at_once(rng, rows):
    ids = np.kron(rng.integers(0, 4, (8, 7)), np.ones((5, 6), np.uint16)).astype(np.uint16)

    np.testing.assert_allclose(perimeters(ids, 4, rows_at_once=rows), of_scikit_image(ids))


def test_holes_count_too():
    full = np.ones((12, 12), np.uint8)
    holed = full.copy()
    holed[5:7, 5:7] = 0

    assert perimeters(holed, 2)[1] > perimeters(full, 2)[1]
