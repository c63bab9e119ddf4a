"""Recipes, models and comparisons."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.command_line.cli import main
from tests.segmenter.command_line.runs import run


def test_a_recipe_gives_the_same_mask_and_options_count_before_it(
    photo: Path, tmp_path: Path
) -> None:
    wanted = ("--space", "lab", "--seed", 4, "--smoothing", 0.5)
    run(photo, "-o", tmp_path / "a", "-k", 3, *wanted, "--formats", "labels,recipe")
    recipe = tmp_path / "a" / "photo.recipe.json"

    assert run(photo, "-o", tmp_path / "b", "--recipe", recipe, "--formats", "labels,recipe") == 0
    assert run(photo, "-o", tmp_path / "c", "--recipe", recipe, "-k", 2) == 0

    for name in ("photo.labels.png", "photo.recipe.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    with Pillow.open(tmp_path / "c" / "photo.labels.png") as mask:
        assert mask.getextrema() == (1, 2)


def test_a_saved_model_labels_without_a_fit(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "m.json"
    run(photo, "-o", tmp_path / "a", "-k", 3, "--save-model", model)
    capsys.readouterr()

    assert run(photo, "-o", tmp_path / "b", "--model", model, "--json") == 0
    assert json.loads(capsys.readouterr().out)["iterations"] == 0
    assert run(photo, "-o", tmp_path / "c", "--model", model, "--adapt", "--json") == 0
    assert json.loads(capsys.readouterr().out)["iterations"] > 0

    mask = "photo.labels.png"
    assert (tmp_path / "a" / mask).read_bytes() == (tmp_path / "b" / mask).read_bytes()


def test_a_shared_model_is_told_saved_and_used(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tmp_path / "m.json"
    shared = ("--shared-model", "--save-model", model)

    assert run(photo, "sample:moon", "-o", tmp_path / "a", "-k", 3, *shared) == 0
    assert "photos together: 3 labels" in capsys.readouterr().err
    assert run(photo, "-o", tmp_path / "b", "--model", model) == 0

    mask = "photo.labels.png"
    assert (tmp_path / "a" / mask).read_bytes() == (tmp_path / "b" / mask).read_bytes()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (["--adapt"], "--model"),
        (["--jobs", "0"], "processes"),
        (["--jobs", "x"], "processes"),
        (["--model", "M", "-k", "4"], "has 3 labels, not 4"),
        (["--model", "M", "--space", "lab"], "fitted in rgb, not lab"),
        (["--model", "M", "--regions"], "without a model"),
        (["--model", "M", "--shared-model"], "leave out --model"),
        (["sample:moon", "--save-model", "N"], "one photo"),
        (["--save-model", "N", "--regions"], "no model for others"),
        (["--regions", "-k", "4"], "--components is for labels"),
        (["--detail", "0.5", "--min-region", "9"], "--min-region is for labels"),
    ],
)
def test_options_that_contradict_each_other_give_2(
    photo: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    wrong: list[str],
    words: str,
) -> None:
    run(photo, "-o", tmp_path / "a", "-k", 3, "--save-model", tmp_path / "M")
    options = [str(tmp_path / part) if part in "MN" else part for part in wrong]
    capsys.readouterr()

    assert run(photo, *options, "-o", tmp_path / "b") == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("option", ["--model", "--recipe"])
def test_files_that_do_not_fit_are_one_line(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    (photo.parent / "m.json").write_text('{"format": "other"}')

    assert run(photo, "-o", out, option, photo.parent / "m.json") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "m.json: is no pixture-" in said


def test_a_model_is_not_saved_over_the_photo(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = photo.read_bytes()

    assert run(photo, "-o", out, "--save-model", photo) == 1
    assert "photo itself" in capsys.readouterr().err
    assert photo.read_bytes() == before


def test_masks_are_compared_for_people_and_scripts(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(photo, "-o", tmp_path / "a", "-k", 3, "--formats", "labels,palette")
    capsys.readouterr()
    masks = [str(tmp_path / "a" / f"photo.{name}.png") for name in ("labels", "palette")]

    assert main(["compare", *masks]) == 0
    assert "0.00% of 600 pixels changed, adjusted Rand 1.0000" in capsys.readouterr().out
    assert main(["compare", *masks, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert told["changed_share"] == 0
    assert [(each["a"], each["b"], each["iou"]) for each in told["labels"]] == [
        (1, 1, 1.0),
        (2, 2, 1.0),
        (3, 3, 1.0),
    ]


def test_a_mask_is_compared_with_those_of_several_people(
    photo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(photo, "-o", tmp_path / "a", "-k", 3, "--formats", "labels")
    mask = tmp_path / "a" / "photo.labels.png"
    ids = np.asarray(Pillow.open(mask))
    np.savez(tmp_path / "truth.npz", truth=np.stack([ids, np.ones_like(ids)]))
    capsys.readouterr()

    assert main(["compare", str(mask), str(tmp_path / "truth.npz"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)

    assert [each["changed_share"] == 0 for each in told["masks"]] == [True, False]
    assert told["adjusted_rand"] == sum(each["adjusted_rand"] for each in told["masks"]) / 2
    assert main(["compare", str(tmp_path / "truth.npz"), str(mask)]) == 1
