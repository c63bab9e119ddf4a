"""The buttons that choose how a segmented photo is shown."""

from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ..look.text import plain
from ..look.theme import body_font, heading_font
from .view import View

Texts: TypeAlias = tuple[str, str]

_IN_BAR = (View.LABELS, View.OUTLINES, View.PROBABILITY, View.UNCERTAINTY, View.SWIPE)
_IN_MENU = (View.MEANS, View.UNLIKENESS, View.DIFFERENCE)
_PADDING = 20
_SPACING = 2


class ViewBar(QWidget):
    """One button a view; the rarer ones, and those there is no room for, are in a menu.

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
        self._view = View.LABELS
        self._buttons = {view: self._button(view) for view in _IN_BAR}
        self._more = self._more_button()
        self._more.clicked.connect(self._arrange)  # which also takes back that a key checked it
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for button in (*self._buttons.values(), self._more):
            row.addWidget(button)
        row.addStretch()
        self.set_view(View.LABELS)

    def actions_of_views(self) -> list[QAction]:
        """Return one action a view, in order, for menus and keys."""
        return list(self._actions.values())

    def set_view(self, view: View) -> None:
        """Display ``view`` as chosen."""
        self._view = view
        self._actions[view].setChecked(True)
        self._arrange()
        self.updateGeometry()

    def set_ready(self, ready: bool) -> None:
        """Display whether there is something to look at."""
        self._group.setEnabled(ready)
        self._more.setEnabled(ready)

    def sizeHint(self) -> QSize:
        """Return the room that all buttons take."""
        widths = [button.sizeHint().width() for button in (*self._buttons.values(), self._more)]
        return QSize(sum(widths) + _SPACING * len(self._buttons), self._more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room of the menu's button alone."""
        return self._more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put into the menu what there is no room for."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        self._name_more(self._view in _IN_MENU)
        shown = self._fitting()
        if self._view not in (*shown, *_IN_MENU):
            self._name_more(True)
            shown = self._fitting()
        for view, button in self._buttons.items():
            button.setVisible(view in shown)
        menu = self._more.menu()
        menu.clear()
        menu.addActions([self._actions[view] for view in View if view not in shown])

    def _fitting(self) -> list[View]:
        """Return the first views whose buttons fit beside that of the menu."""
        room = self.width() - self._more.sizeHint().width()
        shown = []
        for view, button in self._buttons.items():
            room -= button.sizeHint().width() + _SPACING
            if room < 0:
                break
            shown.append(view)
        return shown

    def _name_more(self, is_chosen: bool) -> None:
        """Let the menu's button wear the name of the view that was chosen in it."""
        name = self._actions[self._view].text() if is_chosen else self.tr("More")
        self._more.setText(f"{name} ▾")
        self._more.setChecked(is_chosen)

    def _action(self, view: View) -> QAction:
        text, tip = self._texts()[view]
        action = QAction(text, self)
        action.setObjectName(f"action_view_{view}")
        action.setCheckable(True)
        action.setData(view)
        action.setShortcut(QKeySequence(f"Ctrl+{list(View).index(view) + 1}"))
        action.setToolTip(plain(tip))
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

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        button.setObjectName("view_more")
        button.setAccessibleName(self.tr("More views"))
        button.setToolTip(self.tr("More views"))
        button.setProperty("segment", True)
        button.setCheckable(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

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
