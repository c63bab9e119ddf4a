"""Menus show what can be done; keys say what is missing."""

import pytest
from PySide6.QtWidgets import QMenu

from tests.workflows.acting import wait_for_fit
from ui.presenters.menu_presenter import CONDITIONS
from ui.starting.composition import composition_of


def menu(window, title: str) -> QMenu:
    entries = window.menuBar().actions()
    found = next(entry for entry in entries if entry.text().replace("&", "") == title).menu()
    assert isinstance(found, QMenu)
    return found


def enabled(window, *names: str) -> list[bool]:
    return [window.actions_by_name[name].isEnabled() for name in names]


@pytest.fixture
def ready(opened, qtbot):
    wait_for_fit(qtbot, opened)
    return opened


def test_entries_of_labels_wait_for_labels(ready):
    labels, names = menu(ready, "Labels"), ("merge_labels", "split_colours", "bring_back_labels")

    labels.aboutToShow.emit()
    assert enabled(ready, *names) == [False, False, False]
    labels.aboutToHide.emit()

    composition_of(ready).session.choose((1,))
    labels.aboutToShow.emit()
    assert enabled(ready, *names) == [False, True, False]
    labels.aboutToHide.emit()

    composition_of(ready).session.choose((1, 2))
    labels.aboutToShow.emit()
    assert enabled(ready, *names) == [True, True, False]
    labels.aboutToHide.emit()


def test_once_the_menu_is_gone_keys_tell_what_is_missing(ready, qtbot):
    labels = menu(ready, "Labels")
    labels.aboutToShow.emit()
    labels.aboutToHide.emit()

    qtbot.keyClick(ready.canvas, "m")

    assert "two labels" in ready.message_bar.text


def test_all_that_has_a_condition_is_an_action(window):
    assert set(CONDITIONS) <= set(window.actions_by_name)


def test_without_a_photo_nothing_is_brought_to_life(window):
    labels = menu(window, "Labels")

    labels.aboutToShow.emit()
    labels.aboutToHide.emit()

    assert not any(enabled(window, *CONDITIONS))
