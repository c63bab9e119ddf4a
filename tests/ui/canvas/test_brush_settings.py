import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSlider, QSpinBox, QWidget

from ui.canvas.tools.brush_settings import BrushSettings
from ui.canvas.tools.brush_tool import LARGEST, SMALLEST


@pytest.fixture
def ground(qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(500, 300)
    return ground


@pytest.fixture
def card(ground):
    return BrushSettings(ground)


@pytest.mark.parametrize(
    ("size", "place", "text"), [(1.0, 0, "1"), (25.0, 140, "25"), (2000.0, 330, "2,000")]
)
def test_a_size_is_shown_by_its_power_and_not_requested(card, qtbot, size, place, text):
    with qtbot.assertNotEmitted(card.size_requested):
        card.set_size(size)

    assert card.findChild(QSlider, "brush_size").value() == place
    assert card.size_shown == text


def test_the_slider_reaches_every_size_that_a_brush_may_have(card, qtbot):
    slider = card.findChild(QSlider, "brush_size")
    asked: list[float] = []
    card.size_requested.connect(asked.append)
    for place in range(slider.maximum(), slider.minimum() - 1, -1):
        slider.setValue(place)

    assert asked[0] == LARGEST or asked[0] == pytest.approx(LARGEST, rel=0.01)
    assert asked[-1] == SMALLEST
    assert asked == sorted(asked, reverse=True)


def test_a_size_that_is_typed_is_asked_for_once_it_is_whole(card, qtbot):
    field = card.findChild(QSpinBox, "brush_size_number")
    asked: list[float] = []
    card.size_requested.connect(asked.append)
    field.selectAll()
    qtbot.keyClicks(field, "137")
    assert asked == []
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert asked == [137.0]


def test_what_is_spared_is_shown_and_asked_for(card, qtbot):
    box = card.findChild(QCheckBox, "brush_keeps")
    with qtbot.assertNotEmitted(card.keeping_requested):
        card.set_keeping(True)
    assert box.isChecked()

    with qtbot.waitSignal(card.keeping_requested) as asked:
        box.click()
    assert asked.args == [False]
