import os
from pathlib import Path

import numpy as np

from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan
from segmenter.batch.steps import batch_steps
from segmenter.files.model import read_model
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment
from tests.segmenter.batch.runs import fit_together, reports_of, run


def test_photos_are_never_written_over(photos: Path, out: Path) -> None:
    out.mkdir()
    os.link(photos / "0.png", out / "1.labels.png")

    errors = [report.error for report in run(photos, out)]

    assert "photo itself" in errors[1]
    assert [bool(error) for error in errors] == [False, True, False, False]


def test_the_model_of_one_photo_is_saved(photos: Path, out: Path, tmp_path: Path) -> None:
    named = gather([str(photos / "0.png")]).photos
    plan = Plan(Recipe(components=2), out, ("labels",), save_model=tmp_path / "models" / "m.json")

    for _ in range(2):
        (report,) = reports_of(batch_steps(plan, named))
        assert not report.skipped

    mixture = segment(load_image(photos / "0.png"), Recipe(components=2)).mixture
    assert np.array_equal(read_model(tmp_path / "models" / "m.json").mixture.means, mixture.means)


def test_a_shared_model_is_saved(photos: Path, out: Path, tmp_path: Path) -> None:
    named = gather([str(photos)]).photos
    plan = Plan(Recipe(components=2), out, ("labels",), save_model=tmp_path / "m.json")

    reports = reports_of(batch_steps(plan, named, shared_model=True))

    assert [report.error for report in reports] == [""] * 4
    means = fit_together(named).model.mixture.means
    assert np.array_equal(read_model(tmp_path / "m.json").mixture.means, means)
