from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Knowledge, Marks, Recipe, segment
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.recipe import CHOICES
from segmenter.segmenting.choosing import best_choice, best_number, choice_steps
from segmenter.segmenting.judges import JUDGES

COLOURS = np.array([[20, 20, 30], [200, 40, 40], [40, 180, 60], [230, 230, 220]])


@pytest.fixture(scope="module")
def quarters():
    """Four flat colours with noise, a quarter each."""
    rng = np.random.default_rng(0)
    which = np.repeat(np.repeat(np.array([[0, 1], [2, 3]]), 300, 0), 400, 1)
    noise = rng.normal(0, 4, (*which.shape, 3))
    return Image((COLOURS[which] + noise).clip(0, 255).astype(np.uint8))


@pytest.fixture(scope="module")
def choices(quarters):
    return list(choice_steps(quarters, Recipe(restarts=2)))


@pytest.fixture(scope="module")
def choices_of_large(quarters):
    """Every pixel of the quarters four times."""
    large = Image(quarters.pixels.repeat(2, axis=0).repeat(2, axis=1))
    return list(choice_steps(large, Recipe(restarts=2)))


def test_every_number_of_labels_up_to_twelve_is_tried(choices):
    assert [choice.n_labels for choice in choices] == list(range(1, 13))


def test_the_best_is_what_automatic_k_takes(choices, quarters):
    automatic = segment(quarters, Recipe(components="auto", restarts=2))

    best = best_choice(choices)
    assert best is not None
    assert best.n_labels == automatic.n_labels == 4


def test_the_largest_score_belongs_to_the_smallest_criterion(choices):
    for criterion in ("icl", "bic", "aic"):
        best = best_choice(choices, criterion)
        assert best is not None
        assert best.score(criterion) == max(choice.score(criterion) for choice in choices)


def test_nothing_is_best_of_nothing():
    assert best_choice([]) is None


def test_a_thumbnail_shows_labels_in_their_mean_colours(choices):
    picture = choices[3].thumbnail

    assert max(picture.shape[:2]) <= 224
    height, width = picture.shape[:2]
    corners = picture[[5, 5, height - 5, height - 5], [5, width - 5, 5, width - 5]]
    np.testing.assert_allclose(corners, COLOURS, atol=2)
    assert len(np.unique(choices[0].thumbnail.reshape(-1, 3), axis=0)) == 1


def test_a_grey_photo_has_grey_thumbnails(rng):
    image = Image(np.where(rng.random((50, 60)) < 0.5, 10, 240).astype(np.uint8))
    pictures = [choice.thumbnail for choice in choice_steps(image, Recipe(restarts=1))]

    assert len(pictures) == 2
    assert pictures[1].shape == (50, 60, 3)
    np.testing.assert_array_equal(pictures[1][..., 0], image.pixels)


def test_marked_pixels_count_here_too(quarters):
    given = np.zeros(quarters.pixels.shape[:2], np.uint8)
    given[:9, :9], given[-9:, -9:] = 1, 2
    choices = choice_steps(quarters, Recipe(restarts=1), Knowledge(marks=Marks(given)))

    assert next(choices).n_labels == 2


def test_what_marked_labels_are_called_says_nothing_of_how_many_there_are(quarters):
    """Labels 1 and 30 are two, as 1 and 2 are."""
    strokes = [Stroke(((150.0, 200.0 + 400 * n),), 9.0, name) for n, name in enumerate((1, 2))]
    far = (strokes[0], replace(strokes[1], label=30))
    near, named = Knowledge(marks=Strokes(tuple(strokes))), Knowledge(marks=Strokes(far))

    choices = list(choice_steps(quarters, Recipe(restarts=1), named))
    result = segment(quarters, Recipe(components="auto", restarts=1), named)

    assert [choice.n_labels for choice in choices] == list(range(2, 13))
    for choice, other in zip(
        choices, choice_steps(quarters, Recipe(restarts=1), near), strict=True
    ):
        assert choice.score("icl") == pytest.approx(other.score("icl"), abs=0.05)
    assert result.mixture.n_components == 4
    assert result.map.owners.tolist() == [1, 2, 3, 30]
    assert (result.labels[150, 200], result.labels[150, 600]) == (1, 30)
    assert (result.labels[:300, 400:] == 30).mean() > 0.99


