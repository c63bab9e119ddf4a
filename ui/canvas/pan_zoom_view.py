"""Zooming and panning, whatever is shown."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

MAX_ZOOM = 64.0
_WHEEL_NOTCHES_TO_DOUBLE = 3
_MARGIN = 24
_KEPT_IN_SIGHT = 48


class PanZoomView(QGraphicsView):
    """Shows an area that begins at (0, 0); fits it in the window until the user zooms or pans.

    Signals
    -------
    area_moved()
        Something else may be under the cursor now.
    zoom_changed(float)
        Screen pixels per pixel of what is shown.
    """

    area_moved = Signal()
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = QRectF()
        self._in_window = True
        self._detail = 1.0
        self._held: tuple[QPointF, QPointF] | None = None
        scene = QGraphicsScene(self)
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        # Right-to-left would mirror the scroll bars that panning relies on.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    @property
    def zoom(self) -> float:
        """Screen pixels per scene unit."""
        return float(self.transform().m11() * self.devicePixelRatioF())

    @property
    def is_fit_in_window(self) -> bool:
        """Whether all of the area is shown, and will be when the window changes too."""
        return self._in_window

    def set_detail(self, detail: float) -> None:
        """Know how many pixels of what is shown a scene unit stands for."""
        self._detail = detail

    def show_area(self, area: QRectF) -> None:
        """Show another area, fit in the window."""
        self._area = area
        self.fit_photo()

    def fit_photo(self) -> None:
        """Show the whole area, as large as it goes, and keep doing so."""
        self._in_window = True
        self._held = None
        self._place(self._window_scale(), self._area.center(), self._centre())

    def actual_size(self) -> None:
        """Show one pixel as one pixel of the screen."""
        self.zoom_by(self._detail / self.zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom, keeping what is at ``at`` (in the viewport; its centre if left out) in place."""
        at = self._centre() if at is None else at
        # Placing rounds to whole pixels: without remembering, that adds up over many steps.
        if self._held is None or self._held[0] != at:
            self._held = (at, self.scene_position(at))
        smallest, largest = self._scale_limits()
        scale = min(max(self.transform().m11() * factor, smallest), largest)
        self._in_window = False
        self._place(scale, self._held[1], at)

    def pan_by(self, right: int, down: int) -> None:
        """Move the area by screen pixels."""
        self._in_window = False
        self._held = None
        across, along = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - right)
        along.setValue(along.value() - down)
        self.area_moved.emit()

    def bring_into_sight(self, part: QRectF) -> None:
        """Pan to a part of the photo unless all of it is seen."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if not seen.contains(part):
            self._in_window = False
            self._held = None
            self.centerOn(part.center())
            self.area_moved.emit()

    def scene_position(self, position: QPointF) -> QPointF:
        """Map a position in the viewport to the scene, without rounding."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor; two fingers on a touchpad pan."""
        fingers = event.pointingDevice().type() == QInputDevice.DeviceType.TouchPad
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if fingers and not event.pixelDelta().isNull() and not control:
            self.pan_by(event.pixelDelta().x(), event.pixelDelta().y())
        else:
            notches = event.angleDelta().y() / 120
            self.zoom_by(2 ** (notches / _WHEEL_NOTCHES_TO_DOUBLE), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching; tell of the zoom that another screen means."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.zoom_changed.emit(self.zoom / self._detail)
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1.0 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit in the window again, or keep what is in the middle in the middle."""
        super().resizeEvent(event)
        if self._in_window:
            self.fit_photo()
        else:
            old = QRectF(QPointF(), QSizeF(event.oldSize())).center()
            self._held = None
            self._place(self.transform().m11(), self.scene_position(old), self._centre())

    def _centre(self) -> QPointF:
        return QRectF(self.viewport().rect()).center()

    def _window_scale(self) -> float:
        if self._area.isEmpty():
            return 1.0 / self.devicePixelRatioF()
        width, height = self.viewport().width(), self.viewport().height()
        margin = min(_MARGIN, width // 10, height // 10)
        scale = min(
            (width - 2 * margin) / self._area.width(), (height - 2 * margin) / self._area.height()
        )
        return float(min(scale, MAX_ZOOM * self._detail / self.devicePixelRatioF()))

    def _scale_limits(self) -> tuple[float, float]:
        one_to_one = self._detail / self.devicePixelRatioF()
        return min(self._window_scale(), one_to_one) / 4, MAX_ZOOM * one_to_one

    def _place(self, scale: float, scene: QPointF, position: QPointF) -> None:
        before = self.zoom
        self.setTransform(QTransform.fromScale(scale, scale))
        width, height = self.viewport().width(), self.viewport().height()
        right = max(width - _KEPT_IN_SIGHT, width / 2 + 1) / scale
        down = max(height - _KEPT_IN_SIGHT, height / 2 + 1) / scale
        self.setSceneRect(self._area.adjusted(-right, -down, right, down))
        self.horizontalScrollBar().setValue(round(scene.x() * scale - position.x()))
        self.verticalScrollBar().setValue(round(scene.y() * scale - position.y()))
        self.area_moved.emit()
        if self.zoom != before:
            self.zoom_changed.emit(self.zoom / self._detail)
