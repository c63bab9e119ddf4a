import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.features import features_of
from segmenter.features.thumbnails import label_thumbnail, small_photo
from segmenter.recipe import FeatureSettings

COLOURS = np.array([[20, 20, 30], [200, 40, 40], [40, 180, 60], [230, 230, 220]])


@pytest.fixture
def quarters(rng):
    """Four flat colours with noise, a quarter each."""
    which = np.repeat(np.repeat(np.array([[0, 1], [2, 3]]), 300, 0), 400, 1)
    noise = rng.normal(0, 4, (*which.shape, 3))
    return (COLOURS[which] + noise).clip(0, 255).astype(np.uint8)


def test_a_small_photo_averages_blocks(quarters):
    small = small_photo(quarters, 100)

    assert small.shape == (75, 100, 3)
    np.testing.assert_allclose(small[10, 10], COLOURS[0], atol=4)
    assert small[:30, :45].std() < quarters[:300, :360].std()


@pytest.mark.parametrize("shape", [(1, 1), (1, 5000), (5000, 3), (223, 225)])
def test_photos_of_any_shape_become_small(rng, shape):
    small = small_photo(rng.integers(0, 256, (*shape, 3), np.uint8))

    assert max(small.shape[:2]) <= 224
    assert min(small.shape[:2]) >= 1


def test_a_thumbnail_of_one_label_has_one_colour(quarters):
    mixture = segment(Image(quarters), Recipe(components=1)).mixture

    painted = label_thumbnail(small_photo(quarters), "rgb", mixture)

    assert len(np.unique(painted.reshape(-1, 3), axis=0)) == 1


def test_the_features_of_a_photo_paint_its_thumbnail(quarters):
    mixture = segment(Image(quarters), Recipe(components=4)).mixture

    painted = features_of(Image(quarters), FeatureSettings()).thumbnail(mixture)

    assert np.array_equal(painted, label_thumbnail(small_photo(quarters), "rgb", mixture))
