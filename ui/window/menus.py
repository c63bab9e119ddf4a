"""The menu bar: every action, recent photos, samples, themes and docks."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDockWidget, QMenu, QMenuBar, QWidget

from segmenter.files.addresses import name_of
from segmenter.images.samples import SAMPLES

from ..canvas.sample_titles import sample_title
from ..language.words import tr
from ..look.text import plain
from ..preferences.store import changes
from ..preferences.table import THEME, THEMES
from ..session.recent import RecentFiles
from .actions import ACTIONS, MENUS

_FIRST_OF_A_GROUP = (
    *("open_labels", "save_project", "export", "save_recipe", "go_private", "close_window"),
    *("merge_labels", "split_colours", "erase_marks", "smooth_label", "area_of_label"),
    *("mark_done", "settings_for_all", "inherit_settings", "toggle_full_screen"),
)


def fill_menus(
    bar: QMenuBar,
    actions: Mapping[str, QAction],
    first: Mapping[str, Sequence[QAction]],
    after: Mapping[str, Sequence[QMenu]],
    last: Mapping[str, Sequence[QMenu | QAction]],
) -> None:
    """Put every action into its menu.

    Parameters
    ----------
    bar : QMenuBar
    actions : mapping of str to QAction
        By name.
    first : mapping of str to sequence of QAction
        What a menu begins with, by its title.
    after : mapping of str to sequence of QMenu
        What follows an action, by its name.
    last : mapping of str to sequence of QMenu or QAction
        What a menu ends with, by its title.
    """
    for title in MENUS:
        menu = bar.addMenu(tr(title))
        if title in first:
            menu.addActions(first[title])
            menu.addSeparator()
        for spec in ACTIONS:
            if spec.menu != title:
                continue
            if spec.name in _FIRST_OF_A_GROUP:
                menu.addSeparator()
            menu.addAction(actions[spec.name])
            for inner in after.get(spec.name, ()):
                menu.addMenu(inner)
        if title in last:
            menu.addSeparator()
        for entry in last.get(title, ()):
            if isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)


class _PathsMenu(QMenu):
    """Entries that stand for something to open."""

    path_chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.triggered.connect(self._choose)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if path := action.data():
            self.path_chosen.emit(path)


class RecentMenu(_PathsMenu):
    """Offers the photos that were opened lately."""

    def __init__(self, recent: RecentFiles, parent: QWidget) -> None:
        super().__init__(tr("Open &recent"), parent)
        self._recent = recent
        self.aboutToShow.connect(self._fill)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        self.clear()
        for path in self._recent.paths:
            self.addAction(name_of(path)).setData(path)
            self.actions()[-1].setToolTip(plain(path))
        self.setToolTipsVisible(True)
        if not self.actions():
            self.addAction(self.tr("No photos yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self.tr("&Clear this list")).triggered.connect(self._recent.clear)


class SamplesMenu(_PathsMenu):
    """Offers the sample photos."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Open &sample"), parent)
        for name in SAMPLES:
            self.addAction(sample_title(name)).setData(f"sample:{name}")


class ThemeMenu(QMenu):
    """Offers the themes and remembers which was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("&Theme"), parent)
        group = QActionGroup(self)
        titles = {"system": tr("System"), "light": tr("Light"), "dark": tr("Dark")}
        for name in THEMES:
            action = group.addAction(titles[name])
            action.setCheckable(True)
            action.setData(name)
        self.addActions(group.actions())
        self.triggered.connect(self._keep)
        changes().changed.connect(self._show_chosen)
        self._show_chosen()

    @Slot(QAction)
    def _keep(self, action: QAction) -> None:
        THEME.keep(action.data())

    @Slot()
    def _show_chosen(self) -> None:
        for action in self.actions():
            action.setChecked(action.data() == THEME.value)


class PanelsMenu(QMenu):
    """Offers to close docks, and to bring them back."""

    def __init__(self, docks: Sequence[QDockWidget], parent: QWidget) -> None:
        super().__init__(tr("&Panels"), parent)
        self.addActions([dock.toggleViewAction() for dock in docks])
