"""What is shown follows the project and the session, by what has changed and in any order."""

from collections.abc import Callable
from itertools import permutations

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from segmenter.editing.strokes import Stroke, Strokes
from tests.workflows.acting import TIMEOUT, wait_for_fit
from ui.session.fitting import listed
from ui.session.shown import shown
from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

SETTERS = ("set_", "show_", "clear", "highlight", "select")


@pytest.fixture
def calls(opened: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> list[str]:
    """Note which setters of the parts are called from now on, when nothing is on its way."""
    wait_for_fit(qtbot, opened)
    # The photos beside this one are looked up in a thread, and told to the status bar.
    qtbot.waitUntil(lambda: not composition_of(opened).folders.is_listing, timeout=TIMEOUT)
    calls: list[str] = []

    def note(name: str, setter: Callable[..., None]) -> Callable[..., None]:
        def noted(*values: object, **named: object) -> None:
            calls.append(name)
            setter(*values, **named)

        return noted

    parts: tuple[QWidget, ...] = (
        *(opened.canvas, opened.labels, opened.mixture, opened.shape, opened.likelihood),
        *(opened.opacity, opened.status),
    )
    for part in parts:
        for name in vars(type(part)):
            if name.startswith(SETTERS):
                monkeypatch.setattr(part, name, note(name, getattr(part, name)))
    return calls


@pytest.mark.parametrize("way", ["undo_action", "redo_action"])
def test_an_undone_recolour_sets_the_colours_and_nothing_else(
    opened: MainWindow, calls: list[str], qtbot: QtBot, way: str
) -> None:
    wait_for_fit(qtbot, opened)
    opened.labels.recolour_requested.emit(2, (1, 2, 3))
    if way == "redo_action":
        opened.undo_action.trigger()
    calls.clear()
    with qtbot.assertNotEmitted(opened.canvas.labels_changed):
        getattr(opened, way).trigger()

    assert calls == ["set_styles", "set_rows"]
    assert opened.canvas.look.styles == opened.document.project.styles


def test_undone_opacity_sets_the_opacity_and_nothing_else(
    opened: MainWindow, calls: list[str], qtbot: QtBot
) -> None:
    wait_for_fit(qtbot, opened)
    opened.opacity.setValue(90)
    calls.clear()
    opened.undo_action.trigger()

    assert calls == ["show_value", "set_opacity"]


def test_a_chosen_label_changes_no_labels(
    opened: MainWindow, calls: list[str], qtbot: QtBot
) -> None:
    wait_for_fit(qtbot, opened)
    composition_of(opened).session.select(2)

    assert calls == ["select", "highlight"]


def test_in_whatever_order_things_happen_what_is_shown_is_what_they_say_together(
    opened: MainWindow, qtbot: QtBot
) -> None:
    for order in permutations(range(4)):
        opened.document.stack.setIndex(0)
        wait_for_fit(qtbot, opened)
        happen_in(order, opened, qtbot)


def happen_in(order: tuple[int, ...], opened: MainWindow, qtbot: QtBot) -> None:
    composition, document = composition_of(opened), opened.document
    session = composition.session
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    opened.likelihood.iteration_requested.emit(0)
    qtbot.waitUntil(lambda: opened.canvas.labels is not document.project.labels)
    late = np.full((60, 80), 2, np.uint8)
    happens: tuple[Callable[[], object], ...] = (
        opened.undo_action.trigger,
        lambda: session.show_iteration(late),
        lambda: opened.labels.recolour_requested.emit(1, (9, 9, 9)),
        composition.rewind.return_to_result,
    )
    for which in order:
        happens[which]()

        now = shown(document.project, session.state)
        assert opened.canvas.labels is now.labels
        assert opened.canvas.look.styles == now.styles
        rows = opened.labels.rows
        assert now.seen is not None
        assert tuple(row.label for row in rows) == listed(now.seen)
        assert [row.style for row in rows] == [now.styles[row.label - 1] for row in rows]
        assert opened.rewind_mark.isVisible() == (now.iteration is not None)
    assert opened.canvas.labels is document.project.labels


def test_a_frame_that_is_late_does_not_cover_what_undo_has_shown(
    opened: MainWindow, qtbot: QtBot
) -> None:
    result = opened.document.project.labels
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    opened.likelihood.iteration_requested.emit(0)
    opened.undo_action.trigger()
    qtbot.waitUntil(lambda: not composition_of(opened).rewind.is_busy, timeout=10_000)

    assert opened.canvas.labels is result


def test_undoing_a_mark_without_effect_takes_its_stroke_away(
    opened: MainWindow, qtbot: QtBot
) -> None:
    wait_for_fit(qtbot, opened)
    project = opened.document.project
    strokes = Strokes((Stroke(((3.0, 4.0),), 2.0, 1),))
    opened.document.edit(project.taught(strokes), "Mark 1")
    assert opened.canvas.marks.strokes == strokes.strokes

    opened.undo_action.trigger()
    assert opened.canvas.marks.strokes == ()
    opened.redo_action.trigger()
    assert opened.canvas.marks.strokes == strokes.strokes
    opened.open_path("sample:coins")
    wait_for_fit(qtbot, opened)
    qtbot.waitUntil(lambda: opened.canvas.marks.strokes == (), timeout=10_000)
