"""Filters by matrix products are those of scipy.ndimage, a few digits less."""

import numpy as np
import pytest

from segmenter.features.filtering import filtered_across, filtered_down, framed, gaussian


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


def test_parts_of_a_plane_are_filtered_like_the_whole(rng):
    plane = rng.normal(0, 50, (50, 40)).astype(np.float32)
    kernel = gaussian(2.0, 3)
    reach = len(kernel) // 2

    (whole,) = filtered_down(framed(plane, 0, 50, reach), kernel)
    (part,) = filtered_down(framed(plane, 17, 31, reach), kernel)

    np.testing.assert_allclose(part, whole[17:31], atol=2e-5)


def test_several_kernels_go_down_at_once(rng):
    plane = rng.normal(0, 50, (70, 20)).astype(np.float32)
    kernels = gaussian(1.0, 4), gaussian(1.0, 4, 1)

    both = filtered_down(plane, *kernels)

    for kernel, found in zip(kernels, both, strict=True):
        assert np.array_equal(found, filtered_down(plane, kernel)[0])
