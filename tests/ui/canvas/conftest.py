import pytest
from pytestqt.qtbot import QtBot

from tests.ui.canvas.probe import STYLES, quarters
from ui.canvas.photo_canvas import PhotoCanvas


@pytest.fixture
def empty_canvas(qtbot: QtBot) -> PhotoCanvas:
    """A canvas of 400×300."""
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.show()
    return canvas


@pytest.fixture
def canvas(empty_canvas: PhotoCanvas) -> PhotoCanvas:
    """The same with a photo of red, green, blue and white quarters, 80×60."""
    empty_canvas.set_photo(quarters())
    empty_canvas.set_styles(STYLES)
    return empty_canvas
