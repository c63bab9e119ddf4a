"""A person points at the photo and at the list, and reads what is there."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from segmenter.segmenting.pipeline import posterior_at
from tests.workflows.acting import hover_pixel, picture, shown

SKY, MEADOW = (60, 20), (30, 70)


@pytest.fixture
def window(three_labels):
    return three_labels


def label_at(window, pixel):
    return int(window.document.project.segmentation.labels[pixel[1], pixel[0]])


def row_of(window, label):
    """Return what the list shows beside a label's name."""
    rows = picture(window.labels.view.viewport())
    box = window.labels.row_rect(label, "name")
    return rows[box.top() + 2, box.left() : box.right()]


def test_the_label_under_the_cursor_and_its_row_light_up(window, qtbot):
    sky, meadow = label_at(window, SKY), label_at(window, MEADOW)
    plain, others, row = shown(window, *SKY), shown(window, *MEADOW), row_of(window, sky)

    hover_pixel(qtbot, window, *SKY)

    qtbot.waitUntil(lambda: np.abs(shown(window, *SKY) - plain).max() > 8)
    assert np.abs(shown(window, *MEADOW) - others).max() <= 1
    assert np.abs(row_of(window, sky) - row).max() > 2
    assert np.array_equal(row_of(window, meadow), row_of(window, meadow)[:1].repeat(len(row), 0))

    QApplication.sendEvent(window.canvas, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: np.array_equal(shown(window, *SKY), plain))
    assert np.array_equal(row_of(window, sky), row)


def test_a_row_under_the_cursor_lights_its_label_up_in_the_photo(window, qtbot):
    plain = shown(window, *SKY)
    box = window.labels.row_rect(label_at(window, SKY), "name")

    qtbot.mouseMove(window.labels.view.viewport(), box.center() + QPoint(3, 0))
    qtbot.mouseMove(window.labels.view.viewport(), box.center())

    qtbot.waitUntil(lambda: np.abs(shown(window, *SKY) - plain).max() > 8)


@pytest.mark.parametrize("pixel", [SKY, MEADOW, (60, 45)])
def test_the_readout_tells_the_pixel_and_how_likely_each_label_is(window, qtbot, pixel):
    hover_pixel(qtbot, window, *pixel)

    assert window.readout.isVisible()
    title, *bars = window.readout.accessibleDescription().split(", ")
    project = window.document.project
    red, green, blue = project.image.pixels[pixel[1], pixel[0]]
    assert title.split() == f"x {pixel[0]} y {pixel[1]} RGB {red} {green} {blue}".split()
    rows = [bar.rsplit(" ", 1) for bar in bars]
    told = {name: float(p) for name, p in rows}
    assert sum(told.values()) == pytest.approx(1, abs=0.02)
    posterior = posterior_at(project.image, project.segmentation, pixel[1], pixel[0])
    for style, p in zip(project.styles, posterior, strict=True):
        assert told[style.name] == pytest.approx(p, abs=0.006)
    assert (
        max(told, key=lambda name: told[name]) == project.styles[label_at(window, pixel) - 1].name
    )
