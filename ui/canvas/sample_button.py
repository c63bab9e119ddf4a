"""One sample photo to try."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from ..look.text import plain
from ..look.theme import current_theme
from .sample_titles import sample_title

PICTURE = QSize(84, 60)
_CAPTION_HEIGHT = 20
_RADIUS = 7
_RING = 2
_ROOM = _RING + 1
BUTTON = PICTURE + QSize(2 * _ROOM, 2 * _ROOM + _CAPTION_HEIGHT)


class SampleButton(QAbstractButton):
    """A small picture with its name below.

    Signals
    -------
    sample_requested(str)
        The sample's name.
    """

    sample_requested = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._picture = QPixmap()
        self.setText(sample_title(name))
        self.setToolTip(plain(self.text()))
        self.setAccessibleName(self.tr("Sample photo: {name}").format(name=self.text()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(BUTTON)
        self.clicked.connect(self._request)

    def set_picture(self, image: QImage) -> None:
        """Show ``image``, cut to the button's shape."""
        self._picture = QPixmap.fromImage(image)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of picture, ring and caption."""
        return BUTTON

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture and caption, and a ring if the keyboard or the mouse is here."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(QPointF(_ROOM, _ROOM), PICTURE.toSizeF())
        self._paint_picture(painter, box)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.dim), _RING))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), _RADIUS + 2, _RADIUS + 2)
        painter.setPen(QColor(theme.text if self.underMouse() else theme.dim))
        caption = QRect(0, round(box.bottom()) + 3, self.width(), _CAPTION_HEIGHT)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    @Slot()
    def _request(self) -> None:
        self.sample_requested.emit(self._name)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(outline, QColor(current_theme().raised))
        if self._picture.isNull():
            return
        size = self._picture.size().scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        whole = QRectF(QPointF(), size.toSizeF())
        whole.moveCenter(box.center())
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(whole, self._picture, QRectF(self._picture.rect()))
        painter.restore()
