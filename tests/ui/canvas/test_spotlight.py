import numpy as np
import pytest
from PySide6.QtCore import QPoint

from ui.canvas.photo_canvas import PhotoCanvas


@pytest.fixture
def canvas(qtbot):
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.set_photo(np.full((30, 40, 3), 200, np.uint8))
    return canvas


def lightness(canvas, column, row):
    place = canvas.mapFromScene(column + 0.5, row + 0.5)
    return canvas.viewport().grab().toImage().pixelColor(QPoint(place)).lightness()


@pytest.mark.parametrize("halved", [0, 1])
def test_all_but_the_lit_pixels_get_dark_until_none_is_asked_for(canvas, halved):
    lit = np.zeros((30 >> halved, 40 >> halved), np.bool_)
    lit[: 15 >> halved] = True
    canvas.light_up(lit)
    assert lightness(canvas, 20, 5) == 200
    assert lightness(canvas, 20, 25) < 100

    canvas.light_up(None)
    assert lightness(canvas, 20, 25) == 200


def test_another_photo_is_not_dark(canvas):
    canvas.light_up(np.zeros((30, 40), np.bool_))
    canvas.set_photo(np.full((20, 20, 3), 150, np.uint8))

    assert lightness(canvas, 10, 10) == 150


def test_pixels_of_another_photo_are_refused(canvas):
    with pytest.raises(ValueError, match="do not belong"):
        canvas.light_up(np.zeros((31, 40), np.bool_))
