"""The list of labels: what a mouse and a keyboard do in it."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ..look.theme import current_theme
from ..widgets.page_keys import keep_page_keys
from .label_row import Part, least_width, part_at, part_rect
from .labels_delegate import LabelsDelegate
from .labels_model import LabelsModel

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LabelsView(QListView):
    """Rows with a swatch, a lock and an eye to click."""

    eye_clicked = Signal(QModelIndex)
    swatch_clicked = Signal(QModelIndex)
    lock_clicked = Signal(QModelIndex)
    selection_changed = Signal()
    left = Signal()

    def __init__(self, model: LabelsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: tuple[int, Part] | None = None
        self.setObjectName("labels_view")
        self._labels = model
        self.setModel(model)
        self._delegate = LabelsDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_page_keys(self)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)

    def part_rect(self, index: QModelIndex, part: Part) -> QRect:
        """Return where ``part`` of a row is, in the viewport."""
        return part_rect(self.visualRect(index), part, self.largest)

    def minimumSizeHint(self) -> QSize:
        """Need enough to read a row."""
        least = least_width() + self.verticalScrollBar().sizeHint().width()
        return super().minimumSizeHint().expandedTo(QSize(least, 0))

    @property
    def largest(self) -> int:
        """The highest number that a swatch must have room for."""
        rows = self._labels.rows
        return rows[-1].label if rows else 0

    @property
    def lit(self) -> int | None:
        """The label that is lit up."""
        return self._delegate.lit

    def offer_names(self, names: tuple[str, ...]) -> None:
        """Let a name that is edited be chosen from others."""
        self._delegate.names = names

    def light(self, label: int | None) -> None:
        """Let a row look as if the cursor were on it."""
        if label != self._delegate.lit:
            self._delegate.lit = label
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell that the cursor is on no row any more."""
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, except by the eye."""
        if not self._press(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit the name; elsewhere the second click of two is a click."""
        if not self._press(event):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click, if the pointer is still where it was pressed."""
        index, part = self._hit(event.position().toPoint())
        clicked = self._pressed == (index.row(), part)
        self._pressed = None
        super().mouseReleaseEvent(event)
        if clicked:
            clicks = {"eye": self.eye_clicked, "lock": self.lock_clicked}
            clicks.get(part, self.swatch_clicked).emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer by keys what the mouse does: V hides, Enter recolours, F2 renames."""
        index = self.currentIndex()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        # A line edit lets Enter through to its parents.
        naming = self.state() == QAbstractItemView.State.EditingState
        if naming or held or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_V:
            self.eye_clicked.emit(index)
        elif event.key() in ENTER:
            self.swatch_clicked.emit(index)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the list would search for it
        elif event.key() == Qt.Key.Key_F2:
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of other chosen rows."""
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say what will be here while there is nothing."""
        super().paintEvent(event)
        if self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(current_theme().dim))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        area = self.viewport().rect().adjusted(6, 4, -6, -4)
        painter.drawText(area, flags, self.tr("Open a photo to see its labels."))
        painter.end()

    def _press(self, event: QMouseEvent) -> bool:
        """Remember a press on swatch, lock or eye; True if selecting must not follow."""
        index, part = self._hit(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        active = left and index.isValid() and part in ("eye", "swatch", "lock")
        self._pressed = (index.row(), part) if active else None
        again = event.type() == QMouseEvent.Type.MouseButtonDblClick
        return active and (part != "swatch" or again)

    def _hit(self, point: QPoint) -> tuple[QModelIndex, Part]:
        index = self.indexAt(point)
        return index, part_at(self.visualRect(index), point, self.largest)
