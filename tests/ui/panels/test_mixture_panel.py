"""The mixture panel: setters show, signals ask."""

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QPushButton,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from segmenter.mixture.covariances import COVARIANCE_TYPES, CovarianceType
from segmenter.recipe import CHOICES as CRITERIA
from segmenter.recipe import SETTINGS, SPACES, Choice, Recipe, Space
from ui.look.theme import apply_theme
from ui.panels.mixture_panel import MixturePanel
from ui.widgets.fold import Fold

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
SIGNALS = (
    "components_requested",
    "auto_requested",
    "setting_requested",
    "fit_requested",
    "stop_requested",
)


class Listener:
    """Notes every request of a panel, in order."""

    def __init__(self, panel: MixturePanel) -> None:
        self.heard: list[tuple[Any, ...]] = []
        for name in SIGNALS:
            self._listen(name, getattr(panel, name))

    def _listen(self, name: str, signal: SignalInstance) -> None:
        signal.connect(lambda *values: self.heard.append((name, *values)))


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> MixturePanel:
    apply_theme(qapp, "dark")
    made = MixturePanel()
    made.resize(300, 400)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def listener(panel: MixturePanel) -> Listener:
    return Listener(panel)


def child(panel: MixturePanel, kind: type[Kind], name: str = "") -> Kind:
    found = panel.findChild(kind, name)
    assert found is not None
    return found


def slider_of(panel: MixturePanel) -> QSlider:
    return child(panel, QSlider, "components")


def number_of(panel: MixturePanel) -> QSpinBox:
    return child(panel, QSpinBox, "components_number")


def type_into(qtbot: QtBot, edit: QAbstractSpinBox, text: str) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_setters_ask_for_nothing(panel: MixturePanel, listener: Listener) -> None:
    panel.set_recipe(Recipe(components=9, space="lab", seed=2**32 - 1, restarts=7, tolerance=1e-6))
    panel.set_recipe(Recipe(components="auto", covariance="spherical"))
    panel.set_found(4)
    panel.set_found(None)
    panel.set_running(True)
    panel.set_ready(True)
    panel.set_recipe(Recipe(components=700))

    assert listener.heard == []


def test_a_recipe_is_shown_in_every_control(panel: MixturePanel) -> None:
    panel.set_recipe(
        Recipe(
            components=9, space="lab", seed=2**32 - 1, restarts=7, tolerance=1e-6, covariance="diag"
        )
    )

    assert slider_of(panel).value() == 9
    assert number_of(panel).text() == "9"
    assert child(panel, QComboBox, "space").currentText() == "Lab"
    assert child(panel, QComboBox, "covariance").currentText() == "Diagonal"
    assert child(panel, QDoubleSpinBox, "seed").value() == 2**32 - 1
    assert child(panel, QSpinBox, "restarts").value() == 7
    assert child(panel, QDoubleSpinBox, "tolerance").value() == 1e-6


