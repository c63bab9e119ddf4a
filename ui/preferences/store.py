"""Keeps preferences between runs; the program starts whatever is in their file."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from segmenter.errors import PixtureError, printable

T = TypeVar("T")
logger = logging.getLogger(__name__)
_told: set[tuple[str, str]] = set()
PRIVATE_KEY = "files/private"
# What is kept in private, until that ends.
_in_private: dict[str, Any] = {}
# What this process goes by, whatever another one writes to their common file.
_held: dict[str, Any] = {}


class Changes(QObject):
    """Tells of preferences that were changed, wherever that was."""

    changed = Signal(str)
    """The key."""


@cache
def changes() -> Changes:
    """Return the one who tells of changes."""
    return Changes()


# Qt refers weakly to whose methods are connected.
@dataclass(frozen=True, slots=True, weakref_slot=True)
class Preference(Generic[T]):
    """One row of the table of preferences.

    Attributes
    ----------
    key : str
        In the file of settings.
    default : object
        Its value until another is kept, and where what is kept makes no sense.
    read : callable
        Makes a value of what the file gives, which may be anything: people edit such files. Raises
        a TypeError, a ValueError or a PixtureError where that makes no sense.
    write : callable
        Makes what the file can take.
    about : str
        What it is, and who uses it.
    is_trace : bool
        Whether it tells what somebody did: in private it is kept as long as the program runs.
    is_held : bool
        Whether a process reads it once: only what it keeps itself changes it from then on, not what
        another one keeps.
    """

    key: str
    default: T
    read: Callable[[object], T]
    write: Callable[[T], object]
    about: str
    is_trace: bool = False
    is_held: bool = False

    @property
    def value(self) -> T:
        """What is kept, or the default."""
        if self.is_trace and self.key in _in_private and in_private():
            value: T = _in_private[self.key]
            return value
        if not self.is_held:
            return self._read()
        held: T = _held[self.key] if self.key in _held else _held.setdefault(self.key, self._read())
        return held

    def _read(self) -> T:
        stored = QSettings().value(self.key)
        if stored is None:
            return self.default
        try:
            return self.read(stored)
        except (TypeError, ValueError, RecursionError, PixtureError) as error:
            _tell_once(self.key, stored, error)
            return self.default

    @property
    def is_kept(self) -> bool:
        """Whether anybody has ever chosen a value."""
        return QSettings().contains(self.key)

    def keep(self, value: T) -> None:
        """Keep a value for the next run, and tell of it if it is another one."""
        if self.is_kept and self.value == value:
            return
        if self.is_trace and in_private():
            _in_private[self.key] = value
        else:
            QSettings().setValue(self.key, self.write(value))
        self._hold(value)
        changes().changed.emit(self.key)

    def forget(self) -> None:
        """Go back to the default."""
        _in_private.pop(self.key, None)
        is_other = self.is_kept or _held.get(self.key, self.default) != self.default
        QSettings().remove(self.key)
        self._hold(self.default)
        if is_other:
            changes().changed.emit(self.key)

    def _hold(self, value: T) -> None:
        if self.is_held:
            _held[self.key] = value
        if not in_private():
            _in_private.clear()


def in_private() -> bool:
    """Return whether nothing that somebody does in this process is to be told by a file."""
    if PRIVATE_KEY not in _held:
        _held[PRIVATE_KEY] = str(QSettings().value(PRIVATE_KEY)).lower() == "true"
    return bool(_held[PRIVATE_KEY])


def check_file() -> str:
    """Return why the file of settings cannot be read, in one line; nothing if it can.

    One that is broken is put aside, so that what is preferred from now on is kept.
    """
    settings = QSettings()
    status, name = settings.status(), settings.fileName()
    if status == QSettings.Status.NoError:
        return ""
    problem = f"{name} cannot be read; preferences are the defaults, and none is kept"
    if status == QSettings.Status.FormatError and (kept := _put_aside(Path(name))):
        problem = f"{name} was broken and is {kept.name} now; preferences are the defaults"
    problem = printable(problem)
    logger.warning("%s", problem)
    return problem


def _put_aside(file: Path) -> Path | None:
    try:
        kept = file.replace(file.with_name(f"{file.name}.broken"))
    except OSError as error:
        logger.warning("%s stays: %s", file, error)
        return None
    QSettings().sync()  # what was read of it goes, too
    return kept


def _tell_once(key: str, stored: object, error: Exception) -> None:
    told = (key, printable(repr(stored))[:80])
    if told not in _told:
        _told.add(told)
        reason = printable(str(error))[:200]
        logger.warning("preference %s is %s: %s; the default is taken", *told, reason)
