"""Keys that somebody chooses, and the tool tips that tell them."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QToolButton
from pytestqt.qtbot import QtBot

from ui.application import create_window
from ui.preferences.table import keys_of
from ui.window.keymap import NATIVE
from ui.window.main_window import MainWindow


def with_keys(window: MainWindow) -> list[QAction]:
    return [each for each in window.findChildren(QAction) if each.shortcuts()]


def told(action: QAction) -> str:
    return action.shortcuts()[0].toString(NATIVE)


def test_every_button_and_action_with_a_key_says_it_in_its_tool_tip(opened: MainWindow) -> None:
    actions = with_keys(opened)
    assert len(actions) > 50
    for action in actions:
        assert f"({told(action)})" in action.toolTip(), action.objectName()
    buttons = [
        (button, button.defaultAction())
        for button in opened.findChildren(QToolButton)
        if button.defaultAction() is not None and button.defaultAction().shortcuts()
    ]
    assert len(buttons) > 20
    for button, action in buttons:
        assert f"({told(action)})" in button.toolTip(), button.objectName()


def test_a_button_that_does_what_an_action_does_says_its_key(opened: MainWindow) -> None:
    """Those are found by the name that both have."""
    found = [
        (button, opened.actions_by_name[button.objectName()])
        for button in opened.findChildren(QAbstractButton)
        if button.objectName() in opened.actions_by_name
    ]
    assert {button.objectName() for button, _ in found} >= {"fit", "stop"}
    for button, action in found:
        if action.shortcuts():
            assert f"({told(action)})" in button.toolTip(), button.objectName()


def test_other_keys_are_used_told_and_kept(window: MainWindow, qtbot: QtBot) -> None:
    fit = window.actions_by_name["fit"]
    window.keymap.give(fit, QKeySequence("Ctrl+Alt+F"))

    assert fit.shortcuts() == [QKeySequence("Ctrl+Alt+F")]
    assert "(Ctrl+Alt+F)" in fit.toolTip()
    assert "(Ctrl+Alt+F)" in window.mixture.button("fit").toolTip()
    later = create_window([])
    qtbot.addWidget(later)
    assert later.actions_by_name["fit"].shortcuts() == fit.shortcuts()
    later.close()


def test_taken_keys_leave_whoever_had_them(window: MainWindow) -> None:
    keymap, actions = window.keymap, window.actions_by_name
    keys = QKeySequence("M")
    assert keymap.owner(keys, actions["fit"]) == "Merge"
    assert keymap.owner(keys, actions["merge_labels"]) == ""
    keymap.give(actions["fit"], keys)

    assert actions["merge_labels"].shortcuts() == []
    assert "(" not in actions["merge_labels"].toolTip()
    keymap.reset(actions["merge_labels"])
    assert actions["merge_labels"].shortcuts() == [keys]
    assert actions["fit"].shortcuts() == []
    keymap.reset_all()
    assert not any(map(keymap.is_changed, actions.values()))
    assert keys_of("action_fit").value is None


def test_keys_of_the_canvas_cannot_be_taken(window: MainWindow) -> None:
    for keys in ("/", "Home", "Return", "["):
        assert not window.keymap.may_take(QKeySequence(keys))
        assert window.keymap.owner(QKeySequence(keys), window.actions_by_name["fit"])


def test_the_tip_of_undo_follows_what_would_be_undone(opened: MainWindow) -> None:
    opened.labels.rename_requested.emit(1, "sky")

    assert "sky" in opened.undo_action.toolTip()
    assert opened.undo_action.toolTip().endswith("(Ctrl+Z)")
    assert opened.keymap.name_of(opened.undo_action) == "Undo"


@pytest.mark.parametrize("stored", [["Nonsense+Q"], "[1", {"a": 1}])
def test_kept_keys_that_are_none_are_passed_over(qtbot: QtBot, stored: object) -> None:
    from PySide6.QtCore import QSettings

    QSettings().setValue("keys/action_fit", stored)
    window = create_window([])
    qtbot.addWidget(window)

    assert window.actions_by_name["fit"].shortcuts() == [QKeySequence("F5"), QKeySequence("Ctrl+R")]
    window.close()


def test_no_keys_at_all_can_be_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.keymap.give(window.actions_by_name["fit"], None)
    later = create_window([])
    qtbot.addWidget(later)

    assert later.actions_by_name["fit"].shortcuts() == []
    later.close()