def test_a_drag_asks_for_every_k_in_one_gesture(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    slider = slider_of(panel)
    middle = slider.height() // 2

    qtbot.mousePress(slider, LEFT, pos=QPoint(slider.width() // 2, middle))
    for x in range(slider.width() // 2, slider.width(), 5):
        qtbot.mouseMove(slider, QPoint(x, middle))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width(), middle))
    qtbot.keyClick(slider, Qt.Key.Key_Left)

    *drag, after = listener.heard
    assert len(drag) > 3
    assert {name for name, *_ in listener.heard} == {"components_requested"}
    assert len({gesture for _, _, gesture in drag}) == 1
    assert after[2] != drag[0][2]
    assert number_of(panel).value() == slider.value() == after[1]


def test_a_number_beyond_the_slider_can_be_typed(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    type_into(qtbot, number_of(panel), "300")

    assert [request[:2] for request in listener.heard] == [("components_requested", 300)]
    assert slider_of(panel).value() == 20
    assert number_of(panel).text() == "300"


def test_auto_asks_and_then_shows_what_was_found(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    box = child(panel, QCheckBox, "auto_components")

    qtbot.mouseClick(box, LEFT, pos=QPoint(6, box.height() // 2))
    panel.set_recipe(Recipe(components="auto"))
    panel.set_found(8)

    assert listener.heard == [("auto_requested", True)]
    assert slider_of(panel).value() == 8
    assert number_of(panel).text() == "8"


def test_what_auto_will_find_is_a_dash_until_it_is_found(panel: MixturePanel) -> None:
    panel.set_recipe(Recipe(components="auto"))

    assert number_of(panel).text() == "–"


def test_a_found_k_does_not_displace_a_chosen_one(panel: MixturePanel) -> None:
    panel.set_recipe(Recipe(components=5))

    panel.set_found(8)

    assert number_of(panel).text() == "5"


def test_moving_the_slider_turns_auto_off(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    panel.set_recipe(Recipe(components="auto"))
    panel.set_found(8)

    qtbot.keyClick(slider_of(panel), Qt.Key.Key_Right)

    assert [request[:2] for request in listener.heard] == [("components_requested", 9)]
    assert not child(panel, QCheckBox, "auto_components").isChecked()


def test_typing_the_number_that_auto_found_chooses_it(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    panel.set_recipe(Recipe(components="auto"))
    panel.set_found(8)

    type_into(qtbot, number_of(panel), "8")

    assert [request[:2] for request in listener.heard] == [("components_requested", 8)]


def test_the_same_recipe_again_keeps_what_auto_found(panel: MixturePanel) -> None:
    panel.set_recipe(Recipe(components="auto"))
    panel.set_found(8)

    panel.set_recipe(Recipe(components="auto", seed=4))

    assert number_of(panel).text() == "8"


@pytest.mark.parametrize("features", SETTINGS["features"].choices)
def test_features_that_are_offered_can_be_asked_for(
    panel: MixturePanel, listener: Listener, features: str
) -> None:
    combo = child(panel, QComboBox, "features")
    panel.set_recipe(Recipe(features="channel2"))

    combo.setCurrentIndex(combo.findData(features))

    assert listener.heard == [("setting_requested", "features", features)]


def test_features_that_are_not_offered_are_shown_as_they_are_written(panel: MixturePanel) -> None:
    panel.set_recipe(Recipe(features="lab,mean@8:2"))

    assert child(panel, QComboBox, "features").currentText() == "colour,mean@8:2"


@pytest.mark.parametrize("space", SPACES)
def test_every_colour_space_can_be_shown_and_asked_for(
    panel: MixturePanel, listener: Listener, space: Space
) -> None:
    combo = child(panel, QComboBox, "space")
    start: Space = "rgb" if space != "rgb" else "lab"
    panel.set_recipe(Recipe(space=start))

    combo.setCurrentIndex(combo.findData(space))

    assert listener.heard == [("setting_requested", "space", space)]


@pytest.mark.parametrize("covariance", COVARIANCE_TYPES)
def test_every_covariance_can_be_shown_and_asked_for(
    panel: MixturePanel, listener: Listener, covariance: CovarianceType
) -> None:
    combo = child(panel, QComboBox, "covariance")
    panel.set_recipe(Recipe(covariance="tied" if covariance == "full" else "full"))

    combo.setCurrentIndex(combo.findData(covariance))

    assert listener.heard == [("setting_requested", "covariance", covariance)]


@pytest.mark.parametrize("criterion", CRITERIA)
def test_every_criterion_can_be_asked_for_where_k_is_automatic(
    panel: MixturePanel, listener: Listener, criterion: Choice
) -> None:
    combo = child(panel, QComboBox, "criterion")
    assert not combo.isEnabled()
    panel.set_recipe(Recipe(components="auto", criterion="aic" if criterion == "icl" else "icl"))

    assert combo.isEnabled()
    combo.setCurrentIndex(combo.findData(criterion))

    assert listener.heard == [("setting_requested", "criterion", criterion)]


def test_every_covariance_says_what_it_means_in_the_list_and_the_tip(panel: MixturePanel) -> None:
    combo = child(panel, QComboBox, "covariance")
    meanings = [combo.itemData(row, Qt.ItemDataRole.ToolTipRole) for row in range(combo.count())]

    assert len(set(meanings)) == len(COVARIANCE_TYPES)
    assert all(meaning.lower() in combo.toolTip().lower() for meaning in meanings)


def test_the_fold_holds_starts_tolerance_and_seed(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    child(panel, Fold).set_open(True)

    type_into(qtbot, child(panel, QSpinBox, "restarts"), "12")
    type_into(qtbot, child(panel, QDoubleSpinBox, "tolerance"), "1e-6")
    type_into(qtbot, child(panel, QDoubleSpinBox, "seed"), "4000000000")

    assert listener.heard == [
        ("setting_requested", "restarts", 12),
        ("setting_requested", "tolerance", 1e-6),
        ("setting_requested", "seed", 4_000_000_000),
    ]


def test_fit_waits_for_a_photo_and_stop_for_a_fit(
    qtbot: QtBot, panel: MixturePanel, listener: Listener
) -> None:
    fit, stop = child(panel, QPushButton, "fit"), child(panel, QPushButton, "stop")
    qtbot.mouseClick(fit, LEFT)
    qtbot.mouseClick(stop, LEFT)
    assert listener.heard == []

    panel.set_ready(True)
    panel.set_running(True)
    qtbot.mouseClick(fit, LEFT)
    qtbot.mouseClick(stop, LEFT)

    assert listener.heard == [("fit_requested",), ("stop_requested",)]


def test_every_control_has_a_name_a_tip_and_the_keyboard(panel: MixturePanel) -> None:
    names = ["components", "components_number", "auto_components", "space", "features"]
    names += ["covariance"]
    names += ["restarts", "tolerance", "seed", "fit", "stop"]
    for name in names:
        control = child(panel, QWidget, name)
        assert control.accessibleName(), name
        assert control.toolTip(), name
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_the_large_number_shows_four_digits(panel: MixturePanel) -> None:
    panel.set_recipe(Recipe(components=2048))
    number = number_of(panel)
    needed = number.lineEdit().fontMetrics().horizontalAdvance("2048")

    assert number.lineEdit().contentsRect().width() >= needed
    assert number.lineEdit().font().pixelSize() > panel.font().pixelSize()


def test_k_can_be_dragged_however_narrow_the_panel_is(panel: MixturePanel) -> None:
    panel.resize(panel.minimumSizeHint())

    slider = panel.findChild(QSlider, "components")
    assert slider is not None
    assert slider.width() >= 140
