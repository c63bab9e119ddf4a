"""Photos that come by clipboard or drop."""

import numpy as np
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from segmenter.images.image import Image
from segmenter.images.reading import image_from_array

SUFFIXES = ["jpg", "jpeg", "mpo", "png", "tif", "tiff", "bmp", "gif", "webp", "ppm", "pgm", "pbm"]
OPEN_FILTER = f"Photos ({' '.join(f'*.{suffix}' for suffix in SUFFIXES)});;All files (*)"


def first_photo(data: QMimeData | None) -> str | None:
    """Return the path of the first local file among ``data``, if there is one."""
    if data is None:
        return None
    paths = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((path for path in paths if path), None)


def pasted_photo(data: QMimeData | None) -> Image | None:
    """Return the picture in ``data`` itself, if there is one."""
    picture = data.imageData() if data is not None and data.hasImage() else None
    if not isinstance(picture, QImage) or picture.isNull():
        return None
    rgba = picture.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(rgba.constBits(), np.uint8).reshape(rgba.height(), rgba.bytesPerLine())
    pixels = rows[:, : 4 * rgba.width()].reshape(rgba.height(), rgba.width(), 4)
    return image_from_array(pixels.copy(), name="pasted")
