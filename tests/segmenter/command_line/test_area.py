"""An area of interest named on the command line."""

import shlex

import numpy as np
import pytest

from segmenter import Knowledge, Recipe, load_image, segment
from segmenter.command_line.cli import main
from segmenter.command_line.command import NoCommandError, as_command
from segmenter.editing.edits import Edits
from segmenter.files.masks import read_masks


@pytest.fixture
def area():
    inside = np.zeros((400, 600), bool)
    inside[100:300, 50:450] = True
    return inside


def test_an_area_is_all_that_counts(tmp_path, area):
    words = ["segment", "sample:coffee", "-o", str(tmp_path), "-k", "3"]
    assert main([*words, "--area", "100,50 299,449"]) == 0

    (labels,) = read_masks(tmp_path / "coffee.labels.png")
    assert np.array_equal(labels > 0, area)


def test_what_is_no_area_is_wrong_usage(tmp_path, capsys):
    words = ["segment", "sample:coffee", "-o", str(tmp_path)]
    assert main([*words, "--area", "somewhere"]) == 2
    assert "ROW,COLUMN" in capsys.readouterr().err


def test_a_command_gives_a_session_its_area_again(tmp_path, area):
    image = load_image("sample:coffee")
    known = Knowledge(edits=Edits((400, 600), area=area))
    found = segment(image, Recipe(components=3), known)

    words = shlex.split(as_command(image, found, tmp_path))
    assert main(words[1:]) == 0

    (labels,) = read_masks(tmp_path / "coffee.labels.png")
    assert np.array_equal(labels, found.labels)


def test_no_command_tells_an_area_that_is_no_rectangle(tmp_path, area):
    image = load_image("sample:coffee")
    area[150, 150] = False
    known = Knowledge(edits=Edits((400, 600), area=area))

    with pytest.raises(NoCommandError, match="rectangle"):
        as_command(image, segment(image, Recipe(components=2), known), tmp_path)
