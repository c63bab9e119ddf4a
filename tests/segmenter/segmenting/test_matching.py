from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest

from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.images.image import Image
from segmenter.images.reading import load_image
from segmenter.knowledge import Knowledge
from segmenter.recipe import Recipe
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.labelling import relabel
from segmenter.segmenting.matching import match_ids, match_sketch
from segmenter.segmenting.merging import merge_labels, renamed_steps
from segmenter.segmenting.pipeline import segment, segment_steps
from segmenter.segmenting.segmentation import goes_on
from segmenter.segmenting.sketching import sketch_of

PHOTOS = (
    *("astronaut", "camera", "chelsea", "coffee", "coins", "hubble_deep_field"),
    *("immunohistochemistry", "moon", "page", "rocket"),
)


@pytest.fixture(scope="module")
def photo():
    return load_image("sample:coffee")


def best_shares(before, now):
    """Share of pixels of each label of ``before`` that a single label of ``now`` has."""
    n, m = before.n_labels + 1, now.n_labels + 1
    pairs = before.labels.astype(int).ravel() * m + now.labels.ravel()
    return np.bincount(pairs, minlength=n * m).reshape(n, m)[1:, 1:]


@pytest.mark.parametrize("name", PHOTOS)
def test_from_k_to_one_more_as_many_pixels_as_can_be_keep_their_id(name):
    image = load_image(f"sample:{name}")
    before, fresh = (segment(image, Recipe(components=k)) for k in (4, 5))

    now = match_ids(image, before, fresh)

    kept = (now.labels == before.labels).sum()
    table = best_shares(before, fresh)
    most = max(
        sum(table[label, other] for label, other in enumerate(chosen))
        for chosen in permutations(range(5), 4)
    )
    assert kept == most
    assert now.map.used == (1, 2, 3, 4, 5)
    assert now.mixture is fresh.mixture
    np.testing.assert_array_equal(now.map.owners[fresh.labels - 1], now.labels)
    np.testing.assert_array_equal(relabel(image, now).labels, now.labels)


def test_the_same_fit_in_another_order_gets_its_ids_back(photo):
    before = segment(photo, Recipe(components=5))
    table = np.array([0, 4, 2, 5, 1, 3])
    *_, other = renamed_steps(photo, before, table)
    assert other is not None

    np.testing.assert_array_equal(match_ids(photo, before, other).labels, before.labels)


def test_a_label_of_two_components_goes_on_with_two(photo):
    fresh = segment(photo, Recipe(components=5))
    before = merge_labels(photo, fresh, [3, 1])

    now = match_ids(photo, before, segment(photo, Recipe(components=5, tolerance=1e-5)))

    assert set(now.map.owners.tolist()) == {2, 3, 4, 5}
    assert len(now.map.components_of(3)) == 2
    assert (now.labels == before.labels).mean() > 0.9


def test_an_id_of_a_label_that_is_gone_is_free_again_but_no_painted_one(photo):
    before = segment(photo, Recipe(components=3))
    stencil = brush([(50.0, 60.0)], 9, before.labels.shape)
    before = with_edits(photo, before, edits_of(before).painted(stencil, 4))
    fresh = segment(photo, Recipe(components=4), before.knowledge)

    now = match_ids(photo, before, fresh)

    assert sorted(now.map.owners.tolist()) == [1, 2, 3, 5]
    assert now.labels[50, 60] == 4


@pytest.mark.parametrize("k", [4, 6])
def test_what_is_marked_has_the_label_that_it_is_marked_with(photo, k):
    """Also where those on screen are called the other way round, or not at all."""
    before = segment(photo, Recipe(components=4))
    rows, columns = zip(*(np.argwhere(before.labels == n)[99] for n in (1, 2, 3)), strict=True)
    points = [(row + 0.5, column + 0.5) for row, column in zip(rows, columns, strict=True)]
    drawn = [Stroke((point,), 0.0, label) for point, label in zip(points, (2, 1, 9), strict=True)]
    recipe, known = Recipe(components=k), Knowledge(marks=Strokes(tuple(drawn)))
    *_, last = segment_steps(photo, recipe, known)

    now = match_ids(photo, before, last.segmentation())
    sketch = match_sketch(before, sketch_of(last))

    assert now.labels[rows, columns].tolist() == [2, 1, 9]
    assert sorted(now.map.owners.tolist())[-1] == 9
    assert len(set(now.map.owners.tolist())) == k
    np.testing.assert_array_equal(relabel(photo, now).labels, now.labels)
    assert (sketch.labels == now.labels).mean() > 0.9


def test_a_marked_label_of_two_components_goes_on_with_two(photo):
    first = segment(photo, Recipe(components=5))
    before = merge_labels(photo, first, [3, 1])
    row, column = np.argwhere(first.labels == 3)[99] + 0.5
    known = Knowledge(marks=Strokes((Stroke(((row, column),), 0.0, 3),)))

    now = match_ids(photo, before, segment(photo, Recipe(components=5), known))

    assert len(now.map.components_of(3)) == 2
    assert (now.labels == before.labels).mean() > 0.9


