"""The session, through the window's own signals and what the document holds after."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox

from segmenter import Image, ImageError, Recipe, load_image, segment
from segmenter.knowledge import Knowledge, Marks
from segmenter.segmenting.applying import by_model
from tests.workflows.acting import wait_for_fit
from ui.starting.composition import composition_of


def test_opening_fits_at_once_with_the_recipe(opened, photo_file):
    expected = segment(load_image(photo_file), Recipe())
    segmentation = opened.document.project.segmentation

    np.testing.assert_array_equal(segmentation.labels, expected.labels)
    assert opened.windowTitle() == "blocks.png[*] — Pixture"


def test_changing_k_refits_and_undo_brings_the_labels_back(opened, qtbot):
    labels = opened.document.project.segmentation.labels
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    assert len(opened.document.project.segmentation.labels_kept) == 3

    opened.undo_action.trigger()

    assert opened.document.project.segmentation.labels is labels
    assert opened.document.project.recipe.fit.components == 5


def test_a_drag_of_k_is_one_step(opened, qtbot):
    for count in (6, 7, 8, 9):
        opened.mixture.components_requested.emit(count, 77)
    wait_for_fit(qtbot, opened)

    assert opened.document.stack.count() == 1
    assert len(opened.document.project.segmentation.labels_kept) == 9


def test_undo_in_mid_fit_drops_the_fit(opened, qtbot):
    before = opened.document.project
    opened.mixture.components_requested.emit(12, 1)
    opened.undo_action.trigger()

    assert opened.document.project is before
    assert not opened.progress.isVisible()


def test_redo_of_a_step_whose_fit_was_dropped_fits_again(opened, qtbot):
    opened.mixture.components_requested.emit(3, 1)
    opened.undo_action.trigger()
    opened.redo_action.trigger()
    wait_for_fit(qtbot, opened)

    assert len(opened.document.project.segmentation.labels_kept) == 3


def test_auto_chooses_k_and_shows_it(opened, qtbot):
    opened.mixture.auto_requested.emit(True)
    wait_for_fit(qtbot, opened)

    assert opened.document.project.recipe.fit.components == "auto"
    assert len(opened.document.project.segmentation.labels_kept) == 4


def test_turning_auto_off_keeps_the_k_it_found(opened, qtbot):
    opened.mixture.auto_requested.emit(True)
    wait_for_fit(qtbot, opened)
    opened.mixture.auto_requested.emit(False)

    assert opened.document.project.recipe.fit.components == 4


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("space", "lab"),
        ("covariance", "spherical"),
        ("seed", 9),
        ("restarts", 7),
        ("tolerance", 1e-6),
        ("criterion", "bic"),
    ],
)
def test_every_setting_is_a_step_that_refits(opened, qtbot, name, value):
    opened.mixture.setting_requested.emit(name, value)
    wait_for_fit(qtbot, opened)

    assert opened.document.project.segmentation.recipe.value(name) == value
    assert opened.document.stack.count() == 1


def test_another_covariance_gives_such_clusters_and_undo_takes_it_back(opened, qtbot):
    combo = opened.mixture.findChild(QComboBox, "covariance")
    before = opened.document.project.segmentation
    combo.setCurrentIndex(combo.findData("spherical"))
    wait_for_fit(qtbot, opened)

    covariances = opened.document.project.segmentation.mixture.covariances
    variances = covariances[:, :1, :1]
    np.testing.assert_allclose(covariances, variances * np.eye(3), atol=1e-9 * variances.max())
    opened.undo_action.trigger()
    assert opened.document.project.segmentation is before
    assert combo.currentText() == "Full"


def test_another_covariance_leaves_regions_for_labels(opened, qtbot):
    opened.shape.detail_requested.emit(0.5, 1)
    wait_for_fit(qtbot, opened)
    opened.mixture.setting_requested.emit("covariance", "tied")
    wait_for_fit(qtbot, opened)

    recipe = opened.document.project.segmentation.recipe
    assert (recipe.fit.covariance, recipe.by_regions) == ("tied", False)


def test_names_and_colours_follow_their_label_to_another_k(opened, qtbot):
    white = int(opened.document.project.segmentation.labels[50, 70])
    opened.labels.rename_requested.emit(white, "Paper")
    opened.labels.recolour_requested.emit(white, (1, 2, 3))
    opened.mixture.components_requested.emit(4, 1)
    wait_for_fit(qtbot, opened)

    project = opened.document.project
    style = project.styles[int(project.segmentation.labels[50, 70]) - 1]
    assert (style.name, style.colour) == ("Paper", (1, 2, 3))


def test_a_photo_that_cannot_be_read_is_told_in_one_line_and_nothing_is_lost(
    opened, qtbot, tmp_path
):
    before = opened.document.project
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    opened.open_path(broken)
    qtbot.waitUntil(lambda: opened.message_bar.is_error, timeout=10_000)

    assert "broken.png" in opened.message_bar.text
    assert "\n" not in opened.message_bar.text
    assert opened.document.project is before
    assert not opened.progress.isVisible()


def test_settings_changed_while_a_photo_opens_are_used_for_it(window, photo_file, qtbot):
    window.open_path(photo_file)
    window.mixture.components_requested.emit(2, 1)
    qtbot.waitUntil(
        lambda: window.document.project.image is not None and window.document.project.is_up_to_date,
        timeout=10_000,
    )

    assert len(window.document.project.segmentation.labels_kept) == 2


def test_fitting_again_with_the_same_settings_gives_the_same_labels(opened, qtbot):
    labels = opened.document.project.segmentation.labels
    opened.mixture.fit_requested.emit()
    qtbot.waitUntil(
        lambda: opened.document.project.segmentation.labels is not labels, timeout=10_000
    )

    np.testing.assert_array_equal(opened.document.project.segmentation.labels, labels)


def test_the_curve_shown_is_the_results(opened):
    assert opened.likelihood.curve == opened.document.project.segmentation.curve


def edit_start(window):
    mixture = window.document.project.segmentation.mixture
    recipe = by_model(mixture, window.document.project.recipe, adapt=True)
    window.document.edit(replace(window.document.project, recipe=recipe), "Start here")


def test_a_start_is_fitted_from_and_undone(opened, qtbot):
    before = opened.document.project
    edit_start(opened)
    wait_for_fit(qtbot, opened)
    source = opened.document.project.segmentation.recipe.source
    assert source.mixture is before.segmentation.mixture

    opened.undo_action.trigger()

    assert opened.document.project is before


def test_another_setting_or_photo_drops_the_start(opened, qtbot):
    edit_start(opened)
    opened.mixture.components_requested.emit(4, 1)
    wait_for_fit(qtbot, opened)
    assert opened.document.project.recipe == Recipe(components=4)

    edit_start(opened)
    opened.open_path("sample:coins")
    qtbot.waitUntil(lambda: not opened.document.stack.count(), timeout=10_000)
    assert opened.document.project.recipe == Recipe(components=4)


def test_a_closer_tolerance_goes_on_from_the_start(opened, qtbot):
    edit_start(opened)
    start = opened.document.project.recipe.source.mixture
    opened.mixture.setting_requested.emit("tolerance", 1e-6)
    wait_for_fit(qtbot, opened)

    assert opened.document.project.segmentation.recipe.source.mixture is start


def test_a_notice_of_the_fit_is_shown(window, qtbot, tmp_path):
    from PIL import Image as Pillow

    Pillow.new("RGB", (8, 8), (9, 9, 9)).save(tmp_path / "flat.png")
    window.open_path(tmp_path / "flat.png")
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)

    assert "only 1 distinct colour" in window.message_bar.text
    assert not window.message_bar.is_error


def test_closing_in_mid_fit_ends_the_thread(opened):
    opened.mixture.components_requested.emit(20, 1)
    opened.close()

    assert composition_of(opened).runner.is_shut_down


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("iPhone 3.jpg: cut short; get it again", "iPhone 3.jpg: cut short; get it again"),
        ("not enough memory; try a smaller photo", "Not enough memory; try a smaller photo"),
    ],
)
def test_a_message_is_a_sentence_but_a_name_stays_as_it_is(
    opened, reason, told, qtbot, monkeypatch
):
    def fail(path, page=None):
        raise ImageError(reason)

    monkeypatch.setattr("segmenter.cluster.opening.load_image", fail)
    opened.open_path("IMG_3.jpg")
    qtbot.waitUntil(lambda: opened.message_bar.is_error, timeout=10_000)

    assert opened.message_bar.text == told


def test_smoothing_changes_labels_without_another_fit_and_is_undone(opened, qtbot):
    plain = opened.document.project.segmentation
    opened.shape.smoothing_requested.emit(1.0, 1)
    wait_for_fit(qtbot, opened)
    smoothed = opened.document.project.segmentation

    assert smoothed.mixture is plain.mixture
    opened.undo_action.trigger()
    assert opened.document.project.segmentation is plain


def test_what_smoothing_comes_to_is_seen_before_it_is_done(opened, held_fits, qtbot):
    plain = opened.document.project.labels
    opened.shape.smoothing_requested.emit(1.0, 1)
    qtbot.waitUntil(lambda: opened.canvas.labels is not plain, timeout=10_000)
    seen = opened.canvas.labels

    assert not opened.document.project.is_up_to_date
    held_fits.set()
    found = wait_for_fit(qtbot, opened)
    assert (seen == found.labels).mean() > 0.9


def test_detail_shows_regions_and_another_k_brings_labels_back(opened, qtbot):
    opened.shape.detail_requested.emit(0.5, 1)
    wait_for_fit(qtbot, opened)
    regions = opened.document.project.segmentation
    assert regions.recipe.source.detail == 0.5
    assert len(opened.labels.rows) == len(regions.labels_kept)

    opened.mixture.components_requested.emit(3, 2)
    wait_for_fit(qtbot, opened)

    assert not opened.document.project.recipe.by_regions
    assert len(opened.document.project.segmentation.labels_kept) == 3


def test_a_k_that_comes_back_takes_back_the_preview(opened, held_fits, qtbot):
    """A drag may end where it began while another K's labels are on the canvas."""
    result = opened.document.project.segmentation
    opened.mixture.components_requested.emit(2, 1)
    qtbot.waitUntil(lambda: len(opened.labels.rows) == 2, timeout=10_000)
    assert opened.canvas.labels is not result.labels

    opened.mixture.components_requested.emit(result.recipe.fit.components, 1)

    assert opened.document.project.is_up_to_date
    assert opened.canvas.labels is result.labels
    assert opened.likelihood.curve == result.curve
    assert len(opened.labels.rows) == len(result.labels_kept)


