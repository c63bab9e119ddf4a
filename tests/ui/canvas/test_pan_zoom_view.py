import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

from tests.ui.canvas.probe import quarters, wheel
from ui.canvas.pan_zoom_view import MAX_ZOOM
from ui.canvas.photo_canvas import PhotoCanvas


def scene_at(canvas: PhotoCanvas, position: QPoint) -> QPointF:
    return canvas.scene_position(QPointF(position))


def moved(canvas: PhotoCanvas, position: QPoint, before: QPointF) -> float:
    """How far, on screen, the point that was at ``position`` has gone."""
    away = canvas.viewportTransform().map(before) - QPointF(position)
    return max(abs(away.x()), abs(away.y()))


@pytest.mark.parametrize("position", [QPoint(60, 50), QPoint(200, 150), QPoint(350, 260)])
@pytest.mark.parametrize("notches", [1, -1, 3, 0.25])
def test_the_wheel_zooms_at_the_cursor(canvas, position, notches):
    before, zoom = scene_at(canvas, position), canvas.zoom

    wheel(canvas, position, notches)

    assert (canvas.zoom > zoom) == (notches > 0)
    assert moved(canvas, position, before) < 1.5


def test_many_turns_of_the_wheel_do_not_add_up_to_a_drift(canvas):
    position = QPoint(123, 77)
    before = scene_at(canvas, position)

    for notches in [0.5] * 20 + [-0.5] * 30 + [0.5] * 25:
        wheel(canvas, position, notches)

    assert moved(canvas, position, before) < 1.5


def test_three_notches_double_the_zoom(canvas):
    zoom = canvas.zoom

    wheel(canvas, QPoint(200, 150), 3)

    assert canvas.zoom == pytest.approx(2 * zoom)


def test_zoom_has_limits(canvas):
    canvas.zoom_by(1e9)
    assert canvas.zoom == pytest.approx(MAX_ZOOM)

    canvas.zoom_by(1e-9)
    assert 0.1 < canvas.zoom < 1


def test_a_fitted_photo_is_whole_and_in_the_middle(canvas):
    corners = canvas.mapFromScene(0, 0), canvas.mapFromScene(80, 60)

    assert canvas.is_fit_in_window
    assert corners[0].x() > 0
    assert corners[0].y() > 0
    assert (corners[0] + corners[1] - QPoint(400, 300)).manhattanLength() <= 2
    assert min(corners[0].x(), corners[0].y()) < 30


def test_a_fitted_photo_stays_fitted_when_the_window_changes(canvas):
    small = canvas.zoom

    canvas.resize(800, 600)

    assert canvas.zoom > 1.9 * small
    assert canvas.mapFromScene(80, 60).x() > 700


def test_a_zoomed_photo_keeps_zoom_and_middle_when_the_window_changes(canvas):
    canvas.zoom_by(3)
    canvas.pan_by(40, -20)
    zoom, middle = canvas.zoom, scene_at(canvas, QPoint(200, 150))

    canvas.resize(700, 500)

    assert canvas.zoom == zoom
    assert moved(canvas, QPoint(350, 250), middle) < 1.5


def test_actual_size_shows_a_pixel_as_a_pixel(canvas):
    canvas.actual_size()

    assert canvas.zoom == pytest.approx(1.0)
    assert (canvas.mapFromScene(40, 30) - QPoint(200, 150)).manhattanLength() <= 1
    assert not canvas.is_fit_in_window


def test_fitting_after_a_zoom_shows_all_again(canvas):
    fitted = canvas.zoom
    canvas.zoom_by(7)

    canvas.fit_photo()

    assert canvas.zoom == fitted


def test_panning_moves_the_photo_by_screen_pixels(canvas):
    before = canvas.mapFromScene(10, 10)

    canvas.pan_by(31, -17)

    assert canvas.mapFromScene(10, 10) - before == QPoint(31, -17)


def test_panning_cannot_lose_the_photo(canvas):
    canvas.pan_by(100_000, 100_000)
    corner = canvas.mapFromScene(0, 0)
    assert corner.x() < 400
    assert corner.y() < 300

    canvas.pan_by(-200_000, -200_000)
    corner = canvas.mapFromScene(80, 60)
    assert corner.x() > 0
    assert corner.y() > 0


def test_every_change_of_zoom_is_told_and_no_other(canvas, qtbot):
    told: list[float] = []
    canvas.zoom_changed.connect(told.append)

    canvas.zoom_by(2)
    canvas.pan_by(5, 5)
    canvas.actual_size()
    canvas.actual_size()

    assert len(told) == 2
    assert told[-1] == canvas.zoom == pytest.approx(1.0)


def test_pinching_zooms_at_the_fingers(canvas):
    position = QPoint(300, 90)
    before, zoom = scene_at(canvas, position), canvas.zoom
    place = QPointF(position)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(canvas.viewport().mapToGlobal(position)),
        0.25,
        QPointF(),
    )

    QApplication.sendEvent(canvas.viewport(), pinch)

    assert canvas.zoom == pytest.approx(1.25 * zoom)
    assert moved(canvas, position, before) < 1.5


def test_another_photo_is_fitted(canvas):
    canvas.zoom_by(5)

    canvas.set_photo(quarters(600, 800))

    assert canvas.is_fit_in_window
    assert canvas.zoom < 0.5
