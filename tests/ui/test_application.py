import os
import signal
import threading

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from segmenter.errors import ExportError
from ui import application
from ui.application import begin, create_window, run
from ui.work.writing import WritingCall


def test_ctrl_c_in_the_terminal_closes_the_window(qtbot, monkeypatch):
    windows = []

    def make(argv):
        windows.append(begin(argv))
        qtbot.addWidget(windows[0])
        QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGINT))
        return windows[0]

    monkeypatch.setattr(application, "begin", make)
    before = signal.getsignal(signal.SIGINT)

    assert run([]) == 0
    assert not windows[0].isVisible()
    assert signal.getsignal(signal.SIGINT) is before


def test_what_fails_after_the_window_has_gone_is_told_and_ends_with_1(qtbot, monkeypatch, capsys):
    window, boxes, is_closed = create_window([]), [], threading.Event()
    qtbot.addWidget(window)

    def steps():
        yield 0.0
        is_closed.wait(20)
        raise ExportError("out: the disk is full")

    def close():
        WritingCall(steps()).start()
        window.close()
        is_closed.set()
        QTimer.singleShot(0, look)

    def look():
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            boxes.append(box.text())
            box.close()
        else:
            QTimer.singleShot(10, look)

    monkeypatch.setattr(application, "begin", lambda argv: window)
    QTimer.singleShot(0, close)

    assert run([]) == 1
    assert boxes == ["Not exported: out: the disk is full"]
    assert "the disk is full" in capsys.readouterr().err


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
