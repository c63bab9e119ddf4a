"""Small pictures of photos, read without all of their pixels where that can be."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from segmenter.cluster.opening import open_image
from segmenter.features.thumbnails import small_photo
from segmenter.images.display import rendering
from segmenter.images.reading import check_photo

# What Qt shows as it is seen; others may have values that have to be stretched first.
_PLAIN = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp"}
_DEEP = (
    QImage.Format.Format_Grayscale16,
    QImage.Format.Format_RGBX64,
    QImage.Format.Format_RGBA64,
    QImage.Format.Format_RGBA64_Premultiplied,
)


def preview(path: str, size: QSize) -> QImage:
    """Return a photo reduced so that it just covers a size.

    Parameters
    ----------
    path : str
    size : QSize
        In device pixels.

    Raises
    ------
    ImageError
        If it cannot be read; one line.
    """
    if Path(path).suffix.casefold() in _PLAIN:
        check_photo(Path(path))
        image = _read_small(path, size)
        if not image.isNull():
            return image
    picture = rendering(open_image(path))
    return _scaled(_as_picture(picture, max(size.width(), size.height())), size)


def _read_small(path: str, size: QSize) -> QImage:
    """Read a photo reduced; nothing if Qt would not show it right."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    full = reader.size()
    if not full.isValid() or reader.imageFormat() in _DEEP:
        return QImage()
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    wanted = size.transposed() if turned else size
    if full.width() > wanted.width() and full.height() > wanted.height():
        reader.setScaledSize(full.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


def _as_picture(pixels: NDArray[np.uint8], side: int) -> QImage:
    small = small_photo(pixels, 2 * side)
    kind = QImage.Format.Format_Grayscale8 if small.ndim == 2 else QImage.Format.Format_RGB888
    small = np.ascontiguousarray(small)
    height, width = small.shape[:2]
    # Copied, because the array may be gone before the picture is.
    return QImage(small.data, width, height, small.strides[0], kind).copy()


def _scaled(image: QImage, size: QSize) -> QImage:
    if image.width() <= size.width() or image.height() <= size.height():
        return image
    return image.scaled(
        size,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
