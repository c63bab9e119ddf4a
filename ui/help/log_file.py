"""The log: what went wrong, kept in a file for a bug report; nobody else may read it."""

import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import walk_tb
from typing import Any

from PySide6.QtCore import QStandardPaths

from ..preferences.store import in_private
from .versions import versions

LARGEST = 1 << 20
OLDER_FILES = 3
_LONGEST_CHAIN = 10
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OURS = ("segmenter", __name__.partition(".")[0])
logger = logging.getLogger(__name__)


def log_path() -> Path:
    """Return where the log is: where the system wants what programs remember."""
    state = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation)
    return Path(state) / "log" / "pixture.log"


@contextmanager
def logged() -> Iterator[None]:
    """Log to the file, and warnings to the terminal as well, for as long as the program runs.

    Where no file can be written, the terminal has to do, and is told so. In private nothing that is
    kept names a photo or a folder: only the place in the code and the kinds of errors.
    """
    root = logging.getLogger()
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.WARNING)
    if sys.stderr is None or not sys.stderr.isatty():  # the system may keep what is written there
        terminal.setFormatter(_Discreet())
    handlers: list[logging.Handler] = [terminal]
    root.addHandler(terminal)
    levels = {name: logging.getLogger(name).level for name in _OURS}
    try:
        handlers.append(_file_handler(log_path()))
        handlers[-1].addFilter(_VersionsFirst())
        root.addHandler(handlers[-1])
    except OSError as error:
        logger.warning("no log is kept: %s: %s", log_path(), error.strerror or error)
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    try:
        yield
    finally:
        for handler in handlers:
            root.removeHandler(handler)
            handler.close()
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)


class _VersionsFirst(logging.Filter):
    """Tells the versions before the first thing that goes wrong; to find them takes a moment."""

    _is_told = False

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno >= logging.WARNING and not self._is_told:
            self._is_told = True
            logger.info("%s", ", ".join(" ".join(each) for each in versions()))
        return True


class _PrivateFile(RotatingFileHandler):
    """Opens its files for their owner alone: they name photos and folders."""

    def _open(self) -> Any:
        def private(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        file = open(  # noqa: SIM115 - only this takes an opener; the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, opener=private
        )
        # One that was there already may be open to all.
        Path(self.baseFilename).chmod(0o600)
        return file

    def handleError(self, record: Any) -> None:
        """Pass over what cannot be written: a full disk must not stop the program."""


def _file_handler(path: Path) -> RotatingFileHandler:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = _PrivateFile(path, maxBytes=LARGEST, backupCount=OLDER_FILES, encoding="utf-8")
    handler.setFormatter(_Discreet(_FORMAT))
    return handler


class _Discreet(logging.Formatter):
    """Leaves out, in private, every word that is not the program's own."""

    def format(self, record: logging.LogRecord) -> str:
        # What is logged here is of the program and its log alone.
        if in_private() and record.name != __name__:
            record = _without_names(record)
        return super().format(record)


def _without_names(record: logging.LogRecord) -> logging.LogRecord:
    args = record.args.values() if isinstance(record.args, Mapping) else record.args or ()
    told = [each for each in args if isinstance(each, BaseException)]
    if record.exc_info and record.exc_info[1] is not None:
        told.append(record.exc_info[1])
    kinds = [_kind(each) for first in told for each in islice(_chain(first), _LONGEST_CHAIN)]
    message = "; ".join([f"line {record.lineno}, in private", *kinds])
    left_out = dict.fromkeys(("args", "exc_info", "exc_text", "stack_info"))
    return logging.makeLogRecord({**vars(record), **left_out, "msg": message})


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _kind(error: BaseException) -> str:
    frames = walk_tb(error.__traceback__)
    places = [f"{frame.f_globals.get('__name__')}:{line}" for frame, line in frames]
    return " ".join([type(error).__name__, *places])
