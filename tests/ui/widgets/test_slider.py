"""The slider: where it goes and how it numbers gestures."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme
from ui.widgets.slider import GestureSlider, next_gesture

LEFT = Qt.MouseButton.LeftButton


class Requests(list[tuple[int, int]]):
    """What a slider asked for."""

    def note(self, value: int, gesture: int) -> None:
        self.append((value, gesture))

    @property
    def values(self) -> list[int]:
        return [value for value, _ in self]

    @property
    def gestures(self) -> list[int]:
        return [gesture for _, gesture in self]


@pytest.fixture
def slider(qtbot: QtBot, qapp: QApplication) -> GestureSlider:
    apply_theme(qapp, "dark")
    made = GestureSlider(1, 20)
    made.show_value(5)
    made.resize(220, 24)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def requests(slider: GestureSlider) -> Requests:
    noted = Requests()
    slider.requested.connect(noted.note)
    return noted


def turn(slider: GestureSlider, angle: int) -> None:
    centre = QPointF(slider.rect().center())
    event = QWheelEvent(
        centre,
        slider.mapToGlobal(centre),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, event)


def test_gestures_are_all_different() -> None:
    assert len({next_gesture() for _ in range(5)}) == 5


def test_showing_a_value_requests_nothing(slider: GestureSlider, requests: Requests) -> None:
    slider.show_value(9)

    assert slider.value() == 9
    assert requests == []


def test_a_value_beyond_the_end_shows_the_end(slider: GestureSlider, requests: Requests) -> None:
    slider.show_value(700)

    assert slider.value() == 20
    assert requests == []


@pytest.mark.parametrize(("share", "value"), [(0.02, 1), (0.5, 10), (0.98, 20)])
def test_a_click_on_the_groove_goes_to_the_place_clicked(
    qtbot: QtBot, slider: GestureSlider, requests: Requests, share: float, value: int
) -> None:
    place = QPoint(round(slider.width() * share), slider.height() // 2)

    qtbot.mouseClick(slider, LEFT, pos=place)

    assert slider.value() == pytest.approx(value, abs=1)
    assert requests.values == [slider.value()]


def test_a_drag_is_one_gesture(qtbot: QtBot, slider: GestureSlider, requests: Requests) -> None:
    middle = slider.height() // 2

    qtbot.mousePress(slider, LEFT, pos=QPoint(110, middle))
    for x in range(120, 200, 10):
        qtbot.mouseMove(slider, QPoint(x, middle))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(200, middle))

    assert len(requests) > 3
    assert requests.values == sorted(requests.values)
    assert len(set(requests.gestures)) == 1


def test_two_drags_are_two_gestures(
    qtbot: QtBot, slider: GestureSlider, requests: Requests
) -> None:
    for start, end in ((60, 100), (160, 200)):
        qtbot.mousePress(slider, LEFT, pos=QPoint(start, 12))
        qtbot.mouseMove(slider, QPoint(end, 12))
        qtbot.mouseRelease(slider, LEFT, pos=QPoint(end, 12))

    assert len(requests) == 4
    assert len(set(requests.gestures)) == 2


def test_grabbing_the_handle_off_its_middle_does_not_move_it(
    qtbot: QtBot, slider: GestureSlider, requests: Requests
) -> None:
    slider.show_value(1)

    qtbot.mousePress(slider, LEFT, pos=QPoint(11, 12))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(11, 12))

    assert requests == []


def test_every_key_is_a_gesture_of_one_step(
    qtbot: QtBot, slider: GestureSlider, requests: Requests
) -> None:
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(slider, key)

    assert requests.values == [6, 7, 6]
    assert len(set(requests.gestures)) == 3


def test_a_key_after_a_drag_is_another_gesture(
    qtbot: QtBot, slider: GestureSlider, requests: Requests
) -> None:
    qtbot.mouseClick(slider, LEFT, pos=QPoint(110, 12))
    qtbot.keyClick(slider, Qt.Key.Key_Home)

    assert requests.values[-1] == 1
    assert len(set(requests.gestures)) == 2


def test_a_notch_of_the_wheel_is_one_step(slider: GestureSlider, requests: Requests) -> None:
    turn(slider, 120)
    turn(slider, 120)
    turn(slider, -240)

    assert requests.values == [6, 7, 5]
    assert len(set(requests.gestures)) == 3


def test_a_touchpads_fractions_add_up_to_a_step(slider: GestureSlider, requests: Requests) -> None:
    for _ in range(4):
        turn(slider, 40)

    assert requests.values == [6]
