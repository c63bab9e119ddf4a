"""The slim bar of tools beside the canvas."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from ui.canvas.tools.table import PAN, TOOLS, ToolSpec
from ui.look.icons import icon


class ToolBar(QFrame):
    """One button and one key a tool.

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
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(1)
        for spec in TOOLS:
            column.addWidget(self._button(spec))
        column.addStretch()
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

    def _action(self, spec: ToolSpec) -> QAction:
        action = QAction(icon(spec.icon), self.tr(spec.text), self)
        action.setObjectName(f"action_tool_{spec.name}")
        action.setCheckable(True)
        action.setData(spec.name)
        action.setShortcut(QKeySequence(spec.key))
        name = action.text().replace("&", "")
        action.setToolTip(f"{name} ({spec.key})\n{self.tr(spec.tip)}")
        self._group.addAction(action)
        return action

    def _button(self, spec: ToolSpec) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[spec.name])
        button.setObjectName(f"tool_{spec.name}")
        button.setAccessibleName(self._actions[spec.name].text().replace("&", ""))
        button.setAccessibleDescription(self.tr(spec.tip))
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot(QAction)
    def _request(self, action: QAction) -> None:
        self.tool_requested.emit(action.data())
