"""What to write, and where."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from segmenter.exports.exporting import export_steps
from segmenter.exports.job import ExportJob
from segmenter.exports.previewing import FormatPreview
from segmenter.project import Project

from ..language.words import tr
from ..preferences.table import EXPORT_FOLDER, EXPORT_FORMATS
from ..widgets.plain_label import PlainLabel
from ..work.writing import WritingCall
from .export_labels import EVERYTHING, Chosen, ExportLabels
from .export_preview import ExportPreview, PreviewMaker
from .export_target import ExportTarget
from .exported_files import ExportedFiles, file_names
from .format_list import FormatList


def export_call(
    project: Project,
    folder: Path,
    formats: Sequence[str],
    stem: str,
    chosen: Chosen = EVERYTHING,
) -> WritingCall:
    """Return the call that writes a project's result; its segmentation must be there."""
    image, segmentation = project.image, project.segmentation
    assert image is not None and segmentation is not None  # noqa: PT018
    return WritingCall(
        export_steps(
            segmentation,
            image,
            project.styles,
            folder,
            formats,
            opacity=project.opacity,
            stem=stem or image.stem,
            only=chosen.only,
            leave_out_hidden=chosen.leave_out_hidden,
        )
    )


def what_was_written(paths: Sequence[Path], stem: str) -> str:
    """Return one line for the window, which also says if the files are not called ``stem``."""
    names = ", ".join(path.name for path in paths)
    text = tr("Exported {0} to {1}")
    if stem and not paths[0].name.startswith(f"{stem}."):
        text += tr(" (other files are called {2}, and were kept)")
    return text.format(names, paths[0].parent, stem)


