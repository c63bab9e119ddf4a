"""What all tools that paint have in common: where they may, and that it is done in a thread."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.arrays import LabelArray
from segmenter.editing.box import Box
from segmenter.editing.edits import Change, Edits
from segmenter.editing.stencil import Stencil
from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.segmenting.finishing import edits_of, patch, with_edits
from segmenter.segmenting.segmentation import Segmentation

from ..canvas.photo_canvas import PhotoCanvas
from ..session.document import Document
from ..session.session import Session
from ..work.latest_call import LatestCall


@dataclass(frozen=True, slots=True)
class Aim:
    """What somebody wants to paint.

    Attributes
    ----------
    pixel : (int, int)
        Row and column of the first press.
    chosen : int, optional
        Label to paint; that of the first press if left out.
    erases : bool
        Whether pixels get back the labels that are derived.
    keeps_to : bool
        Whether nothing but the label of the first press is painted over.
    """

    pixel: tuple[int, int]
    chosen: int | None = None
    erases: bool = False
    keeps_to: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Paint:
    """What an aim comes to on the labels of a photo, over which some edits lie already."""

    image: Image
    found: Segmentation
    base: Edits
    aim: Aim

    @property
    def here(self) -> int:
        """The label of the first press."""
        row, column = self.aim.pixel
        return int(self.shown(Box(row, column, row + 1, column + 1))[0, 0])

    @property
    def label(self) -> int | None:
        """What is painted; None where paint is erased."""
        if self.aim.erases:
            return None
        return self.here if self.aim.chosen is None else self.aim.chosen

    def shown(self, box: Box) -> LabelArray:
        """Return the labels in a box as they were before."""
        return patch(self.image, self.found, Change(self.base, box))

    def spread(self, edits: Edits, stencil: Stencil) -> Change | None:
        """Paint where it may be painted; None if that is nowhere."""
        shown = self.shown(stencil.box)
        if self.aim.keeps_to:
            stencil = stencil.only_on(shown, {self.here})
        stencil = stencil.sparing(shown, self.found.knowledge.locked)
        if not stencil.mask.any():
            return None
        label = self.label
        return edits.erased(stencil) if label is None else edits.painted(stencil, label)

    def done(self, change: Change) -> "Painted":
        """Return what comes of a change."""
        return Painted(with_edits(self.image, self.found, change), self.label)

    def painted_over(self, change: Change) -> LabelArray:
        """Return the labels in a change's box after it."""
        return patch(self.image, self.found, change)


@dataclass(frozen=True, slots=True, eq=False)
class Painted:
    """A result, and what was painted in it; None for what was erased."""

    result: Segmentation
    label: int | None


Work = Callable[[Segmentation], Painted | None]
"""Paints on labels in a thread; None if nothing is to be changed."""


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """What was painted, and is seen already."""

    paint: Paint
    change: Change

    def on(self, found: Segmentation) -> Painted:
        """Return what comes of it on labels that have come of earlier strokes."""
        return replace(self.paint, found=found).done(self.change)


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    line: int
    work: Work
    stroke: Stroke | None = None


