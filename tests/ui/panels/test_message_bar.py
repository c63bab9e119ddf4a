"""The message bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme
from ui.panels.message_bar import MessageBar


class Window(QMainWindow):
    """A window with a bar and something else to type into."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        body = QWidget()
        self.bar = MessageBar(body)
        layout = QVBoxLayout(body)
        layout.addWidget(self.line)
        self.setCentralWidget(body)
        self.resize(500, 120)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    apply_theme(qapp, "dark")
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.line.setFocus()
    return made


def test_the_bar_is_hidden_until_there_is_a_message(window: Window) -> None:
    assert not window.bar.isVisible()

    window.bar.show_error("The file is gone.\nOpen another.")

    assert window.bar.isVisible()
    assert window.bar.text == "The file is gone. Open another."


def test_an_error_and_a_notice_differ_in_more_than_colour(window: Window) -> None:
    window.bar.show_error("Gone.")
    spoken, picture = window.bar.accessibleName(), window.bar.grab().toImage()
    assert window.bar.is_error
    assert spoken == "Error: Gone."

    window.bar.show_notice("Gone.")

    assert not window.bar.is_error
    assert window.bar.accessibleName() == "Notice: Gone."
    assert window.bar.grab().toImage() != picture


def test_a_message_does_not_take_the_focus(window: Window) -> None:
    window.bar.show_error("Gone.")

    assert window.line.hasFocus()


def test_the_button_closes_the_bar(qtbot: QtBot, window: Window) -> None:
    window.bar.show_error("Gone.")
    button = window.bar.findChild(QToolButton, "close_message")
    assert button is not None
    assert button.accessibleName()

    with qtbot.waitSignal(window.bar.closed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert not window.bar.isVisible()


def test_escape_closes_the_bar_wherever_the_focus_is(qtbot: QtBot, window: Window) -> None:
    window.bar.show_error("Gone.")

    qtbot.keyClick(window.line, Qt.Key.Key_Escape)

    assert not window.bar.isVisible()


def test_escape_on_the_bars_own_button_closes_it(qtbot: QtBot, window: Window) -> None:
    window.bar.show_notice("Done.")
    button = window.bar.findChild(QToolButton, "close_message")
    assert button is not None
    button.setFocus()

    qtbot.keyClick(button, Qt.Key.Key_Escape)

    assert not window.bar.isVisible()


def test_a_shortcut_of_the_window_has_escape_first(qtbot: QtBot, window: Window) -> None:
    stopped: list[bool] = []
    stop = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
    stop.activated.connect(lambda: stopped.append(True))
    window.bar.show_error("Gone.")

    qtbot.keyClick(window.line, Qt.Key.Key_Escape)
    assert stopped == [True]
    assert window.bar.isVisible()

    stop.setEnabled(False)
    qtbot.keyClick(window.line, Qt.Key.Key_Escape)
    assert not window.bar.isVisible()


def test_a_long_message_is_shown_whole(qtbot: QtBot, window: Window) -> None:
    """What to do comes last, so that it must not be cut off."""
    text = f"/{'a_long_folder/' * 12}photo.jpg: broken or cut short; get it once more"
    window.resize(500, 300)
    window.bar.show_error(text)
    label = next(each for each in window.bar.findChildren(QLabel) if each.text())
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))

    assert window.bar.text == text
    assert window.width() == 500
    assert label.height() > 2 * label.fontMetrics().height()


def test_a_later_message_replaces_the_first(window: Window) -> None:
    window.bar.show_error("First.")
    window.bar.show_notice("Second.")

    assert window.bar.text == "Second."


def test_a_notice_goes_by_itself_and_an_error_stays(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.panels.message_bar.NOTICE_MILLISECONDS", 20)
    monkeypatch.setattr("ui.panels.message_bar.CHARACTER_MILLISECONDS", 1)
    window.bar.show_notice("Done.")
    with qtbot.waitSignal(window.bar.closed, timeout=2000):
        pass

    window.bar.show_error("Gone.")
    with qtbot.waitSignal(window.bar.closed, timeout=200, raising=False) as waiting:
        pass

    assert not waiting.signal_triggered
    assert window.bar.isVisible()


def test_what_is_done_next_closes_an_error_but_not_a_notice(window: Window) -> None:
    window.bar.show_notice("Done.")
    window.bar.dismiss_error()
    assert window.bar.isVisible()

    window.bar.show_error("Gone.")
    window.bar.dismiss_error()
    assert not window.bar.isVisible()


def test_it_lies_at_the_lower_edge_and_moves_nothing(window: Window) -> None:
    window.resize(500, 300)
    before = window.line.geometry()

    window.bar.show_notice("Done.")

    assert window.line.geometry() == before
    body = window.centralWidget()
    assert body is not None
    assert body.rect().contains(window.bar.geometry())
    assert window.bar.geometry().bottom() > body.height() - 30


def test_it_stays_clear_of_what_else_floats_there(window: Window) -> None:
    window.resize(500, 300)
    body = window.centralWidget()
    assert body is not None
    left, right = QLabel("hint", body), QLabel("legend", body)
    left.setGeometry(18, body.height() - 48, 300, 30)
    right.setGeometry(body.width() - 150, body.height() - 118, 132, 100)
    right.show()
    window.bar.keep_clear_of([left, right])
    window.bar.show_notice("A notice that is long enough to lie over both of these if it could.")
    assert not window.bar.geometry().intersects(right.geometry())

    left.show()

    for each in (left, right):
        assert not window.bar.geometry().intersects(each.geometry())
