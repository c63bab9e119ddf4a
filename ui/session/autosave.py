"""What is done to a photo is kept while it is done, without being asked for."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from segmenter.errors import PixtureError
from segmenter.files.project import ProjectWriter, Saved, photo_of
from segmenter.files.project.saved import MOST_STEPS
from segmenter.images.image import Image
from segmenter.images.samples import is_sample
from segmenter.project import Project

from ..preferences.table import AUTOSAVE, PRIVATE
from ..work.background import BackgroundCall
from .document import Document, Steps
from .kept_sessions import KeptSessions, PhotoKey, photo_key
from .session import Session

DELAY = 2000  # milliseconds


def saved_from(steps: Steps, folder: Path | None = None) -> Saved:
    """Return what a file keeps of a photo's steps; takes a moment the first time.

    Parameters
    ----------
    steps : Steps
        With their photo.
    folder : Path, optional
        Where the file is to lie, if it may be moved together with the photo.
    """
    image = steps.projects[steps.at].image
    assert image is not None
    is_pasted = not image.origin and not is_sample(image.name)
    kept = steps.newest(MOST_STEPS).without_labels().of_image(None)
    pasted = image if is_pasted else None
    return Saved(photo_of(image, folder), kept.projects, kept.texts, kept.at, pasted)


class Autosave(QObject):
    """Writes the session two seconds after a change, in a thread.

    Parameters
    ----------
    document : Document
    session : Session
    kept : KeptSessions
    writer : ProjectWriter
    parent : QObject
    """

    failed = Signal(str)
    """Why nothing is kept; told once."""

    def __init__(
        self,
        document: Document,
        session: Session,
        kept: KeptSessions,
        writer: ProjectWriter,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._document, self._kept, self._writer = document, kept, writer
        self._shelf = session.shelf
        self._timer = QTimer(self, interval=DELAY, singleShot=True)
        self._timer.timeout.connect(self.write)
        self._is_due = False
        self._number = 0
        self._place: Path | None = None
        # Where the photos are kept that may come back with their steps.
        self._places: dict[PhotoKey, Path] = {}
        # None for what is to be removed. One is written at a time, each in the order it came.
        self._waiting: dict[Path, Steps | None] = {}
        self._call: BackgroundCall | None = None
        self._written: tuple[Path, Image] | None = None
        # Where there is something already, which must not be newer than what was undone since.
        self._begun: set[Path] = set()
        self._told = ""
        self._is_over = False
        session.photo_opened.connect(self.write)
        document.changed.connect(self._follow)
        document.stack.indexChanged.connect(self._touch)

    @property
    def place(self) -> Path | None:
        """Where this session is kept, once there is anything to keep."""
        return self._place

    @property
    def unsaved(self) -> tuple[Path, ...]:
        """The photos that were left with something done to them that no file will have."""
        waiting = (steps.projects[steps.at].image for steps in self._waiting.values() if steps)
        coming = [image for image in waiting if image is not None]
        if self._written is not None:
            coming.append(self._written[1])
        return self._shelf.unsaved(coming)

    def adopt(self, path: Path) -> None:
        """Go on with a session in its own file."""
        self._place = path
        self._remember()

    @Slot()
    def write(self) -> None:
        """Write now what has not been written yet."""
        self._timer.stop()
        if not self._is_due or self._place is None:
            return
        if PRIVATE.value or not AUTOSAVE.value:
            # What was written before has not all that was done to it.
            if (image := self._document.project.image) is not None:
                self._shelf.note(image, None)
        else:
            self._is_due = False
            self._do(self._place, self._document.steps())

    def forget(self) -> None:
        """Let the session go: it is in a file of the user's, or not wanted."""
        self._timer.stop()
        self._is_due = False
        if self._place is not None:
            self._do(self._place, None)

    @Slot(bool)
    def follow_private(self, private: bool) -> None:
        """Let go of what this run has kept of the photo, or go on keeping it.

        A session of an earlier run stays as it was last written.
        """
        if self._is_over:
            return
        if private and self._place is not None and self._kept.is_own(self._place):
            self.forget()
        elif not private:
            self._touch()

    def shut_down(self) -> None:
        """Write what has not been written yet, and wait for it."""
        self.write()
        self._is_over = True
        BackgroundCall.wait_for_all()
        waiting, self._waiting = self._waiting, {}
        for path, steps in waiting.items():
            call = BackgroundCall(partial(_work, self._kept, self._writer, path, steps))
            call.failed.connect(self._fail)
            call.start()
            BackgroundCall.wait_for_all()
        self._kept.end()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._begin(now.image)
        self._touch()

    def _begin(self, image: Image | None) -> None:
        """Go on in the file of steps that came back, otherwise begin another."""
        self._timer.stop()
        self._is_due, self._place = False, None
        if image is None:
            return
        key = photo_key(image)
        is_back = self._document.stack.count() > 0 and not self._document.stack.isClean()
        if is_back and key is not None and key in self._places:
            self._place = self._places[key]
            return
        self._number += 1
        self._place = self._kept.place(image, self._number)
        self._remember()

    def _remember(self) -> None:
        image = self._document.project.image
        key = None if image is None else photo_key(image)
        if key is not None and self._place is not None:
            self._places[key] = self._place

    @Slot()
    def _touch(self) -> None:
        if self._is_over or self._document.project.image is None:
            return  # a stack that goes tells of it, too
        if self._document.stack.isClean() and self._place not in self._begun:
            return
        self._is_due = True
        if not self._timer.isActive():
            self._timer.start()

    # Writing -----------------------------------------------------------------------------------

    def _do(self, path: Path, steps: Steps | None) -> None:
        image = self._document.project.image
        if image is not None:  # until it is written, or for good
            self._shelf.note(image, None)
        self._waiting[path] = steps
        (self._begun.discard if steps is None else self._begun.add)(path)
        if self._call is None:
            self._next()

    def _next(self) -> None:
        path = next(iter(self._waiting))
        steps = self._waiting.pop(path)
        image = None if steps is None else steps.projects[steps.at].image
        self._written = None if image is None else (path, image)
        self._call = BackgroundCall(partial(_work, self._kept, self._writer, path, steps))
        self._call.done.connect(self._end)
        self._call.failed.connect(self._fail)
        self._call.start()

    @Slot(object)
    def _end(self, _: object) -> None:
        self._told = ""
        if self._written is not None and self._written[0] not in self._waiting:
            path, image = self._written
            self._shelf.note(image, path)
        self._go_on()

    @Slot(str)
    def _fail(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self.failed.emit(self.tr("What is done cannot be kept: {0}").format(text))
        self._go_on()

    def _go_on(self) -> None:
        self._call = self._written = None
        if self._waiting:
            self._next()


def _work(kept: KeptSessions, writer: ProjectWriter, path: Path, steps: Steps | None) -> None:
    try:
        if steps is None:
            kept.remove(path)
        else:
            kept.write(writer, saved_from(steps), path)
    except OSError as error:
        raise PixtureError(f"{path.parent}: {error.strerror or error}") from error