class Painting(QObject):
    """Does what tools paint, one after another, each on what has come of the one before.

    What is painted on labels that somebody else changes meanwhile is dropped with all that follows.
    The tasks that follow from one another are of one line, which has a number.

    Parameters
    ----------
    canvas : PhotoCanvas
    document : Document
    session : Session
    parent : QObject
    """

    noticed = Signal(str)
    """Something the user should know."""
    applied = Signal()
    """A result is shown now, and without what is being painted on top of it."""

    def __init__(
        self, canvas: PhotoCanvas, document: Document, session: Session, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._document, self._session = canvas, document, session
        self._tasks: deque[_Task] = deque()
        self._is_working = False
        self._line = 0
        self._found: Segmentation | None = None
        # Those there will be when all is done; None until that is known.
        self._ahead: Edits | None = None
        self._calls = LatestCall(self)
        self._calls.done.connect(self._use)

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return bool(self._tasks)

    @property
    def line(self) -> int:
        """Number of what follows from one another now."""
        return self._line

    def shut_down(self) -> None:
        """Drop what runs and wait for it."""
        self._calls.shut_down()

    def is_current(self, line: int) -> bool:
        """Tell whether a line's labels are still those that are wanted."""
        project = self._document.project
        is_same = line == self._line and project.segmentation is self._found
        return is_same and project.has_result and not self._session.is_running

    def aim_at(self, row: float, column: float, *, erases: bool, keeps_to: bool) -> Aim | None:
        """Begin to paint at a place in the photo; None, and a word on it, where that cannot be."""
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or found is None or not project.is_up_to_date or self._session.is_running:
            self.noticed.emit(self.tr("The labels are on their way; paint when they are there"))
            return None
        if not self.is_current(self._line):
            self._begin_line(found)
        pixel = min(int(row), image.height - 1), min(int(column), image.width - 1)
        aim = Aim(pixel, self._session.state.selected, erases, keeps_to)
        refusal = self._refusal(project, aim)
        if refusal:
            self.noticed.emit(refusal)
        return None if refusal else aim

    def paint_for(self, aim: Aim) -> Paint | None:
        """Return what an aim comes to after all that is on its way; None, until that is known."""
        project = self._document.project
        image, found = project.image, project.segmentation
        if image is None or found is None or self._ahead is None:
            self.noticed.emit(self.tr("The labels are on their way; paint when they are there"))
            return None
        return Paint(image, found, self._ahead, aim)

    def start(self, line: int, work: Work) -> None:
        """Do something after all that is on its way, in one undo step.

        Parameters
        ----------
        line : int
            Nothing is done if this is no longer the current one.
        work : callable
        """
        self._add(_Task(line, work))

    def finish(self, line: int, stroke: Stroke) -> None:
        """Do the same with a stroke, which is seen until its result is."""
        self._add(_Task(line, stroke.on, stroke))

    def show(self, paint: Paint, change: Change) -> None:
        """Show what is being painted, at once."""
        self._canvas.patch_labels(change.box, paint.painted_over(change))

    def drop(self) -> None:
        """Forget what was painted on labels that are no longer wanted."""
        self._tasks.clear()
        self._canvas.set_labels(self._session.seen.labels)
        self.noticed.emit(self.tr("The labels have changed meanwhile; nothing was painted"))

    def _add(self, task: _Task) -> None:
        if not self.is_current(task.line):
            self.drop()
            return
        self._tasks.append(task)
        self._ahead = None if task.stroke is None else task.stroke.change.edits
        self._advance()

    def _refusal(self, project: Project, aim: Aim) -> str:
        if aim.erases:
            is_plain = self._ahead is not None and not self._ahead.tiles
            return self.tr("Nothing is painted yet that could be erased") if is_plain else ""
        label = aim.chosen or project.label_at(*aim.pixel)
        if label in project.protected_labels:
            name = project.styles[label - 1].name
            return self.tr("{0} is locked; unlock it first (Ctrl+L)").format(name)
        return ""

    def _begin_line(self, found: Segmentation) -> None:
        self._line += 1
        self._tasks.clear()
        self._calls.drop()
        self._is_working = False
        self._found, self._ahead = found, edits_of(found)

    def _advance(self) -> None:
        if self._tasks and not self._is_working and self._found is not None:
            self._is_working = True
            task = self._tasks[0]
            self._calls.start(task, partial(task.work, self._found))

    @Slot(object, object)
    def _use(self, task: _Task, painted: Painted | None) -> None:
        self._is_working = False
        if not self._tasks or self._tasks[0] is not task:
            return
        if not self.is_current(task.line):
            self.drop()
            return
        self._tasks.popleft()
        if painted is not None:
            self._apply(painted)
        else:
            self.noticed.emit(self.tr("Nothing there could be changed"))
        self._advance()

    def _apply(self, painted: Painted) -> None:
        self._found = painted.result
        if not self._tasks and self._ahead is None:
            self._ahead = edits_of(painted.result)
        erased, step = self.tr("Erase paint"), self.tr("Paint {0}")
        text = erased if painted.label is None else step.format(painted.label)
        self._document.edit(self._document.project.labelled(painted.result), text)
        for stroke in (task.stroke for task in self._tasks):
            if stroke is not None:
                self.show(stroke.paint, stroke.change)
        self.applied.emit()
