"""Keys all over the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


@pytest.fixture
def active(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.raise_()
        opened.activateWindow()
    return opened


@pytest.mark.parametrize("name", ["components", "likelihood_plot", "history_view", "canvas"])
def test_single_letters_act_wherever_the_focus_was_left(active, qtbot, name):
    widget = active.findChild(QWidget, name)
    widget.setFocus()
    before = active.document.project.opacity

    qtbot.keyClick(widget, Qt.Key.Key_S)
    assert not active.actions_by_name["toggle_overlay"].isChecked()
    qtbot.keyClick(widget, Qt.Key.Key_D)
    assert active.document.project.opacity > before
    zoom = active.canvas.zoom
    qtbot.keyClick(widget, Qt.Key.Key_Plus)
    assert active.canvas.zoom > zoom


def test_letters_that_are_typed_into_a_name_do_nothing_else(active, qtbot):
    before = active.document.project
    active.labels.select(1)
    active.labels.view.setFocus()
    active.labels.rename_selected()
    editor = active.labels.view.findChild(QLineEdit)

    qtbot.keyClicks(editor, "savd+-,.c/")

    assert editor.text().endswith("savd+-,.c/")
    assert active.document.project is before
    assert active.actions_by_name["toggle_overlay"].isChecked()


def test_numbers_that_are_typed_do_nothing_else(active, qtbot):
    zoom = active.canvas.zoom
    field = active.findChild(QWidget, "seed")
    field.setFocus()

    qtbot.keyClicks(field, "-.,+")

    assert active.canvas.zoom == zoom


@pytest.mark.parametrize("name", ["components", "canvas"])
def test_a_held_slash_shows_the_photo_alone(active, qtbot, name):
    widget = active.findChild(QWidget, name)
    widget.setFocus()
    labelled = active.canvas.grab().toImage()

    qtbot.keyPress(widget, Qt.Key.Key_Slash)
    assert active.canvas.grab().toImage() != labelled
    qtbot.keyRelease(widget, Qt.Key.Key_Slash)
    assert active.canvas.grab().toImage() == labelled


def test_leaving_the_window_brings_the_labels_back(active, qtbot):
    slider = active.findChild(QWidget, "components")
    slider.setFocus()
    labelled = active.canvas.grab().toImage()
    qtbot.keyPress(slider, Qt.Key.Key_Slash)

    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    QApplication.processEvents()

    assert active.canvas.grab().toImage() == labelled
