import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QTabBar

from ui.application import create_window
from ui.window.bottom_docks import NARROW, BottomDocks


@pytest.fixture(params=[False, True], ids=["plain", "nested"])
def made(qtbot, request):
    window = QMainWindow()
    window.setDockNestingEnabled(request.param)
    window.setCentralWidget(QLabel("photo"))
    docks = [QDockWidget(name, window) for name in ("one", "two")]
    for dock in docks:
        dock.setWidget(QLabel(dock.windowTitle()))
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    window.resize(NARROW + 200, 600)
    bottom = BottomDocks(window, docks)
    bottom.arrange()
    qtbot.addWidget(window)
    window.show()
    yield window, docks
    window.close()


def test_in_a_wide_window_they_are_side_by_side(made):
    window, docks = made

    assert window.tabifiedDockWidgets(docks[0]) == []
    assert docks[0].geometry().right() < docks[1].geometry().left()


def test_in_a_narrow_window_they_become_tabs_and_come_back(made):
    window, docks = made

    window.resize(NARROW - 200, 600)
    assert window.tabifiedDockWidgets(docks[0]) == [docks[1]]
    window.resize(NARROW + 200, 600)
    assert window.tabifiedDockWidgets(docks[0]) == []
    assert docks[0].isVisible()
    assert docks[0].geometry().right() < docks[1].geometry().left()


def test_a_dock_that_was_moved_stays_there(made):
    window, docks = made
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks[1])

    window.resize(NARROW - 200, 600)

    assert window.dockWidgetArea(docks[1]) == Qt.DockWidgetArea.RightDockWidgetArea


def visible_bars(window):
    return [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]


@pytest.mark.parametrize("width", [NARROW - 200, NARROW + 200])
def test_a_width_from_before_the_window_shows_leaves_no_stray_tabs(qtbot, width):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QLabel("photo"))
    docks = [QDockWidget(name, window) for name in ("one", "two")]
    for dock in docks:
        dock.setWidget(QLabel(dock.windowTitle()))
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    window.resize(NARROW - 300, 600)
    BottomDocks(window, docks).arrange()
    window.resize(width, 600)

    with qtbot.waitExposed(window):
        window.show()

    is_narrow = width < NARROW
    assert bool(window.tabifiedDockWidgets(docks[0])) == is_narrow
    assert len(visible_bars(window)) == is_narrow


def test_tabs_go_when_the_window_widens(made, qtbot):
    window, _ = made

    window.resize(NARROW - 200, 600)
    window.resize(NARROW + 200, 600)

    qtbot.waitUntil(lambda: visible_bars(window) == [])


def test_the_window_has_no_stray_tabs_where_it_was_narrow_before_it_showed(qtbot):
    window = create_window([])
    qtbot.addWidget(window)
    window.resize(NARROW - 200, 700)
    window.resize(NARROW + 200, 700)

    with qtbot.waitExposed(window):
        window.show()

    assert visible_bars(window) == []
    window.close()
