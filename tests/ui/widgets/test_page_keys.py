import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from ui.widgets.page_keys import keep_page_keys


def presses_that_reach(window, qtbot, rows):
    view = QListWidget()
    view.addItems([str(row) for row in range(rows)])
    keep_page_keys(view)
    QVBoxLayout(window).addWidget(view)
    window.resize(200, 200)
    heard = []
    QShortcut(QKeySequence("PgDown"), window).activated.connect(lambda: heard.append(1))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    return len(heard), view


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_a_list_that_scrolls_keeps_its_page_keys(window, qtbot):
    heard, view = presses_that_reach(window, qtbot, 500)

    assert heard == 0
    assert view.currentRow() > 0


def test_a_list_that_shows_all_leaves_them_to_the_window(window, qtbot):
    assert presses_that_reach(window, qtbot, 2)[0] == 1
