"""What belongs to the window and not to the project, so that it can be neither saved nor undone."""

from dataclasses import dataclass, field, replace

from segmenter.arrays import FloatArray, LabelArray
from segmenter.project import Project

from .fitting import Failed, Fitting, Idle, Relabelling, State, Styles, listed, seen


@dataclass(frozen=True, slots=True, eq=False)
class Rewound:
    """An iteration that somebody went back to.

    Attributes
    ----------
    project : Project
        What it is an iteration of.
    iteration : int
    labels : (H, W) array, optional
        Those of its mixture, perhaps halved some times; None until they are there.
    shares : (n,) array, optional
        Of those labels.
    """

    project: Project
    iteration: int
    labels: LabelArray | None = None
    shares: FloatArray | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SessionState:
    """Everything about the window that decides what is shown.

    Attributes
    ----------
    fitting : Idle, Opening, Fitting, Relabelling or Failed
    selected : int, optional
        The label that is chosen; of several, the last.
    others : tuple of int
        Labels that are chosen as well, in the order in which they were.
    rewound : Rewound, optional
    previewed : tuple of LabelStyle, optional
        How the labels look as long as somebody looks for other colours.
    """

    fitting: State = field(default_factory=Idle)
    selected: int | None = None
    others: tuple[int, ...] = ()
    rewound: Rewound | None = None
    previewed: Styles | None = None

    @property
    def chosen(self) -> tuple[int, ...]:
        """All labels that are chosen, in the order in which they were."""
        return self.others if self.selected is None else (*self.others, self.selected)


def can_rewind(project: Project, state: SessionState) -> bool:
    """Tell whether the labels that are seen have iterations to go back to."""
    found = project.segmentation
    if found is None or project.labels is None or len(found.history.mixtures) < 2:
        return False
    match state.fitting:
        case Fitting() | Relabelling():
            return False
        case Failed():
            return True
    return project.is_up_to_date


def rewound_now(project: Project, state: SessionState) -> Rewound | None:
    """Return the iteration that is seen, None for the result.

    Every change but that of the opacity leads back to the result.
    """
    rewound = state.rewound
    if rewound is None or not can_rewind(project, state):
        return None
    before = rewound.project
    same = (
        before.image is project.image
        and before.recipe == project.recipe
        and before.segmentation is project.segmentation
        and before.styles == project.styles
    )
    return rewound if same else None


def settled(project: Project, state: SessionState) -> SessionState:
    """Return the state without what a change of project or fit has left without a meaning."""
    now = seen(project, state.fitting)
    found, previewed = now.found, state.previewed
    if previewed is not None and len(previewed) != len(now.styles):
        previewed = None
    chosen = state.chosen
    if found is not None:
        there = set(listed(found))
        chosen = tuple(label for label in chosen if label in there)
    selected = chosen[-1] if chosen else None
    rewound = rewound_now(project, state)
    return replace(
        state, selected=selected, others=chosen[:-1], rewound=rewound, previewed=previewed
    )
