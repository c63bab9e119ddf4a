"""Reads and labels the tiles of a large photo that are seen, in a thread."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.arrays import LabelArray
from segmenter.images.display import picture_of_part
from segmenter.images.image import Image
from segmenter.images.whole import Part
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

    def goes_on_from(self, before: Labelling | None) -> bool:
        """Whether labels before come from the same mixture."""
        return before is not None and self.found.mixture is before.found.mixture

    def of(self, part: Part, key: TileKey) -> LabelArray | None:
        """Label a tile; None where labels are those of the small picture."""
        if self._labels is None:
            self._labels = tile_labels(self.image, self.found)
        if self._labels is None or (whole := self.image.whole) is None:
            return None
        top, left = key.row * whole.tile, key.column * whole.tile
        return self._labels.labels_of(part, whole.finer[key.level], top, left)


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
            before, self._found = self._labelling, found
            is_finer = found is not None and not why_not_finer(found)
            self._labelling = Labelling(image, found) if found is not None and is_finer else None
            if self._labelling is not None and self._labelling.goes_on_from(before):
                self._tiles.store.outdate_labels()  # after a stroke most are as they were
            else:
                self._tiles.store.forget_labels()
            self._tiles.ask_again()

    @Slot(list)
    def _want(self, keys: list[TileKey]) -> None:
        image, labels = self._image, self._labelling
        if image is None or image.whole is None:
            return
        jobs: dict[Hashable, Job] = {}
        for key in keys:
            tile = self._tiles.store.find(key)
            is_labelled = tile is not None and tile.labels is not None and tile.is_current
            if key in self._broken or is_labelled or (tile is not None and labels is None):
                continue
            jobs[image, key, labels] = partial(_made, image, key, tile, labels)
        self._queue.want(jobs)

    @Slot(object, object)
    def _take(self, asked: tuple[Image, TileKey, Labelling | None], tile: Tile) -> None:
        image, key, labelling = asked
        if image is not self._image:
            return
        if labelling is not self._labelling:
            tile = replace(tile, labels=None)
            self._tiles.ask_again()
        self._tiles.store.put(key, tile)

    @Slot(object, str)
    def _fail(self, asked: tuple[Image, TileKey, Labelling | None], text: str) -> None:
        image, key, _ = asked
        if image is self._image:
            if not self._broken:
                self.failed.emit(text)
            self._broken.add(key)


def _made(image: Image, key: TileKey, tile: Tile | None, labelling: Labelling | None) -> Tile:
    """Read a tile, unless that is done, and label it."""
    if tile is None:
        whole = image.whole
        assert whole is not None  # there are no tiles of others
        side, (height, width) = whole.tile, whole.finer[key.level].shape
        top, left = key.row * side, key.column * side
        rows, columns = slice(top, min(top + side, height)), slice(left, min(left + side, width))
        part = whole.read(key.level, rows, columns)
        tile = Tile(part, picture_of(picture_of_part(image, part.pixels)))
    labels = None if labelling is None else labelling.of(tile.part, key)
    return replace(tile, labels=labels, is_current=True)
