import numpy as np
import pytest

from segmenter import Recipe, load_image, segment
from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.objects.counting import count_objects
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects
from segmenter.objects.settings import ObjectSettings
from tests.segmenter.objects.scenes import blobs, image_of, touching_discs


def found(labels, **settings):
    return find_objects(image_of(labels), labels, ObjectSettings(**settings))


def test_nearly_all_of_300_touching_discs_are_counted_with_their_areas():
    labels, areas = touching_discs()
    image = image_of(labels)

    assert found(labels).count == 30
    objects = found(labels, split=0.8)

    assert abs(objects.count - 300) <= 9
    measured = np.sort(measure_objects(image, objects)["area"])
    assert measured.sum() == np.count_nonzero(labels)
    nearest = areas[np.abs(areas[:, None] - measured).argmin(axis=0)]
    assert np.mean(np.abs(measured / nearest - 1) <= 0.03) >= 0.97


def test_a_marker_lies_in_each_thing_that_is_cut_apart_and_none_elsewhere():
    labels, _ = touching_discs()

    for settings in ({}, {"min_area": 200}, {"exclude_border": True}):
        objects = found(labels, split=0.8, **settings)

        rows, columns = objects.markers.T
        assert sorted(objects.map[rows, columns]) == list(range(1, objects.count + 1))
    assert len(found(labels).markers) == 0


def test_a_stronger_split_cuts_more_and_loses_no_pixel():
    labels = blobs()

    counts = [found(labels, split=strength).count for strength in (0.0, 0.3, 0.6, 0.9)]

    assert counts == sorted(counts)
    assert counts[0] < counts[-1]
    assert np.array_equal(found(labels, split=0.9).map > 0, labels > 0)


def test_intensity_tells_things_apart_that_have_no_waist():
    labels = np.zeros((40, 80), np.uint8)
    labels[10:30, 10:70] = 1
    across = np.arange(80)
    values = (
        20 + 100 * np.exp(-(((across - 25) / 8) ** 2)) + 100 * np.exp(-(((across - 55) / 8) ** 2))
    )
    image = Image(np.broadcast_to(values, labels.shape).astype(np.uint8))

    by_shape = ObjectSettings(split=0.8)
    by_value = ObjectSettings(split=0.8, split_by="intensity")

    assert find_objects(image, labels, by_shape).count == 1
    apart = find_objects(image, labels, by_value)
    assert apart.count == 2
    assert apart.map[20, 38] != apart.map[20, 42]


def test_holes_are_filled_up_to_a_size_but_not_those_of_another_label():
    labels = np.zeros((30, 40), np.uint8)
    labels[5:25, 5:35] = 1
    labels[8:10, 8:10] = 0
    labels[12:18, 12:18] = 0
    labels[20:22, 20:22] = 2

    objects = found(labels, fill_holes=4)

    assert np.bincount(objects.map.ravel())[1:].tolist() == [600 - 36 - 4, 4]
    alone = found(labels, fill_holes=4, object_labels="1")
    assert np.bincount(alone.map.ravel())[1:].tolist() == [600 - 36]


def test_opening_cuts_a_bridge_and_closing_bridges_a_gap():
    labels = np.zeros((40, 60), np.uint8)
    labels[10:30, 5:25] = labels[10:30, 35:55] = 1
    labels[19:21, 25:35] = 1
    parted = labels.copy()
    parted[:, 29:31] = 0

    assert found(labels).count == 1
    assert found(labels, opening=3).count == 2
    assert found(parted).count == 2
    assert found(parted, closing=5).count == 1
    # What lies at the photo's edge goes on beyond it, and is not worn off there.
    assert np.array_equal(found(np.ones((9, 9), np.uint8), opening=2).map, np.ones((9, 9)))


def test_closing_takes_nothing_from_other_labels():
    labels = np.ones((20, 30), np.uint8)
    labels[:, 14:16] = 2

    assert np.array_equal(found(labels, closing=3).owners, [0, 1, 2, 1])


def test_objects_are_numbered_by_their_first_pixels_whatever_is_left_out():
    labels = blobs()

    some = found(labels, min_area=30, object_labels="2")

    ids, first = np.unique(some.map, return_index=True)
    assert ids.tolist() == list(range(some.count + 1))
    assert (np.diff(first[1:]) > 0).all()
    assert set(some.owners[1:].tolist()) == {2}
    assert np.bincount(some.map.ravel())[1:].min() >= 30


@pytest.fixture(scope="module")
def coins():
    return load_image("sample:coins")


def test_all_24_coins_are_counted_by_region(coins):
    recipe = Recipe(detail=0.5, min_area=300, keep="circularity=0.7..")

    assert count_objects(coins, segment(coins, recipe)).objects.count == 24


def test_all_24_coins_are_counted_by_colour_and_split(coins):
    result = segment(coins, Recipe(components=3, features="colour,position", smoothing=0.5))
    bright = int(result.mean_levels[:, 0].argmax()) + 1
    recipe = result.recipe.changed(
        object_labels=str(bright), fill_holes=2000, opening=3, split=0.8, min_area=500
    ).changed(exclude_border=True)

    counted = count_objects(coins, segment(coins, recipe))

    assert counted.objects.count == 24
    assert counted.table["id"].tolist() == list(range(1, 25))
    assert (counted.table["posterior"] > 0.5).all()
    assert (counted.table["posterior"] <= 1).all()


def test_ranges_of_columns_sort_objects_out_and_others_are_refused(coins):
    result = segment(coins, Recipe(components=2, keep="area=100..3000,solidity=0.9.."))

    table = count_objects(coins, result).table

    assert len(table["area"]) > 5
    assert (table["area"] >= 100).all()
    assert (table["area"] <= 3000).all()
    assert (table["solidity"] >= 0.9).all()
    with pytest.raises(RecipeError, match=r"no column 'weight'; they have id, label, area"):
        count_objects(coins, segment(coins, Recipe(components=2, keep="weight=1..2")))
