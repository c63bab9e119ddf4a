"""Exports: the dialog, and the same again without it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from segmenter.images.image import Image

from ..dialogs.export_dialog import ExportDialog, export_call, what_was_written
from ..dialogs.export_labels import Chosen
from ..preferences.table import EXPORT_FOLDER, EXPORT_FORMATS, LEAVE_OUT_HIDDEN
from ..work.writing import WritingCall
from .file_presenter import Desk, FilePresenter


class ExportPresenter(FilePresenter):
    """Receives the actions that write files.

    Parameters
    ----------
    desk : Desk
    parent : QObject
    """

    writing_ended = Signal(bool)
    """Nothing is being written without a dialog any more; whether that is as it was asked for."""

    def __init__(self, desk: Desk, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._call: WritingCall | None = None
        self._waiting: tuple[Image, bool] | None = None
        # Once all that follows a change is done: only then the labels are those that are seen.
        queued = Qt.ConnectionType.QueuedConnection
        self._session.changed.connect(self._go_on, queued)

    @Slot()
    def export(self) -> None:
        """Ask what to write where, once the labels are those that are asked for."""
        if not self._is_ready(again=False):
            return
        image = self._document.project.image
        if image is not None and image.whole is not None:
            self._messages.show_notice(
                self.tr(
                    "Export writes labels of the overview; File → Export labels at full size"
                    " writes those of all pixels"
                )
            )
        selected = self._session.state.chosen
        dialog = ExportDialog(self._document.project, self._recent.folder, self._over, selected)
        dialog.exported.connect(self._messages.show_notice)
        dialog.open()

    @Slot()
    def export_again(self) -> None:
        """Write the formats of the last export into its folder; ask if there was none."""
        folder, formats = EXPORT_FOLDER.value, EXPORT_FORMATS.value
        if not (folder and formats and EXPORT_FORMATS.is_kept):
            self.export()
            return
        if not self._is_ready(again=True) or self._call is not None:
            return
        project = self._document.project
        chosen = Chosen(leave_out_hidden=LEAVE_OUT_HIDDEN.value)
        self._call = export_call(project, Path(folder).expanduser(), formats, "", chosen)
        self._call.done.connect(self._finish)
        self._call.failed.connect(self._fail)
        self._call.start()

    @property
    def is_writing(self) -> bool:
        """Whether files are being written without a dialog, or will be once there are labels."""
        return self._call is not None or self.is_waiting

    @property
    def is_waiting(self) -> bool:
        """Whether files will be written without a dialog once there are labels."""
        return self._waiting is not None and self._waiting[1]

    def undo_writing(self) -> None:
        """Stop what is being written; all will be as it was before."""
        self._waiting = None
        if self._call is not None:
            self._call.stop()

    @Slot(object)
    def _finish(self, paths: Sequence[Path] | None) -> None:
        if paths is not None:
            image = self._document.project.image
            stem = "" if image is None else image.stem
            self._messages.show_notice(what_was_written(paths, stem))
        self._end(is_well=True)

    @Slot(str)
    def _fail(self, text: str) -> None:
        if self._over.isVisible():  # otherwise it is told when the program ends
            WritingCall.know_told(text)
        self._messages.show_error(text)
        self._end(is_well=False)

    def _end(self, *, is_well: bool) -> None:
        self._call = None
        self._go_on()
        if not self.is_writing:
            self.writing_ended.emit(is_well)

    @Slot()
    def _go_on(self) -> None:
        """Do what had to wait for the labels."""
        if self._waiting is None or self._session.is_running or self._call is not None:
            return
        (image, again), self._waiting = self._waiting, None
        if image is self._document.project.image:
            self.export_again() if again else self.export()
        if again and not self.is_writing:  # nothing has come of it
            self.writing_ended.emit(False)

    def _is_ready(self, *, again: bool) -> bool:
        image = self._document.project.image
        if image is not None and self._session.is_running:
            self._waiting = image, again
            text = self.tr("The labels are on their way; they are exported when they are there")
            if not again:
                text = self.tr("The labels are on their way; Export opens when they are there")
            self._messages.show_notice(text)
            return False
        if self._document.project.labels is not None:
            return True
        self._messages.show_notice(self.tr("There is nothing to export yet"))
        return False
