"""What the scatter keeps from one session to the next."""

import pytest
from PySide6.QtCore import QSettings

from ui.application import create_window
from ui.presenters.scatter_choices import (
    FIRST_AXES,
    had_own_colours,
    remember_axes,
    remember_own_colours,
    remembered_axes,
)


def test_at_first_the_axes_are_those_where_colours_spread_and_colours_are_their_own(qapp):
    assert remembered_axes() == FIRST_AXES
    assert had_own_colours()


def test_each_space_keeps_its_own_axes(qapp):
    remember_axes("lab", 0, 2)

    assert remembered_axes() == {**FIRST_AXES, "lab": (0, 2)}


@pytest.mark.parametrize("stored", ["", "1", "0 0", "0 3", "a b", "-1 2", "0 1 2"])
def test_what_makes_no_sense_is_passed_over(qapp, stored):
    QSettings().setValue("scatter/axes_rgb", stored)

    assert remembered_axes()["rgb"] == FIRST_AXES["rgb"]


@pytest.mark.parametrize("own", [True, False])
def test_the_look_is_kept(qapp, own):
    remember_own_colours(own)

    assert had_own_colours() is own


def test_another_window_begins_as_the_last_one_was_left(opened, photo_file, qtbot):
    opened.scatter.axes_requested.emit(1, 0)
    opened.scatter.own_colours_requested.emit(False)

    later = create_window([photo_file])
    qtbot.addWidget(later)
    qtbot.waitUntil(lambda: later.scatter.plot.density is not None, timeout=10_000)

    density = later.scatter.plot.density
    assert density is not None
    assert density.names == ("green", "red")
    assert later.scatter.look.text() == "Density"
    later.close()
