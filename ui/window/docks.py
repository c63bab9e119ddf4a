"""The docks around the canvas, and the room that each has at first."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from ..widgets.dock_title import CrownedTitle, DockTitle
from ..widgets.scroll_panel import ScrollPanel
from .bottom_docks import BottomDocks
from .dock_room import DockRoom

# Raised when docks come or go, so that an old layout is not restored into a new window.
LAYOUT_VERSION = 6
# On a low window the colours need the height more than the curve does.
LOWER_SHARE = 0.2
# What the settings may be left with before they scroll: with it, all docks and an open fold fit
# into a window of 700 pixels.
LEAST = {"mixture": 110, "shape": 64}
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


class Docks:
    """Three docks at the left, three at the right, two below.

    The channels are not seen before there is a photo that has other ones than colours.

    Parameters
    ----------
    window : QMainWindow
    panels : mapping of str to QWidget
        Mixture, shape, scatter, channels, labels, history, likelihood, choose; in this order.
    titles : mapping of str to QWidget
        What stands in the titles of some, by the same names.
    crown : QWidget
        What stands above the first dock, for the first two.
    objects : QWidget
        What a dock behind the lower ones holds, which is not seen before somebody wants it.

    Attributes
    ----------
    all : tuple of QDockWidget
        Those that are seen at first, and the channels.
    objects : QDockWidget
    """

    def __init__(
        self,
        window: QMainWindow,
        panels: Mapping[str, QWidget],
        titles: Mapping[str, QWidget],
        crown: QWidget,
        objects: QWidget,
    ) -> None:
        self._window = window
        # The lower docks reach from edge to edge, as the curve is wide and low.
        window.setCorner(Qt.Corner.BottomLeftCorner, BOTTOM)
        window.setCorner(Qt.Corner.BottomRightCorner, BOTTOM)
        areas = (LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, BOTTOM, BOTTOM)
        docks = {
            name: self._dock(panel, area, LEAST.get(name))
            for (name, panel), area in zip(panels.items(), areas, strict=True)
        }
        for name, title in titles.items():
            docks[name].setTitleBarWidget(DockTitle(docks[name], title))
        self.all = tuple(docks.values())
        self._channels = docks["channels"]
        self._has_channels = self._had_channels = False
        self._channels.hide()
        self.all[0].setTitleBarWidget(CrownedTitle(self.all[0], crown))
        self.objects = self._dock(objects, BOTTOM, None)
        self.objects.hide()
        self._bottom = BottomDocks(window, self.all[-2:])
        self._room = DockRoom(window, self.all[:3], self.all[-2])

    def arrange(self) -> None:
        """Put the docks where they are at first, once the window has its size."""
        self._bottom.arrange()
        self._share_room()
        self._first = self._window.saveState(LAYOUT_VERSION)

    def reset(self) -> None:
        """Put docks and bars back to where they were at first."""
        self.restore(self._first)
        for dock in self.all:
            dock.setVisible(self._has_channels or dock is not self._channels)
        self.objects.hide()
        self._bottom.arrange()
        self._share_room()
        self._room.choose()

    def state(self) -> QByteArray:
        """Return where docks and bars are."""
        return self._window.saveState(LAYOUT_VERSION)

    def restore(self, state: QByteArray) -> None:
        """Put docks and bars to where they were."""
        self._window.restoreState(state, LAYOUT_VERSION)
        self._channels.setVisible(self._has_channels)

    def show_channels(self, wanted: bool) -> None:
        """Show the channels with photos of such a kind, or not; in between the user decides."""
        if wanted != self._has_channels:
            self._has_channels = wanted
            self._channels.setVisible(wanted)
            if wanted and not self._had_channels:
                self._had_channels = True
                self._share_right()

    def show_objects(self) -> None:
        """Show the objects before what is below, with room for some rows."""
        window, dock = self._window, self.objects
        # A tab of a hidden dock would stay behind where docks are taken out of tabs.
        if dock.isHidden() and not dock.isFloating() and window.dockWidgetArea(dock) == BOTTOM:
            window.tabifyDockWidget(self.all[-1], dock)
        dock.show()
        dock.raise_()
        if dock.height() < (room := window.height() // 3):
            window.resizeDocks([dock], [room], Qt.Orientation.Vertical)

    def _share_room(self) -> None:
        """Give each dock the size that it has at first."""
        window = self._window
        mixture, _, _, _, labels, _, likelihood, choose = self.all
        window.resizeDocks([mixture, labels], [300, 270], Qt.Orientation.Horizontal)
        # Sizes that are asked for before docks have any would be taken from the lower docks.
        if (layout := window.layout()) is not None:
            layout.activate()
        # Mixture and shape need no more than their rows; the rest is for the colours.
        lower = min(230, round(LOWER_SHARE * window.height()))
        window.resizeDocks(
            [*self.all[:3], likelihood], [1, 1, 1000, lower], Qt.Orientation.Vertical
        )
        window.resizeDocks([likelihood, choose], [45, 55], Qt.Orientation.Horizontal)
        self._share_right()

    def _share_right(self) -> None:
        channels, labels, history = self.all[3:6]
        docks, shares = [labels, history], [60, 40]
        if self._has_channels:
            docks, shares = [channels, *docks], [46, 32, 22]
        self._window.resizeDocks(docks, shares, Qt.Orientation.Vertical)

    def _dock(self, panel: QWidget, area: Qt.DockWidgetArea, least: int | None) -> QDockWidget:
        dock = QDockWidget(panel.windowTitle(), self._window)
        dock.setObjectName(f"{panel.objectName()}_dock")
        dock.setWidget(panel if least is None else ScrollPanel(panel, least))
        self._window.addDockWidget(area, dock)
        return dock
