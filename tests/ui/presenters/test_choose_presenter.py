import pytest
from PySide6.QtCore import Qt

from segmenter.editing.edits import Edits
from segmenter.editing.stencil import brush
from segmenter.editing.strokes import Stroke, Strokes
from segmenter.segmenting.finishing import with_background, with_edits
from ui.starting.composition import composition_of


@pytest.fixture(autouse=True)
def tries(monkeypatch):
    """Try other numbers of labels as soon as there is a fit, and shortly after a mark."""
    monkeypatch.setattr("ui.presenters.choose_presenter.AFTER_FIT_MILLISECONDS", 0)
    monkeypatch.setattr("ui.presenters.choose_presenter.REST_MILLISECONDS", 200)


@pytest.fixture
def complete(opened, qtbot):
    qtbot.waitUntil(lambda: composition_of(opened).choose.is_complete, timeout=20_000)
    return opened


def test_all_numbers_of_labels_are_filled_in_after_the_fit(complete):
    assert all(each.isEnabled() for each in complete.choose.thumbnails)
    assert [each.n_labels for each in complete.choose.thumbnails if each.is_best] == [4]
    now = complete.document.project.segmentation.n_labels
    assert [each.n_labels for each in complete.choose.thumbnails if each.is_current] == [now]


def test_a_click_on_a_thumbnail_uses_it(complete, qtbot):
    complete.choose.thumbnails[2].click()
    project = complete.document.project

    assert project.recipe.fit.components == 3
    qtbot.waitUntil(lambda: complete.choose.thumbnails[2].is_current, timeout=10_000)
    assert complete.document.stack.undoText() == "K = 3"


def test_another_k_tries_nothing_again(complete, qtbot):
    complete.choose.thumbnails[2].click()

    assert composition_of(complete).choose.is_complete
    assert all(each.isEnabled() for each in complete.choose.thumbnails)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seed", 7),
        ("space", "lab"),
        ("covariance", "diag"),
        ("restarts", 2),
    ],
)
def test_other_settings_begin_anew(complete, qtbot, name, value):
    complete.mixture.setting_requested.emit(name, value)

    assert not composition_of(complete).choose.is_complete
    assert not any(each.isEnabled() for each in complete.choose.thumbnails)
    qtbot.waitUntil(lambda: composition_of(complete).choose.is_complete, timeout=20_000)


def test_paint_tries_nothing_again(complete):
    project = complete.document.project
    found, image = project.segmentation, project.image
    dab = brush([(5.0, 5.0)], 3, found.labels.shape)
    painted = with_edits(image, found, Edits(found.labels.shape).painted(dab, 1))

    complete.document.edit(project.labelled(painted), "Paint 1")

    assert composition_of(complete).choose.is_complete


def test_labels_that_are_left_out_leave_the_number_that_was_fitted(complete):
    project = complete.document.project
    before = [each.n_labels for each in complete.choose.thumbnails if each.is_current]
    less = with_background(project.image, project.segmentation, {1, 2, 3})

    complete.document.edit(project.labelled(less), "Leave out 1, 2, 3")

    assert [each.n_labels for each in complete.choose.thumbnails if each.is_current] == before


def test_nothing_is_tried_while_a_fit_runs(opened, held_fits, qtbot):
    opened.mixture.setting_requested.emit("seed", 5)
    known = [each.isEnabled() for each in opened.choose.thumbnails]
    qtbot.wait(250)
    assert [each.isEnabled() for each in opened.choose.thumbnails] == known == [False] * 12
    held_fits.set()  # the window waits for it when it is closed


def test_nothing_is_tried_while_the_dock_is_closed(window, photo_file, qtbot):
    window.choose.parentWidget().close()
    window.open_path(photo_file)
    qtbot.waitUntil(lambda: window.document.project.segmentation is not None, timeout=10_000)
    qtbot.wait(250)
    assert not window.choose.thumbnails[0].isEnabled()

    window.choose.parentWidget().show()
    qtbot.waitUntil(window.choose.thumbnails[11].isEnabled, timeout=20_000)


def test_enter_on_a_thumbnail_uses_it(complete, qtbot):
    qtbot.keyClick(complete.choose.thumbnails[1], Qt.Key.Key_Space)

    assert complete.document.project.recipe.fit.components == 2


def test_other_marks_begin_anew_after_a_rest(complete, qtbot, monkeypatch):
    strokes = Strokes((Stroke(((10.0, 10.0), (20.0, 20.0)), 3.0, 1),))
    choose = composition_of(complete).choose
    complete.document.edit(complete.document.project.taught(strokes), "Mark 1")
    assert choose.is_resting
    assert not any(each.isEnabled() for each in complete.choose.thumbnails)

    qtbot.waitUntil(complete.choose.thumbnails[0].isEnabled, timeout=20_000)
    assert not choose.is_resting
    complete.mixture.setting_requested.emit("seed", 7)
    assert not choose.is_resting


def test_nothing_is_tried_while_one_pans(opened, qtbot, monkeypatch):
    monkeypatch.setattr("ui.presenters.choose_presenter.AFTER_FIT_MILLISECONDS", 300)
    opened.mixture.setting_requested.emit("seed", 7)
    tried = set[int]()
    for _ in range(20):
        opened.canvas.pan_by(1, 0)
        qtbot.wait(40)
        tried.update(each.n_labels for each in opened.choose.thumbnails if each.isEnabled())

    assert opened.document.project.is_up_to_date
    assert not tried
    qtbot.waitUntil(lambda: composition_of(opened).choose.is_complete, timeout=20_000)
