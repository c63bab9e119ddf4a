"""Which state follows which, without a window and without a fit."""

from dataclasses import replace

import numpy as np
import pytest

from segmenter import Image, Recipe, segment, segment_steps
from segmenter.arrays import LabelArray
from segmenter.knowledge import NOTHING
from segmenter.project import Project
from segmenter.segmenting.segmentation import Segmentation
from ui.session import fitting
from ui.session.fitting import (
    Failed,
    Fitting,
    Idle,
    Opening,
    Relabelling,
    State,
    Styles,
    Task,
    broken,
    ended,
    fit_again,
    open_photo,
    photo_read,
    progressed,
    restyled,
    seen,
    sketched,
    steps_undone,
)


@pytest.fixture
def project(image: Image) -> Project:
    """A photo with its result."""
    recipe = Recipe(components=3)
    return Project(image, recipe).with_segmentation(segment(image, recipe))


@pytest.fixture
def wanted(project: Project) -> Project:
    """The same where another K is asked for."""
    return replace(project, recipe=Recipe(components=4))


@pytest.fixture
def other(image: Image) -> Segmentation:
    return segment(image, Recipe(components=4))


def lost(project: Project) -> Project:
    """Return the project as undo brings it back when its labels were dropped."""
    assert project.segmentation is not None
    dropped = with_labels(project.segmentation, np.zeros((0, 0), np.uint8))
    return replace(project, segmentation=dropped)


def follow(state: State, project: Project, before: Project) -> State:
    """Follow a change from a project whose own labels were seen."""
    return fitting.follow(state, project, seen(before, Idle()))


def with_labels(found: Segmentation, labels: LabelArray) -> Segmentation:
    return replace(found, map=replace(found.map, labels=labels))


def task(project: Project) -> Task:
    found = Task.of(project)
    assert found is not None
    return found


def test_what_a_project_asks_for_is_begun_once(project: Project, wanted: Project) -> None:
    begun = follow(Idle(6), wanted, project)

    assert isinstance(begun, Fitting)
    assert (begun.job, begun.task) == (7, task(wanted))
    assert begun.fitted is project.segmentation
    assert follow(begun, replace(wanted, opacity=0.1), wanted) is begun


def test_a_newer_wish_has_a_job_of_its_own(project: Project, wanted: Project) -> None:
    first = follow(Idle(), wanted, project)
    second = follow(first, replace(wanted, recipe=Recipe(components=5)), wanted)

    assert (first.job, second.job) == (1, 2)


def test_undo_in_mid_fit_comes_to_rest(project: Project, wanted: Project) -> None:
    begun = follow(Idle(), wanted, project)

    assert isinstance(follow(begun, project, wanted), Idle)


def test_a_project_that_is_up_to_date_asks_for_nothing(project: Project, wanted: Project) -> None:
    failed = Failed(0, task(wanted))

    assert isinstance(follow(Idle(), project, project), Idle)
    assert isinstance(follow(failed, project, project), Idle)


def test_labels_changed_by_hand_are_not_replaced_by_a_fit_of_those_before(
    project: Project, wanted: Project
) -> None:
    again = fit_again(Idle(), project, 1)
    assert project.segmentation is not None
    changed = replace(project, segmentation=replace(project.segmentation))

    assert follow(again, project, project) is again
    assert isinstance(follow(again, changed, project), Idle)


def test_what_has_failed_is_not_tried_again_but_something_else_is(
    project: Project, wanted: Project
) -> None:
    failed = broken(follow(Idle(), wanted, project), 1)

    assert isinstance(failed, Failed)
    assert follow(failed, wanted, wanted) is failed
    assert isinstance(follow(failed, replace(wanted, recipe=Recipe(components=6)), wanted), Fitting)


def test_fitting_again_tries_what_has_failed(project: Project, wanted: Project) -> None:
    failed = broken(follow(Idle(), wanted, project), 1)
    again = fit_again(failed, wanted, 1)

    assert isinstance(again, Fitting)
    assert again.job == 2


def test_a_photo_that_was_read_is_fitted_by_the_job_that_read_it(image: Image) -> None:
    opening = open_photo(Idle(3), "photo.jpg", Project())
    begun = photo_read(opening, 4, image, Recipe())

    assert isinstance(opening, Opening)
    assert isinstance(begun, Fitting)
    assert (begun.job, begun.task) == (4, Task(image, Recipe(), NOTHING))
    assert follow(begun, Project(image), Project()) is begun


def test_settings_that_changed_while_a_photo_was_opened_count(image: Image) -> None:
    opening = open_photo(Idle(), "photo.jpg", Project())
    begun = photo_read(opening, 1, image, Recipe())
    now = follow(begun, Project(image, Recipe(components=2)), Project())

    assert isinstance(now, Fitting)
    assert (now.job, now.task.recipe.fit.components) == (2, 2)


