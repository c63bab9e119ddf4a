"""The pages of a file as small pictures, to choose one."""

from collections import OrderedDict

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QHideEvent, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from segmenter.images.image import ONE_PAGE, Page

from ..look.theme import current_theme

THUMBNAIL = 88
_ITEM = QSize(THUMBNAIL + 12, THUMBNAIL + 30)
_WIDEST = 7
# What a screen shows many times over; older pictures are made again.
_MOST_KEPT = 400
_Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """The pages; those whose picture is asked for and is not there yet are wanted."""

    wanted = Signal(int)
    """A page, from 1 on, whose picture is being looked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()

    def set_count(self, count: int) -> None:
        """Begin anew with so many pages, without pictures."""
        self.beginResetModel()
        self._count = count
        self._pictures.clear()
        self.endResetModel()

    def set_picture(self, number: int, picture: QImage) -> None:
        """Show the picture of a page."""
        self._pictures[number] = QPixmap.fromImage(picture)
        while len(self._pictures) > _MOST_KEPT:
            self._pictures.popitem(last=False)
        place = self.index(number - 1)
        self.dataChanged.emit(place, place, [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many pages there are."""
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return number or picture of a page."""
        number = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{number:,}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {0}").format(number)
        if role != Qt.ItemDataRole.DecorationRole:
            return None
        picture = self._pictures.get(number)
        if picture is None:
            self.wanted.emit(number)
        return picture


class _PageDelegate(QStyledItemDelegate):
    """Paints a page over its number; all pages are as large, so that none is asked how large."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return _ITEM

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current_theme()
        box: QRect = option.rect.adjusted(3, 3, -3, -3)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor(theme.accent if chosen else theme.line))
        painter.setBrush(QColor(theme.raised if chosen else theme.panel))
        painter.drawRoundedRect(box, 5, 5)
        area = QRect(box.left() + 3, box.top() + 3, THUMBNAIL, THUMBNAIL)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            size = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            inside = QRect(QPoint(), size)
            inside.moveCenter(area.center())
            painter.drawPixmap(inside, picture)
        painter.setPen(QColor(theme.text if chosen else theme.dim))
        line = QRect(area.left(), area.bottom() + 1, THUMBNAIL, box.bottom() - area.bottom())
        number = index.data(Qt.ItemDataRole.DisplayRole)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.restore()


class _PagesView(QListView):
    """Walks from page to page, and by as many as are seen."""

    chosen = Signal(QModelIndex)

    def event(self, event: QEvent) -> bool:
        """Claim keys that mean other things in the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the current page, or walk."""
        key, seen = Qt.Key(event.key()), max(1, self.viewport().width() // _ITEM.width())
        steps = {Qt.Key.Key_PageUp: -seen, Qt.Key.Key_PageDown: seen}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex())
        elif key in steps:
            last = self.model().rowCount() - 1
            row = min(max(self.currentIndex().row() + steps[key], 0), last)
            self.setCurrentIndex(self.model().index(row, 0))
        else:
            super().keyPressEvent(event)


class PageStrip(QFrame):
    """Floats over the page field; a click or Enter turns to a page, arrows and PgUp, PgDn walk."""

    page_requested = Signal(int)
    opened, closed = Signal(), Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("page_strip")
        self._page = ONE_PAGE
        self.model = PageModel(self)
        self.view = _PagesView()
        self.view.setObjectName("pages")
        self.view.setAccessibleName(self.tr("Pages"))
        self.view.setFlow(QListView.Flow.LeftToRight)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setItemDelegate(_PageDelegate(self.view))
        self.view.setModel(self.model)
        self.view.setFixedHeight(_ITEM.height() + 14)
        self.view.clicked.connect(self._choose)
        self.view.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)

    def set_page(self, page: Page, *, is_same_file: bool) -> None:
        """Display which page is open, of this file or of another one."""
        if not is_same_file or page.count != self._page.count:
            self.model.set_count(page.count)
        self._page = page

    def open_over(self, field: QWidget) -> None:
        """Show the pages around the one that is open, above a field."""
        self.resize(min(self._page.count, _WIDEST) * _ITEM.width() + 14, self.sizeHint().height())
        corner = field.mapToGlobal(QPoint(0, 0)) - QPoint(0, self.height() + 4)
        screen = field.screen().availableGeometry()
        corner.setX(max(min(corner.x(), screen.right() - self.width()), screen.left()))
        corner.setY(max(corner.y(), screen.top()))
        self.move(corner)
        self.show()
        self.opened.emit()
        place = self.model.index(self._page.number - 1)
        self.view.setCurrentIndex(place)
        self.view.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.view.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that nobody looks any more."""
        super().hideEvent(event)
        self.closed.emit()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.close()
        if index.isValid() and index.row() + 1 != self._page.number:
            self.page_requested.emit(index.row() + 1)
