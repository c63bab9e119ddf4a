import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QToolButton

from ui.widgets.dock_title import DockTitle


@pytest.fixture
def dock(qtbot):
    window = QMainWindow()
    dock = QDockWidget("A title", window)
    dock.setWidget(QLabel("panel"))
    dock.setTitleBarWidget(DockTitle(dock, QLabel("tool")))
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    qtbot.addWidget(window)
    window.show()
    yield dock
    window.close()


def button(dock, name):
    buttons = dock.titleBarWidget().findChildren(QToolButton)
    return next(each for each in buttons if each.accessibleName() == name)


def test_the_dock_is_closed_from_its_title(dock, qtbot):
    qtbot.mouseClick(button(dock, "Close"), Qt.MouseButton.LeftButton)

    assert not dock.isVisible()


def test_the_dock_floats_and_comes_back(dock, qtbot):
    qtbot.mouseClick(button(dock, "Float or dock"), Qt.MouseButton.LeftButton)
    assert dock.isFloating()

    qtbot.mouseClick(button(dock, "Float or dock"), Qt.MouseButton.LeftButton)
    assert not dock.isFloating()


def test_the_panel_begins_below_the_title(dock):
    title, panel = dock.titleBarWidget(), dock.widget()

    assert title.geometry().bottom() < panel.geometry().top()
