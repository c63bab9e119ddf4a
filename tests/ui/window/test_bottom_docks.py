import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

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
