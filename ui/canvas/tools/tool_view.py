"""Who has the mouse over the photo: the hand, or the tool that is chosen."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ...widgets.slider import NOTCH
from ..crosshair_item import CrosshairItem
from ..pan_zoom_view import PanZoomView
from .box_hand import BoxHand
from .key_pointer import KeyPointer, is_arrow, is_button
from .pan_tool import PanTool
from .tool import CanvasTool, Pointer

# The crosshair stays so far from the window's edges, pixels of the screen.
_KEPT_OFF = 24
_OF_TOOLS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


class ToolView(PanZoomView):
    """Tells which pixel is under the cursor, pans, and hands a tool what is its business.

    Signals
    -------
    pixel_hovered(int, int)
        Column and row under the cursor; while something is dragged it is not told.
    pixel_left()
        The cursor is no longer over the photo.
    pixel_clicked(int, int)
        Column and row; while a tool is chosen, clicks are its own.
    pixel_ctrl_clicked(int, int)
        The same while Ctrl is held.
    beside_clicked()
        Not on the photo.
    box_drawing(object)
        The box that is drawn while Ctrl is held, (row, column, row, column); None at its end.
    box_drawn(object)
        The box.
    """

    pixel_hovered = Signal(int, int)
    pixel_left = Signal()
    pixel_clicked = Signal(int, int)
    pixel_ctrl_clicked = Signal(int, int)
    beside_clicked = Signal()
    box_drawing = Signal(object)
    box_drawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cursor: QPointF | None = None
        self._hovered: tuple[int, int] | None = None
        self._hand, self._box = PanTool(), BoxHand()
        self._tool: CanvasTool | None = None
        # Those that went down while the tool had the mouse; they go up to it.
        self._tool_buttons = Qt.MouseButton.NoButton
        crosshair = CrosshairItem()
        self.scene().addItem(crosshair)
        self._keys = KeyPointer(crosshair)
        self.area_moved.connect(self._follow_area)

    def set_tool(self, tool: CanvasTool | None) -> None:
        """Let a tool have the left and the right button; None for the hand alone."""
        if self._tool is not None:
            self._keys.lift()
            self._tool.leave()
        self._tool = tool
        self._tool_buttons = Qt.MouseButton.NoButton
        self._stop_hand()
        if tool is None:
            self._keys.leave()
        elif self._keys.place is not None:
            tool.move(self._key_pointer(Qt.KeyboardModifier.NoModifier))
        # The right button is the tool's as well.
        menus = Qt.ContextMenuPolicy
        self.setContextMenuPolicy(
            menus.CustomContextMenu if tool is None else menus.PreventContextMenu
        )
        self._show_cursor()

    def tool_key(self, event: QKeyEvent) -> bool:
        """Let the tool have a key; False if it has no use for it."""
        if self._tool is None or not self._tool.wants(event):
            return False
        self._tool.key(event)
        return True

    def pointer_key(self, event: QKeyEvent) -> bool:
        """Move the crosshair, or put a button of the tool down; False if a key does neither."""
        if self._tool is None or self._area.isEmpty():
            return False
        if is_arrow(event):
            self._move_crosshair(event)
            return True
        if self._keys.place is None or not is_button(event):
            return False
        if self._keys.press(event):
            self._tool.press(self._key_pointer(event.modifiers()))
        return True

    def pointer_key_up(self, event: QKeyEvent) -> None:
        """Let go the button that a key holds down."""
        if self._keys.lifts(event):
            self.lift_pointer_key()

    def lift_pointer_key(self) -> None:
        """Let go the button that a key holds down, wherever the key is."""
        if self._tool is not None and self._keys.button != Qt.MouseButton.NoButton:
            at = self._key_pointer(Qt.KeyboardModifier.NoModifier)
            self._keys.lift()
            self._tool.release(at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom, keeping what is at ``at`` in place; if left out, what is at the crosshair."""
        if at is None and self._keys.place is not None:
            at = self._viewport_position(self._keys.place)
        super().zoom_by(factor, at)

    def only_drag(self, is_held: bool) -> None:
        """Let every press take hold of the photo as long as a key is held."""
        self._hand.only_drags = is_held
        self._show_cursor()

    def forget_mouse(self) -> None:
        """Let go of everything, wherever the mouse is."""
        self._keys.leave()
        self._forget_cursor()
        self._stop_hand()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the photo, or begin with the tool."""
        self._point_by_mouse()
        if self._tool is None and not self._hand.only_drags and self._box.press(event):
            return
        if self._tool is None or self._hand.only_drags or event.button() not in _OF_TOOLS:
            self._hand.press(event)
        elif not self._hand.is_held:
            self._tool_buttons |= event.button()
            self._tool.press(self._pointer(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the photo, or tell which pixel is under the cursor."""
        self._point_by_mouse()
        moved = self._hand.move(event)
        if self._hand.is_dragging:
            self.pan_by(moved.x(), moved.y())
            self._show_cursor()
        self._cursor = event.position()
        self._hover()
        self._box.move(event)
        if self._box.is_drawing:
            self.box_drawing.emit(self._box_to(event))
        if self._tool is not None and not self._hand.is_held:
            self._tool.move(self._pointer(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; without a drag, it was a click on a pixel."""
        if self._tool is not None and event.button() & self._tool_buttons:
            self._tool_buttons &= ~event.button()
            self._tool.release(self._pointer(event))
            self._hover()
            return
        if self._box.start is not None and event.button() == Qt.MouseButton.LeftButton:
            self._end_box(event)
            return
        clicked = self._hand.release(event)
        self._show_cursor()
        self._hover()
        pixel = self._pixel_at(event.position())
        if clicked and pixel is None:
            self.beside_clicked.emit()
        elif clicked and pixel is not None:
            self.pixel_clicked.emit(*pixel)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit the photo in the window; to a tool it is a press like others."""
        if self._tool is not None:
            self.mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.fit_photo()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no pixel is under the cursor, unless the keyboard points at one."""
        if self._keys.place is not None:
            return
        self._forget_cursor()
        if self._tool is not None:
            self._tool.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; with Ctrl, a tool may have another use for it."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        notches = event.angleDelta().y() / NOTCH
        if control and self._tool is not None and self._tool.turn(notches):
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the tool wants from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._tool is not None
            and self._tool.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _end_box(self, event: QMouseEvent) -> None:
        """End a box; without one, it was a click while Ctrl was held."""
        corners, pixel = self._box_to(event), self._pixel_at(event.position())
        was_drawing = self._box.is_drawing
        self._stop_hand()
        if was_drawing:
            self.box_drawn.emit(corners)
        elif pixel is not None:
            self.pixel_ctrl_clicked.emit(*pixel)

    def _box_to(self, event: QMouseEvent) -> tuple[float, float, float, float]:
        assert self._box.start is not None
        first, second = map(self.scene_position, (self._box.start, event.position()))
        return first.y(), first.x(), second.y(), second.x()

    def _stop_hand(self) -> None:
        self._hand.stop()
        if self._box.is_drawing:
            self.box_drawing.emit(None)
        self._box.stop()

    def _show_cursor(self) -> None:
        hand = self._tool is None or self._hand.only_drags or self._hand.is_dragging
        tool = self._hand if self._tool is None or hand else self._tool
        self.viewport().setCursor(tool.cursor)

    def _pointer(self, event: QMouseEvent) -> Pointer:
        return self._pointer_at(event.position(), event.button(), event.modifiers())

    def _pointer_at(
        self, position: QPointF, button: Qt.MouseButton, held: Qt.KeyboardModifier
    ) -> Pointer:
        scene, pixel = self.scene_position(position), self._pixel_at(position)
        return Pointer(
            scene.y(),
            scene.x(),
            None if pixel is None else (pixel[1], pixel[0]),
            button,
            held,
            self.zoom,
        )

    def _pixel_at(self, position: QPointF) -> tuple[int, int] | None:
        scene = self.scene_position(position)
        column, row = math.floor(scene.x()), math.floor(scene.y())
        inside = 0 <= column < self._area.width() and 0 <= row < self._area.height()
        return (column, row) if inside else None

    # The crosshair -----------------------------------------------------------------------------

    def _move_crosshair(self, event: QKeyEvent) -> None:
        """Go as a key says, and tell the tool; first to where the mouse is, or the middle."""
        assert self._tool is not None
        if self._keys.place is None:
            view = QRectF(self.viewport().rect())
            at = self._cursor if self._cursor is not None else view.center()
            self._keys.begin(self.scene_position(at), self._area)
        self._keys.move(event, self.zoom, self._area)
        self._keep_in_sight()
        self._follow_area()
        self._tool.move(self._key_pointer(event.modifiers()))

    def _keep_in_sight(self) -> None:
        assert self._keys.place is not None
        at, view = self._viewport_position(self._keys.place), QRectF(self.viewport().rect())
        off = min(_KEPT_OFF, view.width() / 4, view.height() / 4)
        right = max(off - at.x(), 0) + min(view.right() - off - at.x(), 0)
        down = max(off - at.y(), 0) + min(view.bottom() - off - at.y(), 0)
        if right or down:
            self.pan_by(round(right), round(down))

    def _key_pointer(self, held: Qt.KeyboardModifier) -> Pointer:
        assert self._keys.place is not None
        return self._pointer_at(self._viewport_position(self._keys.place), self._keys.button, held)

    def _viewport_position(self, place: QPointF) -> QPointF:
        return self.viewportTransform().map(place)

    def _point_by_mouse(self) -> None:
        """Take the crosshair away: the mouse is used again."""
        if self._keys.place is not None:
            self.lift_pointer_key()
            self._keys.leave()

    @Slot()
    def _follow_area(self) -> None:
        """Look again at what is below the crosshair or the cursor."""
        if self._keys.place is not None:
            self._cursor = self._viewport_position(self._keys.place)
        self._hover()

    @Slot()
    def _hover(self) -> None:
        pixel = None if self._cursor is None else self._pixel_at(self._cursor)
        # Whoever drags does not read, and what is told would be painted with every step of it.
        is_dragging = self._hand.is_dragging or self._tool_buttons != Qt.MouseButton.NoButton
        if pixel == self._hovered or (is_dragging and pixel is not None):
            return
        self._hovered = pixel
        if pixel is None:
            self.pixel_left.emit()
        else:
            self.pixel_hovered.emit(*pixel)

    def _forget_cursor(self) -> None:
        self._cursor = None
        self._hover()
