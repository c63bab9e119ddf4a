"""A person opens a photo, tries another K, names a label, hides one, goes back and exports."""

import json

import numpy as np
from PIL import Image as Pillow
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.workflows.acting import wait_for_fit


def click(qtbot, window, label, part, double=False):
    viewport = window.labels.view.viewport()
    at = window.labels.row_rect(label, part).center()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    if double:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)


def test_from_photo_to_mask(window, qtbot, tmp_path):
    slider = window.findChild(QWidget, "components")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    wait_for_fit(qtbot, window)
    sky = int(window.document.project.segmentation.labels[10, 10])
    assert len(window.document.project.segmentation.labels_kept) == 3

    click(qtbot, window, sky, "name", double=True)
    editor = window.labels.view.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Sky")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Qt commits an editor's text only after its key press has been handled.
    qtbot.waitUntil(lambda: window.document.project.styles[sky - 1].name == "Sky")

    click(qtbot, window, sky, "eye")
    assert not window.document.project.styles[sky - 1].visible
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.project.styles[sky - 1].visible

    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QWidget, "export_dialog")
    dialog.findChild(QLineEdit, "export_folder").setText(str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.exported, timeout=15_000):
        qtbot.mouseClick(dialog.findChild(QPushButton, "export_button"), Qt.MouseButton.LeftButton)

    mask = np.asarray(Pillow.open(tmp_path / "out" / "field.labels.png"))
    np.testing.assert_array_equal(mask, window.document.project.segmentation.labels)
    described = json.loads((tmp_path / "out" / "field.labels.json").read_text())
    assert "Sky" in [label["name"] for label in described["labels"]]
    assert "field.labels.png" in window.message_bar.text


def test_dragging_k_is_one_step_back(window, qtbot):
    slider = window.findChild(QWidget, "components")
    middle = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(10, middle))
    for x in range(10, slider.width() - 5, 7):
        qtbot.mouseMove(slider, QPoint(x, middle))
        QApplication.processEvents()
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 5, middle))
    wait_for_fit(qtbot, window)
    assert len(window.document.project.segmentation.labels_kept) > 5

    window.undo_action.trigger()
    wait_for_fit(qtbot, window)

    assert len(window.document.project.segmentation.labels_kept) == 5
    assert not window.document.stack.canUndo()
