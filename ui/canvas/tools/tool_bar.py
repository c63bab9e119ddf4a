"""The slim bar of tools beside the canvas."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from ...language.words import without_mnemonic
from ...look.icons import icon
from ...look.text import plain
from .table import PAN, TOOLS, ToolSpec

_MARGINS, _SPACING = (4, 8, 4, 8), 2


class ToolBar(QFrame):
    """One button and one key a tool; in two columns where one is too high.

    Signals
    -------
    tool_requested(str)
        Name of the tool.
    """

    tool_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas_tools")
        self.setAccessibleName(self.tr("Tools"))
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._request)
        self._actions = {spec.name: self._action(spec) for spec in TOOLS}
        self._buttons = [self._button(spec) for spec in TOOLS]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*_MARGINS)
        self._grid.setSpacing(_SPACING)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._arrange(1)
        self.set_tool(PAN)

    def actions_of_tools(self) -> list[QAction]:
        """Return one action a tool, in order, for menus and keys."""
        return list(self._actions.values())

    def set_tool(self, name: str) -> None:
        """Display a tool as chosen."""
        self._actions[name].setChecked(True)

    def set_ready(self, ready: bool) -> None:
        """Display whether there is a photo to work on."""
        self._group.setEnabled(ready)
        self.setVisible(ready)

    def minimumSizeHint(self) -> QSize:
        """Return the height of two columns, in which tools are where there is no more."""
        return QSize(self._grid.totalMinimumSize().width(), self._height_of(2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons into as many columns as they need."""
        super().resizeEvent(event)
        columns = 1 if self.height() >= self._height_of(1) else 2
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        for place, button in enumerate(self._buttons):
            self._grid.addWidget(button, place // columns, place % columns)
        self._grid.setRowStretch(len(self._buttons), 1)
        self._columns = columns
        self.updateGeometry()

    def _height_of(self, columns: int) -> int:
        rows = -(-len(self._buttons) // columns)
        tallest = max(button.sizeHint().height() for button in self._buttons)
        return _MARGINS[1] + _MARGINS[3] + rows * tallest + (rows - 1) * _SPACING

    def _action(self, spec: ToolSpec) -> QAction:
        action = QAction(icon(spec.icon), self.tr(spec.text), self)
        action.setObjectName(f"action_tool_{spec.name}")
        action.setCheckable(True)
        action.setData(spec.name)
        action.setShortcut(QKeySequence(spec.key))
        name = without_mnemonic(action.text())
        action.setToolTip(plain(f"{name}\n{self.tr(spec.tip)}"))
        self._group.addAction(action)
        return action

    def _button(self, spec: ToolSpec) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[spec.name])
        button.setObjectName(f"tool_{spec.name}")
        button.setAccessibleName(without_mnemonic(self._actions[spec.name].text()))
        button.setAccessibleDescription(self.tr(spec.tip))
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot(QAction)
    def _request(self, action: QAction) -> None:
        self.tool_requested.emit(action.data())
