"""Threads that give way to the window's."""

import os
import sys
import threading

import pytest

from ui.session.fit_runner import FitRunner
from ui.work.background import BackgroundCall
from ui.work.threads import NICENESS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="niceness of threads is Linux's")


def niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def test_a_call_in_the_background_gives_way_and_the_window_does_not(qtbot) -> None:
    before = niceness()
    call = BackgroundCall(niceness)
    with qtbot.waitSignal(call.done, timeout=10_000) as told:
        call.start()

    assert told.args == [max(before, NICENESS)]
    assert niceness() == before


def test_a_fit_gives_way_with_the_threads_that_it_starts(qtbot) -> None:
    found: list[int] = []
    runner = FitRunner()

    def steps():
        thread = threading.Thread(target=lambda: found.append(niceness()))
        thread.start()
        thread.join()
        yield from ()

    with qtbot.waitSignal(runner.finished, timeout=10_000):
        runner.start(1, steps)
    runner.shut_down()

    assert found == [max(niceness(), NICENESS)]
