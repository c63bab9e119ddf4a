"""Photos of a folder, each on a worker of a cluster."""

import json

import numpy as np
import pytest
from PIL import Image as Pillow

from tests.segmenter.command_line.runs import run

pytest.importorskip("zarr", reason="needs pixture[cluster]")
pytest.importorskip("distributed", reason="needs pixture[cluster]")
OPTIONS = ("-k", 3, "--shared-model", "--formats", "labels", "--json")


@pytest.fixture
def folder(tmp_path, pixels):
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(11):  # more than one worker adds up at once
        part = pixels[number * 20 : number * 20 + 60, number * 30 : number * 30 + 80]
        Pillow.fromarray(part).save(photos / f"photo{number:02}.png")
    return photos


def labels_in(output):
    return {path.name: np.asarray(Pillow.open(path)) for path in output.glob("*.labels.png")}


def test_photos_share_a_model_as_in_one_process(cluster, folder, tmp_path, capsys) -> None:
    assert run(folder, "-o", tmp_path / "alone", *OPTIONS) == 0
    alone = capsys.readouterr().out
    assert run(folder, "-o", tmp_path / "many", *OPTIONS, "--scheduler", cluster.address) == 0

    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    likely = [json.loads(line)["log_likelihood"] for line in alone.splitlines()]
    assert [each["log_likelihood"] for each in told] == likely
    expected, found = labels_in(tmp_path / "alone"), labels_in(tmp_path / "many")
    assert expected.keys() == found.keys()
    assert len(found) == 11
    assert all((found[name] == expected[name]).all() for name in expected)


def test_a_damaged_photo_takes_no_others_along(cluster, folder, tmp_path, capsys) -> None:
    (folder / "photo05.png").write_bytes(b"no photo")
    where = ("--scheduler", cluster.address)
    assert run(folder, "-o", tmp_path / "many", "-k", 2, *where) == 1
    assert "photo05.png" in capsys.readouterr().err
    assert len(labels_in(tmp_path / "many")) == 10

    Pillow.new("RGB", (9, 9), "red").save(folder / "photo05.png")
    assert run(folder, "-o", tmp_path / "many", "-k", 2, *where) == 0
    assert "10" in capsys.readouterr().out.splitlines()[-1]


def test_jobs_and_a_cluster_are_wrong_usage(folder, tmp_path, capsys) -> None:
    assert run(folder, "-o", tmp_path / "many", "--workers", 2, "--jobs", 2) == 2
    assert "--jobs are processes of this machine" in capsys.readouterr().err
