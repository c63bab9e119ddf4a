"""Where an export writes to, and under which name."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from ..widgets.plain_label import PlainLabel
from .file_dialog import file_dialog


class ExportTarget(QWidget):
    """Asks for folder and name.

    Parameters
    ----------
    folder, stem : str
        Offered at first; the name is also meant where the field is left empty.

    Attributes
    ----------
    folder_edit, stem_edit : QLineEdit
    """

    changed = Signal()
    """Another folder or name stands there."""

    def __init__(self, folder: str, stem: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_stem = stem
        self.folder_edit, self.stem_edit = QLineEdit(folder), QLineEdit(stem)
        self.folder_edit.setObjectName("export_folder")
        self.folder_edit.setAccessibleName(self.tr("Folder"))
        self.stem_edit.setObjectName("export_stem")
        self.stem_edit.setAccessibleName(self.tr("Name"))
        for edit in (self.folder_edit, self.stem_edit):
            edit.textChanged.connect(self.changed)
        browse = QPushButton(self.tr("Browse…"))
        browse.setAutoDefault(False)  # Return exports
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder_edit, 1)
        row.addWidget(browse)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(12)
        grid.addWidget(_caption(self.tr("Folder")), 0, 0)
        grid.addLayout(row, 0, 1)
        grid.addWidget(_caption(self.tr("Name")), 1, 0)
        grid.addWidget(self.stem_edit, 1, 1)

    @property
    def folder(self) -> Path:
        """The folder that is asked for."""
        return Path(self.folder_edit.text()).expanduser()

    @property
    def stem(self) -> str:
        """What the files' names begin with."""
        return self.stem_edit.text() or self._own_stem

    @Slot()
    def _browse(self) -> None:
        dialog = file_dialog(self, self.tr("Folder to export to"), self.folder_edit.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder_edit.setText)
        dialog.open()


def _caption(text: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("dim", True)
    return label
