"""The application object, and the window in it."""

import logging
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from segmenter.errors import printable

from .help.log_file import logged
from .look.icons import app_icon
from .look.theme import apply_theme
from .preferences.store import check_file
from .preferences.table import THEME
from .preferences.work_limits import apply_work_limits
from .session.document import Document
from .session.recent import RecentFiles
from .starting.completion import Completion, completion_of
from .starting.garbage import GarbageCollector
from .window.main_window import MainWindow
from .work.background import BackgroundCall
from .work.unexpected import unexpected
from .work.writing import WritingCall

logger = logging.getLogger(__name__)


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed.

    Parameters
    ----------
    argv : sequence of str
        Photos to open.

    Returns
    -------
    int
        Exit code; 1 if something could not be written after the window was closed.
    """
    _application()
    with logged():
        window = begin(argv)
        window.show()
        completion_of(window).then(partial(_look_after, window))
        with _closed_by_interrupt(window), heard_in_threads():
            code = QApplication.exec()
        # What goes on when the window is closed has nobody left to report to when Python ends.
        QThreadPool.globalInstance().waitForDone()
        BackgroundCall.wait_for_all()
        problems = WritingCall.wait_for_writers()
    for problem in problems:
        _tell(problem)
    return code or int(bool(problems))


def create_window(argv: Sequence[str] = ()) -> MainWindow:
    """Make the window with all that serves it, and the application if there is none.

    Parameters
    ----------
    argv : sequence of str
        Photos and folders to open: the first is shown, Page Down goes on. The program's own name,
        with which a command line begins, may stand before them.

    Returns
    -------
    MainWindow
        Not shown yet.
    """
    window = begin(argv)
    completion_of(window).at_once()
    return window


def begin(argv: Sequence[str] = ()) -> MainWindow:
    """Make the window as it looks without a photo; it is completed once it has been seen.

    Parameters
    ----------
    argv : sequence of str
        As of `create_window`.

    Returns
    -------
    MainWindow
        Not shown yet.
    """
    app = _application()
    problem = check_file()
    apply_work_limits()
    apply_theme(app, THEME.value)
    window = MainWindow(Document(), RecentFiles())
    paths = [each for each in argv if not _is_program(each)]
    Completion(window, f"{__package__}.starting.composition", paths)
    sys.excepthook = _take
    if problem:
        window.message_bar.show_notice(problem)
    return window


def _look_after(window: MainWindow) -> None:
    """Keep the memory of a program that goes on for long in order."""
    from .starting.composition import composition_of
    from .starting.memory import MemoryReturner

    GarbageCollector(window)
    MemoryReturner(window.document, composition_of(window).session, window)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["pixture"])
    QApplication.setApplicationName("Pixture")
    QApplication.setOrganizationName("Pixture")
    QApplication.setDesktopFileName("pixture")
    app.setWindowIcon(app_icon())
    return app


def _tell(problem: str) -> None:
    """Tell of what went wrong after the window was closed."""
    text = QCoreApplication.translate("Application", "Not exported: {0}").format(printable(problem))
    sys.stderr.write(f"pixture: {text}\n")
    box = QMessageBox(QMessageBox.Icon.Critical, "Pixture", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setObjectName("not_exported")
    box.exec()


@contextmanager
def _closed_by_interrupt(window: MainWindow) -> Iterator[None]:
    """Let Ctrl-C in the terminal close the window as its button does."""
    before = signal.signal(signal.SIGINT, lambda *_: window.close())
    # Qt's loop is not Python's: the handler only runs when something calls into Python.
    waker = QTimer(window, interval=200)
    waker.timeout.connect(_give_python_a_turn)
    waker.start()
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _give_python_a_turn() -> None:
    """Do nothing, in Python."""


def _is_program(argument: str) -> bool:
    return Path(argument).name in ("pixture", "pixture.exe", "main.py", Path(sys.argv[0]).name)


def _take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Take what was raised where Qt called, and nobody caught."""
    if issubclass(kind, Exception):
        unexpected().take(error.with_traceback(trace))
    else:
        logger.critical("ended by %s", kind.__name__, exc_info=(kind, error, trace))


@contextmanager
def heard_in_threads() -> Iterator[None]:
    """Take what is raised in Python's own threads as well."""
    before = threading.excepthook
    threading.excepthook = _take_of_thread
    try:
        yield
    finally:
        threading.excepthook = before


def _take_of_thread(raised: threading.ExceptHookArgs) -> None:
    if isinstance(raised.exc_value, Exception):
        unexpected().take(raised.exc_value)
