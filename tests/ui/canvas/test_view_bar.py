import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.canvas.view import View
from ui.canvas.view_bar import ViewBar


@pytest.fixture
def bar(qtbot: QtBot) -> ViewBar:
    bar = ViewBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def button(bar: ViewBar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, f"view_{name}")
    assert isinstance(found, QToolButton)
    return found


def checked(bar: ViewBar) -> list[str]:
    return [each.objectName() for each in bar.findChildren(QToolButton) if each.isChecked()]


def test_a_click_requests_the_view_and_only_its_button_is_down(bar, qtbot):
    with qtbot.waitSignal(bar.view_requested) as asked:
        qtbot.mouseClick(button(bar, "swipe"), Qt.MouseButton.LeftButton)

    assert asked.args == [View.SWIPE]
    assert checked(bar) == ["view_swipe"]


def test_the_space_bar_presses_the_button_that_has_the_keyboard(bar, qtbot):
    with qtbot.waitSignal(bar.view_requested) as asked:
        qtbot.keyClick(button(bar, "outlines"), Qt.Key.Key_Space)

    assert asked.args == [View.OUTLINES]


def test_every_button_is_reached_by_the_keyboard_and_has_a_name(bar):
    for each in bar.findChildren(QToolButton):
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert each.accessibleName()


def test_displaying_a_view_requests_nothing(bar, qtbot):
    with qtbot.assertNotEmitted(bar.view_requested):
        bar.set_view(View.UNCERTAINTY)

    assert checked(bar) == ["view_uncertainty"]


def test_a_rare_view_is_named_on_the_button_of_its_menu(bar, qtbot):
    more = button(bar, "more")
    usual = more.text()
    rare = next(a for a in more.menu().actions() if a.data() == View.UNLIKENESS)

    with qtbot.waitSignal(bar.view_requested) as asked:
        rare.trigger()

    assert asked.args == [View.UNLIKENESS]
    assert rare.text() in more.text()
    assert checked(bar) == ["view_more"]
    bar.set_view(View.LABELS)
    assert more.text() == usual
    assert checked(bar) == ["view_labels"]


def test_choosing_a_view_does_not_move_the_buttons(bar):
    places = [each.geometry() for each in bar.findChildren(QToolButton)]

    bar.set_view(View.PROBABILITY)
    bar.adjustSize()

    assert [each.geometry() for each in bar.findChildren(QToolButton)] == places


def test_each_view_has_a_key_and_no_two_the_same(bar):
    keys = [action.shortcut().toString() for action in bar.actions_of_views()]

    assert len(set(keys)) == len(View)
    assert all(keys)


def test_nothing_can_be_chosen_without_a_result(bar):
    bar.set_ready(False)

    assert not any(each.isEnabled() for each in bar.findChildren(QToolButton))


def test_views_without_room_are_in_the_menu(bar, qtbot):
    whole = bar.sizeHint().width()
    bar.resize(whole // 2, 32)

    assert button(bar, "labels").isVisible()
    assert not button(bar, "swipe").isVisible()
    offered = [View(action.data()) for action in button(bar, "more").menu().actions()]
    assert View.SWIPE in offered
    assert View.LABELS not in offered

    bar.set_view(View.SWIPE)
    assert "Swipe" in button(bar, "more").text()
    bar.resize(whole + 50, 32)
    assert button(bar, "swipe").isVisible()
    assert "Swipe" not in button(bar, "more").text()


def test_no_button_is_cut_off_at_any_width(bar):
    for width in range(bar.minimumSizeHint().width(), bar.sizeHint().width() + 20, 7):
        bar.resize(width, 32)
        right = max(
            each.geometry().right() for each in bar.findChildren(QToolButton) if each.isVisible()
        )

        assert right < width


def test_opening_the_menu_by_key_chooses_nothing(bar, qtbot):
    more = button(bar, "more")
    seen: list[bool] = []

    def look_and_close() -> None:
        seen.append(more.menu().isVisible())
        more.menu().close()

    close = QTimer(more.menu(), interval=0)
    close.timeout.connect(look_and_close)
    close.start()

    qtbot.keyClick(more, Qt.Key.Key_Space)
    close.stop()

    assert any(seen)
    assert checked(bar) == ["view_labels"]
