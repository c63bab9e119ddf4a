"""Small pictures of the sample photos, loaded off the window's thread."""

import logging
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

_ENDINGS = (".png", ".jpg")
_FILE_NAMES = {"immunohistochemistry": "ihc"}

logger = logging.getLogger(__name__)


def sample_file(name: str) -> Path | None:
    """Return where scikit-image keeps a sample photo, or None if it is not installed with it."""
    package = find_spec("skimage")
    if package is None or package.origin is None:
        return None
    folder = Path(package.origin).parent / "data"
    candidates = (folder / f"{_FILE_NAMES.get(name, name)}{ending}" for ending in _ENDINGS)
    return next((path for path in candidates if path.is_file()), None)


def read_thumbnail(path: Path, size: QSize) -> QImage:
    """Read a photo reduced so that it just covers ``size``; a null image if it cannot be read."""
    reader = QImageReader(str(path))
    reader.setScaledSize(reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


class _Post(QObject):
    """Carries thumbnails to the window's thread.

    The job keeps it, so that emitting is safe when the window has gone meanwhile.
    """

    read = Signal(str, QImage)


class _Reading(QRunnable):
    def __init__(self, names: Sequence[str], size: QSize, post: _Post) -> None:
        super().__init__()
        self._names = names
        self._size = size
        self._post = post

    def run(self) -> None:
        """Deliver the thumbnails there are."""
        for name in self._names:
            path = sample_file(name)
            image = QImage() if path is None else read_thumbnail(path, self._size)
            if image.isNull():
                logger.info("no thumbnail of the sample %s", name)
            else:
                self._post.read.emit(name, image)


class ThumbnailLoader(QObject):
    """Reads thumbnails of sample photos.

    Signals
    -------
    loaded(str, QImage)
        Name and picture, one at a time; samples without a picture stay without.
    """

    loaded = Signal(str, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._post = _Post()
        self._post.read.connect(self._pass_on)

    def load(self, names: Sequence[str], size: QSize) -> None:
        """Begin; ``size`` is what each picture must at least cover."""
        QThreadPool.globalInstance().start(_Reading(names, size, self._post))

    @Slot(str, QImage)
    def _pass_on(self, name: str, image: QImage) -> None:
        self.loaded.emit(name, image)
