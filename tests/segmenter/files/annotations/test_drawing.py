"""Labels drawn by outlines and runs: the pixels whose centres lie inside, later ones on top."""

import numpy as np
import pytest
from numpy.typing import NDArray

from segmenter.files.annotations.drawing import Canvas
from segmenter.images.decoded import Refusal

SHAPE = (40, 60)


def inside(rings: list[NDArray[np.float64]]) -> NDArray[np.bool_]:
    """Count how often a ray from each pixel's centre to the left meets a line."""
    rows, columns = np.mgrid[: SHAPE[0], : SHAPE[1]] + 0.5
    meets = np.zeros(SHAPE, int)
    for ring in rings:
        for (x, y), (to_x, to_y) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
            crosses = (y > rows) != (to_y > rows)
            with np.errstate(divide="ignore", invalid="ignore"):
                meets += crosses & (x + (rows - y) * (to_x - x) / (to_y - y) < columns)
    return np.asarray(meets % 2 == 1)


def test_outlines_fill_what_a_ray_says_whatever_their_order_and_number() -> None:
    chance = np.random.default_rng(3)
    canvas, expected = Canvas(SHAPE), np.zeros(SHAPE, int)
    for label in range(1, 120):
        middle, reach = chance.uniform(-10, 70, 2), chance.uniform(1, 30)
        rings = [middle + chance.normal(0, reach, (chance.integers(1, 9), 2)) for _ in range(2)]
        canvas.fill(rings, label)
        expected[inside(rings)] = label

    assert np.array_equal(canvas.ids, expected)


def test_many_outlines_are_drawn_like_one_after_the_other() -> None:
    chance = np.random.default_rng(4)
    corners = chance.uniform(0, 60, (3000, 3, 2))
    together, alone = Canvas(SHAPE), Canvas(SHAPE)
    for label, ring in enumerate(corners, start=1):
        together.fill([ring], label)
        alone.fill([ring], label)
        assert alone.size
        if label % 500 == 0:
            alone.mark(np.zeros((1, 1), np.bool_), 1)  # what was kept is drawn

    assert np.array_equal(together.ids, alone.ids)
    assert together.ids.max() > 2900


def test_runs_go_down_the_columns() -> None:
    canvas, expected = Canvas(SHAPE), np.zeros(SHAPE[0] * SHAPE[1], int)
    lengths = np.random.default_rng(5).integers(0, 90, 40)
    lengths = np.append(lengths, expected.size - lengths.sum())
    expected[np.repeat(np.arange(len(lengths)) % 2 == 1, lengths)] = 70_000
    canvas.draw_columns(lengths, 70_000)

    assert np.array_equal(canvas.ids, expected.reshape(SHAPE[::-1]).T)
    assert canvas.ids.dtype == np.uint32


def test_what_is_drawn_over_and_over_ends_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("segmenter.files.annotations.drawing.MOST_PAINTED", 100_000)
    canvas, full = Canvas(SHAPE), np.array([0, 2400])
    for _ in range(29):
        canvas.draw_columns(full, 1)

    with pytest.raises(Refusal, match="over and over"):
        canvas.draw_columns(full, 1)


def test_an_outline_that_crosses_everything_all_the_time_ends_in_a_line() -> None:
    canvas = Canvas((3000, 3000))
    zigzag = np.stack([np.arange(9000) % 7, np.arange(9000) % 2 * 3000], axis=1)

    with pytest.raises(Refusal, match="too many lines"):
        canvas.fill([zigzag], 1)


@pytest.mark.parametrize("corner", [np.nan, np.inf])
def test_corners_that_are_no_numbers_are_refused(corner: float) -> None:
    canvas = Canvas(SHAPE)
    canvas.fill([[(0, 0), (corner, 9), (9, 9)]], 1)

    with pytest.raises(ValueError, match="no number"):
        assert canvas.ids is None


def test_corners_beyond_all_photos_are_drawn_as_far_as_they_can_be() -> None:
    canvas = Canvas(SHAPE)
    canvas.fill([[(-1e300, -1e300), (1e300, -1e300), (1e300, 1e300), (-1e300, 1e300)]], 1)

    assert canvas.ids.all()


@pytest.mark.parametrize("label", [-1, 1 << 40])
def test_labels_that_are_none_are_refused(label: int) -> None:
    with pytest.raises((ValueError, Refusal), match=r"negative|beyond"):
        Canvas(SHAPE).fill([[(0, 0), (9, 0), (9, 9)]], label)
