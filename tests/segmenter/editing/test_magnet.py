import numpy as np
import pytest

from segmenter.editing.magnet import magnetic_path


def disc(size, radius, noise=0.0):
    """A light disc on a dark ground."""
    rows, columns = np.mgrid[:size, :size] + 0.5
    inside = (rows - size / 2) ** 2 + (columns - size / 2) ** 2 <= radius**2
    grain = np.random.default_rng(0).normal(0, noise, inside.shape)
    return np.clip(np.where(inside, 150, 90) + grain, 0, 255).astype(np.uint8)


def off_circle(way, size, radius):
    return np.abs(np.hypot(*(np.array(way) - size / 2).T) - radius)


@pytest.mark.parametrize(("size", "radius", "noise"), [(120, 40, 8), (900, 300, 15)])
def test_the_way_keeps_to_a_border_rather_than_going_straight(size, radius, noise):
    middle = size / 2
    start, stop = (middle - radius, middle), (middle, middle + radius)
    picture = disc(size, radius, noise)

    way = magnetic_path(picture, start, stop)
    assert (way[0], way[-1]) == (start, stop)
    assert off_circle(way, size, radius).max() < 3
    in_colour = np.repeat(picture[..., None], 3, axis=2)
    assert magnetic_path(in_colour, start, stop) == way


def test_a_rough_way_keeps_to_the_border_too_but_for_blocks():
    start, stop = (150.0, 450.0), (450.0, 750.0)

    way = magnetic_path(disc(900, 300, 15), start, stop, is_rough=True)

    assert (way[0], way[-1]) == (start, stop)
    assert off_circle(way, 900, 300).max() < 12
    assert len(way) < 150


def test_a_way_follows_the_strong_one_of_two_borders():
    picture = np.full((100, 200), 90, np.uint8)
    picture[45:] = 110
    picture[60:] = 190

    way = np.array(magnetic_path(picture, (52.0, 5.0), (52.0, 195.0)))

    assert (np.abs(way[10:-10, 0] - 60) < 2).all()


def test_without_any_border_the_way_is_straight():
    way = magnetic_path(np.full((100, 100), 128, np.uint8), (50.5, 10.5), (50.5, 90.5))

    assert {row for row, _ in way} == {50.5}


def test_what_is_far_away_has_no_say(rng):
    picture = disc(300, 40)
    start, stop = (110.0, 150.0), (150.0, 190.0)
    other = picture.copy()
    other[:60], other[240:] = rng.integers(0, 255, (60, 300)), 7

    assert magnetic_path(other, start, stop) == magnetic_path(picture, start, stop)


@pytest.mark.parametrize("stop", [(-60.0, 20.0), (-300.0, 2000.0), (500.0, 900.0)])
def test_ends_may_lie_beside_the_picture(stop):
    way = magnetic_path(disc(300, 100), (-20.0, -30.0), stop)

    assert (way[0], way[-1]) == ((-20.0, -30.0), stop)
