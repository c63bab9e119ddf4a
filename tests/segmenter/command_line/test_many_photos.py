"""Folders, names that meet, and going on where one was stopped."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from tests.segmenter.command_line.runs import names, run


def test_photos_of_one_name_do_not_write_over_each_other(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = photo.parent / "other" / "Photo.png"
    other.parent.mkdir()
    Pillow.new("L", (4, 4), 9).save(other)

    assert run(photo, other, "-o", out, "--formats", "labels") == 0

    assert names(out) == ["Photo-2.labels.png", "photo.labels.png"]
    with Pillow.open(out / "Photo-2.labels.png") as mask:
        assert mask.size == (4, 4)
    assert "Photo-2" in capsys.readouterr().err


def test_a_photo_that_is_called_like_a_mask_is_not_written_over(tmp_path: Path) -> None:
    Pillow.new("L", (4, 4), 9).save(tmp_path / "a.png")
    Pillow.new("L", (5, 5), 9).save(tmp_path / "a.labels.png")
    before = (tmp_path / "a.labels.png").read_bytes()

    code = run(tmp_path / "a.png", tmp_path / "a.labels.png", "-o", tmp_path, "--formats", "labels")

    assert code == 1
    assert (tmp_path / "a.labels.png").read_bytes() == before
    assert (tmp_path / "a.labels.labels.png").exists()


def test_a_palette_is_left_out_where_it_cannot_hold_the_labels(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (60, 60, 3), np.uint8)
    Pillow.fromarray(pixels).save(tmp_path / "photo.png")
    many = ("-k", 300, "--restarts", 1, "--max-iterations", 1)

    assert run(tmp_path / "photo.png", "-o", out, *many) == 0
    assert "palette" in capsys.readouterr().err
    assert names(out) == ["photo.labels.json", "photo.labels.png", "photo.overlay.png"]
    assert run(tmp_path / "photo.png", "-o", out, *many, "--formats", "palette") == 1


def test_a_terminal_sees_progress(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    assert run(photo, "-o", out) == 0
    said = capsys.readouterr()
    assert "photo.png   0% |" in said.err
    assert "%" not in said.out


def test_names_with_line_breaks_stay_in_one_line(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Pillow.new("L", (4, 4), 9).save(tmp_path / "a\nb.png")

    assert run(tmp_path / "a\nb.png", tmp_path / "no\nne.png", "-o", out) == 1
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert sum("no" in line for line in said.err.splitlines()) == 1


def test_folders_give_a_summary_and_the_same_command_goes_on(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(photo.parent, "-o", out, "-k", 2, "--formats", "labels") == 0
    assert (out / "summary.csv").is_file()
    capsys.readouterr()

    assert run(photo.parent, "-o", out, "-k", 2, "--formats", "labels", "--json") == 0

    assert json.loads(capsys.readouterr().out)["skipped"] is True


def test_what_is_skipped_is_told_in_one_last_line(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = (photo, "sample:moon", "sample:coins", "-o", out, "-k", 2, "--formats", "labels")
    run(*command)
    assert capsys.readouterr().out.count("\n") == 3
    (out / "moon.labels.png").unlink()

    assert run(*command) == 0

    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("sample:moon: 2 labels")
    assert last == "2 skipped (done and unchanged), 1 done"


def test_a_photo_that_is_named_twice_is_done_once(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(photo, photo, photo.parent, "-o", out, "--formats", "labels") == 0

    assert names(out) == ["photo.labels.png"]
    assert capsys.readouterr().out.count("\n") == 1


def test_a_single_photo_has_no_summary_and_is_done_again(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert run(photo, "-o", out, "--formats", "labels", "--json") == 0
        assert "skipped" not in json.loads(capsys.readouterr().out)

    assert not (out / "summary.csv").exists()


def test_two_jobs_do_what_one_does(photo: Path, tmp_path: Path) -> None:
    photos = (photo, "sample:moon")
    assert run(*photos, "-o", tmp_path / "one", "-k", 2) == 0
    assert run(*photos, "-o", tmp_path / "two", "-k", 2, "--jobs", 2) == 0

    assert names(tmp_path / "one") == names(tmp_path / "two")
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


@pytest.mark.parametrize("spoil", ["name", "summary"])
def test_a_folder_that_cannot_be_written_is_one_line(
    photo: Path, out: Path, spoil: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if spoil == "name":
        out = out / ("x" * 300)
    else:
        (out / "summary.csv").mkdir(parents=True)

    assert run(photo, photo.with_name("absent.png"), "-o", out) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines
    assert all(line.startswith("pixture: ") for line in lines)
