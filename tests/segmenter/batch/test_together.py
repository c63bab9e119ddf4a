from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image as Pillow

from segmenter.batch.gathering import gather
from segmenter.batch.plan import Plan
from segmenter.batch.steps import batch_steps
from segmenter.errors import RecipeError
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.segmenting.pipeline import segment
from tests.segmenter.batch.runs import fit_together, run


def test_one_mixture_for_all_labels_them_alike(photos: Path, out: Path) -> None:
    named = gather([str(photos)]).photos

    fit = fit_together(named, jobs=2)
    reports = run(photos, out, model=fit.model)

    whole = np.concatenate([load_image(photos / f"{n}.png").pixels for n in range(4)])
    Pillow.fromarray(whole).save(photos / "all.png")
    alone = segment(load_image(photos / "all.png"), Recipe(components=2))
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


def test_photos_none_of_which_can_be_read_have_no_shared_model(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no photo")
    named = gather([str(tmp_path)]).photos

    with pytest.raises(RecipeError, match="no photo could be read"):
        list(batch_steps(Plan(Recipe(components=2), tmp_path), named, 1, shared_model=True))


def deep(path: Path, level: int, n: int) -> None:
    values = np.random.default_rng(n).normal(level, 900, (30, 40, 3))
    values[:, 20:] += 30000
    tifffile.imwrite(path, values.clip(0, 65535).astype(np.uint16), photometric="rgb")


def test_deep_photos_share_a_model_too(tmp_path: Path) -> None:
    for n, level in enumerate((9000, 9500, 10000)):
        deep(tmp_path / f"{n}.tif", level, n)

    fit = fit_together(gather([str(tmp_path)]).photos, jobs=2)
    reports = run(tmp_path, tmp_path / "out", model=fit.model)

    assert fit.model.needs.depth == "uint16"
    assert [report.error for report in reports] == [""] * 3
    bright = int(fit.model.mixture.means[:, 0].argmax()) + 1
    for n in range(3):
        labels = np.asarray(Pillow.open(tmp_path / "out" / f"{n}.labels.png"))
        assert (labels[:, 20:] == bright).all()
        assert (labels[:, :20] == 3 - bright).all()


def test_photos_of_several_depths_have_no_shared_model(tmp_path: Path) -> None:
    deep(tmp_path / "a.tif", 9000, 0)
    Pillow.new("RGB", (20, 20), "red").save(tmp_path / "b.png")

    with pytest.raises(RecipeError, match="8 bits and others more"):
        fit_together(gather([str(tmp_path)]).photos)
