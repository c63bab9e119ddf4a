"""Finds the borders of a photo in the background, and edges that keep to them."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.editing.magnet import magnetic_path
from segmenter.images.image import Image
from segmenter.recipe import Recipe
from segmenter.regions.tree.building import hierarchy_steps
from segmenter.regions.tree.hierarchy import Hierarchy
from segmenter.segmenting.shaping import kept_hierarchy
from ui.canvas.tools.shape_tool import Place, Shape
from ui.work.latest_call import LatestCall

Way = tuple[Place, ...]
Edge = tuple[Place, Place]
Known = Mapping[Edge, Way]


class Edges:
    """Edges of one shape, of which some are known; the others are found when asked for.

    Parameters
    ----------
    hierarchy : Hierarchy
    known : mapping of (place, place) to way
    """

    def __init__(self, hierarchy: Hierarchy, known: Known) -> None:
        self._hierarchy, self._known = hierarchy, dict(known)

    def through(self, places: Way) -> dict[Edge, Way]:
        """Return the edges from each place to the next; this may take a while."""
        return {edge: self._between(edge) for edge in pairwise(places)}

    def around(self, places: Way) -> Way:
        """Return the closed way through all places."""
        edges = self.through((*places, places[0]))
        return tuple(place for edge in pairwise((*places, places[0])) for place in edges[edge])

    def _between(self, edge: Edge) -> Way:
        known = self._known.get(edge)
        return tuple(magnetic_path(self._hierarchy, *edge)) if known is None else known


class Magnet(QObject):
    """Holds the borders of one photo, and the edges of one outline."""

    changed = Signal()
    """Borders are known, or more edges are."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._image: Image | None = None
        self._hierarchy: Hierarchy | None = None
        self._stop = Event()
        self._shape: Shape | None = None
        self._known: dict[Edge, Way] = {}
        # The newest edge to the mouse, which is shown until there is a newer one.
        self._newest: Edge | None = None
        self._starts, self._traces = LatestCall(self), LatestCall(self)
        self._starts.done.connect(self._take_borders)
        self._traces.done.connect(self._take_edges)

    @property
    def is_ready(self) -> bool:
        """Whether borders are known."""
        return self._hierarchy is not None

    def start(self, image: Image, recipe: Recipe) -> None:
        """Look for the borders of a photo, unless that is done or being done."""
        if image is not self._image:
            self.forget()
            self._image, self._stop = image, Event()
            self._starts.start(image, partial(_borders, image, recipe, self._stop))

    def forget(self) -> None:
        """Drop everything; another photo comes, or none."""
        self._stop.set()
        self._starts.drop()
        self._image = self._hierarchy = None
        self.trace(None)

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._stop.set()
        self._starts.shut_down()
        self._traces.shut_down()

    def trace(self, shape: Shape | None) -> None:
        """Find the edges of a shape that is being drawn; None for no shape."""
        self._shape = shape
        if shape is None:
            self._traces.drop()
            self._known, self._newest = {}, None
        elif self._hierarchy is not None and any(
            edge not in self._known for edge in pairwise(shape.outline)
        ):
            edges = Edges(self._hierarchy, self._known)
            self._traces.start(shape, partial(edges.through, shape.outline))

    def way(self, shape: Shape) -> Way:
        """Return how a shape goes as far as that is known: straight where it is not."""
        way: list[Place] = [shape.places[0]]
        for edge in pairwise(shape.outline):
            way += self._known.get(edge) or self._stand_in(edge, shape)
        return tuple(way)

    def edges_of(self, shape: Shape) -> Edges:
        """Return the edges of a shape that is done; borders must be known."""
        assert self._hierarchy is not None
        return Edges(self._hierarchy, self._known)

    def _stand_in(self, edge: Edge, shape: Shape) -> Way:
        newest = self._newest
        if edge[1] == shape.mouse and newest is not None and newest[0] == edge[0]:
            return self._known[newest]
        return edge

    @Slot(object, object)
    def _take_borders(self, image: Image, hierarchy: Hierarchy | None) -> None:
        if image is self._image:
            self._hierarchy = hierarchy
            self.trace(self._shape)
            self.changed.emit()

    @Slot(object, object)
    def _take_edges(self, traced: Shape, edges: dict[Edge, Way]) -> None:
        shape = self._shape
        if shape is None:
            return
        # Edges to where the mouse has been are of no more use, but for the newest.
        self._newest = next(reversed(edges), None)
        wanted = {*pairwise(shape.outline), self._newest}
        known = {**self._known, **edges}
        self._known = {edge: way for edge, way in known.items() if edge in wanted}
        self.trace(shape)
        self.changed.emit()


def _borders(image: Image, recipe: Recipe, stop: Event) -> Hierarchy | None:
    result = kept_hierarchy(image, recipe)
    if result is None:
        for progress in hierarchy_steps(image, recipe):
            if stop.is_set():
                return None
            result = progress.result
    return result
