"""What goes on with the photo: one state at a time, and which state follows which.

Nothing here runs anything or knows a window. A state at work has a job; whoever keeps the states
starts the job of a state that has a new one, and drops it once a state has none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from segmenter.arrays import LabelArray
from segmenter.features.needs import Needs
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.knowledge import NOTHING, Knowledge
from segmenter.project import Project, followed
from segmenter.recipe import Recipe
from segmenter.regions.label_set import LabelSet
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.pipeline import Doing, SegmentProgress
from segmenter.segmenting.segmentation import Segmentation, Sketch

from .shelf import PhotoMark

Styles: TypeAlias = tuple[LabelStyle, ...]
Found: TypeAlias = Segmentation | Sketch


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be segmented, and how."""

    image: Image
    recipe: Recipe
    knowledge: Knowledge

    @classmethod
    def of(cls, project: Project) -> "Task | None":
        """Return what a project asks for, None without a photo."""
        image = project.image
        return None if image is None else cls(image, project.recipe, project.knowledge)


@dataclass(frozen=True, slots=True)
class Curve:
    """Mean log-likelihood after 0, 1, … iterations, nats per pixel."""

    values: tuple[float, ...]
    converged: bool
    is_running: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Interim:
    """Labels that are seen until those that are asked for are there.

    Attributes
    ----------
    image : Image
    found : Segmentation or Sketch
    styles : tuple of LabelStyle
    changes : tuple of str
        What was done to its labels meanwhile; it goes with them into the result.
    """

    image: Image
    found: Found
    styles: Styles
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Idle:
    """Nothing runs; ``job`` is the number of the last that did."""

    job: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """A photo is being read, to be segmented by ``recipe``; what was seen before still is.

    Attributes
    ----------
    job : int
    path : str
    recipe : Recipe
    interim, curve
        What was seen before.
    page : int, optional
    looks : Looks
        By which its channels are shown if they suit it.
    label_set : LabelSet, optional
        Whose labels its labels become.
    needs : Needs, optional
        What the photo must have for the recipe's model.
    older : mapping of PhotoMark to Path
        Files that have what was done to photos before.
    fraction : float, optional
        How much of a large photo is read, 0 to 1.
    """

    job: int
    path: str
    recipe: Recipe
    interim: Interim | None = None
    curve: Curve | None = None
    page: int | None = None
    looks: Looks = field(default_factory=Looks)
    label_set: LabelSet | None = None
    needs: Needs | None = None
    older: Mapping[PhotoMark, Path] = field(default_factory=dict)
    fraction: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Fitting:
    """A photo is being segmented.

    Attributes
    ----------
    job : int
    task : Task
    fitted : Segmentation, optional
        The result before, whose fit may do.
    before : Segmentation, optional
        The result before, whose ids go on.
    step : int
        The step that asked for a fit although there was one; 0 for none.
    interim, curve
        What it has reached; at first, what the fit before it had.
    fraction : float
        How much is done, 0 to 1.
    doing : str, optional
        What is done, once that is known.
    label_set : LabelSet, optional
        Whose labels those of a photo become that has had none before.
    """

    job: int
    task: Task
    fitted: Segmentation | None = None
    before: Segmentation | None = None
    step: int = 0
    interim: Interim | None = None
    curve: Curve | None = None
    fraction: float = 0.0
    doing: Doing | None = None
    label_set: LabelSet | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Relabelling:
    """The labels of a result come back, which undo had let go of; nothing else about it changes."""

    job: int
    task: Task
    dropped: Segmentation
    interim: Interim | None = None
    curve: Curve | None = field(default=None, init=False)


@dataclass(frozen=True, slots=True, eq=False)
class Failed:
    """What was asked for cannot be done; it is not tried again before something else is asked."""

    job: int
    task: Task


State: TypeAlias = Idle | Opening | Fitting | Relabelling | Failed
AtWork: TypeAlias = Opening | Fitting | Relabelling


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """The labels that are seen, which may be on their way.

    Attributes
    ----------
    image : Image, optional
    found : Segmentation or Sketch, optional
    styles : tuple of LabelStyle
    """

    image: Image | None
    found: Found | None
    styles: Styles

    @property
    def labels(self) -> LabelArray | None:
        """The labels; None where there are none, or undo has let go of them."""
        found = self.found
        return found.labels if found is not None and found.labels.size else None


def seen(project: Project, state: State) -> Seen:
    """Return what is seen of a project: labels on their way stand for those it has or lacks."""
    own = Seen(project.image, project.segmentation, project.styles)
    match state:
        case Idle() | Failed():
            return own
        case Fitting(task=task) | Relabelling(task=task) if task != Task.of(project):
            return own
    interim = state.interim
    if interim is None or interim.image is not project.image:
        return own
    return Seen(project.image, interim.found, interim.styles)


