"""Labels merged, left out, chosen and renumbered by a command."""

import json
import shlex

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.command_line.cli import main
from segmenter.command_line.command import NoCommandError, as_command
from segmenter.editing.stencil import brush
from segmenter.images.reading import load_image
from segmenter.recipe import Recipe
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.matching import match_ids
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import segment


@pytest.fixture(scope="module")
def plain():
    return segment(load_image("sample:coffee"), Recipe(components=4))


def mask_of(folder, *options):
    code = main(["segment", "sample:coffee", "-o", str(folder), "-k", "4", *options])
    assert code == 0
    return np.asarray(Pillow.open(folder / "coffee.labels.png"))


def test_labels_are_merged(plain, tmp_path):
    mask = mask_of(tmp_path, "--merge", "3+1,4+2")

    expected = np.array([0, 3, 4, 3, 4])[plain.labels]
    np.testing.assert_array_equal(mask, expected)
    entries = json.loads((tmp_path / "coffee.labels.json").read_text())["labels"]
    assert [entry["id"] for entry in entries] == [3, 4]


def test_labels_are_left_out(plain, tmp_path):
    mask = mask_of(tmp_path, "--background", "1,4")

    np.testing.assert_array_equal(mask, np.array([0, 0, 2, 3, 0])[plain.labels])


def test_only_some_labels_are_written(plain, tmp_path, capsys):
    mask = mask_of(tmp_path, "--only", "2", "--formats", "labels,masks", "--json")

    np.testing.assert_array_equal(mask, np.where(plain.labels == 2, 2, 0))
    assert (tmp_path / "coffee.mask.png").is_file()
    assert json.loads(capsys.readouterr().out)["components"] == 1


def test_labels_get_ids(plain, tmp_path):
    mask = mask_of(tmp_path, "--ids", "7,1,7,2")

    np.testing.assert_array_equal(mask, np.array([0, 7, 1, 7, 2])[plain.labels])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--merge", "1+9"), "no label 9"),
        (("--background", "9"), "no label 9"),
        (("--only", "9"), "no label 9"),
        (("--ids", "1,2"), "has 4 labels and not 2"),
        (("--background", "1,2,3,4"), "every label is left out"),
    ],
)
def test_labels_that_are_not_there_fail_in_one_line(options, said, tmp_path, capsys):
    code = main(["segment", "sample:coffee", "-o", str(tmp_path), "-k", "4", *options])

    assert code == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("options", [("--merge", "1"), ("--only", "0"), ("--ids", "a,b")])
def test_what_is_no_label_is_wrong_usage(options, tmp_path, capsys):
    assert main(["segment", "sample:coffee", "-o", str(tmp_path), *options]) == 2
    assert "argument" in capsys.readouterr().err


def test_a_batch_does_a_photo_again_if_other_labels_are_asked_for(tmp_path, capsys):
    photos = ["sample:coffee", "sample:coins"]
    for options in ((), ("--background", "1"), ("--background", "1")):
        assert main(["segment", *photos, "-o", str(tmp_path), "-k", "3", *options]) == 0
    said = capsys.readouterr().out

    assert said.count("log-likelihood") == 4
    assert "2 skipped" in said


def test_a_command_gives_a_session_its_labels_again(plain, tmp_path):
    image = load_image("sample:coffee")
    before = segment(image, Recipe(components=3))
    matched = match_ids(image, before, plain)
    found = merge_labels(image, matched, matched.map.owners[:2].tolist())
    found = with_background(image, found, {int(found.map.owners[2])})

    words = shlex.split(as_command(image, found, tmp_path))[1:]

    assert main(words) == 0
    mask = np.asarray(Pillow.open(tmp_path / "coffee.labels.png"))
    np.testing.assert_array_equal(mask, found.labels)


def test_no_command_says_what_was_painted(plain, tmp_path):
    image = load_image("sample:coffee")
    stencil = brush([(9.0, 9.0)], 3, plain.labels.shape)
    painted = with_edits(image, plain, edits_of(plain).painted(stencil, 1))

    with pytest.raises(NoCommandError, match="painted"):
        as_command(image, painted, tmp_path)
