"""The one way that errors take which nobody expected, in whichever thread they were raised."""

import logging
import time
import traceback
from functools import cache
from threading import Lock

from PySide6.QtCore import QObject, Signal

from segmenter.errors import PixtureError, printable

logger = logging.getLogger(__name__)
LONGEST_LINE = 200
# What goes on failing, say whenever something is painted, is told again only after a rest.
REST_SECONDS = 10.0


class Unexpected(QObject):
    """Logs errors, and tells of each once as long as it goes on."""

    happened = Signal(str, str)
    """One line for the user, and the details for who mends it."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[str, float] = {}
        self._lock = Lock()

    def take(self, error: BaseException, doing: str = "") -> None:
        """Take an error; any thread may call this.

        Parameters
        ----------
        error : BaseException
        doing : str, optional
            What has failed, in a few words for the user.
        """
        details = "".join(traceback.format_exception(error))
        if self._goes_on(details):
            logger.debug("once more: %s", line_of(error))
            return
        logger.critical("unexpected error", exc_info=error)
        line = line_of(error)
        self.happened.emit(f"{doing}: {line}" if doing else line, details)

    def _goes_on(self, details: str) -> bool:
        now = time.monotonic()
        with self._lock:
            last = self._last.get(details)
            self._last = {each: when for each, when in self._last.items() if _is_recent(now, when)}
            self._last[details] = now
        return last is not None and _is_recent(now, last)


def _is_recent(now: float, when: float) -> bool:
    return now - when < REST_SECONDS


@cache
def unexpected() -> Unexpected:
    """Return the one who takes errors."""
    return Unexpected()


def line_of(error: BaseException) -> str:
    """Return an error in one line."""
    text = str(error) if isinstance(error, PixtureError) else f"{type(error).__name__}: {error}"
    first = (text.splitlines() or [""])[0]
    return printable(first.removesuffix(": "))[:LONGEST_LINE]
