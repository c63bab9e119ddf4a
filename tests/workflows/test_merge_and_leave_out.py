"""A person merges, splits and leaves out labels until the mask is what it is to be."""

import numpy as np
import pytest
from PIL import Image as Pillow
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu

from segmenter.recipe import ByModel
from tests.ui.finding import part
from tests.workflows.acting import LEFT, drag, label_at, pixel_place, wait_for_fit
from ui.dialogs.export_dialog import ExportDialog
from ui.panels.background_chip import BackgroundChip
from ui.starting.composition import composition_of
from ui.widgets.number_edits import LargeNumber

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
SKY, MEADOW, EARTH = (60, 20), (30, 70), (90, 70)


@pytest.fixture
def window(three_labels):
    return three_labels


def chosen(window):
    return composition_of(window).session.state.chosen


def rows(window):
    return [row.label for row in window.labels.rows]


def click(qtbot, window, pixel, modifier=NONE):
    place = pixel_place(window, *pixel)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, modifier, place)


def click_row(qtbot, window, label, modifier=NONE):
    place = window.labels.row_rect(label, "name").center()
    qtbot.mouseClick(window.labels.view.viewport(), LEFT, modifier, place)


def press(qtbot, window, key):
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, key)
    settle(qtbot, window)


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not composition_of(window).label_table.is_busy, timeout=10_000)


def choose_action(qtbot, window, name):
    window.actions_by_name[name].trigger()
    settle(qtbot, window)


def merge_ground(qtbot, window):
    click(qtbot, window, MEADOW)
    click(qtbot, window, EARTH, CTRL)
    press(qtbot, window, Qt.Key.Key_M)


def test_two_labels_become_one_and_one_undo_brings_them_back(window, qtbot):
    before, steps = rows(window), window.document.stack.count()
    meadow, earth = label_at(window, MEADOW), label_at(window, EARTH)
    labels = window.document.project.labels.copy()

    merge_ground(qtbot, window)

    assert label_at(window, EARTH) == label_at(window, MEADOW) == meadow
    assert rows(window) == [label for label in before if label != earth]
    assert chosen(window) == (meadow,)
    assert window.document.stack.count() == steps + 1

    window.undo_action.trigger()
    wait_for_fit(qtbot, window)

    assert rows(window) == before
    np.testing.assert_array_equal(window.document.project.labels, labels)


def test_rows_are_chosen_with_ctrl_and_shift(window, qtbot):
    first, second, third = rows(window)
    click_row(qtbot, window, first)
    click_row(qtbot, window, third, CTRL)
    assert set(chosen(window)) == {first, third}

    click_row(qtbot, window, first)
    click_row(qtbot, window, third, Qt.KeyboardModifier.ShiftModifier)
    assert set(chosen(window)) == {first, second, third}


def test_ctrl_click_on_a_chosen_label_lets_go_of_it(window, qtbot):
    click(qtbot, window, SKY)
    click(qtbot, window, MEADOW, CTRL)
    click(qtbot, window, SKY, CTRL)

    assert chosen(window) == (label_at(window, MEADOW),)


def test_with_one_label_merging_says_what_to_do(window, qtbot):
    click(qtbot, window, SKY)
    press(qtbot, window, Qt.Key.Key_M)

    assert "two labels" in window.message_bar.text


def test_what_was_merged_stays_so_when_it_is_fitted_again(window, qtbot):
    merge_ground(qtbot, window)
    before = rows(window)

    window.actions_by_name["fit"].trigger()
    wait_for_fit(qtbot, window)

    assert rows(window) == before
    assert label_at(window, MEADOW) == label_at(window, EARTH)


def test_a_mean_that_is_dragged_leaves_merged_labels_merged(window, qtbot):
    plot = window.scatter.scatter
    qtbot.waitUntil(lambda: plot.density is not None and plot.isVisible())
    merge_ground(qtbot, window)
    before, sky = rows(window), label_at(window, SKY)
    component = int(window.document.project.segmentation.map.components_of(sky)[0])
    start = plot.mean_position(component)

    drag(qtbot, plot, [start, start + QPointF(-8, 6)])
    found = wait_for_fit(qtbot, window)

    assert isinstance(found.recipe.source, ByModel)
    assert found.recipe.source.owners is not None
    assert rows(window) == before
    assert label_at(window, MEADOW) == label_at(window, EARTH)
    assert label_at(window, SKY) == sky


