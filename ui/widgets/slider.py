"""A slider that goes where it is clicked and tells one drag from the next."""

from itertools import count

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

_gestures = count(1)
NOTCH = 120


def next_gesture() -> int:
    """Return a number no earlier gesture had; one undo step belongs to each."""
    return next(_gestures)


class GestureSlider(QSlider):
    """A horizontal slider.

    A click on the groove moves the handle there and starts a drag; a notch of the wheel is one
    step. ``show_value`` only displays.
    """

    requested = Signal(int, int)
    """The value asked for and its gesture: one number during a drag, else a new one each time."""

    def __init__(self, minimum: int, maximum: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(minimum, maximum)
        self._dragging: int | None = None
        self._turned = 0
        self.valueChanged.connect(self._request)

    def show_value(self, value: int) -> None:
        """Display ``value``, or the end nearest to it, without requesting it."""
        with QSignalBlocker(self):
            self.setValue(value)

    @Slot(int)
    def _request(self, value: int) -> None:
        self.requested.emit(value, next_gesture() if self._dragging is None else self._dragging)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle to the pointer, so that the drag starts there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = next_gesture()
            point = event.position().toPoint()
            if not self._part(QStyle.SubControl.SC_SliderHandle).contains(point):
                self.setValue(self._value_at(point))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one step a notch; touchpads send fractions of one."""
        self._turned += event.angleDelta().y() or event.angleDelta().x()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        self.setValue(self.value() + notches * self.singleStep())
        event.accept()

    def _value_at(self, point: QPoint) -> int:
        groove = self._part(QStyle.SubControl.SC_SliderGroove)
        handle = self._part(QStyle.SubControl.SC_SliderHandle)
        return QStyle.sliderValueFromPosition(
            self.minimum(),
            self.maximum(),
            point.x() - groove.x() - handle.width() // 2,
            groove.width() - handle.width(),
            self._option().upsideDown,
        )

    def _part(self, part: QStyle.SubControl) -> QRect:
        control = QStyle.ComplexControl.CC_Slider
        return self.style().subControlRect(control, self._option(), part, self)

    def _option(self) -> QStyleOptionSlider:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return option
