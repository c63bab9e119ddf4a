import threading

import pytest

from segmenter.errors import ImageError
from ui.work.lazy_queue import LazyQueue


@pytest.fixture
def queue(qapp):
    queue = LazyQueue(None)
    yield queue
    queue.shut_down()


def test_jobs_are_done_in_their_order(queue, qtbot):
    told = []
    queue.done.connect(lambda key, result: told.append((key, result)))
    queue.want({"a": lambda: 1, "b": lambda: 2})

    qtbot.waitUntil(lambda: not queue.is_busy)
    assert told == [("a", 1), ("b", 2)]


def test_what_is_not_wanted_any_more_is_not_begun(queue, qtbot):
    begun, go_on, told = threading.Event(), threading.Event(), []

    def slow():
        begun.set()
        go_on.wait(10)
        return "slow"

    queue.done.connect(lambda key, result: told.append(result))
    queue.want({1: slow, 2: lambda: "old"})
    assert begun.wait(10)
    queue.want({3: lambda: "new"})
    go_on.set()

    qtbot.waitUntil(lambda: not queue.is_busy)
    assert told == ["slow", "new"]


def test_what_is_being_done_is_not_done_again(queue, qtbot):
    begun, go_on, done = threading.Event(), threading.Event(), []

    def slow():
        begun.set()
        go_on.wait(10)

    queue.done.connect(lambda key, result: done.append(key))
    queue.want({1: slow})
    assert begun.wait(10)
    queue.want({1: slow, 2: int})
    go_on.set()
    qtbot.waitUntil(lambda: not queue.is_busy)
    queue.want({1: int})
    qtbot.waitUntil(lambda: not queue.is_busy)

    assert done == [1, 2, 1]


def test_one_that_fails_is_told_and_the_others_go_on(queue, qtbot, caplog):
    def refuse():
        raise ImageError("x.png: is none")

    problems, told = [], []
    queue.failed.connect(lambda key, problem: problems.append((key, problem)))
    queue.done.connect(lambda key, result: told.append(key))
    queue.want({1: refuse, 2: lambda: 1 // 0, 3: int})

    qtbot.waitUntil(lambda: not queue.is_busy)
    assert problems[0] == (1, "x.png: is none")
    assert "ZeroDivisionError" in problems[1][1]
    assert told == [3]
