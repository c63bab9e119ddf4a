"""How a result is made again: as a command, a recipe or a model."""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QFileDialog

from segmenter.command_line.command import NoCommandError, as_command
from segmenter.exports.exporting import export_file
from segmenter.exports.registry import FORMATS
from segmenter.images.image import Image
from segmenter.segmenting.segmentation import Segmentation

from ..dialogs.file_dialog import file_dialog
from ..preferences.table import EXPORT_FOLDER
from ..work.background import BackgroundCall
from .file_presenter import Desk, FilePresenter


class RecipePresenter(FilePresenter):
    """Receives the actions that keep how the photo was segmented.

    Parameters
    ----------
    desk : Desk
    parent : QObject
    """

    def __init__(self, desk: Desk, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._call: BackgroundCall | None = None

    @Slot()
    def copy_command(self) -> None:
        """Put the command that gives these very labels on the clipboard."""
        if (found := self._result()) is None:
            return
        bar = self._messages
        try:
            command = as_command(*found, self._folder(found[0]), _program())
        except NoCommandError as error:
            bar.show_error(str(error))
            return
        QApplication.clipboard().setText(command)
        bar.show_notice(self.tr("Copied: {0}").format(command))

    @Slot()
    def save_recipe(self) -> None:
        """Ask where to save all settings."""
        self._ask(self.tr("Save recipe"), "recipe")

    @Slot()
    def save_model(self) -> None:
        """Ask where to save the mixture, with the labels' names and colours."""
        self._ask(self.tr("Save model"), "model")

    def save(self, path: str, name: str) -> None:
        """Write the result as one format to a file, in a thread."""
        if (found := self._result()) is None:
            return
        image, segmentation = found
        styles = self._document.project.styles
        call = BackgroundCall(lambda: export_file(segmentation, image, styles, name, path))
        self._call = call  # kept, so that it is not a thread that lets go of it last
        call.done.connect(self._tell)
        call.failed.connect(self._messages.show_error)
        call.start()

    def _ask(self, title: str, name: str) -> None:
        if (found := self._result()) is None:
            return
        suffix = FORMATS[name].suffix
        dialog = file_dialog(self._over, title, str(self._folder(found[0])))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*{suffix}")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(found[0].stem + suffix)
        dialog.setProperty("format", name)
        dialog.fileSelected.connect(self._save_chosen)
        dialog.open()

    @Slot(str)
    def _save_chosen(self, path: str) -> None:
        self.save(path, str(self.sender().property("format")))

    @Slot(object)
    def _tell(self, path: Path) -> None:
        self._messages.show_notice(self.tr("Saved {0}").format(path))

    def _folder(self, image: Image) -> Path:
        beside = image.path.parent if image.path is not None else self._recent.folder
        return Path(EXPORT_FOLDER.value or beside).expanduser().absolute()

    def _result(self) -> tuple[Image, Segmentation] | None:
        """Return the photo and its labels, once they are those that are asked for."""
        project = self._document.project
        image, segmentation = project.image, project.segmentation
        at_rest = project.is_up_to_date and not self._session.is_running
        if image is not None and segmentation is not None and at_rest:
            return image, segmentation
        self._messages.show_notice(self.tr("Wait until the fit has ended"))
        return None


def _program() -> tuple[str, ...]:
    """Return what starts the command line here: a checkout need not be installed."""
    started = Path(sys.argv[0])
    if shutil.which("pixture") is None and started.name == "main.py":
        return "python3", str(started.absolute())
    return ("pixture",)
