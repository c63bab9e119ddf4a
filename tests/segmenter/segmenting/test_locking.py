from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.editing.stencil import rectangle
from segmenter.errors import RecipeError
from segmenter.segmenting.finishing import edits_of, finished, with_background, with_edits
from segmenter.segmenting.locking import lock_labels, unlock_labels
from segmenter.segmenting.matching import match_ids, match_sketch
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.outlining import reshape_label
from segmenter.segmenting.segmentation import Sketch


@pytest.fixture
def image(rng):
    """Four noisy bands of grey that blur into each other."""
    rows = np.repeat([40, 80, 120, 160], 16)[:, None] + rng.normal(0, 14, (64, 50))
    return Image(rows.clip(0, 255).astype(np.uint8))


@pytest.fixture
def found(image):
    return segment(image, Recipe(components=3))


def fitted_again(image, found, **settings):
    """Fit with other settings as a session does."""
    fresh = segment(image, found.recipe.changed(**settings), found.knowledge)
    return match_ids(image, found, fresh)


def test_locking_changes_no_pixel_and_neither_does_unlocking(image, found):
    locked = lock_labels(found, {2, 3})
    unlocked = unlock_labels(image, locked, {2, 3})

    assert locked.knowledge.locked == {2, 3}
    assert locked.labels is found.labels
    assert np.array_equal(finished(image, locked).labels, found.labels)
    assert unlocked.knowledge.locks is None
    assert np.array_equal(unlocked.labels, found.labels)


@pytest.mark.parametrize("label", [1, 2, 3])
@pytest.mark.parametrize(
    "settings",
    [{"components": 2}, {"components": 7}, {"smoothing": 1.0}, {"min_region": 30}, {"detail": 0.5}],
    ids=str,
)
def test_a_locked_label_keeps_exactly_its_pixels_when_it_is_fitted_again(
    image, found, label, settings
):
    own = found.labels == label

    after = fitted_again(image, lock_labels(found, {label}), **settings)

    assert not np.array_equal(after.labels, found.labels)
    assert np.array_equal(after.labels == label, own)
    counts = np.bincount(after.labels.ravel(), minlength=after.n_labels + 1)[1:]
    assert np.array_equal(after.pixel_counts, counts)


def test_an_unlocked_label_follows_the_fit_again(image, found):
    fitted = fitted_again(image, lock_labels(found, {2}), components=5)

    after = unlock_labels(image, fitted, {2})

    assert np.array_equal(after.labels, fitted.map.unedited.labels)


def test_what_a_fit_would_add_goes_to_the_nearest_colour(image, found):
    locked = lock_labels(found, {2})
    fitted = fitted_again(image, locked, smoothing=1.0)
    plain = fitted.map.unedited
    means = plain.means[:, 0]
    near = 1 if abs(means[0] - means[1]) < abs(means[2] - means[1]) else 3
    added = (plain.labels == 2) & (found.labels != 2)

    assert added.any()
    assert (fitted.labels[added] == near).all()


def test_painting_over_a_locked_label_changes_nothing(image, found):
    locked = lock_labels(found, {1})
    stencil = rectangle((0, 0), (63, 49), found.labels.shape)

    painted = with_edits(image, locked, edits_of(locked).painted(stencil, 3))

    assert np.array_equal(painted.labels == 1, found.labels == 1)
    assert (painted.labels[found.labels != 1] == 3).all()


def test_reshaping_another_label_spares_locked_ones_for_good(image, found):
    locked = lock_labels(found, {1})

    grown = reshape_label(image, locked, 2, "grow", 3)
    unlocked = unlock_labels(image, grown, {1})

    assert (grown.labels == 2).sum() > (found.labels == 2).sum()
    assert np.array_equal(unlocked.labels == 1, found.labels == 1)


def test_background_and_area_still_leave_locked_pixels_out(image, found):
    area = np.zeros(found.labels.shape, bool)
    area[:32] = True
    cut = with_edits(image, lock_labels(found, {1}), edits_of(found).with_area(area))

    assert not cut.labels[32:].any()
    assert not (with_background(image, cut, {1}).labels == 1).any()


def test_merged_labels_take_the_lock_along(image, found):
    merged = merge_labels(image, lock_labels(found, {2}), [3, 2])

    assert merged.knowledge.locked == {3}
    assert not (merged.labels == 2).any()


def test_a_sketch_shows_locked_labels_as_they_are(image, found):
    locked = lock_labels(found, {2})
    fresh = segment(image, Recipe(components=5))
    sketch = Sketch(fresh.map, fresh.mixture, fresh.recipe, locked.knowledge)

    assert np.array_equal(match_sketch(locked, sketch).labels == 2, found.labels == 2)


def test_new_labels_never_take_a_locked_id(image, found):
    locked = lock_labels(found, {3})
    fresh = segment(image, Recipe(components=6))

    matched = match_ids(image, locked, replace(fresh, knowledge=locked.knowledge))

    assert np.array_equal(matched.labels == 3, found.labels == 3)


def test_a_label_without_pixels_cannot_be_locked(found):
    with pytest.raises(RecipeError, match="label 9 has no pixels to lock"):
        lock_labels(found, {9})
