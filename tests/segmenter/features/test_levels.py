import numpy as np
import pytest

from segmenter.features import features_of
from segmenter.features.levels import Levels, cell_codes, levels_for
from segmenter.images.image import Image
from segmenter.recipe import FeatureSettings, Space


def sample_levels(image: Image, space: Space) -> Levels:
    return features_of(image, FeatureSettings(space)).levels()


@pytest.fixture
def image(rng):
    return Image(rng.normal(128, 40, (150, 150, 3)).clip(0, 255).astype(np.uint8))


def test_levels_go_from_few_cells_to_every_colour(image):
    levels = sample_levels(image, "rgb")
    sizes = [level.n_samples for level in levels]

    assert sizes == sorted(sizes)
    assert sizes[-1] == len(np.unique(image.pixels.reshape(-1, 3), axis=0))


def test_every_level_has_the_same_weighted_mean_of_all_monomials(image):
    expected, *others = (lv.monomials @ lv.weights for lv in sample_levels(image, "lab"))

    for moments in others:
        np.testing.assert_allclose(moments, expected, atol=1e-12)


def test_a_photo_of_few_colours_has_only_the_exact_level():
    image = Image(np.arange(256, dtype=np.uint8).reshape(16, 16))

    assert len(sample_levels(image, "rgb")) == 1


def test_samples_are_kept_until_another_space_is_asked_for(image):
    kept = sample_levels(image, "rgb")

    assert sample_levels(image, "rgb") is kept
    sample_levels(image, "lab")
    assert sample_levels(image, "rgb") is not kept


def test_more_components_ask_for_finer_cells(image):
    levels = sample_levels(image, "rgb")

    assert levels_for(levels, 1000) == levels[-1:]
    assert len(levels_for(levels, 2)) >= len(levels_for(levels, 40))


def test_cells_keep_the_leading_bits_of_each_channel():
    code = 0b10100000 | 0b01100000 << 8 | 0b11111111 << 16

    assert cell_codes(np.array([code]), 2, 3).tolist() == [0b11_01_10]
