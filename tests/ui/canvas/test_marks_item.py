import numpy as np
import pytest

from segmenter.editing.strokes import Stroke
from segmenter.regions.style import LabelStyle
from tests.ui.canvas.probe import STYLES, colour_at

BLACK, ORANGE = (style.colour for style in STYLES)
ACROSS = Stroke(((15.0, 10.0), (15.0, 70.0)), 4.0, 2)
DOWN = Stroke(((5.0, 40.0), (55.0, 40.0)), 4.0, 1)


def test_strokes_are_as_wide_as_they_are_and_in_their_labels_colours(canvas):
    canvas.marks.set_strokes([ACROSS])

    assert colour_at(canvas, 20, 15) == ORANGE
    assert colour_at(canvas, 20, 12) == ORANGE
    assert colour_at(canvas, 20, 5) != ORANGE
    canvas.set_styles([STYLES[0], LabelStyle("second", (1, 2, 3))])
    assert colour_at(canvas, 20, 15) == (1, 2, 3)


@pytest.mark.parametrize("strokes", [(ACROSS, DOWN), (DOWN, ACROSS)])
def test_the_later_stroke_lies_on_top(canvas, strokes):
    canvas.marks.set_strokes(strokes[:1])
    canvas.marks.set_strokes(strokes)

    assert colour_at(canvas, 40, 15) == STYLES[strokes[-1].label - 1].colour
    canvas.marks.set_strokes(strokes[:1])
    assert colour_at(canvas, 40, 15) == STYLES[strokes[0].label - 1].colour
    assert canvas.marks.strokes == strokes[:1]


def test_a_dot_is_round_and_has_an_outline(canvas):
    canvas.marks.set_strokes([Stroke(((45.0, 20.0),), 6.0, 1)])

    assert colour_at(canvas, 20, 45) == BLACK
    assert colour_at(canvas, 24, 49) != colour_at(canvas, 20, 45)
    place, scale = canvas.mapFromScene(20, 45), canvas.zoom
    line = [
        canvas.viewport().grab().toImage().pixelColor(place.x() + step, place.y()).lightness()
        for step in range(round(5 * scale), round(8 * scale))
    ]
    assert max(line) > 180


def test_however_far_one_zooms_out_a_thin_stroke_is_seen(canvas):
    plain = colour_at(canvas, 40, 15)
    canvas.zoom_by(0.25 / canvas.zoom)
    canvas.marks.set_strokes([Stroke(((15.0, 2.0), (15.0, 78.0)), 0.0, 1)])

    assert colour_at(canvas, 40, 15) == BLACK != plain


def test_nothing_is_seen_beside_the_photo(canvas):
    canvas.zoom_by(0.5)
    place = canvas.mapFromScene(90.0, 15.0)
    before = canvas.viewport().grab().toImage().pixelColor(place)

    canvas.marks.set_strokes([Stroke(((15.0, 40.0), (15.0, 200.0)), 4.0, 2)])

    assert canvas.viewport().grab().toImage().pixelColor(place) == before
    assert colour_at(canvas, 70, 15) == ORANGE


def test_hidden_strokes_come_back_and_the_one_that_is_drawn_is_always_seen(canvas):
    red = colour_at(canvas, 20, 15)
    canvas.marks.set_shown(False)
    canvas.marks.set_strokes([ACROSS])
    assert colour_at(canvas, 20, 15) == red

    canvas.marks.draw(DOWN)
    assert colour_at(canvas, 40, 25) == BLACK
    canvas.marks.draw(Stroke((*DOWN.points, (55.0, 70.0)), 4.0, 1))
    assert colour_at(canvas, 60, 55) == BLACK
    canvas.marks.draw(None)
    assert colour_at(canvas, 40, 25) != BLACK
    canvas.marks.set_shown(True)
    assert colour_at(canvas, 20, 15) == ORANGE


def test_while_the_photo_is_seen_alone_so_it_is(canvas):
    red = colour_at(canvas, 20, 15)
    canvas.marks.set_strokes([ACROSS])
    canvas.peek(is_held=True)
    assert colour_at(canvas, 20, 15) == red

    canvas.peek(is_held=False)
    assert colour_at(canvas, 20, 15) == ORANGE


def test_a_label_that_is_yet_to_come_has_a_colour_that_none_has(canvas):
    canvas.marks.draw(Stroke(ACROSS.points, 4.0, 3))

    assert colour_at(canvas, 20, 15) not in (BLACK, ORANGE)


def test_another_photo_has_none_of_the_strokes(canvas):
    canvas.marks.set_strokes([ACROSS])
    canvas.set_photo(np.full((60, 80), 90, np.uint8))

    assert canvas.marks.strokes == ()
    assert colour_at(canvas, 20, 15) == (90, 90, 90)


def test_strokes_move_with_the_photo_and_grow_with_the_zoom(canvas):
    canvas.marks.set_strokes([ACROSS, DOWN])
    for change in (
        lambda: canvas.zoom_by(2.0),
        lambda: canvas.pan_by(37, -21),
        lambda: canvas.pan_by(-60, 45),
        lambda: canvas.zoom_by(0.6),
    ):
        change()
        assert colour_at(canvas, 30, 15) == ORANGE
        assert colour_at(canvas, 40, 25) == BLACK
        assert colour_at(canvas, 30, 25) not in (ORANGE, BLACK)


def test_a_stroke_of_very_many_points_looks_like_one_of_few(canvas):
    dense = tuple((15.0, 10.0 + at / 50) for at in range(3000))
    canvas.marks.set_strokes([ACROSS])
    few = canvas.viewport().grab().toImage()
    canvas.marks.set_strokes([Stroke((*dense, (15.0, 70.0)), 4.0, 2)])

    assert canvas.viewport().grab().toImage() == few
