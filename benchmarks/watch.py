"""Watches a window: when labels are given and seen, and how long nothing ran."""

import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.starting.composition import composition_of
from ui.window.main_window import MainWindow

HEARTBEAT = 5


class Watch(QObject):
    """Notes when the canvas is given labels and when it has painted, and how long nothing ran."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self.composition = composition_of(window)
        self.given: list[float] = []
        self.painted: list[float] = []
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last = time.perf_counter()
        self._last_work = time.thread_time()
        window.canvas.labels_changed.connect(self._note_labels)
        window.canvas.viewport().installEventFilter(self)
        self._beat = QTimer(self, interval=HEARTBEAT)
        self._beat.timeout.connect(self._note_gap)
        self._beat.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Note a paint once it is over: the next turn of the event loop."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note_paint)
        return False

    def forget(self) -> None:
        """Begin anew."""
        self.given.clear()
        self.painted.clear()
        self.gaps.clear()
        self.work.clear()
        self._last_work = time.thread_time()
        self._last = time.perf_counter()

    def wait(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Let the window run until something holds.

        It sleeps between events as the program does: asking without rest would take the lock of
        Python's threads, and a core, from the fit that is waited for. The heartbeat wakes it.
        """
        end = time.perf_counter() + seconds
        while not condition():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > end:
                raise TimeoutError("the window did not get there")

    def labels_seen(self, since: float) -> float | None:
        """Return when labels that were given after ``since`` had been painted."""
        given = next((moment for moment in self.given if moment >= since), None)
        if given is None:
            return None
        return next((moment for moment in self.painted if moment > given), None)

    def last_labels_seen(self) -> float:
        """Wait until the last labels have been painted, and return when that was."""
        given = self.given[-1]
        self.wait(lambda: any(moment > given for moment in self.painted))
        return next(moment for moment in self.painted if moment > given)

    def _note_labels(self) -> None:
        if self.window.canvas.labels is not None:
            self.given.append(time.perf_counter())

    def _note_paint(self) -> None:
        self.painted.append(time.perf_counter())

    def _note_gap(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last))
        self._last = now
        work = time.thread_time()
        self.work.append(1000 * (work - self._last_work))
        self._last_work = work

    def gap(self) -> dict[str, float]:
        """Return the largest gap, and the most that the window's own thread did in one.

        The rest of a gap is spent waiting: for the lock that Python's threads share, or for a core
        that another process has.
        """
        return {
            "largest": round(max(self.gaps, default=0), 1),
            "own_work": round(max(self.work, default=0), 1),
        }


def summary(latencies: list[float]) -> dict[str, float]:
    """Return median, best and worst."""
    if not latencies:
        return {}
    return {
        "median": round(statistics.median(latencies), 1),
        "best": round(min(latencies), 1),
        "worst": round(max(latencies), 1),
    }
