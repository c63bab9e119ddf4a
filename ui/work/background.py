"""One call in a thread, for work that has no steps to show."""

from collections.abc import Callable
from functools import cache, partial
from itertools import count
from typing import ClassVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from segmenter.errors import PixtureError

from .threads import give_way
from .unexpected import line_of, unexpected

Function = Callable[[], object]


class BackgroundCall(QObject):
    """Calls a function in a thread of Qt's pool and reports its outcome once.

    It has no parent: a window that closes must not take it away before it has reported. Nor does
    the thread hold it: the last to let go of it would take it down, and Qt may crash when that is
    not the thread in which it lives.
    """

    done = Signal(object)
    failed = Signal(str)

    _running: ClassVar[dict[int, "BackgroundCall"]] = {}
    _numbers: ClassVar["count[int]"] = count()

    def __init__(self, function: Function, pool: QThreadPool | None = None) -> None:
        super().__init__()
        self._function: Function | None = function
        self._pool = pool or QThreadPool.globalInstance()

    def start(self) -> None:
        """Begin; it lives at least until it has reported."""
        number = next(self._numbers)
        self._running[number] = self
        # Whoever keeps this call does not keep what it was about.
        function, self._function = self._function, None
        assert function is not None
        work = partial(_run, function, partial(_post().ended.emit, number))
        self._pool.start(work)

    @classmethod
    def running(cls) -> int:
        """Return how many calls have not reported yet."""
        return len(cls._running)

    @staticmethod
    def wait_for_all() -> None:
        """Wait for every call to end, before the program does."""
        QThreadPool.globalInstance().waitForDone()


class _Post(QObject):
    """Carries outcomes to the thread that it lives in, as long as the program runs."""

    ended = Signal(int, object, str)
    """Number of the call, its result, or else one line about its error."""

    def __init__(self) -> None:
        super().__init__()
        self.ended.connect(self._deliver)

    @Slot(int, object, str)
    def _deliver(self, number: int, result: object, error: str) -> None:
        call = BackgroundCall._running.pop(number)
        if error:
            call.failed.emit(error)
        else:
            call.done.emit(result)


@cache
def _post() -> _Post:
    return _Post()


def _run(function: Function, report: Callable[[object, str], None]) -> None:
    give_way()
    try:
        result = function()
    except PixtureError as error:
        report(None, str(error))
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is told, never lost in a thread
        report(None, line_of(error))
        unexpected().take(error)
    else:
        report(result, "")
