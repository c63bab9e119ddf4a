"""Photos, settings and exit codes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from segmenter import __version__
from segmenter.batch import one_photo
from segmenter.command_line.cli import main
from segmenter.files.model import read_model
from segmenter.recipe import Recipe
from tests.segmenter.command_line.runs import names, run


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

    monkeypatch.setattr(one_photo, "segment_steps", record)
    run(
        *(photo, "-o", out, "-k", "auto", "--space", "lab", "--seed", 7, "--restarts", 2),
        *("--tolerance", "1e-3", "--max-iterations", 9, "--covariance", "tied"),
        *("--criterion", "bic"),
    )

    named: dict[str, Any] = {
        "components": "auto",
        "space": "lab",
        "covariance": "tied",
        "criterion": "bic",
    }
    assert seen == [Recipe(**named, seed=7, restarts=2, tolerance=1e-3, max_iterations=9)]


def test_clusters_of_another_shape_give_other_labels_by_a_model_of_that_shape(
    photo: Path, out: Path
) -> None:
    assert run(photo, "-o", out, "--covariance", "spherical", "--formats", "labels,model") == 0
    assert run(photo, "-o", out / "full", "--formats", "labels") == 0

    for covariance in read_model(out / "photo.model.json").mixture.covariances:
        np.testing.assert_allclose(covariance, covariance[0, 0] * np.eye(3), atol=1e-9)
    spherical, full = out / "photo.labels.png", out / "full" / "photo.labels.png"
    assert spherical.read_bytes() != full.read_bytes()


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
    monkeypatch.setattr(one_photo, "segment_steps", lambda image, recipe: 1 / 0)

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
        ["--covariance", "round"],
        ["--criterion", "best"],
        ["--regions", "--criterion", "bic"],
        ["--regions", "--covariance", "tied"],
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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_a_full_disk_under_the_output_is_one_line(photo: Path, out: Path) -> None:
    script = "import sys; from segmenter.command_line.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "segment", str(photo), "-o", str(out), "--json"]

    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert ended.returncode == 1
    assert ended.stderr.startswith("pixture: standard output: ")
    assert ended.stderr.count("\n") == 1
