"""Errors that nobody expected take one way, whichever thread they come from."""

import logging
import sys
import threading
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QToolButton

from segmenter.errors import PixtureError
from tests.ui.finding import part
from ui.application import create_window, heard_in_threads
from ui.starting.composition import composition_of
from ui.work.background import BackgroundCall
from ui.work.batch_runner import BatchRunner, Order
from ui.work.latest_call import LatestCall
from ui.work.lazy_queue import LazyQueue
from ui.work.unexpected import unexpected

# What has the same words is the same error for a while.
numbers = count(1)


@pytest.fixture
def told(qtbot, monkeypatch):
    """A window that hears of errors as in the program, where no test catches them."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = create_window([])
    qtbot.addWidget(window)
    yield window
    window.close()


def failing(words):
    def fail(*_):
        raise ZeroDivisionError(words)

    return fail


def in_slot(window, fail):
    QTimer.singleShot(0, fail)


def in_background_call(window, fail):
    BackgroundCall(fail).start()


def in_latest_call(window, fail):
    LatestCall(window).start(0, fail)


def in_queue(window, fail):
    LazyQueue(window).want({0: fail})


def in_fit(window, fail):
    runner = composition_of(window).runner
    runner.start(7, fail)


def in_batch(window, fail):
    nothing: Any = None
    BatchRunner(window).start(Order(nothing, nothing))
    return "NoneType"


def in_python_thread(window, fail):
    with heard_in_threads():
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()


PLACES = (in_slot, in_background_call, in_latest_call, in_queue, in_fit, in_batch, in_python_thread)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_an_error_is_told_in_one_line_with_details_to_copy(told, place, qtbot, caplog):
    caplog.set_level(logging.CRITICAL)
    words = f"error number {next(numbers)}"
    words = place(told, failing(f"{words}\nand more")) or words

    qtbot.waitUntil(lambda: words in told.message_bar.text, timeout=10_000)
    assert told.message_bar.is_error
    assert "and more" not in told.message_bar.text
    (record,) = (each for each in caplog.records if each.exc_info)
    assert words in str(record.exc_info[1])
    part(told, QToolButton, "copy_details").click()
    copied = QApplication.clipboard().text()
    assert "Traceback" in copied
    assert words in copied
    assert "Pixture: " in copied


def test_what_goes_on_failing_is_told_once(told, qtbot):
    fail, times = failing(f"error number {next(numbers)}"), []

    def note(line, details):
        times.append(line)

    unexpected().happened.connect(note)
    try:
        for _ in range(3):
            QTimer.singleShot(0, fail)
            QApplication.processEvents()
    finally:
        unexpected().happened.disconnect(note)

    assert len(times) == 1


def test_what_a_user_can_cause_is_not_taken_for_a_fault(told, qtbot, caplog):
    def refuse():
        raise PixtureError("x.png: is none; take another")

    call = BackgroundCall(refuse)
    with qtbot.waitSignal(call.failed):
        call.start()

    assert "unexpected" not in caplog.text


def test_work_is_kept_at_once(told, photo_file, qtbot):
    told.open_path(photo_file)
    qtbot.waitUntil(lambda: told.document.project.segmentation is not None, timeout=10_000)
    told.labels.rename_requested.emit(1, "sky")
    place = composition_of(told).autosave.place
    assert place is not None
    assert not place.exists()

    BackgroundCall(failing(f"error number {next(numbers)}")).start()

    qtbot.waitUntil(place.exists, timeout=1_000)