def test_an_iteration_that_one_goes_back_to_shows_merged_labels(window, qtbot):
    merge_ground(qtbot, window)

    window.likelihood.transport.first.click()
    rewind = composition_of(window).rewind
    qtbot.waitUntil(lambda: not rewind.is_busy, timeout=10_000)

    shown = window.canvas.labels
    assert shown is not window.document.project.labels
    assert set(np.unique(shown)) <= set(rows(window))


def test_more_labels_keep_the_ids_and_names_of_those_there_are(window, qtbot):
    sky = label_at(window, SKY)
    window.labels.rename_requested.emit(sky, "Sky")

    for count in (4, 5, 2, 3):
        window.mixture.components_requested.emit(count, count)
        wait_for_fit(qtbot, window)

        row = next(row for row in window.labels.rows if row.label == label_at(window, SKY))
        assert row.style.name == "Sky" or count > 3  # a sky of two shades is two labels
    assert label_at(window, SKY) == sky


def test_delete_leaves_a_label_out_and_the_chip_brings_it_back(window, qtbot):
    sky, before = label_at(window, SKY), rows(window)
    click(qtbot, window, SKY)
    press(qtbot, window, Qt.Key.Key_Delete)

    assert label_at(window, SKY) == 0
    assert rows(window) == [label for label in before if label != sky]
    chip = part(window, BackgroundChip, "background_chip")
    assert chip.isVisible()
    assert "0 in files" in chip.text()
    assert sum(row.share for row in window.labels.rows) == pytest.approx(1)

    (back,) = chip.menu().actions()
    back.trigger()
    settle(qtbot, window)

    assert label_at(window, SKY) == sky
    assert rows(window) == before
    assert chip.isHidden()


def test_background_stays_background_in_another_fit(window, qtbot):
    click(qtbot, window, SKY)
    press(qtbot, window, Qt.Key.Key_Delete)

    window.mixture.components_requested.emit(2, 9)
    wait_for_fit(qtbot, window)

    assert label_at(window, SKY) == 0
    assert label_at(window, MEADOW) > 0


def test_a_label_of_two_colours_is_split_and_the_other_stays(window, qtbot):
    sky = label_at(window, SKY)
    merge_ground(qtbot, window)
    choose_action(qtbot, window, "split_colours")

    assert len(rows(window)) == 3
    assert label_at(window, MEADOW) != label_at(window, EARTH)
    assert label_at(window, SKY) == sky
    assert window.document.stack.undoText().startswith("Split")


@pytest.fixture
def banks(open_photo, qtbot):
    """A river between two banks of one colour."""
    pixels = np.full((90, 120, 3), (40, 120, 40))
    pixels[:, 50:70] = 90, 150, 230
    opened = open_photo(pixels + np.random.default_rng(1).normal(0, 4, pixels.shape))
    opened.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, opened)
    return opened


def test_connected_pieces_become_labels_in_one_step(banks, qtbot):
    left, right = (20, 45), (100, 45)
    assert label_at(banks, left) == label_at(banks, right)
    click(qtbot, banks, left)
    steps = banks.document.stack.count()

    choose_action(qtbot, banks, "split_pieces")

    assert len({label_at(banks, place) for place in (left, right, (60, 45))}) == 3
    assert banks.document.stack.count() == steps + 1


def test_what_is_in_one_piece_is_told_and_no_step(banks, qtbot):
    click(qtbot, banks, (60, 45))
    steps = banks.document.stack.count()

    choose_action(qtbot, banks, "split_pieces")

    assert "one connected piece" in banks.message_bar.text
    assert banks.document.stack.count() == steps


def test_things_that_touch_are_taken_apart(open_photo, qtbot):
    rows, columns = np.mgrid[:90, :120]
    coins = [np.hypot(rows - 45, columns - middle) < 25 for middle in (38, 82)]
    pixels = np.where((coins[0] | coins[1])[..., None], (220, 190, 90), (30, 40, 60))
    window = open_photo(pixels + np.random.default_rng(1).normal(0, 4, pixels.shape))
    window.mixture.components_requested.emit(2, 0)
    wait_for_fit(qtbot, window)
    click(qtbot, window, (38, 45))

    choose_action(qtbot, window, "split_touching")

    assert len({label_at(window, place) for place in ((38, 45), (82, 45), (5, 5))}) == 3


