import numpy as np
import pytest

from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Strokes, seeds
from segmenter.errors import RecipeError
from segmenter.images.reading import image_from_array, load_image
from segmenter.knowledge import Knowledge, Marks
from segmenter.recipe import Given, Recipe
from segmenter.segmenting.finishing import edits_of, with_background, with_edits
from segmenter.segmenting.labelling import relabel
from segmenter.segmenting.maps import probability_map, uncertainty_map
from segmenter.segmenting.merging import merge_labels, merge_proposals
from segmenter.segmenting.pipeline import posterior_at, segment


@pytest.fixture(scope="module")
def photo():
    return load_image("sample:coffee")


@pytest.fixture(scope="module")
def result(photo):
    return segment(photo, Recipe(components=5))


def test_labels_that_are_merged_are_one_and_no_other_is_renumbered(photo, result):
    merged = merge_labels(photo, result, [4, 2])

    np.testing.assert_array_equal(merged.labels, np.where(result.labels == 2, 4, result.labels))
    assert merged.map.used == (1, 3, 4, 5)
    assert merged.mixture is result.mixture
    assert merged.map.components_of(4).tolist() == [1, 3]
    assert merged.pixel_counts[3] == result.pixel_counts[3] + result.pixel_counts[1]
    assert merged.n_labels == 5


def test_a_merge_leaves_what_was_before_for_undo(photo, result):
    before = result.labels.copy()
    merge_labels(photo, result, [1, 5])

    np.testing.assert_array_equal(result.labels, before)
    assert result.map.used == (1, 2, 3, 4, 5)


def test_merged_labels_add_up_their_probabilities(photo, result):
    merged = merge_labels(photo, result, [1, 3])

    alone, together = (posterior_at(photo, each, 10, 10) for each in (result, merged))
    assert together[0] == pytest.approx(alone[0] + alone[2])
    assert together[2] == 0
    assert probability_map(photo, merged, 1).min() >= probability_map(photo, result, 1).min()


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(components=5),
        Recipe(components=5, smoothing=1.0),
        Recipe(components=5, min_region=80),
        Recipe(detail=0.6),
    ],
)
def test_dropped_labels_come_back_merged(photo, recipe):
    found = segment(photo, recipe)
    merged = merge_labels(photo, found, [1, 2, 3])

    again = relabel(photo, merged)

    np.testing.assert_array_equal(again.labels, merged.labels)
    np.testing.assert_array_equal(again.pixel_counts, merged.pixel_counts)
    assert again.n_labels == merged.n_labels


def test_labels_that_were_given_can_be_merged_too(photo):
    given = np.repeat(np.arange(1, 5, dtype=np.uint8), 100)[:, None].repeat(600, 1)
    found = segment(photo, Recipe(source=Given()), Knowledge(labels=given))
    merged = merge_labels(photo, found, [2, 4])

    np.testing.assert_array_equal(merged.labels, np.where(given == 4, 2, given))
    np.testing.assert_array_equal(relabel(photo, merged).labels, merged.labels)


def test_small_areas_of_merged_labels_are_measured_together():
    pixels = np.zeros((40, 40, 3), np.uint8)
    pixels[:, 20:] = 200
    pixels[10:13, 5:8] = 60
    pixels[10:13, 8:11] = 110
    image = image_from_array(pixels)
    apart = segment(image, Recipe(components=4, min_region=12))
    islands = apart.labels[11, 6], apart.labels[11, 9]
    assert islands[0] == islands[1] == apart.labels[0, 0]

    plain = segment(image, Recipe(components=4))
    first, second = int(plain.labels[11, 6]), int(plain.labels[11, 9])
    together = merge_labels(image, apart, [first, second])

    assert (together.labels[10:13, 5:11] == first).all()


def test_painted_and_marked_labels_merge_as_well(photo, result):
    stencil = brush([(50.0, 60.0)], 9, result.labels.shape)
    after = with_edits(photo, result, edits_of(result).painted(stencil, 5))
    merged = merge_labels(photo, after, [1, 5])

    assert merged.labels[50, 60] == 1
    np.testing.assert_array_equal(relabel(photo, merged).labels, merged.labels)


def test_marks_follow_a_merge(photo, result):
    strokes = Strokes(seeds([(5.0, 5.0)], 2) + seeds([(9.0, 9.0)], 3))
    image = np.zeros(result.labels.shape, int)
    image[5, 5], image[9, 9] = 2, 3

    for marks in (strokes, Marks(image)):
        found = segment(photo, Recipe(components=3), Knowledge(marks=marks))
        merged = merge_labels(photo, found, [1, 3])
        assert merged.knowledge.marks is not None
        assert merged.knowledge.marks.pixels(result.labels.shape).labels.tolist() == [2, 1]


def test_what_joins_a_label_that_stays_comes_back(photo, result):
    without = with_background(photo, result, frozenset({2}))

    assert merge_labels(photo, without, [1, 2]).knowledge.background == frozenset()
    both = with_background(photo, result, frozenset({1, 2}))
    assert merge_labels(photo, both, [1, 2]).knowledge.background == {1}


def test_a_label_that_is_not_there_cannot_be_merged(photo, result):
    with pytest.raises(RecipeError, match="no label 9"):
        merge_labels(photo, result, [1, 9])


def test_proposals_lower_the_entropy_until_one_label_is_left(photo, result):
    proposals = merge_proposals(photo, result)

    assert len(proposals) == 4
    assert proposals[-1].labels == (1, 2, 3, 4, 5)
    assert all(proposal.gain >= 0 for proposal in proposals)
    assert np.diff([proposal.entropy for proposal in proposals]).max() <= 0


def test_halves_of_one_blob_are_proposed_first(rng):
    dark, bright = rng.normal(60, 12, (100, 60)), rng.normal(200, 6, (100, 60))
    grey = np.concatenate([dark, bright], axis=1).clip(0, 255).astype(np.uint8)
    image = image_from_array(grey)
    found = segment(image, Recipe(components=3))
    sides = [set(np.unique(side).tolist()) for side in np.hsplit(found.labels, 2)]

    first = merge_proposals(image, found)[0]

    assert set(first.labels) == max(sides, key=len)


def test_proposals_go_on_from_what_is_merged_already(photo, result):
    proposals = merge_proposals(photo, merge_labels(photo, result, [1, 2]))

    assert len(proposals) == 3
    assert all(2 not in proposal.labels for proposal in proposals)


def test_regions_get_no_proposals(photo):
    assert merge_proposals(photo, segment(photo, Recipe(detail=0.7))) == ()


def test_ids_that_are_not_used_make_nothing_surer(photo, result):
    """The entropy of two labels reaches log 2, whatever their ids are."""
    merged = merge_labels(photo, merge_labels(photo, result, [1, 2, 3]), [4, 5])
    two = segment(photo, Recipe(components=2))

    assert uncertainty_map(photo, merged).max() == uncertainty_map(photo, two).max() == 255


def test_proposals_among_some_labels_name_no_others(photo, result):
    proposals = merge_proposals(photo, result, {1, 3, 4})

    assert len(proposals) == 2
    assert proposals[-1].labels == (1, 3, 4)
    assert merge_proposals(photo, result, ()) == ()
