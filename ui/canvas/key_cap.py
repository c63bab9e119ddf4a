"""A shortcut and what it does."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..look.theme import current_theme

_PADDING = 7
_HEIGHT = 22
_GAP = 8
_RADIUS = 5


class KeyCap(QWidget):
    """Shows keys as a cap, and beside it what they do."""

    def __init__(
        self, keys: QKeySequence.StandardKey, meaning: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._meaning = meaning
        self.setAccessibleName(f"{self._keys}: {meaning}")

    def sizeHint(self) -> QSize:
        """Return the size of cap and text."""
        metrics = self.fontMetrics()
        return QSize(
            self._cap_width() + _GAP + metrics.horizontalAdvance(self._meaning) + 1, _HEIGHT
        )

    def minimumSizeHint(self) -> QSize:
        """Return the size it needs."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and its type."""
        super().changeEvent(event)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap and its meaning."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.panel))
        cap = QRectF(0.5, 0.5, self._cap_width() - 1, self.height() - 1)
        painter.drawRoundedRect(cap, _RADIUS, _RADIUS)
        painter.setPen(QColor(theme.text))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._keys)
        painter.setPen(QColor(theme.dim))
        rest = self.rect().adjusted(self._cap_width() + _GAP, 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._meaning)
        painter.end()

    def _cap_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._keys) + 2 * _PADDING
