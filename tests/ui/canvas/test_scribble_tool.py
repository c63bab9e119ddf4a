import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.canvas.tools.scribble_tool import ScribbleTool
from ui.canvas.tools.tool import Pointer

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def at(row, column, button=LEFT, held=NO_KEY, beside=False):
    pixel = None if beside else (int(row), int(column))
    return Pointer(row, column, pixel, button, held)


@pytest.fixture
def tool():
    return ScribbleTool(8.0)


@pytest.fixture
def told(tool):
    """What the tool asks for, in order."""
    told = []
    tool.began.connect(lambda *place: told.append(("began", *place)))
    tool.went.connect(lambda *place: told.append(("went", *place)))
    tool.ended.connect(lambda: told.append(("ended",)))
    tool.erase_requested.connect(lambda *place: told.append(("erase", *place)))
    return told


@pytest.mark.parametrize(("held", "is_new"), [(NO_KEY, False), (CTRL, True)])
def test_a_drag_draws_and_ctrl_starts_a_label(tool, told, held, is_new):
    tool.press(at(2.5, 3.5, held=held))
    tool.move(at(4.5, 6.5))
    tool.release(at(4.5, 6.5))
    tool.move(at(9.5, 9.5))

    assert told == [("began", 2.5, 3.5, is_new), ("went", 4.5, 6.5), ("ended",)]


@pytest.mark.parametrize(("button", "held"), [(RIGHT, NO_KEY), (LEFT, SHIFT), (RIGHT, CTRL)])
def test_right_and_shift_point_at_what_is_to_go_and_draw_nothing(tool, told, button, held):
    tool.press(at(2.5, 3.5, button, held))
    tool.move(at(4.5, 6.5))
    tool.release(at(4.5, 6.5, button, held))

    assert told == [("erase", 2.5, 3.5)]


def test_nothing_begins_beside_the_photo(tool, told):
    tool.press(at(-2.0, 3.0, beside=True))
    tool.press(at(-2.0, 3.0, RIGHT, beside=True))

    assert told == []


def test_brackets_and_the_wheel_change_its_size(tool):
    sizes: list[float] = []
    tool.resized.connect(sizes.append)
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketLeft):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, NO_KEY)
        assert tool.wants(event)
        tool.key(event)

    assert tool.turn(1.0)
    assert sizes == pytest.approx([10.0, 8.0, 10.0])
