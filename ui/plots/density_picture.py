"""The picture of where colours lie: each bin in its own colour, or in one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from segmenter.arrays import FloatArray

if TYPE_CHECKING:
    from segmenter.features.density import ColourDensity

FAINTEST = 0.3  # a single pixel of the photo must still be seen


class LastPicture:
    """Paints a density, and again only when the picture would differ."""

    def __init__(self) -> None:
        self._picture: QImage | None = None
        self._of: tuple[ColourDensity, QColor | None, QSize] | None = None

    def of(self, density: ColourDensity, colour: QColor | None, size: QSize) -> QImage:
        """Return what ``density_picture`` does, the same image as long as nothing changes."""
        wanted = density, colour, size
        if self._picture is None or self._of != wanted:
            self._picture, self._of = density_picture(*wanted), wanted
        return self._picture


def density_picture(density: ColourDensity, colour: QColor | None, size: QSize) -> QImage:
    """Paint the bins of two features.

    Parameters
    ----------
    density : ColourDensity
        Along two features.
    colour : QColor, optional
        Of all bins; if left out, each has the mean colour of its pixels.
    size : QSize
        In device pixels.

    Returns
    -------
    QImage
        As large as ``size``, transparent where no colour lies; the second feature grows upwards.
    """
    colours = density.colours
    if colour is not None:
        one = np.array([colour.red(), colour.green(), colour.blue()], np.uint8)
        colours = np.broadcast_to(one, colours.shape)
    words = _premultiplied(colours, strengths(density.pixels))[::-1].copy()
    rows, columns = words.shape
    premultiplied = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(words.data, columns, rows, 4 * columns, premultiplied)
    # Whole times larger first: then scaling down keeps every bin as sharp and as large as others.
    times = max(1, -(-size.width() // columns), -(-size.height() // rows))
    large = image.scaled(times * columns, times * rows)
    ignore, smooth = (
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    # A copy of its own, for without scaling Qt would go on reading the array's memory.
    return large.scaled(size, ignore, smooth).copy()


def strengths(pixels: NDArray[np.int64]) -> FloatArray:
    """Return how opaque each bin is, 0…1, by the logarithm of its pixels."""
    most = max(int(pixels.max(initial=0)), 1)
    scaled = np.log1p(pixels) / np.log1p(most)
    return np.where(pixels > 0, FAINTEST + (1 - FAINTEST) * scaled, 0.0)


def _premultiplied(colours: NDArray[np.uint8], alphas: FloatArray) -> NDArray[np.uint32]:
    channels = np.rint(colours * alphas[..., None]).astype(np.uint32)
    opacity = np.rint(255 * alphas).astype(np.uint32)
    red, green, blue = np.moveaxis(channels, -1, 0)
    return np.asarray(opacity << 24 | red << 16 | green << 8 | blue)
