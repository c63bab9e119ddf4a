"""A dock's title with tools of its own beside it."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ..look.icons import icon
from ..look.text import plain
from ..look.theme import heading_font
from .elided_label import ElidedLabel

BUTTON_ICON = 10
BUTTON = 18
HEIGHT = 34
NEVER_CUT = 100  # a title of one word, in any language


class DockTitle(QWidget):
    """Title, tools, and the buttons that float and close the dock.

    Parameters
    ----------
    dock : QDockWidget
        Shows its window title and may be dragged by it.
    tools : QWidget
        What stands at the right.
    """

    def __init__(self, dock: QDockWidget, tools: QWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._title = ElidedLabel()
        self._title.set_text(dock.windowTitle())
        self._title.setFont(heading_font())
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), NEVER_CUT))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(2)
        wide = tools.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
        # Where room is short, words beside the title are cut; buttons cannot be, so the title is.
        row.addWidget(self._title, 0 if wide else 1)
        row.addSpacing(12)
        row.addWidget(tools, 1 if wide else 0)
        tools.show()
        row.addSpacing(8)
        row.addWidget(self._button("float", self.tr("Float or dock"), self._toggle_floating))
        row.addWidget(self._button("close", self.tr("Close"), dock.close))
        dock.windowTitleChanged.connect(self._title.set_text)

    def sizeHint(self) -> QSize:
        """Be as high as the titles of other docks: Qt asks for nothing else."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave dragging to the dock."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Leave dragging to the dock."""
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave dragging to the dock."""
        event.ignore()

    @Slot()
    def _toggle_floating(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())

    def _button(self, picture: str, name: str, clicked: object) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", True)
        button.setIcon(icon(picture, "dim"))
        button.setIconSize(QSize(BUTTON_ICON, BUTTON_ICON))
        button.setFixedSize(BUTTON, BUTTON)
        button.setToolTip(plain(name))
        button.setAccessibleName(name)
        button.clicked.connect(clicked)
        return button


class CrownedTitle(QWidget):
    """A dock's title below something that stands over several docks.

    Parameters
    ----------
    dock : QDockWidget
    crown : QWidget
        What stands above the title.
    """

    def __init__(self, dock: QDockWidget, crown: QWidget) -> None:
        super().__init__(dock)
        title = DockTitle(dock, QWidget())
        title.setFixedHeight(HEIGHT - 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(crown)
        column.addLayout(row)
        column.addWidget(title)
