import numpy as np
import pytest
from skimage.measure import label

from segmenter import Image, Recipe, posterior_at, relabel, segment, segment_steps
from segmenter.regions.tidying import absorb_small


@pytest.fixture(scope="module")
def grainy():
    pixels = np.full((60, 90), 90.0)
    pixels[:, 45:] = 140
    noise = np.random.default_rng(0).normal(0, 20, pixels.shape)
    return Image((pixels + noise).clip(0, 255).astype(np.uint8))


def test_smoothing_takes_out_grain_without_another_fit(grainy):
    plain = segment(grainy, Recipe(components=2))
    *_, done = segment_steps(grainy, Recipe(components=2, smoothing=1.0), fitted=plain)
    smoothed = done.segmentation()
    truth = (np.arange(90) >= 45) + np.zeros((60, 1), int)

    def wrong(labels):
        return min((labels - 1 != truth).mean(), (labels - 1 == truth).mean())

    assert smoothed.mixture is plain.mixture
    assert wrong(plain.labels) > 0.05
    assert wrong(smoothed.labels) < 0.01
    np.testing.assert_array_equal(
        smoothed.pixel_counts, np.bincount(smoothed.labels.ravel(), minlength=3)[1:]
    )


def test_the_same_shape_comes_from_a_fit_and_from_an_earlier_one(grainy):
    recipe = Recipe(components=2, smoothing=0.5, min_region=8)
    direct = segment(grainy, recipe)
    *_, done = segment_steps(grainy, recipe, fitted=segment(grainy, Recipe(components=2)))

    np.testing.assert_array_equal(done.segmentation().labels, direct.labels)
    np.testing.assert_array_equal(relabel(grainy, direct).labels, direct.labels)


def test_a_fit_stopped_while_it_is_smoothed_has_the_plain_labels_and_says_so(grainy):
    recipe = Recipe(components=2, smoothing=1.0, min_region=8)
    plain = segment(grainy, Recipe(components=2))
    on_the_way = [step for step in segment_steps(grainy, recipe) if step.plain is not None]
    stopped = on_the_way[0].unshaped()

    np.testing.assert_array_equal(stopped.labels, plain.labels)
    assert stopped.recipe == plain.recipe
    assert any("stopped before" in notice for notice in stopped.notices)
    np.testing.assert_array_equal(
        on_the_way[0].segmentation().labels, segment(grainy, recipe).labels
    )


def test_a_fit_stopped_before_is_not_smoothed_either(grainy):
    first = next(segment_steps(grainy, Recipe(components=2, smoothing=1.0)))

    assert first.unshaped().recipe == Recipe(components=2)
    assert next(segment_steps(grainy, Recipe(components=2))).unshaped().notices == ()


def test_smoothing_taken_away_leaves_the_plain_labels(grainy):
    smoothed = segment(grainy, Recipe(components=2, smoothing=1.0))
    *_, done = segment_steps(grainy, Recipe(components=2), fitted=smoothed)

    np.testing.assert_array_equal(
        done.segmentation().labels, segment(grainy, Recipe(components=2)).labels
    )


def test_small_regions_are_absorbed(grainy):
    plain = segment(grainy, Recipe(components=2))
    tidied = segment(grainy, Recipe(components=2, min_region=30))

    np.testing.assert_array_equal(tidied.labels, absorb_small(plain.labels, 30))
    assert label(tidied.labels, connectivity=1).max() < label(plain.labels, connectivity=1).max()


def test_another_k_is_fitted_again(grainy):
    plain = segment(grainy, Recipe(components=2))
    *_, done = segment_steps(grainy, Recipe(components=3), fitted=plain)

    assert done.segmentation().n_labels == 3


def test_detail_gives_connected_regions_with_a_gaussian_each(grainy):
    recipe = Recipe(detail=0.3)
    regions = segment(grainy, recipe)
    n = regions.n_labels

    assert regions.labels.min() == 1
    assert regions.labels.max() == n == len(regions.mixture.weights)
    for region in range(1, n + 1):
        assert label(regions.labels == region, connectivity=1).max() == 1
    assert posterior_at(grainy, regions, 3, 4).argmax() + 1 == regions.labels[3, 4]
    np.testing.assert_array_equal(relabel(grainy, regions).labels, regions.labels)


