"""The photos beside the open one: opening folders, and walking through them."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from segmenter.batch.gathering import photos_among
from segmenter.errors import ImageError, printable
from segmenter.files.addresses import store_of
from segmenter.images.image import Image
from segmenter.images.samples import is_sample
from segmenter.project import Project

from ..dialogs.file_dialog import file_dialog
from ..panels.status_bar import StatusBar
from ..work.background import BackgroundCall
from .file_presenter import Desk, FilePresenter

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Listing:
    """The photos that were found, and what they were looked for.

    Attributes
    ----------
    job : int
    photos : tuple of str
        Absolute paths.
    folder : Path, optional
        None if they were named one by one.
    changed : int
        When the folder changed last, in nanoseconds.
    opens : bool
        Whether the first is to be opened.
    """

    job: int
    photos: tuple[str, ...] = ()
    folder: Path | None = None
    changed: int = 0
    opens: bool = False


class FolderPresenter(FilePresenter):
    """Knows which photos lie beside the open one, and opens them; lists them in a thread.

    Parameters
    ----------
    desk : Desk
    status : StatusBar
        Tells which of them the open one is.
    parent : QObject
    """

    listed = Signal()
    """There are other photos beside the open one."""
    placed = Signal(str)
    """The path of the photo that one has come to, though it may not be open yet."""

    def __init__(self, desk: Desk, status: StatusBar, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._status = status
        self._list = _Listing(0)
        self._at = 0
        self._job = 0
        self._is_listing = False
        # Asked for before the list was there.
        self._steps = 0
        # Told while a photo was being opened, which takes messages away.
        self._end_text = ""
        self._document.changed.connect(self._follow)
        self._show_place()

    @property
    def is_listing(self) -> bool:
        """Whether a folder is being looked through."""
        return self._is_listing

    @property
    def photos(self) -> tuple[str, ...]:
        """Absolute paths of the open photo and of those beside it."""
        return self._list.photos

    @property
    def folder(self) -> Path | None:
        """Where they all lie; None if they were named one by one."""
        return self._list.folder

    @Slot(str)
    def turn_to(self, photo: str) -> None:
        """Open one of the photos."""
        if photo in self._list.photos:
            self._turn_to(self._list.photos.index(photo))

    def _turn_to(self, place: int) -> None:
        self._at, self._end_text = place, ""
        self._show_place()
        self._session.open_path(self._list.photos[place])

    @Slot(list)
    def open(self, paths: Sequence[str]) -> None:
        """Open a photo or a sample, or the first photo of a folder or of several paths."""
        self._job += 1
        self._is_listing, self._steps, self._end_text = False, 0, ""
        store = store_of(paths[0]) if len(paths) == 1 else None
        is_photo = store or is_sample(paths[0]) or not Path(paths[0]).is_dir()
        if len(paths) == 1 and is_photo:
            self._session.open_path(store or paths[0])
            return
        job = self._job
        self._call(lambda: _find(job, paths))

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._look_beside(now.image)

    def _look_beside(self, image: Image | None) -> None:
        """Know the photos beside the one that is open now."""
        if image is None or image.path is None:
            self._job += 1
            self._is_listing, self._steps = False, 0
            self._take(_Listing(self._job))
            return
        path = image.path.absolute()
        self._job += 1
        job = self._job
        if str(path) not in self._list.photos:
            self._take(_Listing(job, (str(path),), path.parent))
        self._at = self._list.photos.index(str(path))
        self._show_place()
        if self._end_text:
            self._tell(self._end_text)
        known = self._list
        if known.folder is not None:
            self._call(lambda: _find_beside(job, path, known))

    @Slot()
    def open_folder(self) -> None:
        """Ask which folder to open."""
        dialog = file_dialog(self._over, self.tr("Open folder"), self._recent.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._open_chosen)
        dialog.open()

    @Slot(str)
    def _open_chosen(self, folder: str) -> None:
        self.open([folder])

    @Slot()
    def previous_photo(self) -> None:
        """Open the photo before."""
        self._step(-1)

    @Slot()
    def next_photo(self) -> None:
        """Open the photo after."""
        self._step(1)

    def _step(self, step: int) -> None:
        if self._is_listing:
            self._steps += step
            return
        photos, wanted = self._list.photos, self._at + step
        if not photos:
            self._tell(self.tr("This photo lies in no folder; open one from a folder"))
        elif 0 <= wanted < len(photos):
            self._turn_to(wanted)
        else:
            self._end_text = self._end(photos[-1 if step > 0 else 0], last=step > 0)
            self._tell(self._end_text)

    def _end(self, photo: str, *, last: bool) -> str:
        name, folder = Path(photo).name, self._list.folder
        if len(self._list.photos) == 1:
            return self.tr("{0} is the only photo here").format(name)
        if folder is None:
            text = self.tr("{0} is the last of these {1} photos")
            if not last:
                text = self.tr("{0} is the first of these {1} photos")
            return text.format(name, len(self._list.photos))
        text = self.tr("{0} is the last photo in {1}")
        if not last:
            text = self.tr("{0} is the first photo in {1}")
        return text.format(name, folder.name or folder)

    def _tell(self, text: str) -> None:
        if self._document.project.image is None and not self._list.photos:
            text = self.tr("Open a photo or a folder first")
        self._messages.show_notice(printable(text))

    def _call(self, function: Callable[[], object]) -> None:
        self._is_listing = True
        call = BackgroundCall(function)
        call.done.connect(self._use)
        call.failed.connect(partial(self._fail, self._job))
        call.start()

    @Slot(object)
    def _use(self, listing: _Listing) -> None:
        if listing.job != self._job:
            return
        self._is_listing = False
        at = self._list.photos[self._at] if self._list.photos else None
        is_there = not listing.opens and at in listing.photos
        self._take(listing, listing.photos.index(str(at)) if is_there else 0)
        if listing.opens:
            self._session.open_path(listing.photos[0])
        if self._steps:
            steps, self._steps = self._steps, 0
            self._step(steps)

    def _fail(self, job: int, text: str) -> None:
        if job != self._job:
            return
        self._is_listing, self._steps = False, 0
        self._messages.show_error(text)

    def _take(self, listing: _Listing, at: int = 0) -> None:
        before, self._list, self._at = self._list, listing, at
        if (before.photos, before.folder) != (listing.photos, listing.folder):
            self.listed.emit()
        self._show_place()

    def _show_place(self) -> None:
        count = len(self._list.photos)
        text = self.tr("{0} of {1}").format(f"{self._at + 1:,}", f"{count:,}") if count > 1 else ""
        self._status.show_place(text)
        if count:
            self.placed.emit(self._list.photos[self._at])


def _find(job: int, paths: Sequence[str]) -> _Listing:
    """Find the photos that paths stand for."""
    try:
        photos = tuple(photos_among(paths))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ImageError(f"{error.filename}: cannot be read ({reason}); open another") from error
    if not photos:
        where = paths[0] if len(paths) == 1 else f"{len(paths)} files and folders"
        raise ImageError(f"{where}: there are no photos here; open another folder")
    folder = Path(paths[0]).absolute() if len(paths) == 1 else None
    return _Listing(job, photos, folder, _changed(folder), opens=True)


def _find_beside(job: int, photo: Path, known: _Listing) -> _Listing:
    """Find the photos in a photo's folder, unless they are known and it has not changed."""
    folder = photo.parent
    changed = _changed(folder)
    if known.changed == changed:
        return _Listing(job, known.photos, folder, changed)
    try:
        photos = tuple(photos_among([str(folder)], [str(photo)]))
    except OSError as error:  # a folder may give its files without telling their names
        logger.debug("%s is not listed: %s", folder, error)
        photos = (str(photo),)
    return _Listing(job, photos, folder, changed)


def _changed(folder: Path | None) -> int:
    try:
        return folder.stat().st_mtime_ns if folder is not None else 0
    except OSError:
        return 0
