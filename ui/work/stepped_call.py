"""Long work in a thread, step by step, that tells how far it has come."""

import threading
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from segmenter.errors import PixtureError

from .threads import give_way
from .unexpected import line_of, unexpected

# Told no more often, so that the window is never flooded.
UPDATE_SECONDS = 1 / 20
Steps = Callable[[], Iterator[object]]


class SteppedCall(QObject):
    """Goes through the steps of one thing at a time."""

    progressed = Signal(object)
    """A step."""
    done = Signal(object)
    """The last step; None if it was stopped."""
    failed = Signal(str)
    """Why it came to nothing, in one line."""

    _ended = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stopped = threading.Event()
        self._is_running = self._is_over = False
        self._ended.connect(self._end)

    @property
    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._is_running

    def start(self, steps: Steps) -> None:
        """Begin, unless something is being done; never after `shut_down`."""
        if self._is_running or self._is_over:
            return
        self._is_running = True
        self._stopped = stopped = threading.Event()
        self._pool.start(lambda: self._run(steps, stopped))

    def stop(self) -> None:
        """End it soon."""
        self._stopped.set()

    def shut_down(self) -> None:
        """End it, and wait for the thread."""
        self._is_over = True
        self.stop()
        self._pool.waitForDone()

    def _run(self, make: Steps, stopped: threading.Event) -> None:
        give_way()
        last: object = None
        problem = ""
        try:
            last = self._go_through(make(), stopped)
        except PixtureError as error:
            problem = str(error)
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told, never lost in a thread
            problem = line_of(error)
            unexpected().take(error)
        self._ended.emit(last, problem)

    def _go_through(self, steps: Iterator[object], stopped: threading.Event) -> object:
        last, told = None, 0.0
        for last in steps:
            if stopped.is_set():
                close = getattr(steps, "close", None)
                if close is not None:
                    close()
                return None
            if (now := time.monotonic()) - told >= UPDATE_SECONDS:
                told = now
                self.progressed.emit(last)
        return last

    @Slot(object, str)
    def _end(self, last: object, problem: str) -> None:
        self._is_running = False
        if self._is_over:
            return
        if problem:
            self.failed.emit(problem)
        else:
            self.done.emit(last)
