"""The fold."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from ui.widgets.fold import Fold


def button_of(fold: Fold) -> QToolButton:
    button = fold.findChild(QToolButton)
    assert button is not None
    return button


def test_a_fold_is_closed_at_first_and_opens_by_a_click(qtbot: QtBot) -> None:
    body = QLabel("body")
    fold = Fold("More", body)
    qtbot.addWidget(fold)
    fold.show()
    assert not body.isVisible()

    qtbot.mouseClick(button_of(fold), Qt.MouseButton.LeftButton)

    assert body.isVisible()
    assert fold.is_open


def test_what_stands_beside_a_fold_is_shown_open_or_closed(qtbot: QtBot) -> None:
    beside = QLabel("beside")
    fold = Fold("More", QLabel("body"), beside)
    qtbot.addWidget(fold)
    fold.show()
    assert beside.isVisible()
    assert beside.x() > button_of(fold).geometry().right()

    fold.set_open(True)

    assert beside.isVisible()


def test_a_fold_opens_and_closes_by_the_keyboard(qtbot: QtBot) -> None:
    fold = Fold("More", QLabel("body"))
    qtbot.addWidget(fold)
    fold.show()
    button = button_of(fold)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus

    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert fold.is_open

    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not fold.is_open


def test_a_fold_says_whether_it_is_open(qtbot: QtBot) -> None:
    fold = Fold("More", QLabel("body"))
    qtbot.addWidget(fold)
    button = button_of(fold)
    closed = button.accessibleDescription()

    fold.set_open(True)

    assert button.accessibleDescription() != closed
    assert button.text() == "More"
