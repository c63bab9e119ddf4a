"""What goes on with the photo: one state at a time, and which state follows which.

Nothing here runs anything or knows a window. A state at work has a job; whoever keeps the states
starts the job of a state that has a new one, and drops it once a state has none.
"""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from segmenter.images.image import Image
from segmenter.project import Project
from segmenter.recipe import Recipe
from segmenter.regions.continuity import carry_styles
from segmenter.regions.segmentation import Segmentation
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.pipeline import SegmentProgress

Styles: TypeAlias = tuple[LabelStyle, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be segmented, and how."""

    image: Image
    recipe: Recipe

    @classmethod
    def of(cls, project: Project) -> "Task | None":
        """Return what a project asks for, None without a photo."""
        return None if project.image is None else cls(project.image, project.recipe)


@dataclass(frozen=True, slots=True)
class Curve:
    """Mean log-likelihood after 0, 1, … iterations, nats per pixel."""

    values: tuple[float, ...]
    converged: bool
    is_running: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """Labels that are seen until those that are asked for are there.

    Attributes
    ----------
    image : Image
    segmentation : Segmentation
    styles : tuple of LabelStyle
    changes : tuple of str
        What was done to its labels meanwhile; it goes with them into the result.
    """

    image: Image
    segmentation: Segmentation
    styles: Styles
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Idle:
    """Nothing runs; ``job`` is the number of the last that did."""

    job: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """A photo is being read, to be segmented by ``recipe``; what was seen before still is."""

    job: int
    path: str
    recipe: Recipe
    sketch: Sketch | None = None
    curve: Curve | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Fitting:
    """A photo is being segmented.

    Attributes
    ----------
    job : int
    task : Task
    fitted : Segmentation, optional
        The result before, whose fit may do.
    step : int
        The step that asked for a fit although there was one; 0 for none.
    sketch, curve
        What it has reached; at first, what the fit before it had.
    fraction : float
        How much is done, 0 to 1.
    """

    job: int
    task: Task
    fitted: Segmentation | None = None
    step: int = 0
    sketch: Sketch | None = None
    curve: Curve | None = None
    fraction: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Relabelling:
    """The labels of a result come back, which undo had let go of; nothing else about it changes."""

    job: int
    task: Task
    dropped: Segmentation
    sketch: Sketch | None = None
    curve: Curve | None = field(default=None, init=False)


@dataclass(frozen=True, slots=True, eq=False)
class Failed:
    """What was asked for cannot be done; it is not tried again before something else is asked."""

    job: int
    task: Task


State: TypeAlias = Idle | Opening | Fitting | Relabelling | Failed
AtWork: TypeAlias = Opening | Fitting | Relabelling


def seen(project: Project, state: State) -> Project:
    """Return the project as it is seen: labels on their way stand for those it has or lacks."""
    match state:
        case Idle() | Failed():
            return project
        case Fitting(task=task) | Relabelling(task=task) if task != Task.of(project):
            return project
    sketch = state.sketch
    if sketch is None or sketch.image is not project.image:
        return project
    return replace(project, segmentation=sketch.segmentation, styles=sketch.styles)


def open_photo(state: State, path: str, recipe: Recipe) -> State:
    """Read a photo; what runs is dropped."""
    return Opening(state.job + 1, path, recipe, *_reached(state))


def photo_read(state: State, job: int, image: Image) -> State:
    """Go on from a photo that was read to its fit, which the same job does."""
    match state:
        case Opening(job=own, recipe=recipe) if own == job:
            return Fitting(job, Task(image, recipe))
    return state


def follow(state: State, project: Project, before: Project) -> State:
    """Begin what a changed project asks for, and drop what it does not.

    Parameters
    ----------
    state : State
    project : Project
    before : Project
        What was seen before the change; it still is while labels come back.
    """
    task = Task.of(project)
    match state:
        case Opening():
            return state
        case Fitting(task=now) | Failed(task=now) if now == task:
            return state
        case Relabelling(task=now, dropped=lost) if now == task and lost is project.segmentation:
            return state
    if task is None or project.is_up_to_date:
        return state if isinstance(state, Failed) else Idle(state.job)
    sketch, curve = _reached(state)
    if sketch is None and project.labels is None:
        sketch = _sketch_of(before)
    if sketch is not None and sketch.image is not task.image:
        sketch = None
    found = project.segmentation
    if found is not None and project.has_result:
        return Relabelling(state.job + 1, task, found, sketch)
    return Fitting(state.job + 1, task, found, 0, sketch, curve)


def fit_again(state: State, project: Project, step: int) -> State:
    """Fit once more, also where nothing has changed; ``step`` is the one that asks for it."""
    task = Task.of(project)
    if task is None:
        return state
    sketch, curve = _reached(state)
    return Fitting(state.job + 1, task, None, step, sketch, curve)


def steps_undone(state: State, left: int) -> State:
    """Drop a fit that was asked for by a step which is no longer among those that are left."""
    match state:
        case Fitting(step=step) if left < step:
            return Idle(state.job)
    return state


def progressed(state: State, job: int, progress: SegmentProgress) -> State:
    """Take how far a fit has come."""
    match state:
        case Fitting(job=own, curve=curve) if own == job:
            if progress.has_fit:
                curve = Curve(progress.curve, progress.converged, is_running=True)
            return replace(state, curve=curve, fraction=progress.fraction)
    return state


def sketched(state: State, job: int, project: Project, found: Segmentation) -> State:
    """Take labels on their way; what was done to those before goes on with them."""
    image = project.image
    match state:
        case Fitting(job=own) | Relabelling(job=own) if own == job and image is not None:
            now, changes = state.sketch, () if state.sketch is None else state.sketch.changes
            if now is not None and changes:
                styles = carry_styles(now.styles, now.segmentation, found)
            elif isinstance(state, Relabelling):
                styles = project.styles
            else:
                styles = project.with_segmentation(found).styles
            return replace(state, sketch=Sketch(image, found, styles, changes))
    return state


def restyled(state: State, styles: Styles, change: str) -> State:
    """Give the labels on their way other styles, and note by what change."""
    match state:
        case Opening(sketch=now) | Fitting(sketch=now) | Relabelling(sketch=now) if now is not None:
            changed = replace(now, styles=styles, changes=(*now.changes, change))
            return replace(state, sketch=changed)
    return state


def ended(state: State, job: int, *, is_labelled: bool) -> State:
    """Come to rest; where there are no labels in the end, what was asked for has failed."""
    match state:
        case Fitting(job=own, task=task) | Relabelling(job=own, task=task) if own == job:
            return Idle(job) if is_labelled else Failed(job, task)
    return state


def broken(state: State, job: int) -> State:
    """Come to rest after an error."""
    match state:
        case Opening(job=own) if own == job:
            return Idle(job)
        case Fitting(job=own, task=task) | Relabelling(job=own, task=task) if own == job:
            return Failed(job, task)
    return state


def _reached(state: State) -> tuple[Sketch | None, Curve | None]:
    match state:
        case Idle() | Failed():
            return None, None
    return state.sketch, state.curve


def _sketch_of(project: Project) -> Sketch | None:
    image, found = project.image, project.segmentation
    if image is None or found is None or project.labels is None:
        return None
    return Sketch(image, found, project.styles)
