"""Files written step by step, in a thread that may outlive the window."""

import logging
from collections.abc import Generator
from functools import cache, partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QThreadPool

from segmenter.errors import PixtureError
from ui.work.background import BackgroundCall

T = TypeVar("T")
logger = logging.getLogger(__name__)


class WritingCall(BackgroundCall):
    """Goes through the steps of something that is all written in the end, or not at all.

    `wait_for_all` of other calls does not wait for it: a window may close meanwhile, and the
    program ends once `wait_for_writers` returns. Its result is None if it was stopped.

    Parameters
    ----------
    steps : generator
        Leaves all as it was if it is closed before its end.
    """

    def __init__(self, steps: Generator[object, None, T]) -> None:
        self._stopped = Event()
        super().__init__(partial(_through, steps, self._stopped), _pool())

    def stop(self) -> None:
        """Undo it, soon."""
        self._stopped.set()

    @staticmethod
    def wait_for_writers() -> None:
        """Wait until all files are written or what was stopped is undone."""
        _pool().waitForDone()


def _through(steps: Generator[object, None, T], stopped: Event) -> T | None:
    try:
        while not stopped.is_set():
            next(steps)
    except StopIteration as ended:
        outcome: T = ended.value
        return outcome
    except PixtureError as error:
        logger.warning("not written: %s", error)  # there may be no window to tell it
        raise
    steps.close()
    return None


@cache
def _pool() -> QThreadPool:
    return QThreadPool()
