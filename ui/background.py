"""One call in a thread, for work that has no steps to show."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, Signal

from segmenter.errors import PixtureError

logger = logging.getLogger(__name__)


class BackgroundCall(QObject):
    """Calls a function in a thread of Qt's pool and reports its outcome once."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, function: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._function = function

    def start(self) -> None:
        """Begin; keep a reference until one of the signals has come."""
        QThreadPool.globalInstance().start(self._run)

    def _run(self) -> None:
        try:
            result = self._function()
        except PixtureError as error:
            self.failed.emit(str(error))
        except Exception as error:  # whatever goes wrong is told, never lost in a thread
            logger.exception("a background call failed")
            self.failed.emit(f"{type(error).__name__}: {error}".splitlines()[0])
        else:
            self.done.emit(result)
