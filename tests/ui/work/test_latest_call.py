import threading

import pytest

from ui.work.latest_call import LatestCall


@pytest.fixture
def calls(qtbot):
    calls = LatestCall()
    yield calls
    calls.shut_down()


def test_a_call_reports_its_key_and_result(calls, qtbot):
    with qtbot.waitSignal(calls.done, timeout=5000) as done:
        calls.start("key", lambda: 7)

    assert done.args == ["key", 7]
    assert not calls.is_busy


def test_calls_happen_in_another_thread(calls, qtbot):
    with qtbot.waitSignal(calls.done, timeout=5000) as done:
        calls.start(0, threading.get_ident)

    assert done.args[1] != threading.get_ident()


def test_what_a_newer_call_overtakes_never_starts(calls, qtbot):
    go_on, begun, told = threading.Event(), [], []
    calls.done.connect(lambda key, result: told.append(key))

    def work(name):
        begun.append(name)
        go_on.wait(10)

    for name in "abcd":
        calls.start(name, lambda name=name: work(name))
    go_on.set()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=5000)

    assert begun == told == ["a", "d"]


def test_a_dropped_call_is_not_reported(calls, qtbot):
    go_on, told = threading.Event(), []
    calls.done.connect(lambda key, result: told.append(key))
    calls.start("old", lambda: go_on.wait(10))
    calls.drop()
    go_on.set()
    calls.start("new", lambda: None)
    qtbot.waitUntil(lambda: told == ["new"], timeout=5000)


def test_what_is_dropped_may_fail_unheard(calls, qtbot):
    go_on = threading.Event()

    def fail():
        go_on.wait(10)
        raise ValueError("too late")

    with qtbot.captureExceptions() as errors:
        calls.start("old", fail)
        calls.drop()
        go_on.set()
        with qtbot.waitSignal(calls.done, timeout=5000):
            calls.start("new", lambda: None)
    assert not errors


def test_nothing_starts_once_it_is_shut_down(calls, qtbot):
    begun = []
    calls.shut_down()

    calls.start("late", lambda: begun.append(1))
    qtbot.wait(50)

    assert not begun
    assert not calls.is_busy


def test_a_call_that_fails_is_told_and_the_next_one_runs(calls, qtbot):
    with (
        qtbot.captureExceptions() as errors,
        qtbot.waitSignal(calls.done, timeout=5000) as done,
    ):
        calls.start("bad", lambda: 1 / 0)
        calls.start("good", lambda: 1)

    assert done.args[0] == "good"
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]
