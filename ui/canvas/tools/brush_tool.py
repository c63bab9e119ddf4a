"""Round brushes: the way that the mouse is dragged, and how wide."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from .tool import CanvasTool, Pointer

SMALLEST, LARGEST = 1.0, 2000.0
_STEP = 1.25
_KEYS = {Qt.Key.Key_BracketLeft: 1 / _STEP, Qt.Key.Key_BracketRight: _STEP}


class BrushTool(CanvasTool):
    """Paints while the left button is held.

    Signals
    -------
    began(float, float, bool)
        Row, column, and whether it keeps to the label that is there.
    went(float, float)
        Row and column of where the brush is now.
    ended()
    moved(object)
        (row, column) of the mouse, None when it is gone.
    resized(float)
        Diameter in pixels of the photo.
    """

    began = Signal(float, float, bool)
    went = Signal(float, float)
    ended = Signal()
    moved = Signal(object)
    resized = Signal(float)

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, size: float = 20.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._is_down = False
        self._keeps = False

    @property
    def size(self) -> float:
        """Diameter in pixels of the photo."""
        return self._size

    def set_size(self, size: float) -> None:
        """Make it as large as that, within reason."""
        self._size = min(max(size, SMALLEST), LARGEST)
        self.resized.emit(self._size)

    @property
    def keeps(self) -> bool:
        """Whether strokes keep to the label where they begin, unless Shift is held."""
        return self._keeps

    def set_keeping(self, keeps: bool) -> None:
        """Keep to the label where a stroke begins, or do so only while Shift is held."""
        self._keeps = keeps

    def press(self, at: Pointer) -> None:
        """Begin a stroke."""
        if at.button == Qt.MouseButton.LeftButton and at.pixel is not None:
            self.begin(at.row, at.column, at.shift != self._keeps)

    def begin(self, row: float, column: float, otherwise: bool) -> None:
        """Begin a stroke, as usual or as a key that is held says."""
        self._is_down = True
        self.began.emit(row, column, otherwise)

    def move(self, at: Pointer) -> None:
        """Go on with it."""
        self.moved.emit((at.row, at.column))
        if self._is_down:
            self.went.emit(at.row, at.column)

    def release(self, at: Pointer) -> None:
        """End it."""
        if at.button == Qt.MouseButton.LeftButton:
            self._end()

    def leave(self) -> None:
        """End it, wherever the mouse is."""
        self._end()
        self.moved.emit(None)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key makes the brush smaller or larger."""
        return event.key() in _KEYS

    def key(self, event: QKeyEvent) -> None:
        """Make it smaller or larger."""
        self._resize(_KEYS[Qt.Key(event.key())])

    def turn(self, notches: float) -> bool:
        """Make it smaller or larger."""
        self._resize(_STEP**notches)
        return True

    def _resize(self, factor: float) -> None:
        self.set_size(self._size * factor)

    def _end(self) -> None:
        if self._is_down:
            self._is_down = False
            self.ended.emit()
