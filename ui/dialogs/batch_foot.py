"""How far a batch is, and what can be done with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..widgets.elided_label import ElidedLabel

_PROGRESS_PARTS = 10_000


class BatchFoot(QWidget):
    """Shows the progress and one line of text; asks to start, to stop and to close.

    Attributes
    ----------
    line : ElidedLabel
        What there is to tell.
    """

    start_requested = Signal()
    stop_requested = Signal()
    close_requested = Signal()
    folder_requested = Signal()
    """To be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = QProgressBar()
        self._progress.setRange(0, _PROGRESS_PARTS)
        self._progress.setTextVisible(False)
        self._progress.setObjectName("batch_progress")
        self._progress.setAccessibleName(self.tr("Progress of the batch"))
        self.line = ElidedLabel()
        self.line.setObjectName("batch_line")
        self._show_folder = self._button(self.tr("Show folder"), "batch_show_folder")
        self._show_folder.clicked.connect(self.folder_requested)
        self._show_folder.hide()
        self._close = self._button(self.tr("Close"), "batch_close")
        self._close.clicked.connect(self.close_requested)
        self._start = self._button(self.tr("Start"), "batch_start")
        self._start.setProperty("primary", True)
        self._start.setDefault(True)
        self._start.clicked.connect(self.start_requested)
        self._stop = self._button(self.tr("Stop"), "batch_stop")
        self._stop.clicked.connect(self.stop)
        self._lay_out()

    def set_ready(self, *, ready: bool) -> None:
        """Display whether there is anything to start."""
        self._start.setEnabled(ready)

    def set_running(self, *, running: bool) -> None:
        """Display whether the batch runs."""
        self._start.setVisible(not running)
        self._stop.setVisible(running)
        self._stop.setEnabled(running)
        self._progress.setVisible(running)
        if running:
            self._show_folder.hide()
            self._stop.setFocus()

    def set_progress(self, fraction: float, text: str) -> None:
        """Display how far all of it is."""
        self._progress.setValue(round(_PROGRESS_PARTS * fraction))
        self.line.set_text(text)

    def show_end(self, text: str, *, goes_on: bool, has_files: bool) -> None:
        """Display what became of the batch, and whether it can be gone on with."""
        self.line.set_text(text)
        self._start.setText(self.tr("Go on") if goes_on else self.tr("Start"))
        self._show_folder.setVisible(has_files)
        self._start.setFocus()

    @Slot()
    def stop(self) -> None:
        """Ask for the end, once."""
        self._stop.setEnabled(False)
        self.stop_requested.emit()

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for button in (self._show_folder, self._close, self._start, self._stop):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._progress)
        column.addLayout(row)
