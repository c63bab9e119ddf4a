"""A word with an arrow that opens a menu of other words; along an axis if wished."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ..look.icons import icon
from ..look.theme import body_font, current_theme

ARROW = 10
GAP = 3
PADDING = 4
HEIGHT = 22


class AxisChooser(QToolButton):
    """Shows the chosen word, dimmed; written upwards if it stands at a vertical axis."""

    requested = Signal(int)
    """The place of the word asked for."""

    def __init__(self, upwards: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upwards = upwards
        self._group: QActionGroup | None = None
        menu = QMenu(self)
        menu.triggered.connect(self._request)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_words(self, words: Sequence[str], chosen: int) -> None:
        """Display ``words[chosen]`` and offer all."""
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        for place, word in enumerate(words):
            action = QAction(word, menu, checkable=True, checked=place == chosen)
            action.setData(place)
            group.addAction(action)
            menu.addAction(action)
        if self._group is not None:
            self._group.deleteLater()
        self._group = group
        self.setText(words[chosen])
        self.setAccessibleDescription(words[chosen])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the word and its arrow."""
        metrics = self.fontMetrics()
        length = metrics.horizontalAdvance(self.text()) + GAP + ARROW + 2 * PADDING
        return QSize(HEIGHT, length) if self._upwards else QSize(length, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Need no less."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint word and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font())
        theme = current_theme()
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        area = QRect(0, 0, self.width(), self.height())
        if self._upwards:
            painter.translate(0, self.height())
            painter.rotate(-90)
            area = QRect(0, 0, self.height(), self.width())
        painter.setPen(QColor(theme.text if self.underMouse() else theme.dim))
        word = area.adjusted(PADDING, 0, 0, 0)
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, self.text())
        arrow = QRect(0, 0, ARROW, ARROW)
        arrow.moveCenter(area.center())
        arrow.moveLeft(word.left() + painter.fontMetrics().horizontalAdvance(self.text()) + GAP)
        icon("chevron-down", "dim").paint(painter, arrow)
        painter.end()

    @Slot(QAction)
    def _request(self, action: QAction) -> None:
        self.requested.emit(action.data())