def test_nothing_is_begun_for_the_open_photo_while_another_is_read(
    project: Project, wanted: Project
) -> None:
    opening = open_photo(Idle(), "photo.jpg", Project())

    assert follow(opening, wanted, project) is opening


def test_a_photo_that_cannot_be_read_leaves_the_open_one_as_it_was(project: Project) -> None:
    now = broken(open_photo(Idle(), "photo.jpg", Project()), 1)

    assert isinstance(now, Idle)
    assert isinstance(follow(now, project, project), Idle)


def test_what_a_stale_job_reports_changes_nothing(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    *_, last = segment_steps(task(project).image, wanted.recipe)
    opening = open_photo(Idle(1), "photo.jpg", Project())
    for state in (Idle(1), Failed(1, task(wanted)), opening, follow(Idle(1), wanted, project)):
        assert progressed(state, 1, last) is state
        assert sketched(state, 1, wanted, other) is state
        assert ended(state, 1, is_labelled=True) is state
        assert broken(state, 1) is state
        assert photo_read(state, 1, task(project).image, Recipe()) is state


def test_a_fit_that_was_asked_for_again_goes_with_the_step_that_asked(project: Project) -> None:
    again = fit_again(Idle(), project, 3)

    assert follow(again, project, project) is again
    assert steps_undone(again, 3) is again
    assert isinstance(steps_undone(again, 2), Idle)


def test_a_fit_that_is_not_asked_for_by_a_step_stays_when_steps_go(
    project: Project, wanted: Project
) -> None:
    begun = follow(Idle(), wanted, project)

    assert steps_undone(begun, 0) is begun


def test_labels_that_are_lost_come_back_and_the_fit_is_not_done_again(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    before, after = wanted.with_segmentation(other), lost(project)
    state = follow(Idle(), after, before)

    assert isinstance(state, Relabelling)
    assert state.dropped is after.segmentation
    assert follow(state, replace(after, opacity=0.1), after) is state
    assert isinstance(ended(state, state.job, is_labelled=True), Idle)


def test_while_labels_come_back_those_before_are_seen_then_a_sketch(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    before, after = wanted.with_segmentation(other), lost(project)
    state = follow(Idle(), after, before)
    assert seen(after, state).found is other
    assert seen(after, state).styles == before.styles

    assert project.segmentation is not None
    rough = with_labels(project.segmentation, project.segmentation.labels[::2, ::2])
    state = sketched(state, state.job, after, rough)

    assert seen(after, state).found is rough
    assert seen(after, state).styles == project.styles


def test_a_fit_begins_with_what_the_one_before_had_reached(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    first = sketched(follow(Idle(), wanted, project), 1, wanted, other)
    later = replace(wanted, recipe=Recipe(components=5))
    second = follow(first, later, wanted)

    assert seen(later, second).found is other
    assert seen(project, Idle()).found is project.segmentation


def test_labels_of_another_photo_are_never_seen(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    first = sketched(follow(Idle(), wanted, project), 1, wanted, other)
    elsewhere = Project(Image(np.zeros((4, 4, 3), np.uint8)))

    assert seen(elsewhere, first).found is None
    assert seen(elsewhere, follow(first, elsewhere, wanted)).found is None


def test_labels_on_the_way_to_something_else_are_not_seen(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    state = sketched(follow(Idle(), wanted, project), 1, wanted, other)

    assert seen(project, state).found is project.segmentation


def test_what_is_done_to_labels_on_their_way_goes_with_them(
    project: Project, wanted: Project, other: Segmentation
) -> None:
    state = sketched(follow(Idle(), wanted, project), 1, wanted, other)
    styles = tuple(replace(style, name=f"no. {i}") for i, style in enumerate(other_styles(state)))
    state = restyled(state, styles, "Rename")
    state = sketched(state, 1, wanted, with_labels(other, other.labels.copy()))

    assert other_styles(state) == styles
    assert isinstance(state, Fitting)
    assert state.interim is not None
    assert state.interim.changes == ("Rename",)


def other_styles(state: State) -> Styles:
    assert isinstance(state, Fitting)
    assert state.interim is not None
    return state.interim.styles


def test_a_fit_that_reached_nothing_has_failed_where_there_are_no_labels(
    wanted: Project, project: Project
) -> None:
    begun = follow(Idle(), wanted, project)

    assert isinstance(ended(begun, 1, is_labelled=True), Idle)
    assert isinstance(ended(begun, 1, is_labelled=False), Failed)


def test_progress_is_that_of_the_fit(project: Project, wanted: Project) -> None:
    begun = follow(Idle(), wanted, project)
    *_, last = segment_steps(task(project).image, wanted.recipe)
    now = progressed(begun, 1, last)

    assert isinstance(now, Fitting)
    assert now.fraction == 1.0
    assert now.curve is not None
    assert now.curve.values == last.curve
    assert now.curve.is_running
