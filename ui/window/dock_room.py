"""How docks share the window's height when it changes, or what is in them unfolds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow

from ..widgets.scroll_panel import ScrollPanel

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea


class DockRoom(QObject):
    """Gives the upper docks at the left what they need, the last of them the rest.

    And the lower docks get back their height when a window that was made low is high again.
    Docks that were moved elsewhere, floated or closed stay as they are.

    Parameters
    ----------
    window : QMainWindow
    left : sequence of QDockWidget
        From the top; all but the last hold a ScrollPanel.
    lower : QDockWidget
        One of those below.
    """

    def __init__(
        self, window: QMainWindow, left: Sequence[QDockWidget], lower: QDockWidget
    ) -> None:
        super().__init__(window)
        self._window, self._left, self._lower = window, tuple(left), lower
        # The lower docks' height that somebody chose, and the window's when that was.
        self._chosen = (0, 0)
        self._height = 0
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._follow)
        window.installEventFilter(self)
        lower.installEventFilter(self)
        for dock in self._left[:-1]:
            panel = dock.widget()
            if isinstance(panel, ScrollPanel):
                # Once the panel's docks have been laid out for what it needs now.
                panel.needs_changed.connect(self._later.start)

    def choose(self) -> None:
        """Take the lower docks' height as the one to go back to."""
        self._chosen = self._lower.height(), self._window.height()

    @Slot()
    def _follow(self) -> None:
        self._give_back()
        if (layout := self._window.layout()) is not None:
            layout.activate()
        self.share()

    def share(self) -> None:
        """Share the height at the left as it is now."""
        if not self._window.isVisible() or not all(map(self._is_at_home, self._left)):
            return
        *upper, last = self._left
        least = [dock.minimumSizeHint().height() for dock in self._left]
        room = sum(dock.height() for dock in self._left)
        sizes = shared(least[:-1], [_needs(dock) for dock in upper], room - least[-1])
        rest = max(1, room - sum(sizes))
        self._window.resizeDocks([*upper, last], [*sizes, rest], Qt.Orientation.Vertical)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's height, and the hand that moves a border."""
        if isinstance(event, QResizeEvent):
            if watched is self._window:
                self._height = event.size().height()
                self._later.start()  # after the lower docks have become tabs, or are none any more
            elif self._is_by_hand():
                self.choose()
        elif event.type() == QEvent.Type.Show and watched is self._window:
            self.choose()
            self._later.start()
        return super().eventFilter(watched, event)

    def _give_back(self) -> None:
        chosen, of = self._chosen
        if self._window.isVisible() and chosen and not self._lower.isFloating():
            height = min(chosen, round(chosen * self._window.height() / of))
            self._window.resizeDocks([self._lower], [height], Qt.Orientation.Vertical)

    def _is_by_hand(self) -> bool:
        """Tell whether somebody moves a border of docks, not of the window."""
        is_held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        return is_held and self._window.height() == self._height

    def _is_at_home(self, dock: QDockWidget) -> bool:
        is_left = self._window.dockWidgetArea(dock) == LEFT
        is_alone = not self._window.tabifiedDockWidgets(dock)
        return is_left and is_alone and not dock.isFloating() and not dock.isHidden()


def shared(least: Sequence[int], needs: Sequence[int], room: int) -> list[int]:
    """Share room among docks: each has the least that it can do with, the last more first.

    Parameters
    ----------
    least, needs : sequence of int
        What each dock can do with, and what it has a use for.
    room : int
    """
    sizes, left = list(least), max(0, room - sum(least))
    for place in reversed(range(len(sizes))):
        more = min(left, max(0, needs[place] - least[place]))
        sizes[place] += more
        left -= more
    return sizes


def _needs(dock: QDockWidget) -> int:
    """Return the height in which all of a dock is seen, its title as well."""
    panel = dock.widget()
    least = dock.minimumSizeHint().height()
    if not isinstance(panel, ScrollPanel):
        return least
    return least - panel.minimumSizeHint().height() + panel.needs
