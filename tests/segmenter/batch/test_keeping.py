"""What a batch leaves alone, and what it does again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image as Pillow

from segmenter.batch import one_photo
from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.steps import batch_steps
from segmenter.batch.summary import NAME
from segmenter.errors import ExportError
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment_steps
from tests.segmenter.batch.runs import masks, run


def test_a_batch_after_another_recipe_over_its_names_is_done_again(photos: Path, out: Path) -> None:
    run(photos, out)
    first = masks(out)
    run(photos, out, recipe=Recipe(components=3))
    assert masks(out) != first

    again = run(photos, out)

    assert not any(report.skipped for report in again)
    assert masks(out) == first


def test_a_flipped_byte_is_no_unchanged_file(photos: Path, out: Path) -> None:
    run(photos, out)
    mask = out / "1.labels.png"
    data = bytearray(mask.read_bytes())
    data[-20] ^= 1
    mask.write_bytes(data)

    again = run(photos, out)

    assert [report.skipped for report in again] == [True, False, True, True]


def test_somebodys_own_file_is_kept_and_that_is_told(photos: Path, out: Path) -> None:
    out.mkdir()
    (out / "1.labels.png").write_bytes(b"theirs")

    reports = run(photos, out)

    assert (out / "1.labels.png").read_bytes() == b"theirs"
    assert reports[1].files == (str(out / "1-2.labels.png"),)
    assert "the name 1 is taken, so this is 1-2" in reports[1].notices
    assert all(report.skipped for report in run(photos, out))


def test_somebodys_own_file_is_replaced_where_that_is_asked_for(photos: Path, out: Path) -> None:
    out.mkdir()
    (out / "1.labels.png").write_bytes(b"theirs")

    reports = run(photos, out, overwrite=True)

    assert reports[1].files == (str(out / "1.labels.png"),)
    with Pillow.open(out / "1.labels.png") as mask:
        assert mask.size == (20, 16)


def test_a_photo_that_comes_between_leaves_another_its_mask(photos: Path, out: Path) -> None:
    run(photos, out)
    before = masks(out)
    Pillow.new("RGB", (20, 16), "red").save(photos / "1.jpg")

    reports = {Path(report.photo).name: report for report in run(photos, out)}

    assert masks(out).items() > before.items()
    assert reports["1.png"].skipped
    assert reports["1.jpg"].files == (str(out / "1-2.labels.png"),)


def test_a_photo_that_changes_meanwhile_is_told_and_done_again(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = segment_steps

    def changing(image: object, recipe: object) -> object:
        if image.name == "2.png":  # type: ignore[attr-defined]
            Pillow.new("RGB", (20, 16), "red").save(photos / "2.png")
        return whole(image, recipe)  # type: ignore[arg-type]

    monkeypatch.setattr(one_photo, "segment_steps", changing)
    told = ["changed meanwhile" in str(report.notices) for report in run(photos, out)]
    monkeypatch.setattr(one_photo, "segment_steps", whole)

    assert told == [False, False, True, False]
    assert [report.skipped for report in run(photos, out)] == [True, True, False, True]


def test_photos_are_told_though_the_summary_cannot_be_written(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(components=2), out, ("labels",), photos=photo_files(named))
    monkeypatch.setattr("time.monotonic", iter(range(0, 10**6, 100)).__next__)
    told = []

    def batch() -> None:
        for step in batch_steps(plan, named):
            if step is not None and step.report is not None:
                told.append(step.report.error)
                if not (out / NAME).is_dir():
                    (out / NAME).unlink()
                    (out / NAME).mkdir()

    with pytest.raises(ExportError, match="folder"):
        batch()
    assert told == [""] * 4


def test_runs_side_by_side_lose_nothing_of_each_other(photos: Path, out: Path) -> None:
    formats = "labels,json,tiff,csv"
    base = [sys.executable, "-c", "from segmenter.command_line.cli import main; main()"]
    options = ["-o", str(out), "-k", "2", "--formats", formats]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    runs = [
        subprocess.Popen(
            [*base, "segment", str(photo), *options],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for photo in sorted(photos.iterdir())[:3]
    ]

    problems = [process.communicate()[1] for process in runs]

    assert problems == [b""] * 3
    assert len(list(out.glob("[!.]*"))) == 3 * 4
    assert list(out.glob(".*.tmp")) == []


def test_two_photos_of_one_name_in_two_runs_keep_their_masks(photos: Path, out: Path) -> None:
    (photos / "other").mkdir()
    Pillow.new("RGB", (4, 4), "red").save(photos / "other" / "0.png")

    (first,) = run(photos / "0.png", out)
    (second,) = run(photos / "other" / "0.png", out)

    assert first.files == (str(out / "0.labels.png"),)
    assert second.files == (str(out / "0-2.labels.png"),)
