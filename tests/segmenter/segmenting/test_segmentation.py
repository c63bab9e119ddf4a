from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Knowledge, Marks, Recipe, posterior_at, relabel, segment
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.knowledge import NOTHING
from segmenter.recipe import Given
from segmenter.regions.label_map import LabelMap
from segmenter.segmenting.maps import probability_map, uncertainty_map
from segmenter.segmenting.segmentation import Segmentation, begun_from, goes_on
from segmenter.segmenting.shaping import smooth_labels


@pytest.fixture(scope="module")
def photo() -> Image:
    """Four stripes with grain, from dark to bright."""
    rng = np.random.default_rng(0)
    pixels = rng.normal(0, 14, (40, 80)) + np.repeat([30, 90, 150, 210], 20)
    return Image(pixels.clip(0, 255).astype(np.uint8))


@pytest.fixture(scope="module")
def found(photo: Image) -> Segmentation:
    return segment(photo, Recipe(components=4))


@pytest.fixture(scope="module")
def owners(found: Segmentation) -> np.ndarray:
    """The two dark components are label 1, the third is 2, and the brightest is left out."""
    owners = np.empty(4, np.intp)
    owners[found.mixture.means[:, 0].argsort()] = 1, 1, 2, 0
    return owners


@pytest.fixture(scope="module")
def merged(found: Segmentation, owners: np.ndarray) -> Segmentation:
    labels = np.append(0, owners)[found.labels].astype(np.uint8)
    return replace(found, map=LabelMap(labels, owners, found.map.tally.joined(owners)))


def test_a_merge_is_of_labels_and_not_of_the_mixture(merged, found):
    assert merged.n_labels == 2
    assert merged.mixture is found.mixture
    assert merged.labels.max() == 2
    np.testing.assert_array_equal(merged.pixel_counts, np.bincount(merged.labels.ravel())[1:])


def test_merged_labels_that_were_dropped_come_back_exactly(photo, merged, owners):
    dropped = replace(merged.map, labels=np.zeros((0, 0), np.uint8))

    again = relabel(photo, replace(merged, map=dropped))

    np.testing.assert_array_equal(again.labels, merged.labels)
    np.testing.assert_array_equal(again.pixel_counts, merged.pixel_counts)
    np.testing.assert_allclose(again.mean_levels, merged.mean_levels)
    np.testing.assert_array_equal(again.map.owners, owners)


def test_merged_labels_are_as_likely_as_their_components_together(photo, merged, found):
    components = posterior_at(photo, found, 20, 19)

    labels = posterior_at(photo, merged, 20, 19)

    assert labels == pytest.approx(merged.map.by_label(components))
    assert labels.sum() == pytest.approx(1, abs=1e-3)
    dark = [probability_map(photo, found, int(at) + 1) for at in merged.map.components_of(1)]
    together = np.sum([each.astype(int) - 1 for each in dark], axis=0)
    np.testing.assert_allclose(
        probability_map(photo, merged, 1).astype(int) - 1, together, atol=len(dark)
    )


def test_between_merged_components_nothing_is_uncertain(photo, merged, found):
    dark = photo.pixels < 75

    assert uncertainty_map(photo, found)[dark].max() > 30
    assert uncertainty_map(photo, merged)[dark].max() < 5


def test_merged_labels_are_smoothed_as_one(photo, merged):
    smoothed = smooth_labels(photo, merged, 1.0)

    assert (smoothed[:, :40] == 1).all()
    assert set(np.unique(smoothed)) <= {0, 1, 2}


def test_a_result_rewound_has_another_mixture_and_the_same_labels(found):
    earlier = found.history.at(0)

    rewound = found.rewound(earlier)

    assert rewound.mixture is earlier
    assert rewound.map is found.map
    assert rewound.curve == found.curve


def test_the_same_fit_serves_labels_of_another_shape_and_nothing_else(found):
    recipe = found.recipe

    assert found.is_fit_for(recipe, NOTHING)
    assert found.is_fit_for(recipe.changed(smoothing=1, min_region=5), NOTHING)
    assert not found.is_fit_for(recipe.changed(seed=1), NOTHING)
    assert not found.is_fit_for(recipe.changed(space="lab"), NOTHING)
    assert not found.is_fit_for(recipe.changed(detail=0.5), NOTHING)
    assert not found.is_fit_for(recipe, Knowledge(marks=Marks(np.ones((40, 80), np.uint8))))


def test_the_same_regions_serve_whatever_they_need_not_be_told(photo):
    regions = segment(photo, Recipe(detail=0.9))
    marks = Knowledge(marks=Marks(np.ones((40, 80), np.uint8)))

    assert regions.is_fit_for(regions.recipe.changed(smoothing=1, components=9), marks)
    for other in ({"detail": 0.8}, {"detail": None}, {"seed": 1}, {"space": "lab"}):
        assert not regions.is_fit_for(regions.recipe.changed(**other), NOTHING)


def test_labels_go_on_from_those_whose_mixture_they_have_or_began_with(photo, found):
    again = segment(photo, Recipe(components=4, seed=1))
    adapted = segment(photo, found.recipe_to_go_on)

    assert goes_on(found, found.rewound(found.mixture))
    assert goes_on(found, adapted)
    assert goes_on(adapted, segment(photo, found.recipe_to_go_on.changed(tolerance=1e-6)))
    assert not goes_on(found, again)
    assert not goes_on(again, adapted)


def test_given_labels_go_on_only_from_the_same_ones(photo):
    given = np.repeat([1, 2], 40)[None].repeat(40, 0).astype(np.uint8)
    taken = [
        segment(photo, Recipe(source=Given(), space="grey"), Knowledge(labels=labels))
        for labels in (given, given, given.copy())
    ]

    assert goes_on(taken[0], taken[1])
    assert not goes_on(taken[0], taken[2])


def test_regions_go_on_only_from_the_same_regions(photo, found):
    regions = segment(photo, Recipe(detail=0.9))

    assert goes_on(regions, replace(regions, notices=("told",)))
    assert not goes_on(regions, segment(Image(photo.pixels.copy()), Recipe(detail=0.9)))
    assert not goes_on(found, regions)


def test_what_goes_on_has_as_many_labels(found, merged):
    assert not goes_on(found, merged)


def test_a_label_that_marks_add_to_a_model_leaves_its_ids(photo, found):
    strokes = Strokes((Stroke(((20.0, 40.0),), 4.0, 9),))
    more = segment(photo, found.recipe_to_go_on, Knowledge(marks=strokes))

    assert more.map.owners.tolist() == [*found.map.owners.tolist(), 9]
    assert begun_from(found, more)
    assert not goes_on(found, more)
    assert not begun_from(more, found)
