"""Nothing that was done is lost: what is kept is told of and brought back, and closing asks."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from segmenter.errors import PixtureError, printable
from segmenter.files.project import read_project
from segmenter.images.image import Image
from segmenter.project import Project

from ..dialogs.unsaved_question import (
    others_question,
    unsaved_question,
    writing_question,
)
from ..session.autosave import Autosave
from ..session.fitting import Opening
from ..session.kept_sessions import Kept, KeptSessions
from ..work.background import BackgroundCall
from .export_presenter import ExportPresenter
from .file_presenter import Desk, FilePresenter
from .project_presenter import ProjectPresenter


@dataclass(frozen=True, slots=True, eq=False)
class _Crashed:
    """The newest session of a run that was killed."""

    kept: Kept
    photo: str


class KeepingPresenter(FilePresenter):
    """Receives what concerns sessions that nobody has saved.

    Parameters
    ----------
    desk : Desk
    projects : ProjectPresenter
    exports : ExportPresenter
    autosave : Autosave
    kept : KeptSessions
    parent : QObject
    """

    may_close = Signal()
    """The user has decided on what is not saved."""

    def __init__(
        self,
        desk: Desk,
        *,
        projects: ProjectPresenter,
        exports: ExportPresenter,
        autosave: Autosave,
        kept: KeptSessions,
        parent: QObject | None,
    ) -> None:
        super().__init__(desk, parent)
        self._projects, self._exports = projects, exports
        self._autosave, self._kept = autosave, kept
        self._crashed: _Crashed | None = None
        self._is_crash_told = False
        self._call: BackgroundCall | None = None
        self._question: QMessageBox | None = None
        self._export_question: QMessageBox | None = None
        self._closes_when_saved = self._closes_when_written = False
        self._document.changed.connect(self._follow)
        exports.writing_ended.connect(self._follow_writing)
        projects.saved.connect(self._finish_saving)
        projects.given_up.connect(self._stay)
        projects.brought_back.connect(self._adopt)
        autosave.failed.connect(self._messages.show_error)

    # Telling -----------------------------------------------------------------------------------

    def look_for_crash(self) -> None:
        """Tell of what was being done when the program was killed."""
        kept = self._kept
        if not kept.has_marks:  # as nearly always
            return
        self._call = BackgroundCall(lambda: _crashed(kept))
        self._call.done.connect(self._take_crash)
        self._call.failed.connect(self._messages.show_error)
        self._call.start()

    @Slot(object)
    def _take_crash(self, crashed: _Crashed | None) -> None:
        self._crashed = crashed
        if crashed is not None and not isinstance(self._session.state.fitting, Opening):
            self._tell_crash(crashed)

    def _tell_crash(self, crashed: _Crashed) -> None:
        self._is_crash_told = True
        text = self.tr(
            "Pixture was ended while {0} was open; what was done to it until {1} is kept:"
            " File → Bring back last session"
        )
        when = _when(crashed.kept)
        self._messages.show_notice(text.format(printable(crashed.photo), when))

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        image = now.image
        if image is None or image is before.image:
            return
        if not self._document.stack.count():
            self._find(image, self._tell)

    @Slot(object)
    def _tell(self, found: tuple[Image, Kept | None]) -> None:
        image, kept = found
        if image is not self._document.project.image:
            return
        crashed = None if self._is_crash_told else self._crashed
        if crashed is not None and (kept is None or kept.path == crashed.kept.path):
            self._tell_crash(crashed)
        elif kept is not None:
            text = self.tr("What was done to {0} until {1} is kept: File → Bring back last session")
            self._messages.show_notice(text.format(printable(image.name), _when(kept)))

    # Bringing back -----------------------------------------------------------------------------

    @Slot()
    def bring_back_session(self) -> None:
        """Go on with the photo's newest session, or with the newest of all."""
        self._find(self._document.project.image, self._bring_back)

    @Slot(object)
    def _bring_back(self, found: tuple[Image | None, Kept | None]) -> None:
        image, kept = found
        if kept is None and self._crashed is not None:
            kept = self._crashed.kept
        if kept is not None:
            self._crashed = None
            self._projects.open(kept.path, is_kept=True)
        elif image is None:
            self._messages.show_notice(self.tr("No session is kept"))
        else:
            text = self.tr("No earlier session of {0} is kept")
            self._messages.show_notice(text.format(printable(image.name)))

    def _find(self, image: Image | None, take: Callable[[Any], None]) -> None:
        kept, but = self._kept, self._autosave.place
        call = BackgroundCall(lambda: (image, kept.newest(image, but)))
        self._call = call  # kept, so that it is not a thread that lets go of it last
        call.done.connect(take)
        call.failed.connect(self._messages.show_error)
        call.start()

    @Slot(object)
    def _adopt(self, path: Path) -> None:
        if not self._kept.is_others(path):
            self._autosave.adopt(path)

    # Closing -----------------------------------------------------------------------------------

    @Slot()
    def ask_to_close(self) -> None:
        """Ask once what becomes of what is being written, then of what is not saved."""
        if self._question is not None or self._export_question is not None:
            return
        if not self._exports.is_writing:
            self._ask_of_unsaved()
            return
        box = writing_question(self._over, is_waiting=self._exports.is_waiting)
        self._export_question = box
        box.finished.connect(self._decide_on_export)
        box.open()

    @Slot(int)
    def _decide_on_export(self, answer: int) -> None:
        self._export_question = None
        is_finished = answer == QMessageBox.StandardButton.Yes
        self._closes_when_written = is_finished and self._exports.is_waiting
        if answer == QMessageBox.StandardButton.Discard:
            self._exports.undo_writing()
        if self._closes_when_written:
            self._messages.show_notice(self.tr("Pixture closes when the files are written"))
        elif answer != QMessageBox.StandardButton.Cancel:
            self._ask_of_unsaved()

    @Slot(bool)
    def _follow_writing(self, is_well: bool) -> None:
        """Go on with closing, if that has waited for the files, and they are there."""
        box, self._export_question = self._export_question, None
        goes_on = is_well and (box is not None or self._closes_when_written)
        self._closes_when_written = False
        if box is not None:
            box.finished.disconnect(self._decide_on_export)
            box.close()
        if goes_on and self._question is None:
            self._ask_of_unsaved()

    def _ask_of_unsaved(self) -> None:
        others = [printable(path.name.removeprefix("sample:")) for path in self._autosave.unsaved]
        if not self._document.stack.isClean():
            image = self._document.project.image
            name = "" if image is None else printable(image.name.removeprefix("sample:"))
            box = unsaved_question(name, others, self._over)
        elif others:
            box = others_question(others, self._over)
        else:
            self.may_close.emit()
            return
        box.finished.connect(self._decide)
        self._question = box
        box.open()

    @Slot(int)
    def _decide(self, answer: int) -> None:
        self._question = None
        self._closes_when_saved = answer == QMessageBox.StandardButton.Save
        if self._closes_when_saved:
            self._projects.save_project()
        elif answer == QMessageBox.StandardButton.Discard:
            if not self._document.stack.isClean():
                self._autosave.forget()
            self.may_close.emit()

    @Slot()
    def _finish_saving(self) -> None:
        self._autosave.forget()
        if self._closes_when_saved:
            self._closes_when_saved = False
            self._ask_of_unsaved()

    @Slot()
    def _stay(self) -> None:
        self._closes_when_saved = False


def _crashed(kept: KeptSessions) -> _Crashed | None:
    found = kept.crashed()
    if found is None:
        return None
    try:
        return _Crashed(found, read_project(found.path).photo.name)
    except PixtureError as error:
        raise PixtureError(f"what was done last cannot be brought back: {error}") from error


def _when(kept: Kept) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(kept.when))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)
