import numpy as np
import pytest
from scipy.ndimage import distance_transform_edt

from segmenter.editing.nearby import nearest_label, within_reach


@pytest.fixture
def sparse(rng):
    return rng.random((70, 90)) < 0.01


@pytest.mark.parametrize("reach", [0.5, 1, 1.5, 4, 7.3, 40])
def test_what_is_within_reach_is_as_near_as_that(sparse, reach):
    expected = distance_transform_edt(~sparse) <= reach

    np.testing.assert_array_equal(within_reach(sparse, reach), expected)


def test_a_reach_of_many_pixels_is_no_less_exact(rng):
    mask = np.zeros((30, 700), bool)
    mask[3, 5] = True

    expected = distance_transform_edt(~mask) <= 301.5
    np.testing.assert_array_equal(within_reach(mask, 301.5), expected)


def test_nothing_is_within_reach_of_nothing():
    assert not within_reach(np.zeros((5, 6), bool), 3).any()


def test_the_nearest_label_is_as_near_as_any_other(sparse, rng):
    labels = np.where(sparse, np.arange(sparse.size).reshape(sparse.shape), -1)
    wanted = ~sparse & (rng.random(sparse.shape) < 0.5)

    found = nearest_label(labels, ~sparse, wanted)

    places = np.stack(np.divmod(found, sparse.shape[1]))
    apart = np.sqrt(((places - np.nonzero(wanted)) ** 2).sum(axis=0))
    np.testing.assert_allclose(apart, distance_transform_edt(~sparse)[wanted])


@pytest.mark.parametrize("share", [0.3, 0.02, 0.0005])
def test_many_pixels_at_once_have_the_nearest_that_each_has_alone(rng, share):
    # Far apart in one corner, where not all can be looked at together.
    outside = rng.random((500, 260)) < share
    outside[:, 40:] = False
    outside[7, 3] = True
    labels = np.where(outside, np.arange(outside.size).reshape(outside.shape), -1)

    together = nearest_label(labels, ~outside, ~outside)
    alone = np.zeros_like(outside)
    alone[::37, ::19] = True
    alone &= ~outside

    np.testing.assert_array_equal(nearest_label(labels, ~outside, alone), together[alone[~outside]])
    places = np.stack(np.divmod(together, outside.shape[1]))
    apart = np.sqrt(((places - np.nonzero(~outside)) ** 2).sum(axis=0))
    np.testing.assert_allclose(apart, distance_transform_edt(~outside)[~outside])
