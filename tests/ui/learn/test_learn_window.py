"""Somebody learns EM: opens the lessons, steps, clicks a pixel, drags a start."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from tests.ui.finding import part
from ui.learn.card_view import CardView
from ui.learn.learn_window import LearnWindow
from ui.learn.lesson_plot import LessonPlot
from ui.learn.method_pane import MethodPane
from ui.learn.steps_bar import StepsBar

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def lessons(qtbot):
    lessons = LearnWindow()
    qtbot.addWidget(lessons)
    with qtbot.waitExposed(lessons):
        lessons.show()
    qtbot.waitUntil(lambda: lessons.film.is_complete, timeout=10_000)
    return lessons


def choose(lessons, qtbot, row, start=0):
    part(lessons, QListWidget, "learn_lessons").setCurrentRow(row)
    starts = part(lessons, QComboBox, "learn_start")
    starts.setCurrentIndex(start)
    starts.activated.emit(start)
    qtbot.waitUntil(lambda: lessons.film.is_complete, timeout=10_000)


def press(lessons, *keys):
    for key in keys:
        QTest.keyClick(part(lessons, LessonPlot, "plot_em"), key)


def expectation(lessons):
    return part(lessons, CardView, "learn_expectation")


def agreements(lessons):
    return [part(lessons, MethodPane, f"method_{m}").agreement for m in ("k-means", "hard", "em")]


def test_lessons_are_opened_by_the_menu_and_once_only(window, qtbot):
    for _ in range(2):
        window.actions_by_name["learn_em"].trigger()

    (lessons,) = window.findChildren(LearnWindow)
    assert lessons.isVisible()
    assert lessons.windowModality() == Qt.WindowModality.NonModal
    lessons.close()


def test_arrows_step_and_the_ends_have_keys(lessons):
    told = [part(lessons, StepsBar).words]
    for _ in range(2):
        press(lessons, Qt.Key.Key_Right)
        told.append(part(lessons, StepsBar).words)
    press(lessons, Qt.Key.Key_Left)

    assert lessons.step == 1
    assert ["E-step" in words for words in told] == [False, True, False]
    press(lessons, Qt.Key.Key_End)
    assert lessons.step == lessons.film.last
    press(lessons, Qt.Key.Key_Home)
    assert lessons.step == 0


def test_arrows_go_on_stepping_after_a_click_on_a_lesson(lessons):
    lesson_list = part(lessons, QListWidget, "learn_lessons")
    second = lesson_list.visualItemRect(lesson_list.item(1)).center()
    QTest.mouseClick(lesson_list.viewport(), LEFT, NO_KEY, second)
    focus = lessons.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Right)

    assert lessons.film.lesson.name == "elongated"
    assert lessons.step == 1
    QTest.keyClick(lesson_list, Qt.Key.Key_Right)
    assert lessons.step == 2


def test_playing_steps_until_it_is_paused(lessons, qtbot):
    press(lessons, Qt.Key.Key_Space)
    assert part(lessons, QToolButton, "learn_play").accessibleName() == "Pause"
    qtbot.waitUntil(lambda: lessons.step >= 1, timeout=5_000)
    press(lessons, Qt.Key.Key_Space)

    assert part(lessons, QToolButton, "learn_play").accessibleName() == "Play"


@pytest.mark.parametrize("row", [0, 1])
def test_the_numbers_of_a_clicked_pixel_add_up_to_one(lessons, qtbot, row):
    choose(lessons, qtbot, row)
    press(lessons, *[Qt.Key.Key_Right] * 3)
    plot, pixel = part(lessons, LessonPlot, "plot_em"), 700
    QTest.mouseClick(plot, LEFT, NO_KEY, plot.pixel_position(pixel).toPoint())

    points = lessons.film.lesson.points
    assert points[:, lessons.pixel] == pytest.approx(points[:, pixel], abs=2)
    *rows, sums = expectation(lessons).numbers
    assert sum(float(row[-1]) for row in rows) == pytest.approx(1, abs=0.002)
    assert sums[-1] == "1.000"
    shown = expectation(lessons).worked.rpartition("= ")[2]
    assert float(shown) == max(float(row[-1]) for row in rows)


@pytest.mark.parametrize(("method", "columns"), [("k-means", 2), ("hard", 4)])
def test_a_click_into_another_plot_shows_that_methods_numbers(lessons, method, columns):
    press(lessons, Qt.Key.Key_Right)
    plot = part(lessons, LessonPlot, f"plot_{method}")
    QTest.mouseClick(plot, LEFT, NO_KEY, plot.rect().center())

    *rows, _ = expectation(lessons).numbers
    assert {len(row) for row in rows} == {columns}
    assert sorted(row[-1] for row in rows) == ["0.000", "0.000", "1.000"]


def test_a_pixel_can_be_chosen_in_every_picture_and_by_its_number(lessons):
    for name in ("learn_picture", "learn_truth", "labels_hard"):
        part(lessons, QSpinBox, "learn_pixel").setValue(3)
        assert lessons.pixel == 3
        picture = part(lessons, QWidget, name)
        QTest.mouseClick(picture, LEFT, NO_KEY, picture.rect().center())
        row, column = divmod(lessons.pixel, 40)
        assert abs(row - 15) <= 1
        assert abs(column - 20) <= 1


def test_em_finds_the_long_clusters_that_k_means_cuts(lessons, qtbot):
    choose(lessons, qtbot, 1)
    assert agreements(lessons) == ["–"] * 3
    press(lessons, Qt.Key.Key_End)

    k_means, _, em = map(float, (each.replace("−", "-") for each in agreements(lessons)))
    assert k_means < 0.1 < 0.9 < em


def test_a_dragged_start_is_followed_to_the_end(lessons, qtbot):
    choose(lessons, qtbot, 4, start=1)
    press(lessons, Qt.Key.Key_End)
    before = float(agreements(lessons)[2])
    plot = part(lessons, LessonPlot, "plot_em")
    ring = plot.start_position(1).toPoint()
    away = plot.pixel_position(lessons.film.lesson.truth.size // 2).toPoint()
    target = QPoint(plot.start_position(2).toPoint().x(), ring.y() - 5)
    QTest.mousePress(plot, LEFT, NO_KEY, ring)
    for place in (away, target):
        QTest.mouseMove(plot, place)
    QTest.mouseRelease(plot, LEFT, NO_KEY, target)
    qtbot.waitUntil(lambda: lessons.film.is_complete, timeout=10_000)

    assert lessons.film.start.means[1, 0] == pytest.approx(193, abs=4)
    assert lessons.step == lessons.film.last
    assert part(lessons, QComboBox, "learn_start").currentIndex() == -1
    assert before < 0.6 < 0.95 < float(agreements(lessons)[2])


def test_starts_at_random_lead_to_different_ends(lessons, qtbot):
    choose(lessons, qtbot, 4)
    press(lessons, Qt.Key.Key_End)
    ends = []
    for number in (1, 2):
        part(lessons, QPushButton, "learn_random").click()
        qtbot.waitUntil(lambda: lessons.film.is_complete, timeout=10_000)
        assert part(lessons, QComboBox, "learn_start").placeholderText().endswith(str(number))
        ends.append(float(agreements(lessons)[2]))

    assert ends[0] > 0.95 > 0.6 > ends[1]


def test_a_start_is_moved_by_the_keyboard(lessons):
    before = lessons.film.start.means.copy()
    press(lessons, Qt.Key.Key_2)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(part(lessons, LessonPlot, "plot_em"), Qt.Key.Key_Right, shift)

    assert (lessons.film.start.means - before)[:, 0].tolist() == [0, 4, 0]
    assert lessons.step == 0


def test_without_the_floor_the_likelihood_rises(lessons, qtbot):
    choose(lessons, qtbot, 2)
    with_floor = lessons.film.reels["em"].objectives[-1]
    part(lessons, QCheckBox, "learn_floor").setChecked(False)
    qtbot.waitUntil(lambda: lessons.film.is_complete, timeout=10_000)

    assert lessons.film.reels["em"].objectives[-1] > with_floor + 1


def test_all_that_can_be_used_has_a_name_and_the_keyboard_gets_there(lessons):
    for kind in (LessonPlot, QListWidget, QComboBox, QSpinBox, QToolButton, QCheckBox):
        for control in lessons.findChildren(kind):
            assert control.accessibleName() or control.text()
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
