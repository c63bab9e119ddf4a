import numpy as np
import pytest

from segmenter.images.display import rendering
from segmenter.images.reading import image_from_array


def test_photos_are_shown_as_they_are() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (4, 5, 3), np.uint8)
    image = image_from_array(pixels)

    assert rendering(image) is image.pixels


@pytest.mark.parametrize("kind", [np.uint16, np.float32])
def test_other_values_are_stretched_over_black_to_white(kind: type[np.generic]) -> None:
    values = np.linspace(1000, 1400, 10_000).reshape(100, 100).astype(kind)

    picture = rendering(image_from_array(values))

    assert picture.dtype == np.uint8
    assert picture.shape == (100, 100)
    assert (picture[0, 0], picture[-1, -1]) == (0, 255)
    assert abs(int(picture[50, 0]) - 128) <= 1
    assert (np.diff(picture.ravel().astype(int)) >= 0).all()


def test_a_photo_of_16_bits_keeps_its_hues() -> None:
    pixels = np.zeros((40, 50, 3), np.uint16)
    pixels[..., 0] = np.linspace(0, 60_000, 50)
    pixels[..., 1] = pixels[..., 0] // 2

    picture = rendering(image_from_array(pixels)).astype(int)

    assert np.abs(picture[..., 0] - 2 * picture[..., 1]).max() <= 2
    assert not picture[..., 2].any()


def test_channels_are_lights_of_colours_each_stretched_for_itself() -> None:
    pixels = np.zeros((20, 20, 2), np.float32)
    pixels[:10, :, 0], pixels[:, :10, 1] = 1e-3, 1e6

    picture = rendering(image_from_array(pixels))

    assert picture[0, 19].tolist() == [0, 255, 0]
    assert picture[19, 0].tolist() == [255, 0, 255]
    assert picture[0, 0].tolist() == [255, 255, 255]
    assert picture[19, 19].tolist() == [0, 0, 0]


def test_what_is_left_out_does_not_stretch_the_rest() -> None:
    values = np.linspace(0, 1, 400, dtype=np.float32).reshape(20, 20)
    values[0, 0], values[0, 1] = np.nan, 1e30
    valid = np.ones((20, 20), np.bool_)
    valid[0, 1] = False

    picture = rendering(image_from_array(values, valid))

    assert picture[19, 19] == 255
    assert abs(int(picture[10, 0]) - 128) <= 2
    assert not picture[0, :2].any()


def test_flat_values_are_shown_without_a_warning() -> None:
    assert not rendering(image_from_array(np.full((5, 5), 77, np.uint16))).any()
