import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QSlider, QToolButton, QWidget

from ui.canvas.tools.scribble_settings import ScribbleSettings

LEFT = Qt.MouseButton.LeftButton


class Ground(QWidget):
    """Notes whether the mouse reaches it."""

    def __init__(self):
        super().__init__()
        self.pressed = 0

    def mousePressEvent(self, event):
        self.pressed += 1


@pytest.fixture
def ground(qtbot):
    ground = Ground()
    qtbot.addWidget(ground)
    ground.resize(500, 300)
    with qtbot.waitExposed(ground):
        ground.show()
    return ground


@pytest.fixture
def settings(ground):
    settings = ScribbleSettings(ground)
    settings.set_shown(True)
    return settings


@pytest.mark.parametrize(
    ("strength", "place", "text"), [(1.0, 0, "1"), (30.0, 148, "30"), (1000.0, 300, "1,000")]
)
def test_a_strength_is_shown_by_its_power_and_not_requested(settings, qtbot, strength, place, text):
    with qtbot.assertNotEmitted(settings.strength_requested):
        settings.set_strength(strength)

    assert settings.findChild(QSlider, "mark_strength").value() == place
    assert settings.findChild(QLabel, "mark_strength_value").text() == settings.strength == text


@pytest.mark.parametrize(("place", "strength"), [(1, 1.0), (100, 10.0), (150, 32.0), (300, 1e3)])
def test_the_slider_asks_for_a_whole_strength(settings, qtbot, place, strength):
    with qtbot.waitSignal(settings.strength_requested) as asked:
        settings.findChild(QSlider, "mark_strength").setValue(place)

    assert asked.args[0] == strength


def test_the_button_asks_and_what_is_shown_does_not(settings, qtbot):
    button = settings.findChild(QToolButton, "mark_new_label")
    with qtbot.waitSignal(settings.new_label_requested) as asked:
        qtbot.mouseClick(button, LEFT)
    assert asked.args == [True]

    with qtbot.assertNotEmitted(settings.new_label_requested):
        settings.set_new_label(False)
    assert not button.isChecked()


def test_it_keeps_to_the_lower_left_corner_and_keeps_the_mouse(ground, settings, qtbot):
    ground.resize(600, 400)
    assert settings.x() < 30
    assert 300 < settings.geometry().bottom() < 360

    qtbot.mouseClick(settings, LEFT, pos=QPoint(3, 3))
    assert ground.pressed == 0
    settings.set_shown(False)
    assert settings.isHidden()
