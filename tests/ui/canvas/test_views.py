"""The canvas's views, by the pixels that come out."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from segmenter.regions.style import LabelStyle
from segmenter.regions.value_colours import scale_colours
from tests.ui.canvas.probe import RED, STYLES, colour_at, pixels_of, position_of, wheel
from ui.canvas.grid_item import GridItem
from ui.canvas.photo_canvas import PhotoCanvas
from ui.canvas.swipe_line import SwipeLine
from ui.canvas.view import View

LEFT, RIGHT = (10, 15), (70, 15)


@pytest.fixture
def labelled(canvas: PhotoCanvas) -> PhotoCanvas:
    """A canvas whose photo is label 1 in its upper half and 2 in its lower."""
    labels = np.ones((60, 80), np.uint8)
    labels[30:] = 2
    canvas.set_photo(np.full((60, 80, 3), RED, np.uint8))
    canvas.set_labels(labels)
    canvas.set_opacity(1)
    return canvas


def line_of(canvas: PhotoCanvas) -> SwipeLine:
    line = canvas.findChild(SwipeLine)
    assert line is not None
    return line


def middle_of(line: SwipeLine) -> float:
    return line.x() + line.width() / 2


def rows_of_lines(canvas: PhotoCanvas) -> np.ndarray:
    """Return the rows on screen that are not as the photo is, in the middle of the canvas."""
    pixels = pixels_of(canvas)
    top = max(position_of(canvas, 40, 2).y(), 0)
    bottom = position_of(canvas, 40, 57).y()
    column = pixels[top:bottom, position_of(canvas, 40, 30).x()]
    return np.flatnonzero((column != RED).any(axis=1)) + top


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize(("zoom", "thickness"), [(1.0, 4), (2.5, 6), (12.0, 6), (40.0, 6)])
def test_outlines_are_as_thin_at_any_zoom_and_lie_on_the_border(labelled, dtype, zoom, thickness):
    labels = np.ones((60, 80), dtype)
    labels[30:] = 2
    labelled.set_labels(labels)
    labelled.set_view(View.OUTLINES)
    labelled.zoom_by(zoom / labelled.zoom)

    if zoom >= 8:  # the lines between pixels are another matter
        for item in labelled.scene().items():
            if isinstance(item, GridItem):
                item.hide()
    rows = rows_of_lines(labelled)

    border = labelled.mapFromScene(40, 30).y()
    assert rows.tolist() == list(range(border - thickness // 2, border + thickness // 2))


def test_outlines_have_their_labels_colours(labelled):
    labelled.set_view(View.OUTLINES)
    labelled.zoom_by(4 / labelled.zoom)

    pixels, border = pixels_of(labelled), labelled.mapFromScene(40, 30)

    assert tuple(pixels[border.y() - 1, border.x()]) == STYLES[0].colour
    assert tuple(pixels[border.y(), border.x()]) == STYLES[1].colour
    assert colour_at(labelled, 40, 15) == RED


def test_there_is_no_line_between_labels_that_are_hidden(labelled):
    labelled.set_view(View.OUTLINES)
    labelled.set_styles([LabelStyle(style.name, style.colour, visible=False) for style in STYLES])

    assert not len(rows_of_lines(labelled))


def test_panning_draws_the_same_outlines_as_painting_all_anew(labelled):
    labels = np.random.default_rng(0).integers(1, 3, (60, 80)).astype(np.uint8)
    labelled.set_labels(labels)
    labelled.set_view(View.OUTLINES)
    labelled.zoom_by(0.7 / labelled.zoom)
    pixels_of(labelled)

    labelled.pan_by(7, -5)
    scrolled = pixels_of(labelled)
    labelled.viewport().update()

    np.testing.assert_array_equal(scrolled, pixels_of(labelled))


def test_hovering_a_label_washes_its_inside_in_the_outlines_view(labelled):
    labelled.set_view(View.OUTLINES)

    labelled.hover(1)

    assert colour_at(labelled, *LEFT) != RED
    assert colour_at(labelled, 10, 50) == RED


def test_hovering_lights_a_label_in_its_own_colours(labelled):
    labelled.set_opacity(0.5)
    before = colour_at(labelled, 10, 15), colour_at(labelled, 10, 50)

    labelled.hover(2)

    assert colour_at(labelled, 10, 15) == before[0]
    assert colour_at(labelled, 10, 50) != before[1]
    labelled.hover(None)
    assert colour_at(labelled, 10, 50) == before[1]


def test_mean_colours_are_shown_in_their_view_only(labelled):
    labelled.set_means([(10, 20, 30), (40, 50, 60)])
    assert colour_at(labelled, *LEFT) == STYLES[0].colour

    labelled.set_view(View.MEANS)

    assert colour_at(labelled, *LEFT) == (10, 20, 30)


def test_values_are_shown_in_the_colours_of_the_scale(labelled):
    values = np.ones((60, 80), np.uint8)
    values[:, 40:] = 255

    labelled.set_view(View.PROBABILITY, values)

    assert colour_at(labelled, *LEFT) == scale_colours()[0]
    assert colour_at(labelled, *RIGHT) == scale_colours()[-1]


def test_pixels_left_out_show_the_photo_in_a_view_of_values(labelled):
    labelled.set_view(View.UNCERTAINTY, np.zeros((60, 80), np.uint8))

    assert colour_at(labelled, *LEFT) == RED


def test_a_view_without_its_values_shows_the_photo(labelled):
    labelled.set_view(View.PROBABILITY)

    assert colour_at(labelled, *LEFT) == RED


def test_another_photo_takes_the_values_away(labelled):
    labelled.set_view(View.UNCERTAINTY, np.full((60, 80), 200, np.uint8))

    labelled.set_photo(np.full((60, 80, 3), RED, np.uint8))

    assert colour_at(labelled, *LEFT) == RED


def test_values_of_another_size_are_refused(labelled):
    with pytest.raises(ValueError, match="do not belong"):
        labelled.set_view(View.UNCERTAINTY, np.zeros((60, 81), np.uint8))


def test_opacity_lets_the_photo_through_values(labelled):
    labelled.set_view(View.UNCERTAINTY, np.full((60, 80), 255, np.uint8))
    strong = colour_at(labelled, *LEFT)

    labelled.set_opacity(0)

    assert strong != RED
    assert colour_at(labelled, *LEFT) == RED


@pytest.mark.parametrize("view", list(View))
def test_every_view_can_be_hidden(labelled, view):
    labelled.set_means([(1, 2, 3), (4, 5, 6)])
    labelled.set_view(view, np.full((60, 80), 255, np.uint8) if view.has_values else None)

    labelled.set_overlay_shown(False)

    assert not len(rows_of_lines(labelled))
    assert not line_of(labelled).isVisible()


def test_the_swipe_view_shows_the_photo_left_and_the_labels_right(labelled):
    labelled.set_view(View.SWIPE)

    assert colour_at(labelled, *LEFT) == RED
    assert colour_at(labelled, *RIGHT) == STYLES[0].colour


def test_dragging_the_line_moves_it_and_the_labels(labelled, qtbot: QtBot):
    labelled.set_view(View.SWIPE)
    line = line_of(labelled)
    centre = line.rect().center()

    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseMove(line, centre - QPoint(120, 0))
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=centre)

    assert middle_of(line) == pytest.approx(80, abs=1)
    assert colour_at(labelled, 20, 15) == STYLES[0].colour
    assert colour_at(labelled, 5, 15) == RED


def test_the_line_stays_within_the_photo(labelled, qtbot: QtBot):
    labelled.set_view(View.SWIPE)
    line = line_of(labelled)

    qtbot.keyClick(line, Qt.Key.Key_Home)
    assert middle_of(line) == pytest.approx(labelled.mapFromScene(0, 0).x(), abs=1)
    qtbot.keyClick(line, Qt.Key.Key_End)
    assert middle_of(line) == pytest.approx(labelled.mapFromScene(80, 0).x(), abs=1)


def test_arrows_move_the_line_and_shift_makes_leaps(labelled, qtbot: QtBot):
    labelled.set_view(View.SWIPE)
    line = line_of(labelled)
    start = middle_of(line)

    qtbot.keyClick(line, Qt.Key.Key_Left)
    little = start - middle_of(line)
    qtbot.keyClick(line, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    assert 0 < little < start - little - middle_of(line)


def test_shift_and_arrows_move_the_line_from_the_canvas(labelled, qtbot: QtBot):
    labelled.set_view(View.SWIPE)
    start, photo = middle_of(line_of(labelled)), labelled.mapFromScene(0, 0)

    qtbot.keyClick(labelled, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert middle_of(line_of(labelled)) > start
    assert labelled.mapFromScene(0, 0) == photo


def test_the_line_stays_on_screen_while_the_photo_moves(labelled):
    labelled.set_view(View.SWIPE)
    start = middle_of(line_of(labelled))

    wheel(labelled, position_of(labelled, 60, 40), 3)
    labelled.pan_by(30, 0)

    assert middle_of(line_of(labelled)) == pytest.approx(start, abs=1)
    at = labelled.scene_position(line_of(labelled).geometry().center()).x()
    assert colour_at(labelled, at - 3, 20) == RED
    assert colour_at(labelled, at + 3, 20) == STYLES[0].colour


def test_the_line_is_gone_in_other_views(labelled):
    labelled.set_view(View.SWIPE)
    labelled.set_view(View.LABELS)

    assert not line_of(labelled).isVisible()
    assert colour_at(labelled, *LEFT) == STYLES[0].colour


def test_between_100_and_200_percent_the_photo_is_smooth_and_labels_are_not(canvas):
    edge = np.zeros((60, 80), np.uint8)
    edge[:, 40:] = 255
    canvas.set_photo(edge)
    canvas.zoom_by(1.5 / canvas.zoom)
    levels = np.unique(pixels_of(canvas)[canvas.mapFromScene(40, 30).y(), 100:300, 0])
    assert len(levels) > 2

    labels = np.ones((60, 80), np.uint8)
    labels[:, 40:] = 2
    canvas.set_labels(labels)
    canvas.set_opacity(1)

    row = pixels_of(canvas)[canvas.mapFromScene(40, 30).y(), 150:250]
    assert {tuple(pixel) for pixel in row.tolist()} == {style.colour for style in STYLES}
