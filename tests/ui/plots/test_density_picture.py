import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from segmenter import Image
from segmenter.features import features_of
from segmenter.features.density import colour_density
from segmenter.recipe import FeatureSettings
from ui.plots.density_picture import LastPicture, density_picture, strengths


def blue_photo(count: int) -> Image:
    pixels = np.zeros((1, count + 1, 3), np.uint8)
    pixels[0, :count] = 10, 20, 250
    pixels[0, count] = 200, 0, 0
    return Image(pixels)


def test_strength_grows_with_the_logarithm_of_pixels():
    levels = strengths(np.array([0, 1, 10, 100, 1000]))

    assert levels[0] == 0
    assert levels[-1] == 1
    assert (np.diff(levels[1:]) > 0.1).all()


def test_every_bin_is_in_its_place_and_colour():
    density = colour_density(features_of(blue_photo(30), FeatureSettings("rgb")), (0, 2))
    picture = density_picture(density, None, QSize(256, 256))

    assert picture.pixelColor(10, 255 - 250).getRgb() == (10, 20, 250, 255)
    assert picture.pixelColor(200, 255).red() > 150
    assert picture.pixelColor(100, 100).alpha() == 0


def test_one_colour_for_all_if_wished():
    density = colour_density(features_of(blue_photo(30), FeatureSettings("rgb")), (0, 2))
    picture = density_picture(density, QColor("#00ff00"), QSize(256, 256))

    assert picture.pixelColor(10, 5).getRgb() == (0, 255, 0, 255)


def test_a_larger_picture_keeps_bins_sharp():
    density = colour_density(features_of(blue_photo(30), FeatureSettings("rgb")), (0, 2))
    picture = density_picture(density, None, QSize(512, 512))
    alphas = [picture.pixelColor(x, 10).alpha() for x in range(16, 26)]

    assert picture.size() == QSize(512, 512)
    assert alphas == [0, 0, 0, 0, 255, 255, 0, 0, 0, 0]


def test_the_last_picture_is_given_again_until_something_about_it_changes():
    density = colour_density(features_of(blue_photo(30), FeatureSettings("rgb")), (0, 2))
    pictures = LastPicture()
    plain = pictures.of(density, None, QSize(64, 64))

    assert pictures.of(density, None, QSize(64, 64)) is plain
    tinted = pictures.of(density, QColor("#00ff00"), QSize(64, 64))
    assert tinted is not plain
    assert pictures.of(density, QColor("#00ff00"), QSize(64, 64)) is tinted
    assert pictures.of(density, QColor("#00ff00"), QSize(32, 64)).width() == 32
    other = colour_density(features_of(blue_photo(30), FeatureSettings("rgb")), (0, 1))
    assert pictures.of(other, None, QSize(64, 64)) != plain
