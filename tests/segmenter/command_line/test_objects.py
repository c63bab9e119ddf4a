"""Objects on the command line: counted, measured, written one by one, told in the summary."""

import csv
import json

import numpy as np
import pytest
from tifffile import imread

from segmenter import read_recipe
from segmenter.batch.summary import read_summary
from tests.segmenter.command_line.runs import run

COINS = ["sample:coins", "-k", "3", "--features", "colour,position", "--smoothing", "0.5"]
SORTED = ["--fill-holes", "2000", "--opening", "3", "--min-area", "500", "--exclude-border"]


def rows_of(path):
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_coins_are_counted_measured_and_written_one_by_one(tmp_path, capsys):
    assert run(*COINS, "-o", tmp_path, "--formats", "csv") == 0
    labels = [row for row in rows_of(tmp_path / "coins.csv") if row["kind"] == "label"]
    bright = int(max(labels, key=lambda row: float(row["mean_red"]))["label"])
    capsys.readouterr()
    asked = [*COINS, *SORTED, "--objects", "--split", "0.8", "--object-labels", str(bright)]
    scale = ["--pixel-size", "0.2", "--unit", "mm"]
    formats = ["--formats", "objects,instances-tiff,coco,recipe"]

    assert run(*asked, *scale, *formats, "-o", tmp_path, "--jobs", "1") == 0

    assert "24 objects" in capsys.readouterr().out
    rows = rows_of(tmp_path / "coins.objects.csv")
    assert len(rows) == 24
    assert {row["label"] for row in rows} == {str(bright)}
    assert {row["border"] for row in rows} == {"no"}
    ids = imread(tmp_path / "coins.instances.tif")
    areas = np.bincount(ids.ravel())[1:]
    assert [int(row["area_px"]) for row in rows] == areas.tolist()
    coco = json.loads((tmp_path / "coins.coco.json").read_text(encoding="utf-8"))
    assert [each["area"] for each in coco["annotations"]] == areas.tolist()
    (report,) = read_summary(tmp_path).values()
    assert report.objects[bright - 1] == sum(report.objects) == 24
    assert report.areas[bright - 1] == pytest.approx(areas.mean() * 0.04, rel=1e-6)
    assert report.area_sds[bright - 1] == pytest.approx(areas.std() * 0.04, rel=1e-6)
    assert report.area_unit == "mm²"
    recipe = read_recipe(tmp_path / "coins.recipe.json")
    assert (recipe.objects.split, recipe.objects.scale) == (0.8, recipe.objects.scale)
    again = ["sample:coins", "-o", tmp_path / "again", "--formats", "objects"]
    assert run(*again, "--recipe", tmp_path / "coins.recipe.json") == 0
    assert rows_of(tmp_path / "again" / "coins.objects.csv") == rows


def test_asking_for_objects_writes_their_table_and_mask_besides(tmp_path):
    assert run("sample:coins", "-k", "2", "--objects", "--min-area", "50", "-o", tmp_path) == 0

    names = {path.name for path in tmp_path.iterdir()}
    assert {"coins.objects.csv", "coins.instances.tif", "coins.labels.png"} <= names


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--keep", "area"], "a range is COLUMN=LOW..HIGH"),
        (["--split", "2"], "split must be 0 to 1, not 2"),
        (["--object-labels", "x"], "object labels are ids with commas"),
    ],
)
def test_wrong_settings_of_objects_are_usage_errors_of_one_line(tmp_path, capsys, option, said):
    assert run("sample:coins", "-o", tmp_path, *option) == 2

    assert said in capsys.readouterr().err


def test_a_column_that_there_is_not_is_told_with_those_that_are(tmp_path, capsys):
    asked = ["sample:coins", "-k", "2", "--keep", "weight=1..2", "--formats", "objects"]

    assert run(*asked, "-o", tmp_path) == 1

    assert "no column 'weight'; they have id, label, area" in capsys.readouterr().err
