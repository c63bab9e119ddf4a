"""Outlines along borders, and what becomes of them when labels or photos change."""

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import Qt

from tests.workflows.acting import LEFT, choose, label_at, pixel_place, wait_for_fit
from tests.workflows.outlining import (
    CTRL,
    IN_SKY,
    MAGNETIC,
    MEADOW,
    POLYGON,
    RECTANGLE,
    SKY,
    click,
    outline,
    press_key,
    project,
    take,
)
from ui.starting.composition import composition_of


@pytest.fixture
def window(three_labels):
    return three_labels


def test_the_magnetic_lasso_follows_a_border_from_click_to_click(window, qtbot):
    sky = label_at(window, SKY)
    label, before = choose(window, MEADOW), project(window).labels
    take(qtbot, window, MAGNETIC)
    assert "Click along a border" in window.tool_hint.text

    # Of the sky only the lower edge is a border; across its middle, corners are near one another.
    click(qtbot, window, (10, 45), (110, 45))
    click(qtbot, window, *[(column, 12) for column in (110, 90, 70, 50, 30, 10)])
    press_key(qtbot, window, Qt.Key.Key_Return)

    changed = project(window).labels != before
    assert label_at(window, (60, 30)) == label
    assert (before[changed] == sky).mean() > 0.9
    assert np.nonzero(changed)[0].max() <= 46  # a pixel past the border, which lies between two
    assert (project(window).labels[40:44, 15:105] == label).all()


def test_the_way_to_the_mouse_is_seen_along_the_border(window, qtbot):
    choose(window, MEADOW)
    take(qtbot, window, MAGNETIC)
    click(qtbot, window, (10, 30))
    qtbot.mouseMove(window.canvas.viewport(), pixel_place(window, 110, 30))

    # A straight line would stay at the height of both ends.
    qtbot.waitUntil(lambda: outline(window).outline.boundingRect().bottom() > 43, timeout=10_000)


def test_a_shape_is_dropped_when_k_changes_before_it_is_done(window, qtbot):
    choose(window, MEADOW)
    take(qtbot, window, RECTANGLE)
    view = window.canvas.viewport()
    qtbot.mousePress(view, LEFT, pos=pixel_place(window, *IN_SKY[0]))
    qtbot.mouseMove(view, pixel_place(window, *IN_SKY[2]))
    window.mixture.components_requested.emit(2, 1)
    qtbot.mouseRelease(view, LEFT, pos=pixel_place(window, *IN_SKY[2]))

    found = wait_for_fit(qtbot, window)
    assert found.recipe.fit.components == 2
    assert found.knowledge.edits is None


def test_the_hint_is_the_chosen_tools_also_when_an_outline_goes_with_the_last_one(window, qtbot):
    choose(window, MEADOW)
    take(qtbot, window, POLYGON)
    click(qtbot, window, *IN_SKY[:2])
    assert "Backspace" in window.tool_hint.text

    take(qtbot, window, Qt.Key.Key_B)
    assert "Drag: paints" in window.tool_hint.text
    take(qtbot, window, Qt.Key.Key_P)
    assert window.tool_hint.text == ""


def test_another_photo_takes_an_outline_away(window, qtbot, tmp_path):
    choose(window, MEADOW)
    take(qtbot, window, POLYGON)
    click(qtbot, window, *IN_SKY[:3])
    pixels = np.random.default_rng(0).integers(0, 255, (50, 40, 3), dtype=np.uint8)
    Pillow.fromarray(pixels).save(tmp_path / "other.png")

    window.open_path(str(tmp_path / "other.png"))
    qtbot.waitUntil(lambda: project(window).image.name == "other.png", timeout=10_000)

    assert not outline(window).is_shown
    found = wait_for_fit(qtbot, window)
    press_key(qtbot, window, Qt.Key.Key_Return)
    assert project(window).segmentation is found


def test_a_polygon_is_done_on_labels_that_came_while_its_corners_were_set(window, qtbot):
    choose(window, MEADOW)
    take(qtbot, window, POLYGON)
    click(qtbot, window, *IN_SKY)
    window.mixture.components_requested.emit(2, 1)
    wait_for_fit(qtbot, window)
    composition_of(window).session.select(2)

    press_key(qtbot, window, Qt.Key.Key_Return)

    assert (project(window).labels[11:30, 21:60] == 2).all()
    assert project(window).recipe.fit.components == 2


def test_undo_in_the_middle_of_an_outline_takes_a_corner_back_and_no_label(window, qtbot):
    label, before = choose(window, MEADOW), project(window).labels
    index = window.document.stack.index()
    take(qtbot, window, POLYGON)
    click(qtbot, window, *IN_SKY, (100, 40))
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_Y):
        qtbot.keyClick(window.canvas, key, CTRL)
    assert window.document.stack.index() == index
    press_key(qtbot, window, Qt.Key.Key_Return)

    assert (project(window).labels[11:30, 21:60] == label).all()
    assert label_at(window, (80, 35)) == int(before[35, 80])
    qtbot.keyClick(window.canvas, Qt.Key.Key_Z, CTRL)
    assert np.array_equal(project(window).labels, before)
