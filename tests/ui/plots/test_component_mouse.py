"""Components under the mouse, without a widget."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPointF, Qt

from ui.plots.component_hand import ComponentHand
from ui.plots.component_mouse import ComponentMouse
from ui.plots.plot_scene import PlotScene
from ui.plots.scatter_geometry import ScatterGeometry


@pytest.fixture
def hand(qapp):
    owner = QObject()
    yield ComponentHand(owner)
    owner.deleteLater()


@pytest.fixture
def mouse(hand):
    return ComponentMouse(hand)


@pytest.fixture
def at(hand, cloud, box):
    """Lay the scene out as it is with what the hand holds."""

    def geometry(scene: PlotScene = cloud) -> ScatterGeometry:
        return ScatterGeometry(replace(scene, moved=hand.moved), box)

    return geometry


def test_hovering_tells_values_and_label(mouse, hand, at):
    told: list[object] = []
    mouse.hovered.connect(told.append)
    mouse.label_hovered.connect(told.append)
    mouse.move(at().mean_position(1), at())

    assert told == [pytest.approx((190, 150)), 2]
    assert hand.at_hand == 1


def test_outside_the_box_there_are_no_values(mouse, at, box):
    mouse.move(QPointF(box.right() + 4, 10), at())

    assert mouse.values is None


def test_a_drag_holds_the_mean_under_the_cursor_until_the_button_is_let_go(mouse, hand, at):
    asked = []
    hand.mean_moved.connect(lambda *moved: asked.append(moved))
    start = at().mean_position(0)
    mouse.press(start)
    for step in range(1, 6):
        mouse.move(start + QPointF(8, -6) * step, at())
    assert at().mean_position(0) == start + QPointF(40, -30)
    assert asked == []
    mouse.release(start + QPointF(40, -30), at())

    assert asked == [(0, pytest.approx((100, 90)))]


def test_a_hand_that_shakes_a_little_clicks(mouse, hand, at):
    picked: list[int] = []
    hand.label_picked.connect(picked.append)
    start = at().mean_position(0)
    mouse.press(start)
    mouse.move(start + QPointF(2, 1), at())
    mouse.release(start + QPointF(2, 1), at())

    assert picked == [1]


def test_a_drag_that_begins_off_every_mean_moves_none(mouse, hand, at):
    mouse.press(at().mean_position(0) + QPointF(20, 0))
    mouse.move(at().mean_position(0) + QPointF(80, 0), at())

    assert not hand.is_moving


def test_after_a_move_is_given_up_the_release_is_no_click(mouse, hand, at):
    picked: list[int] = []
    hand.label_picked.connect(picked.append)
    start = at().mean_position(0)
    mouse.press(start)
    mouse.move(start + QPointF(40, 0), at())
    hand.let_go()
    mouse.release(start + QPointF(40, 0), at())

    assert picked == []


def test_the_cursor_tells_what_a_press_would_do(mouse, hand, at):
    mean = at().mean_position(0)
    assert mouse.cursor(mean, at()) == Qt.CursorShape.OpenHandCursor
    assert mouse.cursor(mean + QPointF(30, 0), at()) == Qt.CursorShape.CrossCursor

    mouse.press(mean)
    mouse.move(mean + QPointF(40, 0), at())
    assert mouse.cursor(mean + QPointF(40, 0), at()) == Qt.CursorShape.ClosedHandCursor

    hand.is_movable = False
    assert mouse.cursor(mean + QPointF(40, 0), at()) == Qt.CursorShape.CrossCursor
