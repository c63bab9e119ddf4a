import numpy as np
import pytest

from segmenter.features.tally import Tally
from segmenter.regions.label_map import LabelMap, label_table, look_up, one_label_each


def map_with(owners: list[int], pixels: list[int]) -> LabelMap:
    sums = np.arange(3.0 * len(pixels)).reshape(-1, 3)
    tally = Tally(np.array(pixels, np.int64), sums)
    return LabelMap(np.zeros((2, 3), np.uint8), np.array(owners), tally)


@pytest.fixture
def merged() -> LabelMap:
    """Four components: the first and the third are one label, the second is left out."""
    return map_with([1, 0, 1, 2], [30, 10])


def test_what_the_components_of_a_label_have_adds_up(merged):
    components = np.array([[0.1, 0.5], [0.2, 0.1], [0.3, 0.1], [0.4, 0.3]])

    np.testing.assert_allclose(merged.by_label(components), [[0.4, 0.6], [0.4, 0.3]])


def test_components_that_are_left_out_count_for_no_label(merged):
    assert merged.by_label(np.array([0.0, 1.0, 0.0, 0.0])).tolist() == [0.0, 0.0]
    assert merged.by_label(np.ones((4, 2, 2))).sum() == 12


def test_components_that_are_labels_keep_what_they_have(merged):
    values = np.array([[0.25, 0.5], [0.75, 0.5]])

    assert map_with([1, 2], [30, 10]).by_label(values) is values
    swapped = map_with([2, 1], [30, 10])
    np.testing.assert_array_equal(swapped.by_label(values), values[::-1])


def test_a_label_knows_its_components(merged):
    assert merged.n_labels == 2
    assert merged.components_of(1).tolist() == [0, 2]
    assert merged.components_of(2).tolist() == [3]
    assert merged.components_of(0).tolist() == [1]
    assert one_label_each(3).tolist() == [1, 2, 3]


def test_shares_are_of_the_labelled_pixels(merged):
    assert merged.shares.tolist() == [0.75, 0.25]
    assert map_with([1, 2], [0, 0]).shares.tolist() == [0.0, 0.0]


def test_means_are_those_of_the_pixels(merged):
    np.testing.assert_allclose(merged.means, [[0, 1 / 30, 2 / 30], [0.3, 0.4, 0.5]])


def test_a_label_map_cannot_be_written_to(merged):
    for array in (merged.labels, merged.owners, merged.tally.pixels, merged.means):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


def test_a_table_gives_each_component_its_label_and_0_to_what_is_left_out() -> None:
    table = label_table(np.array([3, 0, 1, 3]), {1, 9})

    assert table.tolist() == [0, 3, 0, 0, 3]
    assert table.dtype == np.uint8
    assert label_table(one_label_each(300), {300}).dtype == np.uint16
    assert label_table(one_label_each(0)).tolist() == [0]


@pytest.mark.parametrize("shape", [(3, 5), (1025, 1025), (2048, 1024)])
@pytest.mark.parametrize("flip", [False, True])
def test_every_pixel_of_small_and_large_maps_is_looked_up(rng, shape, flip):
    labels = rng.integers(0, 7, shape).astype(np.uint8)
    labels = labels[::-1, ::-1] if flip else labels
    table = np.array([0, 3, 2, 200, 5, 255, 1], np.uint8)

    found = look_up(table, labels)

    assert found.dtype == np.uint8
    np.testing.assert_array_equal(found, table[labels])
