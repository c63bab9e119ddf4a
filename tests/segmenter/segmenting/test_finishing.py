import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from segmenter.editing.stencil import brush, rectangle
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.knowledge import Knowledge
from segmenter.recipe import Recipe
from segmenter.segmenting.finishing import (
    edits_of,
    finished,
    patch,
    with_background,
    with_edits,
)
from segmenter.segmenting.labelling import relabel
from segmenter.segmenting.pipeline import segment


@pytest.fixture(scope="module")
def photo():
    return load_image("sample:coffee")


@pytest.fixture(scope="module", params=[Recipe(components=4), Recipe(components=4, min_region=60)])
def result(request, photo):
    return segment(photo, request.param)


def counted(image, labels, n):
    """Count pixels and sum values anew."""
    pixels = np.bincount(labels.ravel(), minlength=n + 1)[1:]
    sums = [
        np.bincount(labels.ravel(), channel.ravel(), n + 1)[1:]
        for channel in np.moveaxis(image.pixels, 2, 0)
    ]
    return pixels, np.stack(sums, axis=1)


def check_tally(image, found):
    pixels, sums = counted(image, found.labels, found.n_labels)
    np.testing.assert_array_equal(found.map.tally.pixels, pixels)
    np.testing.assert_array_equal(found.map.tally.sums, sums)


def painted(image, found, label, *points, radius=25.0):
    stencil = brush(points, radius, found.labels.shape)
    return with_edits(image, found, edits_of(found).painted(stencil, label))


def test_a_dab_paints_its_box_and_counts_stay_exact(photo, result):
    stencil = brush([(100.0, 90.0)], 20, result.labels.shape)
    after = with_edits(photo, result, edits_of(result).painted(stencil, 2))

    expected = result.labels.copy()
    expected[stencil.box.slices][stencil.mask] = 2
    np.testing.assert_array_equal(after.labels, expected)
    check_tally(photo, after)


def test_undo_is_going_back_to_what_was_there(photo, result):
    before = result.labels.copy()
    painted(photo, result, 3, (50.0, 50.0), (300.0, 500.0))

    np.testing.assert_array_equal(result.labels, before)
    assert not result.labels.flags.writeable


def test_while_one_paints_a_patch_shows_what_the_result_will(photo, result):
    edits = edits_of(result)
    first = edits.painted(brush([(100.0, 90.0)], 20, edits.shape), 2)
    second = first.edits.painted(brush([(110.0, 100.0)], 20, edits.shape), 2)

    shown = patch(photo, result, second)

    both = with_edits(photo, with_edits(photo, result, first), second)
    np.testing.assert_array_equal(shown, both.labels[second.box.slices])


def test_erasing_everything_gives_back_the_derived_labels_and_no_copy(photo, result):
    after = painted(photo, result, 1, (200.0, 300.0))
    whole = rectangle((0, 0), (400, 600), result.labels.shape)
    erased = with_edits(photo, after, edits_of(after).erased(whole))

    assert erased.labels is result.labels
    assert erased.knowledge.edits is None


def test_dropped_labels_come_back_with_all_that_was_painted_and_left_out(photo, result):
    after = painted(photo, result, 7, (200.0, 300.0), (20.0, 400.0))
    after = with_background(photo, after, frozenset({3}))

    again = relabel(photo, after)

    np.testing.assert_array_equal(again.labels, after.labels)
    np.testing.assert_array_equal(again.pixel_counts, after.pixel_counts)
    np.testing.assert_array_equal(again.mean_levels, after.mean_levels)


def test_a_run_that_knows_what_is_painted_paints_it(photo, result):
    after = painted(photo, result, 2, (200.0, 300.0))

    again = segment(photo, result.recipe, after.knowledge)

    np.testing.assert_array_equal(again.labels, after.labels)
    check_tally(photo, again)


def test_a_label_left_out_is_written_as_0_and_counted_nowhere(photo, result):
    after = with_background(photo, result, frozenset({2}))

    np.testing.assert_array_equal(after.labels, np.where(result.labels == 2, 0, result.labels))
    assert after.pixel_counts[1] == 0
    assert after.shares.sum() == pytest.approx(1.0)
    check_tally(photo, after)
    back = with_background(photo, after, frozenset())
    np.testing.assert_array_equal(back.labels, result.labels)
    np.testing.assert_array_equal(back.pixel_counts, result.pixel_counts)


def test_leaving_out_makes_one_map_and_no_copy_besides(rng):
    image = Image(rng.integers(0, 256, (20_000, 100), np.uint8))
    result = segment(image, Recipe(components=3))
    tracemalloc.start()

    after = with_background(image, result, frozenset({2}))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert after.labels.nbytes < peak < 1.5 * after.labels.nbytes


def test_a_label_left_out_is_left_out_where_it_is_painted_too(photo, result):
    after = with_background(photo, painted(photo, result, 2, (200.0, 300.0)), frozenset({2}))

    assert after.labels[200, 300] == 0
    check_tally(photo, after)


def test_painting_a_label_past_254_widens_the_map(photo, result):
    after = painted(photo, result, 300, (200.0, 300.0))

    assert after.labels.dtype == np.uint16
    assert after.n_labels == 300
    check_tally(photo, after)


def test_nothing_is_painted_where_no_pixel_counts(rng):
    valid = np.ones((60, 80), bool)
    valid[:, :20] = False
    image = Image(rng.integers(0, 256, (60, 80, 3), np.uint8), valid)
    result = segment(image, Recipe(components=2))
    after = painted(image, result, 1, (30.0, 0.0), (30.0, 70.0))

    assert not after.labels[:, :20].any()
    check_tally(image, after)


def test_outside_the_area_of_interest_nothing_counts(photo, result):
    area = np.zeros(result.labels.shape, bool)
    area[100:300, 150:400] = True

    after = with_edits(photo, result, edits_of(result).with_area(area))

    np.testing.assert_array_equal(after.labels, np.where(area, result.labels, 0))
    check_tally(photo, after)


def test_regions_are_painted_and_left_out_like_labels(photo):
    regions = segment(photo, Recipe(detail=0.6))
    after = with_background(photo, painted(photo, regions, 1, (200.0, 300.0)), frozenset({4}))

    assert after.labels[200, 300] == 1
    assert not (after.labels == 4).any()
    np.testing.assert_array_equal(relabel(photo, after).labels, after.labels)


def test_finishing_twice_changes_nothing(photo, result):
    after = painted(photo, result, 2, (200.0, 300.0))

    np.testing.assert_array_equal(finished(photo, after).labels, after.labels)
    plain = replace(after, knowledge=Knowledge())
    assert finished(photo, plain).labels is result.labels
