from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.canvas.tools.fill_tool import FillTool
from ui.canvas.tools.lasso_tool import LassoTool
from ui.canvas.tools.magnetic_tool import MagneticTool
from ui.canvas.tools.polygon_tool import PolygonTool
from ui.canvas.tools.rectangle_tool import RectangleTool
from ui.canvas.tools.shape_tool import Kind, Shape
from ui.canvas.tools.tool import Pointer

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MIDDLE = Qt.MouseButton.MiddleButton
NO_KEY, SHIFT, ALT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
CORNERS = [(2.5, 3.5), (2.5, 33.5), (22.5, 33.5)]


def at(row, column, button=LEFT, held=NO_KEY, beside=False, zoom=4.0):
    pixel = None if beside else (int(row), int(column))
    return Pointer(row, column, pixel, button, held, zoom)


def key(tool, key, held=NO_KEY):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, held)
    assert tool.wants(event)
    tool.key(event)


def wants(tool, key, held=NO_KEY):
    return tool.wants(QKeyEvent(QKeyEvent.Type.KeyPress, key, held))


def told_by(tool):
    """Return the list of what a tool tells from now on: outlines are left out."""
    told: list[tuple[object, ...]] = []
    tool.began.connect(lambda shape: told.append(("began", shape)))
    tool.drawn.connect(lambda shape: told.append(("drawn", shape)))
    tool.drop_requested.connect(lambda: told.append(("put down",)))
    return told


def drag(tool, places, button=LEFT, held=NO_KEY):
    (top, left), *others = places
    tool.press(at(top, left, button, held))
    for row, column in others:
        tool.move(at(row, column, Qt.MouseButton.NoButton))
    row, column = others[-1]
    tool.release(at(row, column, button))


@pytest.mark.parametrize("kind", [RectangleTool, LassoTool])
@pytest.mark.parametrize(
    ("button", "held", "erases", "keeps_to"),
    [
        (LEFT, NO_KEY, False, False),
        (RIGHT, NO_KEY, True, False),
        (LEFT, ALT, True, False),
        (LEFT, SHIFT, False, True),
        (RIGHT, SHIFT, True, True),
    ],
)
def test_the_first_press_says_how_it_paints(kind, button, held, erases, keeps_to):
    tool = kind()
    told = told_by(tool)
    drag(tool, CORNERS, button, held)

    assert [what for what, _ in told] == ["began", "drawn"]
    assert all((shape.erases, shape.keeps_to) == (erases, keeps_to) for _, shape in told)


def test_a_rectangle_has_the_corners_of_its_drag():
    tool = RectangleTool()
    told = told_by(tool)
    drag(tool, CORNERS)

    assert told[-1] == ("drawn", Shape(Kind.RECTANGLE, (CORNERS[0], CORNERS[-1])))
    assert not tool.is_drawing


def test_a_lasso_has_all_places_of_its_drag():
    tool = LassoTool()
    told = told_by(tool)
    drag(tool, CORNERS)

    assert told[-1] == ("drawn", Shape(Kind.LASSO, tuple(CORNERS)))


@pytest.mark.parametrize("kind", [RectangleTool, LassoTool])
def test_a_click_draws_nothing(kind):
    tool = kind()
    told = told_by(tool)
    drag(tool, [CORNERS[0], CORNERS[0]])

    assert [what for what, *_ in told] == ["began"]
    assert not tool.is_drawing


@pytest.mark.parametrize("kind", [RectangleTool, LassoTool])
def test_other_buttons_do_not_end_a_drag(kind):
    tool = kind()
    told = told_by(tool)
    tool.press(at(*CORNERS[0]))
    tool.move(at(*CORNERS[1]))
    tool.press(at(*CORNERS[1], RIGHT))
    tool.release(at(*CORNERS[1], RIGHT))
    assert tool.is_drawing
    tool.release(at(*CORNERS[2]))

    assert [what for what, _ in told] == ["began", "drawn"]
    assert not told[-1][1].erases


@pytest.mark.parametrize("kind", [RectangleTool, LassoTool, PolygonTool, MagneticTool])
def test_esc_drops_the_shape_first_and_the_tool_then(kind):
    tool = kind()
    shown: list[object] = []
    told = told_by(tool)
    tool.outlined.connect(shown.append)
    tool.press(at(*CORNERS[0]))
    tool.move(at(*CORNERS[1]))
    key(tool, Qt.Key.Key_Escape)
    assert shown[-1] is None
    assert [what for what, *_ in told] == ["began"]

    key(tool, Qt.Key.Key_Escape)
    assert told[-1] == ("put down",)


