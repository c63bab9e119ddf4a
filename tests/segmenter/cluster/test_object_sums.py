"""What is measured in chunks adds up to what one process measures of the whole."""

import io

import numpy as np
import pytest

from segmenter.cluster.grid import Grid
from segmenter.cluster.objects.joining import Joining
from segmenter.cluster.objects.merging import Merging
from segmenter.cluster.objects.pieces import found_in, pieces_in
from segmenter.cluster.objects.sums import objects_here, read_sums, sums_of
from segmenter.images.image import Image
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects
from segmenter.objects.settings import ObjectSettings
from tests.segmenter.objects.scenes import blobs


def rings():
    """Rings in rings that touch by corners, over many chunks, and a line across everything."""
    rows, columns = np.mgrid[:150, :210]
    far = np.hypot(rows - 70, columns - 100)
    labels = np.where(far < 68, 1 + (far.astype(int) // 9) % 2, 0).astype(np.uint8)
    labels[np.abs(rows - columns + 20) == 0] = 3
    return labels


def in_chunks(image, labels, settings, side):
    """What is told of objects chunk by chunk: the map of their numbers, and the table."""
    grid, by_corners = Grid(labels.shape, side), settings.connectivity == "8"
    joining, pieces = Joining(grid, by_corners), {}
    for place in reversed(list(grid.places())):
        pieces[place] = found_in(labels[grid.box(place).slices], by_corners=by_corners)
        joining.add(place, pieces_in(pieces[place], grid, place))
    candidates, numbering = joining.candidates(settings)
    ids = np.zeros(labels.shape, np.uint32)
    for place, table in numbering.tables():
        ids[grid.box(place).slices] = table[pieces[place].map]
    merging = Merging(candidates, candidates.owners, image.channel_names)
    framed = np.pad(ids, 2)
    for place in grid.places():
        box = grid.box(place)
        around = framed[box.top : box.bottom + 4, box.left : box.right + 4]
        here = objects_here(around, grid, place)
        part = Image(image.planes[:, *box.slices].transpose(1, 2, 0))
        none = np.zeros(len(here.ids), np.int64)
        file = io.BytesIO()
        sums_of(around, here, part, (box.top, box.left), none).write(file)
        file.seek(0)
        merging.add(read_sums(file))
    return ids, merging.table(image.planes.dtype, is_judged=False)


@pytest.mark.parametrize(
    ("scene", "connectivity", "side", "dtype"),
    [
        (blobs, "4", (40, 40), np.uint8),
        (blobs, "8", (17, 23), np.uint16),
        (blobs, "8", (64, 211), np.uint8),
        (rings, "4", (17, 23), np.uint16),
        (rings, "8", (40, 40), np.uint8),
        (rings, "4", (150, 210), np.uint8),
    ],
)
def test_tables_and_numbers_are_those_of_the_whole_to_the_last_digit(
    scene, connectivity, side, dtype
):
    labels = scene()
    high = np.iinfo(dtype).max
    values = np.random.default_rng(3).integers(high - 99, high, (*labels.shape, 3), dtype, True)
    image, settings = Image(values), ObjectSettings(connectivity=connectivity)

    ids, table = in_chunks(image, labels, settings, side)

    whole = find_objects(image, labels, settings)
    expected = measure_objects(image, whole)
    assert np.array_equal(ids, whole.map)
    assert list(table) == list(expected)
    for name, column in expected.items():
        np.testing.assert_array_equal(table[name], column, err_msg=name)


def test_small_ones_and_those_at_the_border_are_left_out_as_in_the_whole():
    labels = blobs()
    image = Image(np.zeros(labels.shape, np.uint8))
    settings = ObjectSettings(connectivity="8", min_area=30, exclude_border=True)

    ids, table = in_chunks(image, labels, settings, (33, 47))

    whole = find_objects(image, labels, settings)
    assert 0 < whole.count < find_objects(image, labels).count
    assert np.array_equal(ids, whole.map)
    assert table["area"].tolist() == measure_objects(image, whole)["area"].tolist()


def test_an_image_without_objects_has_a_table_without_rows():
    labels = np.zeros((20, 30), np.uint8)

    ids, table = in_chunks(Image(labels), labels, ObjectSettings(), (8, 8))

    assert not ids.any()
    assert {len(column) for column in table.values()} == {0}
