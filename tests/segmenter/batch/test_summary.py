import csv
import os
from dataclasses import replace
from pathlib import Path

import pytest

from segmenter.batch.summary import (
    NAME,
    Report,
    Tally,
    digests_of,
    read_summary,
    told_seconds,
    write_summary,
)
from segmenter.errors import ExportError

DONE = Report(
    "a,\n'\"b.jpg",
    "a",
    labels=3,
    log_likelihood=-12.125,
    iterations=7,
    converged=True,
    seconds=(0.5, 0.25, 0.125),
    shares=(0.5, 0.25, 0.25),
    objects=(3, 0, 20),
    areas=(12.5, 0.0, 3.25),
    area_sds=(1.5, 0.0, 0.0),
    area_unit="µm²",
    files=("x/a.labels.png", "x/☃.png"),
    digests=("01", "02"),
    notices=("one", "two, three"),
    sha256="ab",
    settings="cd",
)
FAILED = Report("b.jpg", "b", "b.jpg: is broken")


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    write_summary(tmp_path / "new", [DONE, FAILED])

    assert read_summary(tmp_path / "new") == {DONE.photo: DONE, "b.jpg": FAILED}


def test_spreadsheets_see_a_row_a_photo(tmp_path: Path) -> None:
    write_summary(tmp_path, [DONE, FAILED])

    with (tmp_path / "summary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))

    assert [row["photo"] for row in rows] == [DONE.photo, "b.jpg"]
    assert [row["error"] for row in rows] == ["", "b.jpg: is broken"]
    assert rows[0]["labels"] == "3"


def test_without_a_summary_nothing_was_done(tmp_path: Path) -> None:
    assert read_summary(tmp_path) == {}


def test_rows_that_were_spoilt_count_for_nothing(tmp_path: Path) -> None:
    write_summary(tmp_path, [DONE, FAILED, replace(FAILED, photo="c.jpg")])
    path = tmp_path / "summary.csv"
    text = path.read_text(encoding="utf-8").replace("[0.5, 0.25, 0.125]", "[0.5,")
    path.write_text(text + "d.jpg,d\n\xff,,,\n", encoding="latin-1", errors="replace")

    assert sorted(read_summary(tmp_path)) == ["b.jpg", "c.jpg"]


def test_a_file_of_someone_else_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "summary.csv").write_text("month,income\n1,2\n")

    with pytest.raises(ExportError, match="choose another folder"):
        read_summary(tmp_path)


def test_a_folder_in_the_place_of_the_summary_is_one_line(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    with pytest.raises(ExportError, match="name of a folder"):
        read_summary(tmp_path)


def test_files_that_are_gone_or_cut_are_not_true(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    files = (str(tmp_path / "a"),)
    report = replace(DONE, files=files, digests=digests_of(files))

    assert report.is_still_true()
    assert not replace(report, files=(str(tmp_path / "b"),)).is_still_true()
    assert not FAILED.is_still_true()
    (tmp_path / "a").write_bytes(b"12346")
    assert not report.is_still_true()


@pytest.mark.parametrize("photo", ["=1+1.jpg", "-x.jpg", "'-x.jpg", "@a"])
def test_photos_are_no_formulas_for_spreadsheets(tmp_path: Path, photo: str) -> None:
    write_summary(tmp_path, [replace(DONE, photo=photo)])

    with (tmp_path / NAME).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["photo"] == f"'{photo}"
    assert float(row["log_likelihood"]) == DONE.log_likelihood
    assert list(read_summary(tmp_path)) == [photo]


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_a_summary_that_would_block_or_never_end_is_refused(tmp_path: Path, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(tmp_path / NAME)
    else:
        (tmp_path / NAME).symlink_to("/dev/zero")

    with pytest.raises(ExportError, match="device or a pipe"):
        read_summary(tmp_path)


def test_json_tells_failures_and_what_was_skipped() -> None:
    assert FAILED.as_json() == {"image": "b.jpg", "error": "b.jpg: is broken"}
    assert DONE.as_json()["seconds"] == {"read": 0.5, "fit": 0.25, "label": 0.125}
    assert "skipped" not in DONE.as_json()
    assert replace(DONE, skipped=True).as_json()["skipped"] is True
    assert "\n" not in DONE.as_line()


def test_the_last_line_counts_what_was_skipped_first() -> None:
    tally = Tally()
    for report in (DONE, replace(DONE, skipped=True), replace(DONE, skipped=True), FAILED):
        tally = tally.plus(report)

    assert tally == Tally(done=1, skipped=2, failed=1)
    assert tally.as_line() == "2 skipped (done and unchanged), 1 done, 1 failed"
    assert Tally(done=3).as_line() == "3 done"


def test_a_summary_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ExportError, match="choose another"):
        write_summary(tmp_path / "file", [DONE])


def test_what_was_done_after_the_fit_is_told_apart(tmp_path: Path) -> None:
    seconds = {"read": 0.5, "fit": 0.25, "label": 0.125, "smooth": 1.5}
    smoothed = replace(DONE, seconds=told_seconds(seconds))

    assert (
        "7 iterations, 23 objects, 2.38 s (fitted in 0.25 s, smoothed in 1.50 s)"
        in smoothed.as_line()
    )
    assert smoothed.as_json()["seconds"] == {**seconds, "tidy": 0.0}
    write_summary(tmp_path, [smoothed])
    assert read_summary(tmp_path) == {DONE.photo: smoothed}
    assert told_seconds(dict(list(seconds.items())[:3])) == DONE.seconds
