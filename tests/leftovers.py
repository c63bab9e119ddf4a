"""What a test of the window has left behind: widgets, threads, timers, calls."""

import gc
import threading
from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.work.background import BackgroundCall
from ui.work.writing import WritingCall

PATIENCE_MILLISECONDS = 10_000
_OF_POOLS = ("Dummy-", "pixture", "Dask-", "zarr", "fsspec", "asyncio")


class Leftovers:
    """Knows what was there before a test, and tells what is there after it besides."""

    def __init__(self) -> None:
        # Objects of the test are young, so that few are to be looked at.
        gc.collect(0)
        self._before = set(_without_parents())
        self._threads = set(threading.enumerate())

    def told(self) -> list[str]:
        """Take down what was given up, then name what is left."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        BackgroundCall.wait_for_all()
        WritingCall.wait_for_writers()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [*self._widgets(), *self._of_qt(), *self._of_python()]

    def _widgets(self) -> Iterator[str]:
        for address, widget in _without_parents().items():
            if address not in self._before:
                yield f"widget {type(widget).__name__} “{widget.objectName()}”"

    def _of_qt(self) -> Iterator[str]:
        for each in gc.get_objects(generation=0):
            if not isinstance(each, QObject) or not shiboken6.isValid(each):
                continue
            match each:
                case QThread() if each.isRunning():
                    yield f"thread {type(each).__name__}"
                case QThreadPool() if not each.waitForDone(PATIENCE_MILLISECONDS):
                    yield "pool of threads"
                case QTimer() if each.isActive():
                    yield f"timer of {type(each.parent()).__name__}"

    def _of_python(self) -> Iterator[str]:
        for thread in set(threading.enumerate()) - self._threads:
            # Those of Qt have no other name, and pools keep theirs for the next task, those of
            # libraries as well.
            if not thread.name.startswith(_OF_POOLS):
                yield f"thread {thread.name}"


def _without_parents() -> dict[int, QWidget]:
    """Return widgets that no other takes with it, by their addresses."""
    found = (each for each in QApplication.topLevelWidgets() if each.parentWidget() is None)
    return {shiboken6.getCppPointer(each)[0]: each for each in found}
