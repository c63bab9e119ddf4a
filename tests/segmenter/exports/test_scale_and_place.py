"""Exports of a photo that tells how large its pixels are, and where on a map it lies."""

import csv
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray

from segmenter import Recipe, export, load_image, segment
from segmenter.images.image import Image

KEYS = (1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32633)
GEO_TAGS = [
    (33550, "d", 3, (0.5, 0.5, 0.0), True),
    (33922, "d", 6, (0.0, 0.0, 0.0, 500_000.0, 5_000_000.0, 0.0), True),
    (34735, "H", 16, KEYS, True),
]


@pytest.fixture
def pixels() -> NDArray[np.uint8]:
    values = np.full((12, 16), 40, np.uint8)
    values[3:9, 4:12] = 200
    return values


def exported(image: Image, folder: Path, *formats: str) -> tuple[Path, ...]:
    return export(segment(image, Recipe(components=2)), image, None, folder, formats)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("options", "width", "height"),
    [
        ({"imagej": True, "resolution": (4, 2), "metadata": {"unit": "um"}}, 0.25, 0.5),
        ({"imagej": True, "resolution": (4, 2), "metadata": {"unit": "mm"}}, 250, 500),
        ({"resolution": (10_000, 10_000), "resolutionunit": "CENTIMETER"}, 1, 1),
        (
            {
                "ome": True,
                "metadata": {"PhysicalSizeX": 0.5, "PhysicalSizeY": 0.25, "axes": "YX"},
            },
            0.5,
            0.25,
        ),
    ],
)
def test_areas_are_in_square_microns_and_masks_have_the_pixel_size(
    tmp_path: Path, pixels: NDArray[np.uint8], options: dict[str, Any], width: float, height: float
) -> None:
    path = tmp_path / ("photo.ome.tif" if "ome" in options else "photo.tif")
    tifffile.imwrite(path, pixels, **options)

    image = load_image(path)
    table, mask = exported(image, tmp_path / "out", "csv", "tiff")

    assert image.pixel_size is not None
    assert (image.pixel_size.width, image.pixel_size.height) == pytest.approx((width, height))
    areas = [float(row["area_µm²"]) for row in rows_of(table) if row["kind"] == "label"]
    assert areas == pytest.approx([(192 - 48) * width * height, 48 * width * height], rel=1e-4)
    again = load_image(mask).pixel_size
    assert again is not None
    assert (again.width, again.height) == pytest.approx((width, height), rel=1e-4)


def test_a_mask_lies_on_the_map_where_its_photo_lies(
    tmp_path: Path, pixels: NDArray[np.uint8]
) -> None:
    path = tmp_path / "map.tif"
    tifffile.imwrite(path, pixels, extratags=GEO_TAGS)

    image = load_image(path)
    mask, outlines, table = exported(image, tmp_path / "out", "tiff", "geojson", "csv")

    assert image.place is not None
    assert image.place.epsg == 32633
    assert image.pixel_size is not None
    assert (image.pixel_size.width, image.pixel_size.unit) == (0.5, "m")
    assert float(rows_of(table)[0]["area_m²"]) == pytest.approx(0.25 * 144)

    again = load_image(mask).place
    assert again is not None
    assert again.transform == image.place.transform == (0.5, 0, 500_000, 0, -0.5, 5_000_000)
    assert again.epsg == 32633

    told = json.loads(outlines.read_text())
    assert told["crs"]["properties"]["name"].endswith("EPSG::32633")
    square = next(each for each in told["features"] if each["properties"]["pixels"] == 48)
    corners = np.array(square["geometry"]["coordinates"][0][0])
    assert corners.min(axis=0).tolist() == [500_002, 4_999_995.5]
    assert corners.max(axis=0).tolist() == [500_006, 4_999_998.5]


def test_a_photo_that_tells_nothing_has_no_area(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    path = tmp_path / "photo.tif"
    tifffile.imwrite(path, pixels)

    (table,) = exported(load_image(path), tmp_path / "out", "csv")

    assert not any("area" in column for column in rows_of(table)[0])


def test_the_overlay_says_that_it_is_srgb(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    from PIL import Image as Pillow

    path = tmp_path / "photo.tif"
    tifffile.imwrite(path, pixels)
    (overlay,) = exported(load_image(path), tmp_path / "out", "overlay")

    with Pillow.open(overlay) as picture:
        assert picture.info["srgb"] == 0
