import numpy as np
import pytest

from segmenter.errors import RecipeError
from segmenter.images.image import Image
from segmenter.knowledge import Knowledge, Marks
from segmenter.recipe import Recipe
from segmenter.regions import smoothing
from segmenter.segmenting.pipeline import segment
from segmenter.segmenting.shaping import smooth_labels
from segmenter.work.stepwise import finish


def ellipse(y, x, centre, radii, turn=0.0):
    down, right = y - centre[0], x - centre[1]
    across = right * np.cos(turn) + down * np.sin(turn)
    along = down * np.cos(turn) - right * np.sin(turn)
    return (across / radii[0]) ** 2 + (along / radii[1]) ** 2 < 1


def phantom(size=256):
    """A head as an MRI scanner sees it: background, skull, grey and white matter."""
    y, x = np.mgrid[:size, :size] / (size - 1) * 2 - 1
    tissue = np.zeros((size, size), int)
    tissue[ellipse(y, x, (0, 0), (0.72, 0.92))] = 1
    tissue[ellipse(y, x, (0, 0), (0.58, 0.78))] = 2
    tissue[ellipse(y, x, (-0.05, -0.2), (0.12, 0.35), 0.3)] = 3
    tissue[ellipse(y, x, (-0.05, 0.2), (0.12, 0.35), -0.3)] = 3
    tissue[ellipse(y, x, (0.5, 0), (0.2, 0.12))] = 1
    return tissue


def photographed(tissue, rng, grain=18.0):
    levels = np.array([50, 100, 150, 200])[tissue] + rng.normal(0, grain, tissue.shape)
    return Image(levels.clip(0, 255).round().astype(np.uint8))


def accuracy(labels, segmentation, tissue):
    """Share of pixels whose label has the rank of their tissue, from dark to bright."""
    ranks = segmentation.mixture.means[:, 0].argsort().argsort()
    return np.mean(ranks[labels.astype(int) - 1] == tissue)


def test_a_noisy_phantom_is_labelled_nearly_without_fault(rng):
    tissue = phantom()
    image = photographed(tissue, rng)
    plain = segment(image, Recipe(components=4))

    smoothed = smooth_labels(image, plain, 1.5)

    assert accuracy(plain.labels, plain, tissue) < 0.9
    assert accuracy(smoothed, plain, tissue) >= 0.98


def test_thin_things_with_clear_edges_are_not_smoothed_away(rng):
    tissue = np.zeros((60, 60), int)
    tissue[:, 30] = 3
    image = photographed(tissue, rng, grain=3)
    plain = segment(image, Recipe(components=2))

    smoothed = smooth_labels(image, plain, 1.0)

    assert accuracy(smoothed, plain, tissue // 3) > 0.99


def test_no_strength_keeps_the_labels(rng):
    image = photographed(phantom(32), rng)
    plain = segment(image, Recipe(components=3))

    assert np.array_equal(smooth_labels(image, plain, 0), plain.labels)


def test_more_strength_leaves_fewer_borders(rng):
    image = photographed(phantom(96), rng)
    plain = segment(image, Recipe(components=4))

    borders = [
        np.count_nonzero(np.diff(smooth_labels(image, plain, strength).astype(int)))
        for strength in (0.0, 0.5, 1.0, 3.0)
    ]

    assert borders == sorted(borders, reverse=True)
    assert borders[-1] < borders[0] / 3


@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (9, 1, 3), (2, 3, 3)])
def test_photos_of_a_few_pixels_are_smoothed_too(rng, shape):
    image = Image(rng.integers(0, 256, shape, dtype=np.uint8))
    plain = segment(image, Recipe(components=2))

    smoothed = smooth_labels(image, plain, 1.0)

    assert smoothed.shape == shape[:2]
    assert smoothed.min() >= 1


def test_pixels_left_out_stay_so_and_say_nothing(rng):
    image = photographed(phantom(48), rng)
    valid = np.ones((48, 48), bool)
    valid[:20] = False
    above = image.pixels.copy()
    above[:20] = 255 - above[:20]
    images = [Image(pixels, valid) for pixels in (image.pixels, above)]
    plain = segment(images[0], Recipe(components=3))

    # The edges are looked at a little blurred, across what is left out.
    smoothed = [smooth_labels(each, plain, 1.0) for each in images]

    assert (smoothed[0][:20] == 0).all()
    assert np.array_equal(smoothed[0] > 0, valid)
    assert np.mean(smoothed[0] != smoothed[1]) < 0.02


