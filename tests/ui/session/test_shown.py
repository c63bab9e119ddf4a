"""What is shown, as a function of project and session alone."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, segment
from segmenter.arrays import LabelArray
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.project import Project
from segmenter.recipe import Given, Regions, Source
from segmenter.segmenting.segmentation import Segmentation
from ui.session.fitting import Curve, Failed, Fitting, Idle, Interim, Opening, Relabelling, Task
from ui.session.shown import Shown, shown
from ui.session.state import Rewound, SessionState, settled


@pytest.fixture
def project(image: Image) -> Project:
    recipe = Recipe(components=3)
    return Project(image, recipe).with_segmentation(segment(image, recipe))


def task_of(project: Project) -> Task:
    found = Task.of(project)
    assert found is not None
    return found


def with_labels(found: Segmentation, labels: LabelArray) -> Segmentation:
    return replace(found, map=replace(found.map, labels=labels))


@pytest.fixture
def rewound(project: Project) -> Rewound:
    return Rewound(project, 1, np.ones((60, 80), np.uint8))


def test_nothing_is_shown_of_nothing() -> None:
    assert shown(Project(), SessionState()).image is None
    assert shown(Project(), SessionState()).labels is Shown().labels is None


def test_a_result_is_shown_with_its_curve(project: Project) -> None:
    now, found = shown(project, SessionState()), project.segmentation

    assert found is not None
    assert now.labels is found.labels
    assert now.curve == Curve(found.curve, found.converged)
    assert (now.found, now.is_running, now.can_rewind) == (3, False, True)


@pytest.mark.parametrize(
    ("source", "why"),
    [(Regions(), "regions"), (Given(), "not fitted")],
)
def test_labels_without_a_fit_have_no_curve(project: Project, source: Source, why: str) -> None:
    assert project.segmentation is not None
    recipe = replace(project.recipe, source=source)
    unfitted = replace(project.segmentation, recipe=recipe)

    assert shown(replace(project, segmentation=unfitted), SessionState()).curve == why


def test_an_iteration_is_shown_instead_of_the_result(project: Project, rewound: Rewound) -> None:
    now = shown(project, SessionState(rewound=rewound))

    assert now.labels is rewound.labels
    assert now.iteration == 1


def test_until_its_labels_are_there_those_of_the_result_are(
    project: Project, rewound: Rewound
) -> None:
    now = shown(project, SessionState(rewound=replace(rewound, labels=None)))

    assert now.labels is project.labels
    assert now.iteration == 1


def test_fainter_labels_are_no_reason_to_leave_an_iteration(
    project: Project, rewound: Rewound
) -> None:
    assert shown(replace(project, opacity=0.1), SessionState(rewound=rewound)).iteration == 1


def test_an_iteration_of_something_else_is_never_shown(project: Project, rewound: Rewound) -> None:
    assert project.image is not None
    assert project.segmentation is not None
    hidden = replace(project.styles[0], visible=False)
    result = with_labels(project.segmentation, project.segmentation.labels.copy())
    task = task_of(project)
    for changed, state in (
        (replace(project, recipe=Recipe(components=4)), Idle()),
        (replace(project, segmentation=result), Idle()),
        (project.with_style(1, hidden), Idle()),
        (Project(project.image), Idle()),
        (project, Fitting(1, task, step=1)),
    ):
        session = SessionState(state, rewound=rewound)

        assert shown(changed, session).iteration is None
        assert shown(changed, session).labels is changed.labels
        assert settled(changed, session).rewound is None


def test_a_label_that_is_not_there_any_more_is_not_chosen(project: Project) -> None:
    assert settled(project, SessionState(selected=3)).selected == 3
    assert settled(project, SessionState(selected=4)).selected is None


def test_labels_that_come_back_are_no_fit_to_be_stopped(project: Project) -> None:
    assert project.image is not None
    assert project.segmentation is not None
    dropped = with_labels(project.segmentation, np.zeros((0, 0), np.uint8))
    lost = replace(project, segmentation=dropped)
    state = Relabelling(1, task_of(project), dropped)

    now = shown(lost, SessionState(state))
    assert not now.is_running
    assert not now.can_rewind
    assert now.labels is None
    interim = Interim(project.image, project.segmentation, project.styles)
    now = shown(lost, SessionState(replace(state, interim=interim)))
    assert now.labels is project.labels
    assert now.seen is project.segmentation


def test_opening_and_fitting_can_be_stopped(project: Project) -> None:
    assert project.image is not None
    task = task_of(project)
    for state, running in (
        (Opening(1, "photo.jpg", Recipe()), True),
        (Fitting(1, task), True),
        (Failed(1, task), False),
        (Idle(1), False),
    ):
        assert shown(project, SessionState(state)).is_running == running


def test_strokes_are_shown_but_over_regions(project: Project) -> None:
    strokes = Strokes((Stroke(((3.0, 4.0),), 2.0, 1),))
    marked = project.with_marks(strokes)

    assert shown(marked, SessionState()).strokes is strokes.strokes
    assert shown(project, SessionState()).strokes == ()
    regions = replace(marked, recipe=Recipe(detail=0.5))
    assert shown(regions, SessionState()).strokes == ()
