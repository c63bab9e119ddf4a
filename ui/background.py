"""One call in a thread, for work that has no steps to show."""

import logging
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from segmenter.errors import PixtureError
from ui.threads import give_way

logger = logging.getLogger(__name__)


class BackgroundCall(QObject):
    """Calls a function in a thread of Qt's pool and reports its outcome once.

    It has no parent: a window that closes must not take it away from the thread that still runs.
    """

    done = Signal(object)
    failed = Signal(str)

    _running: ClassVar[set["BackgroundCall"]] = set()

    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self._function = function
        self.done.connect(self._end)
        self.failed.connect(self._end)

    def start(self) -> None:
        """Begin; it lives at least until it has reported."""
        self._running.add(self)
        QThreadPool.globalInstance().start(self._run)

    @staticmethod
    def wait_for_all() -> None:
        """Wait for every call to end, before the program does."""
        QThreadPool.globalInstance().waitForDone()

    @Slot()
    def _end(self) -> None:
        self._running.discard(self)

    def _run(self) -> None:
        give_way()
        try:
            result = self._function()
        except PixtureError as error:
            self.failed.emit(str(error))
        except Exception as error:  # whatever goes wrong is told, never lost in a thread
            logger.exception("a background call failed")
            self.failed.emit(f"{type(error).__name__}: {error}".splitlines()[0])
        else:
            self.done.emit(result)
