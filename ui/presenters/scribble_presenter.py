"""Turns what is scribbled into marks that the fit follows: one undo step a stroke."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, Signal, Slot

from segmenter.editing.strokes import Stroke, Strokes
from segmenter.errors import RecipeError
from segmenter.project import Project
from segmenter.recipe import Fit
from segmenter.segmenting.dividing import free_labels

from ..canvas.photo_canvas import PhotoCanvas
from ..canvas.ring_item import RingItem
from ..canvas.tools.scribble_settings import ScribbleSettings
from ..canvas.tools.scribble_tool import ScribbleTool
from ..session.document import Document
from ..session.fitting import Opening, listed
from ..session.session import Session

# So that a stroke counts for as much in a large photo as in one of so many pixels.
USUAL_PIXELS = 1_000_000
# A click as near to a stroke on the screen still means it.
_REACH = 4.0
# Of the brush's radius: nearer points than this say nothing new.
_STEP = 0.125


class ScribblePresenter(QObject):
    """Serves the scribble tool and its settings.

    Parameters
    ----------
    canvas : PhotoCanvas
    tool : ScribbleTool
    settings : ScribbleSettings
    document : Document
    session : Session
    parent : QObject
    """

    noticed = Signal(str)
    """Something the user should know."""

    def __init__(
        self,
        *,
        canvas: PhotoCanvas,
        tool: ScribbleTool,
        settings: ScribbleSettings,
        document: Document,
        session: Session,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._canvas, self._tool, self._settings = canvas, tool, settings
        self._document, self._session = document, session
        self._drawn: Stroke | None = None
        self._next_is_new = False
        self._started: int | None = None
        self._strength: float | None = None
        self._place: QPointF | None = None
        self._ring = RingItem()
        canvas.scene().addItem(self._ring)
        tool.began.connect(self._begin)
        tool.went.connect(self._go)
        tool.ended.connect(self._end)
        tool.dropped.connect(self._drop)
        tool.erase_requested.connect(self._erase)
        tool.moved.connect(self._move_ring)
        tool.resized.connect(self._show_ring)
        settings.strength_requested.connect(self._set_strength)
        settings.new_label_requested.connect(self._set_new)
        settings.set_strength(_usual_strength(document.project))
        document.changed.connect(self._follow)
        session.changed.connect(self._choose_started)
        session.selection_changed.connect(self._forget_started)

    # Drawing -----------------------------------------------------------------------------------

    @Slot(float, float, bool)
    def _begin(self, row: float, column: float, is_new: bool) -> None:
        is_new = is_new or self._next_is_new
        refusal = self._refusal(is_new)
        if refusal is None:
            self._set_new(is_new)
            label = self._new_label() if is_new else self._label_for(row, column)
            refusal = self._draw(label, row, column)
        if refusal is not None:
            self.noticed.emit(refusal)

    def _draw(self, label: int, row: float, column: float) -> str | None:
        if not label:
            return self.tr("No label is there; choose one first, or hold Ctrl to start one")
        try:
            self._drawn = Stroke(((row, column),), self._tool.size / 2, label)
        except RecipeError as error:
            return str(error)
        self._canvas.marks.draw(self._drawn)
        return None

    def _refusal(self, is_new: bool) -> str | None:
        """Say why nothing can be marked now, if that is so."""
        project, state = self._document.project, self._session.state.fitting
        if project.recipe.by_regions:
            return self.tr("Regions are found without a fit that marks could teach; paint instead")
        if isinstance(state, Opening) or self._session.seen.found is None:
            return self.tr("The labels are on their way; scribble when they are there")
        if is_new and (project.segmentation is None or _is_fitted_anew(project)):
            return self.tr("The labels are on their way; start a new one when they are there")
        return None

    @Slot(float, float)
    def _go(self, row: float, column: float) -> None:
        if (stroke := self._drawn) is None:
            return
        last = stroke.points[-1]
        apart = ((row - last[0]) ** 2 + (column - last[1]) ** 2) ** 0.5
        if apart > _STEP * stroke.radius:
            self._drawn = replace(stroke, points=(*stroke.points, (row, column)))
            self._canvas.marks.draw(self._drawn)

    @Slot()
    def _end(self) -> None:
        stroke, self._drawn = self._drawn, None
        if stroke is None:
            return
        if self._next_is_new:
            self._started = stroke.label
            self._set_new(False)
        step = self.tr("Mark {0}").format(stroke.label)
        self._teach(self._strokes().added(stroke), step)
        self._canvas.marks.draw(None)

    @Slot()
    def _drop(self) -> None:
        self._drawn = None
        self._canvas.marks.draw(None)

    @Slot(float, float)
    def _erase(self, row: float, column: float) -> None:
        project, marks = self._document.project, self._canvas.marks
        strokes = self._strokes()
        if project.image is None or not strokes.strokes:
            self.noticed.emit(self.tr("Nothing is marked yet that could be erased"))
        elif not marks.is_shown or not marks.strokes:
            self.noticed.emit(self.tr("The marks are hidden; show them to erase one"))
        else:
            shape = project.image.height, project.image.width
            number = strokes.at((row, column), shape, _REACH / self._canvas.zoom)
            if number is not None:
                step = self.tr("Erase mark of {0}").format(strokes.strokes[number].label)
                self._teach(strokes.without(number), step)

    def _teach(self, strokes: Strokes, step: str, gesture: object = None) -> None:
        project = self._document.project
        self._document.edit(project.taught(strokes), step, gesture)
        if project.recipe.is_unfitted:
            self.noticed.emit(
                self.tr("These labels come from no fit; marks count once F5 fits on from them")
            )

    def _strokes(self) -> Strokes:
        """Return the strokes there are, or none of the strength that the first will have."""
        project = self._document.project
        if isinstance(project.marks, Strokes):
            return project.marks
        return Strokes((), self._strength or _usual_strength(project))

    # Which label -------------------------------------------------------------------------------

    def _label_for(self, row: float, column: float) -> int:
        return self._started or self._session.state.selected or self._label_at(row, column)

    def _label_at(self, row: float, column: float) -> int:
        """Return the label that is seen at a place; there may be one for every n-th pixel only."""
        image, labels = self._document.project.image, self._session.seen.labels
        if image is None or labels is None:
            return 0
        down, across = image.height // labels.shape[0], image.width // labels.shape[1]
        place = int(row) // down, int(column) // across
        return int(labels[min(place[0], len(labels) - 1), min(place[1], labels.shape[1] - 1)])

    def _new_label(self) -> int:
        project = self._document.project
        found, marked = project.segmentation, self._strokes().labels_marked
        if found is None:
            return 0
        free = free_labels(found, len(marked) + 1)
        return next(label for label in free if label not in marked)

    @Slot(bool)
    def _set_new(self, is_new: bool) -> None:
        self._next_is_new = is_new
        self._settings.set_new_label(is_new)

    @Slot()
    def _choose_started(self) -> None:
        """Choose a label that was started once it is there, so that further strokes are of it."""
        started, found = self._started, self._session.seen.found
        if started is not None and found is not None and started in listed(found):
            self._started = None
            self._session.select(started)

    @Slot()
    def _forget_started(self) -> None:
        self._started = None

    # Strength ----------------------------------------------------------------------------------

    @Slot(float, int)
    def _set_strength(self, strength: float, gesture: int) -> None:
        self._strength = strength
        self._settings.set_strength(strength)
        marks = self._document.project.marks
        if isinstance(marks, Strokes) and marks.strength != strength:
            step = self.tr("Strength of marks {0:g}").format(strength)
            self._teach(replace(marks, strength=strength), step, ("strength", gesture))

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        if now.image is not before.image:
            self._started = None
            self._drop()
        strokes = self._strokes()
        self._settings.set_strength(strokes.strength)
        if self._started is not None and self._started not in strokes.labels_marked:
            self._started = None  # it was undone

    # The ring ----------------------------------------------------------------------------------

    @Slot(object)
    def _move_ring(self, place: tuple[float, float] | None) -> None:
        self._place = None if place is None else QPointF(place[1], place[0])
        self._show_ring()

    @Slot()
    def _show_ring(self) -> None:
        self._ring.show_at(self._place, self._tool.size)


def _usual_strength(project: Project) -> float:
    image = project.image
    pixels = 0 if image is None else image.height * image.width
    return float(max(1, round(pixels / USUAL_PIXELS)))


def _is_fitted_anew(project: Project) -> bool:
    """Whether a fit is on its way that begins anew, with as many labels as are asked for."""
    return isinstance(project.recipe.source, Fit) and not project.has_result