def test_stopping_a_search_for_regions_brings_the_settings_of_the_labels_back(opened, qtbot):
    before = opened.document.project.segmentation
    opened.shape.detail_requested.emit(0.5, 1)
    opened.mixture.stop_requested.emit()
    wait_for_fit(qtbot, opened)
    project = opened.document.project

    assert project.recipe == project.segmentation.recipe
    if project.segmentation is before:  # otherwise the search was quicker than the stop
        assert "Stopped" in opened.message_bar.text


def test_undoing_a_fit_again_in_mid_fit_drops_it(opened, qtbot):
    before = opened.document.project.segmentation
    opened.mixture.fit_requested.emit()
    opened.undo_action.trigger()

    assert not composition_of(opened).session.is_running
    assert opened.document.project.segmentation is before


def test_settings_follow_a_fit_that_was_stopped_before_it_was_smoothed(opened, held_fits, qtbot):
    opened.shape.smoothing_requested.emit(2.0, 1)
    opened.mixture.components_requested.emit(3, 2)
    qtbot.waitUntil(lambda: len(opened.labels.rows) == 3, timeout=10_000)
    opened.mixture.stop_requested.emit()
    held_fits.set()
    wait_for_fit(qtbot, opened)

    assert opened.document.project.recipe == Recipe(components=3)
    assert len(opened.document.project.segmentation.labels_kept) == 3


def test_scribbles_do_not_stay_for_the_next_photo(opened, image, qtbot):
    scribbles = np.zeros((60, 80), np.uint8)
    scribbles[:3], scribbles[-3:] = 1, 2
    known = Knowledge(marks=Marks(scribbles))
    opened.document.edit(replace(opened.document.project, knowledge=known), "Scribble")
    wait_for_fit(qtbot, opened)
    smaller = Image(np.ascontiguousarray(image.pixels[:40]), name="next")
    composition_of(opened).session.open_image(smaller)
    found = wait_for_fit(qtbot, opened)

    assert opened.document.project.knowledge == Knowledge()
    np.testing.assert_array_equal(found.labels, segment(smaller, Recipe()).labels)
