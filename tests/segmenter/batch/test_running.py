import multiprocessing
import os
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.batch import running
from segmenter.batch.gathering import Named, gather
from segmenter.batch.running import BatchStep, Plan, batch_steps, in_order, photo_files
from segmenter.batch.summary import Report, read_summary
from segmenter.batch.together import SharedFit, together_steps
from segmenter.errors import RecipeError
from segmenter.exports import export
from segmenter.exports.model import Model, read_model
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment, segment_steps


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(4):
        rng = np.random.default_rng(number)
        pixels = rng.normal(60, 9, (16, 20, 3)) + 20 * number
        pixels[:, 10:] += (90, 30, 0)
        Pillow.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def run(photos: Path, out: Path, jobs: int = 1, **options: object) -> list[Report]:
    named = gather([str(photos)]).photos
    settings = {"recipe": Recipe(2), "formats": ("labels",), **options}
    plan = Plan(output=out, photos=photo_files(named), **settings)  # type: ignore[arg-type]
    return reports_of(batch_steps(plan, named, jobs))


def reports_of(steps: Iterator[BatchStep | None]) -> list[Report]:
    """Go to the end, and return what became of the photos, in the order named."""
    return [step.report for step in in_order(steps) if step.report is not None]


def fit_together(named: Sequence[Named], jobs: int = 1) -> SharedFit:
    *_, last = together_steps(named, Recipe(2), jobs)
    assert last is not None
    assert last.fit is not None
    return last.fit


