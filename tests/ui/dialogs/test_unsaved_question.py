"""The question before what is not saved goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.unsaved_question import unsaved_question

Buttons = QMessageBox.StandardButton


@pytest.mark.parametrize(
    ("key", "answer"), [(Qt.Key.Key_Return, Buttons.Save), (Qt.Key.Key_Escape, Buttons.Cancel)]
)
def test_return_saves_and_esc_stays(qtbot: QtBot, key: Qt.Key, answer: Buttons) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = unsaved_question("a <b>photo</b>.png", [], parent)
    assert "a <b>photo</b>.png" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    with qtbot.waitSignal(box.finished) as closed:
        box.open()
        qtbot.keyClick(box, key)

    assert closed.args == [answer.value]
