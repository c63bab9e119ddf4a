"""The menu bar: every action, recent photos, samples, themes and docks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from segmenter.images.samples import SAMPLES
from ui.look.theme import apply_theme
from ui.window.actions import ACTIONS, MENUS

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

THEME_KEY = "window/theme"
_FIRST_OF_A_GROUP = (
    *("previous_photo", "open_labels", "export", "save_recipe", "close_window"),
    "toggle_full_screen",
)


def fill_menus(window: "MainWindow") -> None:
    """Put every action into its menu."""
    bar = window.menuBar()
    for title in MENUS:
        menu = bar.addMenu(window.tr(title))
        if title == "&Edit":
            menu.addActions([window.undo_action, window.redo_action])
            menu.addSeparator()
        if title == "&View":
            menu.addActions(window.view_bar.actions_of_views())
            menu.addSeparator()
        for spec in ACTIONS:
            if spec.menu != title:
                continue
            if spec.name in _FIRST_OF_A_GROUP:
                menu.addSeparator()
            menu.addAction(window.actions_by_name[spec.name])
            if spec.name == "open_folder":
                menu.addMenu(RecentMenu(window))
                menu.addMenu(_samples_menu(window))
        if title == "&View":
            menu.addSeparator()
            menu.addMenu(ThemeMenu(window))
            menu.addMenu(_panels_menu(window))


class RecentMenu(QMenu):
    """Offers the photos that were opened lately."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.tr("Open &recent"), window)
        self._window = window
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._open)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for path in self._window.recent.paths:
            self.addAction(path.name).setData(str(path))
            self.actions()[-1].setToolTip(str(path))
        self.setToolTipsVisible(True)
        if not self.actions():
            self.addAction(self.tr("No photos yet")).setEnabled(False)

    @Slot(QAction)
    def _open(self, action: QAction) -> None:
        self._window.open_path(action.data())


class ThemeMenu(QMenu):
    """Offers the themes and remembers which was chosen."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.tr("&Theme"), window)
        group = QActionGroup(self)
        chosen = QSettings().value(THEME_KEY, "system")
        for name in ("system", "light", "dark"):
            action = group.addAction(window.tr(name.capitalize()))
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.setData(name)
        self.addActions(group.actions())
        self.triggered.connect(self._apply)

    @Slot(QAction)
    def _apply(self, action: QAction) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            QSettings().setValue(THEME_KEY, action.data())
            apply_theme(app, action.data())


def _samples_menu(window: "MainWindow") -> QMenu:
    menu = QMenu(window.tr("Open &sample"), window)
    for name in SAMPLES:
        menu.addAction(name.replace("_", " ").capitalize()).setData(f"sample:{name}")
    menu.triggered.connect(window.open_from_action)
    return menu


def _panels_menu(window: "MainWindow") -> QMenu:
    menu = QMenu(window.tr("&Panels"), window)
    menu.addActions([dock.toggleViewAction() for dock in window.docks])
    return menu
