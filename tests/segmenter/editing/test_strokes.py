import numpy as np
import pytest

from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes, seeds
from segmenter.errors import RecipeError

SHAPE = (60, 80)


def image_of(strokes):
    pixels = strokes.pixels(SHAPE)
    image = np.zeros(SHAPE, int)
    image.reshape(-1)[pixels.places] = pixels.labels
    return image


@pytest.fixture
def crossing():
    across = Stroke(((30.0, 5.0), (30.0, 75.0)), 3.0, 2)
    down = Stroke(((5.0, 40.0), (55.0, 40.0)), 2.0, 1)
    return Strokes((across, down))


def test_a_stroke_marks_what_a_brush_would_touch(crossing):
    stroke = crossing.strokes[0]
    stencil = brush(stroke.points, stroke.radius, SHAPE)
    expected = np.zeros(SHAPE, int)
    expected[stencil.box.slices] = 2 * stencil.mask

    np.testing.assert_array_equal(image_of(Strokes((stroke,))), expected)


def test_where_strokes_cross_the_later_one_counts(crossing):
    image = image_of(crossing)

    assert image[30, 40] == 1
    assert image[30, 60] == 2
    pixels = crossing.pixels(SHAPE)
    assert (np.diff(pixels.places) > 0).all()


def test_taking_a_stroke_away_brings_back_what_lay_below(crossing):
    np.testing.assert_array_equal(
        image_of(crossing.without(1)), image_of(Strokes(crossing.strokes[:1]))
    )
    assert crossing.without(0).added(crossing.strokes[0]).strokes == crossing.strokes[::-1]


def test_the_uppermost_stroke_under_a_point_is_found(crossing):
    assert crossing.at((30.5, 40.5), SHAPE) == 1
    assert crossing.at((30.5, 60.5), SHAPE) == 0
    assert crossing.at((1.0, 1.0), SHAPE) is None
    assert crossing.at((30.5, 200.0), SHAPE) is None


def test_a_seed_marks_one_pixel():
    strokes = Strokes(seeds([(3.2, 7.9), (59.5, 79.5)], 4))

    assert np.argwhere(image_of(strokes) == 4).tolist() == [[3, 7], [59, 79]]


def test_strokes_beyond_the_image_mark_nothing():
    assert not len(Strokes((Stroke(((-20.0, -20.0),), 5.0, 1),)).pixels(SHAPE).places)
    assert not len(Strokes().pixels(SHAPE).places)


def test_strokes_are_the_same_if_they_are_drawn_the_same(crossing):
    assert Strokes(crossing.strokes) == crossing
    assert crossing != crossing.without(0)


@pytest.mark.parametrize(
    ("points", "radius", "label"),
    [((), 1.0, 1), (((1.0, 2.0),), -1.0, 1), (((1.0, 2.0),), 1.0, 0), (((np.nan, 2.0),), 1.0, 1)],
)
def test_strokes_that_are_none_are_refused(points, radius, label):
    with pytest.raises(RecipeError):
        Stroke(points, radius, label)


def test_a_strength_out_of_its_range_is_refused():
    with pytest.raises(RecipeError, match="strength"):
        Strokes((), 0.0)


@pytest.mark.parametrize("radius", [0.0, 0.4, 2.5, 9.0])
@pytest.mark.parametrize("n_points", [1, 2, 7])
def test_a_stroke_touches_exactly_the_pixels_that_it_marks(rng, radius, n_points):
    points = tuple(map(tuple, (rng.random((n_points, 2)) * (70, 90) - 5).tolist()))
    stroke = Stroke(points, radius, 1)

    touched = [
        [stroke.touches(row, column) for column in range(SHAPE[1])] for row in range(SHAPE[0])
    ]

    np.testing.assert_array_equal(touched, image_of(Strokes((stroke,))) == 1)


def test_a_point_beside_a_stroke_finds_it_within_reach(crossing):
    assert crossing.at((36.5, 60.5), SHAPE) is None
    assert crossing.at((36.5, 60.5), SHAPE, reach=4.0) == 0
    assert crossing.at((-1.0, 40.5), SHAPE, reach=20.0) is None


def test_strokes_tell_which_labels_are_marked(crossing):
    assert crossing.added(crossing.strokes[0]).labels_marked == (1, 2)
    assert Strokes().labels_marked == ()
