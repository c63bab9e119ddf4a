"""What a recipe does not say of a result, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Knowledge, Marks, Recipe, segment
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.repeating import obstacles
from segmenter.segmenting.segmentation import Segmentation
from segmenter.segmenting.splitting import split_by_colour


@pytest.fixture
def photo(rng: np.random.Generator) -> Image:
    pixels = rng.normal(0, 14, (40, 80)) + np.repeat([30, 90, 150, 210], 20)
    return Image(pixels.clip(0, 255).astype(np.uint8))


@pytest.fixture
def found(photo: Image) -> Segmentation:
    return segment(photo, Recipe(components=4))


def test_what_a_recipe_makes_meets_nothing(photo: Image, found: Segmentation) -> None:
    split = split_by_colour(photo, found, 1)

    for result in (found, split, segment(photo, Recipe(detail=0.5)), segment(photo, split.recipe)):
        assert obstacles(result) == ()


def test_merges_are_met_unless_the_recipe_says_them(photo: Image, found: Segmentation) -> None:
    merged = merge_labels(photo, found, [2, 1])
    told = by_model(found.mixture, Recipe(), owners=tuple(merged.map.owners.tolist()))

    assert obstacles(merged) == ("owners",)
    assert obstacles(segment(photo, told)) == ()
    assert obstacles(merge_labels(photo, segment(photo, told), [3, 2])) == ("owners",)


def test_marks_are_met_only_where_they_are_told(photo: Image, found: Segmentation) -> None:
    marks = Knowledge(marks=Marks(np.ones((40, 80), np.uint8)))

    assert obstacles(replace(found, knowledge=marks)) == ("marks",)
    assert obstacles(segment(photo, Recipe(detail=0.5), marks)) == ()
