import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from segmenter.features import colours
from segmenter.features.colours import DistinctColours, PixelColours
from segmenter.work.stepwise import finish

photos = hnp.arrays(
    np.uint8,
    st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(3)),
    elements=st.integers().map(lambda value: value % 256),
)


def count(pixels: PixelColours) -> DistinctColours:
    return finish(pixels.count_steps())


def paint(pixels: PixelColours, values):
    *_, painted = pixels.paint_steps(count(pixels), values)
    return painted


@settings(deadline=None)
@given(photos)
def test_colours_and_counts_equal_those_of_numpy_unique(pixels):
    expected, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_counts=True)

    found = count(PixelColours(pixels))

    order = np.lexsort(found.values.T[::-1])
    np.testing.assert_array_equal(found.values[order], expected)
    np.testing.assert_array_equal(found.counts[order], counts)


@pytest.mark.parametrize("threads", ["1", "2", "3"])
def test_counting_by_table_equals_counting_by_sorting(rng, monkeypatch, threads):
    pixels = rng.integers(0, 9, (130, 77, 3), np.uint8) * 31
    by_sorting = count(PixelColours(pixels))

    monkeypatch.setattr(colours, "SORTED_BELOW", 0)
    monkeypatch.setenv("PIXTURE_THREADS", threads)
    by_table = count(PixelColours(pixels))

    np.testing.assert_array_equal(by_table.codes, by_sorting.codes)
    np.testing.assert_array_equal(by_table.counts, by_sorting.counts)


@settings(deadline=None)
@given(photos)
def test_painting_colours_with_their_places_gives_every_pixel_its_own_colour(pixels):
    placed = PixelColours(pixels)
    found = count(placed)
    places = paint(placed, np.arange(len(found.codes), dtype=np.uint16))

    np.testing.assert_array_equal(found.values[places], pixels)


def test_hidden_pixels_are_neither_counted_nor_painted():
    pixels = np.array([[[1, 2, 3], [9, 9, 9]], [[1, 2, 3], [4, 5, 6]]], np.uint8)
    valid = np.array([[True, False], [True, True]])
    placed = PixelColours(pixels, valid)

    found = count(placed)

    assert found.counts.tolist() == [2, 1]
    assert [9, 9, 9] not in found.values.tolist()
    np.testing.assert_array_equal(paint(placed, np.array([7, 8], np.uint8)), [[7, 0], [7, 8]])


def test_a_grey_photo_has_one_channel():
    found = count(PixelColours(np.array([[0, 255, 255]], np.uint8)))

    assert found.values.tolist() == [[0], [255]]
    assert found.counts.tolist() == [1, 2]


def test_the_same_pixels_are_counted_once():
    placed = PixelColours(np.zeros((3, 3), np.uint8))

    assert not placed.is_counted
    assert count(placed) is count(placed)
    assert placed.is_counted


def test_the_codes_of_pixels_are_among_the_photos_codes(rng):
    placed = PixelColours(rng.integers(0, 256, (5, 5, 3), np.uint8))

    codes = placed.codes_of(np.arange(25))

    np.testing.assert_array_equal(np.unique(codes), count(placed).codes)
