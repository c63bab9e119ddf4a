import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from segmenter.exports.job import ExportJob
from segmenter.images.reading import image_from_array
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.importing import read_labels

Write = Callable[[str, ExportJob], Path]


def test_strokes_fit_the_template_for_masks(written: Write, blocks: ExportJob) -> None:
    styles = (LabelStyle("two\nlines", (1, 2, 3)), *blocks.styles[1:])
    (task,) = json.loads(written("label-studio", replace(blocks, styles=styles)).read_bytes())

    (annotation,) = task["annotations"]
    regions = annotation["result"]
    # <Image name="image" value="$image"/><BrushLabels name="tag" toName="image">
    assert {(each["from_name"], each["to_name"]) for each in regions} == {("tag", "image")}
    assert all(each["type"] == "brushlabels" for each in regions)
    # Names stand in attributes of XML, where a line break is a space.
    assert regions[0]["value"]["brushlabels"] == ["two lines"]


def test_the_photo_is_found_by_its_address_whatever_it_is_called(
    written: Write, blocks: ExportJob
) -> None:
    name = "a&b #1 100%25 +ä.png"
    image = image_from_array(blocks.image.pixels, name=name)

    path = written("label-studio", replace(blocks, image=image))

    (task,) = json.loads(path.read_bytes())
    address = urlsplit(task["data"]["image"])
    assert address.path == "/data/local-files/"
    assert parse_qs(address.query) == {"d": [name]}
    other = {**task, "data": {"image": "/data/local-files/?d=other.png"}}
    path.write_text(json.dumps([other, task]))
    assert (read_labels(path, image).labels == blocks.segmentation.labels).all()
