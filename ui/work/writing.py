"""Files written step by step, in a thread that may outlive the window."""

import logging
from collections.abc import Generator
from functools import cache, partial
from threading import Event
from typing import ClassVar, TypeVar

from PySide6.QtCore import QThreadPool

from segmenter.errors import PixtureError

from .background import BackgroundCall
from .unexpected import line_of

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

    # Added to by threads, each at once.
    _untold: ClassVar[list[str]] = []

    def __init__(self, steps: Generator[object, None, T]) -> None:
        self._stopped = Event()
        super().__init__(partial(self._through, steps, self._stopped), _pool())

    def stop(self) -> None:
        """Undo it, soon."""
        self._stopped.set()

    @classmethod
    def know_told(cls, problem: str) -> None:
        """Know that somebody has been told why something was not written."""
        if problem in cls._untold:
            cls._untold.remove(problem)

    @classmethod
    def wait_for_writers(cls) -> tuple[str, ...]:
        """Wait until all files are written or what was stopped is undone.

        Returns
        -------
        problems : tuple of str
            Why something was not, each in one line, of which nobody has been told.
        """
        _pool().waitForDone()
        untold = tuple(cls._untold)
        cls._untold.clear()
        return untold

    @classmethod
    def _through(cls, steps: Generator[object, None, T], stopped: Event) -> T | None:
        try:
            while not stopped.is_set():
                next(steps)
            steps.close()
        except StopIteration as ended:
            outcome: T = ended.value
            return outcome
        except Exception as error:
            is_expected = isinstance(error, PixtureError)
            cls._untold.append(str(error) if is_expected else line_of(error))
            logger.warning("not written: %s", error)
            raise
        return None


@cache
def _pool() -> QThreadPool:
    return QThreadPool()
