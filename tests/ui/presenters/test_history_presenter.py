"""The history beside the labels."""

from PySide6.QtCore import Qt

from tests.workflows.acting import wait_for_fit


def click_step(qtbot, window, step):
    view = window.history.view
    place = view.visualItemRect(view.item(step)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_before_a_photo_there_is_no_history(window):
    assert window.history.steps == ()


def test_it_begins_with_the_photo_and_tells_each_step(opened, qtbot):
    opened.mixture.components_requested.emit(3, 1)
    wait_for_fit(qtbot, opened)
    opened.labels.rename_requested.emit(1, "Sky")

    assert opened.history.steps[0] == "Open blocks.png"
    assert opened.history.steps[1] == "K = 3"
    assert "Sky" in opened.history.steps[2]
    assert opened.history.done == 2


def test_steps_have_the_words_of_the_panels(opened):
    opened.mixture.setting_requested.emit("space", "hsv")
    opened.mixture.setting_requested.emit("covariance", "diag")

    assert opened.history.steps[1:] == ("Colours: HSV", "Covariance: Diagonal")


def test_a_drag_is_one_step_named_by_where_it_ended(opened, qtbot):
    for count in (4, 6, 7):
        opened.mixture.components_requested.emit(count, 1)
    wait_for_fit(qtbot, opened)

    assert opened.history.steps[1:] == ("K = 7",)


def test_a_click_goes_back_over_several_steps_as_one_change(opened, qtbot):
    changes: list[tuple[object, object]] = []
    for gesture, count in enumerate((3, 4, 6), start=1):
        opened.mixture.components_requested.emit(count, gesture)
        wait_for_fit(qtbot, opened)
    opened.document.changed.connect(lambda before, now: changes.append((before, now)))
    last = opened.document.project

    click_step(qtbot, opened, 1)
    wait_for_fit(qtbot, opened)
    assert len(opened.document.project.segmentation.labels_kept) == 3
    assert opened.history.done == 1
    assert len(opened.history.steps) == 4
    assert len(changes) == 1
    assert changes[0][0] is last

    click_step(qtbot, opened, 3)
    wait_for_fit(qtbot, opened)
    assert len(opened.document.project.segmentation.labels_kept) == 6


def test_the_step_that_is_shown_already_changes_nothing(opened, qtbot):
    before = opened.document.project

    click_step(qtbot, opened, 0)

    assert opened.document.project is before
