import gc

import numpy as np
import pytest
from PySide6.QtGui import QColor

from segmenter.regions.style import LabelStyle
from tests.ui.canvas.probe import (
    BLUE,
    GREEN,
    RED,
    STYLES,
    WHITE,
    colour_at,
    halves,
    pixels_of,
    quarters,
)
from ui.look.theme import apply_theme, current_theme
from ui.look.themes import DARK

HALF = 0.5
CENTRES = ((20, 15), (60, 15), (20, 45), (60, 45))


def blended(below: tuple[int, ...], above: tuple[int, ...], opacity: float) -> np.ndarray:
    return np.array(below) * (1 - opacity) + np.array(above) * opacity


def test_the_photo_is_shown_in_its_own_colours(canvas):
    assert [colour_at(canvas, *centre) for centre in CENTRES] == [RED, GREEN, BLUE, WHITE]


def test_a_grey_photo_is_shown_in_grey(canvas):
    canvas.set_photo(np.full((60, 80), 77, np.uint8))

    assert colour_at(canvas, 20, 15) == (77, 77, 77)


def test_without_a_photo_there_is_only_the_background(empty_canvas, canvas):
    canvas.set_photo(None)

    background = QColor(current_theme().canvas).getRgb()[:3]  # type: ignore[index]
    assert (pixels_of(empty_canvas) == background).all()


def test_labels_blend_with_the_photo(canvas):
    canvas.set_labels(halves())
    canvas.set_opacity(HALF)

    for centre, below in zip(CENTRES, (RED, GREEN, BLUE, WHITE), strict=True):
        above = STYLES[centre[1] // 30].colour
        assert colour_at(canvas, *centre) == pytest.approx(blended(below, above, HALF), abs=2)


@pytest.mark.parametrize(("opacity", "seen"), [(0.0, RED), (1.0, STYLES[0].colour)])
def test_opacity_goes_from_the_photo_alone_to_the_labels_alone(canvas, opacity, seen):
    canvas.set_labels(halves())

    canvas.set_opacity(opacity)

    assert colour_at(canvas, 20, 15) == seen


def test_a_hidden_label_shows_the_photo(canvas):
    canvas.set_labels(halves())
    canvas.set_opacity(1)

    canvas.set_styles([LabelStyle("first", (9, 9, 9), visible=False), STYLES[1]])

    assert colour_at(canvas, 20, 15) == RED
    assert colour_at(canvas, 20, 45) == STYLES[1].colour


def test_recolouring_a_label_is_seen_at_once(canvas):
    canvas.set_labels(halves())
    canvas.set_opacity(1)

    canvas.set_styles([LabelStyle("first", (9, 8, 7)), STYLES[1]])

    assert colour_at(canvas, 20, 15) == (9, 8, 7)


def test_label_0_shows_the_photo(canvas):
    canvas.set_labels(np.zeros((60, 80), np.uint8))
    canvas.set_opacity(1)

    assert colour_at(canvas, 20, 15) == RED


def test_highlighting_a_label_lets_the_photo_through_the_others(canvas):
    canvas.set_labels(halves())
    canvas.set_opacity(1)

    canvas.highlight(2)
    assert colour_at(canvas, 20, 15)[0] > 120
    assert colour_at(canvas, 20, 45) == STYLES[1].colour

    canvas.highlight(None)
    assert colour_at(canvas, 20, 15) == STYLES[0].colour


@pytest.mark.parametrize("zoom", [0.4, 1.0, 3.0, 12.0])
def test_16_bit_labels_look_as_8_bit_labels_do(canvas, zoom):
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 4, (60, 80)).astype(np.uint8)
    canvas.set_styles([*STYLES, LabelStyle("third", (10, 200, 250))])
    canvas.zoom_by(zoom / canvas.zoom)

    canvas.set_labels(labels)
    eight = pixels_of(canvas)
    canvas.set_labels(labels.astype(np.uint16))

    assert np.abs(pixels_of(canvas).astype(int) - eight).max() <= 1


