import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from segmenter import Recipe
from tests.ui.finding import part
from ui.panels.shape_panel import ShapePanel
from ui.widgets.slider import GestureSlider


@pytest.fixture
def panel(qtbot):
    panel = ShapePanel()
    qtbot.addWidget(panel)
    panel.show()
    return panel


@pytest.fixture
def requests(panel):
    made = []
    panel.smoothing_requested.connect(lambda value, gesture: made.append(("smoothing", value)))
    panel.min_region_requested.connect(lambda value, gesture: made.append(("smallest", value)))
    panel.detail_requested.connect(lambda value, gesture: made.append(("detail", value)))
    return made


def slider(panel, name):
    return panel.findChild(GestureSlider, name)


def texts(panel):
    names = ("smoothing_value", "min_region_value", "detail_value")
    return [part(panel, QLabel, name).text() for name in names]


def test_everything_is_off_at_first(panel):
    assert texts(panel)[:2] == ["off", "off"]


def test_displaying_a_recipe_requests_nothing(panel, requests):
    panel.set_recipe(Recipe(smoothing=0.5, min_region=64, detail=0.25))

    assert requests == []
    assert texts(panel) == ["0.5", "64 px", "0.75"]
    assert slider(panel, "detail").value() == 75


@pytest.mark.parametrize("steps", [1, 7, 50, 100])
def test_sliders_and_recipes_agree_on_smoothing(panel, requests, steps):
    slider(panel, "smoothing").setValue(steps)
    ((_, strength),) = requests
    panel.set_recipe(Recipe(smoothing=strength))

    assert slider(panel, "smoothing").value() == steps


def test_the_smallest_region_doubles_with_each_step(panel, requests, qtbot):
    for _ in range(3):
        qtbot.keyClick(slider(panel, "min_region"), Qt.Key.Key_Right)

    assert requests == [("smallest", 2), ("smallest", 4), ("smallest", 8)]


def test_the_right_end_of_detail_is_the_finest(panel, requests):
    slider(panel, "detail").setValue(100)

    assert requests == [("detail", 0.0)]


@pytest.mark.parametrize(
    ("recipe", "shown"),
    [(Recipe(), {"smoothing", "min_region"}), (Recipe(detail=0.5), {"detail"})],
)
def test_each_mode_shows_its_own_settings_alone(panel, recipe, shown):
    panel.set_recipe(recipe)

    names = ("smoothing", "min_region", "detail")
    assert {name for name in names if slider(panel, name).isVisible()} == shown
