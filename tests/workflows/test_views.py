"""A person looks at a segmented photo in every way there is; each shows what it promises."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from segmenter.regions.value_colours import scale_colours
from segmenter.segmenting.pipeline import posterior_at
from tests.workflows.acting import LEFT, is_about, mixed, shown, wait_for_fit
from ui.canvas.view import View
from ui.starting.composition import composition_of

SKY, MEADOW, EARTH, HAZE, POPPY = (60, 20), (30, 70), (90, 70), (60, 40), (10, 80)
OPACITY = 0.5
LINES, VALUES = 1 - (1 - OPACITY) ** 3, 1 - (1 - OPACITY) ** 4


@pytest.fixture
def window(open_photo, qtbot):
    """A landscape with haze between sky and earth, and one poppy."""
    pixels = np.zeros((90, 120, 3))
    pixels[:45], pixels[45:, :60], pixels[45:, 60:] = (90, 150, 230), (40, 120, 40), (170, 120, 70)
    pixels += np.random.default_rng(1).normal(0, 6, pixels.shape)
    pixels[38:43, 55:66] = (133, 135, 148)
    pixels[79:82, 9:12] = (255, 0, 60)
    opened = open_photo(pixels)
    opened.mixture.components_requested.emit(3, 0)
    wait_for_fit(qtbot, opened)
    return opened


@pytest.fixture
def look(window, qtbot):
    """Choose a view by its keys, and wait until it is there."""

    def choose(view):
        key = Qt.Key(Qt.Key.Key_1 + list(View).index(view))
        qtbot.keyClick(window.canvas, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: window.canvas.view == view)

    return choose


def photo_at(window, pixel):
    return window.document.project.image.pixels[pixel[1], pixel[0]]


def label_at(window, pixel):
    return int(window.document.project.segmentation.labels[pixel[1], pixel[0]])


def colour_at(window, pixel):
    return window.document.project.styles[label_at(window, pixel) - 1].colour


def value_on_scale(window, pixel, value):
    scale = scale_colours()[round(254 * value)]
    return mixed(photo_at(window, pixel), scale, VALUES)


def posterior(window, pixel):
    project = window.document.project
    return posterior_at(project.image, project.segmentation, pixel[1], pixel[0])


def test_labels_lie_over_the_photo_in_their_colours(window, look):
    look(View.LABELS)

    for pixel in (SKY, MEADOW, EARTH):
        expected = mixed(photo_at(window, pixel), colour_at(window, pixel), OPACITY)
        assert is_about(shown(window, *pixel), expected)


def test_outlines_leave_the_inside_to_the_photo(window, look):
    look(View.OUTLINES)

    for pixel in (SKY, MEADOW, EARTH):
        assert is_about(shown(window, *pixel), photo_at(window, pixel))
    border = [
        (x, 44) for x in range(20, 40) if label_at(window, (x, 44)) != label_at(window, MEADOW)
    ]
    inked = [np.abs(shown(window, *pixel) - photo_at(window, pixel)).max() > 20 for pixel in border]
    assert np.mean(inked) > 0.9


@pytest.mark.parametrize("chosen", [SKY, MEADOW])
def test_probability_is_that_of_the_chosen_label(window, look, chosen):
    label = label_at(window, chosen)
    composition_of(window).session.select(label)
    look(View.PROBABILITY)

    for pixel in (SKY, MEADOW, EARTH, HAZE):
        value = posterior(window, pixel)[label - 1]
        assert is_about(shown(window, *pixel), value_on_scale(window, pixel, value))
    assert window.legend.text.title.endswith(window.document.project.styles[label - 1].name)


def test_uncertainty_is_the_entropy_of_the_posterior(window, look):
    look(View.UNCERTAINTY)

    for pixel in (SKY, MEADOW, EARTH, HAZE):
        p = posterior(window, pixel)
        entropy = -(p * np.log(p, where=p > 0, out=np.zeros_like(p))).sum() / np.log(len(p))
        assert is_about(shown(window, *pixel), value_on_scale(window, pixel, entropy))


def test_what_the_mixture_hardly_explains_stands_out(window, look):
    look(View.UNLIKENESS)

    odd = shown(window, *POPPY) - (1 - VALUES) * photo_at(window, POPPY)
    usual = shown(window, *SKY) - (1 - VALUES) * photo_at(window, SKY)
    assert odd.sum() > usual.sum() + 150


def test_the_swipe_line_parts_the_photo_from_its_labels(window, look, qtbot):
    look(View.SWIPE)
    line = window.findChild(QWidget, "swipe_line")

    def parts_at(x):
        for column in (int(x) - 15, int(x) + 15):
            pixel = (column, 20)
            label_share = OPACITY if column > x else 0.0
            expected = mixed(photo_at(window, pixel), colour_at(window, pixel), label_share)
            if not is_about(shown(window, *pixel), expected):
                return False
        return True

    assert parts_at(60)
    middle = line.rect().center()
    away = window.canvas.mapFromScene(90, 0).x() - window.canvas.mapFromScene(60, 0).x()
    qtbot.mousePress(line, LEFT, pos=middle)
    qtbot.mouseMove(line, middle + QPoint(away, 0))
    qtbot.mouseRelease(line, LEFT, pos=middle)  # which the line has followed
    assert parts_at(90)


def test_the_difference_marks_what_changed_and_tells_its_share(window, look, qtbot):
    before = window.document.project.segmentation
    window.mixture.components_requested.emit(2, 0)
    now = wait_for_fit(qtbot, window)
    look(View.DIFFERENCE)

    # Two of the three labels became one: the smaller of the two has changed.
    pairs = {
        (label_at(window, pixel), int(before.labels[pixel[1], pixel[0]]))
        for pixel in (SKY, MEADOW, EARTH)
    }
    assert len(pairs) == 3
    kept: dict[int, tuple[int, int]] = {}
    for new, old in pairs:
        size = int(((now.labels == new) & (before.labels == old)).sum())
        kept[new] = max(kept.get(new, (0, 0)), (size, old))
    for pixel in (SKY, MEADOW, EARTH):
        changed = kept[label_at(window, pixel)][1] != before.labels[pixel[1], pixel[0]]
        red, green, blue = shown(window, *pixel)
        is_yellow = red > 180 and green > 150 and blue < 140
        assert is_yellow == changed
    assert "% of pixels changed" in window.legend.text.meaning


def test_views_come_from_the_bar_by_mouse_and_c_goes_there_and_back(window, qtbot):
    qtbot.mouseClick(window.findChild(QWidget, "view_outlines"), LEFT)
    qtbot.waitUntil(lambda: window.canvas.view == View.OUTLINES)

    qtbot.keyClick(window.canvas, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: window.canvas.view == View.PROBABILITY)
    qtbot.keyClick(window.canvas, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: window.canvas.view == View.OUTLINES)
