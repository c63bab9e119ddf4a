"""Images in chunks, from the command line."""

import json
import sys

import numpy as np
import pytest

from segmenter.command_line.cli import main
from tests.segmenter.command_line.runs import run

NEEDED = "needs pixture[cluster]"


def stored(path, seed=0, dtype="u1"):
    zarr = pytest.importorskip("zarr", reason=NEEDED)
    pytest.importorskip("distributed", reason=NEEDED)
    pixels = np.random.default_rng(seed).integers(0, 128, (90, 70, 3), np.uint8)
    pixels[50:] += 128
    zarr.create_array(path, data=pixels.astype(dtype), chunks=(40, 40, 3))
    return path


def test_a_store_becomes_labels_and_a_model(tmp_path, capsys) -> None:
    photo, model = stored(tmp_path / "big.zarr"), tmp_path / "big.model.json"
    options = ("-k", 2, "--workers", 2, "--save-model", model, "--json")
    assert run(photo, "-o", tmp_path / "first.zarr", *options) == 0
    told, said = capsys.readouterr()
    assert json.loads(told)["pixels"] == [3500, 2800]
    assert "0.0 megapixels are done in one process" in said

    assert run(photo, "-o", tmp_path / "again.zarr", "--model", model) == 0

    assert "2 labels of 0.0 megapixels" in capsys.readouterr().out
    assert run(photo, "-o", tmp_path / "again.zarr", "--model", model) == 0
    assert "is done and unchanged" in capsys.readouterr().out

    import zarr

    first, again = (zarr.open_array(tmp_path / f"{n}.zarr", path="0") for n in ("first", "again"))
    assert (first[:] == again[:]).all()


def test_objects_are_told_of_and_measured_anew_without_a_fit(tmp_path, capsys) -> None:
    photo, out = stored(tmp_path / "big.zarr"), tmp_path / "out.zarr"
    assert run(photo, "-o", out, "-k", 2, "--objects", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["objects"] == 2
    rows = (tmp_path / "out.objects.csv").read_text(encoding="utf-8").splitlines()
    assert [row.split(",")[3] for row in rows] == ["area_px", "3500", "2800"]
    before = (out / "0" / "c" / "0" / "0").stat()

    assert run(photo, "-o", out, "-k", 2, "--objects", "--min-area", 3000) == 0

    assert f"1 objects, in {tmp_path / 'out.objects.csv'}" in capsys.readouterr().out
    assert (out / "0" / "c" / "0" / "0").stat() == before
    assert run(photo, "-o", out, "-k", 2, "--objects", "--min-area", 3000) == 0
    assert "is done and unchanged" in capsys.readouterr().out


def test_a_model_of_what_is_around_is_for_images_of_its_depth(tmp_path, capsys) -> None:
    photo, model = stored(tmp_path / "big.zarr"), tmp_path / "big.model.json"
    options = ("--features", "lab,texture,position:0.5", "-k", 2, "--save-model", model)
    assert run(photo, "-o", tmp_path / "first.zarr", *options) == 0
    assert run(photo, "-o", tmp_path / "again.zarr", "--model", model) == 0

    deep = stored(tmp_path / "deep.zarr", dtype="u2")
    assert run(deep, "-o", tmp_path / "deep.labels.zarr", "--model", model) == 2

    assert "deep.zarr: it has 16 bits and the model is of 8 bits" in capsys.readouterr().err


def test_an_automatic_number_is_told_to_be_found_without_regions(tmp_path, capsys) -> None:
    photo = stored(tmp_path / "big.zarr")
    assert run(photo, "-o", tmp_path / "out.zarr", "-k", "auto", "--tolerance", 0.01) == 0
    assert "the number of labels was found by ICL" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--scheduler", "tcp://127.0.0.1:9", "--workers", "2"], "leave out --workers"),
        (["--formats", "labels"], "no --formats"),
        (["--workers", "0"], "a number of workers"),
        (["--regions"], "on a cluster"),
        (["--objects", "--split", "0.5", "--split-by", "intensity"], "on a cluster"),
    ],
)
def test_what_cannot_be_is_wrong_usage(tmp_path, capsys, options, why) -> None:
    photo = stored(tmp_path / "big.zarr")

    assert run(photo, "-o", tmp_path / "out.zarr", *options) == 2
    assert why in capsys.readouterr().err


def test_without_the_extra_it_is_said_what_to_install(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr("segmenter.cluster.extras.find_spec", lambda _: None)

    command = ["segment", str(tmp_path / "big.zarr"), "-o", str(tmp_path / "out.zarr")]
    assert main(command) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert f"run: {sys.executable} -m pip install dask distributed zarr fsspec" in line
