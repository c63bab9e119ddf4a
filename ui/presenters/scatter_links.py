"""Links what is under the cursor in the scatter and on the canvas."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from segmenter.features import Features, features_of
from segmenter.features.density import ColourDensity
from segmenter.images.image import Image

from ..canvas.photo_canvas import PhotoCanvas
from ..panels.scatter_panel import ScatterPanel
from ..session.document import Document
from ..work.latest_call import LatestCall

AROUND = 0.03
Mask = NDArray[np.bool_]


class ScatterLinks(QObject):
    """Finds the pixels of the colours that are pointed at, and the colour of a pixel.

    Parameters
    ----------
    panel : ScatterPanel
    canvas : PhotoCanvas
    document : Document
    parent : QObject
    """

    pixels_wanted = Signal(object)
    """Which pixels have the colours under the cursor, thinned; None lets them be."""

    def __init__(
        self, panel: ScatterPanel, canvas: PhotoCanvas, document: Document, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._document = document
        self._density: ColourDensity | None = None
        self._lighting = LatestCall(self)
        self._lighting.done.connect(self._take_mask)
        panel.hovered.connect(self._light)
        canvas.pixel_hovered.connect(self._mark_pixel)
        canvas.pixel_left.connect(self._unmark_pixel)

    def shut_down(self) -> None:
        """Wait for the thread."""
        self._lighting.shut_down()

    def set_density(self, density: ColourDensity | None) -> None:
        """Link by the features of a density; None while there is none."""
        self._density = density
        if density is None:
            self._lighting.drop()

    def _features(self, image: Image) -> Features:
        return features_of(image, self._document.project.recipe.features)

    @Slot(object)
    def _light(self, values: Sequence[float] | None) -> None:
        image, density = self._document.project.counted, self._density
        if values is None or image is None or density is None:
            self._lighting.drop()
            self.pixels_wanted.emit(None)
        else:
            self._lighting.start(values, _mask_maker(self._features(image), density, values))

    @Slot(object, object)
    def _take_mask(self, key: object, mask: Mask) -> None:
        self.pixels_wanted.emit(mask)

    @Slot(int, int)
    def _mark_pixel(self, column: int, row: int) -> None:
        image, density = self._document.project.counted, self._density
        if image is None or density is None:
            return
        features = self._features(image).at(row, column)
        self._panel.set_probe(features[list(density.dims)].tolist())
        self._panel.set_lit(self._document.project.label_at(row, column) or None)

    @Slot()
    def _unmark_pixel(self) -> None:
        self._panel.set_probe(None)
        self._panel.set_lit(None)


def _mask_maker(
    features: Features, density: ColourDensity, values: Sequence[float]
) -> Callable[[], Mask]:
    def make() -> Mask:
        near = density.near(values, AROUND).ravel()[density.places]
        return features.sketch_mask(np.flatnonzero(near))

    return make
