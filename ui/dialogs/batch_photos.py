"""Which photos a batch is of."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..preferences.table import BATCH_RECURSIVE
from ..session.incoming import open_filter
from ..widgets.plain_label import PlainLabel
from .batch_rows import ROW, BatchModel, BatchRow, BatchView
from .file_dialog import file_dialog


class BatchPhotos(QWidget):
    """Shows the photos with what has become of them, and asks to add and to remove some.

    Parameters
    ----------
    folder : str
        Where the dialogs for photos begin.

    Attributes
    ----------
    model : BatchModel
    view : BatchView
    recursive : QCheckBox
        Whether to look into folders inside those that are added.
    """

    offered = Signal(list, bool)
    """Paths of files and folders, and whether to look into folders inside them."""
    removal_requested = Signal(list)
    """Of the rows with these numbers."""
    open_requested = Signal(str)
    """The path of a photo whose row was activated."""

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._running = False
        self.model = BatchModel(self)
        self.view = BatchView(self.model)
        self.view.removal_requested.connect(self._ask_for_removal)
        self.view.activated.connect(self._open)
        self.view.selectionModel().selectionChanged.connect(self._allow)
        self._count = PlainLabel()
        self._count.setProperty("dim", True)
        self.recursive = QCheckBox(self.tr("With folders inside"))
        self.recursive.setObjectName("batch_recursive")
        self.recursive.setChecked(BATCH_RECURSIVE.value)
        self.add_photos = self._button(self.tr("Add photos…"), "batch_add_photos")
        self.add_photos.clicked.connect(self._browse_photos)
        self._add_folder = self._button(self.tr("Add folder…"), "batch_add_folder")
        self._add_folder.clicked.connect(self._browse_folder)
        self._remove_button = self._button(self.tr("Remove"), "batch_remove")
        self._remove_button.clicked.connect(self._remove)
        self._lay_out()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.open_requested.emit(index.data(ROW).path)

    def set_rows(self, rows: Sequence[BatchRow]) -> None:
        """Display the photos."""
        self.model.set_rows(rows)
        self._count.setText(f"{len(rows):,}" if rows else "")
        self._allow()

    def change_rows(self, rows: Mapping[int, BatchRow]) -> None:
        """Display what has become of some photos."""
        self.model.change(rows)
        if running := [number for number, row in rows.items() if row.state == "running"]:
            self.view.follow(max(running))

    def set_running(self, *, running: bool) -> None:
        """Display whether the batch runs: then its photos stay as they are."""
        self._running = running
        for widget in (self.add_photos, self._add_folder, self.recursive):
            widget.setEnabled(not running)
        self._allow()

    def remember(self) -> None:
        """Keep for the next batch whether to look into folders inside."""
        BATCH_RECURSIVE.keep(self.recursive.isChecked())

    @Slot(list)
    def offer(self, paths: Sequence[str]) -> None:
        """Ask to add files and folders."""
        if paths and not self._running:
            self.offered.emit(list(paths), self.recursive.isChecked())

    @Slot(str)
    def _offer_folder(self, path: str) -> None:
        self.offer([path])

    @Slot()
    def _remove(self) -> None:
        self._ask_for_removal(self.view.chosen())

    @Slot(list)
    def _ask_for_removal(self, numbers: Sequence[int]) -> None:
        if numbers and not self._running:
            self.removal_requested.emit(list(numbers))

    @Slot()
    def _browse_photos(self) -> None:
        dialog = file_dialog(self, self.tr("Add photos"), self._folder, open_filter())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.offer)
        dialog.open()

    @Slot()
    def _browse_folder(self) -> None:
        dialog = file_dialog(self, self.tr("Add folder"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._offer_folder)
        dialog.open()

    @Slot()
    def _allow(self) -> None:
        # Not by listing them: of many thousand photos that takes a second.
        is_chosen = self.view.selectionModel().hasSelection()
        self._remove_button.setEnabled(not self._running and is_chosen)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)  # Return starts
        return button

    def _lay_out(self) -> None:
        title = PlainLabel(self.tr("Photos"))
        title.setProperty("title", True)
        head = QHBoxLayout()
        for widget in (title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.recursive)
        head.addSpacing(8)
        for button in (self.add_photos, self._add_folder, self._remove_button):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.view, 1)
