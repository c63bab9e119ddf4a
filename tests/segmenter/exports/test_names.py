import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from segmenter.exports.job import ExportJob
from segmenter.exports.names import safe_names
from segmenter.regions.style import LabelStyle

Write = Callable[[str, ExportJob], Path]
Names = Callable[[Path], list[str]]
# What YAML takes for the end of a line, or refuses: https://yaml.org/spec/1.2.2/#51-character-set
NOT_IN_YAML = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def of_json(*path: str) -> Names:
    """Read names where a list of JSON has them."""

    def read(file: Path) -> list[str]:
        content: Any = json.loads(file.read_bytes())
        for key in path:
            content = content[key]
        return [each["name"] for each in content]

    return read


def of_datumaro(file: Path) -> list[str]:
    with ZipFile(file) as archive:
        content = json.loads(archive.read("annotations/default.json"))
    return [each["name"] for each in content["categories"]["label"]["labels"]]


def of_label_map(file: Path) -> list[str]:
    with ZipFile(file) as archive:
        lines = archive.read("labelmap.txt").decode().split("\n")[2:-1]
    # Datumaro's rule: four parts, and what is behind # is a remark.
    assert all(len(line.split(":")) == 4 and not line.strip().startswith("#") for line in lines)
    return [line.split(":")[0] for line in lines]


def of_label_studio(file: Path) -> list[str]:
    (task,) = json.loads(file.read_bytes())
    regions = task["annotations"][0]["result"]
    return [name for each in regions for name in each["value"]["brushlabels"]]


def of_yaml(file: Path) -> list[str]:
    with ZipFile(file) as archive:
        text = archive.read("data.yaml").decode()
    texts = [line.split(": ", 1)[1] for line in text.split("names:\n")[1].splitlines()]
    assert not any(NOT_IN_YAML.search(each) for each in texts)
    assert not any("\\ud8" in each for each in texts)  # two escapes are two characters there
    return [json.loads(each) for each in texts]


def of_labelme(file: Path) -> list[str]:
    return [each["label"] for each in json.loads(file.read_bytes())["shapes"]]


def of_geojson(file: Path) -> list[str]:
    features = json.loads(file.read_bytes())["features"]
    return [each["properties"]["classification"]["name"] for each in features]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("coco", of_json("categories")),
        ("coco-polygons", of_json("categories")),
        ("datumaro", of_datumaro),
        ("cvat", of_label_map),
        ("voc", of_label_map),
        ("label-studio", of_label_studio),
        ("yolo-folder", of_yaml),
        ("labelme", of_labelme),
        ("geojson", of_geojson),
    ],
)
@pytest.mark.parametrize(
    "wanted",
    [
        ("", " ", "\u2028", "label"),
        ("Cat", "Cat", "cat", "\N{GRINNING FACE}"),
        ("#a", ":", "a\n", "\x85b"),
    ],
)
def test_names_that_programs_read_are_different_and_none_is_blank(
    written: Write, blocks: ExportJob, name: str, read: Names, wanted: tuple[str, ...]
) -> None:
    styles = tuple(LabelStyle(each, (9, 9, n)) for n, each in enumerate(wanted))

    found = read(written(name, replace(blocks, styles=styles)))

    assert len(set(found)) == len(found) == 4
    assert all(each.strip() for each in found)
    if "Cat" in wanted and name not in ("cvat", "voc", "geojson", "labelme"):
        assert found == ["Cat", "Cat (2)", "cat", "\N{GRINNING FACE}"]


def test_what_is_cut_off_uncovers_nothing_forbidden() -> None:
    assert safe_names([". #sky"], (), re.compile(r"^#")) == ["_sky"]
