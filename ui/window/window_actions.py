"""What menus and keys ask of the window itself rather than of the project."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from ..dialogs.shortcuts_dialog import ShortcutsDialog
from ..help.dialogs import about_dialog, log_dialog
from .main_window import MainWindow

ZOOM_STEP = 1.25


class WindowActions(QObject):
    """Receives the actions that need no more than the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def copy_view(self) -> None:
        """Put a picture of the canvas on the clipboard."""
        QApplication.clipboard().setPixmap(self._window.canvas.grab())
        self._window.message_bar.show_notice(self.tr("Copied: the view as a picture"))

    @Slot()
    def close_window(self) -> None:
        """Close."""
        self._window.leave()

    @Slot()
    def zoom_in(self) -> None:
        """Zoom in at the middle."""
        self._window.canvas.zoom_by(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Zoom out from the middle."""
        self._window.canvas.zoom_by(1 / ZOOM_STEP)

    @Slot()
    def actual_size(self) -> None:
        """Show one screen pixel a pixel."""
        self._window.canvas.actual_size()

    @Slot()
    def fit_photo(self) -> None:
        """Show the whole photo."""
        self._window.canvas.fit_photo()

    @Slot(bool)
    def toggle_overlay(self, shown: bool) -> None:
        """Show the photo with its labels, or alone."""
        self._window.canvas.set_overlay_shown(shown)

    @Slot()
    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def reset_layout(self) -> None:
        """Put docks and bars back to where they were at first."""
        self._window.reset_layout()

    @Slot()
    def show_shortcuts(self) -> None:
        """List the keys."""
        ShortcutsDialog(self._window.keymap, self._window).open()

    @Slot()
    def learn_em(self) -> None:
        """Open the lessons, or bring them to the front."""
        from ..learn.learn_window import LearnWindow

        lessons = self._window.findChild(LearnWindow) or LearnWindow(self._window)
        lessons.show()
        lessons.raise_()
        lessons.activateWindow()

    @Slot()
    def show_log(self) -> None:
        """Show what was logged last."""
        log_dialog(self._window).open()

    @Slot()
    def show_about(self) -> None:
        """Say what this is."""
        about_dialog(self._window).open()
