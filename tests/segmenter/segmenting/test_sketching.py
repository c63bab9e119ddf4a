import numpy as np
import pytest

from segmenter import Image, Recipe, segment, segment_steps
from segmenter.features import features_of
from segmenter.knowledge import Knowledge
from segmenter.recipe import FeatureSettings
from segmenter.segmenting.segmentation import Sketch
from segmenter.segmenting.sketching import (
    guess_steps,
    sketch_labels,
    sketch_of,
    sketch_result,
    sketch_step,
    whole_labels,
)

RGB = FeatureSettings("rgb")


@pytest.fixture
def blocks(rng):
    """A photo of more pixels than a sketch has, in four colours with noise."""
    colours = np.array([[200, 40, 40], [40, 180, 60], [40, 60, 200], [225, 225, 215]])
    which = np.repeat(np.repeat(np.arange(16).reshape(4, 4) % 4, 401, 0), 403, 1)
    noise = rng.integers(-9, 10, (*which.shape, 3))
    return Image((colours[which] + noise).astype(np.uint8))


def test_small_photos_are_sketched_pixel_by_pixel(rng):
    image = Image(rng.integers(0, 255, (30, 40), np.uint8))
    result = segment(image, Recipe(components=3))

    assert sketch_step(image) == 1
    labels = sketch_labels(image, RGB, result.mixture)
    np.testing.assert_array_equal(labels, result.labels)


def test_a_sketch_has_the_labels_of_every_second_pixel(blocks):
    result = segment(blocks, Recipe(components=4))

    labels = sketch_labels(blocks, RGB, result.mixture)

    height, width = labels.shape
    assert (height, width) == (blocks.height // 2, blocks.width // 2)
    np.testing.assert_array_equal(labels, result.labels[1::2, 1::2][:height, :width])


def test_labels_of_cells_differ_only_between_clusters(rng):
    pixels = rng.integers(0, 256, (500, 500, 3), np.uint8)
    image = Image(pixels)
    mixture = segment(image, Recipe(components=5, max_iterations=5)).mixture

    exact = sketch_labels(image, RGB, mixture)
    quick = sketch_labels(image, RGB, mixture, by_cells=True)

    assert 0 < (exact != quick).mean() < 0.1


def test_pixels_that_are_left_out_have_no_label(blocks):
    valid = np.ones(blocks.pixels.shape[:2], bool)
    valid[:600] = False
    image = Image(blocks.pixels, valid)

    labels = sketch_labels(image, RGB, segment(image, Recipe(components=3)).mixture)

    assert not labels[:299].any()
    assert labels[301:].all()


def test_every_step_of_a_run_can_be_sketched(blocks):
    for progress in segment_steps(blocks, Recipe(components=4)):
        if not progress.has_fit:
            continue
        shown = sketch_of(progress)

        assert shown.labels.shape == (blocks.height // 2, blocks.width // 2)
        assert isinstance(shown, Sketch)
    final = progress.segmentation()
    np.testing.assert_allclose(shown.map.shares, final.shares, atol=0.02)
    np.testing.assert_allclose(shown.map.means, final.mean_levels, atol=3)


def test_a_guess_is_what_the_fit_finds(blocks):
    recipe = Recipe(components=4)
    *_, guessed = guess_steps(blocks, recipe)
    final = segment(blocks, recipe)

    assert guessed.image is blocks
    assert sketch_of(guessed).labels.shape == (blocks.height // 2, blocks.width // 2)
    np.testing.assert_allclose(
        np.sort(sketch_of(guessed).map.means, 0), np.sort(final.mean_levels, 0), atol=3
    )


def test_a_guess_counts_no_colours(blocks):
    assert [sketch_of(progress).n_labels for progress in guess_steps(blocks, Recipe())]
    assert not features_of(blocks, RGB).is_ready


@pytest.mark.parametrize("components", ["auto", 3])
def test_what_is_quick_or_needs_all_pixels_is_not_guessed(blocks, rng, components):
    small = Image(rng.integers(0, 255, (30, 40), np.uint8))
    image = blocks if components == "auto" else small

    assert not list(guess_steps(image, Recipe(components=components)))


def test_the_labels_of_all_pixels_can_be_given_up(blocks):
    result = segment(blocks, Recipe(components=4))
    *_, labels = whole_labels(blocks, RGB, result.mixture)

    np.testing.assert_array_equal(labels, result.labels)


def test_a_smoothed_result_is_sketched_smoothed(blocks, rng):
    grain = rng.normal(0, 30, blocks.pixels.shape)
    grainy = Image((64 + blocks.pixels / 2 + grain).clip(0, 255).astype(np.uint8))
    result = segment(grainy, Recipe(components=4, smoothing=1))
    exact = result.labels[1::2, 1::2]
    unsmoothed = sketch_labels(grainy, RGB, result.mixture)

    sketch = sketch_result(grainy, result)

    assert sketch is not None
    assert sketch.labels.shape == unsmoothed.shape
    wrong = (sketch.labels != exact).mean()
    assert wrong < 0.02
    assert wrong < (unsmoothed != exact).mean() / 3


def test_what_is_left_out_of_a_result_is_left_out_of_its_sketch(blocks):
    result = segment(
        blocks, Recipe(components=4, smoothing=1), Knowledge(background=frozenset({2}))
    )

    sketch = sketch_result(blocks, result)

    assert sketch is not None
    assert ((sketch.labels == 0) == (result.labels[1::2, 1::2] == 0)).mean() > 0.99
    assert (sketch.labels != 2).all()


def test_regions_are_not_sketched_by_a_mixture(blocks):
    assert sketch_result(blocks, segment(blocks, Recipe(detail=0.5))) is None
