"""Names, colours and ids of a label set, for one photo and for many."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.files.label_sets.own import write_label_set
from segmenter.regions.label_set import LabelSet, SetLabel
from segmenter.regions.style import LabelStyle
from tests.segmenter.command_line.runs import run

SKY, MEADOW, EARTH = (90, 150, 230), (40, 120, 40), (170, 120, 70)
LABELS = (
    SetLabel(6, LabelStyle("Sky", (1, 0, 200), note="clouds, too"), SKY),
    SetLabel(2, LabelStyle("Meadow", (1, 200, 0), key=5), MEADOW),
    SetLabel(9, LabelStyle("Earth", (200, 90, 0)), EARTH),
)


@pytest.fixture
def label_set(tmp_path: Path) -> Path:
    write_label_set(LabelSet("field", LABELS), tmp_path / "field.label-set.json")
    return tmp_path / "field.label-set.json"


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Photos in which each of three colours is once the widest stripe."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, colours in enumerate(((SKY, MEADOW, EARTH), (EARTH, SKY, MEADOW))):
        pixels = np.repeat(np.array(colours, float), (24, 14, 8), axis=0)[:, None]
        noise = np.random.default_rng(number).normal(0, 6, (46, 30, 3))
        levels = (pixels + noise).clip(0, 255).astype(np.uint8)
        Pillow.fromarray(levels).save(folder / f"{number}.png")
    return folder


def ids_at(mask: Path, *rows: int) -> list[int]:
    with Pillow.open(mask) as picture:
        labels = np.asarray(picture)
    return [int(np.bincount(labels[row]).argmax()) for row in rows]


def table(out: Path, stem: str) -> list[tuple[int, str, list[int]]]:
    labels = json.loads((out / f"{stem}.labels.json").read_text())["labels"]
    return [(label["id"], label["name"], label["rgb"]) for label in labels]


EXPECTED = [(2, "Meadow", [1, 200, 0]), (6, "Sky", [1, 0, 200]), (9, "Earth", [200, 90, 0])]


@pytest.mark.parametrize("more", [(), ("--shared-model",), ("--shared-model", "--space", "lab")])
def test_a_label_has_its_id_name_and_colour_in_every_photo(
    photos: Path, label_set: Path, out: Path, more: tuple[str, ...]
) -> None:
    formats = ("--formats", "labels,json,csv")
    assert run(photos, "-o", out, "--label-set", label_set, *formats, *more) == 0

    assert ids_at(out / "0.labels.png", 5, 30, 42) == [6, 2, 9]
    assert ids_at(out / "1.labels.png", 5, 30, 42) == [9, 6, 2]
    assert table(out, "0") == table(out, "1") == EXPECTED
    labels = json.loads((out / "0.labels.json").read_text())["labels"]
    assert [label.get("note") for label in labels] == [None, "clouds, too", None]
    assert labels[0]["key"] == 5
    assert "clouds, too" in (out / "0.csv").read_text()


def test_as_many_labels_are_fitted_as_the_set_knows_unless_others_are_asked_for(
    photos: Path, label_set: Path, out: Path
) -> None:
    run(photos / "0.png", "-o", out, "--label-set", label_set)
    assert [id_ for id_, *_ in table(out, "0")] == [2, 6, 9]

    run(photos / "0.png", "-o", out, "--label-set", label_set, "-k", 4)
    assert [id_ for id_, *_ in table(out, "0")] == [1, 2, 6, 9]


def test_a_batch_does_photos_again_by_another_set(
    photos: Path, label_set: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(photos, "-o", out, "--label-set", label_set)
    capsys.readouterr()
    run(photos, "-o", out, "--label-set", label_set)
    assert "2 skipped" in capsys.readouterr().out

    write_label_set(LabelSet("field", LABELS[:2]), label_set)
    run(photos, "-o", out, "--label-set", label_set, "-k", 3)
    assert [id_ for id_, *_ in table(out, "1")] == [1, 2, 6]


def test_ids_of_a_set_are_those_that_are_merged_and_left_out(
    photos: Path, label_set: Path, out: Path
) -> None:
    hand = ("--merge", "9+2", "--background", 6)
    assert run(photos / "0.png", "-o", out, "--label-set", label_set, *hand) == 0

    assert ids_at(out / "0.labels.png", 5, 30, 42) == [0, 9, 9]
    assert table(out, "0") == [EXPECTED[2]]


def test_categories_of_coco_name_labels_in_order_and_ids_of_masks_by_id(
    photos: Path, tmp_path: Path, out: Path
) -> None:
    coco = tmp_path / "coco.json"
    categories = [{"id": 2, "name": "cat", "color": [9, 8, 7]}, {"id": 3, "name": "dog"}]
    coco.write_text(json.dumps({"categories": categories}))

    run(photos / "0.png", "-o", out, "--label-set", coco, "-k", 3)
    assert ids_at(out / "0.labels.png", 5, 30, 42) == [2, 3, 1]
    assert table(out, "0")[1] == (2, "cat", [9, 8, 7])

    mask = tmp_path / "mask.png"
    (out / "0.labels.png").rename(mask)
    run(photos / "0.png", "-o", out, "--label-set", coco, "--labels", mask)
    assert ids_at(out / "0.labels.png", 5, 30, 42) == [2, 3, 1]
    assert [name for _, name, _ in table(out, "0")] == ["Label 1", "cat", "dog"]


@pytest.mark.parametrize(
    ("more", "why"), [(("--ids", "1,2,3"), "--ids"), (("--stack",), "--label-set")]
)
def test_what_gives_ids_as_well_is_refused(
    photos: Path,
    label_set: Path,
    out: Path,
    capsys: pytest.CaptureFixture[str],
    more: tuple[str, ...],
    why: str,
) -> None:
    assert run(photos / "0.png", "-o", out, "--label-set", label_set, *more) == 2
    assert why in capsys.readouterr().err


def test_a_file_without_labels_is_one_line(
    photos: Path, tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.json").write_text("{}")

    assert run(photos / "0.png", "-o", out, "--label-set", tmp_path / "bad.json") == 1
    assert capsys.readouterr().err.count("\n") == 1