def test_what_is_painted_and_left_out_keeps_its_label_through_a_refit(photo):
    first = segment(photo, Recipe(components=4))
    stencil = brush([(50.0, 60.0), (300.0, 400.0)], 9, first.labels.shape)
    before = with_edits(photo, first, edits_of(first).painted(stencil, 2))
    before = with_background(photo, before, frozenset({3}))
    fresh = segment(photo, Recipe(components=5), before.knowledge)

    now = match_ids(photo, before, fresh)

    part = now.labels[stencil.box.slices][stencil.mask]
    assert (part == 2).all()
    assert not (now.labels == 3).any()
    assert (now.labels == before.labels).mean() > 0.5
    np.testing.assert_array_equal(
        now.pixel_counts, np.bincount(now.labels.ravel(), minlength=now.n_labels + 1)[1:]
    )


def test_labels_that_undo_has_let_go_of_are_matched_by_colour(photo):
    before = segment(photo, Recipe(components=4))
    dropped = replace(before, map=replace(before.map, labels=np.zeros((0, 0), np.uint8)))
    fresh = segment(photo, Recipe(components=4, seed=3))

    now = match_ids(photo, dropped, fresh)

    np.testing.assert_array_equal(now.labels, match_ids(photo, before, fresh).labels)


def test_sketches_have_the_ids_of_the_session_and_what_is_painted(photo):
    first = segment(photo, Recipe(components=4))
    stencil = brush([(200.0, 300.0)], 30, first.labels.shape)
    before = with_edits(photo, first, edits_of(first).painted(stencil, 2))
    *_, last = segment_steps(photo, Recipe(components=5), before.knowledge)

    sketch = match_sketch(before, sketch_of(last))

    assert sketch.labels[200, 300] == 2
    assert (sketch.labels == before.labels).mean() > 0.5


def test_sketches_of_strips_are_laid_over_the_pixels_that_they_are_of():
    pixels = np.zeros((3, 1_000_000), np.uint8)
    pixels[:, 400_000:] = 200
    strip = Image(pixels)
    before = segment(strip, Recipe(components=2))
    before = replace(before, map=before.map.renamed(np.array([0, 2, 1])))
    *_, last = segment_steps(strip, Recipe(components=2))

    sketch = match_sketch(before, sketch_of(last))

    np.testing.assert_array_equal(sketch.labels, before.labels[1::2, 1::2][:1])


def test_a_fresh_run_has_ids_of_its_own(photo):
    assert segment(photo, Recipe(components=5), Knowledge()).map.owners.tolist() == [1, 2, 3, 4, 5]


def test_what_goes_on_from_a_session_keeps_its_ids_only_with_its_owners(photo):
    before, fresh = (segment(photo, Recipe(components=k)) for k in (4, 5))
    now = match_ids(photo, before, fresh)
    assert now.map.owners.tolist() != [1, 2, 3, 4, 5]

    with_owners = segment(photo, now.recipe_to_go_on)
    without = segment(photo, by_model(now.mixture, now.recipe, adapt=True))

    assert with_owners.map.owners.tolist() == now.map.owners.tolist()
    assert goes_on(now, with_owners)
    assert not goes_on(now, without)


@pytest.mark.parametrize("marked", [1, 2, 3, 4])
def test_marked_labels_keep_the_ids_that_their_marks_say(photo, marked):
    """Also where most of their pixels had another id before."""
    before = segment(photo, Recipe(components=4))
    other = marked % 4 + 1
    row, column = np.argwhere(before.labels == other)[:: before.pixel_counts[other - 1] // 2][1]
    strokes = Strokes((Stroke(((row + 0.5, column + 0.5),), 9.0, marked),))
    fresh = segment(photo, Recipe(components=5), Knowledge(marks=strokes))

    now = match_ids(photo, before, fresh)

    assert now.labels[row, column] == marked
    np.testing.assert_array_equal(now.labels == marked, fresh.labels == marked)
    assert now.map.used == (1, 2, 3, 4, 5)


def test_marks_of_a_label_of_several_components_leave_its_other_places(photo):
    before = merge_labels(photo, segment(photo, Recipe(components=5)), [1, 2])
    row, column = np.argwhere(before.labels == 1)[0]
    strokes = Strokes((Stroke(((row + 0.5, column + 0.5),), 3.0, 1),))
    fresh = segment(photo, Recipe(components=5), Knowledge(marks=strokes))

    now = match_ids(photo, before, fresh)

    assert now.labels[row, column] == 1
    assert now.map.used == before.map.used
    assert len(now.map.components_of(1)) == 2
