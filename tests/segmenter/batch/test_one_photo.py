import os
from pathlib import Path

import pytest
from PIL import Image as Pillow

from segmenter.batch import writing
from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.steps import batch_steps
from segmenter.batch.summary import read_summary
from segmenter.exports import export
from segmenter.files.model import Model
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.pipeline import segment
from tests.segmenter.batch.runs import reports_of, run


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
    "other", [{"recipe": Recipe(components=3)}, {"formats": ("labels", "npz")}, {"model": True}]
)
def test_other_settings_do_all_again(photos: Path, out: Path, other: dict[str, object]) -> None:
    run(photos, out)
    if "model" in other:
        mixture = segment(load_image(photos / "0.png"), Recipe(components=2)).mixture
        other = {"model": Model(mixture, "rgb", default_styles(2))}

    assert not any(report.skipped for report in run(photos, out, **other))  # type: ignore[arg-type]


def test_a_failing_photo_stops_no_other_and_is_tried_again(photos: Path, out: Path) -> None:
    (photos / "1.png").write_bytes(b"no photo")

    for _ in range(2):
        reports = run(photos, out)

        assert ["not a photo" in report.error for report in reports] == [False, True, False, False]
    assert [report.skipped for report in reports] == [True, False, True, True]
    assert "not a photo" in read_summary(out)[str(photos / "1.png")].error


def test_a_photo_that_is_gone_is_told_as_one_that_never_was(photos: Path, out: Path) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(components=2), out, ("labels",), photos=photo_files(named))
    first = reports_of(batch_steps(plan, named))
    (photos / "1.png").unlink()

    again = reports_of(batch_steps(plan, named))

    assert not any(report.error for report in first)
    assert [report.skipped for report in again] == [True, False, True, True]
    assert "unexpected" not in again[1].error
    assert "1.png" in again[1].error


def test_a_mistake_of_ours_is_one_line_for_one_photo(
    photos: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = export

    def sometimes(*arguments: object, **options: object) -> object:
        if options["stem"] == "2":
            raise ZeroDivisionError("ours")
        return whole(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "export", sometimes)

    assert [report.error for report in run(photos, out)] == [
        "",
        "",
        f"{photos / '2.png'}: unexpected ZeroDivisionError: ours",
        "",
    ]


def test_a_grey_photo_is_labelled_by_a_model_of_photos_in_colour(photos: Path, out: Path) -> None:
    mixture = segment(load_image(photos / "0.png"), Recipe(components=2)).mixture
    Pillow.new("L", (5, 4), 60).save(photos / "grey.png")

    reports = run(photos, out, model=Model(mixture, "rgb", default_styles(2)))

    assert [report.error for report in reports] == [""] * 5
