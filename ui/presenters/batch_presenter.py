"""The batch: which photos, with the window's settings, and what becomes of each."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from segmenter.batch.gathering import Named
from segmenter.batch.plan import Plan, photo_files
from segmenter.batch.summary import Tally
from segmenter.features import features_of
from segmenter.files.model import PHOTO, Model
from segmenter.project import Project
from segmenter.recipe import ByModel, Recipe
from segmenter.regions.palette import default_styles

from ..dialogs.batch_dialog import BatchDialog
from ..dialogs.batch_options import Choices
from ..dialogs.batch_rows import BatchRow
from ..dialogs.batch_words import (
    end_text,
    model_text,
    recipe_text,
    row_after,
    time_left_text,
    too_many_labels_text,
    waiting_row,
)
from ..panels.message_words import said_in_window
from ..session.document import Document
from ..session.recent import RecentFiles
from ..work.background import BackgroundCall
from ..work.batch_runner import BatchRunner, News, Order
from .batch_list import Added, Listed, Removed, found, listed

_ENOUGH_TO_GUESS = 3
# So much of a photo is done when it is fitted; then its files are written.
_FITTED = 0.8


class BatchPresenter(QObject):
    """Keeps the batch and its dialog in step; both stay when the dialog is closed.

    Parameters
    ----------
    document : Document
        Whose settings the photos are segmented by.
    recent : RecentFiles
        Where dialogs for photos begin.
    over : QWidget
        What the dialog lies over.
    parent : QObject
    """

    photo_requested = Signal(list)
    """To be opened in the window."""

    def __init__(
        self, document: Document, recent: RecentFiles, over: QWidget, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._document, self._recent, self._over = document, recent, over
        self._runner = BatchRunner(self)
        self._runner.advanced.connect(self._advance)
        self._runner.ended.connect(self._end)
        self._dialog: BatchDialog | None = None
        self._named: tuple[Named, ...] = ()
        self._rows: list[BatchRow] = []
        self._tally = Tally()
        self._folder = Path()
        self._began = 0.0
        self._stopped = False

    @property
    def is_running(self) -> bool:
        """Whether a batch is at work."""
        return self._runner.is_running

    @Slot()
    def batch(self) -> None:
        """Show the dialog."""
        if self._dialog is None:
            self._dialog = self._make_dialog()
            self._show_settings()
            self._document.changed.connect(self._follow_settings)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def shut_down(self) -> None:
        """End the batch, wait for its processes, and take the dialog away."""
        self._runner.shut_down()
        if self._dialog is not None:
            self._dialog.hide()

    def _make_dialog(self) -> BatchDialog:
        dialog = BatchDialog(self._recent.folder, self._over)
        dialog.photos_offered.connect(self._add)
        dialog.removal_requested.connect(self._remove)
        dialog.open_requested.connect(self._open)
        dialog.start_requested.connect(self._start)
        dialog.stop_requested.connect(self._stop)
        dialog.folder_requested.connect(self._show_folder)
        return dialog

    @Slot(str)
    def _open(self, path: str) -> None:
        self.photo_requested.emit([path])

    # Before it runs ----------------------------------------------------------------------------

    @Slot(list, bool)
    def _add(self, paths: Sequence[str], recursive: bool) -> None:
        names, before = [str(Path(each)) for each in paths], self._named
        self._list(lambda: listed(found(names, recursive), before))

    @Slot(list)
    def _remove(self, numbers: Sequence[int]) -> None:
        before = self._named
        gone = Removed(frozenset(before[number].photo for number in numbers))
        self._list(lambda: listed(gone, before))

    def _list(self, change: Callable[[], Listed]) -> None:
        call = BackgroundCall(change)
        call.done.connect(self._take)
        call.failed.connect(self._tell)
        call.start()

    @Slot(object)
    def _take(self, now: Listed) -> None:
        if self.is_running:
            return
        change, before = now.change, self._named
        if now.before is not before:  # the list has changed meanwhile
            self._list(lambda: listed(change, before))
            return
        known = {row.path: row for row in self._rows}
        self._named = now.named
        self._set_rows([known.get(row.path, row) for row in now.rows])
        if isinstance(change, Added):
            self._tell(change.problem)

    def _set_rows(self, rows: list[BatchRow]) -> None:
        self._rows = rows
        if self._dialog is not None:
            self._dialog.set_rows(rows)

    @Slot(object, object)
    def _follow_settings(self, before: Project, now: Project) -> None:
        if now.recipe != before.recipe and not self.is_running:
            self._show_settings()

    def _show_settings(self) -> None:
        if self._dialog is not None:
            recipe, model = self.recipe, self._model()
            text = recipe_text(recipe) if model is None else model_text(recipe, model)
            may_share = not recipe.by_regions and model is None
            self._dialog.options.set_settings(text, may_share=may_share)

    @property
    def recipe(self) -> Recipe:
        """The window's recipe without what belongs to the open photo alone."""
        return self._document.project.recipe.afresh

    def _model(self) -> Model | None:
        """Return the model that labels the open photo, if it is one of other photos."""
        project = self._document.project
        match project.recipe.source:
            case ByModel(mixture, adapt=False, owners=owners):
                features, image = project.recipe.features, project.image
                needs = PHOTO if image is None else features_of(image, features).needs
                model = Model(mixture, features.space, project.styles, owners, needs)
                # What is only painted on the open photo has a style, too, and is no other photo's.
                named = project.styles[: model.n_labels]
                known = named + default_styles(model.n_labels)[len(named) :]
                return replace(model, styles=known)
            case _:
                return None

    # While it runs -----------------------------------------------------------------------------

    @Slot(object)
    def _start(self, choices: Choices) -> None:
        recipe = self.recipe
        if self.is_running or self._dialog is None:
            return
        model = self._model()
        if why := too_many_labels_text(recipe, choices.formats, model):
            self._tell(why)
            return
        self._folder, self._began = choices.folder.absolute(), time.monotonic()
        files = photo_files(self._named)
        plan = Plan(
            *(recipe, self._folder, choices.formats, model),
            photos=files,
            label_set=self._document.project.label_set,
        )
        self._tally, self._stopped = Tally(), False
        self._set_rows([waiting_row(each) for each in self._named])
        self._dialog.set_running(running=True)
        self._dialog.set_progress(0.0, self.tr("Starting"))
        self._runner.start(Order(plan, self._named, choices.jobs, choices.shared_model))

    @Slot()
    def _stop(self) -> None:
        self._stopped = True
        self._tell(self.tr("Stopping"))
        self._runner.stop()

    @Slot(object)
    def _advance(self, news: News) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        rows: dict[int, BatchRow] = {}
        for number, step in news.items():
            if number is not None:
                rows[number] = self._rows[number] = row_after(self._rows[number], step)
                if step.report is not None:
                    self._tally = self._tally.plus(step.report)
        dialog.change_rows(rows)
        if self._stopped:
            return
        if (shared := news.get(None)) is not None and not rows:
            text = self.tr("Fitting one model to all photos")
            dialog.set_progress(shared.fraction, text)
        elif rows:
            self._show_progress(dialog)

    def _show_progress(self, dialog: BatchDialog) -> None:
        total, ended = len(self._rows), _ended(self._tally)
        running = sum(_FITTED * row.fraction for row in self._rows if row.state == "running")
        text = self.tr("{0} of {1}").format(f"{ended:,}", f"{total:,}")
        if self._tally.done >= _ENOUGH_TO_GUESS and ended < total:
            seconds = (time.monotonic() - self._began) / self._tally.done * (total - ended)
            text = f"{text}, {time_left_text(seconds)}"
        dialog.set_progress((ended + running) / total, text)

    @Slot(str)
    def _end(self, problem: str) -> None:
        left = len(self._rows) - _ended(self._tally)
        self._set_rows(
            [BatchRow(row.name, row.path) if row.state == "running" else row for row in self._rows]
        )
        if self._dialog is None:
            return
        text = end_text(self._tally, left, stopped=self._stopped and left > 0)
        has_files = bool(self._tally.done or self._tally.skipped)
        self._dialog.set_running(running=False)
        self._dialog.show_end(
            said_in_window(problem) or text, goes_on=left > 0, has_files=has_files
        )
        self._show_settings()

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot(str)
    def _tell(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.tell(text)


def _ended(tally: Tally) -> int:
    return tally.done + tally.skipped + tally.failed
