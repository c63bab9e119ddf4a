"""Components by the keyboard, without a widget."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.plots.component_hand import ComponentHand
from ui.plots.component_keys import ComponentKeys
from ui.plots.histogram_geometry import HistogramGeometry
from ui.plots.plot_scene import PlotScene
from ui.plots.scatter_geometry import ScatterGeometry

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def hand(qapp):
    owner = QObject()
    yield ComponentHand(owner)
    owner.deleteLater()


@pytest.fixture
def keys(hand):
    return ComponentKeys(hand)


@pytest.fixture
def press(keys, hand, cloud, box):
    def press(key, modifiers=NONE, scene=cloud, layout=ScatterGeometry):
        geometry = layout(replace(scene, moved=hand.moved), box)
        return keys.press(QKeyEvent(QEvent.Type.KeyPress, key, modifiers), geometry)

    return press


@pytest.mark.parametrize(
    ("key", "visited"),
    [(Qt.Key.Key_Right, [0, 1, 0]), (Qt.Key.Key_Left, [1, 0, 1]), (Qt.Key.Key_Up, [1, 0, 1])],
)
def test_arrows_go_round_the_components(press, hand, key, visited):
    seen = []
    for _ in visited:
        assert press(key)
        seen.append(hand.current)

    assert seen == visited


def test_hidden_components_are_passed_over(press, hand, cloud):
    styles = cloud.components.styles
    hidden = replace(styles[0], visible=False), styles[1]
    scene = replace(cloud, components=replace(cloud.components, styles=hidden))
    press(Qt.Key.Key_Right, scene=scene)

    assert hand.current == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_pick_the_current_component(press, hand, key):
    picked: list[int] = []
    hand.label_picked.connect(picked.append)
    press(Qt.Key.Key_Left)
    press(key)

    assert picked == [2]


def test_shift_and_arrows_nudge_by_a_fiftieth_of_the_extent(press, hand):
    hand.current = 0
    press(Qt.Key.Key_Up, SHIFT)
    press(Qt.Key.Key_Right, SHIFT)

    assert hand.moved.component == 0
    assert hand.moved.values == pytest.approx((60 + 0.02 * 256, 60 + 0.02 * 256))


def test_a_mean_cannot_be_nudged_out_of_the_extent(press, hand):
    hand.current = 1
    for _ in range(100):
        press(Qt.Key.Key_Right, SHIFT)

    assert hand.moved.values == pytest.approx((255.5, 150))


def test_with_one_feature_up_and_down_move_nothing(press, hand, bars):
    hand.current = 0
    press(Qt.Key.Key_Up, SHIFT, bars, HistogramGeometry)

    assert hand.moved.values == pytest.approx((60,))


def test_means_that_may_not_be_moved_are_not_nudged(press, hand):
    hand.current, hand.is_movable = 0, False
    press(Qt.Key.Key_Up, SHIFT)

    assert not hand.is_moving


def test_letting_shift_go_asks_for_the_move_unless_the_mouse_holds_it(press, keys, hand):
    asked = []
    hand.mean_moved.connect(lambda *moved: asked.append(moved))
    hand.current = 0
    press(Qt.Key.Key_Up, SHIFT)
    keys.release(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Up, SHIFT))
    assert asked == []
    keys.release(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Shift, NONE))

    assert [component for component, _ in asked] == [0]


def test_escape_gives_a_move_up_and_means_nothing_otherwise(press, hand):
    assert not press(Qt.Key.Key_Escape)

    hand.current = 0
    press(Qt.Key.Key_Up, SHIFT)
    assert press(Qt.Key.Key_Escape)
    assert not hand.is_moving


def test_keys_mean_nothing_where_there_is_nothing(press):
    assert not press(Qt.Key.Key_Right, scene=PlotScene())
    assert not press(Qt.Key.Key_Return, scene=PlotScene())


@pytest.mark.parametrize(
    ("reason", "in_use"),
    [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)],
)
def test_what_keys_act_on_is_shown_to_whoever_came_by_keyboard(keys, reason, in_use):
    keys.focus(reason)

    assert keys.in_use == in_use
