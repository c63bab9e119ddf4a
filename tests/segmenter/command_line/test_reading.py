"""Options that say how photos are read, and what is told of it."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image as Pillow

from segmenter import load_image
from tests.segmenter.command_line.runs import names, run


@pytest.fixture
def stack(tmp_path: Path) -> Path:
    pages = np.zeros((3, 12, 16), np.uint8)
    for number in range(3):
        pages[number, :, : 4 * (number + 1)] = 200
    path = tmp_path / "stack.tif"
    tifffile.imwrite(path, pages, photometric="minisblack", metadata=None)
    return path


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    small = np.random.default_rng(0).integers(0, 256, (20, 30, 3), np.uint8)
    path = tmp_path / "damaged.jpg"
    Pillow.fromarray(small).resize((240, 160)).save(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] + b"\xff\xd9")
    return path


def test_a_page_is_segmented(stack: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(stack, "-o", out, "-k", 2, "--page", 3) == 0

    labels = load_image(out / "stack.labels.png").pixels
    assert np.bincount(labels.ravel())[1:].tolist() == [12 * 12, 12 * 4]


def test_the_first_page_is_told(
    stack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(stack, "-o", tmp_path / "out", "-k", 2) == 0

    assert "page 1 of 3" in capsys.readouterr().err


def test_pages_and_channels_that_are_not_there_fail_in_one_line(
    stack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in (("--page", 4), ("--channels", "2")):
        assert run(stack, "-o", tmp_path / "out", "-k", 2, *option) == 1
        assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "option",
    [
        *(("--page", "0"), ("--page", "x"), ("--channels", ""), ("--channels", "1,0")),
        *(("--limit-megapixels", "many"), ("--limit-megapixels", "0"), ("-o", "")),
    ],
)
def test_senseless_values_are_wrong_usage(
    stack: Path, tmp_path: Path, option: tuple[str, str]
) -> None:
    assert run(stack, "-o", tmp_path / "out", *option) == 2


def test_channels_are_chosen(tmp_path: Path) -> None:
    values = np.zeros((12, 16, 5), np.uint8)
    values[:, :4, 4] = 200
    tifffile.imwrite(tmp_path / "many.tif", values, photometric="minisblack", planarconfig="contig")

    assert run(tmp_path / "many.tif", "-o", tmp_path / "out", "-k", 2, "--channels", 5) == 0

    labels = load_image(tmp_path / "out" / "many.labels.png").pixels
    assert np.bincount(labels.ravel())[1:].tolist() == [12 * 12, 12 * 4]


def test_damage_is_told_on_the_terminal_in_json_and_in_the_summary(
    damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(damaged, "-o", out, "-k", 2) == 0
    assert "damaged" in capsys.readouterr().err

    assert run(damaged, "-o", out, "-k", 2, "--json") == 0
    assert "damaged" in json.loads(capsys.readouterr().out)["notices"][0]

    assert run(damaged, "sample:moon", "-o", out, "-k", 2) == 0
    with (out / "summary.csv").open(newline="") as file:
        assert "damaged" in next(csv.DictReader(file))["notices"]


def test_damaged_photos_fail_where_that_is_asked_for(
    damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(damaged, "-o", out, "-k", 2, "--strict") == 1

    assert "--strict" in capsys.readouterr().err
    assert not out.exists() or not names(out)


def test_the_limit_is_told_and_can_be_raised(
    stack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(stack, "-o", tmp_path / "out", "--limit-megapixels", 0.0001) == 1
    assert "--limit-megapixels" in capsys.readouterr().err
    assert run(stack, "-o", tmp_path / "out", "-k", 2, "--limit-megapixels", 1) == 0


def test_values_of_16_bits_are_segmented(tmp_path: Path) -> None:
    values = np.repeat(np.array([[100, 40000, 41000]], np.uint16), 9, axis=0)
    tifffile.imwrite(tmp_path / "deep.tif", values)

    assert run(tmp_path / "deep.tif", "-o", tmp_path / "out", "-k", 2) == 0

    labels = np.asarray(Pillow.open(tmp_path / "out" / "deep.labels.png"))
    assert labels[0].tolist() == [2, 1, 1]


def test_features_that_an_image_has_not_are_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tifffile.imwrite(tmp_path / "deep.tif", np.zeros((9, 9), np.uint16))

    assert run(tmp_path / "deep.tif", "-o", tmp_path / "out", "--features", "channel2") == 1

    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "it has 1 channel and no 2" in said


def test_left_out_files_of_a_folder_are_told(
    stack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "film.mov").touch()

    assert run(tmp_path, "-o", tmp_path / "out", "-k", 2) == 0

    assert "1 .mov" in capsys.readouterr().err


def test_names_that_begin_like_options_are_photos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("-k9.png", "--json.png"):
        Pillow.new("L", (4, 4), 9).save(tmp_path / name)

    assert run("-k9.png", "--json.png", "-o", "out", "--formats", "labels") == 0
    assert names(tmp_path / "out") == ["--json.labels.png", "-k9.labels.png"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["\x1b[31mno.png", "-o", "out"],
        ["{folder}", "-o", "out"],
        ["a.png", "-o", "out", "--\x1b[31mx"],
        ["a.png", "-o", "out", "--space", "\x1b[31m"],
        ["a.png", "-o", "out", "--page", "\x1b[31m"],
        ["a.png", "-o", "out", "--recipe", "\x1b[31m"],
    ],
)
def test_no_control_character_reaches_the_terminal(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "\x1b[31mempty").mkdir()

    assert run(*(each.replace("{folder}", "\x1b[31mempty") for each in arguments)) > 0
    said = capsys.readouterr()
    assert "\x1b" not in said.out + said.err
    assert "[31m" in said.err
