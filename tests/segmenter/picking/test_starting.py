import numpy as np
import pytest

from segmenter.errors import ImageError, RecipeError
from segmenter.images.image import Image
from segmenter.picking.starting import picking_steps, start_picking


@pytest.mark.parametrize(
    "shape", [(1, 1), (1, 1, 3), (1, 7, 3), (300, 1), (2, 3), (40, 60), (37, 53, 3)]
)
@pytest.mark.parametrize("constant", [True, False])
def test_any_photo_can_be_clicked_at_its_corners(rng, shape, constant):
    pixels = np.full(shape, 77, np.uint8) if constant else rng.integers(0, 256, shape, np.uint8)
    picking = start_picking(Image(pixels))

    picking = picking.click(0, 0).click(shape[0] - 1, shape[1] - 1, label=2)

    assert picking.labels.shape == shape[:2]
    assert picking.labels[-1, -1] == 2
    assert shape[:2] == (1, 1) or picking.labels[0, 0] == 1


def test_a_photo_of_one_colour_is_one_thing():
    assert start_picking(Image(np.full((50, 70, 3), 99, np.uint8))).click(25, 35).mask.mean() > 0.4


@pytest.fixture
def framed(rng):
    """Two areas that count, apart from each other."""
    valid = np.zeros((50, 90), np.bool_)
    valid[5:45, 5:40] = valid[5:45, 50:85] = True
    return Image(rng.integers(0, 256, (50, 90, 3), np.uint8), valid)


def test_pixels_that_are_left_out_get_no_label_and_no_click(framed):
    start = start_picking(framed)
    picking = start.click(20, 20).click(20, 60, label=2)

    assert not picking.labels[~framed.valid].any()
    assert start.hover(0, 0) is None
    with pytest.raises(RecipeError, match="left out; click on one that counts"):
        start.click(0, 0)


def test_a_thing_does_not_reach_across_pixels_that_are_left_out(framed):
    picking = start_picking(framed).click(20, 20)

    assert not picking.mask[:, 45:].any()


def test_a_photo_without_a_pixel_that_counts_is_refused():
    image = Image(np.zeros((4, 4, 3), np.uint8), np.zeros((4, 4), np.bool_), "glass.png")

    with pytest.raises(ImageError, match=r"glass\.png: every pixel is transparent"):
        start_picking(image)


def test_the_steps_only_rise_and_the_last_has_the_result(disc_photo):
    steps = list(picking_steps(disc_photo))

    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert [step.result is None for step in steps] == [True] * (len(steps) - 1) + [False]


def test_labels_are_the_same_with_any_number_of_threads(monkeypatch, rng):
    pixels = np.kron(rng.integers(0, 256, (10, 14, 3)), np.ones((24, 24, 1))).astype(np.uint8)
    labels = []
    for threads in "1", "2", "5":
        monkeypatch.setenv("PIXTURE_THREADS", threads)
        picking = start_picking(Image(pixels)).click(30, 30).click(100, 200, label=2)
        labels.append(picking.click(200, 40, inside=False).labels)

    assert np.array_equal(labels[0], labels[1])
    assert np.array_equal(labels[0], labels[2])
