"""The plot of one method: click a pixel, drag a start."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..look.theme import current_theme
from .line_drawing import LineDrawing
from .plane_drawing import PlaneDrawing
from .scene import LessonScene

REACH = 11.0
NUDGE = 4.0
NUDGES = {
    Qt.Key.Key_Left: (-NUDGE, 0.0),
    Qt.Key.Key_Right: (NUDGE, 0.0),
    Qt.Key.Key_Up: (0.0, NUDGE),
    Qt.Key.Key_Down: (0.0, -NUDGE),
}


class LessonPlot(QWidget):
    """Shows a scene and asks for another pixel or another start.

    A number chooses the start of its component, Shift and the arrows move it.
    """

    pixel_requested = Signal(int)
    mean_requested = Signal(int, tuple)
    """The start of a component shall be elsewhere: component, levels."""
    hand_requested = Signal(object)
    """Which component's start is at hand, or None."""
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: LessonScene | None = None
        self._dragged: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(150, 110)

    def sizeHint(self) -> QSize:
        """Return a square that three fit beside each other."""
        return QSize(300, 300)

    def show_scene(self, scene: LessonScene) -> None:
        """Show another moment."""
        self._scene = scene
        self.update()

    def pixel_position(self, pixel: int) -> QPointF:
        """Return where a pixel is, in this widget."""
        return self._drawing().pixel_position(pixel)

    def start_position(self, component: int) -> QPointF:
        """Return where the ring of a component is, in this widget."""
        return self._drawing().start_position(component)

    # Mouse and keyboard --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a start, or look at a pixel."""
        self.touched.emit()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._dragged = self._ring_at(event.position())
        if self._dragged is None:
            self.pixel_requested.emit(self._drawing().pixel_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held, or show what could be."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self._ring_at(event.position()))
        elif self._dragged is None:
            self.pixel_requested.emit(self._drawing().pixel_at(event.position()))
        else:
            self.mean_requested.emit(self._dragged, self._drawing().values_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragged = None

    def leaveEvent(self, event: QEvent) -> None:
        """Let nothing stand out any more."""
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a start by its number, or move it."""
        scene, key = self._scene, event.key()
        assert scene is not None
        number = key - Qt.Key.Key_1
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if 0 <= number < len(scene.start.means):
            self.hand_requested.emit(int(number))
        elif key in NUDGES and is_shift and scene.held is not None:
            self._nudge(scene, scene.held, NUDGES[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Become the one whose numbers are shown."""
        super().focusInEvent(event)
        self.touched.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lose the frame."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Wear another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _nudge(self, scene: LessonScene, component: int, way: tuple[float, float]) -> None:
        means = scene.start.means[component].tolist()
        moved = [mean + by for mean, by in zip(means, way, strict=False)]
        self.mean_requested.emit(component, tuple(min(max(v, 0.0), 255.0) for v in moved))

    def _hover(self, component: int | None) -> None:
        if self._scene is None or component == self._scene.held:
            return
        held = component is not None
        self.setCursor(Qt.CursorShape.OpenHandCursor if held else Qt.CursorShape.ArrowCursor)
        self.hand_requested.emit(component)

    def _ring_at(self, position: QPointF) -> int | None:
        scene, drawing = self._scene, self._drawing()
        assert scene is not None
        away = [
            ((position - drawing.start_position(k)).manhattanLength(), k)
            for k in range(len(scene.start.means))
        ]
        nearest, component = min(away)
        return component if nearest <= REACH else None

    def _drawing(self) -> PlaneDrawing | LineDrawing:
        assert self._scene is not None
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        return (LineDrawing if self._scene.lesson.n_channels == 1 else PlaneDrawing)(
            self._scene, box
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene, and a frame while the keyboard is listened to."""
        if self._scene is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = self._drawing()
        drawing.paint(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current_theme().accent), 1.2))
            painter.drawRoundedRect(drawing.box, 8, 8)
        painter.end()
