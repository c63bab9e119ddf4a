import numpy as np
import pytest
from skimage.measure import label

from segmenter.errors import ImageError
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.tree.building import build_hierarchy, grow_steps, hierarchy_steps
from segmenter.work.stepwise import last_of

DETAILS = (0.0, 0.1, 0.3, 0.5, 0.7, 1.0)


def noise(rng, *shape):
    return Image(rng.integers(0, 256, shape, dtype=np.uint8))


def halves(rng):
    """A grey disc on brown, with some grain."""
    y, x = np.mgrid[:80, :120]
    colours = np.where(((y - 40) ** 2 + (x - 60) ** 2 < 625)[..., None], 150, (120, 80, 40))
    return Image((colours + rng.normal(0, 6, colours.shape)).clip(0, 255).astype(np.uint8))


def n_connected(labels):
    return label(labels, background=0, connectivity=1).max()


def assert_valid(hierarchy, image):
    """Connected, numbered without gaps, nested; nothing where no pixel counts, all elsewhere."""
    finer = None
    for detail in DETAILS:
        regions = hierarchy.at(detail)
        assert regions.shape == (image.height, image.width)
        assert n_connected(regions) == regions.max() == len(np.unique(regions[regions > 0]))
        assert np.array_equal(
            regions > 0, np.ones_like(regions, bool) if image.valid is None else image.valid
        )
        if finer is not None:
            together = np.unique(np.stack([finer.ravel(), regions.ravel()]), axis=1)
            assert together.shape[1] == len(np.unique(finer))
        finer = regions


@pytest.mark.parametrize("shape", [(1, 1), (2, 3), (3, 2, 3), (1, 300, 3), (300, 1), (37, 53, 3)])
def test_regions_of_any_photo_are_connected_and_nested(rng, shape):
    image = noise(rng, *shape)

    hierarchy = build_hierarchy(image)

    assert_valid(hierarchy, image)
    assert hierarchy.at(1.0).max() == 1


@pytest.mark.parametrize("shape", [(40, 60), (40, 60, 3)])
def test_a_constant_photo_is_one_region_wherever_it_is_looked_at(shape):
    image = Image(np.full(shape, 77, np.uint8))

    hierarchy = build_hierarchy(image)

    assert_valid(hierarchy, image)
    assert hierarchy.at().max() == 1


def test_what_people_see_comes_out_at_the_default_detail(rng):
    image = halves(rng)

    regions = build_hierarchy(image).at()

    disc = regions == regions[40, 60]
    assert regions.max() == 2
    assert abs(int(disc.sum()) - 1961) < 100


def test_a_grey_photo_gives_the_regions_of_its_colours_repeated(rng):
    grey = Image(halves(rng).pixels[..., 0])
    repeated = Image(np.repeat(grey.pixels[..., None], 3, axis=2))

    assert np.array_equal(build_hierarchy(grey).at(), build_hierarchy(repeated).at())


def test_regions_do_not_cross_what_is_left_out(rng):
    image = halves(rng)
    valid = np.ones((80, 120), bool)
    valid[:, 60] = valid[10, :30] = False
    image = Image(image.pixels, valid)

    hierarchy = build_hierarchy(image)

    assert_valid(hierarchy, image)
    assert hierarchy.at(1.0).max() == 2


def test_regions_of_a_large_photo_reach_every_pixel_and_stay_connected(rng):
    image = noise(rng, 97, 131, 3)
    valid = rng.random((97, 131)) > 0.2
    valid[:, 50] = False
    image = Image(image.pixels, valid)

    hierarchy = last_of(grow_steps(image, 0, most_pixels=1000)).result

    assert hierarchy is not None
    assert_valid(hierarchy, image)
    assert hierarchy.at(1.0).max() == n_connected(valid.astype(np.uint8))


def test_borders_of_a_large_photo_follow_its_pixels():
    y, x = np.mgrid[:240, :360]
    disc = (y - 120) ** 2 + (x - 180) ** 2 < 80**2
    image = Image(np.where(disc, 200, 60).astype(np.uint8))

    hierarchy = last_of(grow_steps(image, 0, most_pixels=5000)).result

    assert hierarchy is not None
    regions = hierarchy.at()
    assert regions.max() == 2
    assert np.mean((regions == regions[120, 180]) != disc) < 0.001


def test_neither_threads_nor_a_second_run_change_a_label(rng, monkeypatch):
    image = halves(rng)
    monkeypatch.setenv("PIXTURE_THREADS", "1")
    one = build_hierarchy(image)
    monkeypatch.setenv("PIXTURE_THREADS", "3")
    three = build_hierarchy(image)

    assert np.array_equal(one.leaves, three.leaves)
    assert np.array_equal(one.heights, three.heights)
    assert np.array_equal(one.merges, three.merges)


def test_steps_go_forward_and_the_last_has_the_result(rng):
    steps = list(hierarchy_steps(halves(rng), Recipe(seed=3)))

    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert [step.result is not None for step in steps] == [False] * (len(steps) - 1) + [True]
    assert steps[-1].stage == "done"


def test_a_photo_without_a_pixel_that_counts_is_refused():
    image = Image(np.zeros((4, 4), np.uint8), np.zeros((4, 4), bool), "empty.png")

    with pytest.raises(ImageError, match=r"empty\.png: every pixel is transparent"):
        build_hierarchy(image)
