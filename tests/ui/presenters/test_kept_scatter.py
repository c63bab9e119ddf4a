"""What the scatter keeps from one session to the next."""

from ui.application import create_window


def test_another_window_begins_as_the_last_one_was_left(opened, photo_file, qtbot):
    opened.scatter.axes_requested.emit(1, 0)
    opened.scatter.own_colours_requested.emit(False)

    later = create_window([photo_file])
    qtbot.addWidget(later)
    qtbot.waitUntil(lambda: later.scatter.plot.density is not None, timeout=10_000)

    density = later.scatter.plot.density
    assert density is not None
    assert density.names == ("green", "red")
    assert later.scatter.look.text() == "Density"
    later.close()
