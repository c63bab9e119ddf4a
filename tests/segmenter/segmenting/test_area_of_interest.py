from itertools import islice

import numpy as np
import pytest

from segmenter import Image, Knowledge, Recipe, segment
from segmenter.editing.edits import Edits
from segmenter.editing.stencil import rectangle
from segmenter.errors import RecipeError
from segmenter.exports.exporting import export
from segmenter.files.masks import read_masks
from segmenter.project import Project
from segmenter.segmenting.choosing import choice_steps
from segmenter.segmenting.finishing import edits_of, with_edits
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.splitting import split_by_colour

INSIDE = np.s_[:30]


@pytest.fixture
def pixels(rng):
    """Two greys above, two quite other ones below."""
    greys = np.repeat([[40, 90], [160, 240]], 30, axis=0).repeat(25, axis=1)
    return (greys + rng.normal(0, 5, greys.shape)).clip(0, 255).astype(np.uint8)


@pytest.fixture
def known():
    area = np.zeros((60, 50), bool)
    area[INSIDE] = True
    return Knowledge(edits=Edits((60, 50), area=area))


@pytest.mark.parametrize("recipe", [Recipe(components=2), Recipe(detail=0.5)], ids=["k", "regions"])
def test_what_lies_outside_has_no_influence_on_what_is_inside(pixels, known, recipe):
    other = pixels.copy()
    other[30:] = np.random.default_rng(3).integers(0, 256, (30, 50))

    found = [segment(Image(each), recipe, known) for each in (pixels, other)]

    assert np.array_equal(found[0].labels, found[1].labels)
    assert not found[0].labels[30:].any()
    assert (found[0].labels[INSIDE] > 0).all()
    assert found[0].pixel_counts.sum() == 30 * 50


def test_both_labels_are_spent_on_the_inside(pixels, known):
    found = segment(Image(pixels), Recipe(components=2), known)

    assert len(np.unique(found.labels[5:25, 2:20])) == 1
    assert found.labels[10, 10] != found.labels[10, 40]


def test_an_earlier_fit_of_the_whole_photo_does_not_do(pixels, known):
    image = Image(pixels)
    whole = segment(image, Recipe(components=2))

    assert not whole.is_fit_for(whole.recipe, known)


def test_choosing_k_sees_the_inside_alone(pixels, known):
    other = pixels.copy()
    other[30:] = 7

    first, second = (
        [choice.scores for choice in islice(choice_steps(Image(p), Recipe(), known), 3)]
        for p in (pixels, other)
    )

    assert first == second


def test_painting_merging_and_splitting_stay_inside(pixels, known):
    image = Image(pixels)
    found = segment(image, Recipe(components=2, smoothing=1.0), known)
    stencil = rectangle((20, 20), (50, 40), (60, 50))

    painted = with_edits(image, found, edits_of(found).painted(stencil, 2))
    merged = merge_labels(image, painted, [1, 2])
    split = split_by_colour(image, merged, 1)

    for each in (painted, merged, split):
        assert not each.labels[30:].any()
        assert each.labels[INSIDE].all()


def test_an_export_is_0_outside(pixels, known, tmp_path):
    image = Image(pixels, name="field.png")
    found = segment(image, Recipe(components=2), known)

    (mask,) = export(found, image, folder=tmp_path, formats=["labels"])

    assert not read_masks(mask)[0][30:].any()


def test_a_project_takes_an_area_and_gives_it_back(pixels, known):
    project = Project(Image(pixels))
    inside = project.with_area(known.area)

    assert inside.knowledge.area is known.area
    assert inside.counted is not None
    assert inside.counted.valid is known.area
    assert inside.with_area(None).knowledge.edits is None


def test_an_area_without_pixels_is_refused(pixels):
    nothing = Knowledge(edits=Edits((60, 50), area=np.zeros((60, 50), bool)))

    with pytest.raises(RecipeError, match="no pixel lies in the area"):
        segment(Image(pixels), Recipe(components=2), nothing)
