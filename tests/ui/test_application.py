import os
import signal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui import application
from ui.application import create_window, run


def test_ctrl_c_in_the_terminal_closes_the_window(qtbot, monkeypatch):
    windows = []

    def make(argv):
        windows.append(create_window(argv))
        qtbot.addWidget(windows[0])
        QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGINT))
        return windows[0]

    monkeypatch.setattr(application, "create_window", make)
    before = signal.getsignal(signal.SIGINT)

    assert run([]) == 0
    assert not windows[0].isVisible()
    assert signal.getsignal(signal.SIGINT) is before


def test_an_unexpected_error_is_told_in_the_window_and_logged(qtbot, monkeypatch, caplog):
    import sys

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = create_window([])
    qtbot.addWidget(window)
    error = ZeroDivisionError("by zero")
    sys.excepthook(type(error), error, None)

    assert "by zero" in window.message_bar.text
    assert "unexpected error" in caplog.text
    window.close()


def test_the_application_has_a_name_and_an_icon(qtbot):
    window = create_window([])
    qtbot.addWidget(window)

    assert QApplication.applicationName() == "Pixture"
    assert not QApplication.windowIcon().isNull()
    window.close()
