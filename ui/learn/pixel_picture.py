"""A lesson's image, its truth or its labels, pixel by pixel, to click on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget


class PixelPicture(QWidget):
    """Shows a small image enlarged, with a square around one pixel.

    Parameters
    ----------
    width : int
        On the screen.
    """

    pixel_requested = Signal(int)

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._pixel = 0
        self._side = width
        self.setFixedSize(QSize(width, width * 3 // 4))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_image(self, image: QImage) -> None:
        """Show another one."""
        self._image = image
        self.setFixedSize(QSize(self._side, self._side * image.height() // image.width()))
        self.update()

    def show_pixel(self, pixel: int) -> None:
        """Put the square around another pixel, counted row by row."""
        self._pixel = pixel
        self.update()

    def position_of(self, pixel: int) -> QPointF:
        """Return the middle of a pixel, in this widget."""
        row, column = divmod(pixel, self._image.width())
        return QPointF((column + 0.5) * self._scale, (row + 0.5) * self._scale)

    @property
    def _scale(self) -> float:
        return self.width() / max(self._image.width(), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at a pixel."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at others while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    def _ask(self, event: QMouseEvent) -> None:
        place = event.position() / self._scale
        column = min(max(int(place.x()), 0), self._image.width() - 1)
        row = min(max(int(place.y()), 0), self._image.height() - 1)
        self.pixel_requested.emit(row * self._image.width() + column)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image with hard pixels, and the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(outline)
        painter.drawImage(self.rect(), self._image)
        if self._image.width():
            half = self._scale / 2 + 1.5
            middle = self.position_of(self._pixel)
            box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
            for colour, width in ((QColor(0, 0, 0, 170), 3.2), (QColor(255, 255, 255), 1.4)):
                painter.setPen(QPen(colour, width))
                painter.drawRect(box)
        painter.end()
