"""The likelihood panel."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme
from ui.panels.likelihood_panel import LikelihoodPanel

CURVE = [-13.8, -12.0, -11.5, -11.1]


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> LikelihoodPanel:
    apply_theme(qapp, "dark")
    made = LikelihoodPanel()
    made.resize(500, 200)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_values_shown_are_the_values_given(panel: LikelihoodPanel) -> None:
    panel.set_curve(CURVE, converged=False, running=True)

    assert panel.curve == tuple(CURVE)
    assert panel.end_label == "iteration 3"


def test_convergence_is_ticked_off(panel: LikelihoodPanel) -> None:
    panel.set_curve(CURVE, converged=True, running=False)

    assert panel.end_label == "3 ✓"


def test_clearing_leaves_a_hint(panel: LikelihoodPanel) -> None:
    panel.set_curve(CURVE, converged=True, running=False)

    panel.clear()
    assert panel.curve == ()
    assert panel.end_label == ""

    panel.set_curve(CURVE, converged=True, running=False)
    panel.set_curve((), converged=False, running=True)
    assert panel.curve == ()


@pytest.mark.parametrize(
    ("converged", "running", "word"),
    [(True, False, "converged"), (False, True, "running"), (False, False, "stopped")],
)
def test_the_numbers_can_be_heard(
    panel: LikelihoodPanel, converged: bool, running: bool, word: str
) -> None:
    panel.set_curve(CURVE, converged=converged, running=running)

    spoken = panel.accessibleDescription()
    assert spoken.startswith(f"Iteration 3, {word}")
    assert "0: -13.8000" in spoken
    assert "3: -11.1000" in spoken


def test_of_a_long_curve_some_numbers_are_heard_and_the_last(panel: LikelihoodPanel) -> None:
    panel.set_curve([i / 100 for i in range(1000)], converged=False, running=True)

    spoken = panel.accessibleDescription()
    assert spoken.count(":") <= 13
    assert spoken.endswith("999: 9.9900")


def test_the_buttons_ask_for_iterations(panel: LikelihoodPanel, qtbot: QtBot) -> None:
    asked: list[int] = []
    panel.iteration_requested.connect(asked.append)
    panel.set_curve(CURVE, converged=True, running=False)
    panel.set_rewindable(True)

    for button in ("first", "next", "last"):
        getattr(panel.transport, button).click()
    panel.set_cursor_iteration(1)
    panel.transport.next.click()

    assert asked == [0, 0, 3, 2]
    assert panel.cursor_iteration == 1


def test_the_buttons_are_off_where_there_is_no_film(panel: LikelihoodPanel) -> None:
    panel.set_rewindable(False)
    assert not panel.transport.play.isEnabled()

    panel.set_rewindable(True)
    assert panel.transport.play.isEnabled()
