"""A person opens a grey photo, sees its levels with the Gaussians, and moves one."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from segmenter.recipe import ByModel
from tests.workflows.acting import LEFT, drag, picture, wait_for_fit
from ui.plots.plot_frame import PlotFrame
from ui.starting.composition import composition_of

LEVELS = (50, 120, 200)


@pytest.fixture
def window(open_photo, qtbot):
    """An X-ray of three tissues."""
    pixels = np.zeros((60, 90))
    pixels[:, :30], pixels[:, 30:60], pixels[:, 60:] = LEVELS
    opened = open_photo(pixels + np.random.default_rng(2).normal(0, 9, pixels.shape))
    opened.mixture.components_requested.emit(3, 0)
    wait_for_fit(qtbot, opened)
    qtbot.waitUntil(lambda: opened.scatter.plot.density is not None)
    return opened


def x_of(plot, level):
    """Return where a grey level is in the histogram."""
    return PlotFrame(plot.rect(), plot.density.extents[0], (0, 1)).screen_point((level, 0)).x()


def component_of(found, label):
    """Return which component a label of one stands for: a session's ids are its own."""
    return int(found.map.components_of(label)[0])


def test_the_histogram_has_a_gaussian_at_each_tissue(window):
    plot = window.scatter.plot

    assert plot is window.scatter.histogram
    assert plot.isVisible()
    assert plot.density.pixels.sum() == 60 * 90
    places = sorted(plot.mean_position(i).x() for i in range(3))
    assert places == pytest.approx([x_of(plot, level) for level in LEVELS], abs=4)


def test_curves_are_drawn_in_the_colours_of_their_labels(window):
    plot, project = window.scatter.plot, window.document.project
    styles = [project.styles[label - 1] for label in project.segmentation.map.owners]
    window.scatter.look.requested.emit(1)  # one colour for all bars
    seen = picture(plot)

    for component, style in enumerate(styles):
        x = round(plot.mean_position(component).x())
        column = seen[:, x - 20 : x + 21].reshape(-1, 3)
        assert np.abs(column - style.colour).max(axis=1).min() < 12


def test_a_click_on_a_gaussian_chooses_its_label(window, qtbot):
    plot = window.scatter.plot
    found = window.document.project.segmentation
    bright = int(found.labels[30, 80])

    qtbot.mouseClick(plot, LEFT, pos=plot.mean_position(component_of(found, bright)).toPoint())

    assert composition_of(window).session.state.selected == bright


def test_a_gaussian_that_is_dragged_is_where_em_starts_again(window, qtbot):
    plot = window.scatter.plot
    dark = int(window.document.project.segmentation.labels[30, 10])
    top = plot.mean_position(dark - 1)

    drag(qtbot, plot, [top, QPointF(x_of(plot, 160), top.y())])

    source = window.document.project.recipe.source
    assert isinstance(source, ByModel)
    assert source.adapt
    start = source.mixture
    assert start.means[dark - 1, 0] == pytest.approx(160, abs=4)
    assert wait_for_fit(qtbot, window).recipe.source == source
