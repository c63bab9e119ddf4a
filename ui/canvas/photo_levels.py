"""The photo and its smooth reductions, which a worker thread delivers."""

import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from segmenter.images.pyramid import deepest_level, halve, level_for

from ..work.threads import give_way
from .raster import Raster, photo_raster


class _Post(QObject):
    """Carries levels to the window's thread.

    The job keeps it, so that emitting is safe when the canvas has gone meanwhile.
    """

    built = Signal(int, object)


def _halve(
    pixels: NDArray[np.uint8], stopped: threading.Event, post: _Post, generation: int
) -> None:
    """Deliver every level at once, unless a newer photo has made them pointless."""
    give_way()
    levels = []
    for level in reductions(pixels):
        if stopped.is_set():
            return
        levels.append(level)
    post.built.emit(generation, levels)


def reductions(pixels: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """Yield a photo halved, and halved again, as long as that is of use."""
    for _ in range(deepest_level(*pixels.shape[:2])):
        pixels = halve(pixels)
        yield pixels


class PhotoLevels(QObject):
    """Holds the photo at full size and, a moment after it was set, its reductions.

    Signals
    -------
    refined()
        The reductions have arrived: paint again.
    """

    refined = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        wrap: Callable[[NDArray[np.uint8]], Raster] = photo_raster,
    ) -> None:
        super().__init__(parent)
        self._wrap = wrap
        self._levels: list[Raster] = []
        self._generation = 0
        self._stop = threading.Event()
        self._post = _Post()
        self._post.built.connect(self._take)

    @property
    def is_refined(self) -> bool:
        """Whether the reductions have arrived."""
        return bool(self._levels) and len(self._levels) > self._deepest()

    @property
    def pixels(self) -> NDArray[np.uint8] | None:
        """The photo at full size."""
        return self._levels[0].array.view(np.uint8) if self._levels else None

    def set_pixels(self, pixels: NDArray[np.uint8] | None) -> None:
        """Replace the photo; copies nothing if it is C-contiguous."""
        self._stop.set()
        self._generation += 1
        self._levels = [] if pixels is None else [self._wrap(pixels)]
        if pixels is not None and self._deepest() > 0:
            self._stop = threading.Event()
            job = partial(_halve, pixels, self._stop, self._post, self._generation)
            # A function and no object of Qt's, which might outlive its run and keep the photo.
            QThreadPool.globalInstance().start(job)

    def set_levels(self, levels: Sequence[NDArray[np.uint8]]) -> None:
        """Replace the photo by another picture of it, with all its `reductions`."""
        self._stop.set()
        self._generation += 1
        self._levels = [self._wrap(level) for level in levels]

    def at_scale(self, scale: float) -> Raster:
        """Return the level to paint at ``scale`` screen pixels per pixel, or the best there is."""
        return self._levels[level_for(scale, len(self._levels) - 1)]

    def _deepest(self) -> int:
        return deepest_level(self._levels[0].height, self._levels[0].width)

    @Slot(int, object)
    def _take(self, generation: int, levels: list[NDArray[np.uint8]]) -> None:
        if generation == self._generation:
            self._levels += [self._wrap(level) for level in levels]
            self.refined.emit()
