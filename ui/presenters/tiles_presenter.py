"""Reads and labels the tiles of a large photo that are seen, in a thread."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.arrays import LabelArray
from segmenter.images.image import Image
from segmenter.images.whole import Part, Whole
from segmenter.segmenting.segmentation import Segmentation, Sketch
from segmenter.segmenting.tile_labels import TileLabels, tile_labels, why_not_finer

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.tile_store import Tile, picture_of
from ..canvas.tiling import TileKey
from ..session.document import Document
from ..session.session import Session
from ..session.state import rewound_now
from ..work.lazy_queue import Job, LazyQueue


@dataclass(slots=True, eq=False)
class Labelling:
    """How tiles are labelled; found out in the thread when the first one is.

    Attributes
    ----------
    image : Image
        The small picture.
    found : Segmentation or Sketch
        What is seen of it.
    """

    image: Image
    found: Segmentation | Sketch
    _labels: TileLabels | None = field(default=None, init=False)

    def of(self, part: Part, key: TileKey) -> LabelArray | None:
        """Label a tile; None where labels are those of the small picture."""
        whole = self.image.whole
        if whole is None or why_not_finer(self.found):
            return None
        if self._labels is None:
            self._labels = tile_labels(self.image, self.found)
        side = whole.tile
        resolution = whole.finer[key.level]
        if self._labels is None:
            return None
        return self._labels.labels_of(part, resolution, key.row * side, key.column * side)


class TilesPresenter(QObject):
    """Has the canvas show a large photo at any zoom, with the labels that are seen.

    Parameters
    ----------
    canvas : PhotoCanvas
    document : Document
    session : Session
    parent : QObject
    """

    failed = Signal(str)
    """Why a tile cannot be read, in one line; once for a photo."""

    def __init__(
        self, canvas: PhotoCanvas, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._tiles, self._document, self._session = canvas.tiles, document, session
        self._image: Image | None = None
        self._found: Segmentation | Sketch | None = None
        self._labelling: Labelling | None = None
        self._broken: set[TileKey] = set()
        self._queue = LazyQueue(self)
        self._queue.done.connect(self._take)
        self._queue.failed.connect(self._fail)
        self._tiles.wanted.connect(self._want)
        session.changed.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Whether tiles are on their way."""
        return self._queue.is_busy

    def shut_down(self) -> None:
        """Drop what is wanted and wait for the thread."""
        self._queue.shut_down()

    @Slot()
    def _follow(self) -> None:
        """Label tiles like the small picture, as soon as that is seen otherwise."""
        project, seen = self._document.project, self._session.seen
        image = project.image
        if image is not self._image:
            self._image, self._found, self._labelling = image, None, None
            self._broken.clear()
            self._queue.want({})
        if image is None or image.whole is None:
            return
        found = None if rewound_now(project, self._session.state) else seen.found
        if found is not self._found:
            self._found = found
            self._labelling = None if found is None else Labelling(image, found)
            self._tiles.store.forget_labels()
            self._tiles.ask_again()

    @Slot(list)
    def _want(self, keys: list[TileKey]) -> None:
        image, labelling = self._image, self._labelling
        if image is None or image.whole is None:
            return
        jobs: dict[Hashable, Job] = {}
        labels = labelling if labelling and not why_not_finer(labelling.found) else None
        for key in keys:
            tile = self._tiles.store.find(key)
            if key in self._broken or (tile and (tile.labels is not None or labels is None)):
                continue
            jobs[image, key, labels] = partial(_made, image.whole, key, tile, labels)
        self._queue.want(jobs)

    @Slot(object, object)
    def _take(self, asked: tuple[Image, TileKey, Labelling | None], tile: Tile) -> None:
        image, key, labelling = asked
        if image is not self._image:
            return
        is_newest = labelling is self._labelling
        self._tiles.store.put(key, tile if is_newest else replace(tile, labels=None))
        if not is_newest:
            self._tiles.ask_again()

    @Slot(object, str)
    def _fail(self, asked: tuple[Image, TileKey, Labelling | None], text: str) -> None:
        image, key, _ = asked
        if image is self._image:
            if not self._broken:
                self.failed.emit(text)
            self._broken.add(key)


def _made(whole: Whole, key: TileKey, tile: Tile | None, labelling: Labelling | None) -> Tile:
    """Read a tile, unless that is done, and label it."""
    if tile is None:
        side, (height, width) = whole.tile, whole.finer[key.level].shape
        top, left = key.row * side, key.column * side
        rows, columns = slice(top, min(top + side, height)), slice(left, min(left + side, width))
        part = whole.read(key.level, rows, columns)
        tile = Tile(part, picture_of(part.pixels))
    labels = None if labelling is None else labelling.of(tile.part, key)
    return replace(tile, labels=labels)
