"""How somebody wants to see the channels of an image."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter.images.display import known_view, rendering, view_part, viewed_steps
from segmenter.images.image import Image
from segmenter.images.looks import AUTOMATIC, ChannelLook, Looks
from segmenter.images.reading import image_from_array
from segmenter.work.stepwise import finish


@pytest.fixture
def image() -> Image:
    rng = np.random.default_rng(4)
    pixels = rng.integers(0, 4000, (150, 70, 3)).astype(np.uint16)
    return image_from_array(pixels, channels=("DAPI", "GFP", "RFP"))


def test_looks_that_were_set_back_are_none(image: Image) -> None:
    changed = Looks().changed(image, 1, ChannelLook(ends=(5, 9)))

    assert not changed.is_automatic
    assert changed.changed(image, 1, AUTOMATIC) == Looks()
    assert changed.stretched_afresh() == Looks()


def test_looks_suit_images_of_the_same_channels_and_depth(image: Image) -> None:
    looks = Looks().changed(image, 0, ChannelLook(is_shown=False))

    assert looks.suited(replace(image)) is looks
    assert looks.suited(replace(image, channels=("a", "b", "c"))) == Looks()
    assert looks.suited(replace(image, pixels=image.pixels.astype(np.float32))) == Looks()


def test_automatic_looks_are_the_rendering(image: Image) -> None:
    assert known_view(image, Looks()) is None
    assert finish(viewed_steps(image, Looks())) is rendering(image)
    assert known_view(image, Looks()) is rendering(image)


def test_a_range_goes_from_black_to_full_light_in_its_channel_alone(image: Image) -> None:
    looks = Looks().changed(image, 1, ChannelLook(ends=(1000, 2000)))

    picture = finish(viewed_steps(image, looks)).astype(int)

    expected = (image.pixels[..., 1].astype(float) - 1000) / 1000 * 255
    assert np.abs(picture[..., 1] - expected.clip(0, 255)).max() <= 0.5
    assert (picture[..., [0, 2]] == rendering(image)[..., [0, 2]]).all()


def test_a_channel_that_is_not_shown_adds_no_light_and_colours_mix(image: Image) -> None:
    looks = Looks().changed(image, 0, ChannelLook(is_shown=False))
    looks = looks.changed(image, 1, ChannelLook(colour=(255, 255, 0), ends=(0, 4000)))

    picture = finish(viewed_steps(image, looks))

    assert (picture[..., 0] == picture[..., 1]).all()
    assert (picture[..., 2] == rendering(image)[..., 2]).all()


def test_a_single_channel_can_have_a_colour() -> None:
    image = image_from_array(np.linspace(0, 1, 60, dtype=np.float32).reshape(6, 10))
    looks = Looks().changed(image, 0, ChannelLook(colour=(255, 0, 0)))

    picture = finish(viewed_steps(image, looks))

    assert (picture[..., 0] == rendering(image)).all()
    assert not picture[..., 1:].any()


@pytest.mark.parametrize("step", [1, 2, 4])
def test_a_part_is_every_so_many_pixels_of_the_whole_picture(image: Image, step: int) -> None:
    looks = Looks().changed(image, 2, ChannelLook(ends=(100, 300)))

    part = view_part(image, looks, slice(8, 148), slice(4, 70), step)

    whole = finish(viewed_steps(image, looks))
    assert (part == whole[8 + step // 2 : 148 : step, 4 + step // 2 : 70 : step]).all()


def test_what_has_no_value_is_black_whatever_the_looks() -> None:
    values = np.full((4, 5), 7.0, np.float32)
    values[1, 2], values[3, 3] = np.nan, 9
    image = image_from_array(values)
    looks = Looks().changed(image, 0, ChannelLook(ends=(-10, 0)))

    picture = finish(viewed_steps(image, looks))

    assert picture[1, 2] == 0
    assert picture[0, 0] == picture[3, 3] == 255
