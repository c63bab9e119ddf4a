"""Who scrolls a panel does not change what the cursor happens to be over."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.choice_control import ChoiceControl
from ui.panels.objects_panel import ObjectsPanel
from ui.widgets.number_edits import LargeNumber, NumberEdit


def turn(field: QWidget) -> bool:
    """Turn the wheel down a notch, and tell whether the field wanted it."""
    centre = QPointF(field.rect().center())
    event = QWheelEvent(
        *(centre, field.mapToGlobal(centre), QPoint(), QPoint(0, -120)),
        *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("kind", [LargeNumber, NumberEdit])
def test_a_number_wants_the_wheel_only_while_it_has_the_keyboard(
    kind: type[LargeNumber | NumberEdit], qtbot: QtBot
) -> None:
    field = kind(1, 9)
    qtbot.addWidget(field)
    field.setValue(5)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.clearFocus()

    assert not turn(field)
    assert field.value() == 5
    assert not field.hasFocus()

    field.setFocus()
    turn(field)
    assert field.value() == 4


def test_a_list_wants_the_wheel_only_while_it_has_the_keyboard(qtbot: QtBot) -> None:
    choice = ChoiceControl("covariance")
    qtbot.addWidget(choice)
    with qtbot.waitActive(choice):
        choice.show()
        choice.activateWindow()
    choice.clearFocus()
    before = choice.currentIndex()

    assert not turn(choice)
    assert choice.currentIndex() == before

    choice.setFocus()
    turn(choice)
    assert choice.currentIndex() == before + 1


def test_whoever_scrolls_the_settings_of_objects_changes_none(qtbot: QtBot) -> None:
    panel = ObjectsPanel()
    qtbot.addWidget(panel)
    asked: list[object] = []
    panel.settings.requested.connect(lambda *request: asked.append(request))
    panel.show()
    fields = [*panel.findChildren(QComboBox), *panel.settings.findChildren(QSlider)]

    wanted = [field.objectName() for field in fields if turn(field)]

    assert len(fields) > 8
    assert (wanted, asked) == ([], [])