def test_regions_that_come_back_are_shaped_no_more_than_they_were(grainy):
    regions = segment(grainy, Recipe(detail=0.0, smoothing=1.0, min_region=500))

    np.testing.assert_array_equal(relabel(grainy, regions).labels, regions.labels)


def test_another_detail_of_the_same_photo_takes_no_building(grainy):
    segment(grainy, Recipe(detail=0.3))

    assert len(list(segment_steps(grainy, Recipe(detail=0.6)))) == 1


def test_the_progress_of_regions_rises_to_one(grainy):
    image = Image(grainy.pixels.copy())
    fractions = [step.fraction for step in segment_steps(image, Recipe(detail=0.5))]

    assert fractions == sorted(fractions)
    assert len(fractions) > 2
    assert fractions[-1] == 1


def test_smoothing_goes_by_tiles_so_that_it_can_be_given_up():
    image = Image(np.random.default_rng(0).integers(0, 256, (900, 1200), np.uint8))
    plain = segment(image, Recipe(components=2))
    steps = list(segment_steps(image, Recipe(components=2, smoothing=1.0), fitted=plain))

    assert [step.stage for step in steps][-1] == "done"
    assert len(steps) > 2
    assert not steps[0].has_fit


def test_mean_colours_are_those_of_the_labels_after_shaping(grainy):
    tidied = segment(grainy, Recipe(components=3, smoothing=1.0, min_region=50))

    for label_id in np.unique(tidied.labels):
        mean = grainy.pixels[tidied.labels == label_id].mean()
        assert tidied.mean_levels[label_id - 1] == pytest.approx(mean)


def test_region_mixtures_are_in_the_units_of_the_recipes_space():
    image = Image(np.random.default_rng(0).integers(0, 256, (40, 40, 3), np.uint8))
    regions = segment(image, Recipe(detail=1.0, space="hsv"))

    assert regions.mixture.means.shape == (1, 3)
    assert regions.mixture.means[0, 2] == pytest.approx((image.pixels.max(2) / 255).mean())


def test_what_is_done_is_told_in_its_order_and_how_far_it_is(grainy):
    steps = list(segment_steps(grainy, Recipe(components=2, smoothing=1.0, min_region=8)))

    # Labels are given before they are shaped, and counted when they have been.
    told = [doing for doing in dict.fromkeys(step.doing for step in steps) if doing != "labelling"]
    assert told == ["starting", "fitting", "smoothing", "tidying", "done"]
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    smoothing = [step.fraction for step in steps if step.doing == "smoothing"]
    assert smoothing[0] < 0.6 < 0.9 < smoothing[-1]


def test_smoothing_an_earlier_fit_is_told_as_such(grainy):
    plain = segment(grainy, Recipe(components=2))
    steps = list(segment_steps(grainy, Recipe(components=2, smoothing=1.0), fitted=plain))

    assert {step.doing for step in steps} >= {"smoothing", "done"}
    assert all(0 <= step.fraction <= 1 for step in steps)


def test_the_time_of_the_fit_and_of_what_follows_are_told_apart(grainy):
    shaped = segment(grainy, Recipe(components=2, smoothing=1.0, min_region=8))
    *_, less = segment_steps(grainy, Recipe(components=2, min_region=8), fitted=shaped)
    *_, none = segment_steps(grainy, Recipe(components=2), fitted=shaped)

    assert set(shaped.seconds) == {"read", "fit", "label", "smooth", "tidy"}
    assert set(less.segmentation().seconds) == {"read", "fit", "label", "tidy"}
    assert set(none.segmentation().seconds) == {"read", "fit", "label"}
    assert none.segmentation().seconds["fit"] == shaped.seconds["fit"]
