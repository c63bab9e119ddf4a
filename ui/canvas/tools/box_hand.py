"""The hand while Ctrl is held: draws a box, or clicks."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent


class BoxHand:
    """Tells a box from a click.

    Attributes
    ----------
    is_drawing : bool
        Whether a box is being drawn.
    """

    def __init__(self) -> None:
        self.is_drawing = False
        self._start: QPointF | None = None

    @property
    def start(self) -> QPointF | None:
        """Where its button went down; None while it is up."""
        return self._start

    def press(self, event: QMouseEvent) -> bool:
        """Begin where Ctrl is held; otherwise False."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not control or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._start = event.position()
        return True

    def move(self, event: QMouseEvent) -> None:
        """Begin to draw once the mouse is some way off."""
        if self._start is not None:
            way = (event.position() - self._start).manhattanLength()
            self.is_drawing |= way >= QGuiApplication.styleHints().startDragDistance()

    def stop(self) -> None:
        """Let go, wherever the button is."""
        self.is_drawing = False
        self._start = None
