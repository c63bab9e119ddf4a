import numpy as np
import pytest

from segmenter.images.image import Image
from segmenter.picking.starting import start_picking


@pytest.fixture(scope="module")
def large():
    """A disc on a photo that is looked at at half its size, and a corner left out."""
    rng = np.random.default_rng(3)
    y, x = np.mgrid[:660, :780]
    thing = (y - 310) ** 2 + (x - 390) ** 2 < 200**2
    pixels = np.where(thing[..., None], (60, 120, 180), (150, 90, 60))
    grain = rng.normal(0, 5, pixels.shape)
    valid = np.ones(thing.shape, np.bool_)
    valid[:7, :11] = False
    return thing, Image((pixels + grain).clip(0, 255).astype(np.uint8), valid)


@pytest.fixture(scope="module")
def start(large):
    return start_picking(large[1])


def test_borders_follow_the_photos_own_pixels(large, start):
    thing, image = large
    picking = start.click(310, 390)
    preview = picking.preview

    coarse = np.kron(preview.labels, np.ones((preview.factor, preview.factor)))[:660, :780] > 0
    wrong = (picking.mask ^ thing).sum()
    assert preview.factor > 1
    assert wrong < 0.25 * (coarse ^ thing).sum()
    assert picking.mask.shape == (image.height, image.width)


def test_pixels_left_out_inside_a_block_stay_left_out(large, start):
    picking = start.click(7, 11)

    assert picking.mask[7, 11]
    assert not picking.mask[:7, :11].any()


def test_a_click_near_a_border_holds_at_every_pixel_of_the_photo(start):
    # On the border's two sides, a pixel apart or so.
    places = [(310, 589), (310, 591), (109, 390), (511, 391)]
    for row, column in places:
        for inside in True, False:
            assert (
                start.click(310, 390).click(row, column, inside=inside).mask[row, column] == inside
            )


def test_what_is_told_to_have_changed_covers_the_pixels_that_have(start):
    before = start.click(310, 390)
    later = before.click(310, 591)

    box = later.changed_since(before)
    outside = before.labels != later.labels
    outside[box.top : box.bottom, box.left : box.right] = False
    assert not outside.any()
    assert (box.top, box.left) >= (0, 0)
    assert (box.bottom, box.right) <= (660, 780)
