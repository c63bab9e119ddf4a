"""Who sees nothing or has no mouse: every control has a name and can be reached."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

from ui.starting.composition import composition_of

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox),
    *(QComboBox, QLineEdit),
)
# What is opened by an action, and is a window of its own then.
OPENED = (
    *("export", "batch", "show_preferences", "show_shortcuts", "show_about", "learn_em"),
    "describe_label",
)


def controls(within: QWidget) -> Iterator[QWidget]:
    """Yield what can be used and is seen; neither scroll bars nor parts of other controls."""
    for widget in within.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, QScrollBar):
            continue
        parent = widget.parentWidget()
        is_part = isinstance(parent, (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView))
        is_header = isinstance(widget, QAbstractItemView) and isinstance(parent, QAbstractItemView)
        is_listed = parent is not None and type(parent).__name__ == "QComboBoxPrivateContainer"
        if widget.isVisibleTo(within) and not (is_part or is_header or is_listed):
            yield widget


def told(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip()


def path_to(widget: QWidget) -> str:
    names = []
    each: QWidget | None = widget
    while each is not None:
        names.append(each.objectName() or type(each).__name__)
        each = each.parentWidget()
    return "/".join(reversed(names[:5]))


def is_reachable(widget: QWidget) -> bool:
    """Whether Tab or a key leads there, or an action does the same."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return True
    if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
        return True
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return True
    # Decorations of docks: what they do is in the View menu, too.
    return isinstance(widget.parentWidget(), QDockWidget)


@pytest.fixture
def opened(three_labels):
    for dock in three_labels.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
    QApplication.processEvents()
    return three_labels


def faults(within: QWidget) -> list[str]:
    return [
        f"{'has no name' if not told(each) else 'cannot be reached'}: {path_to(each)}"
        for each in controls(within)
        if not told(each) or not is_reachable(each)
    ]


def test_every_control_of_the_window_has_a_name_and_can_be_reached(opened):
    assert faults(opened) == []
    assert len(list(controls(opened))) > 60


def test_every_control_of_what_is_opened_has_a_name_and_can_be_reached(opened, qtbot):
    composition_of(opened).session.select(1)
    for action in OPENED:
        before = windows()
        opened.actions_by_name[action].trigger()
        qtbot.waitUntil(lambda before=before: bool(windows() - before), timeout=20_000)

        for each in windows() - before:
            assert faults(each) == [], action
            assert list(controls(each)), action
            each.close()


def windows() -> set[QWidget]:
    return {each for each in QApplication.topLevelWidgets() if each.isVisible()}
