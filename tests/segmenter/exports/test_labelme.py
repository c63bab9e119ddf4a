import base64
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.exports import export
from segmenter.exports.job import ExportJob
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment

Write = Callable[[str, ExportJob], Path]


def test_shapes_are_read_by_labelmes_rules(written: Write, blocks: ExportJob) -> None:
    """Two corners, both inside the box; a PNG of the box's size whose pixels are true or not."""
    content = json.loads(written("labelme", blocks).read_text())

    assert content["version"].startswith("5.")
    read = np.zeros((content["imageHeight"], content["imageWidth"]), np.uint8)
    for number, shape in enumerate(content["shapes"], start=1):
        assert shape["shape_type"] == "mask"
        (left, top), (right, bottom) = shape["points"]
        mask = np.array(Pillow.open(io.BytesIO(base64.b64decode(shape["mask"])))).astype(bool)
        assert mask.shape == (bottom - top + 1, right - left + 1)
        assert shape["label"] == f"Label {number}"
        read[top : bottom + 1, left : right + 1][mask] = number
    assert np.array_equal(read, blocks.segmentation.labels)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["Ant", "Bee", "Cat", "Dog"], ["Ant", "Bee", "Cat", "Dog"]),
        (["Dog", "Cat", "Bee", "Ant"], ["1 Dog", "2 Cat", "3 Bee", "4 Ant"]),
        (["Cat", "Cat", "Cat", "Cat"], ["Cat", "Cat (2)", "Cat (3)", "Cat (4)"]),
    ],
)
def test_the_order_of_names_is_that_of_ids(
    written: Write, blocks: ExportJob, names: list[str], told: list[str]
) -> None:
    styles = tuple(replace(s, name=n) for s, n in zip(blocks.styles, names, strict=True))

    content = json.loads(written("labelme", replace(blocks, styles=styles)).read_text())

    assert [shape["label"] for shape in content["shapes"]] == told == sorted(told)


def test_names_of_ten_labels_have_their_ids_before_them(
    written: Write, make_job: Callable[..., ExportJob]
) -> None:
    content = json.loads(written("labelme", make_job(11)).read_text())

    names = [shape["label"] for shape in content["shapes"]]
    assert names == sorted(names)
    assert (names[1], names[10]) == ("02 Label 2", "11 Label 11")


def test_a_photo_without_a_file_is_in_the_json(written: Write, blocks: ExportJob) -> None:
    content = json.loads(written("labelme", blocks).read_text())

    with Pillow.open(io.BytesIO(base64.b64decode(content["imageData"]))) as photo:
        assert np.array_equal(np.asarray(photo), blocks.image.pixels)


def test_a_photos_file_is_named_as_seen_from_the_json(tmp_path: Path) -> None:
    photo = tmp_path / "photos" / "a.png"
    photo.parent.mkdir()
    Pillow.new("RGB", (4, 3), "red").save(photo)
    image = load_image(photo)
    result = segment(image, Recipe(components=1))

    (path,) = export(result, image, default_styles(1), tmp_path / "out", ["labelme"])

    content = json.loads(path.read_text())
    assert path.name == "a.json"
    assert content["imageData"] is None
    assert (path.parent / content["imagePath"]).resolve() == photo.resolve()


def test_a_photo_in_memory_has_a_name_at_least(written: Write, blocks: ExportJob) -> None:
    image = replace(blocks.image, name="sample:coffee")

    content = json.loads(written("labelme", replace(blocks, image=image)).read_text())

    assert content["imagePath"] == "coffee"
