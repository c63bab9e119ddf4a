"""Somebody looks up keys, and gives some actions others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from tests.ui.finding import part
from ui.application import create_window
from ui.dialogs.shortcuts_dialog import ShortcutsDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sheet(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = part(window, ShortcutsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog) -> dict[str, QTreeWidgetItem]:
    """Return what is listed and not hidden, by name."""
    tree = part(dialog, QTreeWidget)
    inside, row = [], tree.topLevelItem(0)
    while row is not None:
        inside += [row] if row.parent() else []
        row = tree.itemBelow(row)
    # What the mouse does comes last, and is called like an action now and then.
    return {row.text(0): row for row in reversed(inside)}


def double_click(qtbot, dialog, name):
    tree, row = part(dialog, QTreeWidget), rows(dialog)[name]
    tree.scrollToItem(row, QTreeWidget.ScrollHint.PositionAtCenter)
    place = tree.visualItemRect(row).center()
    qtbot.mouseClick(tree.viewport(), LEFT, pos=QPoint(40, place.y()))
    qtbot.mouseDClick(tree.viewport(), LEFT, pos=QPoint(40, place.y()))
    qtbot.waitUntil(part(dialog, QKeySequenceEdit).hasFocus)


def press(qtbot, dialog, key, *held):
    qtbot.keyClick(part(dialog, QKeySequenceEdit), key, *held)


def test_every_action_is_listed_in_its_group_and_found_by_words_and_keys(window, sheet, qtbot):
    listed = rows(sheet)
    for action in window.actions_by_name.values():
        name = action.text().replace("&", "").rstrip("…")
        assert name in listed
        assert listed[name].text(1) == window.keymap.keys_of(action)
    qtbot.keyClicks(part(sheet, QLineEdit, "shortcuts_search"), "lasso")
    assert sorted(rows(sheet)) == ["Lasso", "Magnetic lasso"]
    part(sheet, QLineEdit, "shortcuts_search").clear()
    qtbot.keyClicks(part(sheet, QLineEdit, "shortcuts_search"), "edit ctrl+z")
    assert "Undo" in rows(sheet)
    assert "Brush" not in rows(sheet)


def test_a_key_is_chosen_by_a_double_click_and_holds_from_then_on(window, sheet, qtbot):
    double_click(qtbot, sheet, "Recolour")
    press(qtbot, sheet, Qt.Key.Key_K)
    assert rows(sheet)["Recolour"].text(1) == "K"
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    action = window.actions_by_name["recolour_label"]
    assert action.toolTip().endswith("(K)")
    with qtbot.waitActive(window):
        window.activateWindow()
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(window.canvas, Qt.Key.Key_K)

    later = create_window([])
    qtbot.addWidget(later)
    assert later.actions_by_name["recolour_label"].shortcuts() == [QKeySequence("K")]
    later.close()


def test_whose_key_it_is_is_told_before_it_is_taken(window, sheet, qtbot):
    double_click(qtbot, sheet, "Recolour")
    press(qtbot, sheet, Qt.Key.Key_B)
    told, use = part(sheet, QLabel, "key_told"), part(sheet, QPushButton, "key_use")
    assert "Brush" in told.text()
    assert rows(sheet)["Recolour"].text(1) == ""
    qtbot.mouseClick(use, LEFT)
    assert (rows(sheet)["Recolour"].text(1), rows(sheet)["Brush"].text(1)) == ("B", "")
    assert "(B)" not in part(window, QToolButton, "tool_brush").toolTip()

    qtbot.mouseClick(part(sheet, QPushButton, "shortcuts_reset_all"), LEFT)
    assert (rows(sheet)["Recolour"].text(1), rows(sheet)["Brush"].text(1)) == ("", "B")
    assert "(B)" in part(window, QToolButton, "tool_brush").toolTip()


def test_keys_of_the_canvas_are_refused_and_cancel_changes_nothing(sheet, qtbot):
    double_click(qtbot, sheet, "Brush")
    press(qtbot, sheet, Qt.Key.Key_Slash)
    assert "canvas" in part(sheet, QLabel, "key_told").text()
    assert not part(sheet, QPushButton, "key_use").isVisible()
    qtbot.mouseClick(part(sheet, QPushButton, "key_cancel"), LEFT)

    assert rows(sheet)["Brush"].text(1) == "B"


def test_one_row_goes_back_and_one_may_have_no_keys(sheet, qtbot):
    double_click(qtbot, sheet, "Fit")
    qtbot.mouseClick(part(sheet, QPushButton, "key_none"), LEFT)
    assert rows(sheet)["Fit"].text(1) == ""
    qtbot.mouseClick(part(sheet, QPushButton, "shortcuts_reset"), LEFT)

    assert rows(sheet)["Fit"].text(1) == "F5, Ctrl+R"