def listed(found: Found) -> tuple[int, ...]:
    """Return the labels that there are and that are not left out, ascending; ids have gaps."""
    used = {*found.map.used, *found.map.unedited.used}
    return tuple(sorted(used - found.knowledge.background))


def open_photo(state: State, path: str, project: Project, page: int | None = None) -> Opening:
    """Read a photo, or a page of it, after a project's; what runs is dropped."""
    recipe = project.recipe.afresh
    carried = project.looks, project.label_set
    return Opening(state.job + 1, path, recipe, *_reached(state), page, *carried)


def photo_read(state: State, job: int, image: Image, recipe: Recipe) -> State:
    """Go on from a photo that was read to its fit by a recipe, which the same job does."""
    match state:
        case Opening(job=own, label_set=label_set) if own == job:
            return Fitting(job, Task(image, recipe, NOTHING), label_set=label_set)
    return state


def follow(state: State, project: Project, before: Seen) -> State:
    """Begin what a changed project asks for, and drop what it does not.

    Parameters
    ----------
    state : State
    project : Project
    before : Seen
        What was seen before the change; it still is while labels come back.
    """
    task = Task.of(project)
    if _goes_on(state, project, task):
        return state
    if task is None or project.is_up_to_date:
        return Idle(state.job)
    interim, curve = _reached(state)
    if interim is None and project.labels is None:
        interim = _interim_of(before)
    if interim is not None and interim.image is not task.image:
        interim = None
    found = project.segmentation
    if found is not None and project.has_result:
        return Relabelling(state.job + 1, task, found, interim)
    label_set = project.label_set
    return Fitting(state.job + 1, task, found, found, 0, interim, curve, label_set=label_set)


def _goes_on(state: State, project: Project, task: Task | None) -> bool:
    """Tell whether a state is about what a project asks for, and goes on from what it has."""
    match state:
        case Idle():
            return False
        case Opening():
            return True
        case Failed():
            return state.task == task
        case Fitting(before=None) if state.label_set != project.label_set:
            return False  # a set that came after its work had begun
        case Fitting(before=before):
            return state.task == task and before is project.segmentation
        case Relabelling(dropped=before):
            return state.task == task and before is project.segmentation


def fit_again(state: State, project: Project, step: int) -> State:
    """Fit once more, also where nothing has changed; ``step`` is the one that asks for it."""
    task = Task.of(project)
    if task is None or isinstance(state, Opening):
        return state
    interim, curve = _reached(state)
    before, label_set = project.segmentation, project.label_set
    return Fitting(state.job + 1, task, None, before, step, interim, curve, label_set=label_set)


def steps_undone(state: State, left: int) -> State:
    """Drop a fit that was asked for by a step which is no longer among those that are left."""
    match state:
        case Fitting(step=step) if left < step:
            return Idle(state.job)
    return state


def read_so_far(state: State, job: int, fraction: float) -> State:
    """Take how much of a large photo is read."""
    match state:
        case Opening(job=own) if own == job:
            return replace(state, fraction=fraction)
    return state


def progressed(state: State, job: int, progress: SegmentProgress) -> State:
    """Take how far a fit has come."""
    match state:
        case Fitting(job=own, curve=curve) if own == job:
            if progress.has_fit:
                curve = Curve(progress.curve, progress.converged, is_running=True)
            return replace(state, curve=curve, fraction=progress.fraction, doing=progress.doing)
    return state


def sketched(state: State, job: int, project: Project, found: Found) -> State:
    """Take labels on their way; what was done to those before goes on with them."""
    image = project.image
    match state:
        case Fitting(job=own) | Relabelling(job=own) if own == job and image is not None:
            now, changes = state.interim, () if state.interim is None else state.interim.changes
            if now is not None and changes:
                styles = followed(now.styles, now.found, found, project.named)
            elif isinstance(state, Relabelling):
                styles = project.styles
            else:
                styles = project.styles_after(found)
            return replace(state, interim=Interim(image, found, styles, changes))
    return state


def restyled(state: State, styles: Styles, change: str) -> State:
    """Give the labels on their way other styles, and note by what change."""
    match state:
        case Opening() | Fitting() | Relabelling() if (now := state.interim) is not None:
            changed = replace(now, styles=styles, changes=(*now.changes, change))
            return replace(state, interim=changed)
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


def _reached(state: State) -> tuple[Interim | None, Curve | None]:
    match state:
        case Idle() | Failed():
            return None, None
    return state.interim, state.curve


def _interim_of(before: Seen) -> Interim | None:
    if before.image is None or before.found is None or before.labels is None:
        return None
    return Interim(before.image, before.found, before.styles)
