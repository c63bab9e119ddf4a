"""Many photos: which, where to, and how each goes on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs.batch_options import BatchOptions
from ui.dialogs.batch_rows import BatchModel, BatchRow, BatchView
from ui.session.incoming import local_paths, open_filter
from ui.widgets.elided_label import ElidedLabel

RECURSIVE_KEY = "batch/folders_inside"
_PROGRESS_PARTS = 10_000


class BatchDialog(QDialog):
    """Shows a batch and asks for changes of it; it runs none.

    Parameters
    ----------
    folder : str
        Where the dialogs for photos begin.
    """

    photos_offered = Signal(list, bool)
    """Paths of files and folders, and whether to look into folders inside them."""
    removal_requested = Signal(list)
    """Of the rows with these numbers."""
    start_requested = Signal(object)
    """With these Choices."""
    stop_requested = Signal()
    folder_requested = Signal()
    """To be shown."""

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._running = self._closing = False
        self.setWindowTitle(self.tr("Batch"))
        self.setObjectName("batch_dialog")
        self.setAcceptDrops(True)
        self._make_photos()
        self._make_end()
        self._lay_out()
        self.resize(940, 620)
        self._add_photos.setFocus()
        self.set_rows(())
        self.set_running(running=False)

    def set_rows(self, rows: Sequence[BatchRow]) -> None:
        """Display the photos."""
        self._model.set_rows(rows)
        self._count.setText(f"{len(rows):,}" if rows else "")
        if rows:
            self.options.offer_folder(str(Path(rows[0].path).parent / "pixture-output"))
        self._allow()

    def change_rows(self, rows: Mapping[int, BatchRow]) -> None:
        """Display what has become of some photos."""
        self._model.change(rows)
        if running := [number for number, row in rows.items() if row.state == "running"]:
            self._view.follow(max(running))

    def set_running(self, *, running: bool) -> None:
        """Display whether the batch runs."""
        self._running = running
        self.options.setEnabled(not running)
        for widget in (self._add_photos, self._add_folder, self._recursive):
            widget.setEnabled(not running)
        self._start.setVisible(not running)
        self._stop.setVisible(running)
        self._stop.setEnabled(running)
        self._progress.setVisible(running)
        if running:
            self._show_folder.hide()
            self._stop.setFocus()
        self._allow()
        if self._closing and not running:
            self._closing = False
            self.reject()

    def set_progress(self, fraction: float, text: str) -> None:
        """Display how far all of it is."""
        self._progress.setValue(round(_PROGRESS_PARTS * fraction))
        self.tell(text)

    def tell(self, text: str) -> None:
        """Display a line."""
        self._line.set_text(text)

    def show_end(self, text: str, *, goes_on: bool, has_files: bool) -> None:
        """Display what became of the batch, and whether it can be gone on with."""
        self.tell(text)
        self._start.setText(self.tr("Go on") if goes_on else self.tr("Start"))
        self._show_folder.setVisible(has_files)
        self._start.setFocus()

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
        self._offer(local_paths(event.mimeData()))
        event.acceptProposedAction()

    @Slot()
    def start(self) -> None:
        """Ask for the batch, if nothing is missing."""
        if self.options.problem:
            self.tell(self.options.problem)
            return
        self.options.remember()
        QSettings().setValue(RECURSIVE_KEY, self._recursive.isChecked())
        self.start_requested.emit(self.options.choices())

    @Slot()
    def stop(self) -> None:
        """Ask for the end."""
        self._stop.setEnabled(False)
        self.stop_requested.emit()

    @Slot(list)
    def _offer(self, paths: Sequence[str]) -> None:
        if paths and not self._running:
            self.photos_offered.emit(list(paths), self._recursive.isChecked())

    @Slot(str)
    def _offer_folder(self, path: str) -> None:
        self._offer([path])

    @Slot()
    def _remove(self) -> None:
        self._ask_for_removal(self._view.chosen())

    @Slot(list)
    def _ask_for_removal(self, numbers: Sequence[int]) -> None:
        if numbers and not self._running:
            self.removal_requested.emit(list(numbers))

    @Slot()
    def _browse_photos(self) -> None:
        dialog = QFileDialog(self, self.tr("Add photos"), self._folder, open_filter())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._offer)
        dialog.open()

    @Slot()
    def _browse_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Add folder"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._offer_folder)
        dialog.open()

    def _ask_to_stop(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("batch_stop_question")
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
        self.stop()

    @Slot()
    def _allow(self) -> None:
        """Enable what can be done."""
        self._start.setEnabled(not self._running and self._model.rowCount() > 0)
        self._remove_button.setEnabled(not self._running and bool(self._view.chosen()))

    def _make_photos(self) -> None:
        self._model = BatchModel(self)
        self._view = BatchView(self._model)
        self._view.removal_requested.connect(self._ask_for_removal)
        self._view.selectionModel().selectionChanged.connect(self._allow)
        self._count = QLabel()
        self._count.setProperty("dim", True)
        self._add_photos = self._button(self.tr("Add photos…"), "batch_add_photos")
        self._add_photos.clicked.connect(self._browse_photos)
        self._add_folder = self._button(self.tr("Add folder…"), "batch_add_folder")
        self._add_folder.clicked.connect(self._browse_folder)
        self._remove_button = self._button(self.tr("Remove"), "batch_remove")
        self._remove_button.clicked.connect(self._remove)
        self._recursive = QCheckBox(self.tr("With folders inside"))
        self._recursive.setObjectName("batch_recursive")
        stored = QSettings().value(RECURSIVE_KEY)
        self._recursive.setChecked(str(stored).lower() == "true")
        self.options = BatchOptions()
        self.options.changed.connect(self._clear_problem)

    @Slot()
    def _clear_problem(self) -> None:
        self.tell(self.options.problem if self._model.rowCount() else "")

    def _make_end(self) -> None:
        self._progress = QProgressBar()
        self._progress.setRange(0, _PROGRESS_PARTS)
        self._progress.setTextVisible(False)
        self._progress.setObjectName("batch_progress")
        self._progress.setAccessibleName(self.tr("Progress of the batch"))
        self._line = ElidedLabel()
        self._line.setObjectName("batch_line")
        self._show_folder = self._button(self.tr("Show folder"), "batch_show_folder")
        self._show_folder.clicked.connect(self.folder_requested)
        self._show_folder.hide()
        self._close = self._button(self.tr("Close"), "batch_close")
        self._close.clicked.connect(self.reject)
        self._start = self._button(self.tr("Start"), "batch_start")
        self._start.setProperty("primary", True)
        self._start.setDefault(True)
        self._start.clicked.connect(self.start)
        self._stop = self._button(self.tr("Stop"), "batch_stop")
        self._stop.clicked.connect(self.stop)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Photos"))
        title.setProperty("title", True)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for widget in (title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._recursive)
        head.addSpacing(8)
        for button in (self._add_photos, self._add_folder, self._remove_button):
            head.addWidget(button)
        photos = QVBoxLayout()
        photos.setSpacing(8)
        photos.addLayout(head)
        photos.addWidget(self._view, 1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(photos, 1)
        sides.addWidget(self.options)
        foot.setSpacing(8)
        foot.addWidget(self._line, 1)
        for button in (self._show_folder, self._close, self._start, self._stop):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        column.addWidget(line)
        column.addWidget(self._progress)
        column.addLayout(foot)
