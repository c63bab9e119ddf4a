"""The plot of a curve."""

import math

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.panels.likelihood_plot import LikelihoodPlot
from ui.theme import DARK, LIGHT, apply_theme

RISING = [-11.1 - 2.7 * math.exp(-i / 7) for i in range(36)]


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> LikelihoodPlot:
    apply_theme(qapp, "light")
    made = LikelihoodPlot()
    made.resize(500, 180)
    qtbot.addWidget(made)
    made.show()
    return made


def pixels_in(image: QImage, colour: str) -> list[tuple[int, int]]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [place for place in places if image.pixelColor(*place).name() == colour]


def test_the_values_drawn_are_the_values_given(plot: LikelihoodPlot) -> None:
    plot.show_curve(RISING, "35 ✓")

    assert plot.curve == tuple(RISING)
    assert plot.end_label == "35 ✓"


@pytest.mark.parametrize(
    "curve",
    [[-11.1], [-11.1] * 40, [-1e-9, 0.0], [-5.0 + i * 1e-3 for i in range(1000)], [-1e6, -3.0]],
    ids=["one", "flat", "tiny", "thousand", "huge"],
)
def test_every_shape_of_curve_is_drawn(plot: LikelihoodPlot, curve: list[float]) -> None:
    plot.show_curve(curve, "end")

    assert plot.curve == tuple(curve)
    assert pixels_in(plot.grab().toImage(), LIGHT.accent)


def test_the_curve_rises_to_the_right(plot: LikelihoodPlot) -> None:
    plot.show_curve(RISING, "35")

    line = pixels_in(plot.grab().toImage(), LIGHT.accent)
    assert min(line)[1] > max(line)[1] + 50


def test_the_levels_are_told_apart_by_their_decimals(plot: LikelihoodPlot) -> None:
    plot.show_curve([-11.1234, -11.1230], "1")

    texts = plot.level_labels
    assert len(set(texts)) == len(texts) == 4
    assert all(text.startswith("−11.12") for text in texts)


def test_a_flat_curve_has_one_level(plot: LikelihoodPlot) -> None:
    plot.show_curve([-11.1, -11.1], "1")

    assert plot.level_labels == ("−11.1",)


def test_the_plot_changes_with_the_theme(plot: LikelihoodPlot, qapp: QApplication) -> None:
    plot.show_curve(RISING, "35")

    apply_theme(qapp, "dark")

    assert pixels_in(plot.grab().toImage(), DARK.accent)
