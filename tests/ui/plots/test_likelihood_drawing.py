"""How a log-likelihood curve is painted."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from ui.look.theme import apply_theme
from ui.look.themes import LIGHT
from ui.plots.curve_scale import CurveScale
from ui.plots.likelihood_drawing import LikelihoodDrawing
from ui.plots.plot_frame import PlotFrame

BOX = QRectF(60, 0, 140, 80)


@pytest.fixture
def drawing(qapp):
    apply_theme(qapp, "light")
    curve = np.array([-4.0, -2.0, -1.5, -1.0])
    return LikelihoodDrawing(curve, CurveScale(curve), PlotFrame(BOX, (0, 4), (-4.5, -0.5)))


@pytest.fixture
def painted(drawing):
    def paint(part):
        """Return where something is painted, (100, 220) bool."""
        image = QImage(220, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        painter = QPainter(image)
        part(painter)
        painter.end()
        words = np.frombuffer(image.constBits(), np.uint32).reshape(100, 220)
        return words != words[99, 0]

    return paint


def test_a_point_of_the_curve_is_at_its_iteration_and_value(drawing):
    first, last = drawing.position_of(0), drawing.position_of(3)

    assert (first.x(), first.y()) == pytest.approx((60, 70))
    assert (last.x(), last.y()) == pytest.approx((165, 10))


def test_every_value_of_the_grid_has_a_line_and_a_number_left_of_it(drawing, painted):
    marks = painted(drawing.paint_grid)

    assert np.flatnonzero(marks[:, 150]).tolist() == [10, 30, 50, 70]
    assert marks[:, :55].any()


def test_the_area_is_filled_down_to_the_least_value(drawing, painted):
    marks = painted(drawing.paint_curve)
    column = np.flatnonzero(marks[:, 150])

    assert column.max() == pytest.approx(70, abs=1)
    assert np.ptp(column) + 1 == len(column)


def test_the_line_one_looks_back_at_goes_down_from_the_curve(drawing, painted):
    rows, columns = np.nonzero(painted(lambda painter: drawing.paint_look_back(painter, 2)))

    assert columns.min() == columns.max() == pytest.approx(130, abs=1)
    assert rows.min() >= drawing.position_of(2).y() - 1


def test_what_stands_below_stays_within_the_area(drawing, painted):
    ticks = [(0, "a long text at the start"), (4, "another at the end")]
    area = QRectF(0, 0, 220, 100)
    marks = painted(lambda painter: drawing.paint_iterations(painter, ticks, area))

    assert marks.any()
    assert not marks[:80].any()
    assert not marks[:, :1].any()
    assert not marks[:, -1:].any()


def test_the_handle_is_filled_while_it_listens(drawing, painted, qapp):
    place = drawing.position_of(1).toPoint()

    def middle(has_focus):
        image = QImage(220, 100, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        drawing.paint_handle(painter, 1, has_focus)
        painter.end()
        return image.pixelColor(place).name()

    assert middle(has_focus=True) == LIGHT.accent
    assert middle(has_focus=False) == LIGHT.panel
