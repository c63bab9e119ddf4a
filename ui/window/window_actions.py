"""What menus and keys ask of the window itself rather than of the project."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from segmenter.version import __version__
from ui.dialogs.shortcuts_dialog import ShortcutsDialog
from ui.session.incoming import open_filter

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

OPACITY_STEP = 0.1
ZOOM_STEP = 1.25


class WindowActions(QObject):
    """Receives the actions that need no more than the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @Slot()
    def open_photo(self) -> None:
        """Ask which photo to open; of several the first is opened."""
        window = self._window
        dialog = QFileDialog(window, self.tr("Open photo"), window.recent.folder, open_filter())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(window.open_paths)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Open the photo on the clipboard: a picture, or a file."""
        if not self._window.open_data(QApplication.clipboard().mimeData()):
            self._window.message_bar.show_notice(
                self.tr("The clipboard holds no picture; copy one, then paste again")
            )

    @Slot()
    def copy_view(self) -> None:
        """Put a picture of the canvas on the clipboard."""
        QApplication.clipboard().setPixmap(self._window.canvas.grab())

    @Slot()
    def close_window(self) -> None:
        """Close."""
        self._window.close()

    @Slot()
    def previous_label(self) -> None:
        """Choose the label above."""
        self._window.controller.select_neighbour(-1)

    @Slot()
    def next_label(self) -> None:
        """Choose the label below."""
        self._window.controller.select_neighbour(1)

    @Slot()
    def rename_label(self) -> None:
        """Edit the chosen label's name."""
        self._window.labels.view.setFocus()
        self._window.labels.rename_selected()

    @Slot()
    def recolour_label(self) -> None:
        """Ask for the chosen label's colour."""
        self._window.labels.recolour_selected()

    @Slot()
    def hide_label(self) -> None:
        """Hide the chosen label, or show it again."""
        controller = self._window.controller
        if controller.selected is not None:
            controller.label_edits.toggle_visible(controller.selected)

    @Slot()
    def hide_others(self) -> None:
        """Hide all labels but the chosen one, or show all again."""
        controller = self._window.controller
        if controller.selected is not None:
            controller.label_edits.toggle_others(controller.selected)

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
    def fainter(self) -> None:
        """Show more of the photo."""
        window = self._window
        window.controller.settings.edit_opacity(window.document.project.opacity - OPACITY_STEP)

    @Slot()
    def stronger(self) -> None:
        """Show more of the labels."""
        window = self._window
        window.controller.settings.edit_opacity(window.document.project.opacity + OPACITY_STEP)

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
        ShortcutsDialog(self._window).open()

    @Slot()
    def show_about(self) -> None:
        """Say what this is."""
        text = self.tr("Pixture {0} segments photos by fitting a Gaussian mixture with EM.")
        QMessageBox.about(self._window, self.tr("About Pixture"), text.format(__version__))
