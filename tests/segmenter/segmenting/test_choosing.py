from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Knowledge, Marks, Recipe, segment
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.segmenting.choosing import best_choice, choice_steps

COLOURS = np.array([[20, 20, 30], [200, 40, 40], [40, 180, 60], [230, 230, 220]])


@pytest.fixture
def quarters(rng):
    """Four flat colours with noise, a quarter each."""
    which = np.repeat(np.repeat(np.array([[0, 1], [2, 3]]), 300, 0), 400, 1)
    noise = rng.normal(0, 4, (*which.shape, 3))
    return Image((COLOURS[which] + noise).clip(0, 255).astype(np.uint8))


@pytest.fixture
def choices(quarters):
    return list(choice_steps(quarters, Recipe(restarts=2)))


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


@pytest.mark.parametrize("criterion", ["icl", "bic"])
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
