"""Counts objects while their table is seen, and links it with the canvas."""

from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from segmenter.arrays import LabelArray
from segmenter.errors import PixtureError
from segmenter.images.area import within
from segmenter.images.image import Image
from segmenter.objects.counting import Counted, count_objects
from segmenter.objects.objects import Objects
from segmenter.objects.ranges import Range, write_ranges
from segmenter.objects.settings import ObjectSettings
from segmenter.project import Project
from segmenter.segmenting.segmentation import Segmentation

from ..canvas.photo_canvas import PhotoCanvas
from ..panels.objects_panel import ObjectsPanel
from ..panels.status_bar import StatusBar
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall

# Milliseconds that counting may take without a word.
PATIENCE = 300
# Ids of neighbours are different as long as they are closer than this.
_MOST_8_BIT, _MOST_16_BIT = 254, 2**16 - 2


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """Objects, or why there are none, and their ids as the canvas takes them."""

    counted: Counted | None
    ids: LabelArray | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Counting:
    """The parts of the window that tell of objects.

    Attributes
    ----------
    panel : ObjectsPanel
    canvas : PhotoCanvas
    status : StatusBar
    """

    panel: ObjectsPanel
    canvas: PhotoCanvas
    status: StatusBar


class ObjectsPresenter(QObject):
    """Serves the panel of objects, and what else tells of them.

    Parameters
    ----------
    parts : Counting
    document : Document
    session : Session
    parent : QObject
    """

    panel_wanted = Signal()
    """Somebody wants to see the panel."""
    noticed = Signal(str)
    """Why nothing can be counted, a sentence."""

    def __init__(
        self, parts: Counting, document: Document, session: Session, parent: QObject
    ) -> None:
        super().__init__(parent)
        panel, canvas = parts.panel, parts.canvas
        self._panel, self._canvas, self._status = panel, canvas, parts.status
        self._document = document
        self._calls = LatestCall(self)
        self._calls.done.connect(self._take)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._tell_busy)
        self._asked: tuple[object, ...] = ()
        self._counted: Counted | None = None
        session.changed.connect(self.refresh)
        panel.shown_changed.connect(self.refresh)
        panel.settings.requested.connect(self._set)
        panel.ranges.requested.connect(self._set_range)
        panel.scale.requested.connect(self._set_scale)
        panel.object_chosen.connect(self._find)
        canvas.pixel_hovered.connect(self._hover)
        canvas.pixel_left.connect(self._leave)
        canvas.pixel_clicked.connect(self._click)

    @property
    def is_busy(self) -> bool:
        """Whether objects are being counted."""
        return self._calls.is_busy

    @Slot()
    def show_objects(self) -> None:
        """Ask for the panel, which counts once it is seen."""
        self.panel_wanted.emit()

    @Slot()
    def refresh(self) -> None:
        """Count what is asked for now, unless that was done or nobody sees it."""
        project = self._document.project
        self._panel.set_settings(project.recipe.objects)
        self._panel.set_labels(_offered(project))
        asked = self._wanted(project)
        if len(asked) == len(self._asked) and all(
            one is other or (isinstance(one, ObjectSettings) and one == other)
            for one, other in zip(asked, self._asked, strict=True)
        ):
            return
        before, self._asked = self._asked, asked
        self._calls.drop()
        if not asked or not before or asked[0] is not before[0]:
            self._show(_Found(None))
        if asked:
            image, found = project.image, project.segmentation
            assert image is not None
            assert found is not None
            recipe = replace(found.recipe, objects=project.recipe.objects)
            wanted = replace(found, recipe=recipe)
            self._calls.start(asked, lambda: _count(image, wanted))
            self._patience.start()

    def shut_down(self) -> None:
        """Drop what is being counted and wait for it."""
        self._calls.shut_down()

    def _wanted(self, project: Project) -> tuple[object, ...]:
        """Return what objects depend on; nothing where none are to be seen."""
        if not self._panel.isVisible() or project.labels is None:
            return ()
        return project.image, project.labels, project.recipe.objects

    @Slot(object, object)
    def _take(self, asked: object, found: _Found) -> None:
        if asked is self._asked:
            self._show(found)
            if found.problem:
                self.noticed.emit(found.problem)

    @Slot()
    def _tell_busy(self) -> None:
        """Say that it takes a moment; what was counted before stays to be seen."""
        if self.is_busy:
            self._panel.tell_busy()
            self._status.show_objects(self._panel.summary)

    def _show(self, found: _Found) -> None:
        self._counted = found.counted
        self._panel.set_counted(found.counted)
        markers = None if found.counted is None else found.counted.objects.markers
        self._canvas.set_objects(found.ids, markers)
        self._status.show_objects(self._panel.summary)

    @Slot(str, object, int)
    def _set(self, name: str, value: object, gesture: int) -> None:
        self._edit({name: value}, gesture)

    @Slot(object, int)
    def _set_range(self, wanted: Range, gesture: int) -> None:
        ranges = self._document.project.recipe.objects.ranges
        others = [each for each in ranges if each.column != wanted.column]
        self._edit({"keep": write_ranges([*others, wanted])}, gesture)

    @Slot(float, str)
    def _set_scale(self, width: float, unit: str) -> None:
        self._edit({"pixel_size": width, "unit": unit}, 0)

    def _edit(self, settings: dict[str, object], gesture: int) -> None:
        project = self._document.project
        recipe = project.recipe.changed(**settings)
        if recipe != project.recipe:
            names = ", ".join(name.replace("_", " ") for name in settings)
            key = ("objects", gesture) if gesture else None
            step = self.tr("Objects: {0}").format(names)
            self._document.edit(project.with_recipe(recipe), step, key)

    @Slot(int)
    def _find(self, number: int) -> None:
        """Show where the object of a row is."""
        if self._counted is None:
            return
        self._wash(self._counted, number)
        table, row = self._counted.table, number - 1
        box = (float(table[side][row]) for side in ("left", "top", "width", "height"))
        self._canvas.bring_into_sight(QRectF(*box))

    def _wash(self, counted: Counted, number: int) -> None:
        table, row = counted.table, number - 1
        left, top = int(table["left"][row]), int(table["top"][row])
        bottom, right = top + int(table["height"][row]), left + int(table["width"][row])
        mask = counted.objects.map[top:bottom, left:right] == number
        self._canvas.choose_object(mask, left, top)

    @Slot(int, int)
    def _hover(self, column: int, row: int) -> None:
        if self._counted is not None:
            self._panel.light(int(self._counted.objects.map[row, column]))

    @Slot()
    def _leave(self) -> None:
        self._panel.light(0)

    @Slot(int, int)
    def _click(self, column: int, row: int) -> None:
        """Choose the row of the object that was clicked on."""
        if self._counted is None:
            return
        number = int(self._counted.objects.map[row, column])
        self._panel.choose(number)
        if number:
            self._wash(self._counted, number)
        else:
            self._canvas.choose_object(None)


def _count(image: Image, found: Segmentation) -> _Found:
    try:
        counted = count_objects(within(image, found.knowledge.area), found)
    except PixtureError as error:
        return _Found(None, problem=str(error))
    return _Found(counted, seen_ids(counted.objects))


def seen_ids(objects: Objects) -> LabelArray:
    """Return ids of objects as the canvas outlines them: neighbours differ."""
    if objects.count <= _MOST_8_BIT:
        return objects.map.astype(np.uint8)
    if objects.count <= _MOST_16_BIT:
        return objects.map.astype(np.uint16)
    folded = (objects.map - 1) % _MOST_16_BIT + 1
    folded[objects.map == 0] = 0
    return folded.astype(np.uint16)


def _offered(project: Project) -> list[tuple[int, str]]:
    found = project.segmentation
    if found is None or found.recipe.by_regions or len(project.styles) != found.n_labels:
        return []
    return [(label, project.styles[label - 1].name) for label in found.labels_kept]
