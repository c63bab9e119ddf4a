import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter import __version__, batch
from segmenter.cli import main
from segmenter.recipe import Recipe


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(0).integers(0, 256, (20, 30, 3), np.uint8)
    Pillow.fromarray(pixels).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def run(*arguments: object) -> int:
    return main(["segment", *map(str, arguments)])


def names(folder: Path) -> list[str]:
    """What was made of photos."""
    return sorted(path.name for path in folder.iterdir() if path.name != "summary.csv")


def test_a_photo_gives_a_line_and_four_files(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(photo, "-o", out, "-k", 3) == 0

    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert "3 labels" in said.out
    assert all(str(out / name) in said.out for name in names(out))
    assert said.err == ""
    assert len(names(out)) == 4


def test_json_has_one_object_a_photo(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(photo, "sample:moon", "-o", out, "-k", 2, "--json") == 0

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["image"] == str(photo)
    assert second["image"] == "sample:moon"
    assert first["components"] == 2
    assert first["log_likelihood"] < 0
    assert first["iterations"] >= 1
    assert first["converged"] is True
    assert set(first["seconds"]) == {"read", "fit", "label"}
    assert [Path(file).name for file in first["files"]] == [
        "photo.labels.png",
        "photo.palette.png",
        "photo.overlay.png",
        "photo.labels.json",
    ]


def test_the_settings_reach_the_recipe(
    photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []

    def record(image: object, recipe: object) -> Iterator[None]:
        seen.append(recipe)
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr(batch, "segment_steps", record)
    run(
        *(photo, "-o", out, "-k", "auto", "--space", "lab", "--seed", 7, "--restarts", 2),
        *("--tolerance", "1e-3", "--max-iterations", 9),
    )

    assert seen == [Recipe("auto", "lab", 7, 2, 1e-3, 9)]


@pytest.mark.parametrize("formats", ["labels", "json,labels", "overlay"])
def test_only_the_formats_asked_for_are_written(photo: Path, out: Path, formats: str) -> None:
    assert run(photo, "-o", out, "--formats", formats) == 0

    assert len(names(out)) == len(formats.split(","))


def test_a_failing_photo_does_not_stop_the_others(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("absent.png", photo, "-o", out, "--formats", "labels") == 1

    said = capsys.readouterr()
    assert said.err == "pixture: absent.png: there is no such file; check the path\n"
    assert names(out) == ["photo.labels.png"]


def test_a_failing_photo_is_an_object_too(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("absent.png", photo, "-o", out, "--json") == 1

    said = capsys.readouterr()
    first, second = map(json.loads, said.out.splitlines())
    assert first.keys() == {"image", "error"}
    assert first["image"] == "absent.png"
    assert second["image"] == str(photo)
    assert said.err == ""


def test_a_mistake_of_ours_is_one_line_for_one_photo(
    photo: Path,
    out: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(batch, "segment_steps", lambda image, recipe: 1 / 0)

    with caplog.at_level("DEBUG"):
        assert run(photo, "-o", out) == 1
    assert capsys.readouterr().err == (
        f"pixture: {photo}: unexpected ZeroDivisionError: division by zero\n"
    )
    assert "Traceback" in caplog.text


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        ["-k", "0"],
        ["-k", "many"],
        ["--space", "cmyk"],
        ["--tolerance", "nan"],
        ["--tolerance", "2"],
        ["--seed", "-1"],
        ["--restarts", "0"],
        ["--max-iterations", "0"],
        ["--formats", "labels,gif"],
        ["--formats", ""],
        ["--unheard-of"],
    ],
)
def test_wrong_usage_gives_2_and_writes_nothing(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    assert run(photo, *(["-o", out] if wrong else []), *wrong) == 2

    assert "usage: pixture" in capsys.readouterr().err
    assert not out.exists()


def test_no_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "COMMAND" in capsys.readouterr().err


def test_help_and_version_give_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"pixture {__version__}\n"
    assert run("--help") == 0
    assert "sample:coffee" in capsys.readouterr().out


def test_an_interruption_gives_130_and_leaves_no_half_file(
    photo: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("os.fsync", interrupt)

    assert run(photo, "-o", out) == 130
    assert names(out) == []
    assert "interrupted" in capsys.readouterr().err


def test_photos_of_one_name_do_not_write_over_each_other(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = photo.parent / "other" / "Photo.png"
    other.parent.mkdir()
    Pillow.new("L", (4, 4), 9).save(other)

    assert run(photo, other, "-o", out, "--formats", "labels") == 0

    assert names(out) == ["Photo-2.labels.png", "photo.labels.png"]
    with Pillow.open(out / "Photo-2.labels.png") as mask:
        assert mask.size == (4, 4)
    assert "Photo-2" in capsys.readouterr().err


def test_a_photo_that_is_called_like_a_mask_is_not_written_over(tmp_path: Path) -> None:
    Pillow.new("L", (4, 4), 9).save(tmp_path / "a.png")
    Pillow.new("L", (5, 5), 9).save(tmp_path / "a.labels.png")
    before = (tmp_path / "a.labels.png").read_bytes()

    code = run(tmp_path / "a.png", tmp_path / "a.labels.png", "-o", tmp_path, "--formats", "labels")

    assert code == 1
    assert (tmp_path / "a.labels.png").read_bytes() == before
    assert (tmp_path / "a.labels.labels.png").exists()


def test_a_palette_is_left_out_where_it_cannot_hold_the_labels(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (60, 60, 3), np.uint8)
    Pillow.fromarray(pixels).save(tmp_path / "photo.png")
    many = ("-k", 300, "--restarts", 1, "--max-iterations", 1)

    assert run(tmp_path / "photo.png", "-o", out, *many) == 0
    assert "palette" in capsys.readouterr().err
    assert names(out) == ["photo.labels.json", "photo.labels.png", "photo.overlay.png"]
    assert run(tmp_path / "photo.png", "-o", out, *many, "--formats", "palette") == 1


def test_a_terminal_sees_progress(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    assert run(photo, "-o", out) == 0
    said = capsys.readouterr()
    assert "photo.png   0% |" in said.err
    assert "%" not in said.out


def test_names_with_line_breaks_stay_in_one_line(
    tmp_path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Pillow.new("L", (4, 4), 9).save(tmp_path / "a\nb.png")

    assert run(tmp_path / "a\nb.png", tmp_path / "no\nne.png", "-o", out) == 1
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert sum("no" in line for line in said.err.splitlines()) == 1


def test_folders_give_a_summary_and_the_same_command_goes_on(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(photo.parent, "-o", out, "-k", 2, "--formats", "labels") == 0
    assert (out / "summary.csv").is_file()
    capsys.readouterr()

    assert run(photo.parent, "-o", out, "-k", 2, "--formats", "labels", "--json") == 0

    assert json.loads(capsys.readouterr().out)["skipped"] is True


def test_what_is_skipped_is_told_in_one_last_line(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = (photo, "sample:moon", "sample:coins", "-o", out, "-k", 2, "--formats", "labels")
    run(*command)
    assert capsys.readouterr().out.count("\n") == 3
    (out / "moon.labels.png").unlink()

    assert run(*command) == 0

    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("sample:moon: 2 labels")
    assert last == "2 skipped (done and unchanged), 1 done"


def test_a_photo_that_is_named_twice_is_done_once(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(photo, photo, photo.parent, "-o", out, "--formats", "labels") == 0

    assert names(out) == ["photo.labels.png"]
    assert capsys.readouterr().out.count("\n") == 1


def test_a_single_photo_has_no_summary_and_is_done_again(
    photo: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert run(photo, "-o", out, "--formats", "labels", "--json") == 0
        assert "skipped" not in json.loads(capsys.readouterr().out)

    assert not (out / "summary.csv").exists()


def test_two_jobs_do_what_one_does(photo: Path, tmp_path: Path) -> None:
    photos = (photo, "sample:moon")
    assert run(*photos, "-o", tmp_path / "one", "-k", 2) == 0
    assert run(*photos, "-o", tmp_path / "two", "-k", 2, "--jobs", 2) == 0

    assert names(tmp_path / "one") == names(tmp_path / "two")
    for name in names(tmp_path / "one"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


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