def test_more_than_255_labels_have_their_own_colours(canvas):
    labels = np.full((60, 80), 300, np.uint16)
    labels[30:] = 44  # what 300 would be in 8 bits
    styles = [LabelStyle(str(label), (label % 256, label // 256, 5)) for label in range(1, 301)]
    canvas.set_styles(styles)
    canvas.set_opacity(1)

    canvas.set_labels(labels)

    assert colour_at(canvas, 20, 15) == (300 - 256, 1, 5)
    assert colour_at(canvas, 20, 45) == (44, 0, 5)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_a_label_without_a_style_is_never_seen(canvas, dtype):
    canvas.set_labels(np.full((60, 80), 255, dtype))
    canvas.set_opacity(1)

    assert colour_at(canvas, 20, 15) == RED


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_photo_and_labels_outlive_the_callers_arrays(canvas, dtype):
    canvas.set_photo(quarters())
    canvas.set_labels(halves(dtype))
    canvas.set_opacity(1)
    gc.collect()
    scribbled = [np.full((60, 80), 255, dtype) for _ in range(50)]

    assert colour_at(canvas, 20, 15) == STYLES[0].colour
    assert colour_at(canvas, 20, 45) == STYLES[1].colour
    canvas.set_labels(None)
    assert colour_at(canvas, 60, 15) == GREEN
    assert len(scribbled) == 50


def test_labels_are_not_copied(canvas):
    labels = halves()
    canvas.set_labels(labels)
    canvas.set_opacity(1)

    labels[:] = 2

    assert colour_at(canvas, 20, 15) == STYLES[1].colour


def test_labels_of_another_size_are_refused(canvas):
    with pytest.raises(ValueError, match="do not belong"):
        canvas.set_labels(np.ones((60, 81), np.uint8))


def test_another_photo_takes_the_labels_away(canvas):
    canvas.set_labels(halves())
    canvas.set_opacity(1)

    canvas.set_photo(quarters())

    assert colour_at(canvas, 20, 15) == RED


def test_the_overlay_can_be_hidden_and_shown(canvas):
    canvas.set_labels(halves())
    canvas.set_opacity(1)

    canvas.set_overlay_shown(False)
    assert colour_at(canvas, 20, 15) == RED

    canvas.set_overlay_shown(True)
    assert colour_at(canvas, 20, 15) == STYLES[0].colour


def test_below_full_size_pixels_are_averaged(canvas, qtbot):
    checks = np.indices((600, 800)).sum(axis=0) % 2 * 255
    canvas.set_photo(checks.astype(np.uint8))

    def is_averaged() -> bool:
        return all(abs(level - 128) <= 3 for level in colour_at(canvas, 400, 300))

    qtbot.waitUntil(is_averaged)


def test_above_full_size_pixels_have_hard_edges(canvas):
    canvas.zoom_by(5 / canvas.zoom)

    colours = {tuple(colour) for colour in pixels_of(canvas).reshape(-1, 3).tolist()}

    background = QColor(current_theme().canvas)
    around = (background.red(), background.green(), background.blue())
    assert colours <= {RED, GREEN, BLUE, WHITE, around}


def test_lines_separate_pixels_from_800_percent_on(canvas):
    canvas.zoom_by(7.9 / canvas.zoom)
    assert len(np.unique(pixels_of(canvas).reshape(-1, 3), axis=0)) <= 5

    canvas.zoom_by(16 / canvas.zoom)
    edge = canvas.mapFromScene(30, 25)
    row = pixels_of(canvas)[edge.y() + 8]
    assert tuple(row[edge.x()]) != RED
    assert tuple(row[edge.x() + 8]) == RED


def test_the_background_follows_the_theme(canvas, qapp):
    apply_theme(qapp, "dark")
    dark = colour_at(canvas, -3, -3)
    apply_theme(qapp, "light")

    assert QColor(*dark) == QColor(DARK.canvas)
    assert QColor(*colour_at(canvas, -3, -3)) == QColor(current_theme().canvas) != QColor(*dark)


def test_dropped_files_are_left_to_the_window(canvas):
    assert not canvas.acceptDrops()
    assert not canvas.viewport().acceptDrops()


def test_it_tells_assistive_tools_what_it_is(canvas):
    assert canvas.objectName() == "canvas"
    assert canvas.accessibleName()
