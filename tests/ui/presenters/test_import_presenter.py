"""Masks, models and recipes that come into the window."""

import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QMimeData, QUrl

from segmenter import Recipe, load_image, segment
from segmenter.editing.edits import Edits
from segmenter.editing.stencil import brush
from segmenter.exports.exporting import export, export_file
from segmenter.recipe import Given, Shape
from segmenter.regions.difference import difference
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.finishing import with_edits
from segmenter.segmenting.merging import merge_labels
from tests.workflows.acting import wait_for_fit
from ui.session.document import Document
from ui.starting.composition import composition_of


def dropped(*paths) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def wait_for_step(qtbot, window, count=1):
    qtbot.waitUntil(lambda: window.document.stack.count() == count, timeout=10_000)


@pytest.fixture
def ids() -> np.ndarray:
    """Labels that no fit of the four blocks would give."""
    ids = np.ones((60, 80), np.uint8)
    ids[:, 40:] = 2
    ids[50:] = 0
    return ids


@pytest.fixture
def mask(ids, tmp_path):
    path = tmp_path / "mine.png"
    Pillow.fromarray(ids).save(path)
    return path


@pytest.fixture
def labelled(opened, mask, qtbot):
    """A window whose photo has the mask's labels."""
    wait_for_fit(qtbot, opened)
    composition_of(opened).imports.take_labels(str(mask))
    wait_for_step(qtbot, opened)
    return opened


def test_a_mask_becomes_the_labels_as_one_step(labelled, ids):
    project = labelled.document.project

    np.testing.assert_array_equal(project.segmentation.labels, ids)
    assert project.is_up_to_date
    assert not labelled.progress.isVisible()
    assert labelled.document.stack.undoText() == "Labels by mine.png"
    assert [style.name for style in project.styles] == ["Label 1", "Label 2"]

    labelled.undo_action.trigger()
    assert len(labelled.document.project.segmentation.labels_kept) == 5
    labelled.redo_action.trigger()
    np.testing.assert_array_equal(labelled.document.project.segmentation.labels, ids)


def test_f5_goes_on_from_the_labels_which_keep_ids_and_names(labelled, qtbot):
    named = replace(labelled.document.project.styles[1], name="Right")
    labelled.document.edit(labelled.document.project.with_style(2, named), "Rename")
    labelled.actions_by_name["fit"].trigger()
    wait_for_fit(qtbot, labelled)
    project = labelled.document.project

    assert project.segmentation.iterations > 0
    assert len(project.segmentation.labels_kept) == 2
    assert project.segmentation.labels.min() == 1
    expected = segment(project.image, project.recipe).labels
    np.testing.assert_array_equal(project.segmentation.labels, expected)
    assert project.styles[1].name == "Right"


def test_another_k_fits_anew(labelled, qtbot):
    labelled.mixture.components_requested.emit(4, 1)
    wait_for_fit(qtbot, labelled)
    project = labelled.document.project

    fresh = segment(project.image, Recipe(components=4))
    assert difference(project.segmentation.map, fresh.map).share == 0  # but for their ids
    assert project.segmentation.log_likelihood == fresh.log_likelihood


def test_small_regions_tidy_the_labels_without_a_fit(labelled, ids, qtbot):
    labelled.shape.min_region_requested.emit(9, 1)
    wait_for_fit(qtbot, labelled)

    np.testing.assert_array_equal(labelled.document.project.segmentation.labels, ids)
    assert labelled.document.project.segmentation.iterations == 0


