"""Which files of a folder this program has written, and for which photo.

What is in a folder besides is somebody's own, and not replaced without being asked.
"""

import logging
import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
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
# For which photo a file is, the digests that it may have with spaces between them (the old one's
# and the new one's while it is replaced), and since when it is being written; 0 when it is not.
_Row = tuple[str, str, float]
_DONE = 0.0
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
        self._before: dict[str, _Row | None] = {}
        self._expected: dict[str, str] = {}

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
        with _opened(self._folder) as ledger:
            if not overwrite:
                stem = self._first_free(ledger, stem, suffixes)
            names = [f"{stem}{suffix}" for suffix in suffixes]
            self._before = {name: _row(ledger, name) for name in names}
            now, rows = time.time(), {}
            for name in names:
                digests = self._digests(name)
                # Somebody else's file that will be replaced is theirs until then.
                if digests is not None or not self._is_there(name):
                    rows[name] = self._photo, digests or "", now
            self._set(ledger, rows)
        return stem

    def expect(self, contents: Mapping[str, Path]) -> None:
        """Note what files will hold, right before they take their places.

        Whoever is killed after that has written them nevertheless; who is killed before has not.

        Parameters
        ----------
        contents : dict
            Where their content lies until then, by names of those that were taken.
        """
        self._expected |= {name: sha256_of_file(path) for name, path in contents.items()}
        now, rows = time.time(), {}
        for name in contents:
            digests = [*(self._digests(name) or "").split(), self._expected[name]]
            rows[name] = self._photo, " ".join(dict.fromkeys(digests)), now
        with _opened(self._folder) as ledger:
            self._set(ledger, rows)

    def settle(self) -> None:
        """Note what became of the names that were taken: what was not written is whose it was."""
        with _opened(self._folder) as ledger:
            if ledger is not None:
                self._set(ledger, {name: self._settled(name) for name in self._before})

    def _settled(self, name: str) -> _Row | None:
        expected = self._expected.get(name)
        if expected is not None and _digest_of(self._folder / name) == expected:
            return self._photo, expected, _DONE
        return self._before[name]

    def free_stem(self, stem: str, suffixes: Sequence[str]) -> str:
        """Return what `take` would, and take nothing."""
        if not (self._folder / NAME).exists():
            return self._first_free(None, stem, suffixes)
        with _opened(self._folder) as ledger:
            return self._first_free(ledger, stem, suffixes)

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
        found = _row(ledger, name)
        if found is None:
            return not self._is_there(name)
        photo, digests, since = found
        if not self._is_there(name):
            return photo == self._photo or time.time() - since > _LONGEST_SECONDS
        return photo == self._photo and _digest_of(path) in digests.split()

    def _is_there(self, name: str) -> bool:
        return os.path.lexists(self._folder / name)

    def _digests(self, name: str) -> str | None:
        """Return what this photo's file of that name may have held; None if there was none."""
        row = self._before[name]
        return row[1] if row is not None and row[0] == self._photo else None

    def _set(self, ledger: sqlite3.Connection | None, rows: Mapping[str, _Row | None]) -> None:
        if ledger is None:
            return
        try:
            for name, row in rows.items():
                if row is None:
                    ledger.execute(_FORGET, (name,))
                else:
                    ledger.execute(_TAKE, (name, *row))
            ledger.execute("COMMIT")
        except sqlite3.Error as error:  # a full disk, which writing the files will tell
            _log.debug("%s: not noted (%s)", self._folder, error)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Have no other run change what is kept of all in a folder, where its disk has locks."""
    with _opened(folder):
        yield


@contextmanager
def _opened(folder: Path) -> Iterator[sqlite3.Connection | None]:
    """Open a folder's ledger, which nobody else changes meanwhile."""
    ledger = None
    try:
        ledger = _connection(folder / NAME)
    except sqlite3.Error as error:
        _log.debug("%s: no ledger (%s)", folder, error)
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
