"""How a photo of the strip is painted."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..look.colours import mixed, readable_on
from ..look.icons import icon
from ..look.theme import body_font, current_theme, heading_font
from .strip_model import AnyIndex, StripPhoto, StripRole

PICTURE = QSize(92, 60)
CAPTION = 18
MARGIN = 6
ITEM = QSize(PICTURE.width() + 2 * MARGIN, PICTURE.height() + CAPTION + MARGIN)
RADIUS = 5.0
FRAME = 2.0
BADGE = 18
SMALL = 11


class StripDelegate(QStyledItemDelegate):
    """Picture with its marks, the file's name below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of every photo."""
        return ITEM

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a photo."""
        photo: StripPhoto = index.data(StripRole.PHOTO)
        rect: QRect = option.rect
        box = QRectF(rect.left() + MARGIN, rect.top() + MARGIN, PICTURE.width(), PICTURE.height())
        is_open = bool(index.data(StripRole.OPEN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        _paint_picture(painter, box, index.data(StripRole.PICTURE), photo)
        _paint_marks(painter, box, photo)
        _paint_frame(painter, box, option, is_open=is_open)
        below = QRectF(rect.left() + 2, box.bottom() + 1, rect.width() - 4, CAPTION)
        _paint_name(painter, below, photo, is_open=is_open)
        painter.restore()


def _paint_picture(
    painter: QPainter, box: QRectF, picture: QPixmap | None, photo: StripPhoto
) -> None:
    theme, rounded = current_theme(), QPainterPath()
    rounded.addRoundedRect(box, RADIUS, RADIUS)
    painter.fillPath(rounded, QColor(theme.raised))
    if picture is not None and not photo.problem:
        painter.save()
        painter.setClipPath(rounded)
        painter.drawPixmap(box, picture, _cover(QSize(picture.size()), box))
        painter.restore()
    elif photo.problem:
        place = QRect(0, 0, 20, 20)
        place.moveCenter(box.center().toPoint())
        icon("warning", "danger").paint(painter, place)


def _paint_marks(painter: QPainter, box: QRectF, photo: StripPhoto) -> None:
    theme, corner = current_theme(), box.topRight() + QPointF(-3 - BADGE, 3)
    badge = QRectF(corner, QSize(BADGE, BADGE).toSizeF())
    painter.setPen(Qt.PenStyle.NoPen)
    if photo.state == "done":
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(badge)
        icon("check", "on_accent").paint(painter, badge.toRect().adjusted(3, 3, -3, -3))
    elif photo.state == "labelled":
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(badge)
        icon("overlay", "text").paint(painter, badge.toRect().adjusted(3, 3, -3, -3))
    if photo.has_drifted and photo.fall is not None:
        _paint_drift(painter, box, f"↓ {photo.fall:.1f}")


def _paint_drift(painter: QPainter, box: QRectF, text: str) -> None:
    theme, font = current_theme(), heading_font()
    font.setPixelSize(SMALL)
    width = QFontMetrics(font).horizontalAdvance(text) + 10
    pill = QRectF(box.left() + 3, box.bottom() - 19, width, 16)
    painter.setBrush(QColor(theme.danger))
    painter.drawRoundedRect(pill, 8, 8)
    painter.setFont(font)
    painter.setPen(QColor(readable_on(theme.danger)))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


def _paint_frame(
    painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, is_open: bool
) -> None:
    theme, state = current_theme(), option.state
    flags = QStyle.StateFlag
    is_here = bool(state & flags.State_HasFocus)
    colour = theme.accent if is_open else None
    if is_here:
        colour = mixed(theme.accent, theme.text, 0.5) if is_open else theme.text
    elif colour is None and state & flags.State_MouseOver:
        colour = theme.dim
    if colour is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), FRAME))
        outside = box.adjusted(-FRAME / 2, -FRAME / 2, FRAME / 2, FRAME / 2)
        painter.drawRoundedRect(outside, RADIUS + 1, RADIUS + 1)


def _paint_name(painter: QPainter, place: QRectF, photo: StripPhoto, *, is_open: bool) -> None:
    theme, font = current_theme(), heading_font() if is_open else body_font()
    font.setPixelSize(SMALL)
    painter.setFont(font)
    painter.setPen(QColor(theme.text if is_open else theme.dim))
    middle = Qt.TextElideMode.ElideMiddle
    text = QFontMetrics(font).elidedText(photo.name, middle, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _cover(size: QSize, box: QRectF) -> QRectF:
    """Return the part in the middle of a picture that has the box's shape."""
    scale = min(size.width() / box.width(), size.height() / box.height())
    part = QRectF(0, 0, box.width() * scale, box.height() * scale)
    part.moveCenter(QRectF(0, 0, size.width(), size.height()).center())
    return part
