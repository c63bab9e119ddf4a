"""What the window shows: a pure function of the project and of what belongs to the window."""

from dataclasses import dataclass, field
from typing import Literal

from segmenter.arrays import FloatArray, LabelArray
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.images.image import Image
from segmenter.images.looks import Looks
from segmenter.project import Project
from segmenter.recipe import Recipe
from segmenter.regions.style import LabelStyle
from segmenter.segmenting.pipeline import Doing
from segmenter.segmenting.segmentation import Segmentation, Sketch

from .fitting import Curve, Fitting, Opening, State, Task, seen
from .state import SessionState, can_rewind, rewound_now

NoCurve = Literal["no result", "regions", "not fitted"]
"""Why there is no curve."""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What is seen; two of them tell what has changed.

    Attributes
    ----------
    image : Image, optional
    recipe : Recipe
        What the controls say.
    result : Segmentation, optional
    found : int, optional
        The K of the result; None while it is not known.
    curve : Curve or str
        Or why there is none.
    is_running : bool
        Whether there is something to wait for that can be stopped.
    fraction : float
        How much of it is done, 0 to 1.
    doing : str, optional
        What it is.
    seen : Segmentation or Sketch, optional
        Whose labels are listed.
    labels : (H, W) array, optional
        What lies over the photo: those of ``seen``, or of one of its iterations.
    shares : (n,) array, optional
        Of ``labels``, where they are those of an iteration.
    styles : tuple of LabelStyle
        Of the labels of ``seen``, perhaps only tried.
    opacity : float
    selected : int, optional
    others : tuple of int
        Labels that are chosen as well.
    iteration : int, optional
        The iteration that is seen instead of the result.
    can_rewind : bool
    looks : Looks
        How the channels of ``image`` are shown.
    strokes : tuple of Stroke
        Marks that lie over the photo; none while labels are regions, which have other ids.
    """

    image: Image | None = None
    recipe: Recipe = field(default_factory=Recipe)
    result: Segmentation | None = None
    found: int | None = None
    curve: Curve | NoCurve = "no result"
    is_running: bool = False
    fraction: float = 0.0
    doing: Doing | Literal["opening", "overview"] | None = None
    seen: Segmentation | Sketch | None = None
    labels: LabelArray | None = None
    shares: FloatArray | None = None
    styles: tuple[LabelStyle, ...] = ()
    opacity: float = 0.5
    selected: int | None = None
    others: tuple[int, ...] = ()
    iteration: int | None = None
    can_rewind: bool = False
    looks: Looks = field(default_factory=Looks)
    strokes: tuple[Stroke, ...] = ()

    @property
    def told(self) -> Segmentation | Sketch | None:
        """What the status bar tells of: the result, or regions that are only there roughly."""
        is_rough = isinstance(self.seen, Sketch) and self.seen.recipe.by_regions
        return self.seen if is_rough else self.result


def shown(project: Project, state: SessionState) -> Shown:
    """Return what the window shows of a project."""
    now, fitting = seen(project, state.fitting), state.fitting
    rewound = rewound_now(project, state)
    labels = now.labels if rewound is None or rewound.labels is None else rewound.labels
    return Shown(
        image=project.image,
        recipe=project.recipe,
        result=project.segmentation,
        found=_found(project, fitting),
        curve=_curve(project, fitting),
        is_running=isinstance(fitting, Opening | Fitting),
        fraction=(fitting.fraction or 0.0) if isinstance(fitting, Fitting | Opening) else 0.0,
        doing=_doing(fitting),
        seen=now.found,
        labels=labels,
        shares=None if rewound is None else rewound.shares,
        styles=now.styles if state.previewed is None else state.previewed,
        opacity=project.opacity,
        selected=state.selected,
        others=state.others,
        iteration=None if rewound is None else rewound.iteration,
        can_rewind=can_rewind(project, state),
        looks=project.looks.suited(project.image),
        strokes=_strokes(project),
    )


def _strokes(project: Project) -> tuple[Stroke, ...]:
    marks = project.marks
    if project.recipe.by_regions or not isinstance(marks, Strokes):
        return ()
    return marks.strokes


def _doing(fitting: State) -> Doing | Literal["opening", "overview"] | None:
    if isinstance(fitting, Opening):
        return "opening" if fitting.fraction is None else "overview"
    return fitting.doing if isinstance(fitting, Fitting) else None


def _found(project: Project, fitting: State) -> int | None:
    found = project.segmentation
    if found is None or found.recipe.by_regions or isinstance(fitting, Fitting):
        return None
    return found.mixture.n_components


def _curve(project: Project, fitting: State) -> Curve | NoCurve:
    found = project.segmentation
    match fitting:
        case Opening(curve=Curve() as curve):
            return curve
        case Fitting(task=task, curve=Curve() as curve) if task == Task.of(project):
            return curve
    if found is None:
        return "no result"
    if found.recipe.by_regions:
        return "regions"
    if found.recipe.is_unfitted and found.fitted.all_pixels is None:
        return "not fitted"
    return Curve(found.curve, found.converged)
