"""Chooses the labels in a box that is drawn with the hand."""

from functools import partial
from math import ceil, floor

from PySide6.QtCore import QObject, Slot

from segmenter.arrays import LabelArray
from segmenter.editing.box import Box
from segmenter.regions.boxed import labels_in_box

from ..canvas.band_item import BandItem
from ..canvas.photo_canvas import PhotoCanvas
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall


class BoxPresenter(QObject):
    """Serves the canvas's own hand while Ctrl is held.

    Parameters
    ----------
    canvas : PhotoCanvas
    document : Document
    session : Session
    parent : QObject
    """

    def __init__(
        self, canvas: PhotoCanvas, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._document, self._session = document, session
        self._band = BandItem()
        canvas.scene().addItem(self._band)
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        canvas.box_drawing.connect(self._show)
        canvas.box_drawn.connect(self._choose)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._calls.shut_down()

    @Slot(object)
    def _show(self, corners: tuple[float, float, float, float] | None) -> None:
        self._band.show_corners(corners)

    @Slot(object)
    def _choose(self, corners: tuple[float, float, float, float]) -> None:
        labels = self._document.project.labels
        if labels is None:
            return
        rows, columns = sorted(corners[::2]), sorted(corners[1::2])
        box = Box(floor(rows[0]), floor(columns[0]), ceil(rows[1]), ceil(columns[1]))
        box = box.within((labels.shape[0], labels.shape[1]))
        self._calls.start(labels, partial(labels_in_box, labels, box))

    @Slot(object, object)
    def _take(self, labels: LabelArray, chosen: tuple[int, ...]) -> None:
        if labels is self._document.project.labels:
            self._session.select(None)
            self._session.choose(chosen)
