import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest

from segmenter.batch import one_photo
from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.steps import BatchStep, batch_steps, in_order
from segmenter.batch.summary import Report, read_summary
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment_steps
from tests.segmenter.batch.runs import fit_together, leave_after_a_photo, masks, reports_of, run


def test_two_processes_write_the_same_as_one(photos: Path, tmp_path: Path) -> None:
    one = run(photos, tmp_path / "one")
    two = run(photos, tmp_path / "two", jobs=2)

    assert [report.photo for report in two] == [report.photo for report in one]
    assert [report.error for report in two] == [""] * 4
    assert masks(tmp_path / "one") == masks(tmp_path / "two")
    assert len(masks(tmp_path / "one")) == 4


def test_an_interruption_keeps_what_was_done(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = segment_steps

    def interrupted(image: object, recipe: object) -> Iterator[object]:
        if image.name == "2.png":  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return whole(image, recipe)  # type: ignore[arg-type]

    monkeypatch.setattr(one_photo, "segment_steps", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(photos, out)
    assert len(read_summary(out)) == 2
    monkeypatch.setattr(one_photo, "segment_steps", whole)

    assert [report.skipped for report in run(photos, out)] == [True, True, False, False]


def test_what_waits_behind_an_interruption_stays_in_the_summary(photos: Path, out: Path) -> None:
    run(photos, out)
    named = gather([str(photos)]).photos
    steps = batch_steps(Plan(Recipe(components=2), out, ("labels",)), named)

    leave_after_a_photo(steps)

    assert len(read_summary(out)) == 4


def test_a_photo_whose_process_is_killed_is_reported_and_stops_no_other(
    photos: Path, out: Path
) -> None:
    named = gather([str(photos)]).photos
    steps = batch_steps(Plan(Recipe(components=2), out, ("labels",)), named, 1, background=True)
    reports = []

    for step in in_order(steps):
        if step.report is not None:
            reports.append(step.report)
        elif step.photo == 1:  # also when it is tried once more
            for process in multiprocessing.active_children():
                process.kill()

    killed = ["ended from outside" in report.error for report in reports]
    assert killed == [False, True, False, False]


def test_a_batch_in_the_background_does_what_one_in_this_process_does(
    photos: Path, tmp_path: Path
) -> None:
    (photos / "1.png").write_bytes(b"no photo")
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(components=2), tmp_path / "back", ("labels",), photos=photo_files(named))

    reports = reports_of(batch_steps(plan, named, 2, background=True))

    assert [report.photo for report in reports] == [each.photo for each in named]
    assert [bool(report.error) for report in reports] == [False, True, False, False]
    run(photos, tmp_path / "run")
    assert masks(tmp_path / "back") == masks(tmp_path / "run")
    assert [each.photo for each in read_summary(tmp_path / "back").values()] == [
        each.photo for each in read_summary(tmp_path / "run").values()
    ]


@pytest.mark.parametrize("background", [False, True])
def test_a_batch_with_a_shared_model_does_what_one_with_that_model_does(
    photos: Path, out: Path, background: bool
) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(components=2), out, ("labels",), photos=photo_files(named))

    steps = list(batch_steps(plan, named, 1, shared_model=True, background=background))

    together = [step for step in steps if step is not None and step.photo is None]
    shared = [step.fraction for step in together]
    assert shared == sorted(shared)
    assert shared[-1] == 1
    assert together[-1].shared is not None
    with_model = plan.with_shared(fit_together(named).model)
    assert [each.skipped for each in reports_of(batch_steps(with_model, named))] == [True] * 4


@pytest.mark.parametrize("background", [False, True])
def test_a_batch_that_is_left_leaves_whole_files_and_is_gone_on_with(
    photos: Path, out: Path, background: bool
) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(components=2), out, ("labels", "psd"), photos=photo_files(named))
    steps = batch_steps(plan, named, 1, background=background)

    leave_after_a_photo(steps)

    assert len(read_summary(out)) == 1
    assert list(out.glob(".*.tmp")) == []
    again = reports_of(batch_steps(plan, named, 1, background=background))
    assert sum(report.skipped for report in again) == 1


def test_reports_come_in_the_order_named_and_everything_else_at_once() -> None:
    def done(photo: int) -> BatchStep:
        return BatchStep(photo, 1.0, Report(str(photo), ""))

    steps = [BatchStep(0, 0.0), None, BatchStep(1, 0.5), done(2), done(1), BatchStep(0, 0.5)]

    told = list(in_order([*steps, done(0)]))

    assert [(step.photo, step.fraction) for step in told] == [
        *((0, 0.0), (1, 0.5), (0, 0.5)),
        *((0, 1.0), (1, 1.0), (2, 1.0)),
    ]


def test_a_run_removes_what_a_killed_one_left(photos: Path, out: Path) -> None:
    out.mkdir()
    (out / ".pixture-0123abcd.tmp").write_bytes(b"half")

    run(photos, out)

    assert list(out.glob(".*.tmp")) == []
