"""Which files of a folder this program has written, and for which photo.

What is in a folder besides is somebody's own, and not replaced without being asked.
"""

import logging
import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from segmenter.files.digests import sha256_of, sha256_of_file
from segmenter.images.image import Image

NAME = ".pixture.sqlite"
_log = logging.getLogger(__name__)
_TABLE = (
    "CREATE TABLE IF NOT EXISTS files (name TEXT PRIMARY KEY, photo TEXT NOT NULL,"
    " digest TEXT NOT NULL, since REAL NOT NULL) WITHOUT ROWID"
)
_FIND = "SELECT photo, digest, since FROM files WHERE name = ?"
_TAKE = "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)"
_FORGET = "DELETE FROM files WHERE name = ?"
# For which photo a file is, its digest, and since when.
_Row = tuple[str, str, float]
_Identity = tuple[int, int, int]
# Of a file that is being written.
_NOT_YET = ""
# A run that has told what it writes and has not for so long was killed.
_LONGEST_SECONDS = 3600
_PATIENCE_SECONDS = 30


class Written:
    """The ledger of a folder, shared by all runs that write there at once.

    Where a disk cannot keep it, whatever lies there counts as somebody's own.

    Parameters
    ----------
    folder : Path
        It must be there.
    photo : str
        What the files are written for, from `photo_key`.
    """

    def __init__(self, folder: Path, photo: str) -> None:
        self._folder, self._photo = folder, photo
        self._before: dict[str, tuple[_Row | None, _Identity | None]] = {}

    def take(self, stem: str, suffixes: Sequence[str], *, overwrite: bool = False) -> str:
        """Take names for a photo's files, before the first is written.

        Parameters
        ----------
        stem : str
            Wanted.
        suffixes : sequence of str
            What follows it in the files' names.
        overwrite : bool, optional
            Whether to take the names whoever has them.

        Returns
        -------
        stem : str
            As it was wanted, or "stem-2" and so on where one of the files is somebody's own or
            another photo's.
        """
        with self._opened() as ledger:
            if not overwrite:
                stem = self._first_free(ledger, stem, suffixes)
            names = [f"{stem}{suffix}" for suffix in suffixes]
            self._before = {
                name: (_row(ledger, name), _identity(self._folder / name)) for name in names
            }
            self._note(ledger, [(name, _NOT_YET) for name in names])
        return stem

    def give_back(self) -> None:
        """Note what became of the names that were taken when not all files could be written.

        What was not touched is whose it was, or who changes it later would lose it.
        """
        with self._opened() as ledger:
            if ledger is None:
                return
            try:
                for name, (row, identity) in self._before.items():
                    path = self._folder / name
                    digest = _digest_of(path) if _identity(path) != identity else None
                    now = (self._photo, digest, time.time()) if digest else row
                    ledger.execute(_FORGET, (name,))
                    if now is not None:
                        ledger.execute(_TAKE, (name, *now))
                ledger.execute("COMMIT")
            except sqlite3.Error as error:  # a full disk, which was told
                _log.debug("%s: not given back (%s)", self._folder, error)

    def free_stem(self, stem: str, suffixes: Sequence[str]) -> str:
        """Return what `take` would, and take nothing."""
        if not (self._folder / NAME).exists():
            return self._first_free(None, stem, suffixes)
        with self._opened() as ledger:
            return self._first_free(ledger, stem, suffixes)

    def note(self, names: Sequence[str]) -> None:
        """Note that files are written."""
        with self._opened() as ledger:
            self._note(ledger, [(name, sha256_of_file(self._folder / name)) for name in names])

    def _first_free(
        self, ledger: sqlite3.Connection | None, stem: str, suffixes: Sequence[str]
    ) -> str:
        wanted, number = stem, 1
        while not all(self._is_free(ledger, f"{wanted}{suffix}") for suffix in suffixes):
            number += 1
            wanted = f"{stem}-{number}"
        return wanted

    def _is_free(self, ledger: sqlite3.Connection | None, name: str) -> bool:
        path = self._folder / name
        if path.is_dir():  # which is told by trying to write it
            return True
        found, is_there = _row(ledger, name), os.path.lexists(path)
        if found is None:
            return not is_there
        photo, digest, since = found
        if not is_there:
            is_being_written = digest == _NOT_YET and time.time() - since < _LONGEST_SECONDS
            return photo == self._photo or not is_being_written
        return photo == self._photo and digest in (_NOT_YET, _digest_of(path))

    def _note(self, ledger: sqlite3.Connection | None, files: Sequence[tuple[str, str]]) -> None:
        if ledger is None:
            return
        now = time.time()
        try:
            ledger.executemany(_TAKE, [(name, self._photo, digest, now) for name, digest in files])
            ledger.execute("COMMIT")
        except sqlite3.Error as error:  # a full disk, which writing the files will tell
            _log.debug("%s: not noted (%s)", self._folder, error)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection | None]:
        """Open the ledger, which nobody else changes meanwhile."""
        ledger = None
        try:
            ledger = _connection(self._folder / NAME)
        except sqlite3.Error as error:
            _log.debug("%s: no ledger (%s)", self._folder, error)
        try:
            yield ledger
        finally:
            if ledger is not None:
                ledger.close()


def _row(ledger: sqlite3.Connection | None, name: str) -> _Row | None:
    """Return what is known of a file; None if nothing is."""
    if ledger is None:
        return None
    try:
        found = ledger.execute(_FIND, (name,)).fetchone()
    except sqlite3.Error as error:
        _log.debug("%s: not found (%s)", name, error)
        return None
    return None if found is None else (str(found[0]), str(found[1]), float(found[2]))


def _connection(path: Path) -> sqlite3.Connection:
    """Open a ledger and wait for one's turn; one that was spoilt is begun anew."""
    for is_last in (False, True):
        ledger = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
        try:
            # The disk writes when it likes: what is lost is only that a file is ours.
            ledger.execute("PRAGMA synchronous = OFF")
            ledger.execute("BEGIN IMMEDIATE")
            ledger.execute(_TABLE)
            return ledger
        except sqlite3.OperationalError:  # a disk that is full or read-only, or has no locks
            ledger.close()
            raise
        except sqlite3.DatabaseError as error:
            ledger.close()
            if is_last:
                raise
            _log.debug("%s is begun anew: %s", path, error)
            path.unlink(missing_ok=True)
    raise AssertionError("the last try returns or raises")


def _identity(path: Path) -> _Identity | None:
    """Return what is another once a file is replaced or written to; None if there is none."""
    try:
        status = path.lstat()
    except OSError as error:
        _log.debug("%s: %s", path, error)
        return None
    return status.st_dev, status.st_ino, status.st_mtime_ns


def _digest_of(path: Path) -> str | None:
    try:
        return sha256_of_file(path) if path.is_file() and not path.is_symlink() else None
    except OSError as error:
        _log.debug("%s: %s", path, error)
        return None


def photo_key(image: Image, folder: Path) -> str:
    """Return what a photo is known by in a folder's ledger.

    Its file as seen from there, so that both can be moved, and its page.
    """
    if image.path is None:
        return image.name if image.name.startswith("sample:") else sha256_of(image)[0]
    path = os.path.realpath(image.path)
    try:
        path = os.path.relpath(path, os.path.realpath(folder))
    except ValueError:  # on another drive
        _log.debug("%s: on another drive than %s", path, folder)
    return path if image.page.count == 1 else f"{path}#{image.page.number}"
