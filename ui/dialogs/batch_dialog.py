"""Many photos: which, where to, and how each goes on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from ..session.incoming import local_paths
from .batch_foot import BatchFoot
from .batch_options import BatchOptions
from .batch_photos import BatchPhotos
from .batch_rows import BatchRow


class BatchDialog(QDialog):
    """Shows a batch and asks for changes of it; it runs none.

    Parameters
    ----------
    folder : str
        Where the dialogs for photos begin.

    Attributes
    ----------
    photos : BatchPhotos
    options : BatchOptions
    foot : BatchFoot
    """

    photos_offered = Signal(list, bool)
    """Paths of files and folders, and whether to look into folders inside them."""
    removal_requested = Signal(list)
    """Of the rows with these numbers."""
    start_requested = Signal(object)
    """With these Choices."""
    open_requested = Signal(str)
    """A photo, in the window."""
    stop_requested = Signal()
    folder_requested = Signal()
    """To be shown."""

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = self._closing = False
        self.setWindowTitle(self.tr("Batch"))
        self.setObjectName("batch_dialog")
        self.setAcceptDrops(True)
        self.photos, self.options, self.foot = BatchPhotos(folder), BatchOptions(), BatchFoot()
        self.photos.offered.connect(self.photos_offered)
        self.photos.removal_requested.connect(self.removal_requested)
        self.photos.open_requested.connect(self.open_requested)
        self.options.changed.connect(self._clear_problem)
        self.foot.start_requested.connect(self.start)
        self.foot.stop_requested.connect(self.stop_requested)
        self.foot.close_requested.connect(self.reject)
        self.foot.folder_requested.connect(self.folder_requested)
        self._lay_out()
        self.resize(940, 620)
        self.photos.add_photos.setFocus()
        self.set_rows(())
        self.set_running(running=False)

    def set_rows(self, rows: Sequence[BatchRow]) -> None:
        """Display the photos."""
        self.photos.set_rows(rows)
        if rows:
            self.options.offer_folder(str(Path(rows[0].path).parent / "pixture-output"))
        self._allow()

    def change_rows(self, rows: Mapping[int, BatchRow]) -> None:
        """Display what has become of some photos."""
        self.photos.change_rows(rows)

    def set_running(self, *, running: bool) -> None:
        """Display whether the batch runs."""
        self._running = running
        self.options.setEnabled(not running)
        self.photos.set_running(running=running)
        self.foot.set_running(running=running)
        self._allow()
        if self._closing and not running:
            self._closing = False
            self.reject()

    def set_progress(self, fraction: float, text: str) -> None:
        """Display how far all of it is."""
        self.foot.set_progress(fraction, text)

    def tell(self, text: str) -> None:
        """Display a line."""
        self.foot.line.set_text(text)

    def show_end(self, text: str, *, goes_on: bool, has_files: bool) -> None:
        """Display what became of the batch, and whether it can be gone on with."""
        self.foot.show_end(text, goes_on=goes_on, has_files=has_files)

    def reject(self) -> None:
        """Close; while the batch runs, only if it may be stopped."""
        if self._running:
            self._ask_to_stop()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders."""
        if local_paths(event.mimeData()) and not self._running:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.photos.offer(local_paths(event.mimeData()))
        event.acceptProposedAction()

    @Slot()
    def start(self) -> None:
        """Ask for the batch, if nothing is missing."""
        if self.options.problem:
            self.tell(self.options.problem)
            return
        self.options.remember()
        self.photos.remember()
        self.start_requested.emit(self.options.choices())

    def _ask_to_stop(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("batch_stop_question")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Batch"))
        box.setText(self.tr("The batch is still running."))
        box.setInformativeText(self.tr("What is done stays, and Start goes on from there."))
        stop = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)
        stop.setObjectName("stop_and_close")
        stop.clicked.connect(self._stop_and_close)
        stay = box.addButton(self.tr("Keep running"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.open()

    @Slot()
    def _stop_and_close(self) -> None:
        if not self._running:  # it has ended while we asked
            self.reject()
            return
        self._closing = True
        self.foot.stop()

    @Slot()
    def _clear_problem(self) -> None:
        self.tell(self.options.problem if self.photos.model.rowCount() else "")

    def _allow(self) -> None:
        self.foot.set_ready(ready=not self._running and self.photos.model.rowCount() > 0)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(self.photos, 1)
        sides.addWidget(self.options)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        column.addWidget(line)
        column.addWidget(self.foot)
