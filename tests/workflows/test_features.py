"""A person has two textures of one colour, and lets the labels see textures."""

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox

from tests.workflows.acting import TIMEOUT, hover_pixel, wait_for_fit


@pytest.fixture
def window(open_photo, qtbot):
    rows, columns = np.mgrid[:90, :160]
    along = np.where(columns < 80, columns + rows, columns - rows) * np.pi / 4
    pixels = 128 + 60 * np.sin(along) + np.random.default_rng(4).normal(0, 10, rows.shape)
    opened = open_photo(np.repeat(pixels[..., None], 3, axis=2))
    opened.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, opened)
    return opened


def ask_for(window, features):
    combo = window.mixture.findChild(QComboBox, "features")
    combo.setCurrentIndex(combo.findData(features))


def test_textures_are_told_apart_once_they_are_seen(window, qtbot):
    ask_for(window, "colour,texture")

    found = wait_for_fit(qtbot, window)

    assert found.recipe.features.features == "colour,texture"
    left, right = found.labels[45, 20], found.labels[45, 140]
    assert left != right
    assert (found.labels[:, :70] == left).mean() > 0.97
    assert (found.labels[:, 90:] == right).mean() > 0.97


def test_undo_goes_back_to_colours(window, qtbot):
    ask_for(window, "texture")
    wait_for_fit(qtbot, window)

    window.undo_action.trigger()

    assert wait_for_fit(qtbot, window).recipe.features.are_colours
    assert window.mixture.findChild(QComboBox, "features").currentData() == "colour"


def test_the_scatter_offers_what_is_seen(window, qtbot):
    ask_for(window, "colour,texture")
    wait_for_fit(qtbot, window)
    plot = window.scatter.plot
    qtbot.waitUntil(lambda: plot.density is not None, timeout=TIMEOUT)

    window.scatter.axes_requested.emit(3, 4)

    qtbot.waitUntil(
        lambda: plot.density is not None and plot.density.names == ("energy 2", "upright 2"),
        timeout=TIMEOUT,
    )
    hover_pixel(qtbot, window, 20, 45)
    assert "RGB" in window.readout.accessibleDescription()
