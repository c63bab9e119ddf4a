import base64
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
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
    assert content["imageData"] is None
    assert (path.parent / content["imagePath"]).resolve() == photo.resolve()


def test_a_photo_in_memory_has_a_name_at_least(written: Write, blocks: ExportJob) -> None:
    image = replace(blocks.image, name="sample:coffee")

    content = json.loads(written("labelme", replace(blocks, image=image)).read_text())

    assert content["imagePath"] == "coffee"