class ExportDialog(QDialog):
    """Asks for folder, name and formats, writes the files and says what it wrote.

    Parameters
    ----------
    project : Project
        With a segmentation.
    folder : str
        Offered where none was chosen before and the photo has none.
    selected : sequence of int, optional
        The labels that are selected in the window.

    Attributes
    ----------
    target : ExportTarget
    format_list : FormatList
    labels : ExportLabels
    """

    exported = Signal(str)
    """One line that says what was written, or why not all was undone."""

    def __init__(
        self,
        project: Project,
        folder: str,
        parent: QWidget | None = None,
        selected: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._make_labels(selected)
        self.setWindowTitle(self.tr("Export"))
        self.setObjectName("export_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_target(folder)
        self._make_formats()
        self._make_preview()
        self._make_buttons()
        self._lay_out()
        self._call: WritingCall | None = None
        self._is_cancelled = False
        self._tell_files()

    def formats(self) -> list[str]:
        """Return the formats that are ticked."""
        return self.format_list.ticked()

    @Slot()
    def write(self) -> None:
        """Write the files in a thread; the dialog closes when they are there."""
        formats = self.formats()
        if not formats:
            self._say_what_is_missing()
            return
        self._set_busy(busy=True)
        self._call = export_call(
            self._project, self.target.folder, formats, self.target.stem, self.labels.chosen
        )
        self._call.done.connect(self._finish)
        self._call.failed.connect(self._show_problem)
        self._call.start()

    @Slot(object)
    def _finish(self, paths: Sequence[Path] | None) -> None:
        self._call = None
        if self._is_cancelled:
            if paths is not None:  # all was in its place by then
                text = self.tr("Cancelled too late: {0}")
                self.exported.emit(text.format(what_was_written(paths, self.target.stem)))
            self.deleteLater()
            return
        assert paths is not None
        EXPORT_FORMATS.keep(tuple(self.formats()))
        EXPORT_FOLDER.keep(self.target.folder_edit.text())
        self.labels.remember()
        self.exported.emit(what_was_written(paths, self.target.stem))
        self.accept()

    @Slot(str)
    def _show_problem(self, text: str) -> None:
        self._call = None
        over = self.parentWidget()
        if over is None or over.isVisible():
            WritingCall.know_told(text)
        if self._is_cancelled:
            self.exported.emit(text)
            self.deleteLater()
            return
        self._set_busy(busy=False)
        self._say(text)

    def reject(self) -> None:
        """Close; what is being written is undone, or told of if it is too late for that."""
        if self._call is not None:
            self._call.stop()
            self._is_cancelled = True
            self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # until it has ended
        super().reject()

    def _set_busy(self, *, busy: bool) -> None:
        self._export.setEnabled(not busy)
        self._say(self.tr("Writing…") if busy else "")

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _make_target(self, folder: str) -> None:
        image = self._project.image
        beside = image.path.parent if image is not None and image.path is not None else folder
        self.target = ExportTarget(
            EXPORT_FOLDER.value or str(beside), "" if image is None else image.stem
        )
        self.target.changed.connect(self._tell_files)
        self._files = ExportedFiles()
        self._problem = PlainLabel()
        self._problem.setWordWrap(True)
        self._problem.setObjectName("export_problem")
        self._problem.hide()

    def _make_formats(self) -> None:
        segmentation = self._project.segmentation
        self.format_list = FormatList(
            0 if segmentation is None else segmentation.n_labels, EXPORT_FORMATS.value
        )
        self.format_list.changed.connect(self._say_what_is_missing)

    def _make_labels(self, selected: Sequence[int]) -> None:
        found = self._project.segmentation
        there = () if found is None else found.labels_kept
        self.labels = ExportLabels(self._project.styles, there, selected)
        self.labels.changed.connect(self._choose_labels)

    @Slot()
    def _choose_labels(self) -> None:
        self._maker.choose(self.labels.chosen)

    def _make_preview(self) -> None:
        project = self._project
        image, segmentation = project.counted, project.segmentation
        assert image is not None and segmentation is not None  # noqa: PT018
        job = ExportJob(image, segmentation, project.styles, project.opacity, self.target.folder)
        self._preview, self._maker = ExportPreview(), PreviewMaker(job, self)
        self._maker.choose(self.labels.chosen)
        self._maker.made.connect(self._show_preview)
        self.format_list.pointed.connect(self._maker.want)
        self._maker.want((self.formats() or ["labels"])[0])

    @Slot(str, object)
    def _show_preview(self, name: str, preview: FormatPreview) -> None:
        image = self._project.image
        assert image is not None
        facts = [] if preview.picture is None else [f"{image.width:,} × {image.height:,}"]
        if preview.size is not None:
            facts.append(QLocale().formattedDataSize(preview.size, 1))
        note = ""
        if preview.is_shortened:
            note = self.tr("The text is that of a smaller version of the photo")
        elif name == "labels":
            note = self.tr("Grey values are label ids. Other viewers show them almost black")
        elif preview.n_shown < preview.n_all:
            words = tr("The first {0} of {1} labels", preview.n_all)
            note = words.format(preview.n_shown, preview.n_all)
        (title,) = file_names(self.target.stem, [name])
        self._preview.show_preview(title, " · ".join(facts), note, preview)

    @Slot()
    def _tell_files(self) -> None:
        image = self._project.image
        self._files.name_files(self.target.folder, self.target.stem, self.formats(), image)

    @Slot()
    def _say_what_is_missing(self) -> None:
        ready = bool(self.formats())
        self._export.setEnabled(ready)
        self._say("" if ready else self.tr("Tick at least one format"))
        self._tell_files()

    def _make_buttons(self) -> None:
        self._buttons = QDialogButtonBox()
        self._cancel = self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._cancel.setAutoDefault(False)
        self._export = self._buttons.addButton(
            self.tr("Export"), QDialogButtonBox.ButtonRole.ApplyRole
        )
        self._export.setObjectName("export_button")
        self._export.setProperty("primary", True)
        self._export.setDefault(True)
        self._export.clicked.connect(self.write)
        self._buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(self.format_list)
        beside.addWidget(self._preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.target)
        column.addLayout(beside, 1)
        column.addWidget(self.labels)
        column.addWidget(self._files)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
