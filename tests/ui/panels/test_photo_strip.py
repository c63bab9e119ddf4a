import pytest
from PySide6.QtWidgets import QMainWindow

from ui.panels.photo_strip import PhotoStrip
from ui.window.actions import make_actions


@pytest.fixture
def strip(qtbot):
    window = QMainWindow()
    strip = PhotoStrip(make_actions(window), window)
    window.setCentralWidget(strip)
    qtbot.addWidget(window)
    strip.model.set_photos([f"/a/{number}.png" for number in range(2000)])
    strip.show_rule("All: Settings of 1.png")
    window.resize(900, 200)
    window.show()
    strip.show()
    yield strip
    window.close()


def test_what_there_is_no_room_for_is_left_to_the_menus(strip):
    same, _ = strip.segments
    rule = strip.findChild(object, "strip_rule")
    assert same.isVisible()
    assert rule.isVisible()

    strip.window().resize(300, 200)
    assert strip.width() == 300
    assert not same.isVisible()
    assert not rule.isVisible()


def test_only_photos_in_sight_are_told(strip, qtbot):
    first = strip.view.in_sight()
    assert first.start == 0
    assert 2 < len(first) < 20

    with qtbot.waitSignal(strip.view.moved):
        strip.view.go_to(1500)
    seen = strip.view.in_sight()
    assert 1500 in seen
    assert len(seen) <= len(first) + 1


def test_showing_a_choice_does_not_ask_for_it(strip, qtbot):
    with qtbot.assertNotEmitted(strip.inherit_requested):
        strip.show_inherit(inherit=False)
    assert strip.segments[1].isChecked()
    with qtbot.waitSignal(strip.inherit_requested) as asked:
        strip.segments[0].click()
    assert asked.args == [True]
