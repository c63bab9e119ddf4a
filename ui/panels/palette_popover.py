"""Palettes to choose from, each as a strip of colours; what one is on is tried."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from segmenter.regions.style import Colour

from ..look.theme import body_font, current_theme
from .labels_model import AnyIndex

_ROW = QSize(250, 44)
_PADDING, _STRIP = 10, 12
_COLOURS = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# More would be thinner than can be seen.
_MOST_SHOWN = 24


@dataclass(frozen=True, slots=True)
class Offer:
    """A palette as it is offered.

    Attributes
    ----------
    title : str
    colours : tuple of (red, green, blue)
        One for each label.
    """

    title: str
    colours: tuple[Colour, ...]


class PalettePopover(QFrame):
    """Lists palettes below or beside something; Enter or a click takes one, Esc drops it."""

    tried = Signal(int)
    """The place of the palette that the mouse or the keyboard is on."""
    taken = Signal(int)
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette_popover")
        self._is_taken = False
        self._model = QStandardItemModel(self)
        self._list = QListView()
        self._list.setObjectName("palettes")
        self._list.setAccessibleName(self.tr("Palettes"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_StripDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(self._take)
        self._list.selectionModel().currentChanged.connect(self._try)
        self._list.installEventFilter(self)
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._list)

    @property
    def palettes(self) -> QListView:
        """The list."""
        return self._list

    def open_at(self, corner: QPoint, offers: Sequence[Offer], current: int | None) -> None:
        """Offer palettes.

        Parameters
        ----------
        corner : QPoint
            Where the upper right corner is, on screen.
        offers : sequence of Offer
        current : int, optional
            The one that the labels have.
        """
        self._is_taken = False
        self._model.clear()
        for offer in offers:
            item = QStandardItem(offer.title)
            item.setData(offer.colours, _COLOURS)
            self._model.appendRow(item)
        if current is not None:
            self._list.setCurrentIndex(self._model.index(current, 0))
        self.setFixedSize(_ROW.width() + 10, _ROW.height() * len(offers) + 10)
        self.move(self._on_screen(corner - QPoint(self.width(), 0)))
        self.show()
        self._list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take or drop by keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self._take(self._list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop what was tried, unless it was taken."""
        super().hideEvent(event)
        if not self._is_taken:
            self.dropped.emit()

    def _on_screen(self, corner: QPoint) -> QPoint:
        room = self.screen().availableGeometry()
        right, bottom = room.right() - self.width(), room.bottom() - self.height()
        x, y = min(corner.x(), right), min(corner.y(), bottom)
        return QPoint(max(x, room.left()), max(y, room.top()))

    @Slot(QModelIndex)
    def _try(self, index: QModelIndex) -> None:
        if index.isValid() and self.isVisible():
            self.tried.emit(index.row())

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self._is_taken = index.isValid()
        self.hide()
        if index.isValid():
            self.taken.emit(index.row())


class _StripDelegate(QStyledItemDelegate):
    """A title over a strip of its colours."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return _ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, rect = current_theme(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
        inside = rect.adjusted(_PADDING, 5, -_PADDING, -7)
        painter.setPen(QColor(theme.text))
        painter.setFont(body_font())
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, index.data()
        )
        _paint_strip(painter, inside, index.data(_COLOURS))
        painter.restore()


def _paint_strip(painter: QPainter, inside: QRect, colours: Sequence[Colour]) -> None:
    shown = colours[:_MOST_SHOWN]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    width = inside.width() / max(len(shown), 1)
    top = inside.bottom() - _STRIP + 1
    for place, colour in enumerate(shown):
        left, right = round(place * width), round((place + 1) * width)
        painter.fillRect(inside.left() + left, top, right - left, _STRIP, QColor(*colour))
