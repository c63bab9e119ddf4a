"""One number of labels, as a picture to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ..language.words import tr
from ..look.text import plain
from ..look.theme import body_font, current_theme, heading_font

if TYPE_CHECKING:
    from segmenter.segmenting.choosing import Choice

CAPTION = 20
RADIUS = 5.0
FRAME = 2.0
GAP = 4


class ChoiceThumbnail(QAbstractButton):
    """Shows the photo with so many labels; a click or Enter asks for them.

    Attributes
    ----------
    n_labels : int
    """

    def __init__(self, n_labels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.n_labels = n_labels
        self._choice: Choice | None = None
        self._picture: QImage | None = None
        self._is_current = False
        self._is_best = False
        self.setObjectName(f"choice_{n_labels}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show()

    @property
    def caption(self) -> str:
        """What stands below the picture."""
        return self.tr("{0} · best").format(self.n_labels) if self._is_best else f"{self.n_labels}"

    @property
    def is_current(self) -> bool:
        """Whether the photo has so many labels now."""
        return self._is_current

    @property
    def is_best(self) -> bool:
        """Whether so many labels are the best."""
        return self._is_best

    def show_choice(self, choice: Choice | None, *, is_current: bool, is_best: bool) -> None:
        """Display a choice, or an empty place for one."""
        before = (self._choice, self._is_current, self._is_best)
        if before != (choice, is_current, is_best):
            self._choice, self._is_current, self._is_best = choice, is_current, is_best
            self._picture = None if choice is None else _as_image(choice)
            self._show()

    def _show(self) -> None:
        choice = self._choice
        self.setEnabled(choice is not None)
        name = tr("{0} labels", self.n_labels).format(self.n_labels)
        if self._is_best:
            name = self.tr("{0}, the best").format(name)
        if self._is_current:
            name = self.tr("{0}, shown now").format(name)
        self.setAccessibleName(name)
        self.setToolTip(plain("" if choice is None else f"{name}\n{_scores_text(choice)}"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that suits most photos."""
        return QSize(112, 73 + CAPTION)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Listen to Space; the strip knows what arrows and Enter mean."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture, frame and caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = current_theme()
        box = QRectF(self.rect()).adjusted(GAP, GAP, -GAP, -CAPTION)
        if box.height() > 0:
            self._paint_picture(painter, box)
        strong = self._is_current or self._is_best
        painter.setFont(heading_font() if self._is_best else body_font())
        painter.setPen(QColor(theme.text if strong else theme.dim))
        below = QRectF(0, self.height() - CAPTION, self.width(), CAPTION)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.caption)
        painter.end()

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        rounded = QPainterPath()
        rounded.addRoundedRect(box, RADIUS, RADIUS)
        painter.fillPath(rounded, QColor(theme.raised))
        if self._picture is not None:
            painter.save()
            painter.setClipPath(rounded)
            painter.drawImage(box, self._picture, _cover(self._picture.size(), box))
            painter.restore()
        frame = self._frame_colour()
        if frame is not None:
            outside = box.adjusted(-FRAME / 2, -FRAME / 2, FRAME / 2, FRAME / 2)
            painter.setPen(QPen(QColor(frame), FRAME))
            painter.drawRoundedRect(outside, RADIUS + 1, RADIUS + 1)

    def _frame_colour(self) -> str | None:
        theme = current_theme()
        if self._is_current:
            return theme.accent
        if self.hasFocus():
            return theme.text
        return theme.dim if self.underMouse() and self.isEnabled() else None


def _as_image(choice: Choice) -> QImage:
    height, width = choice.thumbnail.shape[:2]
    memory = choice.thumbnail.data
    # Copied, because the choice may be gone before the picture is.
    return QImage(memory, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _scores_text(choice: Choice) -> str:
    scores = "   ".join(f"{name.upper()} {score:.3f}" for name, score in choice.scores)
    return scores.replace("-", "−")


def _cover(size: QSize, box: QRectF) -> QRectF:
    """Return the part in the middle of a picture that has the box's shape."""
    scale = min(size.width() / box.width(), size.height() / box.height())
    part = QRectF(0, 0, box.width() * scale, box.height() * scale)
    part.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
    return part