def test_escape_and_a_click_beside_the_photo_deselect(window, qtbot):
    click(qtbot, window, SKY)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert chosen(window) == ()

    click(qtbot, window, SKY)
    click_row(qtbot, window, label_at(window, MEADOW), CTRL)
    qtbot.keyClick(window.labels.view, Qt.Key.Key_Escape)
    assert chosen(window) == ()

    click(qtbot, window, SKY)
    beside = window.canvas.mapFromScene(-4, 45)
    qtbot.mouseClick(window.canvas.viewport(), LEFT, NONE, beside)
    assert chosen(window) == ()


def test_the_menu_on_the_canvas_leaves_out_the_label_under_it(window, qtbot):
    open_menu(window, SKY)
    menu = window.findChild(QMenu, "label_menu")
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert {"action_hide_label", "action_split_colours"} <= set(names)
    next(a for a in menu.actions() if a.objectName() == "action_leave_out_labels").trigger()
    menu.close()
    settle(qtbot, window)
    assert label_at(window, SKY) == 0

    QApplication.processEvents()
    open_menu(window, SKY)
    back = [menu for menu in window.findChildren(QMenu, "label_menu") if menu.isVisible()][-1]
    back.actions()[0].trigger()
    back.close()
    settle(qtbot, window)
    assert label_at(window, SKY) > 0


def test_the_menu_of_rows_merges_several(window, qtbot):
    first, second, _ = rows(window)
    click_row(qtbot, window, first)
    click_row(qtbot, window, second, CTRL)
    window.labels.view.customContextMenuRequested.emit(
        window.labels.row_rect(second, "name").center()
    )
    menu = window.findChild(QMenu, "label_menu")
    next(a for a in menu.actions() if a.objectName() == "action_merge_labels").trigger()
    menu.close()
    settle(qtbot, window)

    assert second not in rows(window)


def open_menu(window, pixel):
    viewport, place = window.canvas.viewport(), pixel_place(window, *pixel)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        viewport, QContextMenuEvent(reason, QPoint(place), viewport.mapToGlobal(place))
    )


def test_hidden_labels_are_left_out_of_files_where_one_asks_for_it(window, qtbot, tmp_path):
    sky = label_at(window, SKY)
    click(qtbot, window, SKY)
    qtbot.keyClick(window.canvas, Qt.Key.Key_V)

    written = exported(window, qtbot, tmp_path, "export_leave_out_hidden")
    assert written[20, 60] == 0
    assert written[70, 30] == label_at(window, MEADOW)
    assert label_at(window, SKY) == sky  # hidden is not left out

    dialog = ExportDialog(window.document.project, str(tmp_path), window)
    assert part(dialog, QCheckBox, "export_leave_out_hidden").isChecked()
    dialog.reject()


def test_selected_labels_alone_are_written(window, qtbot, tmp_path):
    click(qtbot, window, MEADOW)

    written = exported(window, qtbot, tmp_path, "export_only_selected")

    assert set(np.unique(written)) == {0, label_at(window, MEADOW)}


def exported(window, qtbot, folder, box):
    window.actions_by_name["export"].trigger()
    dialog = next(each for each in window.findChildren(ExportDialog) if each.isVisible())
    dialog.target.folder_edit.setText(str(folder / "out"))
    ticked = part(dialog, QCheckBox, box)
    assert ticked.isEnabled()
    qtbot.mouseClick(ticked, LEFT, pos=QPoint(8, ticked.height() // 2))
    assert ticked.isChecked()
    with qtbot.waitSignal(dialog.exported, timeout=10_000):
        dialog.write()
    return np.asarray(Pillow.open(folder / "out" / "field.labels.png"))


def test_enter_in_a_field_gives_the_canvas_its_keys_back(window, qtbot):
    field = window.findChild(LargeNumber)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "4")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert window.canvas.hasFocus()
    wait_for_fit(qtbot, window)
    assert len(rows(window)) == 4


def test_a_copied_view_is_told(window):
    window.actions_by_name["copy_view"].trigger()

    assert window.message_bar.text.startswith("Copied")
    assert not QApplication.clipboard().image().isNull()
