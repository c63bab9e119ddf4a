"""Says over the photo that its labels are not the result."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ..look.icons import icon
from ..look.theme import current_theme
from ..widgets.plain_label import PlainLabel

CORNER = QPoint(18, 18)
RADIUS = 8
OPACITY = 0.94


class RewindMark(QWidget):
    """In its parent's top left corner; takes one back to the result, or keeps the iteration."""

    result_requested = Signal()
    keep_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rewind_mark")
        self._text = PlainLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        back = QToolButton()
        back.setObjectName("rewind_back")
        back.setProperty("quiet", True)
        back.setIcon(icon("step-last"))
        back.setIconSize(QSize(16, 16))
        back.setToolTip(self.tr("Back to the result"))
        back.setAccessibleName(self.tr("Back to the result"))
        back.clicked.connect(self.result_requested)
        keep = QToolButton()
        keep.setObjectName("rewind_keep")
        keep.setProperty("quiet", True)
        keep.setText(self.tr("Keep"))
        keep.setToolTip(self.tr("Make this iteration the result"))
        keep.setAccessibleName(self.tr("Keep this iteration"))
        keep.clicked.connect(self.keep_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(back)
        row.addWidget(keep)
        self.hide()

    def show_iteration(self, iteration: int, last: int) -> None:
        """Say which iteration is seen."""
        text = self.tr("Iteration {0} of {1} · not the result").format(iteration, last)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.adjustSize()
        self.move(CORNER)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = QColor(current_theme().panel)
        panel.setAlphaF(OPACITY)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(panel)
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.end()
