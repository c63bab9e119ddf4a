"""Replace files so that at any moment there is the whole old one or the whole new one."""

import logging
import os
import re
import secrets
import struct
import sys
import time
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

from segmenter.errors import ExportError

_log = logging.getLogger(__name__)
_TEMPORARY = re.compile(r"\.pixture-[0-9a-f]{8}\.tmp")
_SURELY_LEFT_SECONDS = 3600
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
        If ``target`` is one of ``sources``, or did not read back as it was written.
    OSError
        If the disk is full, the folder read-only, …; ``target`` is then as it was.
    """
    refuse_sources(target, sources)
    temporary = target.with_name(f".pixture-{secrets.token_hex(4)}.tmp")
    try:
        # Made with the permissions that the user's umask asks for.
        with temporary.open("xb") as file:
            _lock(file)
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if not _reads_back(temporary, is_same):
            raise ExportError(f"{target}: did not read back as it was written; check the disk")
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove what writers that were killed have left in a folder.

    Files that are being written stay: their writers hold a lock, which ends with the process.

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
            if _TEMPORARY.fullmatch(path.name) and not path.is_symlink() and _is_left(path):
                path.unlink()
        except OSError as error:  # gone meanwhile, or not ours to remove
            _log.debug("%s stays: %s", path, error)


def _is_left(path: Path) -> bool:
    with path.open("rb") as file:
        try:
            return _lock(file) or time.time() - path.stat().st_mtime > _SURELY_LEFT_SECONDS
        except BlockingIOError:
            return False


def _lock(file: BinaryIO) -> bool:
    """Lock an open file; return False where there are no locks.

    Raises
    ------
    BlockingIOError
        If another has locked it.
    """
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError as error:  # some network drives
        _log.debug("no locks here: %s", error)
        return False
    return True


def refuse_sources(target: Path, sources: Iterable[Path]) -> None:
    """Raise ExportError if ``target`` is one of ``sources``, be it by a link."""
    for source in sources:
        if target.exists() and source.exists() and target.samefile(source):
            raise ExportError(
                f"{target}: is the photo itself, or the mask that is read; use another folder"
            )


def _reads_back(path: Path, is_same: Callable[[BinaryIO], bool]) -> bool:
    with path.open("rb") as file:
        try:
            return is_same(file)
        except _BROKEN as error:
            _log.debug("%s cannot be read back: %s", path, error)
            return False
