import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.canvas.empty_state import EmptyState
from ui.canvas.key_cap import KeyCap
from ui.canvas.sample_button import SampleButton
from ui.look.theme import apply_theme, current_theme

NAMES = ("coffee", "astronaut", "moon")


@pytest.fixture
def empty(qtbot: QtBot) -> EmptyState:
    empty = EmptyState(NAMES)
    qtbot.addWidget(empty)
    empty.resize(700, 600)
    empty.show()
    return empty


def test_it_says_what_to_do(empty):
    texts = [label.text() for label in empty.findChildren(QLabel)]

    assert "Drop a photo here" in texts
    assert [cap.accessibleName() for cap in empty.findChildren(KeyCap)] == [
        "Ctrl+O: open",
        "Ctrl+V: paste",
    ]


def test_the_button_asks_to_open(empty, qtbot):
    with qtbot.waitSignal(empty.open_requested):
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_a_sample_asks_for_itself(empty, qtbot, how):
    button = empty.findChildren(SampleButton)[1]

    with qtbot.waitSignal(empty.sample_requested) as requested:
        if how == "mouse":
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(button, Qt.Key.Key_Space)

    assert requested.args == ["astronaut"]


def test_without_samples_there_is_no_row_of_them(qtbot):
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.resize(700, 600)
    empty.show()

    shown = [label.text() for label in empty.findChildren(QLabel) if label.isVisible()]

    assert shown
    assert "Try a sample" not in shown


def test_a_small_window_still_offers_to_open(empty):
    empty.resize(300, 240)

    assert empty.minimumSizeHint().height() <= 240
    assert empty.findChild(QPushButton).isVisible()
    assert not any(button.isVisible() for button in empty.findChildren(SampleButton))


def test_everything_clickable_is_named_and_reached_by_keyboard(empty):
    for button in (*empty.findChildren(SampleButton), empty.findChild(QPushButton)):
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("choice", ["dark", "light"])
def test_it_wears_the_theme(empty, qapp, choice):
    apply_theme(qapp, choice)

    assert empty.grab().toImage().pixelColor(3, 3) == QColor(current_theme().canvas)
