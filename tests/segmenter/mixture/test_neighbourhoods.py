import numpy as np
import pytest

from segmenter.mixture.neighbourhoods import neighbourhoods_of
from segmenter.mixture.samples import group, make_samples


@pytest.mark.parametrize("n_samples", [5, 1000, 5003])
def test_every_sample_is_in_one_block_and_in_its_box(rng, n_samples):
    samples = make_samples(rng.normal(0, 5, (3, n_samples)), rng.integers(1, 9, n_samples), 1e-3)
    near = neighbourhoods_of(samples)

    weights = np.bincount(near.order.ravel(), near.weights.ravel(), n_samples)
    np.testing.assert_array_equal(weights, samples.weights)
    np.testing.assert_array_equal(near.columns[0], samples.monomials[:, near.order[0]])
    turned = near.axes @ samples.standard_features
    within = np.abs(turned[:, near.order] - near.middles[:, :, None])
    assert (within <= near.halves[:, :, None] + 1e-12).all()


def test_boxes_of_a_long_thin_cloud_are_small_whatever_its_direction(rng):
    along = rng.normal(0, 50, 20_000)
    grey = np.stack([along, along, along]) + rng.normal(0, 1, (3, 20_000))
    near = neighbourhoods_of(make_samples(grey, None, 1e-3))

    assert np.median(np.prod(2 * near.halves, axis=0)) < 0.01 * np.prod(2 * near.halves.max(axis=1))


def test_the_spread_of_a_block_is_the_largest_of_its_cells(rng):
    samples = make_samples(rng.normal(0, 5, (2, 4000)), None, 1e-3)
    cells = group(samples, np.arange(4000) // 2)
    near = neighbourhoods_of(cells)

    # A cell of two samples varies by half their distance.
    turned = (near.axes @ samples.standard_features).reshape(2, 2000, 2)
    spread = np.abs(np.diff(turned, axis=2))[:, :, 0] / 2
    np.testing.assert_allclose(near.spreads, spread[:, near.order].max(axis=2), atol=1e-7)
    assert not neighbourhoods_of(samples).spreads.any()


def test_the_same_samples_are_not_divided_twice(rng):
    samples = make_samples(rng.normal(0, 5, (3, 200)), None, 1e-3)

    assert neighbourhoods_of(samples) is neighbourhoods_of(samples)
