"""A person opens microscopy of 16 bits with four channels, and works with it as with a photo."""

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import QSettings, Qt

from tests.workflows.acting import TIMEOUT, hover_pixel, wait_for_fit
from ui.application import create_window
from ui.canvas.view import View
from ui.starting.composition import composition_of

MEANS = np.array([[500, 600, 400, 500], [9000, 700, 7000, 600], [600, 8000, 900, 9000]])


@pytest.fixture
def window(qtbot, tmp_path):
    QSettings("Pixture", "Pixture").clear()
    truth = np.zeros((80, 90), int)
    truth[20:60, 10:40], truth[20:60, 50:80] = 1, 2
    values = np.random.default_rng(3).normal(MEANS[truth], 0.1 * MEANS[truth] + 100)
    path = tmp_path / "cells.tif"
    planes = np.moveaxis(values.clip(0, 65535).astype(np.uint16), 2, 0)
    tifffile.imwrite(path, planes, photometric="minisblack", metadata={"axes": "CYX"})
    opened = create_window([str(path)])
    qtbot.addWidget(opened)
    with qtbot.waitActive(opened):
        opened.show()
        opened.activateWindow()
    wait_for_fit(qtbot, opened)
    opened.mixture.components_requested.emit(3, 0)
    wait_for_fit(qtbot, opened)
    yield opened
    opened.close()


def test_each_kind_of_cell_has_a_label(window):
    labels = window.document.project.segmentation.labels

    kinds = {int(labels[row, column]) for row, column in ((5, 5), (40, 25), (40, 65))}
    assert len(kinds) == 3
    assert (labels[22:58, 12:38] == labels[40, 25]).mean() > 0.99


def test_the_scatter_shows_true_values_of_two_channels(window, qtbot):
    panel = window.scatter
    qtbot.waitUntil(lambda: panel.plot.density is not None, timeout=TIMEOUT)

    density = panel.plot.density

    assert len(density.names) == 2
    assert density.pixels.sum() == 80 * 90
    assert max(high for _, high in density.extents) > 5000


def test_what_is_under_the_mouse_is_told(window, qtbot):
    qtbot.waitUntil(lambda: window.scatter.plot.density is not None, timeout=TIMEOUT)

    hover_pixel(qtbot, window, 25, 40)

    values = window.document.project.image.pixels[40, 25]
    title, *bars = window.readout.accessibleDescription().split(", ")
    assert title.split()[4:] == ["values", *map(str, values)]
    assert sum(float(bar.rsplit(" ", 1)[1]) for bar in bars) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize("view", [View.UNCERTAINTY, View.UNLIKENESS, View.MEANS])
def test_other_views_can_be_looked_at(window, qtbot, view):
    key = Qt.Key(Qt.Key.Key_1 + list(View).index(view))
    qtbot.keyClick(window.canvas, key, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: window.canvas.view == view, timeout=TIMEOUT)


def test_every_number_of_labels_has_its_picture(window, qtbot, monkeypatch):
    monkeypatch.setattr("ui.presenters.choose_presenter.AFTER_FIT_MILLISECONDS", 0)
    qtbot.waitUntil(lambda: composition_of(window).choose.is_complete, timeout=TIMEOUT)

    assert all(each.isEnabled() for each in window.choose.thumbnails)
