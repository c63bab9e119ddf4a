import numpy as np
import pytest

from segmenter.images.image import Image
from segmenter.regions.measuring import measure_labels, measure_regions

LABELS = np.zeros((12, 20), np.uint8)
LABELS[2:6, 3:11] = 1
LABELS[8:10, 3:5] = 1
LABELS[2:10, 12:20] = 3


def test_every_label_that_occurs_has_a_row(rng):
    image = Image(rng.integers(0, 256, (12, 20, 3), dtype=np.uint8))

    table = measure_labels(image, LABELS)

    assert {len(column) for column in table.values()} == {2}
    assert table["label"].tolist() == [1, 3]
    assert table["pixels"].tolist() == [36, 64]
    assert table["share"].tolist() == [0.36, 0.64]
    assert [table[side][1] for side in ("top", "left", "bottom", "right")] == [2, 12, 10, 20]
    assert (table["row"][1], table["column"][1]) == (5.5, 15.5)
    assert table["perimeter"][1] == 28
    assert table["eccentricity"][1] == pytest.approx(0, abs=1e-6)


def test_colours_are_the_means_and_spreads_of_the_pixels(rng):
    image = Image(rng.integers(0, 256, (12, 20, 3), dtype=np.uint8))

    table = measure_labels(image, LABELS)

    for channel, name in enumerate(("red", "green", "blue")):
        levels = image.pixels[LABELS == 3, channel]
        assert table[f"mean_{name}"][1] == pytest.approx(levels.mean())
        assert table[f"spread_{name}"][1] == pytest.approx(levels.std())


def test_a_grey_photo_has_one_colour(rng):
    image = Image(rng.integers(0, 256, (12, 20), dtype=np.uint8))

    table = measure_labels(image, LABELS)

    assert [name for name in table if name.startswith("mean_")] == ["mean_grey"]


def test_every_connected_area_has_a_row_of_its_own(rng):
    image = Image(rng.integers(0, 256, (12, 20, 3), dtype=np.uint8))

    table = measure_regions(image, LABELS)

    assert table["region"].tolist() == [1, 2, 3]
    assert table["label"].tolist() == [1, 3, 1]
    assert table["pixels"].tolist() == [32, 64, 4]
