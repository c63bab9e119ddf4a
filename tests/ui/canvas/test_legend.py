import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from segmenter.regions.value_colours import change_colour, scale_colours
from ui.canvas.legend import Legend, LegendText

SCALE = LegendText("Uncertainty", "Bright where unsure", "0", "1")
CHANGE = LegendText("Difference", "3.1% changed")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(500, 400)
    widget.show()
    return widget


@pytest.fixture
def legend(parent: QWidget) -> Legend:
    return Legend(parent)


def colours_of(legend: Legend) -> set[tuple[int, int, int]]:
    image = legend.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = lines[:, : 3 * image.width()].reshape(-1, 3)
    return {(int(red), int(green), int(blue)) for red, green, blue in np.unique(pixels, axis=0)}


def is_there(colour: QColor, colours: set[tuple[int, int, int]]) -> bool:
    wanted = (colour.red(), colour.green(), colour.blue())
    return any(max(abs(a - b) for a, b in zip(wanted, c, strict=True)) <= 6 for c in colours)


def test_it_keeps_to_the_bottom_right_corner(legend, parent):
    legend.show_text(SCALE)
    parent.resize(700, 600)

    assert legend.geometry().right() < 700 - 10
    assert legend.geometry().bottom() < 600 - 10
    assert legend.x() > 350
    assert legend.y() > 300


def test_a_scale_is_shown_from_its_first_colour_to_its_last(legend):
    legend.show_text(SCALE)
    colours = colours_of(legend)

    for place in (20, 127, 234):
        assert is_there(QColor(*scale_colours()[place]), colours)


def test_what_changed_has_a_swatch_and_no_scale(legend):
    legend.show_text(CHANGE)
    colours = colours_of(legend)

    assert is_there(QColor(*change_colour()), colours)
    assert not is_there(QColor(*scale_colours()[127]), colours)


def test_a_longer_text_makes_it_higher(legend):
    legend.show_text(SCALE)
    short = legend.height()

    legend.show_text(LegendText("Uncertainty", "Bright where unsure. " * 10, "0", "1"))

    assert legend.height() > short


def test_it_tells_assistive_tools_what_it_says(legend):
    legend.show_text(CHANGE)

    assert legend.accessibleName() == "Difference"
    assert legend.accessibleDescription() == "3.1% changed"
