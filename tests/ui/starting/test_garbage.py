"""Who clears cycles away."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui.starting.garbage import GarbageCollector


class Cycle:
    """Tells in which thread it is taken down."""

    def __init__(self, told: list[int]) -> None:
        self.told = told
        self.itself = self

    def __del__(self) -> None:
        self.told.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[GarbageCollector]:
    was_enabled, limits = gc.isenabled(), gc.get_threshold()
    gc.set_threshold(limits[0], 1, 1)
    parent = QObject()
    collector = GarbageCollector(parent)
    yield collector
    collector.stop()
    gc.set_threshold(*limits)
    if not was_enabled:
        gc.disable()


def test_cycles_of_a_thread_are_cleared_on_the_windows(collector, qtbot):
    told: list[int] = []

    def leave_cycles() -> None:
        for _ in range(5_000):
            Cycle(told)

    thread = threading.Thread(target=leave_cycles)
    thread.start()
    thread.join()
    assert told == []

    qtbot.waitUntil(lambda: len(told) == 5_000, timeout=10_000)
    assert set(told) == {threading.get_ident()}


def test_cycles_that_grew_old_are_cleared_too(collector, qtbot):
    told: list[int] = []
    old = Cycle(told)
    gc.collect(0)
    gc.collect(1)
    del old

    kept: list[list[object]] = []

    def is_told() -> bool:
        kept.append([[] for _ in range(1_000)])
        return bool(told)

    qtbot.waitUntil(is_told, timeout=60_000)
    assert told == [threading.get_ident()]


@pytest.mark.parametrize("time", ["first", "second"])
def test_no_test_leaves_the_collector_to_the_threads_of_the_next(time):
    assert not gc.isenabled(), time

    gc.enable()
