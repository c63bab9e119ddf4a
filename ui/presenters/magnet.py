"""Edges of an outline that keep to the borders of what is shown, found in the background."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from segmenter.editing.magnet import magnetic_path

from ..canvas.tools.shape_tool import Place, Shape
from ..work.latest_call import LatestCall

Picture = NDArray[np.uint8]
Way = tuple[Place, ...]
Edge = tuple[Place, Place]
Known = Mapping[Edge, Way]


class Edges:
    """Edges of one shape, of which some are known; the others are found when asked for.

    Parameters
    ----------
    picture : (H, W) or (H, W, 3) uint8 array
    known : mapping of (place, place) to way
    """

    def __init__(self, picture: Picture, known: Known) -> None:
        self._picture, self._known = picture, dict(known)

    def through(self, places: Way) -> dict[Edge, Way]:
        """Return the edges from each place to the next; this may take a while."""
        return {edge: self._between(edge) for edge in pairwise(places)}

    def around(self, places: Way) -> Way:
        """Return the closed way through all places."""
        edges = self.through((*places, places[0]))
        return tuple(place for edge in pairwise((*places, places[0])) for place in edges[edge])

    def _between(self, edge: Edge) -> Way:
        known = self._known.get(edge)
        return tuple(magnetic_path(self._picture, *edge)) if known is None else known


class Magnet(QObject):
    """Finds the edges of the outline that is being drawn over a picture."""

    changed = Signal()
    """More edges are known."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._shape: Shape | None = None
        self._known: dict[Edge, Way] = {}
        # The newest edge to the mouse, found in a hurry, stands for what is not known yet.
        self._newest: tuple[Edge, Way] | None = None
        self._traces, self._hurries = LatestCall(self), LatestCall(self)
        self._traces.done.connect(self._take_edges)
        self._hurries.done.connect(self._take_newest)

    def look_at(self, picture: Picture | None) -> None:
        """Follow the borders of another picture; None follows none."""
        if picture is not self._picture:
            self.trace(None)
            self._picture = picture

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._traces.shut_down()
        self._hurries.shut_down()

    def trace(self, shape: Shape | None) -> None:
        """Find the edges of a shape that is being drawn; None for no shape."""
        self._shape = shape
        if shape is None:
            self._traces.drop()
            self._hurries.drop()
            self._known, self._newest = {}, None
        elif self._picture is not None:
            if any(edge not in self._known for edge in pairwise(shape.places)):
                edges = Edges(self._picture, self._known)
                self._traces.start(shape, partial(edges.through, shape.places))
            edge = _edge_to_mouse(shape)
            if edge is not None and (self._newest is None or self._newest[0] != edge):
                self._hurries.start(edge, partial(_found_in_a_hurry, self._picture, edge))

    def way(self, shape: Shape) -> Way:
        """Return how a shape goes as far as that is known: straight where it is not."""
        way: list[Place] = [shape.places[0]]
        for edge in pairwise(shape.outline):
            way += self._known.get(edge) or self._stand_in(edge)
        return tuple(way)

    def edges_of(self, shape: Shape) -> Edges:
        """Return the edges of a shape that is done; there must be a picture."""
        assert self._picture is not None
        return Edges(self._picture, self._known)

    def _stand_in(self, edge: Edge) -> Way:
        if self._newest is not None and self._newest[0][0] == edge[0]:
            return (*self._newest[1][:-1], edge[1])
        return edge

    @Slot(object, object)
    def _take_edges(self, traced: Shape, edges: dict[Edge, Way]) -> None:
        if (shape := self._shape) is None:
            return
        wanted, known = set(pairwise(shape.places)), {**self._known, **edges}
        self._known = {edge: way for edge, way in known.items() if edge in wanted}
        self.trace(shape)
        self.changed.emit()

    @Slot(object, object)
    def _take_newest(self, edge: Edge, way: Way) -> None:
        if self._shape is not None:
            self._newest = edge, way
            self.trace(self._shape)
            self.changed.emit()


def _edge_to_mouse(shape: Shape) -> Edge | None:
    return None if shape.mouse is None else (shape.places[-1], shape.mouse)


def _found_in_a_hurry(picture: Picture, edge: Edge) -> Way:
    return tuple(magnetic_path(picture, *edge, is_rough=True))
