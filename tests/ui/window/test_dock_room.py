"""A low window has room for all docks, and they come back when it is high again."""

import pytest
from PySide6.QtWidgets import QApplication, QDockWidget, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.finding import part
from ui.widgets.fold import Fold
from ui.window.dock_room import shared
from ui.window.main_window import MainWindow


def settle(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    for _ in range(5):
        QApplication.processEvents()


def heights(window: MainWindow) -> list[int]:
    return [dock.height() for dock in window.docks]


def docks_of_colours(window: MainWindow) -> list[QDockWidget]:
    """Return all docks but the channels', which a photo with colours does not show."""
    return [dock for dock in window.docks if dock.widget() is not window.channels]


def unfold(window: MainWindow, is_open: bool) -> None:
    for fold in window.findChildren(Fold):
        fold.set_open(is_open)
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("size", [(1280, 700), (1024, 700)])
def test_all_docks_and_an_open_fold_fit_into_700_pixels(opened: MainWindow, size) -> None:
    unfold(opened, True)
    settle(opened, *size)

    assert (opened.width(), opened.height()) == size
    assert opened.minimumSizeHint().height() <= 700
    mixture = part(opened, QScrollArea, "mixture_scroll")
    assert mixture.verticalScrollBar().maximum() > 0  # all of it can be reached
    assert mixture.horizontalScrollBar().maximum() == 0
    if size[0] == 1280:
        assert all(dock.isVisible() for dock in docks_of_colours(opened))


def test_docks_come_back_after_a_fold(opened: MainWindow) -> None:
    settle(opened, 1440, 900)
    before = heights(opened)
    unfold(opened, True)
    mixture = part(opened, QScrollArea, "mixture_scroll")
    assert mixture.verticalScrollBar().maximum() == 0  # there is room for all of it
    assert heights(opened) != before
    unfold(opened, False)

    assert heights(opened) == pytest.approx(before, abs=2)


@pytest.mark.parametrize("size", [(1280, 700), (1024, 700)])
def test_docks_come_back_after_the_window_was_small(opened: MainWindow, size, qtbot: QtBot) -> None:
    settle(opened, 1440, 900)
    before = heights(opened)
    settle(opened, *size)
    settle(opened, 1440, 900)

    assert heights(opened) == pytest.approx(before, abs=2)
    assert all(dock.isVisible() for dock in docks_of_colours(opened))


def test_docks_that_were_closed_stay_closed(opened: MainWindow) -> None:
    opened.docks[2].close()
    unfold(opened, True)
    settle(opened, 1280, 700)

    assert opened.docks[2].isHidden()


@pytest.mark.parametrize(
    ("room", "sizes"), [(50, [30, 20]), (60, [30, 30]), (100, [60, 40]), (500, [90, 40])]
)
def test_who_stands_lower_gets_what_it_needs_first_and_nobody_more(room, sizes) -> None:
    assert shared([30, 20], [90, 40], room) == sizes
