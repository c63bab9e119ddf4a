"""The list of steps."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme
from ui.panels.history_panel import HistoryPanel

STEPS = ["Open cup.png", "K = 4", "Rename 4", "Colours: lab"]


@pytest.fixture
def panel(qtbot: QtBot, qapp) -> HistoryPanel:
    apply_theme(qapp, "light")
    made = HistoryPanel()
    made.resize(260, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_the_steps_and_asks_for_nothing_by_itself(panel: HistoryPanel) -> None:
    asked: list[int] = []
    panel.step_requested.connect(asked.append)

    panel.set_steps(STEPS, 2)

    assert panel.steps == tuple(STEPS)
    assert panel.done == 2
    assert asked == []


def test_a_click_and_keys_ask_for_steps(panel: HistoryPanel, qtbot: QtBot) -> None:
    asked: list[int] = []
    panel.step_requested.connect(asked.append)
    panel.set_steps(STEPS, 3)

    row = panel.view.visualItemRect(panel.view.item(1)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert asked == [1]

    panel.set_steps(STEPS, 3)
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    assert asked == [1, 2]


def test_the_step_that_is_shown_looks_unlike_those_done_and_undone(panel: HistoryPanel) -> None:
    panel.set_steps(["same"] * 3, 1)

    image = panel.view.grab().toImage()
    rows = [panel.view.visualItemRect(panel.view.item(row)) for row in range(3)]
    pictures = [image.copy(rect) for rect in rows]
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
    assert pictures[0] != pictures[2]
