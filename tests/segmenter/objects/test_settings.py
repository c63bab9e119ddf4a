import math

import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.images.image import PixelSize
from segmenter.objects.ranges import Range, parse_ranges, write_ranges
from segmenter.objects.settings import ObjectSettings


def test_ranges_are_written_in_one_way_and_read_back_to_the_last_digit():
    text = " area = 200 .. 5000, sd_channel 2=0.1..,feret=..3.25,x=.."

    assert parse_ranges(text.replace(" = ", "=")) == (
        Range("area", 200, 5000),
        Range("sd_channel 2", 0.1),
        Range("feret", -math.inf, 3.25),
        Range("x"),
    )
    settings = ObjectSettings(keep="area=0.1..0.30000000000000004,x=..")
    assert settings.keep == "area=0.1..0.30000000000000004"
    assert settings.ranges == parse_ranges(settings.keep)
    assert parse_ranges(write_ranges(settings.ranges)) == settings.ranges


@pytest.mark.parametrize("wrong", ["area", "area=5", "area=9..2", "=1..2", "area=a..b", "x=nan.."])
def test_what_is_no_range_is_refused_with_an_example(wrong):
    with pytest.raises(RecipeError, match=r"COLUMN=LOW..HIGH, as area=200..5000, not '"):
        ObjectSettings(keep=wrong)


@pytest.mark.parametrize("wrong", ["0", "1;2", "65535", "-1", "one"])
def test_what_is_no_label_is_refused(wrong):
    with pytest.raises(RecipeError, match="object labels are"):
        ObjectSettings(object_labels=wrong)


def test_labels_are_told_once_and_ascending():
    assert ObjectSettings(object_labels="5, 2,5").object_labels == "2,5"
    assert ObjectSettings().chosen == ()


def test_values_that_are_not_known_are_in_no_range():
    assert Range("circularity", 0.5).holds(np.array([0.4, 0.5, np.nan])).tolist() == [
        False,
        True,
        False,
    ]


def test_a_scale_is_told_or_left_to_the_file():
    assert ObjectSettings().scale is None
    assert ObjectSettings(pixel_size=0.65).scale == PixelSize(0.65, 0.65, "µm")
    assert ObjectSettings(pixel_size=2, unit="mm").scale == PixelSize(2, 2, "mm")
