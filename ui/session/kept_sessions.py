"""The folder where sessions are kept without being asked for: a file for each photo and session."""

import json
import logging
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import ClassVar

from PySide6.QtCore import QLockFile, QStandardPaths

from segmenter.files.atomic import remove_leftovers
from segmenter.files.project import SUFFIX, ProjectWriter, Saved
from segmenter.images.image import Image
from segmenter.images.samples import is_sample

from ..preferences.table import AUTOSAVE_CAP

logger = logging.getLogger(__name__)

_MARK = ".lock"
# A path or a sample's name, and which of its pictures and channels.
PhotoKey = tuple[str, int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Kept:
    """A session that was kept.

    Attributes
    ----------
    path : Path
    when : float
        In seconds since 1970.
    """

    path: Path
    when: float


@dataclass(frozen=True, slots=True)
class Room:
    """What kept sessions take.

    Attributes
    ----------
    taken : int
        Bytes.
    count : int
        Sessions.
    old : int
        Those of them that no run of the program goes on with.
    """

    taken: int
    count: int
    old: int


def photo_key(image: Image) -> PhotoKey | None:
    """Tell a photo from others by where it is; None for one that was never a file."""
    if image.origin:
        return image.origin, image.page.number, image.chosen
    return (image.name, 1, image.chosen) if is_sample(image.name) else None


def sessions_folder() -> Path:
    """Return where the system wants what programs remember."""
    state = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.StateLocation)
    return Path(state) / "sessions"


class KeptSessions:
    """Writes and finds sessions; all but `place` and `has_marks` is meant for threads of work.

    A file is called ``PHOTO.RUN.NUMBER.pixture``: a run of the program that keeps anything holds
    ``RUN.lock``, which is left where it was killed.

    Parameters
    ----------
    folder : Path
    """

    _runs: ClassVar[set[str]] = set()

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run = f"{time.time_ns():x}-{os.getpid()}"
        self._runs.add(self._run)
        self._mark: QLockFile | None = None
        self._writing = Lock()

    def place(self, image: Image, number: int) -> Path:
        """Return where the session of a photo is kept, one of several in this run."""
        return self._folder / f"{_digest(image)}.{self._run}.{number}{SUFFIX}"

    def write(self, writer: ProjectWriter, saved: Saved, path: Path) -> None:
        """Keep a session.

        Raises
        ------
        OSError
            If the disk is full, the folder read-only, …
        """
        with self._writing:
            if self._mark is None:
                self._begin()
            is_new = not path.exists()
            writer.write(saved, path)
            path.chmod(0o600)
            if is_new:
                self._tidy(path)

    def remove(self, path: Path) -> None:
        """Let go of a session."""
        with self._writing:
            path.unlink(missing_ok=True)

    def room(self) -> Room:
        """Measure what is kept."""
        sizes = [(kept.path, _size(kept.path)) for kept in self._found(f"*{SUFFIX}")]
        old = sum(not self._is_in_use(path) for path, _ in sizes)
        return Room(sum(size for _, size in sizes), len(sizes), old)

    def clear(self) -> Room:
        """Let go of all sessions that no run goes on with; return what is left.

        Raises
        ------
        OSError
            If one cannot be removed.
        """
        with self._writing:
            for kept in self._found(f"*{SUFFIX}"):
                if not self._is_in_use(kept.path):
                    kept.path.unlink(missing_ok=True)
        return self.room()

    def end(self) -> None:
        """Tell that this run has ended as it should."""
        with self._writing:
            if self._mark is not None:
                self._mark.unlock()
                self._mark = None

    def of_files(self, paths: Sequence[str]) -> dict[str, Kept]:
        """Find the newest session of each of many photos, by their absolute paths."""
        newest: dict[str, Kept] = {}
        for kept in self._found(f"*{SUFFIX}"):
            digest = kept.path.name.partition(".")[0]
            if digest not in newest or newest[digest].when < kept.when:
                newest[digest] = kept
        digests = ((path, _digest_of((path, 1, ()))) for path in paths if newest)
        return {path: newest[digest] for path, digest in digests if digest in newest}

    def newest(self, image: Image | None, but: Path | None = None) -> Kept | None:
        """Find the newest session of a photo, or of any, except one."""
        if image is not None and photo_key(image) is None:
            return None
        begin = "*" if image is None else _digest(image)
        return _newest(each for each in self._found(f"{begin}.*{SUFFIX}") if each.path != but)

    @property
    def has_marks(self) -> bool:
        """Whether there are runs that have not ended, or not as they should."""
        return next(self._folder.glob(f"*{_MARK}"), None) is not None

    def crashed(self) -> Kept | None:
        """Find the newest session of runs that were killed; they are told of once."""
        found: list[Kept] = []
        for mark in self._folder.glob(f"*{_MARK}"):
            if _take_over(mark, self._runs):
                found += self._found(f"*.{mark.stem}.*{SUFFIX}")
        return _newest(iter(found))

    def is_own(self, path: Path) -> bool:
        """Tell whether a session was begun in this run."""
        return path.name.split(".")[1] == self._run

    def is_others(self, path: Path) -> bool:
        """Tell whether another run that goes on, writes to a file."""
        run = path.name.split(".")[1]
        mark = self._folder / f"{run}{_MARK}"
        return not self.is_own(path) and mark.exists() and not _take_over(mark, self._runs)

    def _is_in_use(self, path: Path) -> bool:
        return path.name.split(".")[1] in self._runs or self.is_others(path)

    def _begin(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        remove_leftovers(self._folder)
        self._mark = QLockFile(str(self._folder / f"{self._run}{_MARK}"))
        self._mark.setStaleLockTime(0)
        self._mark.tryLock(0)

    def _tidy(self, but: Path) -> None:
        """Let the oldest go where there is more than there may be."""
        left = AUTOSAVE_CAP.value << 20
        by_age = sorted(self._found(f"*{SUFFIX}"), key=lambda kept: -kept.when)
        for kept in by_age:
            try:
                left -= kept.path.stat().st_size
                if left < 0 and kept.path != but:
                    kept.path.unlink()
            except OSError as error:  # gone meanwhile, or not ours to remove
                logger.debug("%s stays: %s", kept.path, error)

    def _found(self, pattern: str) -> Iterator[Kept]:
        for path in self._folder.glob(pattern):
            try:
                yield Kept(path, path.stat().st_mtime)
            except OSError as error:  # gone meanwhile
                logger.debug("%s is not looked at: %s", path, error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # gone meanwhile
        return 0


def _newest(found: Iterator[Kept]) -> Kept | None:
    return max(found, key=lambda kept: kept.when, default=None)


def _digest(image: Image) -> str:
    key = photo_key(image)
    return "pasted" if key is None else _digest_of(key)


def _digest_of(key: PhotoKey) -> str:
    return sha256(json.dumps(key).encode()).hexdigest()[:16]


def _take_over(mark: Path, own: set[str]) -> bool:
    """Remove the mark of a run whose process is gone; return whether it is."""
    if mark.stem in own:
        return False
    if mark.stem.endswith(f"-{os.getpid()}"):  # its number has come to this one
        mark.unlink(missing_ok=True)
        return True
    lock = QLockFile(str(mark))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True
