import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import Image
from segmenter.batch.area import WHOLE, as_text, corners_of, read_area
from segmenter.errors import ImageError, RecipeError


@pytest.fixture
def image():
    return Image(np.zeros((20, 30, 3), np.uint8), name="field.png")


def inside_of(area, image):
    valid = area.applied(image).valid
    assert valid is not None
    return valid


def test_two_corners_are_a_rectangle_with_the_pixels_in_both(image):
    inside = inside_of(read_area("2,3 10,20"), image)

    assert inside.sum() == 9 * 18
    assert inside[2, 3]
    assert inside[10, 20]


def test_more_corners_are_a_polygon(image):
    inside = inside_of(read_area("0,0 20,0 20,20"), image)

    assert inside[15, 3]
    assert not inside[3, 15]
    assert inside.sum() == pytest.approx(200, abs=10)


def test_a_mask_is_an_area(image, tmp_path):
    ids = np.zeros((20, 30), np.uint8)
    ids[:5] = 3
    Pillow.fromarray(ids).save(tmp_path / "area.png")

    inside = inside_of(read_area(str(tmp_path / "area.png")), image)

    assert np.array_equal(inside, ids > 0)


def test_a_mask_of_another_size_is_refused_with_both_sizes(image, tmp_path):
    Pillow.fromarray(np.ones((5, 6), np.uint8)).save(tmp_path / "area.png")

    with pytest.raises(ImageError, match=r"6 × 5 pixels, and field.png 30 × 20"):
        read_area(str(tmp_path / "area.png")).applied(image)


def test_an_area_beside_the_photo_is_refused(image):
    with pytest.raises(RecipeError, match="no pixel lies in the area"):
        read_area("100,100 200,200").applied(image)


@pytest.mark.parametrize("text", ["", "3,4", "a,b c,d", "1,2 3", "no-such-file.png"])
def test_what_is_no_area_is_refused(text):
    with pytest.raises(ValueError, match="ROW,COLUMN"):
        read_area(text)


def test_the_corners_of_a_rectangle_are_found_and_read_back(image):
    inside = np.zeros((20, 30), bool)
    inside[4:9, 6:30] = True

    again = inside_of(read_area(as_text(corners_of(inside))), image)

    assert np.array_equal(again, inside)
    inside[5, 7] = False
    assert corners_of(inside) == ()
    assert corners_of(np.zeros((3, 3), bool)) == ()


def test_without_an_area_all_of_the_photo_counts(image):
    assert WHOLE.applied(image) is image
