"""The photos of a batch: a row each, with what has become of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..look.icons import IconRole, icon
from ..look.text import plain
from ..look.theme import body_font, current_theme

AnyIndex = QModelIndex | QPersistentModelIndex
State = Literal["waiting", "running", "done", "skipped", "failed"]
ROW = Qt.ItemDataRole.UserRole
_HEIGHT = 30
_LAID_OUT_AT_ONCE = 2000
_MARGIN, _MARK, _GAP = 10, 14, 10
_DASHES = (4.0, 4.0)
_MARKS: dict[State, tuple[str, IconRole]] = {
    "done": ("check", "accent"),
    "skipped": ("check", "dim"),
    "failed": ("warning", "danger"),
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A photo.

    Attributes
    ----------
    name, path : str
    state : {"waiting", "running", "done", "skipped", "failed"}
    fraction : float
        How much is done, 0 to 1.
    text : str
        What has become of it.
    """

    name: str
    path: str
    state: State = "waiting"
    fraction: float = 0.0
    text: str = ""


class BatchModel(QAbstractListModel):
    """Holds the rows that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[BatchRow] = []

    def set_rows(self, rows: Sequence[BatchRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def change(self, rows: Mapping[int, BatchRow]) -> None:
        """Show some rows anew."""
        for number, row in rows.items():
            self._rows[number] = row
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Return the number of photos."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows or tells."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}, {row.text}" if row.text else row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(f"{row.path}\n{row.text}" if row.text else row.path)
        return None


class BatchView(QListView):
    """Shows the rows, or how to fill it while there are none."""

    removal_requested = Signal(list)
    """Of the rows with these numbers."""

    def __init__(self, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch_photos")
        self.setAccessibleName(self.tr("Photos"))
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_LAID_OUT_AT_ONCE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def chosen(self) -> list[int]:
        """Return the numbers of the rows that are selected."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def follow(self, number: int) -> None:
        """Keep a row in sight, unless somebody looks at others."""
        if not self.underMouse() and not self.selectionModel().hasSelection():
            self.scrollTo(self.model().index(number, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the selected rows out at Delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or where to drop photos."""
        super().paintEvent(event)
        if self.model().rowCount() > 0:
            return
        theme = current_theme()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.line), 1.5)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(14, 14, -14, -14), 8, 8)
        painter.setPen(QColor(theme.dim))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(self.viewport().rect(), middle, self.tr("Drop photos or folders here"))
        painter.end()


class _RowDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: BatchRow = index.data(ROW)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font())
        _paint_ground(painter, option)
        inside = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        _paint_mark(painter, QRect(inside.left(), inside.center().y() - 6, _MARK, _MARK), row)
        inside.setLeft(inside.left() + _MARK + _GAP)
        metrics = painter.fontMetrics()
        text = _elided(row.text, metrics, inside.width() * 2 // 3)
        painter.setPen(QColor(theme.danger if row.state == "failed" else theme.dim))
        painter.drawText(inside, _RIGHT, text)
        inside.setRight(inside.right() - metrics.horizontalAdvance(text) - 2 * _GAP)
        painter.setPen(QColor(theme.dim if row.state == "skipped" else theme.text))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideMiddle, inside.width())
        painter.drawText(inside, _LEFT, name)
        painter.restore()


def _elided(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    theme = current_theme()
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if not selected and not option.state & QStyle.StateFlag.State_MouseOver:
        return
    focused = selected and option.state & QStyle.StateFlag.State_HasFocus
    painter.setOpacity(1.0 if selected else 0.6)
    painter.setBrush(QColor(theme.raised))
    painter.setPen(QPen(QColor(theme.accent)) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)
    painter.setOpacity(1.0)


def _paint_mark(painter: QPainter, box: QRect, row: BatchRow) -> None:
    """Paint a tick, a warning, or a ring that fills."""
    if row.state in _MARKS:
        icon(*_MARKS[row.state]).paint(painter, box)
        return
    theme = current_theme()
    ring = QRectF(box).adjusted(2, 2, -2, -2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.line), 2))
    painter.drawEllipse(ring)
    if row.state == "running":
        pen = QPen(QColor(theme.accent), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * max(row.fraction, 0.04)))
