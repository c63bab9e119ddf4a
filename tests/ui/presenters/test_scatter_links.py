"""What is pointed at in the scatter is found on the canvas, and the other way round."""

import numpy as np
import pytest
from PySide6.QtCore import QObject

from segmenter.features import features_of
from segmenter.features.density import colour_density
from segmenter.project import Project
from segmenter.recipe import FeatureSettings
from ui.canvas.photo_canvas import PhotoCanvas
from ui.panels.scatter_panel import ScatterPanel
from ui.presenters.scatter_links import ScatterLinks
from ui.session.document import Document


@pytest.fixture
def panel(qtbot):
    panel = ScatterPanel()
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def canvas(qtbot):
    canvas = PhotoCanvas()
    qtbot.addWidget(canvas)
    return canvas


@pytest.fixture
def links(panel, canvas, image):
    owner = QObject()
    document = Document(owner)
    document.reset(Project(image=image))
    density = colour_density(features_of(image, FeatureSettings("rgb")), (0, 2))
    panel.set_axes(("red", "green", "blue"), (0, 2))
    panel.set_density(density)
    links = ScatterLinks(panel, canvas, document, owner)
    links.set_density(density)
    yield links
    links.shut_down()
    owner.deleteLater()


def test_pixels_whose_colours_are_pointed_at_are_wanted(links, panel, image, qtbot):
    with qtbot.waitSignal(links.pixels_wanted) as wanted:
        panel.hovered.emit((40.0, 200.0))

    away = np.hypot(image.pixels[..., 0] - 40.0, image.pixels[..., 2] - 200.0) / 256
    np.testing.assert_array_equal(wanted.args[0], away <= 0.03)


def test_pointing_at_nothing_lets_the_pixels_be(links, panel, qtbot):
    with qtbot.waitSignal(links.pixels_wanted) as wanted:
        panel.hovered.emit(None)

    assert wanted.args == [None]


def test_the_colour_of_a_pixel_is_marked_until_the_cursor_leaves(links, panel, canvas, image):
    canvas.pixel_hovered.emit(70, 50)
    red, _, blue = image.pixels[50, 70].tolist()
    assert panel.plot.scene.probe == (red, blue)

    canvas.pixel_left.emit()
    assert panel.plot.scene.probe is None


def test_without_colours_nothing_is_linked(links, panel, canvas, qtbot):
    links.set_density(None)
    with qtbot.waitSignal(links.pixels_wanted) as wanted:
        panel.hovered.emit((40.0, 200.0))
    canvas.pixel_hovered.emit(70, 50)

    assert wanted.args == [None]
    assert panel.plot.scene.probe is None
