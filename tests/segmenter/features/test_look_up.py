"""Counts that are added up elsewhere, and labels by colour, are those of all pixels together."""

import io

import numpy as np
import pytest

from segmenter.errors import ImageError
from segmenter.features import colours as counting
from segmenter.features import features_of
from segmenter.features.counted import read_counts, write_counts
from segmenter.features.look_up import look_up_steps
from segmenter.images.image import Image
from segmenter.recipe import FeatureSettings, Recipe
from segmenter.segmenting.pipeline import segment
from segmenter.work.stepwise import finish

SETTINGS = FeatureSettings()


@pytest.fixture
def pixels(rng):
    return rng.integers(0, 40, (60, 50, 3), np.uint8) * np.uint8(5)


def counted(pixels, valid=None):
    return features_of(Image(pixels, valid), SETTINGS).unplaced()


@pytest.mark.parametrize("sorted_below", [0, 1 << 20])
def test_parts_add_up_to_the_whole(pixels, monkeypatch, sorted_below) -> None:
    parts = [counted(part) for part in (pixels[:7], pixels[7:30], pixels[30:])]
    monkeypatch.setattr(counting, "SORTED_BELOW", sorted_below)

    total, whole = parts[0].add(*parts[1:]), counted(pixels)

    assert (total.colours == whole.colours).all()
    assert (total.counts == whole.counts).all()


def test_grey_adds_up_with_colours(pixels) -> None:
    grey = pixels[..., 0]

    total = counted(grey).add(counted(pixels))

    both = np.concatenate([pixels, np.repeat(grey[..., None], 3, axis=2)])
    assert (total.colours == counted(both).colours).all()


def test_parts_labelled_by_look_up_are_parts_of_the_labels(pixels) -> None:
    valid = pixels[..., 0] > 20
    found = segment(Image(pixels, valid), Recipe(components=3))

    steps = look_up_steps(counted(pixels, valid), found.mixture, found.map.owners)
    look_up, tally = finish(steps)

    part = look_up.labels_of(Image(pixels[10:20], valid[10:20]))
    assert (part == found.labels[10:20]).all()
    assert (tally.pixels == found.pixel_counts).all()


def test_counts_come_back_from_a_file(pixels) -> None:
    file, whole = io.BytesIO(), counted(pixels)
    write_counts(whole, file)
    file.seek(0)

    read = read_counts(file, "lab")

    assert read.space == "lab"
    assert (read.colours == whole.colours).all()
    assert (read.counts == whole.counts).all()


@pytest.mark.parametrize("cut", [0, 100, -100])
def test_a_part_of_a_file_of_counts_is_one_line(pixels, cut) -> None:
    file = io.BytesIO()
    write_counts(counted(pixels), file)

    with pytest.raises(ImageError, match="remove their file"):
        read_counts(io.BytesIO(file.getvalue()[:cut]), "rgb")
