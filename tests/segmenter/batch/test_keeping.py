"""What a batch leaves alone, and what it does again."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image as Pillow

from segmenter.batch import one_photo
from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.steps import batch_steps
from segmenter.batch.summary import NAME, read_reports
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
    names = sorted(map(str, photos.iterdir()))
    shares, suffixes = [names[:2], names[1:3], names[3:] + names[:1]], ["png", "json", "tif", "csv"]
    runs = [start(share, out, "labels,json,tiff,csv") for share in shares]

    problems = [process.communicate()[1] for process in runs]

    assert problems == [b""] * 3
    files = {path.name for path in out.glob("[!.]*")}
    assert files >= {f"{n}{'.labels' * (s != 'csv')}.{s}" for n in range(4) for s in suffixes}
    assert list(out.glob(".*.tmp")) == []
    # Each has told of its photos in the one summary.
    assert {report.photo for report in read_reports(out)} == set(names)
    assert all(report.is_still_true() for report in read_reports(out))


def start(
    photos: Sequence[str], out: Path, formats: str, before: str = "pass"
) -> "subprocess.Popen[bytes]":
    """Start a run of its own, in which something is done before."""
    run = f"from segmenter.command_line.cli import main; {before}; main()"
    options = ["-o", str(out), "-k", "2", "--formats", formats]
    return subprocess.Popen(
        [sys.executable, "-c", run, "segment", *photos, *options],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def kill_as_a_file_gets_its_name(photo: Path, out: Path, *, renamed: bool) -> None:
    kill = "os.kill(os.getpid(), 9)"
    rename = f"rename(old, new), {kill}" if renamed else kill
    before = (
        "import os; from pathlib import Path; rename = Path.replace;"
        f" Path.replace = lambda old, new: ({rename})"
    )
    start([str(photo)], out, "labels", before).communicate()


def test_a_run_that_is_killed_as_a_file_gets_its_name_goes_on_and_spares_what_others_do(
    photos: Path, out: Path
) -> None:
    photo, mask = photos / "1.png", out / "1.labels.png"
    kill_as_a_file_gets_its_name(photo, out, renamed=False)
    assert not mask.exists()

    (went_on,) = run(photo, out)
    assert went_on.files == (str(mask),)

    mask.unlink()
    kill_as_a_file_gets_its_name(photo, out, renamed=True)
    assert mask.exists()
    mask.write_bytes(b"somebody's work")

    (spared,) = run(photo, out)
    assert spared.files == (str(out / "1-2.labels.png"),)
    assert mask.read_bytes() == b"somebody's work"
    assert list(out.glob(".*.tmp")) == []


def test_batches_into_one_folder_share_its_summary(photos: Path, out: Path) -> None:
    for number in range(4):
        (photos / f"part{number % 2}").mkdir(exist_ok=True)
        (photos / f"{number}.png").rename(photos / f"part{number % 2}" / f"{number}.png")

    run(photos / "part0", out)
    run(photos / "part1", out)

    assert len(read_reports(out)) == 4
    for part in ("part0", "part1", "part0"):
        assert all(report.skipped for report in run(photos / part, out))


def test_photos_of_one_name_from_two_places_have_a_row_each(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (photos / "other").mkdir()
    Pillow.new("RGB", (4, 4), "red").save(photos / "other" / "0.png")
    for place in (photos, photos / "other", photos):
        monkeypatch.chdir(place)
        run(Path("0.png"), out)

    rows = read_reports(out)
    assert [report.photo for report in rows] == ["0.png"] * 2
    assert {report.stem for report in rows} == {"0", "0-2"}
    assert len({report.sha256 for report in rows}) == 2


def test_two_photos_of_one_name_in_two_runs_keep_their_masks(photos: Path, out: Path) -> None:
    (photos / "other").mkdir()
    Pillow.new("RGB", (4, 4), "red").save(photos / "other" / "0.png")

    (first,) = run(photos / "0.png", out)
    (second,) = run(photos / "other" / "0.png", out)

    assert first.files == (str(out / "0.labels.png"),)
    assert second.files == (str(out / "0-2.labels.png"),)
