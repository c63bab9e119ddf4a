import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.batch import running
from segmenter.batch.gathering import gather
from segmenter.batch.running import BatchStep, Plan, batch_steps, photo_files, run_batch
from segmenter.batch.summary import Report, read_summary
from segmenter.batch.together import fit_together
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
    return list(run_batch(plan, named, jobs))


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
    reports = run_batch(Plan(Recipe(2), out, ("labels",)), named)

    next(reports)
    reports.close()

    assert len(read_summary(out)) == 4


def test_photos_are_never_written_over(photos: Path, out: Path) -> None:
    out.mkdir()
    os.link(photos / "0.png", out / "1.labels.png")

    errors = [report.error for report in run(photos, out)]

    assert "photo itself" in errors[1]
    assert [bool(error) for error in errors] == [False, True, False, False]


def test_one_mixture_for_all_labels_them_alike(photos: Path, out: Path) -> None:
    named = gather([str(photos)]).photos

    model, result = fit_together(named, Recipe(2), jobs=2)
    reports = run(photos, out, model=model)

    whole = np.concatenate([load_image(photos / f"{n}.png").pixels for n in range(4)])
    Pillow.fromarray(whole).save(photos / "all.png")
    alone = segment(load_image(photos / "all.png"), Recipe(2))
    assert np.array_equal(model.mixture.means, alone.mixture.means)
    assert result.converged
    written = [np.asarray(Pillow.open(out / f"{n}.labels.png")) for n in range(4)]
    assert np.array_equal(np.concatenate(written), alone.labels)
    assert all(report.iterations == 0 for report in reports)


def test_photos_that_cannot_be_read_do_not_count(photos: Path) -> None:
    (photos / "x.png").write_bytes(b"no photo")
    named = gather([str(photos)]).photos

    with_bad, _ = fit_together(named, Recipe(2))
    (photos / "x.png").unlink()

    assert np.array_equal(
        with_bad.mixture.means,
        fit_together(gather([str(photos)]).photos, Recipe(2))[0].mixture.means,
    )


def test_the_model_of_one_photo_is_saved(photos: Path, out: Path, tmp_path: Path) -> None:
    named = gather([str(photos / "0.png")]).photos
    plan = Plan(Recipe(2), out, ("labels",), save_model=tmp_path / "models" / "m.json")

    for _ in range(2):
        (report,) = run_batch(plan, named)
        assert not report.skipped

    mixture = segment(load_image(photos / "0.png"), Recipe(2)).mixture
    assert np.array_equal(read_model(tmp_path / "models" / "m.json").mixture.means, mixture.means)


def test_a_grey_photo_is_labelled_by_a_model_of_photos_in_colour(photos: Path, out: Path) -> None:
    mixture = segment(load_image(photos / "0.png"), Recipe(2)).mixture
    Pillow.new("L", (5, 4), 60).save(photos / "grey.png")

    reports = run(photos, out, model=Model(mixture, "rgb", default_styles(2)))

    assert [report.error for report in reports] == [""] * 5


def finished(steps: Iterator[BatchStep | None]) -> dict[int, Report]:
    """Go to the end, and return what became of each photo."""
    told = [step for step in steps if step is not None]
    return {step.photo: step.report for step in told if step.report and step.photo is not None}


def test_steps_do_what_the_command_line_does(photos: Path, tmp_path: Path) -> None:
    (photos / "1.png").write_bytes(b"no photo")
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(2), tmp_path / "steps", ("labels",), photos=photo_files(named))

    reports = finished(batch_steps(plan, named, 2))

    assert sorted(reports) == [0, 1, 2, 3]
    assert [bool(reports[number].error) for number in range(4)] == [False, True, False, False]
    run(photos, tmp_path / "run")
    assert masks(tmp_path / "steps") == masks(tmp_path / "run")
    assert [each.photo for each in read_summary(tmp_path / "steps").values()] == [
        each.photo for each in read_summary(tmp_path / "run").values()
    ]


def test_steps_with_a_shared_model_do_what_the_command_line_does(photos: Path, out: Path) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(2), out, ("labels",), photos=photo_files(named))

    steps = list(batch_steps(plan, named, 1, shared_model=True))

    shared = [step.fraction for step in steps if step is not None and step.photo is None]
    assert shared == sorted(shared)
    assert shared[-1] == 1
    model, _ = fit_together(named, Recipe(2))
    assert [each.skipped for each in run_batch(plan.with_shared(model), named)] == [True] * 4


def test_steps_that_are_left_leave_whole_files_and_are_gone_on_with(
    photos: Path, out: Path
) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(2), out, ("labels", "psd"), photos=photo_files(named))
    steps = batch_steps(plan, named, 1)
    for step in steps:
        if step is not None and step.report is not None:
            break

    steps.close()

    assert len(read_summary(out)) == 1
    assert list(out.glob(".*")) == []
    assert sum(each.skipped for each in finished(batch_steps(plan, named, 1)).values()) == 1


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
