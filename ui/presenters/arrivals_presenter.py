"""Photos and files that come in: chosen, dropped or pasted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from segmenter.errors import PixtureError
from segmenter.files.label_sets.own import SUFFIX as SET_SUFFIX
from segmenter.files.project import SUFFIX

from ..dialogs.address_dialog import AddressDialog
from ..dialogs.file_dialog import file_dialog
from ..panels.message_bar import MessageBar
from ..session.incoming import local_paths, open_filter, pasted_photo
from ..session.recent import RecentFiles
from ..session.session import Session
from .folder_presenter import FolderPresenter
from .import_presenter import ImportPresenter
from .label_set_presenter import LabelSetPresenter
from .project_presenter import ProjectPresenter


class ArrivalsPresenter(QObject):
    """Finds out what came in, and whom to give it to.

    Parameters
    ----------
    folders : FolderPresenter
        Takes photos and folders.
    imports : ImportPresenter
        Takes recipes and models.
    projects : ProjectPresenter
    sets : LabelSetPresenter
    session : Session
        Takes what is in memory.
    messages : MessageBar
    recent : RecentFiles
        Where dialogs begin.
    over : QWidget
        What dialogs lie over.
    parent : QObject
    """

    def __init__(
        self,
        *,
        folders: FolderPresenter,
        imports: ImportPresenter,
        projects: ProjectPresenter,
        sets: LabelSetPresenter,
        session: Session,
        messages: MessageBar,
        recent: RecentFiles,
        over: QWidget,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._folders, self._imports, self._session = folders, imports, session
        self._projects, self._sets = projects, sets
        self._messages, self._recent, self._over = messages, recent, over

    @Slot()
    def open_photo(self) -> None:
        """Ask which photo to open; of several the first is opened."""
        title = self.tr("Open photo")
        dialog = file_dialog(self._over, title, self._recent.folder, open_filter())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.open_paths)
        dialog.open()

    @Slot()
    def open_address(self) -> None:
        """Ask for the address of an image that lies elsewhere."""
        dialog = AddressDialog(self._over)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.given.connect(self._open_address)
        dialog.open()

    @Slot(str)
    def _open_address(self, address: str) -> None:
        self.open_paths([address])

    @Slot(list)
    def open_paths(self, paths: Sequence[str]) -> None:
        """Open what was named: a project, a label set, recipe or model, or photos and folders."""
        project = next((path for path in paths if path.casefold().endswith(SUFFIX)), None)
        label_set = next((path for path in paths if path.casefold().endswith(SET_SUFFIX)), None)
        if project is not None:
            self._projects.open(Path(project))
        elif label_set is not None:
            self._sets.take(label_set)
        elif not self._imports.open(paths):
            self._folders.open(paths)

    @Slot()
    def paste(self) -> None:
        """Open the photo on the clipboard: a picture, or a file."""
        if not self.open_data(QApplication.clipboard().mimeData()):
            self._messages.show_notice(
                self.tr("The clipboard holds no picture; copy one, then paste again")
            )

    @Slot(object)
    def open_data(self, data: QMimeData | None) -> bool:
        """Open what was dropped or pasted; return whether there was anything."""
        if paths := local_paths(data):
            self.open_paths(paths)
            return True
        try:
            image = pasted_photo(data)
        except PixtureError as error:
            self._messages.show_error(str(error))
            return True
        if image is not None:
            self._session.open_image(image)
        return image is not None
