import json
from pathlib import Path

import pytest

from segmenter.exports import FORMATS
from segmenter.files.json_file import JsonFileError
from segmenter.files.label_names import MASK_SUFFIXES, beside, read_styles
from segmenter.regions.style import LabelStyle

SKY = {"id": 7, "name": "Sky", "rgb": [1, 2, 3]}


def write(path: Path, labels: object) -> Path:
    content = {"format": "pixture-labels", "version": 1, "labels": labels}
    path.write_text(json.dumps(content))
    return path


def test_names_lie_where_an_export_puts_them_beside_any_of_its_masks() -> None:
    names = Path(f"out/photo.1{FORMATS['json'].suffix}")

    assert {beside(Path(f"out/photo.1{FORMATS[name].suffix}")) for name in MASK_SUFFIXES} == {names}
    assert beside(Path("out/photo.1.bmp")) == names


def test_names_and_colours_are_read_by_id(tmp_path: Path) -> None:
    path = write(tmp_path / "n.json", [SKY])

    assert read_styles(path) == {7: LabelStyle("Sky", (1, 2, 3))}


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (None, "has no labels"),
        ([5], "id is no whole number"),
        ([SKY | {"id": 0}], "id is no whole number"),
        ([SKY | {"id": True}], "id is no whole number"),
        ([SKY | {"rgb": [0, 0]}], "rgb"),
    ],
)
def test_what_names_no_labels_is_refused(tmp_path: Path, labels: object, words: str) -> None:
    with pytest.raises(JsonFileError, match=words):
        read_styles(write(tmp_path / "n.json", labels))
