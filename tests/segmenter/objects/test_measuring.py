import numpy as np
import pytest
from skimage.measure import regionprops_table

from segmenter.images.image import Image, PixelSize
from segmenter.objects.finding import find_objects
from segmenter.objects.measuring import measure_objects
from segmenter.objects.settings import ObjectSettings
from segmenter.objects.units import in_unit
from tests.segmenter.objects.scenes import blobs, image_of

# What columns are called by scikit-image.
THEIRS = {
    "id": "label",
    "area": "area",
    "x": "centroid-1",
    "y": "centroid-0",
    "top": "bbox-0",
    "left": "bbox-1",
    "perimeter": "perimeter",
    "eccentricity": "eccentricity",
    "major_axis": "axis_major_length",
    "minor_axis": "axis_minor_length",
    "solidity": "solidity",
    "feret": "feret_diameter_max",
    "mean_red": "intensity_mean-0",
    "mean_blue": "intensity_mean-2",
    "sd_green": "intensity_std-1",
}


@pytest.mark.parametrize("connectivity", ["4", "8"])
@pytest.mark.parametrize("seed", [0, 1])
def test_every_column_says_what_scikit_image_says_of_each_object(connectivity, seed):
    labels = blobs(seed=seed)
    image = image_of(labels)
    objects = find_objects(image, labels, ObjectSettings(connectivity=connectivity))

    table = measure_objects(image, objects)

    wanted = {name.partition("-")[0] for name in THEIRS.values()}
    pixels = np.moveaxis(image.planes, 0, 2)
    theirs = regionprops_table(objects.map, pixels, properties=sorted({*wanted, "label"}))
    assert objects.count > 100
    assert 1 in table["area"]
    for name, their in THEIRS.items():
        np.testing.assert_allclose(table[name], theirs[their], rtol=1e-9, atol=1e-9, err_msg=name)
    assert np.array_equal(table["width"], theirs["bbox-3"] - theirs["bbox-1"])
    assert np.array_equal(table["height"], theirs["bbox-2"] - theirs["bbox-0"])


def test_values_are_measured_exactly_however_deep_they_are():
    labels = blobs(60, 80)
    rng = np.random.default_rng(2)
    deep = rng.integers(60_000, 60_010, labels.shape).astype(np.uint16)
    real = rng.normal(1e6, 1e-2, labels.shape).astype(np.float32)

    for values in (deep, real):
        image = Image(values)
        objects = find_objects(image, labels)
        table = measure_objects(image, objects)
        theirs = regionprops_table(
            objects.map, values.astype(np.float64), properties=("intensity_mean", "intensity_std")
        )
        np.testing.assert_allclose(table["mean_grey"], theirs["intensity_mean"], rtol=1e-12)
        np.testing.assert_allclose(table["sd_grey"], theirs["intensity_std"], rtol=1e-5, atol=1e-5)


def test_a_disc_is_round_and_a_line_is_not():
    labels = np.zeros((200, 200), np.uint8)
    rows, columns = np.mgrid[:200, :200]
    labels[(rows - 60) ** 2 + (columns - 60) ** 2 <= 50**2] = 1
    labels[150, 20:180] = 2
    image = image_of(labels)

    table = measure_objects(image, find_objects(image, labels))

    assert table["circularity"][0] > 0.85
    assert table["circularity"][1] < 0.1
    assert table["feret"] == pytest.approx([101, 160], abs=1)
    assert table["border"].tolist() == [False, False]


def test_what_touches_the_edge_of_the_photo_is_told_and_can_be_left_out():
    labels = np.zeros((10, 10), np.uint8)
    labels[0:3, 2:5] = labels[5:8, 5:8] = 1
    image = image_of(labels)

    assert measure_objects(image, find_objects(image, labels))["border"].tolist() == [True, False]
    left = find_objects(image, labels, ObjectSettings(exclude_border=True))
    assert measure_objects(image, left)["top"].tolist() == [5]


def test_a_photo_without_objects_has_a_table_without_rows():
    image = image_of(np.zeros((6, 6), np.uint8))

    table = measure_objects(image, find_objects(image, np.zeros((6, 6), np.uint8)))

    assert {len(column) for column in table.values()} == {0}


def test_lengths_and_areas_are_told_in_the_unit_where_pixels_are_square():
    labels = np.zeros((10, 10), np.uint8)
    labels[2:6, 2:6] = 1
    image = image_of(labels)
    table = measure_objects(image, find_objects(image, labels))

    square = in_unit(table, PixelSize(0.5, 0.5, "µm"))
    assert square["area"].tolist() == [4.0]
    assert square["perimeter"].tolist() == [6.0]
    assert list(in_unit(table, PixelSize(0.5, 1.0, "µm"))) == ["area"]
    assert in_unit(table, None) == {}