def masks(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.labels.png")}


def test_two_processes_write_the_same_as_one(photos: Path, tmp_path: Path) -> None:
    one = run(photos, tmp_path / "one")
    two = run(photos, tmp_path / "two", jobs=2)

    assert [report.photo for report in two] == [report.photo for report in one]
    assert [report.error for report in two] == [""] * 4
    assert masks(tmp_path / "one") == masks(tmp_path / "two")
    assert len(masks(tmp_path / "one")) == 4


def test_what_is_done_and_unchanged_is_skipped(photos: Path, out: Path) -> None:
    run(photos, out)
    before = {path: path.stat().st_mtime_ns for path in out.glob("*.png")}

    again = run(photos, out)

    assert [report.skipped for report in again] == [True] * 4
    assert {path: path.stat().st_mtime_ns for path in out.glob("*.png")} == before


def test_what_has_changed_is_done_again(photos: Path, out: Path) -> None:
    run(photos, out)
    Pillow.new("RGB", (16, 20), "red").save(photos / "0.png")
    (out / "1.labels.png").unlink()
    os.truncate(out / "2.labels.png", 20)

    again = run(photos, out)

    assert [report.skipped for report in again] == [False, False, False, True]
    assert [report.skipped for report in run(photos, out)] == [True] * 4


@pytest.mark.parametrize(
    "other", [{"recipe": Recipe(3)}, {"formats": ("labels", "npz")}, {"model": True}]
)
def test_other_settings_do_all_again(photos: Path, out: Path, other: dict[str, object]) -> None:
    run(photos, out)
    if "model" in other:
        mixture = segment(load_image(photos / "0.png"), Recipe(2)).mixture
        other = {"model": Model(mixture, "rgb", default_styles(2))}

    assert not any(report.skipped for report in run(photos, out, **other))  # type: ignore[arg-type]


def test_a_failing_photo_stops_no_other_and_is_tried_again(photos: Path, out: Path) -> None:
    (photos / "1.png").write_bytes(b"no photo")

    for _ in range(2):
        reports = run(photos, out)

        assert ["not a photo" in report.error for report in reports] == [False, True, False, False]
    assert [report.skipped for report in reports] == [True, False, True, True]
    assert "not a photo" in read_summary(out)[str(photos / "1.png")].error


def test_a_mistake_of_ours_is_one_line_for_one_photo(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = export

    def sometimes(*arguments: object, **options: object) -> object:
        if options["stem"] == "2":
            raise ZeroDivisionError("ours")
        return whole(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(running, "export", sometimes)

    assert [report.error for report in run(photos, out)] == [
        "",
        "",
        f"{photos / '2.png'}: unexpected ZeroDivisionError: ours",
        "",
    ]


def test_an_interruption_keeps_what_was_done(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = segment_steps

    def interrupted(image: object, recipe: object) -> Iterator[object]:
        if image.name == "2.png":  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return whole(image, recipe)  # type: ignore[arg-type]

    monkeypatch.setattr(running, "segment_steps", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(photos, out)
    assert len(read_summary(out)) == 2
    monkeypatch.setattr(running, "segment_steps", whole)

    assert [report.skipped for report in run(photos, out)] == [True, True, False, False]


def test_what_waits_behind_an_interruption_stays_in_the_summary(photos: Path, out: Path) -> None:
    run(photos, out)
    named = gather([str(photos)]).photos
    steps = batch_steps(Plan(Recipe(2), out, ("labels",)), named)

    leave_after_a_photo(steps)

    assert len(read_summary(out)) == 4


def test_a_photo_whose_process_is_killed_is_reported_and_stops_no_other(
    photos: Path, out: Path
) -> None:
    named = gather([str(photos)]).photos
    steps = batch_steps(Plan(Recipe(2), out, ("labels",)), named, 1, background=True)
    reports = []

    for step in in_order(steps):
        if step.report is not None:
            reports.append(step.report)
        elif step.photo == 1:  # also when it is tried once more
            for process in multiprocessing.active_children():
                process.kill()

    killed = ["ended from outside" in report.error for report in reports]
    assert killed == [False, True, False, False]


def test_photos_are_never_written_over(photos: Path, out: Path) -> None:
    out.mkdir()
    os.link(photos / "0.png", out / "1.labels.png")

    errors = [report.error for report in run(photos, out)]

    assert "photo itself" in errors[1]
    assert [bool(error) for error in errors] == [False, True, False, False]


def test_one_mixture_for_all_labels_them_alike(photos: Path, out: Path) -> None:
    named = gather([str(photos)]).photos

    fit = fit_together(named, jobs=2)
    reports = run(photos, out, model=fit.model)

    whole = np.concatenate([load_image(photos / f"{n}.png").pixels for n in range(4)])
    Pillow.fromarray(whole).save(photos / "all.png")
    alone = segment(load_image(photos / "all.png"), Recipe(2))
    assert np.array_equal(fit.model.mixture.means, alone.mixture.means)
    assert fit.converged
    written = [np.asarray(Pillow.open(out / f"{n}.labels.png")) for n in range(4)]
    assert np.array_equal(np.concatenate(written), alone.labels)
    assert all(report.iterations == 0 for report in reports)


def test_photos_that_cannot_be_read_do_not_count(photos: Path) -> None:
    (photos / "x.png").write_bytes(b"no photo")
    named = gather([str(photos)]).photos

    with_bad = fit_together(named).model
    (photos / "x.png").unlink()

    without = fit_together(gather([str(photos)]).photos).model
    assert np.array_equal(with_bad.mixture.means, without.mixture.means)


def test_the_model_of_one_photo_is_saved(photos: Path, out: Path, tmp_path: Path) -> None:
    named = gather([str(photos / "0.png")]).photos
    plan = Plan(Recipe(2), out, ("labels",), save_model=tmp_path / "models" / "m.json")

    for _ in range(2):
        (report,) = reports_of(batch_steps(plan, named))
        assert not report.skipped

    mixture = segment(load_image(photos / "0.png"), Recipe(2)).mixture
    assert np.array_equal(read_model(tmp_path / "models" / "m.json").mixture.means, mixture.means)


def test_a_grey_photo_is_labelled_by_a_model_of_photos_in_colour(photos: Path, out: Path) -> None:
    mixture = segment(load_image(photos / "0.png"), Recipe(2)).mixture
    Pillow.new("L", (5, 4), 60).save(photos / "grey.png")

    reports = run(photos, out, model=Model(mixture, "rgb", default_styles(2)))

    assert [report.error for report in reports] == [""] * 5


def leave_after_a_photo(steps: Generator[BatchStep | None, None, None]) -> None:
    for step in steps:
        if step is not None and step.report is not None:
            break
    steps.close()


def test_a_batch_in_the_background_does_what_one_in_this_process_does(
    photos: Path, tmp_path: Path
) -> None:
    (photos / "1.png").write_bytes(b"no photo")
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(2), tmp_path / "back", ("labels",), photos=photo_files(named))

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
    plan = Plan(Recipe(2), out, ("labels",), photos=photo_files(named))

    steps = list(batch_steps(plan, named, 1, shared_model=True, background=background))

    together = [step for step in steps if step is not None and step.photo is None]
    shared = [step.fraction for step in together]
    assert shared == sorted(shared)
    assert shared[-1] == 1
    assert together[-1].shared is not None
    with_model = plan.with_shared(fit_together(named).model)
    assert [each.skipped for each in reports_of(batch_steps(with_model, named))] == [True] * 4


def test_a_shared_model_is_saved(photos: Path, out: Path, tmp_path: Path) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(2), out, ("labels",), save_model=tmp_path / "m.json")

    reports = reports_of(batch_steps(plan, named, shared_model=True))

    assert [report.error for report in reports] == [""] * 4
    means = fit_together(named).model.mixture.means
    assert np.array_equal(read_model(tmp_path / "m.json").mixture.means, means)


@pytest.mark.parametrize("background", [False, True])
def test_a_batch_that_is_left_leaves_whole_files_and_is_gone_on_with(
    photos: Path, out: Path, background: bool
) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(2), out, ("labels", "psd"), photos=photo_files(named))
    steps = batch_steps(plan, named, 1, background=background)

    leave_after_a_photo(steps)

    assert len(read_summary(out)) == 1
    assert list(out.glob(".*")) == []
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


def test_photos_none_of_which_can_be_read_have_no_shared_model(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no photo")
    named = gather([str(tmp_path)]).photos

    with pytest.raises(RecipeError, match="no photo could be read"):
        list(batch_steps(Plan(Recipe(2), tmp_path), named, 1, shared_model=True))


def test_a_run_removes_what_a_killed_one_left(photos: Path, out: Path) -> None:
    out.mkdir()
    (out / ".pixture-0123abcd.tmp").write_bytes(b"half")

    run(photos, out)

    assert list(out.glob(".*")) == []
