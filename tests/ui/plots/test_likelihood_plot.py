"""The plot of a curve."""

import math

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme
from ui.look.themes import DARK, LIGHT
from ui.plots.likelihood_plot import LikelihoodPlot

RISING = [-11.1 - 2.7 * math.exp(-i / 7) for i in range(36)]


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> LikelihoodPlot:
    apply_theme(qapp, "light")
    made = LikelihoodPlot()
    made.resize(500, 180)
    qtbot.addWidget(made)
    made.show()
    return made


def pixels_in(image: QImage, colour: str) -> list[tuple[int, int]]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [place for place in places if image.pixelColor(*place).name() == colour]


def test_the_values_drawn_are_the_values_given(plot: LikelihoodPlot) -> None:
    plot.show_curve(RISING, "35 ✓")

    assert plot.curve == tuple(RISING)
    assert plot.end_label == "35 ✓"


@pytest.mark.parametrize(
    "curve",
    [[-11.1], [-11.1] * 40, [-1e-9, 0.0], [-5.0 + i * 1e-3 for i in range(1000)], [-1e6, -3.0]],
    ids=["one", "flat", "tiny", "thousand", "huge"],
)
def test_every_shape_of_curve_is_drawn(plot: LikelihoodPlot, curve: list[float]) -> None:
    plot.show_curve(curve, "end")

    assert plot.curve == tuple(curve)
    assert pixels_in(plot.grab().toImage(), LIGHT.accent)


def test_the_curve_rises_to_the_right(plot: LikelihoodPlot) -> None:
    plot.show_curve(RISING, "35")

    line = pixels_in(plot.grab().toImage(), LIGHT.accent)
    assert min(line)[1] > max(line)[1] + 50


def test_the_values_are_told_apart_by_their_decimals(plot: LikelihoodPlot) -> None:
    plot.show_curve([-11.1234, -11.1230], "1")

    texts = plot.value_labels
    assert len(set(texts)) == len(texts) == 4
    assert all(text.startswith("−11.12") for text in texts)


def test_a_flat_curve_has_one_value(plot: LikelihoodPlot) -> None:
    plot.show_curve([-11.1, -11.1], "1")

    assert plot.value_labels == ("−11.1",)


def test_differences_that_are_but_rounding_are_not_drawn_as_a_curve(plot: LikelihoodPlot) -> None:
    plot.show_curve([-9.970547166643419, -9.970547166643396, -9.970547166643469], "2 ✓")

    assert len(plot.value_labels) == 1
    heights = {plot.position_of(iteration).y() for iteration in range(3)}
    assert max(heights) - min(heights) < 1


def test_the_curve_makes_room_for_long_numbers(plot: LikelihoodPlot) -> None:
    plot.show_curve([-11.0, -10.0], "1")
    before = plot.position_of(0).x()
    plot.show_curve([-11.123456, -11.123450], "1")

    numbers = plot.fontMetrics().horizontalAdvance(plot.value_labels[0])
    assert numbers < plot.position_of(0).x()
    assert before < plot.position_of(0).x()


def test_the_plot_changes_with_the_theme(plot: LikelihoodPlot, qapp: QApplication) -> None:
    plot.show_curve(RISING, "35")

    apply_theme(qapp, "dark")

    assert pixels_in(plot.grab().toImage(), DARK.accent)


def drag(plot: LikelihoodPlot, qtbot: QtBot, iterations: list[int]) -> None:
    places = [plot.position_of(i).toPoint() for i in iterations]
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        held = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            plot.mapToGlobal(QPointF(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(plot, held)
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=places[-1])


@pytest.fixture
def asked(plot: LikelihoodPlot) -> list[int]:
    """Follow what is asked for, as a window would."""
    asked: list[int] = []

    def follow(iteration: int) -> None:
        asked.append(iteration)
        plot.show_cursor(iteration)

    plot.iteration_requested.connect(follow)
    plot.show_curve(RISING, "35 ✓")
    plot.set_draggable(True)
    return asked


def test_the_handle_is_dragged_along_the_curve(
    plot: LikelihoodPlot, asked: list[int], qtbot: QtBot
) -> None:
    drag(plot, qtbot, [30, 22, 10, 0])

    assert asked == [30, 22, 10, 0]
    assert plot.cursor_iteration == 0


def test_a_click_anywhere_brings_the_handle_there(
    plot: LikelihoodPlot, asked: list[int], qtbot: QtBot
) -> None:
    drag(plot, qtbot, [12])

    assert asked == [12]


def test_where_nothing_can_be_shown_nothing_is_asked_for(
    plot: LikelihoodPlot, asked: list[int], qtbot: QtBot
) -> None:
    plot.set_draggable(False)

    drag(plot, qtbot, [30, 22])
    qtbot.keyClick(plot, Qt.Key.Key_Left)

    assert asked == []


def test_keys_move_the_handle(plot: LikelihoodPlot, asked: list[int], qtbot: QtBot) -> None:
    keys = [Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End]
    for key in keys:
        qtbot.keyClick(plot, key)

    assert asked == [34, 33, 0, 1, 35]


def test_space_plays(plot: LikelihoodPlot, asked: list[int], qtbot: QtBot) -> None:
    with qtbot.waitSignal(plot.play_requested, timeout=1000):
        qtbot.keyClick(plot, Qt.Key.Key_Space)


def test_the_iteration_stands_below_the_handle(plot: LikelihoodPlot) -> None:
    plot.show_curve(RISING, "35 ✓")

    plot.show_cursor(22)
    assert list(plot.iteration_labels) == ["0", "35 ✓", "iteration 22"]
    plot.show_cursor(34)
    assert list(plot.iteration_labels) == ["0", "iteration 34"]
    plot.show_cursor(None)
    assert list(plot.iteration_labels) == ["0", "35 ✓"]


def test_a_new_curve_has_its_handle_at_the_end(plot: LikelihoodPlot) -> None:
    plot.show_curve(RISING, "35 ✓")
    plot.show_cursor(22)

    plot.show_curve(RISING[:10], "9")

    assert plot.cursor_iteration is None
