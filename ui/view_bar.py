"""The buttons that choose how a segmented photo is shown."""

from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui.canvas.view import View
from ui.theme import body_font, heading_font

Texts: TypeAlias = tuple[str, str]

_IN_BAR = (View.LABELS, View.OUTLINES, View.PROBABILITY, View.UNCERTAINTY, View.SWIPE)
_IN_MENU = (View.MEANS, View.UNLIKENESS, View.DIFFERENCE)
_PADDING = 20


class ViewBar(QWidget):
    """One button a view, the rarer ones in a menu; it displays and requests.

    Signals
    -------
    view_requested(View)
    """

    view_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("view_bar")
        self.setAccessibleName(self.tr("View"))
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._request)
        self._actions = {view: self._action(view) for view in (*_IN_BAR, *_IN_MENU)}
        self._more = QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for view in _IN_BAR:
            row.addWidget(self._button(view))
        self._fill_more()
        row.addWidget(self._more)
        self.set_view(View.LABELS)

    def actions_of_views(self) -> list[QAction]:
        """Return one action a view, in order, for menus and keys."""
        return list(self._actions.values())

    def set_view(self, view: View) -> None:
        """Display ``view`` as chosen."""
        self._actions[view].setChecked(True)
        rare = view in _IN_MENU
        self._more.setText(self._actions[view].text() if rare else self.tr("More"))
        self._more.setChecked(rare)

    def set_ready(self, ready: bool) -> None:
        """Display whether there is something to look at."""
        self._group.setEnabled(ready)
        self._more.setEnabled(ready)

    def _action(self, view: View) -> QAction:
        text, tip = self._texts()[view]
        action = QAction(text, self)
        action.setObjectName(f"action_view_{view}")
        action.setCheckable(True)
        action.setData(view)
        keys = QKeySequence(f"Ctrl+{list(View).index(view) + 1}")
        action.setShortcut(keys)
        action.setToolTip(f"{tip} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        action.setStatusTip("")
        self._group.addAction(action)
        return action

    def _button(self, view: View) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[view])
        button.setObjectName(f"view_{view}")
        button.setAccessibleName(self._actions[view].text())
        button.setProperty("segment", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The chosen one is semibold: without this, the others would move.
        button.setMinimumWidth(_room_for(self._actions[view].text()))
        return button

    def _fill_more(self) -> None:
        menu = QMenu(self._more)
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions[view] for view in _IN_MENU])
        self._more.setMenu(menu)
        self._more.setObjectName("view_more")
        self._more.setAccessibleName(self.tr("More views"))
        self._more.setToolTip(self.tr("Mean colours, unlike the model, difference"))
        self._more.setProperty("segment", True)
        self._more.setCheckable(True)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @Slot(QAction)
    def _request(self, action: QAction) -> None:
        self.set_view(action.data())
        self.view_requested.emit(View(action.data()))

    def _texts(self) -> dict[View, Texts]:
        return {
            View.LABELS: (self.tr("Labels"), self.tr("Labels in their own colours")),
            View.OUTLINES: (self.tr("Outlines"), self.tr("The borders between labels")),
            View.PROBABILITY: (
                self.tr("Probability"),
                self.tr("How likely each pixel belongs to the chosen label"),
            ),
            View.UNCERTAINTY: (
                self.tr("Uncertainty"),
                self.tr("Where several labels are about as likely"),
            ),
            View.SWIPE: (self.tr("Swipe"), self.tr("The photo beside its labels")),
            View.MEANS: (
                self.tr("Mean colours"),
                self.tr("Labels in the mean colours of their pixels"),
            ),
            View.UNLIKENESS: (
                self.tr("Unlike the model"),
                self.tr("Pixels whose colours the mixture hardly explains"),
            ),
            View.DIFFERENCE: (
                self.tr("Difference"),
                self.tr("What has changed since the last result"),
            ),
        }


def _room_for(text: str) -> int:
    fonts = (body_font(), heading_font())
    return max(QFontMetrics(font).horizontalAdvance(text) for font in fonts) + _PADDING + 2
