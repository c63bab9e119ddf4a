"""What to write, and where."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from segmenter.exports import FORMATS, export
from segmenter.project import Project
from ui.background import BackgroundCall
from ui.recent import stored_list

FORMATS_KEY = "export/formats"
FOLDER_KEY = "export/folder"


class ExportDialog(QDialog):
    """Asks for folder, name and formats, writes the files and says what it wrote.

    Parameters
    ----------
    project : Project
        With a segmentation.
    folder : str
        Offered where none was chosen before and the photo has none.
    """

    exported = Signal(str)
    """One line that says what was written."""

    def __init__(self, project: Project, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setWindowTitle(self.tr("Export"))
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self._make_fields(folder)
        self._make_formats()
        self._make_buttons()
        self._lay_out()
        self._call: BackgroundCall | None = None

    def formats(self) -> list[str]:
        """Return the formats that are ticked."""
        return [name for name, box in self._boxes.items() if box.isChecked()]

    @Slot()
    def write(self) -> None:
        """Write the files in a thread; the dialog closes when they are there."""
        project, formats = self._project, self.formats()
        image, segmentation = project.image, project.segmentation
        if image is None or segmentation is None or not formats:
            self._problem.setText(self.tr("Tick at least one format"))
            return
        folder, stem = Path(self._folder.text()).expanduser(), self._stem.text() or image.stem
        self._set_busy(busy=True)
        self._call = BackgroundCall(
            lambda: export(
                segmentation,
                image,
                project.styles,
                folder,
                formats,
                opacity=project.opacity,
                stem=stem,
            ),
            self,
        )
        self._call.done.connect(self._finish)
        self._call.failed.connect(self._show_problem)
        self._call.start()

    @Slot(object)
    def _finish(self, paths: Sequence[Path]) -> None:
        settings = QSettings()
        settings.setValue(FORMATS_KEY, self.formats())
        settings.setValue(FOLDER_KEY, self._folder.text())
        names = ", ".join(path.name for path in paths)
        self.exported.emit(self.tr("Exported {0} to {1}").format(names, paths[0].parent))
        self.accept()

    @Slot(str)
    def _show_problem(self, text: str) -> None:
        self._set_busy(busy=False)
        self._problem.setText(text)

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder to export to"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    def _set_busy(self, *, busy: bool) -> None:
        self._export.setEnabled(not busy)
        self._problem.setText(self.tr("Writing…") if busy else "")

    def _make_fields(self, folder: str) -> None:
        image = self._project.image
        beside = image.path.parent if image is not None and image.path is not None else folder
        self._folder = QLineEdit(str(QSettings().value(FOLDER_KEY) or beside))
        self._folder.setObjectName("export_folder")
        self._folder.setAccessibleName(self.tr("Folder"))
        self._stem = QLineEdit("" if image is None else image.stem)
        self._stem.setObjectName("export_stem")
        self._stem.setAccessibleName(self.tr("Name"))
        self._browse_button = QPushButton(self.tr("Browse…"))
        self._browse_button.clicked.connect(self._browse)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setObjectName("export_problem")

    def _make_formats(self) -> None:
        ticked = stored_list(FORMATS_KEY, ["labels", "json"])
        titles = {
            "labels": self.tr("Label ids as grey values"),
            "palette": self.tr("Label ids with their colours"),
            "overlay": self.tr("The photo with its labels, as shown"),
            "json": self.tr("Names, colours and shares"),
        }
        self._boxes: dict[str, QCheckBox] = {}
        for name, entry in FORMATS.items():
            box = QCheckBox(f"{titles.get(name, name)}  ·  {entry.suffix}")
            box.setObjectName(f"export_{name}")
            box.setChecked(name in ticked)
            self._boxes[name] = box

    def _make_buttons(self) -> None:
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._export = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.ApplyRole
        )
        self._export.setObjectName("export_button")
        self._export.setProperty("primary", True)
        self._export.setDefault(True)
        self._export.clicked.connect(self.write)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(self._browse_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(_caption(self.tr("Folder")))
        column.addLayout(row)
        column.addWidget(_caption(self.tr("Name")))
        column.addWidget(self._stem)
        column.addWidget(_caption(self.tr("Formats")))
        for box in self._boxes.values():
            column.addWidget(box)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", True)
    return label