def test_neither_groups_of_labels_nor_threads_change_a_label(rng, monkeypatch):
    image = photographed(phantom(150), rng)
    plain = segment(image, Recipe(components=4))
    monkeypatch.setenv("PIXTURE_THREADS", "1")
    whole = smooth_labels(image, plain, 1.0)
    monkeypatch.setenv("PIXTURE_THREADS", "3")
    monkeypatch.setattr(smoothing, "PLANE_VALUES", 1)

    grouped = smooth_labels(image, plain, 1.0)

    assert np.array_equal(whole, grouped)


@pytest.mark.parametrize("strength", [1e-300, 1e-9, 1e300])
def test_no_strength_is_too_little_or_too_much(rng, strength):
    image = photographed(phantom(40), rng)
    plain = segment(image, Recipe(components=3))

    smoothed = smooth_labels(image, plain, strength)

    assert smoothed.min() >= 1
    assert strength > 1 or (smoothed == plain.labels).mean() > 0.8


@pytest.mark.parametrize("strength", [-1.0, float("nan"), float("inf")])
def test_a_strength_that_is_none_is_refused(rng, strength):
    image = photographed(phantom(16), rng)

    with pytest.raises(RecipeError, match="smoothing must be 0 or more"):
        smooth_labels(image, segment(image, Recipe(components=2)), strength)


def test_pixels_whose_labels_were_given_keep_them(rng):
    image = photographed(phantom(64), rng)
    given = np.zeros((64, 64), np.uint8)
    given[30:34, 30:34], given[0, :8] = 1, 2
    plain = segment(image, Recipe(components=3), Knowledge(marks=Marks(given)))

    smoothed = smooth_labels(image, plain, 2.0)

    assert np.array_equal(smoothed[given > 0], given[given > 0])


@pytest.mark.parametrize("strength", [1, 6, 12, 20])
def test_a_sketch_looks_as_far_as_its_strength_says(rng, strength):
    halves = np.repeat([[1, 2]], 80, axis=1).repeat(120, axis=0).astype(np.uint8)
    flipped = np.where(rng.random(halves.shape) < 0.25, 3 - halves, halves).astype(np.uint8)
    grey = np.full(halves.shape, 128, np.uint8)

    *_, labels = smoothing.smooth_steps(
        grey, flipped, n_labels=2, strength=strength, is_sketch=True
    )

    wrong = (labels != halves)[:, np.abs(np.arange(160) - 79.5) > 2 * strength]
    assert wrong.mean() < (0.2 if strength == 1 else 0.02)
    assert (labels != halves).mean() < (flipped != halves).mean()


@pytest.mark.parametrize(("shape", "n", "strength"), [((40, 50), 3, 1), ((1500, 1600), 7, 2)])
def test_the_steps_of_smoothing_are_known_before(rng, shape, n, strength):
    labels = rng.integers(1, n + 1, shape).astype(np.uint8)
    steps = smoothing.smooth_steps(labels, labels, n_labels=n, strength=strength)

    assert len(list(steps)) == smoothing.count_smooth_steps(shape, n)


def test_a_part_with_its_halo_is_smoothed_as_the_whole(rng):
    picture = photographed(phantom(300), rng).pixels
    plain = rng.integers(0, 4, picture.shape, np.uint8)
    scale = smoothing.Scale(block=4, radius=2)
    whole = finish(smoothing.smooth_part_steps(picture, plain, 3, scale, 700.0))

    assert scale.halo == 32
    cut = slice(100 - scale.halo, 180 + scale.halo)
    part = finish(smoothing.smooth_part_steps(picture[cut, cut], plain[cut, cut], 3, scale, 700.0))
    inside = slice(scale.halo, -scale.halo)
    assert (part[inside, inside] == whole[100:180, 100:180]).all()
    assert not (part == whole[cut, cut]).all()
