"""Preferences: the dialog, and what is to follow at once when one changes."""

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from segmenter.recipe import Recipe
from segmenter.work.parallel import core_count

from ..dialogs.batch_words import recipe_text
from ..dialogs.preferences_dialog import PreferencesDialog
from ..language.words import tr
from ..look.theme import apply_theme
from ..preferences.store import changes
from ..preferences.table import DEFAULT_RECIPE, MEMORY, PRIVATE, RECENT, THEME, THREADS
from ..preferences.work_limits import apply_work_limits
from ..session.kept_sessions import KeptSessions, Room
from ..work.background import BackgroundCall
from .file_presenter import Desk, FilePresenter


class PreferencesPresenter(FilePresenter):
    """Receives the action that shows preferences.

    Parameters
    ----------
    desk : Desk
    kept : KeptSessions
    private : QAction
        Ticked where nothing tells what is done.
    parent : QObject
    """

    layout_reset_requested = Signal()
    private_changed = Signal(bool)
    """Whether nothing is to tell what is done."""

    def __init__(
        self, desk: Desk, kept: KeptSessions, private: QAction, parent: QObject | None
    ) -> None:
        super().__init__(desk, parent)
        self._kept, self._private = kept, private
        self._dialog: PreferencesDialog | None = None
        self._call: BackgroundCall | None = None
        changes().changed.connect(self._follow)
        self._private.setChecked(PRIVATE.value)
        self._begin_with_default()

    @Slot(bool)
    def go_private(self, private: bool) -> None:
        """Let nothing tell what is done from now on, or let it be told again."""
        PRIVATE.keep(private)
        text = self.tr("Photos and sessions are kept again")
        if private:
            text = self.tr(
                "In private: no photo is listed among the recent ones, and nothing is kept of what"
                " is done; save what you want to keep"
            )
        self._messages.show_notice(text)

    @Slot()
    def show_preferences(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        dialog = self._dialog = PreferencesDialog(core_count(), self._over)
        dialog.recipe_requested.connect(self._take_recipe)
        dialog.recipe_reset_requested.connect(self._reset_recipe)
        dialog.layout_reset_requested.connect(self.layout_reset_requested)
        dialog.sessions_clear_requested.connect(self._clear_sessions)
        dialog.recent_clear_requested.connect(self._recent.clear)
        dialog.finished.connect(self._forget_dialog)
        self._show_recipe()
        dialog.show_recent(len(self._recent.paths))
        self._measure()
        dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(str)
    def _follow(self, key: str) -> None:
        app = QApplication.instance()
        if key == THEME.key and isinstance(app, QApplication):
            apply_theme(app, THEME.value)
        elif key in (MEMORY.key, THREADS.key):
            apply_work_limits()
        elif key == PRIVATE.key:
            self._private.setChecked(PRIVATE.value)
            self.private_changed.emit(PRIVATE.value)
        elif key == DEFAULT_RECIPE.key:
            self._begin_with_default()
            self._show_recipe()
        elif key == RECENT.key and self._dialog is not None:
            self._dialog.show_recent(len(self._recent.paths))

    # Settings of new photos --------------------------------------------------------------------

    def _begin_with_default(self) -> None:
        """Let the first photo have the default settings, as long as there is none."""
        project, recipe = self._document.project, DEFAULT_RECIPE.value
        if project.image is None and project.recipe != recipe:
            self._document.reset(project.with_recipe(recipe))

    @Slot()
    def _take_recipe(self) -> None:
        DEFAULT_RECIPE.keep(self._document.project.recipe.afresh)

    @Slot()
    def _reset_recipe(self) -> None:
        DEFAULT_RECIPE.forget()
        project = self._document.project
        if project.image is not None and project.recipe != Recipe():
            self._document.edit(project.with_recipe(Recipe()), self.tr("Reset settings"))

    def _show_recipe(self) -> None:
        if self._dialog is not None:
            has_photo = self._document.project.image is not None
            self._dialog.show_recipe(recipe_text(DEFAULT_RECIPE.value), may_take=has_photo)

    # Kept sessions -----------------------------------------------------------------------------

    def _measure(self) -> None:
        self._call_kept(self._kept.room)

    @Slot()
    def _clear_sessions(self) -> None:
        self._call_kept(self._kept.clear)

    def _call_kept(self, function: object) -> None:
        assert callable(function)
        if self._dialog is not None:
            self._dialog.show_kept(self.tr("…"), may_clear=False)
        call = BackgroundCall(function)
        self._call = call  # kept, so that it is not a thread that lets go of it last
        call.done.connect(self._show_kept)
        call.failed.connect(self._messages.show_error)
        call.start()

    @Slot(object)
    def _show_kept(self, room: Room) -> None:
        if self._dialog is None:
            return
        style = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        size = QLocale().formattedDataSize(room.taken, 1, style)
        text = tr("{0} in {1} sessions", room.count).format(size, room.count)
        self._dialog.show_kept(text if room.count else self.tr("Nothing"), may_clear=room.old > 0)
