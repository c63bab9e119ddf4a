"""Exports: the dialog, and the same again without it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot

from ui.dialogs.export_dialog import (
    FOLDER_KEY,
    FORMATS_KEY,
    ExportDialog,
    export_call,
    remembered_formats,
    what_was_written,
)
from ui.work.background import BackgroundCall

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class ExportPresenter(QObject):
    """Receives the actions that write files."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._call: BackgroundCall | None = None

    @Slot()
    def export(self) -> None:
        """Ask what to write where."""
        window = self._window
        if not self._is_ready():
            return
        dialog = ExportDialog(window.document.project, window.recent.folder, window)
        dialog.exported.connect(window.message_bar.show_notice)
        dialog.open()

    @Slot()
    def export_again(self) -> None:
        """Write the formats of the last export into its folder; ask if there was none."""
        settings, formats = QSettings(), remembered_formats()
        folder = str(settings.value(FOLDER_KEY) or "")
        if not (folder and formats and settings.contains(FORMATS_KEY)):
            self.export()
            return
        if not self._is_ready() or self._call is not None:
            return
        project = self._window.document.project
        self._call = export_call(project, Path(folder).expanduser(), formats, "")
        self._call.done.connect(self._finish)
        self._call.failed.connect(self._fail)
        self._call.start()

    @Slot(object)
    def _finish(self, paths: Sequence[Path]) -> None:
        self._call = None
        self._window.message_bar.show_notice(what_was_written(paths))

    @Slot(str)
    def _fail(self, text: str) -> None:
        self._call = None
        self._window.message_bar.show_error(text)

    def _is_ready(self) -> bool:
        if self._window.document.project.segmentation is not None:
            return True
        self._window.message_bar.show_notice(self.tr("There is nothing to export yet"))
        return False
