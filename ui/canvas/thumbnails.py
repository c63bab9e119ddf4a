"""Small pictures of the sample photos, loaded off the window's thread."""

import logging
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from segmenter.errors import ImageError
from segmenter.images.samples import sample_file

from ..work.threads import give_way

logger = logging.getLogger(__name__)


@cache
def _sample(name: str, width: int, height: int) -> QImage:
    return read_thumbnail(sample_file(name), QSize(width, height))


def read_thumbnail(path: Path, size: QSize) -> QImage:
    """Read a photo reduced so that it just covers ``size``.

    Raises
    ------
    ImageError
        If it cannot be read.
    """
    reader = QImageReader(str(path))
    reader.setScaledSize(reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        raise ImageError(f"{path.name} cannot be shown: {reader.errorString()}; try another photo")
    return image


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
        give_way()
        for name in self._names:
            try:
                image = _sample(name, self._size.width(), self._size.height())
            except ImageError as error:
                logger.info("no thumbnail: %s", error)
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
