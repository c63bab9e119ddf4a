"""The photos of a folder in a row, to click and to walk through."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QListView, QWidget

from .strip_delegate import ITEM, StripDelegate
from .strip_model import StripModel

_BAR = 10
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StripView(QListView):
    """Left and Right go from one photo to the next, Home and End to the first and the last.

    Parameters
    ----------
    model : StripModel
    """

    open_requested = Signal(str)
    """The path of a photo."""
    moved = Signal()
    """Other photos are in sight."""

    def __init__(self, model: StripModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip_view")
        self.setAccessibleName(self.tr("Photos of the folder"))
        self._photos = model
        self.setModel(model)
        self.setItemDelegate(StripDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(ITEM.height() + _BAR + 2)
        self.horizontalScrollBar().setSingleStep(ITEM.width())
        # Told once the view has come to rest, however many events moved it.
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self.moved)
        self.horizontalScrollBar().valueChanged.connect(self._tell)
        model.modelReset.connect(self._tell)
        self.clicked.connect(self._open)

    def in_sight(self) -> range:
        """Return the rows that are seen, also in part."""
        left = self.horizontalScrollBar().value()
        last = (left + self.viewport().width() - 1) // ITEM.width()
        return range(left // ITEM.width(), min(last + 1, self._photos.rowCount()))

    def go_to(self, row: int) -> None:
        """Bring a photo into sight, and the cursor to it."""
        index = self._photos.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QListView.ScrollHint.EnsureVisible)

    def sizeHint(self) -> QSize:
        """Return the height of a row of photos."""
        return QSize(4 * ITEM.width(), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the size of one photo."""
        return QSize(ITEM.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; leave Esc and letters to the window, which the list would search for."""
        moves = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in _OPENING:
            self._open(self.currentIndex())
        elif event.key() in moves:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along by either wheel."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - round(turned / 120 * ITEM.width()))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of photos that have come into sight."""
        super().resizeEvent(event)
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of photos that have come into sight."""
        super().showEvent(event)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self._rest.start()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_requested.emit(self._photos.paths[index.row()])
