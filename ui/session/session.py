"""Runs what the project asks for, and keeps what belongs to the window alone."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from segmenter.arrays import FloatArray, LabelArray
from segmenter.images.image import Image
from segmenter.project import Project, followed
from segmenter.segmenting.pipeline import SegmentProgress
from segmenter.segmenting.segmentation import Segmentation, Sketch

from . import fitting
from .beginnings import Beginnings, Start, path_of, place_of
from .document import Document, Steps
from .fit_runner import FitRunner
from .fitting import Fitting, Idle, Interim, Opening, Relabelling, Seen, State, Styles
from .shelf import Shelf
from .state import Rewound, SessionState, can_rewind, settled
from .steps import Arrived, matched, steps_of


class Session(QObject):
    """Enters one state after another, and starts and drops jobs as they say.

    Parameters
    ----------
    document : Document
    runner : FitRunner
    parent : QObject

    Attributes
    ----------
    beginnings : Beginnings
        What photos begin with.
    shelf : Shelf
        What was done to photos before.
    """

    changed = Signal()
    """The project or the state is another one."""
    selection_changed = Signal(object)
    """The chosen label, or None."""
    photo_opened = Signal(object)
    """An Image that is about to become the project's."""
    noticed = Signal(str)
    """Something the user should know."""
    failed = Signal(str)
    """What went wrong, in one line."""
    refused = Signal(str, str)
    """The path of a photo that cannot be opened, and why not, in one line."""

    def __init__(self, document: Document, runner: FitRunner, parent: QObject | None) -> None:
        super().__init__(parent)
        self._document = document
        self._runner = runner
        self._state = SessionState()
        self.beginnings = Beginnings(document, self)
        self.shelf = Shelf()
        self._start = Start()
        self._asked = 0
        document.changed.connect(self._follow)
        document.stack.indexChanged.connect(self._follow_steps)
        runner.opened.connect(self._take_photo)
        runner.reading.connect(self._take_reading)
        runner.progressed.connect(self._take_progress)
        runner.previewed.connect(self._take_sketch)
        runner.finished.connect(self._take_result)
        runner.failed.connect(self._take_failure)

    @property
    def state(self) -> SessionState:
        """All of it."""
        return self._state

    @property
    def seen(self) -> Seen:
        """The labels that are seen, which may be on their way."""
        return fitting.seen(self._document.project, self._state.fitting)

    @property
    def is_running(self) -> bool:
        """Whether anything is on its way."""
        return isinstance(self._state.fitting, Opening | Fitting | Relabelling)

    @property
    def asked(self) -> int:
        """How many photos have been asked for: what was asked for last is what counts."""
        return self._asked

    def shut_down(self) -> None:
        """Drop what runs and wait for its thread."""
        self._runner.shut_down()

    # Photos ------------------------------------------------------------------------------------

    @property
    def is_opening(self) -> bool:
        """Whether a photo is being read."""
        return isinstance(self._state.fitting, Opening)

    @Slot(str)
    def open_path(self, path: str, page: int | None = None) -> None:
        """Read a photo, or ``sample:NAME``, and fit it at once; the open one stays if it fails.

        Parameters
        ----------
        path : str
        page : int, optional
            Which of its pictures, from 1 on; otherwise the first.
        """
        self._asked += 1
        self._start = start = self.beginnings.start_for(place_of(path), page)
        opening = fitting.open_photo(self._state.fitting, path, self.beginnings.before, page)
        self.shelf.expect(place_of(path))
        older = self.shelf.older
        self._enter(replace(opening, recipe=start.recipe, needs=start.needs, older=older))

    def open_image(self, image: Image, steps: Steps | None = None) -> None:
        """Show a photo that is in memory already, and fit it, or go on with what was done to it."""
        self._asked += 1
        self._enter(Idle(self._state.fitting.job), quietly=True)
        self.shelf.expect(path_of(image))
        rules = self.beginnings.for_all
        rules.note(path_of(image), rules.due(path_of(image)))
        self._begin(image, self.beginnings.start_for(path_of(image)), steps)

    @Slot(int, object)
    def _take_photo(self, job: int, arrived: Arrived) -> None:
        now = fitting.photo_read(self._state.fitting, job, arrived.image, arrived.recipe)
        if now is not self._state.fitting:
            # Where there are steps already, the job has nothing more to do.
            self._enter(now if arrived.steps is None else Idle(job), quietly=True)
            start = replace(self._start, recipe=arrived.recipe)
            self._begin(arrived.image, start, older=arrived.steps)
            if arrived.problem:
                self.failed.emit(_sentence(arrived.problem))

    def _begin(
        self, image: Image, start: Start, steps: Steps | None = None, older: Steps | None = None
    ) -> None:
        self._state = replace(self._state, selected=None, others=())
        self.photo_opened.emit(image)
        self.shelf.put(self._document.steps())
        kept = steps or self.shelf.take(image) or older
        self.beginnings.begin(image, start, kept)
        if steps is not None:  # a project that somebody has opened
            self.beginnings.take_over()
        self.selection_changed.emit(None)
        if start.told and not self._document.stack.count():
            self.noticed.emit(start.told)

    # Fitting -----------------------------------------------------------------------------------

    @Slot()
    def fit(self) -> None:
        """Fit again, also where nothing has changed."""
        document, project = self._document, self._document.project
        found = project.segmentation
        if project.image is None or isinstance(self._state.fitting, Opening):
            return
        if found is not None and project.has_result and project.recipe.is_unfitted:
            step = self.tr("Fit from these labels")
            document.edit(project.with_recipe(found.recipe_to_go_on), step)
            return
        document.edit(project, self.tr("Fit again"))
        step_number = document.stack.index()
        self._enter(fitting.fit_again(self._state.fitting, document.project, step_number))

    @Slot()
    def stop(self) -> None:
        """End the fit and keep what it has reached."""
        if isinstance(self._state.fitting, Opening | Fitting):
            self._runner.stop()

    @Slot(object, object)
    def _follow(self, before: Project, now: Project) -> None:
        state = self._state.fitting
        self._enter(fitting.follow(state, now, fitting.seen(before, state)))

    @Slot(int)
    def _follow_steps(self, left: int) -> None:
        now = fitting.steps_undone(self._state.fitting, left)
        if now is not self._state.fitting:
            project = self._document.project
            self._enter(fitting.follow(now, project, fitting.seen(project, Idle())))

    @Slot(int, object)
    def _take_progress(self, job: int, progress: SegmentProgress) -> None:
        self._enter(fitting.progressed(self._state.fitting, job, progress))

    @Slot(int, float)
    def _take_reading(self, job: int, fraction: float) -> None:
        self._enter(fitting.read_so_far(self._state.fitting, job, fraction))

    @Slot(int, object)
    def _take_sketch(self, job: int, found: Sketch) -> None:
        self._enter(fitting.sketched(self._state.fitting, job, self._document.project, found))

    @Slot(int, object)
    def _take_result(self, job: int, result: Segmentation | None) -> None:
        before, old = self._state.fitting, self._document.project.segmentation
        if isinstance(before, Opening) and before.job == job:
            self._go_back(job)
            return
        is_labelled = result is not None or old is not None
        now = fitting.ended(before, job, is_labelled=is_labelled)
        if now is before:
            return
        self._enter(now, quietly=True)
        if result is not None:
            self._use(before, result)
        elif old is not None:
            # Nothing was reached, so the settings go back to those of the labels that stay.
            project = replace(self._document.project, recipe=old.recipe, knowledge=old.knowledge)
            self._document.amend(project)
            self.noticed.emit(self.tr("Stopped; the labels are those from before"))
        else:
            self.changed.emit()

    def _go_back(self, job: int) -> None:
        """Go on with what was open, as the photo that was asked for is not wanted any more."""
        project = self._document.project
        self._enter(fitting.follow(Idle(job), project, fitting.seen(project, Idle())))
        self.noticed.emit(self.tr("Stopped; the photo was not opened"))

    def _use(self, ended: State, result: Segmentation) -> None:
        document = self._document
        if isinstance(ended, Relabelling):
            document.bring_back(ended.dropped, result)
        else:
            # A fit that was stopped has not been smoothed, and its recipe says so.
            project = replace(document.project, recipe=result.recipe)
            document.amend(project.with_matched(result))
            if result.notices:
                self.noticed.emit(". ".join(map(_sentence, result.notices)))
        self.beginnings.name_labels()
        if isinstance(ended, Fitting | Relabelling) and ended.interim is not None:
            self._keep_changes(ended.interim)

    def _keep_changes(self, interim: Interim) -> None:
        """Make what was done to labels on their way an edit of the result, which is there."""
        project = self._document.project
        if interim.changes and project.segmentation is not None:
            styles = followed(*(interim.styles, interim.found, project.segmentation, project.named))
            if styles != project.styles:
                self._document.edit(replace(project, styles=styles), ", ".join(interim.changes))

    @Slot(int, str)
    def _take_failure(self, job: int, reason: str) -> None:
        before, now = self._state.fitting, fitting.broken(self._state.fitting, job)
        if now is not before:
            project = self._document.project
            if isinstance(before, Opening):
                self.refused.emit(before.path, reason)
            self.failed.emit(_sentence(reason))
            self._enter(fitting.follow(now, project, fitting.seen(project, Idle())))

    # Labels ------------------------------------------------------------------------------------

    @Slot(object)
    def select(self, label: int | None) -> None:
        """Choose a label, wherever it is shown; None for no label."""
        self._set(replace(self._state, selected=label, others=()))

    @Slot(object)
    def choose(self, labels: Collection[int]) -> None:
        """Choose several labels; those that were chosen before stay before the others."""
        kept = [label for label in self._state.chosen if label in labels]
        chosen = [*kept, *(label for label in labels if label not in kept)]
        selected = chosen.pop() if chosen else None
        self._set(replace(self._state, selected=selected, others=tuple(chosen)))

    @Slot()
    def deselect(self) -> None:
        """Choose no label."""
        self.select(None)

    def select_neighbour(self, step: int, order: Sequence[int] = ()) -> None:
        """Choose the label ``step`` rows further, round the end; rows may have an order."""
        found, selected = self.seen.found, self._state.selected
        if found is not None and (labels := order or fitting.listed(found)):
            before = labels.index(selected) if selected in labels else min(-step, 0)
            self.select(labels[(before + step) % len(labels)])

    def restyle(self, styles: Styles, change: str) -> None:
        """Change the styles of the labels that are seen; those on their way keep them."""
        project = self._document.project
        if self.seen.found is project.segmentation:
            self._document.edit(replace(project, styles=styles), change)
        else:
            self._enter(fitting.restyled(self._state.fitting, styles, change))

    def preview(self, styles: Styles | None) -> None:
        """See the labels in other styles, which nothing else knows of; None for their own."""
        self._set(replace(self._state, previewed=styles))

    # Iterations --------------------------------------------------------------------------------

    def rewind_to(self, iteration: int | None) -> None:
        """See an iteration as soon as its labels are there, None for the result."""
        project, seen = self._document.project, self._state.rewound
        rewound = None
        if iteration is not None and can_rewind(project, self._state):
            known = (None, None) if seen is None else (seen.labels, seen.shares)
            rewound = Rewound(project, iteration, *known)
        self._set(replace(self._state, rewound=rewound))

    def show_iteration(self, labels: LabelArray, shares: FloatArray | None = None) -> None:
        """Take the labels of the iteration that is seen, or of one on the way to it."""
        if (rewound := self._state.rewound) is not None:
            now = replace(rewound, labels=labels, shares=shares)
            self._set(replace(self._state, rewound=now))

    # States ------------------------------------------------------------------------------------

    def _enter(self, now: State, *, quietly: bool = False) -> None:
        """Start the job of a state that has a new one, drop it where a state has none."""
        before = self._state.fitting
        state = replace(self._state, fitting=now)
        if isinstance(now, Opening | Fitting | Relabelling):
            if now.job != before.job:
                self._runner.start(now.job, partial(steps_of, now), partial(matched, now))
        elif now is not before:
            self._runner.cancel()
        if quietly:
            self._state = state
        else:
            self._set(state)

    def _set(self, state: SessionState) -> None:
        before = self._state.selected
        self._state = settled(self._document.project, state)
        self.changed.emit()
        if self._state.selected != before:
            self.selection_changed.emit(self._state.selected)


def _sentence(text: str) -> str:
    """Begin with a capital letter, unless a file's name begins, which is left as it is."""
    begin, colon, _ = text.partition(":")
    return text if colon and "." in begin else text[:1].upper() + text[1:]
