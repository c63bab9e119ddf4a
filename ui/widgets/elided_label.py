"""One line of text, cut at a word where it does not fit."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..look.text import plain

ELLIPSIS = "…"


class ElidedLabel(QWidget):
    """Shows as many words as fit; the tool tip has them all. The property "dim" dims it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._text

    @property
    def shown_text(self) -> str:
        """What fits."""
        return elided(self._text, self.fontMetrics(), self.contentsRect().width())

    def set_text(self, text: str) -> None:
        """Show ``text``."""
        self._text = text
        self.setToolTip(plain(text))
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for all, need little of it."""
        metrics, beside = self.fontMetrics(), self.contentsMargins()
        text = QSize(metrics.horizontalAdvance(self._text), metrics.height())
        return text.grownBy(beside)

    def minimumSizeHint(self) -> QSize:
        """Return room for a word."""
        return QSize(60, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what fits."""
        painter = QPainter(self)
        role = QPalette.ColorRole
        dim = bool(self.property("dim"))
        painter.setPen(self.palette().color(role.PlaceholderText if dim else role.WindowText))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.contentsRect(), left, self.shown_text)
        painter.end()


def elided(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return ``text``, cut after a word if it is wider than ``width`` pixels."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width).removesuffix(ELLIPSIS)
    whole_word = text[len(cut) : len(cut) + 1].isspace() or " " not in cut
    kept = cut if whole_word else cut.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:.") + ELLIPSIS
