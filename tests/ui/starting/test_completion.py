import sys

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from ui.application import begin, create_window
from ui.starting.completion import Completion, completion_of
from ui.starting.composition import Composition, composition_of
from ui.window.main_window import MainWindow


@pytest.fixture
def bare(qtbot):
    """A window that nobody has completed yet."""
    window = begin()
    qtbot.addWidget(window)
    yield window
    window.close()


def is_complete(window: MainWindow) -> bool:
    return window.findChild(Composition) is not None


def test_a_window_is_completed_once_it_was_painted(bare, qtbot):
    assert not is_complete(bare)

    bare.show()
    qtbot.waitUntil(lambda: is_complete(bare))

    assert bare.findChild(QWidget, "canvas") is bare.canvas


def parts_of(window: MainWindow) -> list[QWidget]:
    bars = [window.menuBar(), window.toolbar, window.statusBar(), window.tool_bar, window.modes]
    return [*bars, *(dock.widget() for dock in window.findChildren(QDockWidget))]


def test_a_window_looks_the_same_before_it_is_complete_and_after(bare, qtbot):
    shiboken6.delete(completion_of(bare))
    whole = create_window()
    qtbot.addWidget(whole)
    for window in (bare, whole):
        window.show()

    def other() -> list[str]:
        pairs = zip(parts_of(bare), parts_of(whole), strict=True)
        return [a.objectName() for a, b in pairs if a.grab().toImage() != b.grab().toImage()]

    qtbot.waitUntil(lambda: other() == [])
    assert len(parts_of(bare)) > 10
    assert not is_complete(bare)
    whole.close()


@pytest.mark.parametrize("hand", ["key", "mouse"])
def test_what_somebody_does_before_a_window_is_complete_is_done(bare, qtbot, hand):
    bare.show()
    QTest.qWaitForWindowExposed(bare)
    completion = completion_of(bare)
    while not is_complete(bare) and not completion.is_at_work:
        QApplication.processEvents()

    if hand == "key":
        QTest.keyClick(bare.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.mouseClick(
            bare.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            bare.history.mapTo(bare, QPoint(20, 60)),
        )

    assert is_complete(bare)


def test_photos_that_were_named_are_opened_once_that_can_be(qtbot, tmp_path):
    window, missing = begin([str(tmp_path / "nowhere.png")]), "nowhere.png"
    qtbot.addWidget(window)

    window.show()
    qtbot.waitUntil(lambda: missing in window.message_bar.text)
    window.close()


def test_who_asks_what_a_window_is_a_part_of_completes_it(bare):
    assert composition_of(bare).window is bare
    assert composition_of(bare) is bare.findChild(Composition)


def test_what_waits_for_a_window_is_called_once(bare):
    told: list[bool] = []
    completion_of(bare).then(lambda: told.append(is_complete(bare)))
    assert told == []

    completion_of(bare).at_once()
    completion_of(bare).at_once()
    assert told == [True]

    completion_of(bare).then(lambda: told.append(is_complete(bare)))
    assert told == [True, True]


def test_a_window_that_is_closed_before_it_is_complete_leaves_nothing(bare, qtbot):
    interval = sys.getswitchinterval()
    bare.show()
    completion = completion_of(bare)
    while not is_complete(bare) and not completion.is_at_work:
        QApplication.processEvents()

    bare.close()

    assert not completion.is_at_work
    assert sys.getswitchinterval() == pytest.approx(interval)
    assert bare.findChild(Completion) is completion
