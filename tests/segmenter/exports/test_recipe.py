import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import __version__
from segmenter.editing.stencil import rectangle
from segmenter.errors import ExportError
from segmenter.exports.job import ExportJob
from segmenter.exports.recipe import check
from segmenter.files.recipe import read_recipe
from segmenter.images.reading import load_image
from segmenter.knowledge import Knowledge, Marks
from segmenter.recipe import SETTINGS, ByModel, Given, Recipe
from segmenter.regions.palette import default_styles
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import SegmentProgress, segment, segment_steps
from segmenter.segmenting.segmentation import Segmentation
from tests.segmenter.other_settings import OTHER

Write = Callable[[str, ExportJob], Path]
ALL_ELSE = Recipe(**OTHER)


def with_recipe(job: ExportJob, recipe: Recipe) -> ExportJob:
    return replace(job, segmentation=replace(job.segmentation, recipe=recipe))


@pytest.mark.parametrize("recipe", [Recipe(), Recipe(covariance="tied"), ALL_ELSE])
def test_every_setting_comes_back(written: Write, blocks: ExportJob, recipe: Recipe) -> None:
    assert read_recipe(written("recipe", with_recipe(blocks, recipe))) == recipe


def test_all_settings_are_in_the_file(written: Write, blocks: ExportJob) -> None:
    content = json.loads(written("recipe", blocks).read_text())

    assert set(content["settings"]) == set(SETTINGS)
    assert content["versions"]["pixture"] == __version__
    assert content["image"]["name"] == "photo.jpg"


def test_a_recipe_from_before_covariances_asks_for_full_ones(
    written: Write, blocks: ExportJob
) -> None:
    path = written("recipe", with_recipe(blocks, Recipe(covariance="diag")))
    content = json.loads(path.read_text())
    del content["settings"]["covariance"]
    path.write_text(json.dumps(content))

    assert read_recipe(path) == Recipe()


@pytest.mark.parametrize("adapt", [True, False])
def test_a_start_comes_back_to_the_last_digit(
    written: Write, blocks: ExportJob, adapt: bool
) -> None:
    start = segment(blocks.image, Recipe(components=3)).mixture

    recipe = by_model(start, Recipe(seed=4), adapt=adapt)
    read = read_recipe(written("recipe", with_recipe(blocks, recipe)))

    assert isinstance(read.source, ByModel)
    assert np.array_equal(read.source.mixture.weights, start.weights)
    assert np.array_equal(read.source.mixture.means, start.means)
    assert np.array_equal(read.source.mixture.covariances, start.covariances)
    assert read.source.adapt == adapt
    assert read.afresh == recipe.afresh


def test_what_was_drawn_on_the_photo_is_refused(written: Write, blocks: ExportJob) -> None:
    drawn = Knowledge(marks=Marks(np.zeros((24, 32), np.uint8)))
    job = replace(blocks, segmentation=replace(blocks.segmentation, knowledge=drawn))

    with pytest.raises(ExportError, match="drawn on the photo"):
        written("recipe", job)


def test_what_was_done_to_labels_by_hand_is_refused() -> None:
    """The recipe would give the photo other labels."""
    image = load_image("sample:coffee")
    found = segment(image, Recipe(components=4))
    shape = found.labels.shape
    edits = edits_of(found).painted(rectangle((1.0, 1.0), (9.0, 9.0), shape), 2)
    *_, stopped, _ = segment_steps(image, Recipe(components=4, tolerance=1e-9))
    changed = {
        "painted": with_edits(image, found, edits),
        "merged": merge_labels(image, found, [3, 1]),
        "left out": with_background(image, found, {2}),
        "stopped on its way": replace(stopped, fit=replace(stopped.fit, converged=False)),
    }
    for why, result in changed.items():
        done = result.segmentation() if isinstance(result, SegmentProgress) else result
        assert isinstance(done, Segmentation)
        with pytest.raises(ExportError, match=why) as told:
            check(ExportJob(image, done, default_styles(done.n_labels)))
        assert "\n" not in str(told.value)


def test_labels_that_are_called_otherwise_have_their_recipe(
    written: Write, blocks: ExportJob
) -> None:
    renamed = blocks.segmentation.map.renamed(np.array([0, 2, 1, 4, 3]))
    job = replace(blocks, segmentation=replace(blocks.segmentation, map=renamed))

    assert read_recipe(written("recipe", job)) == blocks.segmentation.recipe


def test_labels_out_of_a_file_are_made_by_no_recipe(written: Write, blocks: ExportJob) -> None:
    with pytest.raises(ExportError, match="taken from a file"):
        written("recipe", with_recipe(blocks, Recipe(source=Given())))


def test_the_digest_is_that_of_the_photos_file(
    written: Write, blocks: ExportJob, tmp_path: Path
) -> None:
    Pillow.fromarray(blocks.image.pixels).save(tmp_path / "a.png")
    job = replace(blocks, image=load_image(tmp_path / "a.png"))

    content = json.loads(written("recipe", job).read_text())

    digest = hashlib.sha256((tmp_path / "a.png").read_bytes()).hexdigest()
    assert content["image"]["sha256"] == digest
    assert content["image"]["sha256_of"] == "file"


def test_numbers_out_of_arrays_are_settings_too(written: Write, blocks: ExportJob) -> None:
    recipe = Recipe(components=np.int64(3), seed=np.uint32(7), smoothing=np.float64(0.5))

    path = written("recipe", with_recipe(blocks, recipe))

    assert read_recipe(path) == Recipe(components=3, seed=7, smoothing=0.5)
