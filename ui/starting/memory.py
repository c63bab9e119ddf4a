"""Memory that was let go of, given back to the system."""

import ctypes
import sys
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from segmenter.project import Project

from ..session.document import Document
from ..session.session import Session
from ..work.background import BackgroundCall

REST_MILLISECONDS = 1500


class MemoryReturner(QObject):
    """Gives back what a photo took, once the one after it is done and nobody does anything.

    What Python lets go of stays with the C library, of which glibc keeps so much for each thread
    that a program grows with photo after photo.

    Parameters
    ----------
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(self, document: Document, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._call: BackgroundCall | None = None
        self._timer = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._timer.timeout.connect(self._give_back)
        if _trim() is not None:
            document.changed.connect(self._follow)

    @property
    def is_due(self) -> bool:
        """Whether there is something to be given back."""
        return self._timer.isActive()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if self.is_due or (before.image is not None and now.image is not before.image):
            self._timer.start()

    @Slot()
    def _give_back(self) -> None:
        trim = _trim()
        if self._session.is_running:
            self._timer.start()
        elif trim is not None:
            self._call = BackgroundCall(lambda: trim(0))
            self._call.start()


@cache
def _trim() -> Any:
    """Return the function of glibc that does it; None where there is another library."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
