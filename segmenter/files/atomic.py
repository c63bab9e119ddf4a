"""Replace files so that at any moment there is the whole old one or the whole new one."""

import logging
import os
import re
import secrets
import stat
import struct
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

from segmenter.errors import ExportError

_log = logging.getLogger(__name__)
_TEMPORARY = re.compile(r"\.pixture-[0-9a-f]{8}\.tmp")
_SURELY_LEFT_SECONDS = 3600
_TRIES = 20
_RENAMES_CLOSED = sys.platform == "win32"
# What readers of all formats raise on broken files.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    AssertionError,
    struct.error,
    zlib.error,
    BadZipFile,
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that is written and read back, and lies beside its place until it is put there."""

    path: Path
    target: Path

    def put(self) -> None:
        """Replace what is there.

        Raises
        ------
        OSError
            If it cannot be; all is then as it was.
        """
        self.path.replace(self.target)
        _sync_folder(self.target.parent)


def replace_file(
    target: Path,
    write: Callable[[BinaryIO], None],
    is_same: Callable[[BinaryIO], bool],
    sources: Iterable[Path] = (),
) -> None:
    """Write a file beside its place, read it back, and only then put it there.

    Parameters
    ----------
    target : Path
        Replaced if it exists.
    write : callable
        Writes the new content to an open file.
    is_same : callable
        Reads an open file and says whether it holds what was to be written.
    sources : iterable of Path, optional
        Files that must never be replaced, under whatever name or link.

    Raises
    ------
    ExportError
        If ``target`` is one of ``sources``, did not read back as it was written, or is removed
        time and again while it is written.
    OSError
        If the disk is full, the folder read-only, …; ``target`` is then as it was.
    """
    with prepared_file(target, write, is_same, sources) as prepared:
        prepared.put()


@contextmanager
def prepared_file(
    target: Path,
    write: Callable[[BinaryIO], None],
    is_same: Callable[[BinaryIO], bool],
    sources: Iterable[Path] = (),
) -> Iterator[Prepared]:
    """Write a file beside its place and read it back; it goes there when that is asked for.

    Yields
    ------
    prepared : Prepared
        Unless it is put in its place, nothing is left of it.

    Raises
    ------
    ExportError, OSError
        As by `replace_file`, whose parameters these are.
    """
    refuse_sources(target, sources)
    mode = _mode_of(target)
    # Made with the permissions that the user's umask asks for.
    temporary, file = _locked_beside(target)
    try:
        with file:
            if mode is not None:
                _allow(temporary, mode | stat.S_IRUSR | stat.S_IWUSR)
            write(file)
            file.flush()
            os.fsync(file.fileno())
            if not _reads_back(temporary, is_same):
                raise ExportError(f"{target}: did not read back as it was written; check the disk")
            if mode is not None:
                _allow(temporary, mode)
            # While it is locked nobody takes it for a leftover; Windows renames no open files.
            if _RENAMES_CLOSED:
                file.close()
            yield Prepared(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _locked_beside(target: Path) -> tuple[Path, BinaryIO]:
    """Open a new file beside a place, which nobody has taken for a leftover before its lock."""
    for _ in range(_TRIES):
        temporary = target.with_name(f".pixture-{secrets.token_hex(4)}.tmp")
        file = temporary.open("xb")
        try:
            # By its name, which nobody else gives: some disks number files anew at each look.
            if not _lock(file, wait=True) or temporary.exists():
                return temporary, file
        except BaseException:
            file.close()
            temporary.unlink(missing_ok=True)
            raise
        file.close()
        _log.debug("%s: written once more", target)
    raise ExportError(f"{target}: another program removes it while it is written; stop that one")


def _allow(path: Path, mode: int) -> None:
    """Set a file's permissions, where the disk has any."""
    try:
        path.chmod(mode)
    except OSError as error:  # FAT and some network drives
        _log.debug("%s: %s", path, error)


def _mode_of(target: Path) -> int | None:
    """Return the permissions of the file that is replaced; None if there is none."""
    try:
        status = target.lstat()
    except FileNotFoundError:
        return None
    return stat.S_IMODE(status.st_mode) if stat.S_ISREG(status.st_mode) else None


def _sync_folder(folder: Path) -> None:
    """Have the disk keep a new name, too, where it can be asked to."""
    if sys.platform == "win32":
        return
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError as error:  # a folder that may be written but not read
        _log.debug("%s: %s", folder, error)
        return
    try:
        os.fsync(opened)
    except OSError as error:  # some network drives
        _log.debug("%s: %s", folder, error)
    finally:
        os.close(opened)


def remove_leftovers(folder: Path) -> None:
    """Remove what writers that were killed have left in a folder.

    Files that are being written stay: their writers hold a lock, which ends with the process.
    Those of other people stay, too.

    Parameters
    ----------
    folder : Path
        Nothing is done if there is none, or if it cannot be read.
    """
    try:
        left = list(folder.glob(".pixture-*.tmp"))
    except OSError as error:  # whoever writes there is told what is wrong
        _log.debug("%s: %s", folder, error)
        return
    for path in left:
        try:
            if _TEMPORARY.fullmatch(path.name) and not path.is_symlink():
                _remove_left(path)
        except OSError as error:  # gone meanwhile, or not ours to remove
            _log.debug("%s stays: %s", path, error)


def _remove_left(path: Path) -> None:
    status = path.stat()
    if sys.platform != "win32" and status.st_uid != os.geteuid():
        return
    with path.open("rb") as file:
        try:
            is_left = _lock(file) or time.time() - status.st_mtime > _SURELY_LEFT_SECONDS
        except BlockingIOError:
            return
        # Before the lock is let go, or its writer might believe that it is there.
        if is_left and not _RENAMES_CLOSED:
            path.unlink()
    if is_left and _RENAMES_CLOSED:
        path.unlink()


def _lock(file: BinaryIO, *, wait: bool = False) -> bool:
    """Lock an open file; return False where there are no locks.

    Raises
    ------
    BlockingIOError
        If another has locked it, and it is not waited for.
    """
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        raise
    except OSError as error:  # some network drives
        _log.debug("no locks here: %s", error)
        return False
    return True


def refuse_sources(target: Path, sources: Iterable[Path]) -> None:
    """Raise ExportError if ``target`` is one of ``sources``, be it by a link."""
    for source in sources:
        if target.exists() and source.exists() and _is_one(target, source):
            raise ExportError(
                f"{target}: is the photo itself, or the mask that is read; use another folder"
            )


def _is_one(target: Path, source: Path) -> bool:
    """Whether two places are one file, also on disks that number files anew at each look."""
    return target.samefile(source) or target.resolve() == source.resolve()


def _reads_back(path: Path, is_same: Callable[[BinaryIO], bool]) -> bool:
    with path.open("rb") as file:
        try:
            return is_same(file)
        except _BROKEN as error:
            _log.debug("%s cannot be read back: %s", path, error)
            return False
