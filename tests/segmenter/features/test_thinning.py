import numpy as np
import pytest

from segmenter.features.colours import PixelColours
from segmenter.features.thinning import MOST_PIXELS, thin, thinning_step


def test_a_photo_is_thinned_once(rng):
    placed = PixelColours(rng.integers(0, 256, (1600, 1610, 3), np.uint8))

    assert placed.thinned() is placed.thinned()
    assert placed.thinned().codes.size <= MOST_PIXELS


def test_the_middle_pixel_of_each_block_stays(rng):
    pixels = rng.integers(0, 256, (1600, 1611, 3), np.uint8)
    valid = rng.random((1600, 1611)) < 0.5

    thinned = thin(pixels, valid, 3)

    assert thinning_step((1600, 1611)) == 2
    red, green, blue = np.moveaxis(pixels[1::2, 1::2][:, :805].astype(int), 2, 0)
    np.testing.assert_array_equal(thinned.codes, red + 256 * green + 65536 * blue)
    np.testing.assert_array_equal(thinned.valid, valid[1::2, 1::2][:, :805])


@pytest.mark.parametrize("shape", [(1, 2_400_000), (2_400_000, 1), (3, 5_000_000), (1, 1)])
def test_something_is_left_of_the_shorter_side_however_short(shape: tuple[int, int]) -> None:
    assert 1 <= thinning_step(shape) <= min(shape)


def test_a_line_of_pixels_is_thinned_to_a_line() -> None:
    thinned = thin(np.zeros((1, 2_400_000), np.uint8), None, 1)

    assert thinned.codes.shape == (1, 2_400_000)


@pytest.mark.parametrize("channels", [1, 3])
def test_colours_of_cells_lie_in_their_middle(channels):
    values = np.array([[0, 128, 255]], np.uint8)
    pixels = values if channels == 1 else np.repeat(values[..., None], 3, axis=2)

    thinned = thin(pixels, None, channels)

    expected = np.repeat([[2], [130], [254]], channels, axis=1)
    np.testing.assert_array_equal(thinned.cell_values, expected)
