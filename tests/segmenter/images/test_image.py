import numpy as np
import pytest

from segmenter.images.image import Image, in_colour


@pytest.fixture
def colour(rng):
    return Image(rng.integers(0, 256, (4, 5, 3), np.uint8), name="sample:a.b.png")


def test_planes_are_the_values_that_the_channels_name(colour):
    assert colour.channel_names == ("red", "green", "blue")
    for channel, plane in enumerate(colour.planes):
        np.testing.assert_array_equal(plane, colour.pixels[..., channel])
    grey = Image(colour.pixels[..., 1])
    assert grey.channel_names == ("grey",)
    np.testing.assert_array_equal(grey.planes, grey.pixels[None])


def test_an_image_in_colour_is_itself_and_a_grey_one_has_its_value_thrice(colour):
    grey = Image(colour.pixels[..., 1])

    assert in_colour(colour) is colour
    for plane in in_colour(grey).planes:
        np.testing.assert_array_equal(plane, grey.pixels)


def test_a_grey_image_in_colour_keeps_what_it_is_besides(colour):
    valid = np.ones((4, 5), np.bool_)
    grey = Image(colour.pixels[..., 1], valid, name="a.png", read_seconds=0.5)

    seen = in_colour(grey)

    assert seen.valid is valid
    assert (seen.name, seen.read_seconds) == ("a.png", 0.5)


def test_the_stem_is_what_exported_files_are_called_after(colour):
    assert colour.stem == "a.b"
