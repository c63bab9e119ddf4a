"""Every format writes results of any depth, or says in one line why it does not."""

from pathlib import Path

import numpy as np
import pytest
import tifffile

from segmenter import Image, Recipe, export, image_from_array, segment
from segmenter.exports import FORMATS
from segmenter.images.reading import load_image


@pytest.fixture(params=["uint16", "float32", "four channels"])
def image(request: pytest.FixtureRequest, tmp_path: Path) -> Image:
    rng = np.random.default_rng(5)
    values = rng.normal(9000, 600, (60, 80, 4))
    values[20:50, 30:60] += 20000
    path = tmp_path / "deep.tif"
    if request.param == "four channels":
        planes = np.moveaxis(values.astype(np.uint16), 2, 0)
        tifffile.imwrite(path, planes, photometric="minisblack", metadata={"axes": "CYX"})
    else:
        tifffile.imwrite(path, values[..., 0].astype(request.param))
    return load_image(path)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_it(image: Image, name: str, tmp_path: Path) -> None:
    result = segment(image, Recipe(components=2))

    files = export(result, image, folder=tmp_path / "out", formats=[name])

    assert files
    assert all(path.stat().st_size for path in files)


def test_posteriors_are_those_of_every_pixel(image: Image, tmp_path: Path) -> None:
    result = segment(image, Recipe(components=2, features="colour,position"))

    (path,) = export(result, image, folder=tmp_path / "out", formats=["posteriors"])

    pages = tifffile.imread(path)
    np.testing.assert_allclose(pages.sum(axis=0), 1, atol=1e-6)
    np.testing.assert_array_equal(pages.argmax(axis=0) + 1, result.labels)


def test_values_in_no_file_are_in_no_project(tmp_path: Path) -> None:
    from segmenter import ExportError

    image = image_from_array(np.random.default_rng(0).normal(0, 1, (9, 9)).astype(np.float32))
    result = segment(image, Recipe(components=2))

    with pytest.raises(ExportError, match="save the photo to a file") as caught:
        export(result, image, folder=tmp_path, formats=["project"])

    assert "\n" not in str(caught.value)