@pytest.mark.parametrize("criterion", ["icl", "bic", "regions"])
def test_a_photo_that_one_gaussian_fits_best_is_divided_all_the_same(rng, criterion):
    flat = Image(np.clip(rng.normal(128, 20, (120, 120)), 0, 255).astype(np.uint8))
    choices = list(choice_steps(flat, Recipe()))
    best = max(choices, key=lambda choice: choice.score(criterion))
    chosen = best_choice(choices, criterion)

    assert best.n_labels == 1
    assert chosen is not None
    assert chosen.n_labels >= 2
    assert segment(flat, Recipe(components="auto", criterion=criterion)).n_labels == chosen.n_labels


def test_a_photo_of_one_colour_has_one_label():
    one = Image(np.full((9, 9), 7, np.uint8))

    assert [choice.n_labels for choice in choice_steps(one, Recipe())] == [1]
    assert segment(one, Recipe(components="auto")).n_labels == 1


def halves(noise, *, grey=False):
    """A dark half beside a light one."""
    pixels = np.full((120, 160), 60.0)
    pixels[:, 75:] = 180
    if not grey:
        pixels = np.repeat(pixels[..., None], 3, axis=2)
    return (pixels + noise * np.random.default_rng(5).normal(size=pixels.shape)).astype(np.uint8)


@pytest.mark.parametrize("noise", [0, 1, 6])
@pytest.mark.parametrize("grey", [True, False])
def test_one_odd_pixel_changes_no_number_of_labels(noise, grey):
    pixels = halves(noise, grey=grey)
    odd = pixels.copy()
    odd[31, 47] = 255 if grey else (255, 0, 40)

    for each in (pixels, odd):
        assert segment(Image(each), Recipe(components="auto")).n_labels == 2


def test_one_odd_pixel_changes_nothing_in_four_colours_either(quarters):
    odd = quarters.pixels.copy()
    odd[100, 150] = (255, 0, 255)

    assert segment(Image(odd), Recipe(components="auto", restarts=2)).n_labels == 4


@pytest.mark.parametrize("criterion", CHOICES)
@pytest.mark.parametrize("channels", [1, 3])
def test_two_colours_are_two_labels(criterion, channels):
    pixels = halves(0, grey=channels == 1)

    assert segment(Image(pixels), Recipe(components="auto", criterion=criterion)).n_labels == 2


@pytest.mark.parametrize("criterion", CHOICES)
def test_two_colours_are_two_labels_however_rare_one_is(criterion):
    pixels = np.full((60, 60), 90, np.uint8)
    pixels[30, 30] = 94

    assert segment(Image(pixels), Recipe(components="auto", criterion=criterion)).n_labels == 2


def best_number_of(choices, judge="regions"):
    best = best_choice(choices, judge)
    assert best is not None
    return best.n_labels


@pytest.mark.parametrize("judge", JUDGES)
def test_the_number_does_not_depend_on_how_many_pixels_show_the_same(
    choices, choices_of_large, judge
):
    assert [best_number_of(each, judge) for each in (choices, choices_of_large)] == [4, 4]


def test_where_regions_tell_nothing_colours_decide(rng):
    grain = COLOURS[rng.integers(0, 4, (80, 80))] + rng.normal(0, 3, (80, 80, 3))
    choices = list(choice_steps(Image(grain.clip(0, 255).astype(np.uint8)), Recipe()))

    assert [each.score("regions") for each in choices] == [each.score("icl") for each in choices]
    assert best_number_of(choices) == 4


def test_one_label_is_only_best_where_there_is_nothing_else():
    assert best_number({1: 0.9, 2: 0.5, 3: 0.8, 4: 0.8}) == 3
    assert best_number({1: 0.2}) == 1


def test_of_numbers_that_are_as_good_the_fewest_labels_are_best():
    scores = {1: 0.9, 2: 0.5, 3: 0.795, 4: 0.8, 5: 0.7}

    assert best_number(scores) == 4
    assert best_number(scores, 0.01) == 3


def test_things_that_do_not_touch_share_no_label_if_their_colours_differ(choices):
    """Three labels would divide the quarters as well: two of them only meet at a corner."""
    assert best_number_of(choices[:3]) == 3
    assert best_number_of(choices) == 4
