"""Photos that come by clipboard or drop."""

import numpy as np
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QPixmap

from segmenter.files.suffixes import PROJECT
from segmenter.images.image import Image

from ..language.words import tr


def open_filter() -> str:
    """Return which files a dialog offers to open."""
    from segmenter.batch.gathering import photo_suffixes

    patterns = " ".join(f"*{suffix}" for suffix in (*photo_suffixes(), PROJECT))
    photos = tr("Photos and projects ({0})").format(patterns)
    # A dialog for files cannot choose a store, which is a folder, but a file in it.
    of_stores = "zarr.json .zattrs .zarray"
    stores = tr("Zarr stores ({0})").format(of_stores)
    return f"{photos};;{stores};;{tr('All files (*)')}"


def local_paths(data: QMimeData | None) -> list[str]:
    """Return the paths of the local files and folders among ``data``."""
    if data is None:
        return []
    paths = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path]


def pasted_photo(data: QMimeData | None) -> Image | None:
    """Return the picture in ``data`` itself, if there is one."""
    picture = data.imageData() if data is not None and data.hasImage() else None
    # What this process has copied itself arrives as it was given to the clipboard.
    if isinstance(picture, QPixmap):
        picture = picture.toImage()
    if not isinstance(picture, QImage) or picture.isNull():
        return None
    rgba = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(rgba.constBits(), np.uint8).reshape(rgba.height(), rgba.bytesPerLine())
    pixels = rows[:, : 4 * rgba.width()].reshape(rgba.height(), rgba.width(), 4)
    from segmenter.images.reading import image_from_array

    return image_from_array(pixels.copy(), name="pasted")
