"""The lower docks: side by side where there is room, else as tabs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow

# A window narrower than this has no room for two plots beside each other.
NARROW = 1080


class BottomDocks(QObject):
    """Keeps docks at the bottom side by side, or as tabs while the window is narrow.

    Docks that were moved elsewhere, floated or closed stay as they are.

    Parameters
    ----------
    window : QMainWindow
    docks : sequence of QDockWidget
        From the left.
    """

    def __init__(self, window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._narrow = False
        window.installEventFilter(self)

    def arrange(self) -> None:
        """Put the docks side by side, or as tabs, whatever they were before.

        Before the window shows, its size may still change, and tabs that are taken apart then
        would leave their bar behind: they are made as it shows.
        """
        self._narrow = self._window.isVisible() and self._window.width() < NARROW
        first, *others = self._docks
        if not self._narrow and self._window.tabifiedDockWidgets(first):
            self._take_out_of_tabs()
        for before, dock in zip(self._docks, others, strict=False):
            if self._narrow:
                self._window.tabifyDockWidget(before, dock)
            else:
                self._window.splitDockWidget(before, dock, Qt.Orientation.Horizontal)
        if self._narrow:
            first.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange the docks anew when the window becomes narrow, or wide again."""
        shows = event.type() == QEvent.Type.Show
        resizes = isinstance(event, QResizeEvent) and self._window.isVisible()
        if (shows or resizes) and (self._window.width() < NARROW) != self._narrow:
            self._narrow = not self._narrow
            if all(self._is_at_home(dock) for dock in self._docks):
                self.arrange()
        return super().eventFilter(watched, event)

    def _take_out_of_tabs(self) -> None:
        """Put all docks into the window anew: beside a dock that is a tab Qt puts another tab."""
        height = self._docks[0].height()
        for dock in self._docks:
            self._window.removeDockWidget(dock)
        for dock in self._docks:
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
            dock.show()
        self._window.resizeDocks([self._docks[0]], [height], Qt.Orientation.Vertical)

    def _is_at_home(self, dock: QDockWidget) -> bool:
        area = self._window.dockWidgetArea(dock)
        at_bottom = area == Qt.DockWidgetArea.BottomDockWidgetArea
        return at_bottom and not dock.isFloating() and not dock.isHidden()
