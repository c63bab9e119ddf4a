"""Label sets from files: our own, and those of COCO, LabelMe and CVAT; hostile ones are a line."""

import json
import random
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest

from segmenter import export, segment
from segmenter.errors import PixtureError
from segmenter.files.json_file import JsonFileError
from segmenter.files.label_sets.own import SUFFIX, label_set_text, write_label_set
from segmenter.files.label_sets.reading import MOST_BYTES, read_label_set
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.style import LabelStyle
from tests.segmenter.json_places import places_in

SKY = LabelStyle("Sky", (10, 20, 200), note="with clouds\nbut no smoke", key=3)
SEA = LabelStyle("Sea „blue“", (0, 90, 160))
SET = LabelSet("coast", (SetLabel(4, SKY, (120, 160, 230)), SetLabel(9, SEA)))


def written(path: Path, content: object) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def told(found: LabelSet) -> list[tuple[int, str, tuple[int, int, int]]]:
    return [(label.id, label.style.name, label.style.colour) for label in found.labels]


def test_a_set_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / f"coast{SUFFIX}"
    write_label_set(SET, path)

    assert read_label_set(path) == SET
    assert path.read_bytes() == label_set_text(SET)


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of four labels, of which the third is left out."""
    from segmenter import with_background

    pixels = np.zeros((20, 40, 3), np.uint8)
    for place in range(4):
        pixels[:, 10 * place : 10 * place + 10] = (60 * place, 200 - 50 * place, 90)
    image = Image(pixels, name="field.png")
    found = with_background(image, segment(image, Recipe(components=4)), {3})
    styles = [LabelStyle(name, (9, 9, 40 * at)) for at, name in enumerate(("z", "b", "c", "d"), 1)]
    folder = tmp_path_factory.mktemp("exports")
    export(found, image, styles, folder, ["coco", "labelme", "cvat", "json"])
    return folder


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("field.coco.json", [1, 2, 4]),
        ("field.labels.json", [1, 2, 4]),
        ("field.cvat.zip", [1, 2, 3]),
    ],
)
def test_our_own_exports_are_label_sets(exports: Path, name: str, ids: list[int]) -> None:
    found = told(read_label_set(exports / name))

    own = [("z", (9, 9, 40)), ("b", (9, 9, 80)), ("d", (9, 9, 160))]
    assert found == [(id_, *each) for id_, each in zip(ids, own, strict=True)]


def test_labelme_has_names_and_groups_that_are_ids_but_no_colours(exports: Path) -> None:
    found = read_label_set(exports / "field.json")

    assert [(id_, name) for id_, name, _ in told(found)] == [(1, "z"), (2, "b"), (4, "d")]
    assert len({colour for *_, colour in told(found)}) == 3


def test_groups_of_labelme_that_are_things_are_no_ids(tmp_path: Path) -> None:
    shapes = [
        {"label": "cat", "group_id": 7},
        {"label": "dog", "group_id": None, "fill_color": [1, 2, 3, 128]},
        {"label": "cat", "group_id": 8},
    ]
    found = told(read_label_set(written(tmp_path / "a.json", {"shapes": shapes})))

    assert [each[:2] for each in found] == [(1, "cat"), (2, "dog")]
    assert found[1][2] == (1, 2, 3)


def test_categories_that_count_from_0_are_numbered_from_1_and_that_is_told(tmp_path: Path) -> None:
    categories = [{"id": 0, "name": "cat"}, {"id": 1, "name": "dog", "color": "#0a0B0c"}]
    found = read_label_set(written(tmp_path / "a.json", {"categories": categories}))

    assert [each[:2] for each in told(found)] == [(1, "cat"), (2, "dog")]
    assert told(found)[1][2] == (10, 11, 12)
    assert "numbered 1 to 2" in found.notices[0]


def test_cvat_tells_its_labels_in_four_ways(tmp_path: Path) -> None:
    raw = [{"name": "cat", "id": 90210, "color": "#ff0000"}, {"name": "dog", "color": "#00ff00"}]
    expected = [(1, "cat", (255, 0, 0)), (2, "dog", (0, 255, 0))]
    text = "# label:color_rgb:parts:actions\nbackground:0,0,0::\ncat:255,0,0::\ndog:0,255,0::\n"
    task = tmp_path / "backup.zip"
    with ZipFile(task, "w") as archive:
        archive.writestr("task.json", json.dumps({"name": "job", "labels": raw}))
    export = tmp_path / "export.zip"
    with ZipFile(export, "w") as archive:
        archive.writestr("labelmap.txt", text)

    files = [written(tmp_path / "raw.json", raw), written(tmp_path / "labelmap.txt", text)]
    for path in (*files, task, export):
        assert told(read_label_set(path)) == expected


def test_names_of_others_become_one_line(tmp_path: Path) -> None:
    content = [{"name": " cat \n and\tdog"}, {"name": ""}, {"name": "x" * 5000}]
    names = [
        each.style.name for each in read_label_set(written(tmp_path / "a.json", content)).labels
    ]

    assert names[:2] == ["cat and dog", "Label 2"]
    assert len(names[2]) == 200


def test_a_level_of_5000_digits_is_no_colour(tmp_path: Path) -> None:
    found = read_label_set(written(tmp_path / "a.txt", f"cat:{'9' * 5000},0,0::"))

    assert [label.style.name for label in found.labels] == ["cat"]


def bomb(path: Path) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("labelmap.txt", b" " * (MOST_BYTES + 1))
    return path


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.json", "", "no JSON"),
        ("a.json", "[" * 100_000, "no JSON"),
        ("a.json", "{}", "neither a label set"),
        ("a.json", '{"format": "pixture-model", "version": 1, "labels": []}', "neither"),
        ("a.json", '{"categories": []}', "lists 0 labels"),
        ("a.json", json.dumps({"categories": [{"name": "a"}] * 1025}), "lists 1,025 labels"),
        ("a.json", '{"format": "pixture-label-set"}', "its version"),
        ("a.json", '{"format": "pixture-label-set", "version": 2}', "newer Pixture"),
        ("a.txt", "no map", "no label map"),
        ("a.txt", "background:0,0,0::", "lists 0 labels"),
        ("a.zip", "PK\x03\x04 nothing", "broken archive"),
    ],
)
def test_what_is_no_set_is_one_line(tmp_path: Path, name: str, content: str, why: str) -> None:
    with pytest.raises(JsonFileError, match=why) as caught:
        read_label_set(written(tmp_path / name, content))

    assert "\n" not in str(caught.value)


def test_long_files_are_refused_unread(tmp_path: Path) -> None:
    long = tmp_path / "long.json"
    with long.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    for path in (long, bomb(tmp_path / "bomb.zip")):
        with pytest.raises(JsonFileError, match="longer than"):
            read_label_set(path)
    for gone, why in ((tmp_path, "it is a folder"), (tmp_path / "none.json", "no such file")):
        with pytest.raises(JsonFileError, match=why):
            read_label_set(gone)


JUNK: tuple[object, ...] = (
    None,
    True,
    -1,
    0,
    2**31,
    1.5,
    "",
    "x",
    "\ud800",
    "#ff",
    [],
    {},
    [1, 2, 3],
    [1, 2, 999],
    "9" * 300,
)


def test_any_value_of_a_file_may_be_another(exports: Path, tmp_path: Path) -> None:
    rng, path, refused = random.Random(4), tmp_path / "bad.json", 0
    contents = [label_set_text(SET).decode()]
    contents += [(exports / f"field{kind}.json").read_text() for kind in (".coco", "")]
    for _ in range(300):
        content = json.loads(rng.choice(contents))
        holder, key = rng.choice(places_in(content, []))
        if rng.random() < 0.2 and isinstance(holder, dict):
            del holder[key]
        else:
            holder[key] = rng.choice(JUNK)
        refused += is_one_line_or_a_set(written(path, content))
    assert refused > 20


def is_one_line_or_a_set(path: Path) -> bool:
    """Read a set; tell whether it was refused. Anything but a line or a set is an error."""
    line = ""
    try:
        label_set_text(read_label_set(path)).decode()
    except PixtureError as error:
        line = str(error)
    assert "\n" not in line
    return bool(line)
