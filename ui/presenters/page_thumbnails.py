"""Reads pages as small pictures, one after another, those first that were asked for last."""

import logging
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from segmenter.errors import PixtureError
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.images.page_thumbnails import page_thumbnail

from ..canvas.raster import photo_raster
from ..panels.page_strip import THUMBNAIL
from ..work.latest_call import LatestCall

logger = logging.getLogger(__name__)
# What was asked for so long ago has been scrolled away; once it is seen, it is asked for again.
_MOST_WANTED = 40


class PageThumbnails(QObject):
    """Works in a thread as long as pages are wanted."""

    read = Signal(int, QImage)
    """A page, from 1 on, and its picture."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._like: Image | None = None
        self._looks = Looks()
        self._wanted: list[int] = []
        self._reading: int | None = None
        self._unread: set[int] = set()
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)

    def begin(self, like: Image | None, looks: Looks) -> None:
        """Read the pages of an image's file from now on."""
        self._calls.drop()
        self._wanted.clear()
        self._unread.clear()
        self._reading = None
        self._like, self._looks = like, looks

    @Slot(int)
    def want(self, number: int) -> None:
        """Read a page soon."""
        if number not in (*self._wanted, *self._unread, self._reading):
            self._wanted = [*self._wanted[1 - _MOST_WANTED :], number]
        self._go_on()

    @Slot()
    def rest(self) -> None:
        """Read no more than what is being read: nobody looks."""
        self._wanted.clear()

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._calls.shut_down()

    def _go_on(self) -> None:
        if self._wanted and self._like is not None and self._reading is None:
            self._reading = number = self._wanted.pop()
            self._calls.start(number, partial(_picture, self._like, number, self._looks))

    @Slot(object, object)
    def _take(self, number: int, picture: QImage | None) -> None:
        self._reading = None
        if picture is None:
            self._unread.add(number)
        else:
            self.read.emit(number, picture)
        self._go_on()


def _picture(like: Image, number: int, looks: Looks) -> QImage | None:
    """Return a page's picture; None where it cannot be read, which turning to it will say."""
    try:
        pixels: NDArray[np.uint8] = page_thumbnail(like, number, looks, THUMBNAIL)
    except PixtureError as error:
        logger.info("no picture of page %d: %s", number, error)
        return None
    return photo_raster(pixels).image.copy()
