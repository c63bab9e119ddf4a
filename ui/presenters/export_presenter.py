"""Exports: the dialog, and the same again without it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from ui.dialogs.export_dialog import ExportDialog, export_call, what_was_written
from ui.dialogs.export_labels import Chosen
from ui.preferences.table import EXPORT_FOLDER, EXPORT_FORMATS, LEAVE_OUT_HIDDEN
from ui.presenters.file_presenter import Desk, FilePresenter
from ui.work.background import BackgroundCall


class ExportPresenter(FilePresenter):
    """Receives the actions that write files.

    Parameters
    ----------
    desk : Desk
    parent : QObject
    """

    def __init__(self, desk: Desk, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._call: BackgroundCall | None = None

    @Slot()
    def export(self) -> None:
        """Ask what to write where."""
        if not self._is_ready():
            return
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
        if not self._is_ready() or self._call is not None:
            return
        project = self._document.project
        chosen = Chosen(leave_out_hidden=LEAVE_OUT_HIDDEN.value)
        self._call = export_call(project, Path(folder).expanduser(), formats, "", chosen)
        self._call.done.connect(self._finish)
        self._call.failed.connect(self._fail)
        self._call.start()

    @Slot(object)
    def _finish(self, paths: Sequence[Path]) -> None:
        self._call = None
        self._messages.show_notice(what_was_written(paths))

    @Slot(str)
    def _fail(self, text: str) -> None:
        self._call = None
        self._messages.show_error(text)

    def _is_ready(self) -> bool:
        if self._document.project.labels is not None:
            return True
        text = self.tr("There is nothing to export yet")
        if self._document.project.segmentation is not None:
            text = self.tr("The labels are on their way back; export them in a moment")
        self._messages.show_notice(text)
        return False
