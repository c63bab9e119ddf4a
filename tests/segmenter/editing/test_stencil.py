from itertools import pairwise

import numpy as np
import pytest
from skimage.draw import polygon2mask

from segmenter.editing.box import Box
from segmenter.editing.stencil import brush, of_mask, polygon, rectangle

SHAPE = (60, 80)


def laid(stencil, shape=SHAPE):
    mask = np.zeros(shape, bool)
    mask[stencil.box.slices] = stencil.mask
    return mask


def distances(points, shape=SHAPE):
    """Distance of each pixel's middle from many places on the way."""
    places = np.concatenate([np.linspace(a, b, 400) for a, b in pairwise(points)])
    y, x = np.mgrid[: shape[0], : shape[1]] + 0.5
    return np.sqrt(
        ((y[..., None] - places[:, 0]) ** 2 + (x[..., None] - places[:, 1]) ** 2).min(-1)
    )


def test_a_dab_paints_the_pixels_whose_middles_lie_in_its_circle():
    y, x = np.mgrid[: SHAPE[0], : SHAPE[1]] + 0.5

    mask = laid(brush([(20.2, 30.7)], 7.5, SHAPE))

    np.testing.assert_array_equal(mask, (y - 20.2) ** 2 + (x - 30.7) ** 2 <= 7.5**2)


def test_a_stroke_paints_all_that_is_near_its_line():
    points = [(10.0, 10.0), (30.0, 50.0), (50.0, 20.0)]
    apart = distances(points)

    mask = laid(brush(points, 4.0, SHAPE))

    assert mask[apart < 3.99].all()
    assert not mask[apart > 4.01].any()


def test_the_finest_brush_still_paints_the_pixel_under_it():
    mask = laid(brush([(20.9, 30.1)], 0.1, SHAPE))

    assert mask.sum() == 1
    assert mask[20, 30]


@pytest.mark.parametrize("points", [[(-30.0, -30.0)], [(0.0, 0.0)], [(59.9, 79.9), (80.0, 100.0)]])
def test_a_brush_beyond_the_edge_stays_in_the_image(points):
    stencil = brush(points, 5.0, SHAPE)

    assert stencil.mask.shape == stencil.box.shape
    assert laid(stencil).sum() == stencil.mask.sum()


def test_a_lasso_holds_the_pixels_whose_middles_are_in_it(rng):
    angles = np.sort(rng.uniform(0, 2 * np.pi, 17))
    reach = rng.uniform(8, 28, 17)
    corners = np.stack([30 + reach * np.sin(angles), 40 + reach * np.cos(angles)], axis=1) + 1e-3

    mask = laid(polygon([tuple(corner) for corner in corners.tolist()], SHAPE))

    np.testing.assert_array_equal(mask, polygon2mask(SHAPE, corners - 0.5))


def test_a_polygon_may_leave_the_image():
    mask = laid(polygon([(-10, -10), (-10, 20), (20, 20), (20, -10)], SHAPE))

    assert mask.sum() == 400
    assert mask[:20, :20].all()


def test_a_rectangle_holds_all_it_touches_whichever_corner_comes_first():
    mask = laid(rectangle((20.5, 30.5), (10.5, 5.5), SHAPE))

    np.testing.assert_array_equal(mask, laid(rectangle((10.5, 5.5), (20.5, 30.5), SHAPE)))
    assert mask[10:21, 5:31].all()
    assert mask.sum() == 11 * 26


def test_protected_labels_are_not_painted_over():
    shown = np.repeat([[1, 2, 3, 0]], 4, axis=0)
    stencil = of_mask(np.ones((4, 4), bool))

    assert stencil.sparing(shown, {2, 0}).mask.any(axis=0).tolist() == [True, False, True, False]
    assert stencil.only_on(shown, {3}).mask.any(axis=0).tolist() == [False, False, True, False]


def test_a_mask_becomes_the_smallest_stencil():
    mask = np.zeros(SHAPE, bool)
    mask[5:9, 7] = True

    assert of_mask(mask).box == Box(5, 7, 9, 8)
    assert of_mask(np.zeros(SHAPE, bool)).box.is_empty
