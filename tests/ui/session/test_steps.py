"""Ids go on from what is on screen, except where they mean something of their own."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.knowledge import NOTHING
from segmenter.segmenting.applying import by_model
from segmenter.segmenting.merging import merge_labels
from segmenter.segmenting.pipeline import SegmentProgress
from segmenter.segmenting.segmentation import Sketch
from ui.session.fitting import Fitting, Relabelling, Task
from ui.session.steps import matched, steps_of


def fitting(image, recipe, before):
    return Fitting(1, Task(image, recipe, NOTHING), before, before)


def turned(image, found):
    """Call labels otherwise than a run does."""
    table = np.roll(np.arange(1, found.n_labels + 1), 1)
    return replace(found, map=found.map.renamed(np.concatenate([[0], table])))


def test_another_k_keeps_the_ids_on_screen(image):
    before = turned(image, segment(image, Recipe(components=4)))
    fresh = segment(image, Recipe(components=5))

    found = matched(fitting(image, fresh.recipe, before), fresh)

    assert (found.labels == before.labels).mean() > 0.7
    assert (fresh.labels == before.labels).mean() < 0.5
    assert found.mixture is fresh.mixture


def test_the_first_fit_has_the_ids_of_a_run(image):
    fresh = segment(image, Recipe(components=4))

    assert matched(Fitting(1, Task(image, fresh.recipe, NOTHING)), fresh) is fresh


def test_ids_of_a_model_are_kept(image):
    before = turned(image, segment(image, Recipe(components=4)))
    fresh = segment(image, by_model(before.mixture, Recipe()))

    assert matched(fitting(image, fresh.recipe, before), fresh) is fresh


def test_merged_labels_come_back_as_they_were(image):
    found = segment(image, Recipe(components=4))
    merged = merge_labels(image, found, (3, 1))
    lost = replace(merged, map=replace(merged.map, labels=np.zeros((0, 0), np.uint8)))
    state = Relabelling(1, Task(image, merged.recipe, merged.knowledge), lost)

    sketch, *_, last = steps_of(state)

    assert isinstance(sketch, Sketch)
    assert isinstance(last, SegmentProgress)
    assert last.result is not None
    np.testing.assert_array_equal(matched(state, last.result).labels, merged.labels)
    assert set(np.unique(sketch.labels)) <= {2, 3, 4}


@pytest.mark.parametrize("detail", [0.0, 0.6])
def test_merged_regions_come_back_as_they_were(image, detail):
    found = segment(image, Recipe(detail=detail))
    merged = merge_labels(image, found, (found.n_labels, 1))
    lost = replace(merged, map=replace(merged.map, labels=np.zeros((0, 0), np.uint8)))
    state = Relabelling(1, Task(image, merged.recipe, merged.knowledge), lost)

    *_, last = steps_of(state)
    assert isinstance(last, SegmentProgress)
    assert last.result is not None
    back = matched(state, last.result)

    np.testing.assert_array_equal(back.labels, merged.labels)
    assert back.mixture is merged.mixture


def test_regions_keep_their_merges_where_something_else_is_asked_of_them(image):
    found = segment(image, Recipe(detail=0.6))
    merged = merge_labels(image, found, (found.n_labels, 1))
    lost = replace(merged, map=replace(merged.map, labels=np.zeros((0, 0), np.uint8)))
    state = fitting(image, merged.recipe.changed(min_region=9), lost)

    *_, last = steps_of(state)

    assert isinstance(last, SegmentProgress)
    assert last.result is not None
    np.testing.assert_array_equal(matched(state, last.result).labels, merged.labels)


def test_regions_of_a_large_photo_are_seen_roughly_first():
    pixels = np.full((1300, 1600), 60, np.uint8)
    pixels[:, 700:] = 190
    task = Task(Image(pixels), Recipe(detail=0.5), NOTHING)

    steps = list(steps_of(Fitting(1, task)))

    (sketch,) = (step for step in steps if isinstance(step, Sketch))
    assert sketch.n_labels == 2
    assert isinstance(steps[-1], SegmentProgress)
    assert steps[-1].result is not None
