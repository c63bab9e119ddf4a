"""Small jobs in a thread, one after another; what is not wanted any more is never begun."""

from collections.abc import Callable, Hashable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.errors import PixtureError

from .latest_call import LatestCall
from .unexpected import line_of, unexpected

Job = Callable[[], object]


class LazyQueue(QObject):
    """Works through the jobs that are wanted now, in their order.

    Parameters
    ----------
    parent : QObject
    """

    done = Signal(object, object)
    """Key and result of a job."""
    failed = Signal(object, str)
    """Key of a job, and why it could not be done, in one line."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._call = LatestCall(self)
        self._call.done.connect(self._take)
        self._jobs: dict[Hashable, Job] = {}
        self._doing: Hashable | None = None

    @property
    def is_busy(self) -> bool:
        """Whether anything is done or waits."""
        return self._call.is_busy or bool(self._jobs)

    def want(self, jobs: Mapping[Hashable, Job]) -> None:
        """Do these next, by their keys; those that were wanted before and wait are forgotten.

        What is being done is not done again.
        """
        self._jobs = {key: job for key, job in jobs.items() if key != self._doing}
        if not self._call.is_busy:
            self._next()

    def shut_down(self) -> None:
        """Forget what waits, and wait for the thread."""
        self._jobs.clear()
        self._call.shut_down()

    def _next(self) -> None:
        if self._jobs:
            self._doing = key = next(iter(self._jobs))
            self._call.start(key, partial(_outcome, self._jobs.pop(key)))

    @Slot(object, object)
    def _take(self, key: object, outcome: tuple[object, str]) -> None:
        self._doing = None
        result, problem = outcome
        if problem:
            self.failed.emit(key, problem)
        else:
            self.done.emit(key, result)
        if not self._call.is_busy:
            self._next()


def _outcome(job: Job) -> tuple[object, str]:
    try:
        return job(), ""
    except PixtureError as error:
        return None, str(error)
    except Exception as error:  # noqa: BLE001 - one that fails must not hold up the others, and is told
        unexpected().take(error)
        return None, line_of(error)
