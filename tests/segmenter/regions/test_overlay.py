import numpy as np
import pytest
from numpy.testing import assert_array_equal
from numpy.typing import NDArray

from segmenter.images.image import Image
from segmenter.regions.overlay import blend
from segmenter.regions.palette import default_styles
from segmenter.regions.style import LabelStyle

RED = LabelStyle("red", (255, 0, 0))
BLUE = LabelStyle("blue", (0, 0, 255))
HIDDEN = LabelStyle("hidden", (0, 255, 0), visible=False)


@pytest.fixture
def photo() -> Image:
    return Image(np.random.default_rng(0).integers(0, 256, (40, 30, 3), np.uint8))


@pytest.fixture
def labels() -> NDArray[np.uint8]:
    return np.random.default_rng(1).integers(0, 4, (40, 30), np.uint8)


def test_no_opacity_shows_the_photo(photo: Image, labels: NDArray[np.uint8]) -> None:
    assert_array_equal(blend(photo, labels, (RED, BLUE, HIDDEN), 0.0), photo.pixels)


def test_full_opacity_shows_the_labels(photo: Image, labels: NDArray[np.uint8]) -> None:
    picture = blend(photo, labels, (RED, BLUE, HIDDEN), 1.0)

    assert_array_equal(picture[labels == 1], np.broadcast_to(RED.colour, ((labels == 1).sum(), 3)))
    assert_array_equal(picture[labels == 2], np.broadcast_to(BLUE.colour, ((labels == 2).sum(), 3)))


@pytest.mark.parametrize("opacity", [0.0, 0.3, 1.0])
def test_hidden_labels_and_label_0_show_the_photo(
    photo: Image, labels: NDArray[np.uint8], opacity: float
) -> None:
    picture = blend(photo, labels, (RED, BLUE, HIDDEN), opacity)
    bare = (labels == 0) | (labels == 3)

    assert_array_equal(picture[bare], photo.pixels[bare])


@pytest.mark.parametrize("opacity", [0.01, 0.25, 0.5, 0.9, 0.99])
def test_colours_are_mixed_to_within_one_level(
    photo: Image, labels: NDArray[np.uint8], opacity: float
) -> None:
    styles = default_styles(3)
    colours = np.array([(0, 0, 0), *(style.colour for style in styles)], float)
    mixed = photo.pixels + (colours[labels] - photo.pixels) * opacity
    mixed[labels == 0] = photo.pixels[labels == 0]

    assert np.abs(blend(photo, labels, styles, opacity) - mixed).max() <= 1.01


def test_grey_photos_and_16_bit_labels_give_rgb() -> None:
    photo = Image(np.arange(400, dtype=np.uint16).reshape(20, 20).astype(np.uint8))
    labels = np.arange(400, dtype=np.uint16).reshape(20, 20)
    styles = default_styles(399)

    picture = blend(photo, labels, styles, 1.0)

    assert_array_equal(picture.reshape(-1, 3)[1:], [style.colour for style in styles])
    assert_array_equal(picture[0, 0], [0, 0, 0])


def test_opacities_out_of_range_are_clipped(photo: Image, labels: NDArray[np.uint8]) -> None:
    styles = default_styles(3)

    assert_array_equal(blend(photo, labels, styles, 7), blend(photo, labels, styles, 1))
    assert_array_equal(blend(photo, labels, styles, -7), photo.pixels)


def test_a_label_without_style_is_a_mistake(photo: Image, labels: NDArray[np.uint8]) -> None:
    with pytest.raises(ValueError, match="label 3"):
        blend(photo, labels, (RED, BLUE), 0.5)


def test_labels_of_another_size_are_a_mistake(photo: Image) -> None:
    with pytest.raises(ValueError, match="labels"):
        blend(photo, np.zeros((30, 40), np.uint8), (), 0.5)
