"""The tool bar: open, undo, redo, views; opacity and export at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolBar, QToolButton, QWidget

from ui.look.icons import icon

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def make_toolbar(window: "MainWindow") -> QToolBar:
    """Lay out the bar above the canvas."""
    bar = QToolBar(window.tr("Tools"))
    bar.setObjectName("tools")
    bar.setIconSize(QSize(18, 18))
    actions = window.actions_by_name
    bar.addAction(actions["open_photo"])
    _show_text(bar, "open_photo", window)
    bar.addActions([window.undo_action, window.redo_action])
    bar.addSeparator()
    bar.addActions([actions[name] for name in ("fit_photo", "actual_size", "toggle_overlay")])
    bar.addSeparator()
    bar.addWidget(window.view_bar)
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    caption = QLabel(window.tr("Overlay"))
    caption.setProperty("dim", True)
    caption.setContentsMargins(0, 0, 8, 0)
    bar.addWidget(caption)
    bar.addWidget(window.opacity)
    bar.addWidget(_export_button(window))
    return bar


def _show_text(bar: QToolBar, name: str, window: "MainWindow") -> None:
    button = bar.widgetForAction(window.actions_by_name[name])
    if isinstance(button, QToolButton):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(window.tr("Open"))


def _export_button(window: "MainWindow") -> QWidget:
    action = window.actions_by_name["export"]
    # The button wears its action's icon; in the menu this colour would not be seen.
    action.setIcon(icon("export", "on_accent"))
    action.setIconText(window.tr("Export"))
    action.setIconVisibleInMenu(False)
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName("primary")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
