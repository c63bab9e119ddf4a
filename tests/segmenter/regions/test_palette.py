import numpy as np
import pytest
from numpy.testing import assert_array_equal

from segmenter.images.reading import image_from_array
from segmenter.regions.palette import default_styles, mean_colours, oklab, palette_table
from segmenter.regions.style import LabelStyle
from tests.segmenter.label_maps import map_of_means


def test_labels_are_numbered_from_1() -> None:
    assert [style.name for style in default_styles(3)] == ["Label 1", "Label 2", "Label 3"]
    assert default_styles(0) == ()


@pytest.mark.parametrize("count", [1, 10, 11, 64, 65, 254, 1024])
def test_all_colours_differ_and_none_is_the_black_of_label_0(count: int) -> None:
    colours = {style.colour for style in default_styles(count)}

    assert len(colours) == count
    assert (0, 0, 0) not in colours
    assert all(0 <= level <= 255 for colour in colours for level in colour)


@pytest.mark.parametrize("count", [5, 12, 64, 200, 2100])
def test_more_labels_leave_the_first_colours_as_they_are(count: int) -> None:
    assert default_styles(2100)[:count] == default_styles(count)


def test_the_colours_of_twenty_labels_are_far_apart() -> None:
    colours = np.array([style.colour for style in default_styles(20)])
    distances = np.linalg.norm(colours[:, None] - colours, axis=2)

    assert distances[np.triu_indices(20, 1)].min() > 50


def test_labels_past_the_seventh_are_softer_than_the_first_ones() -> None:
    lab = oklab(np.array([style.colour for style in default_styles(64)]))
    chroma = np.hypot(lab[:, 1], lab[:, 2])

    assert chroma[7:].max() < chroma[:7].max()
    assert np.median(chroma[7:]) < 0.75 * np.median(chroma[:6])


def test_means_of_deep_values_are_told_as_they_are_shown() -> None:
    values = np.repeat(np.array([[100, 1100]], np.uint16), 2, axis=0)
    image = image_from_array(values)

    assert mean_colours(image, map_of_means(np.array([[100.0], [1100.0]]))) == (
        (0, 0, 0),
        (255, 255, 255),
    )


def test_mean_colours_are_rgb_also_for_grey_photos() -> None:
    grey = map_of_means(np.array([[9.6], [200.0]]))
    rgb = map_of_means(np.array([[1.2, 2.5, 254.9]]))

    photo = image_from_array(np.zeros((2, 2), np.uint8))
    assert mean_colours(photo, grey) == ((10, 10, 10), (200, 200, 200))
    assert mean_colours(photo, rgb) == ((1, 2, 255),)


def test_the_table_has_a_colour_for_every_level_of_8_bits() -> None:
    table = palette_table([LabelStyle("sky", (1, 2, 3)), LabelStyle("sea", (4, 5, 6), False)])

    assert table.dtype == np.uint8
    assert table.shape == (256, 3)
    assert_array_equal(table[:3], [(0, 0, 0), (1, 2, 3), (4, 5, 6)])
    assert table[255].any()


def test_a_table_of_no_labels_is_black() -> None:
    assert not palette_table([])[:255].any()


def test_more_than_254_labels_have_no_table() -> None:
    assert palette_table(default_styles(254))[254].any()
    with pytest.raises(ValueError, match="255"):
        palette_table(default_styles(255))
