"""Projects: a session saved to a file, and opened from one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from segmenter.errors import PixtureError, printable
from segmenter.files.project import SUFFIX, PhotoElsewhereError, PhotoGoneError, ProjectWriter
from segmenter.files.project.opening import Opened, opening_steps
from segmenter.images.display import viewed_steps
from segmenter.project import Project
from segmenter.work.stepwise import finish

from ..dialogs.connect_question import connect_question
from ..dialogs.file_dialog import file_dialog
from ..session.autosave import saved_from
from ..session.document import Steps
from ..session.incoming import open_filter
from ..session.kept_sessions import PhotoKey, photo_key
from ..work.background import BackgroundCall
from ..work.stepped_call import SteppedCall
from .file_presenter import Desk, FilePresenter


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """What came of reading a project: it, or the photo that it lacks, or an address to be asked."""

    path: Path
    asked: int
    is_kept: bool
    opened: Opened | None = None
    lacks: str = ""
    told: str = ""
    elsewhere: str = ""


class ProjectPresenter(FilePresenter):
    """Saves and opens projects in threads; the open photo stays where that fails.

    Parameters
    ----------
    desk : Desk
    writer : ProjectWriter
        Knows what it has packed before.
    parent : QObject
    """

    saved = Signal()
    """All that was done is in a file of the user's."""
    given_up = Signal()
    """Something is still in no file: it could not be written, or something was done meanwhile."""
    reading = Signal(str, float)
    """How much is read of the photo, which is large, of a project: its file's name, 0 to 1."""
    read = Signal()
    """Nothing is read any more."""
    brought_back = Signal(object)
    """The Path of a session that was kept, and is open now."""

    def __init__(self, desk: Desk, writer: ProjectWriter, parent: QObject | None) -> None:
        super().__init__(desk, parent)
        self._writer = writer
        self._target: Path | None = None
        self._opening: Path | None = None
        # Where photos were saved that may come back with their steps.
        self._targets: dict[PhotoKey, Path] = {}
        self._saving: BackgroundCall | None = None
        self._next_target: Path | None = None
        self._reading = SteppedCall(self)
        self._reading.progressed.connect(self._show_reading)
        self._reading.done.connect(self._take)
        self._reading.failed.connect(self._fail)
        self._wanted: Callable[[], Iterator[float | _Read]] | None = None
        self._document.changed.connect(self._follow)

    @Slot()
    def save_project(self) -> None:
        """Save where it was saved before; ask the first time."""
        if self._target is None:
            self.save_project_as()
        else:
            self.save(self._target)

    @Slot()
    def save_project_as(self) -> None:
        """Ask where to save."""
        image = self._document.project.image
        if image is None:
            return
        beside = str(image.path.parent) if image.path is not None else self._recent.folder
        dialog = file_dialog(self._over, self.tr("Save project"), beside)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Projects ({0})").format(f"*{SUFFIX}"))
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(str(self._target or image.stem + SUFFIX))
        dialog.fileSelected.connect(self.save)
        dialog.rejected.connect(self.given_up)
        dialog.open()

    @Slot(str)
    def save(self, path: str | Path) -> None:
        """Write the session to a file, in a thread."""
        target, steps, writer = Path(path), self._document.steps(), self._writer
        if steps.projects[steps.at].image is None:
            return
        if self._saving is not None:
            self._next_target = target
            return

        def write() -> tuple[Path, Steps]:
            try:
                writer.write(saved_from(steps, target.parent), target)
            except OSError as error:
                told = f"{target}: cannot be written ({error.strerror or error}); save elsewhere"
                raise PixtureError(told) from error
            return target, steps

        self._saving = BackgroundCall(write)
        self._saving.done.connect(self._tell_saved)
        self._saving.failed.connect(self._tell_unsaved)
        self._saving.start()

    def open(
        self,
        path: Path,
        photo: Path | None = None,
        *,
        is_kept: bool = False,
        may_connect: bool = False,
    ) -> None:
        """Read a project in a thread, and go on with it.

        Parameters
        ----------
        path : Path
        photo : Path, optional
            Where its photo is, if not where it says.
        is_kept : bool, optional
            Whether the program had kept it by itself: then nobody has saved it yet.
        may_connect : bool, optional
            Whether an address that the project names may be asked without asking the user.
        """
        connects = may_connect or is_kept
        read = partial(_read_steps, path, photo, self._session.asked, is_kept=is_kept)
        self._wanted = partial(read, may_connect=connects)
        self._reading.setProperty("name", path.name)
        self._over.setCursor(Qt.CursorShape.BusyCursor)
        self._reading.stop()
        self._read_wanted()

    def _read_wanted(self) -> None:
        """Read what is wanted, once nothing else is read any more."""
        if self._wanted is not None and not self._reading.is_running:
            wanted, self._wanted = self._wanted, None
            self._reading.start(wanted)

    @Slot()
    def stop_reading(self) -> None:
        """Give up the project that is being read."""
        self._wanted = None
        self._reading.stop()

    def shut_down(self) -> None:
        """Drop what is being read, and wait for it."""
        self._reading.shut_down()

    @Slot(object)
    def _show_reading(self, step: float | _Read) -> None:
        if isinstance(step, float):
            self.reading.emit(str(self._reading.property("name")), step)

    @Slot(object)
    def _tell_saved(self, written: tuple[Path, Steps]) -> None:
        self._saving = None
        target, steps = written
        self._messages.show_notice(self.tr("Saved {0}").format(printable(str(target))))
        self._recent.add(str(target))
        now = self._document.steps()
        is_open = now.projects[now.at].image is steps.projects[steps.at].image
        if is_open:
            self._remember(target)
        if is_open and _are_same(steps, now):
            self._document.stack.setClean()
            self.saved.emit()
        elif self._next_target is None:
            self.given_up.emit()
        self._save_again()

    @Slot(str)
    def _tell_unsaved(self, text: str) -> None:
        self._saving = None
        self._messages.show_error(text)
        self.given_up.emit()
        self._save_again()

    def _save_again(self) -> None:
        """Save what was to be saved while something was being written."""
        target, self._next_target = self._next_target, None
        if target is not None:
            self.save(target)

    @Slot(object)
    def _take(self, read: _Read | None) -> None:
        self.read.emit()
        if self._wanted is not None:  # a newer one counts
            self._read_wanted()
            return
        self._over.unsetCursor()
        if read is None:
            self._messages.show_notice(self.tr("Stopped; the photo was not opened"))
            return
        if read.asked != self._session.asked:  # another photo has been asked for meanwhile
            return
        if read.elsewhere:
            self._ask_to_connect(read)
            return
        if read.opened is None:
            self._messages.show_error(read.told)
            self._ask_for_photo(read)
            return
        saved, image = read.opened.saved, read.opened.image
        clean = None if read.is_kept else saved.at
        steps = Steps(saved.projects, saved.texts, saved.at, clean)
        self._opening = None if read.is_kept else read.path
        self._session.open_image(image, steps)
        self._opening = None
        if read.is_kept:
            self.brought_back.emit(read.path)
        else:
            self._recent.add(str(read.path))
        if image.notices:
            self._messages.show_notice(". ".join(image.notices))

    def _ask_to_connect(self, read: _Read) -> None:
        told = printable(read.path.name), printable(read.elsewhere)
        box = connect_question(*told, self._over)
        box.setProperty("project", str(read.path))
        box.accepted.connect(self._open_elsewhere)
        box.open()

    @Slot()
    def _open_elsewhere(self) -> None:
        self.open(Path(str(self.sender().property("project"))), may_connect=True)

    def _ask_for_photo(self, read: _Read) -> None:
        title = self.tr("Where is {0}?").format(printable(read.lacks))
        dialog = file_dialog(self._over, title, str(read.path.parent), open_filter())
        dialog.setObjectName("where_is_photo")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setProperty("project", str(read.path))
        dialog.setProperty("is_kept", read.is_kept)
        dialog.fileSelected.connect(self._open_with_photo)
        dialog.open()

    @Slot(str)
    def _open_with_photo(self, photo: str) -> None:
        dialog = self.sender()
        project = Path(str(dialog.property("project")))
        self.open(project, Path(photo), is_kept=bool(dialog.property("is_kept")))

    @Slot(str)
    def _fail(self, text: str) -> None:
        self.read.emit()
        if self._wanted is None:
            self._over.unsetCursor()
        self._messages.show_error(text)
        self._read_wanted()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        """Know where the photo that is open now was saved, if it came with its steps."""
        if now.image is before.image or now.image is None:
            return
        key, self._target = photo_key(now.image), None
        if self._opening is not None:
            self._remember(self._opening)
        elif key is not None and self._document.stack.count():
            self._target = self._targets.get(key)

    def _remember(self, target: Path) -> None:
        self._target = target
        image = self._document.project.image
        key = None if image is None else photo_key(image)
        if key is not None:
            self._targets[key] = target


def _read_steps(
    path: Path, photo: Path | None, asked: int, *, is_kept: bool, may_connect: bool
) -> Iterator[float | _Read]:
    try:
        opened = yield from opening_steps(path, photo, may_connect=may_connect)
        finish(viewed_steps(opened.image, opened.project.looks.suited(opened.image)))
        yield _Read(path, asked, is_kept, opened)
    except PhotoElsewhereError as error:
        yield _Read(path, asked, is_kept, elsewhere=error.address)
    except PhotoGoneError as error:
        yield _Read(path, asked, is_kept, lacks=error.name, told=str(error))


def _are_same(written: Steps, now: Steps) -> bool:
    """Tell whether nothing was done meanwhile; labels that came of what was done are derived."""
    if (written.at, written.texts) != (now.at, now.texts):
        return False
    one, other = written.projects[written.at], now.projects[now.at]
    is_new_fit = one.segmentation is not other.segmentation
    views = [(each.opacity, each.looks) for each in (one, other)]
    same_looks = one.styles == other.styles and views[0] == views[1]
    if one.done is not other.done:
        return False
    return (
        one.recipe == other.recipe
        and one.knowledge == other.knowledge
        and (same_looks or is_new_fit)
    )
