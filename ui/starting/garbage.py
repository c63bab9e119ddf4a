"""Cycles of Python's objects are cleared away on the window's thread only."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

# Often enough that what a busy thread leaves is a few milliseconds' work.
INTERVAL = 100


class GarbageCollector(QObject):
    """Does what Python does by itself, but never in a thread of work.

    Python collects in whichever thread makes the next object. There may be widgets and other
    objects of Qt in the cycles that it clears, and Qt crashes when a thread takes down what lives
    in another.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # What is there by now stays, so it need not be looked at again and again. What of it is
        # garbage is not worth the time, in which the window would not answer, to find it.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()

    @Slot()
    def _collect(self) -> None:
        """Collect the generations that are due, by Python's own counts."""
        for generation, (count, limit) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count <= limit:
                return
            gc.collect(generation)
