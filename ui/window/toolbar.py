"""The tool bar: open, undo, redo, views; opacity and export at the right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from ..language.words import tr
from ..look.icons import icon
from ..widgets.plain_label import PlainLabel


def make_toolbar(
    actions: Mapping[str, QAction], undo: Sequence[QAction], views: QWidget, opacity: QWidget
) -> QToolBar:
    """Lay out the bar above the canvas.

    Parameters
    ----------
    actions : mapping of str to QAction
        By name.
    undo : sequence of QAction
        Undo and redo.
    views, opacity : QWidget
        The buttons for views, the slider for opacity.
    """
    bar = QToolBar(tr("Tools"))
    bar.setObjectName("tools")
    bar.setIconSize(QSize(18, 18))
    bar.addAction(actions["open_photo"])
    _show_text(bar, actions["open_photo"])
    bar.addActions(undo)
    bar.addSeparator()
    bar.addActions([actions[name] for name in ("fit_photo", "actual_size", "toggle_overlay")])
    bar.addSeparator()
    bar.addWidget(views)
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    caption = PlainLabel(tr("Overlay"))
    caption.setProperty("dim", True)
    caption.setContentsMargins(0, 0, 8, 0)
    bar.addWidget(caption)
    bar.addWidget(opacity)
    bar.addWidget(_export_button(actions["export"]))
    return bar


def _show_text(bar: QToolBar, action: QAction) -> None:
    button = bar.widgetForAction(action)
    if isinstance(button, QToolButton):
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(tr("Open"))


def _export_button(action: QAction) -> QWidget:
    # The button wears its action's icon; in the menu this colour would not be seen.
    action.setIcon(icon("export", "on_accent"))
    action.setIconText(tr("Export"))
    action.setIconVisibleInMenu(False)
    button = QToolButton()
    button.setDefaultAction(action)
    button.setObjectName("primary")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
