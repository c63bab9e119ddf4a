"""A person looks at colours, then at regions, and back: nothing that was done is lost."""

import numpy as np
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from segmenter.recipe import DEFAULT_DETAIL
from tests.ui.finding import part
from tests.workflows.acting import LEFT, hover_pixel, wait_for_fit


@pytest.fixture
def window(three_labels):
    return three_labels


def click(window, qtbot, mode):
    qtbot.mouseClick(part(window, QAbstractButton, mode), LEFT)
    return wait_for_fit(qtbot, window)


def texts(window):
    stack = window.document.stack
    return [stack.text(place) for place in range(stack.index())]


def test_regions_come_at_the_usual_detail_in_one_step(window, qtbot):
    before = texts(window)

    found = click(window, qtbot, "by_region")

    assert found.recipe.value("detail") == DEFAULT_DETAIL
    assert texts(window) == [*before, "By region"]


def test_labels_by_colour_come_back_with_what_was_done_to_them(window, qtbot):
    window.labels.rename_requested.emit(1, "Heaven")
    before = window.document.project.segmentation.labels
    click(window, qtbot, "by_region")

    click(window, qtbot, "by_colour")

    assert np.array_equal(window.document.project.labels, before)
    assert window.document.project.styles[0].name == "Heaven"
    assert texts(window)[-2:] == ["By region", "By colour"]


def test_regions_come_back_at_the_detail_that_they_had(window, qtbot):
    click(window, qtbot, "by_region")
    window.shape.detail_requested.emit(0.25, 1)
    fine = wait_for_fit(qtbot, window)
    click(window, qtbot, "by_colour")
    window.mixture.components_requested.emit(4, 2)
    wait_for_fit(qtbot, window)

    again = click(window, qtbot, "by_region")

    assert again.recipe.value("detail") == 0.25
    assert np.array_equal(again.labels, fine.labels)
    assert click(window, qtbot, "by_colour").n_labels == 4


def test_undo_takes_a_switch_back(window, qtbot):
    before = window.document.project.labels
    click(window, qtbot, "by_region")

    window.undo_action.trigger()
    wait_for_fit(qtbot, window)

    assert np.array_equal(window.document.project.labels, before)
    assert part(window, QAbstractButton, "by_colour").isChecked()


def test_each_mode_shows_its_own_settings_and_says_what_the_panels_mean(window, qtbot):
    slider, detail = part(window, QWidget, "components"), part(window, QWidget, "detail")
    assert slider.isVisible()
    assert not detail.isVisible()

    click(window, qtbot, "by_region")

    assert not slider.isVisible()
    assert detail.isVisible()
    assert part(window, QLabel, "no_mixture").isVisible()
    assert part(window, QLabel, "no_components").isVisible()
    assert "regions" in window.choose.words.text


def test_choosing_a_number_says_that_it_leaves_the_regions(window, qtbot):
    click(window, qtbot, "by_region")

    window.choose.components_requested.emit(2, 7)
    found = wait_for_fit(qtbot, window)

    assert not found.recipe.by_regions
    assert found.n_labels == 2
    assert "regions" in window.message_bar.text
    assert texts(window)[-1] == "By colour, K = 2"


def test_the_modes_can_be_chosen_by_the_keyboard(window):
    for name in ("by_colour", "by_region"):
        action = window.actions_by_name[name]
        assert not action.shortcut().isEmpty()
        assert action.shortcut().toString() in action.toolTip()


def test_the_readout_of_regions_tells_no_region_that_a_pixel_is_not_in(window, qtbot):
    found = click(window, qtbot, "by_region")
    assert found.n_labels > 1

    hover_pixel(qtbot, window, 20, 20)

    assert window.readout.isVisible()
    assert " .00" not in window.readout.accessibleDescription()


def test_the_area_of_interest_is_the_same_in_both_modes(window, qtbot):
    click(window, qtbot, "by_region")
    area = np.zeros((90, 120), bool)
    area[20:70, 30:100] = True
    project = window.document.project
    window.document.edit(project.with_area(area), "Area of interest")
    wait_for_fit(qtbot, window)

    found = click(window, qtbot, "by_colour")

    assert np.array_equal(found.labels > 0, area)
