"""Calls in a thread, one after another, of which only the newest waits."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from segmenter.errors import PixtureError

from .threads import give_way
from .unexpected import unexpected

Function = Callable[[], object]
logger = logging.getLogger(__name__)


class LatestCall(QObject):
    """Runs functions in a thread of its own; those that a newer one overtakes never start.

    A call that runs is not interrupted, so that a long drag shows what it passes. An error of what
    was not dropped is raised again on the window's thread, where the handler of unexpected errors
    shows it.
    """

    done = Signal(object, object)
    """Key and result of a call that was not dropped meanwhile."""

    _ended = Signal(int, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._generation = 0
        self._running = False
        self._is_shut_down = False
        self._waiting: tuple[object, Function] | None = None
        self._ended.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether a call runs or waits."""
        return self._running or self._waiting is not None

    def start(self, key: object, function: Function) -> None:
        """Call ``function`` as soon as the one that runs has ended; never after `shut_down`."""
        if self._is_shut_down:
            return
        if self._running:
            self._waiting = (key, function)
            return
        self._running = True
        generation = self._generation
        self._pool.start(lambda: self._run(generation, key, function))

    def drop(self) -> None:
        """Forget what waits, and the outcome of what runs."""
        self._generation += 1
        self._waiting = None

    def shut_down(self) -> None:
        """Drop everything and wait for the thread.

        Nothing starts any more: a pool that is taken down waits for what runs with Python's lock
        held, and would wait for ever.
        """
        self._is_shut_down = True
        self.drop()
        self._pool.waitForDone()

    def _run(self, generation: int, key: object, function: Function) -> None:
        result: object = None
        error: Exception | None = None
        give_way()
        try:
            result = function()
        except Exception as raised:  # noqa: BLE001 - it is told on the other thread
            error = raised
        self._ended.emit(generation, key, result, error)

    @Slot(int, object, object, object)
    def _go_on(self, generation: int, key: object, result: object, error: Exception | None) -> None:
        self._running = False
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.start(*waiting)
        if generation != self._generation:
            if isinstance(error, PixtureError):
                logger.debug("a call that was dropped has failed: %s", error)
            elif error is not None:
                unexpected().take(error)
        elif error is not None:
            raise error
        else:
            self.done.emit(key, result)