def test_labels_are_never_lost_however_little_undo_may_keep(labelled, ids, qtbot, monkeypatch):
    monkeypatch.setattr("ui.session.document.KEPT_BYTES", 0)
    taken = labelled.document.stack.index()
    for smoothing in (0.5, 1.0):
        labelled.shape.smoothing_requested.emit(smoothing, int(10 * smoothing))
        wait_for_fit(qtbot, labelled)
    labelled.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, labelled)
    labelled.document.stack.setIndex(taken)

    np.testing.assert_array_equal(labelled.document.project.segmentation.labels, ids)
    labelled.document.stack.setIndex(taken + 1)
    wait_for_fit(qtbot, labelled)
    project = labelled.document.project
    recipe = Recipe(source=Given(), shape=Shape(smoothing=0.5))
    expected = segment(project.image, recipe, project.knowledge).labels
    np.testing.assert_array_equal(labelled.document.project.segmentation.labels, expected)


def test_views_scatter_and_hover_take_the_labels_like_any_others(labelled, qtbot):
    labelled.canvas.pixel_hovered.emit(10, 10)
    assert labelled.readout.isVisible()
    for name in ("toggle_probability", "next_label"):
        labelled.actions_by_name[name].trigger()
    assert labelled.labels.view.model().rowCount() == 2
    assert "not fitted" in labelled.status.texts[2]
    assert "not fitted" in labelled.likelihood.accessibleDescription()
    assert labelled.likelihood.curve == ()


def test_a_mask_of_another_size_is_refused_and_nothing_changes(opened, mask, qtbot):
    Pillow.open(mask).resize((8, 6)).save(mask)
    composition_of(opened).imports.take_labels(str(mask))
    qtbot.waitUntil(lambda: opened.message_bar.is_error, timeout=10_000)

    assert "8 × 6 pixels and the photo 80 × 60" in opened.message_bar.text
    assert opened.document.stack.count() == 0


def test_labels_for_a_photo_that_was_closed_meanwhile_are_dropped(opened, mask, image, qtbot):
    composition_of(opened).imports.take_labels(str(mask))
    composition_of(opened).session.open_image(image)
    qtbot.waitUntil(lambda: not composition_of(opened).imports.is_reading, timeout=10_000)
    assert "for the photo before" in opened.message_bar.text
    wait_for_fit(qtbot, opened)

    assert opened.document.stack.count() == 0


def test_a_model_labels_as_it_is_with_its_names_and_colours(opened, photo_file, tmp_path, qtbot):
    wait_for_fit(qtbot, opened)
    photo = load_image(photo_file)
    result = segment(photo, Recipe(components=3, space="lab"))
    styles = tuple(LabelStyle(name, (1, 2, 3 * i)) for i, name in enumerate("abc"))
    path = export_file(result, photo, styles, "model", tmp_path / "m.model.json")
    assert composition_of(opened).arrivals.open_data(dropped(path))
    wait_for_step(qtbot, opened)
    project = opened.document.project

    np.testing.assert_array_equal(project.segmentation.labels, result.labels)
    assert project.styles == styles
    assert project.recipe.features.space == "lab"
    assert project.segmentation.iterations == 0
    assert project.is_up_to_date

    (recipe,) = export(project.segmentation, photo, styles, tmp_path, ["recipe"])
    opened.undo_action.trigger()
    assert opened.document.project.recipe.features.space == "rgb"
    composition_of(opened).imports.take_recipe(str(recipe))
    qtbot.waitUntil(lambda: opened.document.project.recipe.is_unfitted, timeout=10_000)
    wait_for_fit(qtbot, opened)
    np.testing.assert_array_equal(opened.document.project.segmentation.labels, result.labels)


def test_a_model_of_merged_labels_labels_as_they_were_merged(opened, photo_file, tmp_path, qtbot):
    wait_for_fit(qtbot, opened)
    photo = load_image(photo_file)
    merged = merge_labels(photo, segment(photo, Recipe(components=5)), [2, 5])
    styles = tuple(LabelStyle(name, (1, 2, 3 * i)) for i, name in enumerate("abcde"))
    path = export_file(merged, photo, styles, "model", tmp_path / "m.model.json")
    composition_of(opened).imports.take_model(str(path))
    wait_for_step(qtbot, opened)
    project = opened.document.project

    np.testing.assert_array_equal(project.segmentation.labels, merged.labels)
    assert project.styles == styles[:4]
    assert project.is_up_to_date


