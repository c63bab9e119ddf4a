"""Depths inside labels are those of a distance transform of each label by itself."""

import numpy as np
import pytest
from scipy.ndimage import distance_transform_edt, gaussian_filter

from segmenter.objects.depths import EXACT, depths


def exactly(labels):
    found = np.zeros(labels.shape)
    for label in np.unique(labels):
        mask = np.pad(labels == label, 1)
        found += distance_transform_edt(mask)[1:-1, 1:-1]
    return found


@pytest.fixture(params=[1, 5, 70])
def labels(request, rng):
    """Four labels in grains, in blots, and in areas that are deep inside."""
    field = gaussian_filter(rng.normal(size=(401, 603)), request.param)
    return 1 + np.digitize(field / field.std(), [-0.5, 0, 0.5]).astype(np.uint8)


def test_they_are_exact_where_they_are_not_deep(labels):
    wanted, found = exactly(labels), depths(labels)

    near = wanted <= EXACT
    np.testing.assert_allclose(found[near], wanted[near], rtol=1e-6)
    assert (found[~near] >= EXACT).all()
    np.testing.assert_allclose(found[~near], wanted[~near], rtol=0.12)


@pytest.mark.parametrize("shape", [(1, 1), (1, 90), (90, 1), (67, 67), (3, 200)])
def test_the_photos_border_is_outside(shape):
    labels = np.ones(shape, np.int32)

    np.testing.assert_allclose(depths(labels), exactly(labels), rtol=0.1, atol=0.5)


def test_the_number_of_threads_changes_nothing(labels, monkeypatch):
    results = []
    for threads in ("1", "3"):
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        results.append(depths(labels))

    np.testing.assert_array_equal(results[0], results[1])
