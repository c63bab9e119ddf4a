"""Filters by matrix products are those of scipy.ndimage, a few digits less."""

import numpy as np
import pytest

from segmenter.features.filtering import TILE, filtered_across, filtered_down, framed, gaussian


@pytest.mark.parametrize("shape", [(1, 1), (5, 70), (90, 3), (67, 131)])
@pytest.mark.parametrize(
    ("sigma", "truncate", "orders"),
    [(0.0, 3, (0, 0)), (1.0, 4, (1, 0)), (1.0, 4, (0, 1)), (2.45, 3, (0, 0)), (30.0, 3, (0, 0))],
)
def test_a_plane_is_filtered_as_scipy_does(rng, shape, sigma, truncate, orders):
    from scipy.ndimage import gaussian_filter

    plane = rng.normal(0, 50, shape).astype(np.float32)
    across, down = (gaussian(sigma, truncate, order) for order in reversed(orders))

    part = framed(plane, 0, len(plane), len(down) // 2)
    found = filtered_across(filtered_down(part, down)[0], across)

    wanted = gaussian_filter(
        plane.astype(float), sigma, order=orders, mode="nearest", truncate=truncate
    )
    np.testing.assert_allclose(found, wanted, atol=5e-5)


@pytest.mark.parametrize(("sigma", "truncate"), [(1.0, 4), (2.45, 3), (50.0, 3)])
def test_parts_of_a_plane_are_filtered_like_the_whole(rng, sigma, truncate):
    plane = rng.normal(0, 50, (500, 701)).astype(np.float32)
    kernel = gaussian(sigma, truncate)
    reach = len(kernel) // 2

    def filtered(part):
        return filtered_across(filtered_down(framed(part, 0, len(part), reach), kernel)[0], kernel)

    part = filtered(plane[TILE : 5 * TILE, TILE:])

    # Where the plane itself ends nothing is cut.
    inside = slice(TILE + reach, 5 * TILE - reach), slice(TILE + reach, None)
    own = slice(reach, 4 * TILE - reach), slice(reach, None)
    assert np.array_equal(part[own], filtered(plane)[inside])


def test_several_kernels_go_down_at_once(rng):
    plane = rng.normal(0, 50, (70, 20)).astype(np.float32)
    kernels = gaussian(1.0, 4), gaussian(1.0, 4, 1)

    both = filtered_down(plane, *kernels)

    for kernel, found in zip(kernels, both, strict=True):
        assert np.array_equal(found, filtered_down(plane, kernel)[0])
