"""A person scribbles what belongs to a label, and the fit follows."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtWidgets import QApplication, QSlider, QToolButton

from segmenter.editing.strokes import Strokes
from segmenter.images.image import Image
from tests.workflows.acting import (
    LEFT,
    choose,
    drag,
    hover_pixel,
    label_at,
    pixel_place,
    shown,
    wait_for_fit,
)
from tests.workflows.scribbling import (
    CTRL,
    EARTH,
    MEADOW,
    NO_KEY,
    RIGHT,
    SHIFT,
    SKY,
    scribble,
    set_strength,
    shown_k,
    strokes_of,
    take_tool,
)
from ui.application import create_window
from ui.starting.composition import composition_of


def test_a_stroke_makes_its_pixels_that_label_and_moves_the_fit(scribbling, qtbot):
    window = scribbling
    before, n = window.document.project, window.document.stack.count()
    meadow = choose(window, MEADOW[0])
    component = int(before.segmentation.map.components_of(meadow)[0])

    found = scribble(qtbot, window, EARTH)

    assert all(label_at(window, pixel) == meadow for pixel in EARTH)
    assert window.document.stack.count() == n + 1
    assert window.document.stack.undoText() == f"Mark {meadow}"
    assert [stroke.label for stroke in strokes_of(window)] == [meadow]
    moved = found.mixture.means[component] - before.segmentation.mixture.means[component]
    earth = np.array([170, 120, 70]) - before.segmentation.mixture.means[component]
    assert moved @ earth / np.linalg.norm(earth) > 3
    assert found.map.owners.tolist() == before.segmentation.map.owners.tolist()
    assert window.document.project.styles == before.styles


def test_without_a_chosen_label_a_stroke_is_of_the_label_where_it_begins(scribbling, qtbot):
    meadow = label_at(scribbling, MEADOW[0])

    scribble(qtbot, scribbling, [MEADOW[0], *EARTH])

    assert strokes_of(scribbling)[0].label == meadow
    assert label_at(scribbling, EARTH[1]) == meadow


def test_a_stroke_is_seen_while_it_is_drawn_and_follows_the_mouse(scribbling, qtbot):
    window, view = scribbling, scribbling.canvas.viewport()
    meadow = choose(window, MEADOW[0])
    n, first, last = window.document.stack.count(), SKY[0], SKY[2]
    qtbot.mouseMove(view, pixel_place(window, *first))
    qtbot.mousePress(view, LEFT, NO_KEY, pixel_place(window, *first))
    qtbot.mouseMove(view, pixel_place(window, *last))
    QApplication.processEvents()

    colour = window.document.project.styles[meadow - 1].colour
    for pixel in (first, last, ((first[0] + last[0]) // 2, first[1])):
        np.testing.assert_allclose(shown(window, *pixel), colour, atol=2)
    assert window.document.stack.count() == n
    assert not composition_of(window).session.is_running
    qtbot.mouseRelease(view, LEFT, NO_KEY, pixel_place(window, *last))
    assert window.document.stack.count() == n + 1


def test_with_ctrl_a_stroke_starts_a_label_which_is_named_coloured_and_chosen(two_labels, qtbot):
    window = two_labels
    before = window.document.project

    found = scribble(qtbot, window, EARTH, CTRL)

    project, new = window.document.project, label_at(window, EARTH[0])
    assert new == 3
    assert found.mixture.n_components == shown_k(window) == 3
    assert (project.labels[50:85, 65:115] == new).mean() > 0.95
    assert (project.labels[:40] == new).mean() < 0.05
    assert project.styles[:2] == before.styles
    assert project.styles[2].name == "Label 3"
    assert project.styles[2].colour not in [style.colour for style in before.styles]
    assert [row.label for row in window.labels.rows] == [1, 2, 3]
    assert composition_of(window).session.state.selected == new

    scribble(qtbot, window, SKY)
    assert strokes_of(window)[1].label == new
    assert composition_of(window).session.state.selected == new


def test_the_button_starts_one_label_and_no_more(two_labels, qtbot):
    window = two_labels
    button = window.scribble_settings.findChild(QToolButton, "mark_new_label")
    qtbot.mouseClick(button, LEFT)
    assert "marks a new label" in window.scribble_hint.text
    scribble(qtbot, window, EARTH)
    assert "marks Label 3" in window.scribble_hint.text

    assert strokes_of(window)[0].label == 3
    assert not button.isChecked()
    choose(window, SKY[0])
    scribble(qtbot, window, SKY)
    assert strokes_of(window)[1].label != 3
    assert window.document.project.segmentation.mixture.n_components == 3


def test_a_label_that_was_started_keeps_id_name_and_colour_through_further_fits(two_labels, qtbot):
    window = two_labels
    scribble(qtbot, window, EARTH, CTRL)
    window.labels.rename_requested.emit(3, "Earth")
    window.labels.recolour_requested.emit(3, (1, 2, 3))
    choose(window, SKY[0])
    scribble(qtbot, window, SKY)
    for k in (4, 3):
        window.mixture.components_requested.emit(k, k)
        found = wait_for_fit(qtbot, window)

        assert len(found.labels_kept) == k
        assert all(label_at(window, pixel) == 3 for pixel in EARTH)
        style = window.document.project.styles[2]
        assert (style.name, style.colour) == ("Earth", (1, 2, 3))
        assert (found.labels[50:85, 65:115] == 3).mean() > 0.8


def test_undo_and_redo_go_a_stroke_at_a_time_with_its_line_and_its_labels(scribbling, qtbot):
    window = scribbling
    choose(window, MEADOW[0])
    seen = [window.document.project.labels]
    for pixels in (EARTH, SKY):
        scribble(qtbot, window, pixels)
        seen.append(window.document.project.labels)
    assert len(window.canvas.marks.strokes) == 2
    choose(window, EARTH[0])

    for left in (1, 0):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Z, CTRL)
        assert len(window.canvas.marks.strokes) == len(strokes_of(window)) == left
        assert window.document.project.is_up_to_date
        np.testing.assert_array_equal(window.document.project.labels, seen[left])
    for done in (1, 2):
        qtbot.keyClick(window.canvas, Qt.Key.Key_Z, CTRL | SHIFT)
        assert len(window.canvas.marks.strokes) == done
        np.testing.assert_array_equal(window.document.project.labels, seen[done])


@pytest.mark.parametrize(("button", "held"), [(LEFT, SHIFT), (RIGHT, NO_KEY)])
def test_a_click_takes_one_stroke_away_and_the_fit_follows(scribbling, qtbot, button, held):
    window = scribbling
    meadow, earth = choose(window, MEADOW[0]), label_at(window, EARTH[0])
    scribble(qtbot, window, EARTH)
    scribble(qtbot, window, SKY)

    place = pixel_place(window, *EARTH[1])
    qtbot.mouseClick(window.canvas.viewport(), button, held, place)
    wait_for_fit(qtbot, window)

    assert [stroke.points[0] for stroke in strokes_of(window)] == [
        pytest.approx((SKY[0][1] + 0.5, SKY[0][0] + 0.5), abs=1)
    ]
    assert window.document.stack.undoText() == f"Erase mark of {meadow}"
    assert label_at(window, EARTH[1]) == earth
    assert label_at(window, SKY[0]) == meadow
    n = window.document.stack.count()
    qtbot.mouseClick(window.canvas.viewport(), button, held, place)
    assert window.document.stack.count() == n


def test_all_marks_are_erased_at_once_and_come_back(scribbling, qtbot):
    window, action = scribbling, scribbling.actions_by_name["erase_marks"]
    assert not action.isEnabled()
    choose(window, MEADOW[0])
    scribble(qtbot, window, EARTH)
    scribble(qtbot, window, SKY)
    assert action.isEnabled()

    action.trigger()
    wait_for_fit(qtbot, window)

    assert window.document.project.marks is None
    assert not window.canvas.marks.strokes
    assert not action.isEnabled()
    window.undo_action.trigger()
    assert len(window.canvas.marks.strokes) == 2
    assert action.isEnabled()


def test_a_drag_of_the_strength_is_one_step_and_moves_the_fit_further(scribbling, qtbot):
    window = scribbling
    meadow = choose(window, MEADOW[0])
    set_strength(window, 1.0)
    weak = scribble(qtbot, window, EARTH)
    component = int(weak.map.components_of(meadow)[0])
    n = window.document.stack.count()
    slider = window.scribble_settings.findChild(QSlider, "mark_strength")
    middle = slider.height() // 2

    drag(qtbot, slider, [QPoint(8, middle), QPoint(60, middle), QPoint(110, middle)])
    strong = wait_for_fit(qtbot, window)

    assert window.document.stack.count() == n + 1
    marks = window.document.project.marks
    assert isinstance(marks, Strokes)
    assert 100 < marks.strength <= 1000
    red = [found.mixture.means[component, 0] for found in (weak, strong)]
    assert red[1] > red[0] + 5
    window.undo_action.trigger()
    assert window.document.project.marks.strength == 1.0
    assert slider.value() == 0


def test_marks_can_be_hidden_which_is_remembered(scribbling, qtbot):
    window, action = scribbling, scribbling.actions_by_name["toggle_marks"]
    meadow = choose(window, MEADOW[0])
    found = scribble(qtbot, window, EARTH)
    colour = window.document.project.styles[meadow - 1].colour
    np.testing.assert_allclose(shown(window, *EARTH[0]), colour, atol=2)

    action.trigger()

    assert np.abs(shown(window, *EARTH[0]) - colour).max() > 8
    assert window.document.project.segmentation is found
    n = window.document.stack.count()
    place = pixel_place(window, *EARTH[1])
    qtbot.mouseClick(window.canvas.viewport(), RIGHT, NO_KEY, place)
    assert window.document.stack.count() == n
    assert "hidden" in window.message_bar.text
    other = create_window([])
    qtbot.addWidget(other)
    assert not other.actions_by_name["toggle_marks"].isChecked()
    assert not other.canvas.marks.is_shown
    other.close()
    action.trigger()
    np.testing.assert_allclose(shown(window, *EARTH[0]), colour, atol=2)


@pytest.mark.parametrize("name", ["coffee", "astronaut", "chelsea"])
def test_two_labels_scribbled_on_a_photo_take_what_looks_like_their_strokes(qtbot, name):
    QSettings("Pixture", "Pixture").clear()
    window = create_window([f"sample:{name}"])
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first = wait_for_fit(qtbot, window)
    take_tool(qtbot, window)
    height, width = first.labels.shape
    places = [(width // 4, height // 4), (3 * width // 4, 3 * height // 4)]
    labels = list(first.labels_kept[:2])
    for (column, row), label in zip(places, labels, strict=True):
        composition_of(window).session.select(label)
        found = scribble(
            qtbot, window, [(column - 20, row), (column + 20, row), (column + 20, row + 15)]
        )

    assert [stroke.label for stroke in strokes_of(window)] == labels
    assert [label_at(window, place) for place in places] == labels
    assert (found.labels != first.labels).mean() > 0.001
    assert found.map.owners.tolist() == first.map.owners.tolist()
    window.close()


def test_brackets_and_the_card_set_how_the_next_stroke_is(scribbling, qtbot):
    window = scribbling
    choose(window, MEADOW[0])
    set_strength(window, 50.0)
    for _ in range(3):
        qtbot.keyClick(window.canvas, Qt.Key.Key_BracketRight)
    scribble(qtbot, window, EARTH)

    assert strokes_of(window)[0].radius == pytest.approx(10 * 1.25**3)
    assert window.document.project.marks.strength == 50.0
    place = QPointF(5, window.scribble_settings.height() / 2).toPoint()
    n = window.document.stack.count()
    qtbot.mouseClick(window.scribble_settings, LEFT, NO_KEY, place)
    assert window.document.stack.count() == n


def test_strokes_count_for_as_much_in_a_large_photo(three_labels, qtbot):
    window = three_labels
    take_tool(qtbot, window)
    strokes = [window.scribble_settings.strength]
    composition_of(window).session.open_image(Image(np.zeros((2000, 2000, 3), np.uint8)))
    wait_for_fit(qtbot, window)
    strokes.append(window.scribble_settings.strength)

    assert strokes == ["1", "4"]


def test_the_hint_names_the_label_that_a_stroke_will_be_of(scribbling, qtbot):
    window = scribbling
    assert "the label below" in window.scribble_hint.text
    meadow = choose(window, MEADOW[0])
    assert window.document.project.styles[meadow - 1].name in window.scribble_hint.text

    qtbot.keyClick(window.canvas, Qt.Key.Key_P)

    assert window.scribble_hint.isHidden()
    assert window.scribble_settings.isHidden()


def test_esc_drops_the_stroke_that_is_being_drawn_and_nothing_else(scribbling, qtbot):
    window, view = scribbling, scribbling.canvas.viewport()
    meadow, n = choose(window, MEADOW[0]), window.document.stack.count()
    plain = shown(window, *SKY[1])
    qtbot.mouseMove(view, pixel_place(window, *SKY[0]))
    qtbot.mousePress(view, LEFT, NO_KEY, pixel_place(window, *SKY[0]))
    qtbot.mouseMove(view, pixel_place(window, *SKY[1]))
    QApplication.processEvents()

    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    qtbot.mouseMove(view, pixel_place(window, *SKY[2]))
    qtbot.mouseRelease(view, LEFT, NO_KEY, pixel_place(window, *SKY[2]))

    assert window.document.stack.count() == n
    assert not composition_of(window).session.is_running
    hover_pixel(qtbot, window, 60, 80)
    # The light of the label that was hovered goes out after a rest.
    qtbot.waitUntil(lambda: np.abs(shown(window, *SKY[1]) - plain).max() <= 2)
    assert composition_of(window).session.state.selected == meadow
