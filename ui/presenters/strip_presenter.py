"""The strip of a folder's photos: pictures and marks come as they are needed."""

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QImage, QPixmap

from segmenter.errors import printable
from segmenter.files.project import Standing, read_standing
from segmenter.images.image import Image
from segmenter.project import Project

from ..language.words import tr
from ..panels.message_words import said_in_window
from ..panels.photo_strip import PhotoStrip
from ..panels.strip_delegate import PICTURE
from ..preferences.store import changes
from ..preferences.table import INHERIT_SETTINGS
from ..session.beginnings import path_of, place_of
from ..session.document import Document
from ..session.kept_sessions import Kept, KeptSessions
from ..session.previews import preview
from ..session.session import Session
from ..work.background import BackgroundCall
from ..work.lazy_queue import Job, LazyQueue
from .drifting import Drifting
from .folder_presenter import FolderPresenter

AFTER_FIT_MILLISECONDS = 300


class StripPresenter(QObject):
    """Serves the strip; only photos in sight are looked at, one after another in a thread.

    Parameters
    ----------
    strip : PhotoStrip
    folders : FolderPresenter
        Knows which photos there are.
    kept : KeptSessions
        Has what was done to some in earlier runs.
    document : Document
    session : Session
    inherit : QAction
        Ticked where new photos begin with the settings of the one before.
    parent : QObject
    """

    failed = Signal(str)
    """What cannot be told of photos, and why, in one line."""

    def __init__(
        self,
        *,
        strip: PhotoStrip,
        folders: FolderPresenter,
        kept: KeptSessions,
        document: Document,
        session: Session,
        inherit: QAction,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._strip, self._folders, self._sessions = strip, folders, kept
        self._document, self._session, self._inherit = document, session, inherit
        self._rests = False
        # Who turns pages does so again in a moment, and a photo that is read cannot be given up.
        self._later = QTimer(self, interval=AFTER_FIT_MILLISECONDS, singleShot=True)
        self._later.timeout.connect(self._look)
        self._kept: dict[str, Kept] = {}
        # Photos that something was done to in this run, and those that no model can be held to.
        self._worked_on: set[str] = set()
        self._unmeasured: set[str] = set()
        self._finding: BackgroundCall | None = None
        self._queue = LazyQueue(self)
        self._queue.done.connect(self._take)
        self._queue.failed.connect(self._fail)
        self._drifting = Drifting(session.beginnings.for_all, document, self)
        self._drifting.changed.connect(self._forget_falls)
        self._drifting.failed.connect(self.failed)
        folders.listed.connect(self._show_photos)
        folders.placed.connect(self._go_to)
        strip.view.moved.connect(self._look)
        strip.view.open_requested.connect(folders.turn_to)
        strip.inherit_requested.connect(self.inherit_settings)
        document.changed.connect(self._follow)
        document.stack.indexChanged.connect(self._tell_open)
        session.refused.connect(self._refuse)
        session.changed.connect(self._follow_fits)
        changes().changed.connect(self._follow_preference)
        self._show_inherit()

    @property
    def is_busy(self) -> bool:
        """Whether photos are being looked at."""
        return self._queue.is_busy or self._finding is not None or self._rests

    def shut_down(self) -> None:
        """Look at no photo any more."""
        self._document.stack.indexChanged.disconnect(self._tell_open)  # it tells of its end, too
        self._later.stop()
        self._queue.shut_down()

    @Slot(bool)
    def inherit_settings(self, inherit: bool) -> None:
        """Let new photos begin with the settings of the one before, or fresh."""
        INHERIT_SETTINGS.keep(inherit)

    @Slot()
    def show_strip(self) -> None:
        """Bring the keys to the strip, or back to the canvas."""
        self._strip.take_focus()

    @Slot(str)
    def _follow_preference(self, key: str) -> None:
        if key == INHERIT_SETTINGS.key:
            self._show_inherit()

    def _show_inherit(self) -> None:
        self._strip.show_inherit(inherit=INHERIT_SETTINGS.value)
        self._inherit.setChecked(INHERIT_SETTINGS.value)

    # Photos ------------------------------------------------------------------------------------

    @Slot()
    def _show_photos(self) -> None:
        photos, folder = self._folders.photos, self._folders.folder
        self._strip.model.set_photos(photos)
        name = "" if folder is None else printable(folder.name or str(folder))
        count = tr("{0} photos", len(photos)).format(f"{len(photos):,}")
        self._strip.show_title(f"{name} · {count}" if name else count)
        self._strip.setVisible(len(photos) > 1)
        self._tell_open()
        if len(photos) > 1:
            call = BackgroundCall(partial(self._sessions.of_files, photos))
            self._finding = call
            call.done.connect(self._take_kept)
            call.failed.connect(self._take_no_sessions)
            call.start()

    @Slot(object)
    def _take_kept(self, kept: dict[str, Kept]) -> None:
        if self.sender() is self._finding:
            self._kept = {path: each for path, each in kept.items() if path not in self._worked_on}
            self._finding = None
            self._look()

    @Slot(str)
    def _take_no_sessions(self, problem: str) -> None:
        if self.sender() is self._finding:
            self._finding = None
            self.failed.emit(problem)

    @Slot(str)
    def _go_to(self, path: str) -> None:
        if (row := self._strip.model.row_of(path)) is not None:
            self._strip.view.go_to(row)

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._strip.show_open("" if now.image is None else path_of(now.image))
        self._tell_open()

    @Slot()
    def _tell_open(self) -> None:
        """Display what has become of the open photo; what was done before this run stays told."""
        project, stack = self._document.project, self._document.stack
        if (image := project.image) is None:
            return
        path = path_of(image)
        self._strip.model.change(path, problem="")
        if stack.count():
            self._worked_on.add(path)
            self._kept.pop(path, None)
            labelled, done = stack.index() > 0, project.done
            self._strip.model.change(path, is_labelled=labelled, is_done=done, note="")

    @Slot(str, str)
    def _refuse(self, path: str, problem: str) -> None:
        self._strip.model.change(place_of(path), problem=said_in_window(problem))

    @Slot()
    def _follow_fits(self) -> None:
        if self._rests and not self._session.is_running:
            self._later.start()

    # What is in sight --------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Look at photos in sight, then at those beside them."""
        view, model = self._strip.view, self._strip.model
        # Reading photos would slow the fit down that somebody waits for.
        self._rests = view.isVisible() and self._session.is_running
        if self._rests or not view.isVisible():
            self._queue.want({})
            return
        seen = view.in_sight()
        paths = model.paths
        near = [*seen, *range(seen.stop, min(seen.stop + len(seen), len(paths)))]
        near += range(max(seen.start - len(seen), 0), seen.start)
        jobs: dict[Hashable, Job] = {}
        for path in (paths[row] for row in seen):
            if path in self._kept:
                jobs["standing", path] = partial(read_standing, self._kept[path].path)
        size = PICTURE * view.devicePixelRatioF()
        for path in (paths[row] for row in near):
            if not model.has_picture(path) and not model.photo(path).problem:
                jobs["picture", path] = partial(preview, path, size)
        for path in (paths[row] for row in seen):
            photo = model.photo(path)
            job = self._drifting.job(path)
            is_new = photo.fall is None and not photo.problem and path not in self._unmeasured
            if job is not None and is_new:
                jobs["fall", path] = job
        self._queue.want(jobs)

    @Slot(object, object)
    def _take(self, key: tuple[str, str], result: object) -> None:
        kind, path = key
        model = self._strip.model
        if isinstance(result, QImage):
            picture = QPixmap.fromImage(result)
            model.set_picture(path, picture)
        elif isinstance(result, Standing) and path in self._kept:
            self._tell_kept(path, result, self._kept.pop(path))
        elif kind == "fall" and (fall := self._drifting.fall_of(result)) is not None:
            model.change(path, fall=fall, has_drifted=self._drifting.is_far(fall))
        elif kind == "fall":  # by a model that is not the one any more
            self._look()

    def _tell_kept(self, path: str, standing: Standing, kept: Kept) -> None:
        when = QDateTime.fromSecsSinceEpoch(int(kept.when))
        told = self.tr("kept {0}; File → Bring back last session")
        text = told.format(QLocale().toString(when, QLocale.FormatType.ShortFormat))
        labelled = standing.steps > 0
        self._strip.model.change(path, is_labelled=labelled, is_done=standing.done, note=text)

    @Slot(object, str)
    def _fail(self, key: tuple[str, str], problem: str) -> None:
        kind, path = key
        problem = said_in_window(problem)
        image: Image | None = self._document.project.image
        if kind == "standing":  # it is told of when the session is to be brought back
            self._kept.pop(path, None)
        elif kind == "fall":
            self._unmeasured.add(path)
            self._strip.model.change(path, note=problem)
        elif image is None or path_of(image) != path:
            self._strip.model.change(path, problem=problem)

    @Slot()
    def _forget_falls(self) -> None:
        self._unmeasured.clear()
        self._strip.model.forget_falls()
        self._look()
