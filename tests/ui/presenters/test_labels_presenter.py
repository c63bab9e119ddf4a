"""Names, colours and visibility of labels, also of such as a fit has not finished yet."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from segmenter.regions.palette import default_styles
from ui.application import create_window
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

MORE = 9


@pytest.fixture
def go_on(opened: MainWindow, held_fits: threading.Event, qtbot: QtBot) -> Callable[[], None]:
    """Hold a fit of more labels while its preview is shown; return what lets it end."""

    def end() -> None:
        held_fits.set()
        qtbot.waitUntil(lambda: opened.document.project.is_up_to_date, timeout=10_000)

    opened.mixture.components_requested.emit(MORE, 1)
    qtbot.waitUntil(lambda: len(opened.labels.rows) == MORE, timeout=10_000)
    return end


def names(window: MainWindow) -> list[str]:
    return [row.style.name for row in window.labels.rows]


def test_a_label_on_its_way_is_renamed_and_the_result_has_the_name(
    opened: MainWindow, go_on: Callable[[], None]
) -> None:
    opened.labels.rename_requested.emit(MORE, "Sky")
    assert names(opened)[-1] == "Sky"
    go_on()

    assert names(opened).count("Sky") == 1
    assert [style.name for style in opened.document.project.styles] == names(opened)
    assert opened.document.stack.undoText() == f"Rename {MORE} “Sky”"


def test_undo_takes_the_name_back_and_leaves_the_fit(
    opened: MainWindow, go_on: Callable[[], None]
) -> None:
    opened.labels.rename_requested.emit(MORE, "Sky")
    go_on()
    found = opened.document.project.segmentation
    opened.undo_action.trigger()

    assert "Sky" not in names(opened)
    assert opened.document.project.segmentation is found


def test_what_is_named_on_its_way_keeps_its_colour(
    opened: MainWindow, go_on: Callable[[], None]
) -> None:
    for row in opened.labels.rows:
        opened.labels.rename_requested.emit(row.label, "Colour {} {} {}".format(*row.style.colour))
    go_on()

    for style in opened.document.project.styles:
        assert style.name == "Colour {} {} {}".format(*style.colour)


def test_labels_on_their_way_are_hidden_by_keys(
    opened: MainWindow, go_on: Callable[[], None]
) -> None:
    composition_of(opened).session.select(MORE)
    opened.actions_by_name["hide_others"].trigger()
    go_on()

    assert sum(row.style.visible for row in opened.labels.rows) == 1


def test_undo_of_the_fit_forgets_what_was_changed_on_its_way(
    opened: MainWindow, go_on: Callable[[], None]
) -> None:
    before = opened.document.project.segmentation
    opened.labels.rename_requested.emit(2, "Sky")
    opened.undo_action.trigger()
    go_on()

    assert opened.document.project.segmentation is before
    assert "Sky" not in names(opened)


def test_keys_choose_among_the_labels_that_are_shown(
    opened: MainWindow, go_on: Callable[[], None]
) -> None:
    composition_of(opened).session.select(1)
    opened.actions_by_name["previous_label"].trigger()

    assert composition_of(opened).session.state.selected == MORE


def test_labels_are_listed_as_it_was_chosen_last(opened: MainWindow) -> None:
    rows = opened.labels.rows
    opened.labels.rename_requested.emit(rows[-1].label, "Aardvark")
    opened.labels.rename_requested.emit(rows[0].label, "Label 10")

    opened.labels.order_requested.emit("name")
    assert names(opened) == ["Aardvark", "Label 2", "Label 3", "Label 4", "Label 10"]
    opened.labels.order_requested.emit("share")
    shares = [row.share for row in opened.labels.rows]
    assert shares == sorted(shares, reverse=True)

    again = create_window([])
    assert again.labels.order.text() == opened.labels.order.text()
    again.close()
    again.deleteLater()


def test_the_next_label_is_that_of_the_next_row(opened: MainWindow) -> None:
    opened.labels.rename_requested.emit(5, "Aardvark")
    opened.labels.order_requested.emit("name")

    opened.actions_by_name["next_label"].trigger()
    assert composition_of(opened).session.state.selected == 5
    opened.actions_by_name["next_label"].trigger()
    assert composition_of(opened).session.state.selected == 1


def test_all_labels_are_chosen_by_a_key_and_then_all_but_those(
    opened: MainWindow, qtbot: QtBot
) -> None:
    session = composition_of(opened).session
    session.choose((2, 4))
    qtbot.keyClick(opened, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert set(session.state.chosen) == {1, 3, 5}
    qtbot.keyClick(opened, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(session.state.chosen) == {1, 2, 3, 4, 5}


def test_colours_go_back_to_those_of_as_many_labels_in_one_step(opened: MainWindow) -> None:
    opened.labels.recolour_requested.emit(2, (1, 2, 3))
    opened.labels.rename_requested.emit(2, "Sky")

    opened.actions_by_name["reset_colours"].trigger()

    styles = opened.document.project.styles
    assert [s.colour for s in styles] == [s.colour for s in default_styles(len(styles))]
    assert styles[1].name == "Sky"
    assert opened.document.stack.undoText() == "Reset colours"
    steps = opened.document.stack.index()
    opened.actions_by_name["reset_colours"].trigger()
    assert opened.document.stack.index() == steps