def test_a_model_of_grey_photos_is_refused_in_one_line(opened, tmp_path, qtbot):
    grey = load_image("sample:coins")
    path = export_file(
        segment(grey, Recipe(components=2)), grey, None, "model", tmp_path / "m.model.json"
    )
    composition_of(opened).imports.take_model(str(path))
    qtbot.waitUntil(lambda: opened.message_bar.is_error, timeout=10_000)

    assert "1 feature and the photo" in opened.message_bar.text
    assert opened.document.stack.count() == 0


def test_a_dropped_recipe_is_one_step(opened, photo_file, tmp_path, qtbot):
    wait_for_fit(qtbot, opened)
    recipe = Recipe(components=3, space="lab", smoothing=0.3)
    photo = load_image(photo_file)
    (path,) = export(segment(photo, recipe), photo, None, tmp_path, ["recipe"])
    assert composition_of(opened).arrivals.open_data(dropped(path))
    wait_for_step(qtbot, opened)
    wait_for_fit(qtbot, opened)

    assert opened.document.project.recipe == recipe
    assert len(opened.document.project.segmentation.labels_kept) == 3
    opened.undo_action.trigger()
    assert opened.document.project.recipe == Recipe()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "is no JSON"),
        (json.dumps({"format": "pixture-model", "version": 1}), "is no pixture-recipe"),
        (
            json.dumps({"format": "pixture-recipe", "version": 1, "settings": {"seed": -1}}),
            "seed must be",
        ),
    ],
)
def test_a_broken_recipe_is_refused_in_one_line(opened, tmp_path, qtbot, text, why):
    path = tmp_path / "x.recipe.json"
    path.write_text(text)
    composition_of(opened).imports.take_recipe(str(path))
    qtbot.waitUntil(lambda: opened.message_bar.is_error, timeout=10_000)

    assert why in opened.message_bar.text
    assert opened.document.stack.count() == 0


def test_a_recipe_without_a_photo_is_for_the_next(window, photo_file, tmp_path, qtbot):
    photo = load_image(photo_file)
    (path,) = export(segment(photo, Recipe(components=3)), photo, None, tmp_path, ["recipe"])
    assert composition_of(window).arrivals.open_data(dropped(path))
    qtbot.waitUntil(lambda: window.document.project.recipe.fit.components == 3, timeout=10_000)

    window.open_path(photo_file)
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)
    assert len(window.document.project.segmentation.labels_kept) == 3


def test_the_next_photo_has_neither_labels_nor_model_of_this_one(labelled, image, qtbot):
    composition_of(labelled).session.open_image(image)
    wait_for_fit(qtbot, labelled)

    assert labelled.document.project.recipe == Recipe(components=2)
    assert isinstance(labelled.document, Document)


def test_settings_from_a_file_take_the_place_of_labels_from_one(labelled, qtbot, tmp_path):
    image = labelled.document.project.image
    path = tmp_path / "three.recipe.json"
    export_file(segment(image, Recipe(components=3)), image, None, "recipe", path)

    composition_of(labelled).imports.take_recipe(str(path))
    wait_for_step(qtbot, labelled, 2)

    assert labelled.document.project.knowledge.labels is None
    assert wait_for_fit(qtbot, labelled).mixture.n_components == 3


def test_paint_that_goes_with_the_labels_before_is_told_and_comes_back(opened, mask, qtbot):
    found = wait_for_fit(qtbot, opened)
    project = opened.document.project
    dab = brush([(5.0, 5.0)], 3, found.labels.shape)
    painted = with_edits(project.image, found, Edits(found.labels.shape).painted(dab, 1))
    opened.document.edit(project.labelled(painted), "Paint 1")

    composition_of(opened).imports.take_labels(str(mask))
    wait_for_step(qtbot, opened, 2)

    assert "undo brings it back" in opened.message_bar.text
    opened.undo_action.trigger()
    assert opened.document.project.edits is not None
