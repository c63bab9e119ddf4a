from pathlib import Path

import numpy as np
import pytest
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
