"""The label under the cursor, by mouse."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


def lit(window) -> tuple[int | None, int | None]:
    """Return the label that is lit on the canvas, and in the list."""
    return window.canvas.look.hovered, window.labels.view.lit


def move_to(qtbot: QtBot, window, column: int, row: int) -> None:
    position = window.canvas.mapFromScene(column + 0.5, row + 0.5)
    qtbot.mouseMove(window.canvas.viewport(), position)


@pytest.fixture
def labels(opened):
    return opened.document.project.segmentation.labels


def test_a_label_under_the_cursor_is_lit_on_the_canvas_and_in_the_list(opened, qtbot, labels):
    label = int(labels[10, 10])
    move_to(qtbot, opened, 10, 10)

    qtbot.waitUntil(lambda: lit(opened) == (label, label))


def test_labels_that_the_cursor_only_crosses_are_not_lit(opened, qtbot, labels, monkeypatch):
    seen: list[int | None] = []
    monkeypatch.setattr(opened.canvas, "hover", seen.append)
    for column in (5, 60, 5, 60):
        move_to(qtbot, opened, column, 10)

    last = int(labels[10, 60])
    qtbot.waitUntil(lambda: lit(opened)[1] == last)
    assert seen == [last]


def test_leaving_the_canvas_puts_the_light_out(opened, qtbot):
    move_to(qtbot, opened, 10, 10)
    qtbot.waitUntil(lambda: lit(opened)[0] is not None)

    QApplication.sendEvent(opened.canvas, QEvent(QEvent.Type.Leave))

    qtbot.waitUntil(lambda: lit(opened) == (None, None))


def test_a_row_under_the_cursor_lights_its_label_on_the_canvas(opened, qtbot):
    viewport = opened.labels.view.viewport()
    qtbot.mouseMove(viewport, opened.labels.row_rect(3, "name").center())

    qtbot.waitUntil(lambda: lit(opened)[0] == 3)
    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: lit(opened)[0] is None)
