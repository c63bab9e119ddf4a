"""A part of the canvas as it was painted last, for what is painted more often than it changes."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

# Of what is painted, so much more is kept on every side, for the photo to be dragged about in.
_MARGIN = 0.5
_MOST_PIXELS = 16_000_000
Paint = Callable[[QPainter], None]


class KeptPicture:
    """Paints once, and then copies as long as nothing but the place on the screen changes."""

    def __init__(self) -> None:
        self._image = QImage()
        self._to_screen = QTransform()
        self._box = QRect()

    def forget(self) -> None:
        """Paint anew next time."""
        self._image = QImage()

    def add(self, paint: Paint) -> None:
        """Paint something on top of what is kept."""
        if not self._image.isNull():
            corner = QTransform.fromTranslate(-self._box.left(), -self._box.top())
            painter = QPainter(self._image)
            painter.setWorldTransform(self._to_screen * corner)
            paint(painter)
            painter.end()

    def show(self, painter: QPainter, exposed: QRectF, within: QRectF, paint: Paint) -> None:
        """Paint what is exposed.

        Parameters
        ----------
        painter : QPainter
        exposed, within : QRectF
            What is to be painted, and beyond what there is nothing; in the scene.
        paint : callable
            Paints in the scene's coordinates.
        """
        to_screen, ratio = painter.worldTransform(), painter.device().devicePixelRatio()
        wanted = to_screen.mapRect(exposed & within).toAlignedRect()
        if wanted.isEmpty():
            return
        moved = self._moved(to_screen, ratio)
        if moved is None or not self._box.translated(moved).contains(wanted):
            all_of_it = to_screen.mapRect(within).toAlignedRect()
            self._make(to_screen, _wider(wanted, ratio) & all_of_it, ratio, paint)
            moved = QPoint(0, 0)
        part = QRectF(wanted.translated(-moved - self._box.topLeft()))
        source = QRectF(part.topLeft() * ratio, part.size() * ratio)
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.drawImage(QRectF(wanted), self._image, source)
        painter.restore()

    def _moved(self, to_screen: QTransform, ratio: float) -> QPoint | None:
        """Return how far it lies from where it was painted; None if it has to be painted anew."""
        kept = self._to_screen
        right, down = to_screen.dx() - kept.dx(), to_screen.dy() - kept.dy()
        is_same = (to_screen.m11(), to_screen.m22()) == (kept.m11(), kept.m22())
        is_whole = right == round(right) and down == round(down)
        if self._image.isNull() or self._image.devicePixelRatio() != ratio:
            return None
        return QPoint(round(right), round(down)) if is_same and is_whole else None

    def _make(self, to_screen: QTransform, box: QRect, ratio: float, paint: Paint) -> None:
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        self._image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(ratio)
        self._image.fill(Qt.GlobalColor.transparent)
        self._to_screen, self._box = QTransform(to_screen), box
        self.add(paint)


def _wider(box: QRect, ratio: float) -> QRect:
    right, down = round(_MARGIN * box.width()), round(_MARGIN * box.height())
    wide = box.adjusted(-right, -down, right, down)
    return wide if wide.width() * wide.height() * ratio * ratio <= _MOST_PIXELS else box
