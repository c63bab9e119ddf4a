"""How scenes are painted, in both layouts."""

from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.plots.scenes import components_at
from ui.look.theme import apply_theme
from ui.look.themes import DARK
from ui.plots.component_drawing import paint_scene
from ui.plots.density_picture import LastPicture
from ui.plots.histogram_drawing import HistogramDrawing
from ui.plots.plot_scene import MovedMean
from ui.plots.scatter_drawing import ScatterDrawing

scatter_drawing = partial(ScatterDrawing, LastPicture())


@pytest.fixture
def painted(qapp: QApplication, box):
    apply_theme(qapp, "dark")

    def paint(draw, scene, ringed=None):
        """Return the drawing and its picture, (256, 256, 3)."""
        image = QImage(256, 256, QImage.Format.Format_RGB32)
        image.fill(QColor(DARK.canvas))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = draw(scene, box)
        paint_scene(painter, drawing, ringed)
        painter.end()
        words = np.frombuffer(image.constBits(), np.uint8).reshape(256, 256, 4)
        return drawing, words[..., 2::-1].astype(int)

    return paint


def at(picture: np.ndarray, place: QPointF) -> np.ndarray:
    return np.asarray(picture[round(place.y()), round(place.x())])


def rgb(name: str) -> np.ndarray:
    colour = QColor(name)
    return np.array([colour.red(), colour.green(), colour.blue()])


@pytest.fixture(params=["cloud", "bars"])
def layout(request):
    """A way to draw, and a scene that is drawn so."""
    draw = {"cloud": scatter_drawing, "bars": HistogramDrawing}[request.param]
    return draw, request.getfixturevalue(request.param)


def test_every_mean_is_marked_in_its_labels_colour(painted, layout):
    draw, scene = layout
    drawing, picture = painted(draw, scene)

    for component in (0, 1):
        colour = scene.components.styles[component].colour
        assert tuple(at(picture, drawing.geometry.mean_position(component))) == colour


def test_what_is_not_chosen_steps_back_unless_it_is_lit(painted, layout):
    draw, scene = layout
    _, bare = painted(draw, replace(scene, components=None))

    def strength(**stand_out):
        """Tell how much the first component covers; its half of the plot is the left one."""
        _, picture = painted(draw, replace(scene, **stand_out))
        return np.abs(picture - bare)[:, :120].sum()

    assert strength(selected=2) < 0.8 * strength() < strength(selected=2, lit=1)


def test_the_component_of_the_keys_has_a_ring_in_the_accent(painted, layout):
    draw, scene = layout
    drawing, picture = painted(draw, scene, ringed=1)
    _, without = painted(draw, scene)

    beside = drawing.geometry.mean_position(1) + QPointF(8, 0)
    accent = rgb(DARK.accent)
    assert np.abs(at(picture, beside) - accent).max() < 60
    assert np.abs(at(without, beside) - accent).max() > 60


def test_a_probe_marks_its_values_in_white(painted, layout):
    draw, scene = layout
    probe = (120.0, 20.0)[: len(scene.density.names)]
    _, plain = painted(draw, scene)
    drawing, picture = painted(draw, replace(scene, probe=probe))

    changed = np.argwhere(np.abs(picture - plain).max(axis=2) > 0)
    values = drawing.geometry.values_at(QPointF(*changed.mean(axis=0)[::-1]))
    assert values[0] == pytest.approx(120, abs=1)
    assert picture[tuple(changed.T)].min(axis=1).max() > 200


def test_all_colours_are_one_if_wished(painted, layout):
    draw, scene = layout
    bare = replace(scene, components=None)
    _, own = painted(draw, bare)
    _, one = painted(draw, replace(bare, own_colours=False))

    assert np.abs(own - one).max() > 20


def test_the_sum_of_the_curves_is_drawn_unless_a_mean_is_moved(painted, bars):
    scene = replace(bars, components=components_at([[100.0], [140.0]]))
    drawing, with_sum = painted(HistogramDrawing, scene)
    _, without = painted(HistogramDrawing, replace(scene, moved=MovedMean(0, (100.0,))))

    rows, columns = np.nonzero(np.abs(with_sum - without).max(axis=2))
    total = drawing.geometry.curves.sum(axis=0)
    heights = np.interp(columns, drawing.geometry.values, total)
    line = [drawing.geometry.frame.screen_point((0, height)).y() for height in heights]
    assert np.ptp(columns) > 200
    assert np.abs(rows - np.array(line)).max() < 6


def test_inner_and_outer_outlines_step_back_in_a_crowd(painted, cloud):
    alone = components_at([[128.0, 128.0]])
    crowd = components_at([[128.0, 128.0]] + [[20.0 * i, 250.0] for i in range(12)])

    def strength(components):
        drawing, picture = painted(scatter_drawing, replace(cloud, components=components))
        place = drawing.geometry.mean_position(0) + QPointF(0, 60)
        column = picture[round(place.y()) - 2 : round(place.y()) + 3, round(place.x())]
        return np.abs(column - rgb(DARK.canvas)).max()

    assert strength(crowd) < 0.7 * strength(alone)
