"""Gives a window all that serves it: once it is seen, or as soon as somebody asks for that."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

from ..window.main_window import MainWindow

# The thread that imports lets go of Python's lock this often, so that the window is never held.
TURN_SECONDS = 0.0005
LOOK_MILLISECONDS = 5
# A window may be shown where nobody sees it.
UNSEEN_MILLISECONDS = 1000
# What somebody does to a window, and what it could not do yet.
HANDS = frozenset(
    {
        *(QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride),
        *(QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress),
        *(QEvent.Type.DragEnter, QEvent.Type.ContextMenu, QEvent.Type.FileOpen),
        QEvent.Type.Close,
    }
)


class Completion(QObject):
    """Completes a window after it was painted for the first time.

    Nobody sees what an empty window does not need at once: the presenters, and the parts of the
    engine that they know. A thread imports them. Whoever does something in the window meanwhile
    has it completed first.

    Parameters
    ----------
    window : MainWindow
    module : str
        Its function ``compose`` makes what the window is a part of.
    paths : sequence of str
        Photos and folders to be opened once that can be.
    """

    def __init__(self, window: MainWindow, module: str, paths: Sequence[str]) -> None:
        super().__init__(window)
        self._module = module
        self._window, self._paths = window, list(paths)
        self._composition: QObject | None = None
        self._waiting: list[Callable[[], object]] = []
        self._imports: Thread | None = None
        self._turn_before = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        window.installEventFilter(self)
        window.closing.connect(self._give_up)

    @property
    def is_at_work(self) -> bool:
        """Whether something is being imported."""
        return self._imports is not None

    def at_once(self) -> QObject:
        """Complete the window now, if it is not; return what it is a part of."""
        if self._composition is None:
            self._stop_waiting()
            composition: QObject = import_module(self._module).compose(self._window)
            self._composition = composition
            waiting, self._waiting = self._waiting, []
            for function in waiting:
                function()
            if self._paths:
                self._window.open_paths(self._paths)
        return self._composition

    def then(self, function: Callable[[], object]) -> None:
        """Call a function once the window is complete; now if it is."""
        if self._composition is None:
            self._waiting.append(function)
        else:
            function()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin when the window is painted; be quick when somebody does something."""
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._window:
            self._timer.start(UNSEEN_MILLISECONDS)
        elif kind == QEvent.Type.Paint and watched is self._window:
            self._window.removeEventFilter(self)
            self._timer.start(0)  # which is after the painting
        elif kind in HANDS and self._imports is not None:
            self.at_once()
        return super().eventFilter(watched, event)

    @Slot()
    def _go_on(self) -> None:
        if self._imports is None:
            self._begin_to_import()
        elif not self._imports.is_alive():
            self.at_once()

    def _begin_to_import(self) -> None:
        self._turn_before = sys.getswitchinterval()
        sys.setswitchinterval(TURN_SECONDS)
        self._imports = Thread(target=import_module, args=(self._module,))
        self._imports.start()
        self._timer.start(LOOK_MILLISECONDS)
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def _stop_waiting(self) -> None:
        self._timer.stop()
        self._window.removeEventFilter(self)
        if self._imports is not None:
            self._imports.join()
            self._imports = None
            sys.setswitchinterval(self._turn_before)
            if (app := QCoreApplication.instance()) is not None:
                app.removeEventFilter(self)

    @Slot()
    def _give_up(self) -> None:
        """Leave a window that is closed as it is."""
        if self._composition is None:
            self._stop_waiting()


def completion_of(window: MainWindow) -> Completion:
    """Return what completes a window, or has."""
    completion = window.findChild(Completion)
    assert completion is not None
    return completion
