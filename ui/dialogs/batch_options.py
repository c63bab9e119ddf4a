"""Where a batch writes, what, and how: the right side of its dialog."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from segmenter.work.parallel import core_count
from segmenter.work.processes import default_jobs

from ..look.text import plain
from ..preferences.table import BATCH_FOLDER, BATCH_JOBS, BATCH_SHARES_MODEL, EXPORT_FORMATS
from ..widgets.number_edits import NumberEdit
from ..widgets.plain_label import PlainLabel
from .file_dialog import file_dialog
from .format_list import FormatList

_WIDTH = 344
_MOST_JOBS = 64


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen beside the photos.

    Attributes
    ----------
    folder : Path
    formats : tuple of str
    jobs : int
        Photos at once.
    shared_model : bool
        Whether one mixture is fitted to all photos.
    """

    folder: Path
    formats: tuple[str, ...]
    jobs: int
    shared_model: bool


class BatchOptions(QWidget):
    """Shows the choices, those of last time at first."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch_options")
        self.setFixedWidth(_WIDTH)
        self._make_fields()
        self._lay_out()

    @property
    def problem(self) -> str:
        """What is missing, in one line, or nothing."""
        if not self._folder.text().strip():
            return self.tr("Choose a folder to write to")
        return "" if self._formats.ticked() else self.tr("Tick at least one format")

    def choices(self) -> Choices:
        """Return what is chosen now."""
        return Choices(
            Path(self._folder.text().strip()).expanduser(),
            tuple(self._formats.ticked()),
            self._jobs.value(),
            self._shared.isChecked() and self._shared.isEnabled(),
        )

    def remember(self) -> None:
        """Keep the choices for next time."""
        BATCH_FOLDER.keep(self._folder.text().strip())
        EXPORT_FORMATS.keep(tuple(self._formats.ticked()))
        BATCH_JOBS.keep(self._jobs.value())
        BATCH_SHARES_MODEL.keep(self._shared.isChecked())

    def offer_folder(self, folder: str) -> None:
        """Display a folder if none was chosen."""
        if not self._folder.text().strip():
            self._folder.setText(folder)

    def set_settings(self, text: str, *, may_share: bool) -> None:
        """Display how the photos are segmented."""
        self._settings.setText(text)
        self._shared.setEnabled(may_share)
        tip = self.tr("A label means the same in each photo")
        why = self.tr("Only labels that are fitted can share a model")
        self._shared.setToolTip(plain(tip if may_share else why))

    @Slot()
    def _browse(self) -> None:
        dialog = file_dialog(self, self.tr("Folder to write to"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    def _make_fields(self) -> None:
        self._folder = QLineEdit(BATCH_FOLDER.value)
        self._folder.setObjectName("batch_folder")
        self._folder.setAccessibleName(self.tr("Folder to write to"))
        self._folder.textChanged.connect(self.changed)
        self._formats = FormatList(0, EXPORT_FORMATS.value)
        self._formats.setMinimumHeight(200)
        self._formats.changed.connect(self.changed)
        self._settings = PlainLabel()
        self._settings.setObjectName("batch_settings")
        self._settings.setWordWrap(True)
        self._shared = QCheckBox(self.tr("One model for all photos"))
        self._shared.setObjectName("batch_shared_model")
        self._shared.setChecked(BATCH_SHARES_MODEL.value)
        self._jobs = NumberEdit(1, max(_MOST_JOBS, core_count()))
        self._jobs.setObjectName("batch_jobs")
        self._jobs.setAccessibleName(self.tr("Photos at once"))
        self._jobs.setToolTip(self.tr("More are quicker, but each needs memory of its own"))
        self._jobs.setValue(BATCH_JOBS.value or default_jobs())

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(_title(self.tr("Settings")))
        column.addWidget(self._settings)
        column.addWidget(_caption(self.tr("As set in the window now")))
        column.addWidget(self._shared)
        jobs = QHBoxLayout()
        jobs.addWidget(_caption(self.tr("Photos at once")), 1)
        jobs.addWidget(self._jobs)
        self._jobs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._jobs.setFixedWidth(72)
        column.addLayout(jobs)
        column.addSpacing(10)
        column.addWidget(_title(self.tr("Write to")))
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(browse)
        column.addLayout(row)
        column.addSpacing(10)
        column.addWidget(_title(self.tr("Formats")))
        column.addWidget(self._formats, 1)


def _title(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("title", True)
    return label


def _caption(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("dim", True)
    return label