@pytest.mark.parametrize("kind", [RectangleTool, LassoTool, PolygonTool, MagneticTool, FillTool])
def test_nothing_begins_beside_the_photo_or_with_the_middle_button(kind):
    tool = kind()
    told = told_by(tool)
    tool.press(at(-2.0, 3.0, beside=True))
    tool.press(at(2.0, 3.0, MIDDLE))

    assert told == []
    assert not tool.is_drawing


def set_corners(tool, corners=CORNERS):
    for corner in corners:
        tool.move(at(*corner))
        tool.press(at(*corner))
        tool.release(at(*corner))


@pytest.mark.parametrize("last", [CORNERS[0], CORNERS[-1], (3.5, 4.5)])
def test_a_click_near_the_first_or_the_last_corner_closes_a_polygon(last):
    tool = PolygonTool()
    told = told_by(tool)
    set_corners(tool)
    tool.press(at(*last))

    assert told[-1] == ("drawn", Shape(Kind.POLYGON, tuple(CORNERS)))


def test_how_near_is_told_on_the_screen():
    tool = PolygonTool()
    told = told_by(tool)
    set_corners(tool)
    tool.press(at(5.5, 6.5, zoom=4.0))
    assert [what for what, *_ in told] == ["began"]
    tool.press(at(5.5, 6.5, zoom=0.5))

    assert told[-1][0] == "drawn"
    assert len(told[-1][1].places) == 4


def test_two_corners_are_not_closed():
    tool = PolygonTool()
    told = told_by(tool)
    set_corners(tool, CORNERS[:2])
    key(tool, Qt.Key.Key_Return)
    tool.press(at(*CORNERS[1]))

    assert tool.is_drawing
    assert [what for what, *_ in told] == ["began"]


def test_backspace_takes_corners_back_one_by_one_and_then_the_polygon():
    tool = PolygonTool()
    shown: list[Any] = []
    tool.outlined.connect(shown.append)
    set_corners(tool, CORNERS[:2])
    key(tool, Qt.Key.Key_Backspace)
    assert shown[-1].places == (CORNERS[0],)
    key(tool, Qt.Key.Key_Backspace)
    assert shown[-1] is None
    assert not wants(tool, Qt.Key.Key_Backspace)
    assert not wants(tool, Qt.Key.Key_Return)


def test_a_polygon_stays_without_its_next_edge_when_the_mouse_leaves():
    tool = PolygonTool()
    shown: list[Any] = []
    tool.outlined.connect(shown.append)
    set_corners(tool, CORNERS[:2])
    tool.move(at(9.0, 9.0))
    assert shown[-1].outline == (*CORNERS[:2], (9.0, 9.0))
    tool.leave()
    assert shown[-1].outline == tuple(CORNERS[:2])


def test_undo_takes_corners_back_and_redo_sets_them_again():
    tool = PolygonTool()
    shown: list[Any] = []
    tool.outlined.connect(shown.append)
    set_corners(tool)
    for places in (CORNERS[:2], CORNERS[:1]):
        key(tool, Qt.Key.Key_Z, CTRL)
        assert shown[-1].places == tuple(places)
    for again, held in ((Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)):
        places = CORNERS[: len(shown[-1].places) + 1]
        key(tool, again, held)
        assert shown[-1].places == tuple(places)


def test_a_corner_that_was_taken_back_is_gone_once_another_is_set():
    tool = PolygonTool()
    shown: list[Any] = []
    tool.outlined.connect(shown.append)
    set_corners(tool)
    key(tool, Qt.Key.Key_Z, CTRL)
    tool.press(at(15.5, 15.5))
    key(tool, Qt.Key.Key_Y, CTRL)

    assert shown[-1].places == (*CORNERS[:2], (15.5, 15.5))


def test_undo_and_redo_are_the_windows_while_no_polygon_is_begun():
    tool = PolygonTool()

    assert not wants(tool, Qt.Key.Key_Z, CTRL)
    set_corners(tool)
    assert wants(tool, Qt.Key.Key_Z, CTRL)
    assert wants(tool, Qt.Key.Key_Y, CTRL)
    key(tool, Qt.Key.Key_Return)
    assert not wants(tool, Qt.Key.Key_Y, CTRL)


def test_fill_is_one_click_unless_somebody_objects():
    tool = FillTool()
    told = told_by(tool)
    tool.press(at(*CORNERS[0], RIGHT))
    assert told[-1] == ("drawn", Shape(Kind.FLOOD, (CORNERS[0],), erases=True))
    assert not tool.is_drawing

    tool.began.connect(tool.drop)
    tool.press(at(*CORNERS[0]))
    assert [what for what, *_ in told] == ["began", "drawn", "began"]
