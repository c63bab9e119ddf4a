"""The hand: drags the photo about, or clicks a pixel."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent

_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)


class PanTool:
    """Tells a drag from a click.

    The canvas hands it mouse events and does what it says.

    Attributes
    ----------
    is_dragging : bool
        Whether the photo is being dragged.
    only_drags : bool
        Set while space is held: no press is a click.
    """

    def __init__(self) -> None:
        self.is_dragging = False
        self.only_drags = False
        self._button = Qt.MouseButton.NoButton
        self._start = QPoint()
        self._last = QPoint()

    @property
    def is_held(self) -> bool:
        """Whether it has a button, with which nobody else works."""
        return self._button != Qt.MouseButton.NoButton

    @property
    def cursor(self) -> Qt.CursorShape:
        """The cursor that tells what the hand does."""
        if self.is_dragging:
            return Qt.CursorShape.ClosedHandCursor
        return Qt.CursorShape.OpenHandCursor if self.only_drags else Qt.CursorShape.ArrowCursor

    def press(self, event: QMouseEvent) -> None:
        """Take hold with the left or the middle button."""
        if self._button == Qt.MouseButton.NoButton and event.button() in _BUTTONS:
            self._button = event.button()
            self._start = self._last = event.position().toPoint()

    def move(self, event: QMouseEvent) -> QPoint:
        """Return how far the photo must move."""
        here = event.position().toPoint()
        if self._button == Qt.MouseButton.NoButton:
            return QPoint()
        distance = (here - self._start).manhattanLength()
        if not self.is_dragging and distance < QGuiApplication.styleHints().startDragDistance():
            return QPoint()
        self.is_dragging = True
        moved, self._last = here - self._last, here
        return moved

    def release(self, event: QMouseEvent) -> bool:
        """Let go; True if it was a click with the left button."""
        if event.button() != self._button:
            return False
        dragged = self.is_dragging or self.only_drags
        self.stop()
        return event.button() == Qt.MouseButton.LeftButton and not dragged

    def stop(self) -> None:
        """Let go, wherever the buttons are."""
        self._button = Qt.MouseButton.NoButton
        self.is_dragging = False
