import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.editing.edits import Edits
from segmenter.knowledge import Knowledge
from segmenter.regions.covering import covering
from segmenter.segmenting.rough_regions import rough_region_steps
from segmenter.segmenting.segmentation import Sketch
from segmenter.segmenting.sketching import sketch_step


@pytest.fixture(scope="module")
def blocks():
    """A photo of more pixels than a screen has: 3 × 4 areas with grain."""
    rng = np.random.default_rng(0)
    colours = rng.integers(30, 225, (12, 3))
    which = np.repeat(np.repeat(np.arange(12).reshape(3, 4), 434, 0), 431, 1)
    return Image((colours[which] + rng.integers(-9, 10, (*which.shape, 3))).astype(np.uint8))


def rough(image, recipe, *knowledge):
    return [s for s in rough_region_steps(image, recipe, *knowledge) if isinstance(s, Sketch)]


def test_rough_regions_are_those_of_the_whole_photo_as_far_as_a_screen_shows(blocks):
    recipe = Recipe(detail=0.5)

    (sketch,) = rough(blocks, recipe)
    result = segment(blocks, recipe)

    step = sketch_step(blocks)
    height, width = blocks.height // step, blocks.width // step
    assert sketch.labels.shape == (height, width)
    exact = result.labels[step // 2 :: step, step // 2 :: step][:height, :width]
    assert covering(exact, sketch.labels) > 0.9
    assert sketch.mixture.n_components == sketch.n_labels
    assert sketch.map.tally.pixels.sum() == pytest.approx(blocks.height * blocks.width, rel=0.01)
    # Once the true ones are known nobody needs them.
    assert rough(blocks, recipe) == []


def test_what_was_seen_roughly_does_not_change_the_result(blocks):
    fresh, seen = Image(blocks.pixels), Image(blocks.pixels)
    recipe = Recipe(detail=0.3)
    assert len(rough(seen, recipe)) == 1

    np.testing.assert_array_equal(segment(seen, recipe).labels, segment(fresh, recipe).labels)


def test_only_the_area_of_interest_has_rough_regions(blocks):
    area = np.zeros((blocks.height, blocks.width), np.bool_)
    area[:600, :700] = True

    knowledge = Knowledge(edits=Edits(area.shape, area=area))
    (sketch,) = rough(Image(blocks.pixels), Recipe(detail=0.5), knowledge)

    step = sketch_step(blocks)
    inside = area[step // 2 :: step, step // 2 :: step]
    np.testing.assert_array_equal(sketch.labels > 0, inside[: len(sketch.labels)])


@pytest.mark.parametrize("recipe", [Recipe(components=3), Recipe(detail=0.5)])
def test_small_photos_and_colour_labels_need_none(blocks, recipe):
    image = Image(blocks.pixels[:300, :300]) if recipe.by_regions else blocks

    assert rough(image, recipe) == []
