"""A person looks where the colours of a photo lie, points at them, and moves a mean."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtWidgets import QApplication

from segmenter.recipe import ByModel, Fit
from tests.workflows.acting import LEFT, drag, is_about, mixed, picture, shown, wait_for_fit
from ui.starting.composition import composition_of

SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)


def label_at(window, pixel):
    return int(window.document.project.segmentation.labels[pixel[1], pixel[0]])


def point_at(qtbot, plot, place):
    qtbot.mouseMove(plot, place.toPoint() + QPoint(3, 0))
    qtbot.mouseMove(plot, place.toPoint())
    QApplication.processEvents()


@pytest.fixture
def window(three_labels, qtbot):
    plot = three_labels.scatter.scatter
    qtbot.waitUntil(lambda: plot.density is not None and plot.isVisible())
    return three_labels


def test_a_mean_that_is_dragged_is_where_em_starts_again(window, qtbot):
    plot, sky = window.scatter.scatter, label_at(window, SKY)
    before = window.document.project.segmentation
    start = plot.mean_position(sky - 1)
    end = QPointF(plot.width() * 0.2, plot.height() * 0.8)

    drag(qtbot, plot, [start, end])

    source = window.document.project.recipe.source
    after = wait_for_fit(qtbot, window)
    assert isinstance(source, ByModel)
    asked = source.mixture
    moved = np.abs(asked.means - before.mixture.means).max(axis=1) > 20
    assert moved.tolist() == [label == sky for label in (1, 2, 3)]
    assert after.recipe.source == source
    assert after.curve[0] < before.curve[-1]

    window.undo_action.trigger()
    assert isinstance(wait_for_fit(qtbot, window).recipe.source, Fit)


def test_pixels_of_the_colour_under_the_cursor_light_up(window, qtbot):
    plot, sky = window.scatter.scatter, label_at(window, SKY)
    lit_before, dark_before = shown(window, *SKY), shown(window, *EARTH)

    point_at(qtbot, plot, plot.mean_position(sky - 1))

    # A veil lies over all other colours; within the sky only those around the mean are lit.
    qtbot.waitUntil(lambda: shown(window, *EARTH).sum() < dark_before.sum() / 2)
    veiled = mixed(dark_before, (0, 0, 0), 0xB8 / 255)
    assert is_about(shown(window, *EARTH), veiled)
    sky_now = picture(window.canvas.viewport())
    place = window.canvas.mapFromScene(0, 0), window.canvas.mapFromScene(120, 45)
    area = sky_now[place[0].y() + 2 : place[1].y() - 2, place[0].x() + 2 : place[1].x() - 2]
    assert (area.sum(axis=2) > 0.9 * lit_before.sum()).mean() > 0.2

    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: is_about(shown(window, *EARTH), dark_before))


def test_a_label_that_is_chosen_is_the_same_in_list_photo_and_colours(window, qtbot):
    plot, sky, meadow = window.scatter.scatter, label_at(window, SKY), label_at(window, MEADOW)
    plain = shown(window, *MEADOW)

    qtbot.mouseClick(plot, LEFT, pos=plot.mean_position(sky - 1).toPoint())

    assert composition_of(window).session.state.selected == sky
    assert window.labels.view.currentIndex().row() == sky - 1
    project = window.document.project
    photo = project.image.pixels[MEADOW[1], MEADOW[0]]
    fainter = mixed(photo, project.styles[meadow - 1].colour, 0.25)
    qtbot.waitUntil(lambda: is_about(shown(window, *MEADOW), fainter))

    outline = plot.plot_geometry.outline(meadow - 1, 2.0).pointAtPercent(0.1).toPoint()
    aside = picture(plot)[outline.y(), outline.x()]
    at = window.canvas.mapFromScene(*MEADOW)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=at)
    assert composition_of(window).session.state.selected == meadow
    chosen = picture(plot)[outline.y(), outline.x()]
    colour = np.array(project.styles[meadow - 1].colour)
    assert np.abs(chosen - colour).sum() < np.abs(aside - colour).sum()

    qtbot.mouseClick(window.canvas.viewport(), LEFT, pos=at)
    assert composition_of(window).session.state.selected is None
    qtbot.waitUntil(lambda: np.abs(shown(window, *MEADOW) - plain).max() < 40)


def test_pointing_at_an_ellipse_lights_its_row_in_the_list_too(window, qtbot):
    plot, sky, meadow = window.scatter.scatter, label_at(window, SKY), label_at(window, MEADOW)

    def row(label):
        box = window.labels.row_rect(label, "name")
        return picture(window.labels.view.viewport())[box.top() + 2, box.left() : box.right()]

    plain = row(sky)

    point_at(qtbot, plot, plot.mean_position(sky - 1))
    assert np.abs(row(sky) - plain).max() > 2
    assert np.array_equal(row(meadow), plain)

    point_at(qtbot, plot, plot.mean_position(meadow - 1))
    assert np.array_equal(row(sky), plain)

    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert np.array_equal(row(meadow), plain)
