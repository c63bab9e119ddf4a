import numpy as np
import pytest

from segmenter import Image, Recipe, segment, segment_steps
from segmenter.segmenting.preview import (
    MOST_PIXELS,
    label_steps,
    preview,
    preview_labels,
    preview_step,
    sketch_steps,
    thinned,
)


@pytest.fixture
def blocks(rng):
    """A photo of more pixels than a preview has, in four colours with noise."""
    colours = np.array([[200, 40, 40], [40, 180, 60], [40, 60, 200], [225, 225, 215]])
    which = np.repeat(np.repeat(np.arange(16).reshape(4, 4) % 4, 401, 0), 403, 1)
    noise = rng.integers(-9, 10, (*which.shape, 3))
    return Image((colours[which] + noise).astype(np.uint8))


def test_small_photos_are_previewed_pixel_by_pixel(rng):
    image = Image(rng.integers(0, 255, (30, 40), np.uint8))
    result = segment(image, Recipe(components=3))

    assert preview_step(image) == 1
    labels = preview_labels(image, "rgb", result.mixture)
    np.testing.assert_array_equal(labels, result.labels)


def test_a_preview_has_the_labels_of_every_second_pixel(blocks):
    result = segment(blocks, Recipe(components=4))

    labels = preview_labels(blocks, "rgb", result.mixture)

    height, width = labels.shape
    assert (height, width) == (blocks.height // 2, blocks.width // 2)
    np.testing.assert_array_equal(labels, result.labels[1::2, 1::2][:height, :width])


def test_labels_of_cells_differ_only_between_clusters(rng):
    pixels = rng.integers(0, 256, (500, 500, 3), np.uint8)
    image = Image(pixels)
    mixture = segment(image, Recipe(components=5, max_iterations=5)).mixture

    exact = preview_labels(image, "rgb", mixture)
    quick = preview_labels(image, "rgb", mixture, by_cells=True)

    assert 0 < (exact != quick).mean() < 0.1


def test_pixels_that_are_left_out_have_no_label(blocks):
    valid = np.ones(blocks.pixels.shape[:2], bool)
    valid[:600] = False
    image = Image(blocks.pixels, valid)

    labels = preview_labels(image, "rgb", segment(image, Recipe(components=3)).mixture)

    assert not labels[:299].any()
    assert labels[301:].all()


def test_every_step_of_a_run_can_be_previewed(blocks):
    for progress in segment_steps(blocks, Recipe(components=4)):
        if not progress.has_fit:
            continue
        shown = preview(progress)

        assert shown.labels.shape == (blocks.height // 2, blocks.width // 2)
        assert not shown.converged
    final = progress.segmentation()
    np.testing.assert_allclose(shown.shares, final.shares, atol=0.02)
    np.testing.assert_allclose(shown.mean_levels, final.mean_levels, atol=3)


def test_a_photo_is_thinned_once(blocks):
    assert thinned(blocks) is thinned(blocks)
    assert thinned(blocks).codes.size <= MOST_PIXELS


def test_a_sketch_guesses_what_the_fit_finds(blocks):
    recipe = Recipe(components=4)
    *_, sketched = sketch_steps(blocks, recipe)
    final = segment(blocks, recipe)

    assert sketched.image is blocks
    assert preview(sketched).labels.shape == (blocks.height // 2, blocks.width // 2)
    np.testing.assert_allclose(
        np.sort(preview(sketched).mean_levels, 0), np.sort(final.mean_levels, 0), atol=3
    )


def test_a_sketch_counts_no_colours(blocks, monkeypatch):
    monkeypatch.setattr("segmenter.segmenting.preview.distinct_colours", None)
    monkeypatch.setattr("segmenter.segmenting.preview.sample_levels", None)

    assert [preview(progress).n_labels for progress in sketch_steps(blocks, Recipe())]


@pytest.mark.parametrize("components", ["auto", 3])
def test_what_is_quick_or_needs_all_pixels_is_not_sketched(blocks, rng, components):
    small = Image(rng.integers(0, 255, (30, 40), np.uint8))
    image = blocks if components == "auto" else small

    assert not list(sketch_steps(image, Recipe(components=components)))


def test_the_labels_of_all_pixels_can_be_given_up(blocks):
    result = segment(blocks, Recipe(components=4))
    *_, labels = label_steps(blocks, "rgb", result.mixture)

    np.testing.assert_array_equal(labels, result.labels)
