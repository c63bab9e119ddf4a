"""Someone has a mask from another program, and goes on with it here."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

import segmenter
from segmenter.command_line.cli import main


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    pixels = rng.normal(60, 12, (80, 120, 3))
    pixels[:, 70:] += (120, 60, 0)
    path = tmp_path / "photo.png"
    Pillow.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture
def mask(tmp_path: Path) -> Path:
    ids = np.full((80, 120), 2, np.uint8)
    ids[:, 70:] = 1
    ids[:, 60:75] = 0
    path = tmp_path / "mask.png"
    Pillow.fromarray(ids).save(path)
    return path


def run(*arguments: object) -> int:
    return main(["segment", *map(str, arguments)])


def test_the_mask_becomes_every_other_format(photo: Path, mask: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    formats = "labels,json,coco,model"

    assert run(photo, "-o", out, "--labels", mask, "--formats", formats) == 0

    again = np.asarray(Pillow.open(out / "photo.labels.png"))
    np.testing.assert_array_equal(again, np.asarray(Pillow.open(mask)))
    told = json.loads((out / "photo.labels.json").read_text())
    assert [each["pixels"] for each in told["labels"]] == [45 * 80, 60 * 80]
    assert told["unlabelled"] == 15 * 80


def test_a_fit_goes_on_from_the_mask(photo: Path, mask: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"

    assert run(photo, "-o", out, "--labels", mask, "--adapt", "--formats", "labels") == 0

    fitted = np.asarray(Pillow.open(out / "photo.labels.png"))
    assert (fitted[:, 70:] == 1).mean() > 0.99
    assert (fitted[:, :70] == 2).mean() > 0.99


def test_what_is_done_with_sparse_ids_is_told(
    photo: Path, mask: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = np.array([0, 40, 200], np.uint8)[np.asarray(Pillow.open(mask))]
    Pillow.fromarray(ids).save(mask)

    assert run(photo, "-o", tmp_path / "out", "--labels", mask) == 0

    assert "ids 40 and 200 became labels 1 to 2" in capsys.readouterr().err


@pytest.mark.parametrize(
    "options", [["-k", "3"], ["--regions"], ["--shared-model"], ["--model", "x.model.json"]]
)
def test_what_contradicts_the_mask_is_wrong_usage(
    photo: Path, mask: Path, tmp_path: Path, options: list[str]
) -> None:
    assert run(photo, "-o", tmp_path / "out", "--labels", mask, *options) in (1, 2)
    assert not (tmp_path / "out").exists()


def test_the_mask_itself_is_never_written_over(
    photo: Path, mask: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = np.asarray(Pillow.open(mask)) * 40
    own = tmp_path / f"{photo.stem}.labels.png"
    Pillow.fromarray(before).save(own)

    assert run(photo, "-o", tmp_path, "--labels", own, "--formats", "labels") == 1

    assert "mask that is read; use another folder" in capsys.readouterr().err
    np.testing.assert_array_equal(np.asarray(Pillow.open(own)), before)


def test_a_mask_of_another_photo_is_refused(
    photo: Path, mask: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Pillow.open(mask).resize((60, 40)).save(mask)

    assert run(photo, "-o", tmp_path / "out", "--labels", mask) == 1

    told = capsys.readouterr().err
    assert "60 × 40 pixels and the photo 120 × 80" in told
    assert told.count("\n") == 1


def test_a_script_reads_compares_and_converts(photo: Path, mask: Path, tmp_path: Path) -> None:
    """As the README shows it, with names of files as texts."""
    image = segmenter.load_image(photo)
    result = segmenter.segment(image, segmenter.Recipe(components=2))
    segmenter.export(result, image, folder=str(tmp_path), formats=["model", "recipe"])
    model = segmenter.read_model(str(tmp_path / "photo.model.json"))
    same = segmenter.apply_mixture(image, model.mixture, segmenter.Recipe(space=model.space))
    given = segmenter.read_labels(str(mask), image).labels

    np.testing.assert_array_equal(same.labels, result.labels)
    assert segmenter.read_recipe(str(tmp_path / "photo.recipe.json")) == result.recipe
    assert segmenter.compare(result.labels, given).mean_iou > 0.8


def test_the_recipe_of_labels_by_a_model_makes_them_again(
    photo: Path, mask: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    formats = ["--formats", "labels,model,recipe"]
    assert run(photo, "-o", first, "--labels", mask, "--formats", "model") == 0
    assert run(photo, "-o", first, "--model", first / "photo.model.json", *formats) == 0
    recipe = ["--recipe", first / "photo.recipe.json"]

    assert run(photo, "-o", second, *recipe, *formats) == 0
    masks = [(each / "photo.labels.png").read_bytes() for each in (first, second)]
    assert masks[0] == masks[1]
    model = ["--model", first / "photo.model.json"]
    assert run(photo, "-o", second, *recipe, *model, *formats) == 0
