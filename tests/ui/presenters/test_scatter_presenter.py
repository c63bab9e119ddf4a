"""The scatter, its links with the canvas and the labels, and what moving a mean does."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from segmenter import Image
from segmenter.features.colour_table import ColourTable
from tests.workflows.acting import wait_for_fit
from ui.starting.composition import composition_of


@pytest.fixture
def scatter(opened, qtbot):
    wait_for_plot(qtbot, opened)
    return opened.scatter


def wait_for_plot(qtbot, window):
    plot_of = window.scatter
    wait_for_fit(qtbot, window)
    qtbot.waitUntil(
        lambda: plot_of.plot.density is not None and plot_of.plot.scene.components is not None,
        timeout=10_000,
    )


def place_of(panel, component):
    return panel.plot.mean_position(component).toPoint()


def test_opening_shows_the_colours_and_every_component(opened, scatter):
    mixture = opened.document.project.segmentation.mixture

    assert scatter.plot.density.names == ("red", "blue")
    assert scatter.plot.density.pixels.sum() == 60 * 80
    shown = scatter.plot.scene.components
    np.testing.assert_allclose(shown.mixture.means, mixture.means[:, [0, 2]])
    assert shown.labels == (1, 2, 3, 4, 5)
    assert shown.styles == opened.document.project.styles


def test_colours_that_the_fit_still_counts_are_not_counted_beside_it(
    window, image, qtbot, monkeypatch
):
    counted: list[Image] = []
    monkeypatch.setattr(ColourTable, "is_ready", property(lambda _: bool(counted)))
    composition_of(window).session.open_image(image)
    wait_for_fit(qtbot, window)
    presenter = composition_of(window).scatter
    assert window.scatter.plot.density is None
    assert not presenter.is_counting

    counted.append(image)
    presenter.show_result()
    wait_for_plot(qtbot, window)


def test_another_axis_counts_anew(opened, scatter, qtbot):
    scatter.across.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: scatter.plot.density.names == ("green", "blue"), timeout=5000)

    means = opened.document.project.segmentation.mixture.means
    np.testing.assert_allclose(scatter.plot.scene.components.mixture.means, means[:, [1, 2]])


def test_another_space_brings_its_own_axes(opened, scatter, qtbot):
    opened.mixture.setting_requested.emit("space", "lab")
    wait_for_plot(qtbot, opened)

    assert scatter.plot.density.names == ("a*", "b*")
    assert [scatter.across.text(), scatter.up.text()] == ["a*", "b*"]


@pytest.mark.parametrize("is_grey_photo", [True, False])
def test_one_feature_is_shown_as_a_histogram(window, image, qtbot, is_grey_photo):
    if is_grey_photo:
        composition_of(window).session.open_image(Image(np.ascontiguousarray(image.pixels[..., 0])))
    else:
        window.mixture.setting_requested.emit("space", "grey")
        composition_of(window).session.open_image(image)
    wait_for_plot(qtbot, window)

    assert window.scatter.plot is window.scatter.histogram
    assert window.scatter.plot.scene.components.mixture.n_features == 1


def test_the_components_follow_a_fit(opened, scatter, qtbot):
    counts = []
    scatter.set_components = lambda components: counts.append(
        components and components.mixture.n_components
    )
    opened.mixture.components_requested.emit(7, 1)
    wait_for_fit(qtbot, opened)

    assert counts[-1] == 7
    assert counts.count(7) > 2


def test_an_iteration_that_is_gone_back_to_is_shown_and_left_again(opened, scatter):
    found = opened.document.project.segmentation
    composition_of(opened).rewind.mixture_shown.emit(found.history.mixtures[0])
    np.testing.assert_allclose(
        scatter.plot.scene.components.mixture.means, found.history.mixtures[0].means[:, [0, 2]]
    )
    composition_of(opened).rewind.mixture_shown.emit(None)

    np.testing.assert_allclose(
        scatter.plot.scene.components.mixture.means, found.mixture.means[:, [0, 2]]
    )


def test_clicking_a_mean_selects_its_label_everywhere_and_again_none(opened, scatter):
    QTest.mouseClick(scatter.plot, Qt.MouseButton.LeftButton, pos=place_of(scatter, 1))
    assert composition_of(opened).session.state.selected == 2
    QTest.mouseClick(scatter.plot, Qt.MouseButton.LeftButton, pos=place_of(scatter, 1))
    assert composition_of(opened).session.state.selected is None


def test_a_label_selected_elsewhere_is_marked(opened, scatter):
    opened.labels.selected.emit(3)

    assert scatter.plot.scene.is_chosen(2)
    assert not scatter.plot.scene.is_chosen(1)


def test_a_recoloured_or_hidden_label_is_so_here_too(opened, scatter):
    opened.labels.recolour_requested.emit(1, (1, 2, 3))
    opened.labels.visibility_requested.emit(2, False)

    assert scatter.plot.scene.components.styles[0].colour == (1, 2, 3)
    assert scatter.plot.scene.components.visible == (0, 2, 3, 4)


def test_hovering_colours_lights_up_their_pixels(opened, scatter, qtbot, image):
    label = int(opened.document.project.segmentation.labels[50, 70])
    with qtbot.waitSignal(composition_of(opened).scatter.pixels_wanted) as wanted:
        QTest.mouseMove(scatter.plot, place_of(scatter, label - 1))
    (mask,) = wanted.args

    values = np.array(scatter.plot.mouse.values)
    away = (image.pixels[..., [0, 2]] - values) / 256
    np.testing.assert_array_equal(mask, np.hypot(away[..., 0], away[..., 1]) <= 0.03)
    assert mask[30:, 40:].mean() > 0.5
    assert mask[:30].mean() < 0.01


def test_leaving_the_scatter_lets_the_pixels_be(opened, scatter, qtbot):
    QTest.mouseMove(scatter.plot, place_of(scatter, 0))
    with qtbot.waitSignal(
        composition_of(opened).scatter.pixels_wanted, check_params_cb=lambda mask: mask is None
    ):
        scatter.hovered.emit(None)


def test_a_pixel_under_the_cursor_is_marked(opened, scatter, image):
    opened.canvas.pixel_hovered.emit(70, 50)
    red, _, blue = image.pixels[50, 70].tolist()
    label = int(opened.document.project.segmentation.labels[50, 70])
    assert scatter.plot.scene.probe == (red, blue)
    assert scatter.plot.scene.is_lit(label - 1)

    opened.canvas.pixel_left.emit()
    assert scatter.plot.scene.probe is None
    assert not scatter.plot.scene.is_lit(label - 1)


def drag_mean(panel, component, away):
    start = place_of(panel, component)
    QTest.mousePress(panel.plot, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(panel.plot, start + away * step / 5)
    QTest.mouseRelease(panel.plot, Qt.MouseButton.LeftButton, pos=start + away)


def test_dragging_a_mean_fits_from_there_in_one_step_that_is_undone(opened, scatter, qtbot):
    before = opened.document.project
    drag_mean(scatter, 2, QPoint(-25, -20))
    asked = opened.document.project.recipe
    wait_for_fit(qtbot, opened)
    after = opened.document.project

    assert opened.document.stack.undoText() == "Move mean 3"
    assert after.segmentation.recipe == asked
    assert after.segmentation is not before.segmentation
    moved = asked.source.mixture.means - before.segmentation.mixture.means
    assert np.flatnonzero(np.abs(moved).any(axis=1)).tolist() == [2]

    opened.undo_action.trigger()
    assert opened.document.project is before
    opened.redo_action.trigger()
    assert opened.document.project.segmentation.recipe.source == asked.source


def test_a_mean_dragged_while_an_iteration_is_seen_goes_on_from_that(opened, scatter, qtbot):
    first = opened.document.project.segmentation.history.mixtures[0]
    composition_of(opened).rewind.mixture_shown.emit(first)
    drag_mean(scatter, 0, QPoint(30, -20))

    start = opened.document.project.recipe.source.mixture
    np.testing.assert_array_equal(start.means[1:], first.means[1:])
    wait_for_fit(qtbot, opened)


@pytest.mark.parametrize("space", ["rgb", "hsv"])
def test_regions_have_no_ellipses(opened, scatter, qtbot, space):
    opened.mixture.setting_requested.emit("space", space)
    wait_for_fit(qtbot, opened)
    opened.shape.detail_requested.emit(0.5, 1)
    wait_for_fit(qtbot, opened)
    qtbot.waitUntil(lambda: scatter.plot.scene.components is None, timeout=10_000)

    assert opened.document.project.segmentation.recipe.source.detail == 0.5
    assert not opened.message_bar.is_error


def test_another_photo_replaces_the_colours(opened, scatter, qtbot):
    first = scatter.plot.density
    composition_of(opened).session.open_image(Image(np.full((20, 30, 3), 90, np.uint8)))
    qtbot.waitUntil(lambda: scatter.plot.density not in (None, first), timeout=10_000)

    assert scatter.plot.density.pixels.sum() == 600
