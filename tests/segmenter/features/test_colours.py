import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from segmenter.features import colours
from segmenter.features.colours import are_counted, code_at, distinct_colours, paint
from segmenter.images.image import Image

photos = hnp.arrays(
    np.uint8,
    st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(3)),
    elements=st.integers().map(lambda value: value % 256),
)


@given(photos)
def test_colours_and_counts_equal_those_of_numpy_unique(pixels):
    expected, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)

    found = distinct_colours(Image(pixels))

    order = np.lexsort(found.levels.T[::-1])
    np.testing.assert_array_equal(found.levels[order], expected)
    np.testing.assert_array_equal(found.counts[order], counts)


@pytest.mark.parametrize("threads", ["1", "2", "3"])
def test_counting_by_table_equals_counting_by_sorting(rng, monkeypatch, threads):
    pixels = rng.integers(0, 9, (130, 77, 3), np.uint8) * 31
    by_sorting = distinct_colours(Image(pixels))

    monkeypatch.setattr(colours, "SORTED_BELOW", 0)
    monkeypatch.setenv("PIXTURE_THREADS", threads)
    by_table = distinct_colours(Image(pixels))

    np.testing.assert_array_equal(by_table.codes, by_sorting.codes)
    np.testing.assert_array_equal(by_table.counts, by_sorting.counts)


@given(photos)
def test_painting_colours_with_their_places_gives_every_pixel_its_own_colour(pixels):
    image = Image(pixels)
    found = distinct_colours(image)
    places = paint(image, np.arange(len(found.codes), dtype=np.uint16))

    np.testing.assert_array_equal(found.levels[places], pixels)


def test_hidden_pixels_are_neither_counted_nor_painted():
    pixels = np.array([[[1, 2, 3], [9, 9, 9]], [[1, 2, 3], [4, 5, 6]]], np.uint8)
    valid = np.array([[True, False], [True, True]])
    image = Image(pixels, valid)

    found = distinct_colours(image)

    assert found.counts.tolist() == [2, 1]
    assert [9, 9, 9] not in found.levels.tolist()
    np.testing.assert_array_equal(paint(image, np.array([7, 8], np.uint8)), [[7, 0], [7, 8]])


def test_a_grey_photo_has_one_channel():
    found = distinct_colours(Image(np.array([[0, 255, 255]], np.uint8)))

    assert found.levels.tolist() == [[0], [255]]
    assert found.counts.tolist() == [1, 2]


def test_the_same_image_is_counted_once():
    image = Image(np.zeros((3, 3), np.uint8))

    assert not are_counted(image)
    assert distinct_colours(image) is distinct_colours(image)
    assert are_counted(image)


def test_a_pixels_code_is_among_the_photos_codes(rng):
    image = Image(rng.integers(0, 256, (5, 5, 3), np.uint8))

    assert code_at(image, 2, 3) in distinct_colours(image).codes
