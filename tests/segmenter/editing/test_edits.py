import numpy as np
import pytest

from segmenter.editing.box import Box, whole
from segmenter.editing.edits import Edits
from segmenter.editing.stencil import brush, of_mask, rectangle
from segmenter.errors import RecipeError

SHAPE = (600, 700)


@pytest.fixture
def derived(rng):
    return rng.integers(0, 6, SHAPE).astype(np.uint8)


def test_what_is_painted_lies_over_what_is_derived(derived):
    stencil = brush([(250.0, 260.0), (270.0, 500.0)], 30, SHAPE)
    change = Edits(SHAPE).painted(stencil, 5)
    expected = derived.copy()
    expected[stencil.box.slices][stencil.mask] = 5

    np.testing.assert_array_equal(change.edits.over(derived, whole(SHAPE)), expected)
    assert change.box == stencil.box


def test_any_box_shows_the_same_as_the_whole(derived, rng):
    edits = Edits(SHAPE)
    for label in (1, 0, 3, 7):
        points = [tuple(rng.uniform((0, 0), SHAPE)) for _ in range(3)]
        edits = edits.painted(brush(points, 40, SHAPE), label).edits
    everything = edits.over(derived, whole(SHAPE))

    for box in (Box(0, 0, 1, 1), Box(255, 255, 257, 513), Box(100, 3, 600, 700)):
        np.testing.assert_array_equal(edits.over(derived, box), everything[box.slices])


def test_left_out_can_be_painted_and_erasing_brings_derived_labels_back(derived):
    stencil = rectangle((100, 100), (399, 399), SHAPE)
    painted = Edits(SHAPE).painted(stencil, 0).edits

    assert not painted.over(derived, stencil.box).any()
    erased = painted.erased(stencil).edits
    np.testing.assert_array_equal(erased.over(derived, whole(SHAPE)), derived)
    assert erased.is_empty


def test_an_edit_leaves_the_edits_before_as_they_were_and_shares_their_tiles(derived):
    first = Edits(SHAPE).painted(rectangle((0, 0), (599, 699), SHAPE), 4).edits
    second = first.painted(brush([(10.0, 10.0)], 5, SHAPE), 2).edits

    assert (first.over(derived, whole(SHAPE)) == 4).all()
    own = [place for place in second.tiles if second.tiles[place] is not first.tiles[place]]
    assert own == [(0, 0)]
    assert not any(tile.flags.writeable for tile in second.tiles.values())


def test_each_pixel_of_a_stencil_can_get_its_own_label(derived, rng):
    values = rng.integers(0, 300, (40, 300))
    mask = rng.random((40, 300)) < 0.5
    stencil = of_mask(mask, Box(240, 100, 280, 400))
    values = values[: stencil.mask.shape[0], : stencil.mask.shape[1]]

    shown = Edits(SHAPE).painted(stencil, values).edits.over(derived, stencil.box)

    np.testing.assert_array_equal(
        shown, np.where(stencil.mask, values, derived[stencil.box.slices])
    )


def test_labels_past_254_are_painted_on_maps_of_bytes(derived):
    edits = Edits(SHAPE).painted(brush([(300.0, 300.0)], 3, SHAPE), 254).edits
    assert edits.over(derived, whole(SHAPE)).dtype == np.uint8

    edits = edits.painted(brush([(300.0, 300.0)], 3, SHAPE), 1000).edits
    shown = edits.over(derived, whole(SHAPE))
    assert shown[300, 300] == 1000
    assert edits.largest == 1000


@pytest.mark.parametrize("label", [-1, 2**16 - 1])
def test_labels_that_no_map_holds_are_refused(label):
    with pytest.raises(RecipeError, match="labels to paint"):
        Edits(SHAPE).painted(brush([(9.0, 9.0)], 3, SHAPE), label)


def test_outside_the_area_of_interest_all_is_left_out(derived):
    area = np.zeros(SHAPE, bool)
    area[100:300, 50:650] = True
    edits = Edits(SHAPE).painted(rectangle((90, 90), (120, 120), SHAPE), 9).edits
    inside = edits.with_area(area).edits.over(derived, whole(SHAPE))

    assert not inside[~area].any()
    np.testing.assert_array_equal(inside[area], edits.over(derived, whole(SHAPE))[area])


def test_an_area_of_another_photo_is_refused():
    with pytest.raises(RecipeError, match="shape"):
        Edits(SHAPE).with_area(np.ones((3, 3), bool))


def test_boxes_hold_everything_that_is_changed(derived):
    edits = Edits(SHAPE).painted(brush([(250.0, 520.0), (300.0, 600.0)], 9, SHAPE), 6).edits
    outside = np.ones(SHAPE, bool)
    for box in edits.boxes():
        outside[box.slices] = False

    shown = edits.over(derived, whole(SHAPE))
    np.testing.assert_array_equal(shown[outside], derived[outside])
    assert outside.any()


@pytest.mark.parametrize("step", [2, 4, 8])
def test_a_thinned_map_is_painted_like_the_whole(derived, step):
    edits = Edits(SHAPE).painted(brush([(3.0, 5.0), (550.0, 690.0)], 25, SHAPE), 6).edits
    edits = edits.with_area(derived < 5).edits
    middle = slice(step // 2, None, step)
    height, width = SHAPE[0] // step, SHAPE[1] // step
    thin = derived[middle, middle][:height, :width].copy()

    expected = edits.over(derived, whole(SHAPE))[middle, middle][:height, :width]
    np.testing.assert_array_equal(edits.thinned_over(thin, step), expected)


def test_painted_labels_are_renamed_and_other_tiles_shared(derived):
    edits = Edits(SHAPE).painted(rectangle((0, 0), (50, 50), SHAPE), 3).edits
    edits = edits.painted(rectangle((500, 600), (550, 650), SHAPE), 4).edits
    before = edits.over(derived, whole(SHAPE))

    renamed = edits.renamed(np.array([0, 1, 2, 300]))

    expected = edits.over(np.full(SHAPE, 9, np.uint16), whole(SHAPE))
    expected[expected == 3] = 300
    np.testing.assert_array_equal(renamed.over(np.full(SHAPE, 9), whole(SHAPE)), expected)
    assert renamed.tiles[1, 2] is edits.tiles[1, 2]
    np.testing.assert_array_equal(edits.over(derived, whole(SHAPE)), before)
