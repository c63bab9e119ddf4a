import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.measure import label as pieces

from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.picking.starting import start_picking

from .conftest import disc_mask

ROWS, COLUMNS = 72, 104
clicks = st.tuples(st.integers(0, ROWS - 1), st.integers(0, COLUMNS - 1), st.integers(0, 3))


def iou(mask, thing):
    return (mask & thing).sum() / (mask | thing).sum()


def after(picking, some):
    for row, column, label in some:
        picking = picking.click(row, column, label=label)
    return picking


def test_one_click_takes_the_thing_that_stands_out(disc):
    assert iou(disc.click(40, 60).mask, disc_mask()) > 0.95


def test_before_the_first_click_all_is_outside(disc):
    assert not disc.mask.any()
    assert disc.n_touches == 0


def test_a_click_outside_takes_away_what_it_points_at(disc):
    everything = disc.click(40, 60).click(5, 5)

    assert iou(everything.click(5, 5, inside=False).mask, disc_mask()) > 0.95


@settings(max_examples=30, deadline=None)
@given(st.lists(clicks, min_size=1, max_size=8, unique_by=lambda click: click[:2]))
def test_every_pixel_that_was_clicked_has_its_label_whatever_comes_later(patches, some):
    picking = after(patches, some)

    for row, column, label in some:
        assert picking.labels[row, column] == label


@settings(max_examples=20, deadline=None)
@given(st.lists(clicks, min_size=1, max_size=6))
def test_a_click_only_gives_its_own_label(patches, some):
    before = after(patches, some[:-1])
    later = before.click(*some[-1][:2], label=some[-1][2])

    changed = before.labels != later.labels
    assert set(np.unique(later.labels[changed])) <= {some[-1][2], 0, *np.unique(before.labels)}
    assert set(np.unique(later.labels)) <= {0, *(label for _, _, label in some)}


@settings(max_examples=20, deadline=None)
@given(st.lists(clicks, min_size=1, max_size=6))
def test_changes_lie_in_the_box_that_is_told(patches, some):
    before = after(patches, some[:-1])
    later = before.click(*some[-1][:2], label=some[-1][2])

    box = later.changed_since(before)
    rows, columns = np.nonzero(before.labels != later.labels)
    if box is not None:
        inside = (rows >= box.top) & (rows < box.bottom)
        assert (inside & (columns >= box.left) & (columns < box.right)).all()
    else:
        assert not len(rows)
    assert before.changed_since(later) == box


def test_nothing_has_changed_since_the_same(disc):
    assert disc.changed_since(disc) is None


def test_one_label_goes_no_farther_than_the_pixels_that_join_it_to_its_clicks(patches):
    picking = after(patches, [(10, 10, 1), (60, 90, 1), (30, 50, 2)])

    areas = pieces(picking.labels, background=0, connectivity=1)
    held = {areas[place] for place in [(10, 10), (60, 90), (30, 50)]}
    # An area may touch its click's across a part that was given to another label.
    assert len(set(np.unique(areas)) - {0} - held) == 0


def test_a_click_makes_a_new_picking_and_leaves_the_old_one(disc):
    first = disc.click(40, 60)
    mask = first.mask

    first.click(5, 5)

    assert np.array_equal(first.mask, mask)
    assert not disc.mask.any()


def test_undo_goes_back_one_click_and_no_farther_than_the_start(disc):
    once = disc.click(40, 60)
    twice = once.click(5, 5)

    assert twice.undo() is once
    assert once.undo() is disc
    assert disc.undo() is disc


def test_clicks_on_things_apart_can_come_in_any_order():
    rng = np.random.default_rng(2)
    pixels = np.full((120, 160, 3), 60.0)
    for row in 15, 75:
        for column in 10, 60, 110:
            pixels[row : row + 30, column : column + 30] = rng.integers(120, 255, 3)
    image = Image((pixels + rng.normal(0, 4, pixels.shape)).clip(0, 255).astype(np.uint8))
    start = start_picking(image)

    one = start.click(30, 25).click(90, 125, label=2)
    other = start.click(90, 125, label=2).click(30, 25)

    assert np.array_equal(one.labels, other.labels)
    assert (one.labels[17:43, 12:38] == 1).all()
    assert (one.labels[77:103, 112:138] == 2).all()


def test_inside_and_outside_are_labels_1_and_0(disc):
    by_side = disc.click(40, 60).click(5, 5, inside=False)
    by_label = disc.click(40, 60, label=1).click(5, 5, label=0)

    assert np.array_equal(by_side.labels, by_label.labels)


def test_labels_are_8_bit_up_to_254_and_16_bit_beyond(disc):
    assert disc.click(40, 60, label=254).labels.dtype == np.uint8
    large = disc.click(40, 60, label=65535).labels
    assert (large.dtype, large[40, 60]) == (np.uint16, 65535)


@pytest.mark.parametrize("label", [-1, 65536])
def test_a_label_that_cannot_be_stored_is_refused(disc, label):
    with pytest.raises(RecipeError, match="label must be 0 to 65535"):
        disc.click(40, 60, label=label)


@pytest.mark.parametrize(("row", "column"), [(-1, 3), (80, 3), (3, -1), (3, 120)])
def test_a_click_beside_the_photo_is_refused_and_hovering_there_says_nothing(disc, row, column):
    with pytest.raises(RecipeError, match="click inside the photo's 80 rows and 120 columns"):
        disc.click(row, column)
    assert disc.hover(row, column) is None


def test_hovering_tells_what_a_click_takes(disc):
    hover = disc.hover(40, 60)

    claimed = np.zeros((80, 120), bool)
    box = hover.box
    claimed[box.top : box.bottom, box.left : box.right] = hover.mask
    assert hover.factor == 1
    assert iou(claimed, disc.click(40, 60).mask) > 0.9


def test_a_stroke_holds_all_pixels_along_it(disc):
    picking = disc.stroke([(5, 5), (5, 110), (70, 110)])

    assert picking.mask[5, 5:111].all()
    assert picking.mask[5:71, 110].all()
    assert picking.n_touches == 1


def test_a_stroke_of_one_point_is_a_click(disc):
    assert np.array_equal(disc.stroke([(40, 60)]).mask, disc.click(40, 60).mask)


def test_a_stroke_may_leave_the_photo_but_not_miss_it(disc):
    assert disc.stroke([(40, 60), (40, 500)]).mask[40, 60:].all()
    with pytest.raises(RecipeError, match="the stroke meets no pixel that counts"):
        disc.stroke([(200, 200), (210, 200)])


def test_the_preview_of_a_small_photo_is_its_labels(disc):
    picking = disc.click(40, 60)

    assert picking.preview.factor == 1
    assert np.array_equal(picking.preview.labels, picking.labels)
