"""Reads and labels the tiles of a large photo that are seen, in a thread."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from segmenter.arrays import LabelArray
from segmenter.images.display import picture_of_part
from segmenter.images.image import Image
from segmenter.images.looks import Looks
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

AGAIN_MILLISECONDS = 5000
# What a tile is made of: the photo, the tile, its labels, and how it looks.
Asked: TypeAlias = "tuple[Image, TileKey, Labelling | None, Looks]"


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
    """Why a tile cannot be read, in one line; once until another one can be."""

    def __init__(
        self, canvas: PhotoCanvas, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._tiles, self._document, self._session = canvas.tiles, document, session
        self._image: Image | None = None
        self._found: Segmentation | Sketch | None = None
        self._labelling: Labelling | None = None
        self._looks = Looks()
        self._broken: set[TileKey] = set()
        self._is_told = False
        self._again = QTimer(self, interval=AGAIN_MILLISECONDS, singleShot=True)
        self._again.timeout.connect(self._try_again)
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
        self._again.stop()
        self._queue.shut_down()

    @Slot()
    def _follow(self) -> None:
        """Label tiles like the small picture, as soon as that is seen otherwise."""
        project, seen = self._document.project, self._session.seen
        image = project.image
        if image is not self._image:
            self._image, self._found, self._labelling = image, None, None
            self._broken.clear()
            self._is_told = False
            self._again.stop()
            self._queue.want({})
        if image is None or image.whole is None:
            return
        if (looks := project.looks.suited(image)) != self._looks:
            self._looks = looks
            self._tiles.ask_again()
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
        image, labels, looks = self._image, self._labelling, self._looks
        if image is None or image.whole is None:
            return
        jobs: dict[Hashable, Job] = {}
        for key in keys:
            tile = self._tiles.store.find(key)
            if key in self._broken or (tile is not None and _is_done(tile, labels, looks)):
                continue
            jobs[image, key, labels, looks] = partial(_made, image, key, tile, labels, looks)
        self._queue.want(jobs)

    @Slot(object, object)
    def _take(self, asked: Asked, tile: Tile) -> None:
        image, key, labelling, looks = asked
        if image is not self._image:
            return
        if labelling is not self._labelling:
            tile = replace(tile, labels=None)
            self._tiles.ask_again()
        elif looks != self._looks:
            self._tiles.ask_again()
        self._is_told = False
        self._tiles.store.put(key, tile)

    @Slot(object, str)
    def _fail(self, asked: Asked, text: str) -> None:
        image, key, *_ = asked
        if image is self._image:
            if not self._is_told:
                self._is_told = True
                self.failed.emit(text)
            self._broken.add(key)
            if image.address:
                self._again.start()

    @Slot()
    def _try_again(self) -> None:
        """Ask once more for tiles from elsewhere: a network may have been away for a moment."""
        self._broken.clear()
        self._tiles.ask_again()


def _is_done(tile: Tile, labelling: Labelling | None, looks: Looks) -> bool:
    """Whether a tile is seen as it is to be."""
    is_labelled = labelling is None or (tile.labels is not None and tile.is_current)
    return is_labelled and tile.looks == looks


def _made(
    image: Image, key: TileKey, tile: Tile | None, labelling: Labelling | None, looks: Looks
) -> Tile:
    """Read and paint a tile, unless that is done, and label it."""
    if tile is None:
        whole = image.whole
        assert whole is not None  # there are no tiles of others
        side, (height, width) = whole.tile, whole.finer[key.level].shape
        top, left = key.row * side, key.column * side
        rows, columns = slice(top, min(top + side, height)), slice(left, min(left + side, width))
        part = whole.read(key.level, rows, columns)
        tile = Tile(part, _picture(image, part, looks), looks)
    elif tile.looks != looks:
        tile = replace(tile, picture=_picture(image, tile.part, looks), looks=looks)
    if labelling is None:
        return replace(tile, labels=None, is_current=True)
    if tile.labels is None or not tile.is_current:
        tile = replace(tile, labels=labelling.of(tile.part, key), is_current=True)
    return tile


def _picture(image: Image, part: Part, looks: Looks) -> QImage:
    return picture_of(picture_of_part(image, part.pixels, looks))
