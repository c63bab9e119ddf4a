"""A person wants areas rather than colours: from few to many, and stops when it takes too long."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from skimage.measure import label as connected

from tests.workflows.acting import LEFT, drag, wait_for_fit


@pytest.fixture
def window(open_photo):
    """Six houses in two colours: as labels two, as areas more."""
    rng = np.random.default_rng(4)
    pixels = np.full((96, 144, 3), (90.0, 140.0, 60.0))
    for row in (10, 56):
        for column in (12, 60, 108):
            pixels[row : row + 28, column : column + 26] = (190, 90, 70)
    return open_photo(pixels + rng.normal(0, 6, pixels.shape))


def click_regions(window, qtbot):
    qtbot.mouseClick(window.findChild(QAbstractButton, "by_region"), LEFT)


def place_on(slider, share):
    return QPoint(round(4 + share * (slider.width() - 8)), slider.height() // 2)


def test_regions_are_connected_where_labels_are_not(window, qtbot):
    by_colour = window.document.project.segmentation.labels
    houses = by_colour[10 + 14, 12 + 13], by_colour[56 + 14, 108 + 13]
    assert houses[0] == houses[1]

    click_regions(window, qtbot)
    found = wait_for_fit(qtbot, window)

    assert found.labels[24, 25] != found.labels[70, 121]
    for region in range(1, found.n_labels + 1):
        assert connected(found.labels == region, connectivity=1).max() == 1
    assert len(window.labels.rows) == found.n_labels


def test_detail_goes_from_few_regions_to_many_in_one_step(window, qtbot):
    slider = window.findChild(QWidget, "detail")
    click_regions(window, qtbot)
    middle = wait_for_fit(qtbot, window).n_labels

    drag(qtbot, slider, [place_on(slider, 0.5), place_on(slider, 0.2), place_on(slider, 0.02)])
    few = wait_for_fit(qtbot, window).n_labels
    steps = window.document.stack.index()
    drag(qtbot, slider, [place_on(slider, 0.02), place_on(slider, 0.6), place_on(slider, 0.98)])
    many = wait_for_fit(qtbot, window).n_labels

    assert few <= middle <= many
    assert few < many
    assert window.document.stack.index() == steps + 1
    window.undo_action.trigger()
    assert wait_for_fit(qtbot, window).n_labels == few


def test_stop_keeps_the_labels_from_before(open_photo, qtbot):
    noise = np.random.default_rng(5).normal(128, 40, (700, 700, 3))
    window = open_photo(noise)
    before = window.document.project.segmentation

    click_regions(window, qtbot)
    assert window.progress.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)

    after = wait_for_fit(qtbot, window)
    assert not window.progress.isVisible()
    assert after.n_labels == before.n_labels
    assert np.array_equal(after.labels, before.labels)
    assert not after.recipe.by_regions
    assert not window.findChild(QAbstractButton, "by_region").isChecked()
