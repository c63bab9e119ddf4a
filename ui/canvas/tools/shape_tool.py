"""What tools have in common that draw the outline of what is to be painted."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from .tool import CanvasTool, Pointer

Place = tuple[float, float]
BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


class Kind(Enum):
    """What the places of a shape are."""

    RECTANGLE = auto()
    LASSO = auto()
    POLYGON = auto()
    MAGNETIC = auto()
    FLOOD = auto()


@dataclass(frozen=True, slots=True)
class Shape:
    """What is drawn, so far or to the end.

    Attributes
    ----------
    kind : Kind
    places : tuple of (float, float)
        Rows and columns: two corners, a lasso's way, what was clicked.
    erases : bool
        Whether paint is taken away.
    keeps_to : bool
        Whether nothing but the label of the first place is painted over.
    mouse : (float, float), optional
        Where the next place would be.
    """

    kind: Kind
    places: tuple[Place, ...]
    erases: bool = False
    keeps_to: bool = False
    mouse: Place | None = None

    @property
    def outline(self) -> tuple[Place, ...]:
        """Return its corners, and the mouse."""
        return self.places if self.mouse is None else (*self.places, self.mouse)


class ShapeTool(CanvasTool):
    """Draws with the left button; with the right one or Alt it erases.

    Signals
    -------
    began(object)
        The shape with its first place alone; whoever objects calls `drop`.
    outlined(object)
        The shape so far; None when it is gone.
    drawn(object)
        The shape, which is done.
    drop_requested()
        Put the tool down.
    """

    began = Signal(object)
    outlined = Signal(object)
    drawn = Signal(object)
    drop_requested = Signal()

    cursor = Qt.CursorShape.CrossCursor
    kind = Kind.POLYGON
    _shape: Shape | None = None

    @property
    def is_drawing(self) -> bool:
        """Whether a shape is begun."""
        return self._shape is not None

    def drop(self) -> None:
        """Forget the shape."""
        if self._shape is not None:
            self._shape = None
            self.outlined.emit(None)

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key ends something."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return event.key() == Qt.Key.Key_Escape and plain

    def key(self, event: QKeyEvent) -> None:
        """Forget the shape, or put the tool down where there is none."""
        if self._shape is None:
            self.drop_requested.emit()
        else:
            self.drop()

    def _begin(self, at: Pointer) -> None:
        erases = at.alt or at.button == Qt.MouseButton.RightButton
        self._shape = Shape(self.kind, ((at.row, at.column),), erases, at.shift)
        self.began.emit(self._shape)

    def _show(self, shape: Shape) -> None:
        self._shape = shape
        self.outlined.emit(shape)

    def _finish(self, shape: Shape) -> None:
        self._shape = None
        # Before its outline goes, so that what is known of it need not be found again.
        self.drawn.emit(shape)
        self.outlined.emit(None)
