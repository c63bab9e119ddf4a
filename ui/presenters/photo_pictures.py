"""Shows the photo as its channels are to be seen, rendered in a thread."""

import threading
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Slot

from segmenter.images.display import known_view, rendering, view_part, viewed_steps
from segmenter.images.image import Image
from segmenter.images.looks import Looks

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.photo_levels import reductions
from ..canvas.tiling import tiling_of
from ..work.latest_call import LatestCall

Pixels = NDArray[np.uint8]
# Once a drag rests for so long, all of the photo follows what is seen of it.
REST_MILLISECONDS = 120


class PhotoPictures(QObject):
    """Has the canvas show a photo, and follow other looks: first what is seen, then all of it.

    Parameters
    ----------
    canvas : PhotoCanvas
    parent : QObject
    """

    def __init__(self, canvas: PhotoCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._image: Image | None = None
        self._looks = Looks()
        self._stop = threading.Event()
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        self._rest = QTimer(self, interval=REST_MILLISECONDS, singleShot=True)
        self._rest.timeout.connect(self._render)

    @property
    def is_busy(self) -> bool:
        """Whether the photo is not seen as it is to be yet."""
        return self._rest.isActive() or self._calls.is_busy

    def open(self, image: Image | None, looks: Looks) -> None:
        """Show another photo; as it is rendered without looks until that with them is there."""
        self._give_up()
        self._image, self._looks = image, looks
        if image is None:
            self._canvas.set_photo(None)
            return
        known = known_view(image, looks)
        picture = rendering(image) if known is None else known
        self._canvas.set_photo(picture, image.valid, tiling_of(image))
        if known is None:
            self._render()

    def show(self, looks: Looks) -> None:
        """Show the same photo with other looks."""
        if self._image is None:
            return
        self._stop.set()
        self._looks = looks
        rows, columns, step = self._canvas.seen_part()
        place = rows, columns
        self._calls.start(place, partial(view_part, self._image, looks, rows, columns, step))
        self._rest.start()

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._give_up()
        self._calls.shut_down()

    def _give_up(self) -> None:
        self._rest.stop()
        self._stop.set()
        self._calls.drop()

    @Slot()
    def _render(self) -> None:
        if self._image is not None:
            self._stop = threading.Event()
            self._calls.start(None, partial(_levels, self._image, self._looks, self._stop))

    @Slot(object, object)
    def _take(self, place: tuple[slice, slice] | None, found: Pixels | list[Pixels]) -> None:
        if place is not None:
            self._canvas.repaint_part(*place, np.asarray(found))
        elif isinstance(found, list) and found:
            self._canvas.repaint_photo(found)


def _levels(image: Image, looks: Looks, stop: threading.Event) -> list[Pixels]:
    """Return a picture and its reductions; nothing if it is given up meanwhile."""
    steps = viewed_steps(image, looks)
    while not stop.is_set():
        try:
            next(steps)
        except StopIteration as ended:
            levels = [ended.value]
            break
    else:
        return []
    for level in reductions(levels[0]):
        if stop.is_set():
            return []
        levels.append(level)
    return levels
