"""Showing without requesting."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from ui.widgets.silence import silent


def test_a_silenced_widget_changes_without_a_signal_and_then_speaks_again(qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)
    heard: list[bool] = []
    box.toggled.connect(heard.append)

    with silent(box):
        box.setChecked(True)
    box.setChecked(False)

    assert heard == [False]


def test_an_error_inside_does_not_leave_it_silent(qtbot: QtBot) -> None:
    box = QCheckBox()
    qtbot.addWidget(box)

    with pytest.raises(RuntimeError), silent(box):
        raise RuntimeError

    assert not box.signalsBlocked()
