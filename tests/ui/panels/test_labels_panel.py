"""The labels panel, by mouse and by keyboard."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QColorDialog, QLineEdit
from pytestqt.qtbot import QtBot

from segmenter.regions.style import LabelStyle
from ui.look.theme import apply_theme
from ui.panels.background_chip import BackgroundChip
from ui.panels.label_row import Part
from ui.panels.labels_panel import LabelRow, LabelsPanel

LEFT = Qt.MouseButton.LeftButton
NAMES = ("Table", "Shadow", "Cup")
COLOURS = ((78, 121, 167), (242, 142, 43), (89, 161, 79))
ROWS = tuple(
    LabelRow(label, LabelStyle(name, colour), 0.3, 300)
    for label, (name, colour) in enumerate(zip(NAMES, COLOURS, strict=True), start=1)
)


class Listener:
    """Notes every request of a panel, in order."""

    def __init__(self, panel: LabelsPanel) -> None:
        self.heard: list[tuple[Any, ...]] = []
        panel.rename_requested.connect(lambda *v: self.heard.append(("rename", *v)))
        panel.recolour_requested.connect(lambda *v: self.heard.append(("recolour", *v)))
        panel.visibility_requested.connect(lambda *v: self.heard.append(("visible", *v)))
        panel.selected.connect(lambda *v: self.heard.append(("selected", *v)))


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> LabelsPanel:
    apply_theme(qapp, "light")
    made = LabelsPanel()
    made.resize(260, 300)
    qtbot.addWidget(made)
    made.set_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def listener(panel: LabelsPanel) -> Listener:
    return Listener(panel)


def click(qtbot: QtBot, panel: LabelsPanel, label: int, part: Part) -> None:
    qtbot.mouseClick(panel.view.viewport(), LEFT, pos=panel.row_rect(label, part).center())


def double_click(qtbot: QtBot, panel: LabelsPanel, label: int, part: Part) -> None:
    viewport, place = panel.view.viewport(), panel.row_rect(label, part).center()
    qtbot.mouseClick(viewport, LEFT, pos=place)
    qtbot.mouseDClick(viewport, LEFT, pos=place)
    qtbot.mouseRelease(viewport, LEFT, pos=place)


def editor_of(panel: LabelsPanel) -> QLineEdit:
    editor = panel.findChild(QLineEdit, "rename")
    assert editor is not None
    return editor


def press_return(qtbot: QtBot, panel: LabelsPanel) -> None:
    # Qt commits once the editor has handled the key.
    with qtbot.waitSignal(panel.rename_requested):
        qtbot.keyClick(editor_of(panel), Qt.Key.Key_Return)


def dialog_of(panel: LabelsPanel) -> QColorDialog:
    dialog = panel.findChild(QColorDialog, "recolour_dialog")
    assert dialog is not None
    return dialog


def picture(panel: LabelsPanel) -> QImage:
    # Of the whole panel: the viewport alone has no ground.
    viewport = panel.view.viewport()
    place = QRect(viewport.mapTo(panel, QPoint()), viewport.size())
    return panel.grab().toImage().copy(place)


def test_showing_and_selecting_ask_for_nothing(panel: LabelsPanel, listener: Listener) -> None:
    panel.select(2)
    panel.set_rows(ROWS[:2])
    panel.set_rows(ROWS)
    panel.select(None)
    panel.set_rows(())

    assert listener.heard == []


def test_a_click_on_a_name_selects_the_label(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    click(qtbot, panel, 3, "name")

    assert listener.heard == [("selected", 3)]


def test_the_arrow_keys_select(qtbot: QtBot, panel: LabelsPanel, listener: Listener) -> None:
    panel.select(1)

    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)

    assert listener.heard == [("selected", 2), ("selected", 3), ("selected", 2)]


def test_the_selection_stays_with_its_label_when_rows_change(panel: LabelsPanel) -> None:
    panel.select(2)

    panel.set_rows(ROWS[1:])

    assert panel.view.currentIndex().data() == "Shadow"


def test_a_name_typed_after_f2_is_asked_for(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    panel.select(2)

    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    qtbot.keyClicks(editor_of(panel), "Dark side")
    press_return(qtbot, panel)

    assert listener.heard == [("rename", 2, "Dark side")]
    assert panel.findChild(QColorDialog) is None  # which Enter in the list would open


def test_a_double_click_on_a_name_edits_it(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    double_click(qtbot, panel, 3, "name")
    editor_of(panel).selectAll()
    qtbot.keyClicks(editor_of(panel), "Mug")
    press_return(qtbot, panel)

    assert listener.heard == [("selected", 3), ("rename", 3, "Mug")]


def test_escape_leaves_the_name_as_it_was(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    panel.select(1)
    panel.rename_selected()

    qtbot.keyClicks(editor_of(panel), "Nonsense")
    qtbot.keyClick(editor_of(panel), Qt.Key.Key_Escape)

    assert listener.heard == []


def test_a_running_fit_does_not_disturb_the_name_being_typed(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    panel.select(1)
    panel.rename_selected()
    qtbot.keyClicks(editor_of(panel), "Half a na")

    panel.set_rows([replace(row, share=0.5) for row in ROWS])
    qtbot.keyClicks(editor_of(panel), "me")
    press_return(qtbot, panel)

    assert listener.heard == [("rename", 1, "Half a name")]


def test_a_click_on_the_eye_asks_to_hide_without_selecting(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    click(qtbot, panel, 2, "eye")

    assert listener.heard == [("visible", 2, False)]


def test_two_quick_clicks_on_the_eye_ask_twice(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    double_click(qtbot, panel, 2, "eye")

    assert [request[:2] for request in listener.heard] == [("visible", 2)] * 2
    assert panel.findChild(QLineEdit, "rename") is None


def test_leaving_the_eye_before_release_asks_for_nothing(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    viewport = panel.view.viewport()

    qtbot.mousePress(viewport, LEFT, pos=panel.row_rect(2, "eye").center())
    qtbot.mouseRelease(viewport, LEFT, pos=panel.row_rect(2, "name").center())

    assert listener.heard == []


@pytest.mark.parametrize("key", [Qt.Key.Key_V, Qt.Key.Key_Space])
def test_a_hidden_label_is_shown_by_a_key(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener, key: Qt.Key
) -> None:
    hidden = replace(ROWS[0], style=replace(ROWS[0].style, visible=False))
    panel.set_rows([hidden, *ROWS[1:]])
    panel.select(1)

    qtbot.keyClick(panel.view, key)

    assert listener.heard == [("visible", 1, True)]


def test_a_colour_accepted_in_the_dialog_is_asked_for(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    click(qtbot, panel, 2, "swatch")
    dialog = dialog_of(panel)
    assert dialog.currentColor() == QColor(242, 142, 43)

    dialog.setCurrentColor(QColor(1, 2, 3))
    dialog.accept()

    assert ("recolour", 2, (1, 2, 3)) in listener.heard


def test_enter_offers_colours_and_escape_asks_for_none(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    panel.select(3)

    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    dialog_of(panel).reject()

    assert listener.heard == []


def test_a_menu_is_asked_for_where_a_row_is(qtbot: QtBot, panel: LabelsPanel) -> None:
    place = panel.row_rect(2, "name").center()
    with qtbot.waitSignal(panel.menu_wanted) as asked:
        panel.view.customContextMenuRequested.emit(place)
    assert asked.args == [panel.view.viewport().mapToGlobal(place)]

    below = QPoint(20, panel.view.viewport().height() - 4)
    with qtbot.assertNotEmitted(panel.menu_wanted):
        panel.view.customContextMenuRequested.emit(below)


def test_several_rows_are_chosen_as_one(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    chosen: list[object] = []
    panel.chosen.connect(chosen.append)
    click(qtbot, panel, 1, "name")
    place = panel.row_rect(3, "name").center()
    qtbot.mouseClick(panel.view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, place)

    assert listener.heard == [("selected", 1)]
    assert [set(each) for each in chosen if isinstance(each, tuple)] == [{1, 3}]


def test_labels_that_are_left_out_are_offered_at_the_end(qtbot: QtBot, panel: LabelsPanel) -> None:
    panel.set_rows(ROWS[:1], [(2, "Shadow"), (3, "Cup")])
    chip = panel.findChild(BackgroundChip)
    assert chip is not None
    assert chip.isVisible()
    assert chip.text().strip() == "2 left out, 0 in files"

    texts = [action.text() for action in chip.menu().actions() if action.text()]
    assert texts == ["Bring back Shadow", "Bring back Cup", "Bring all back"]
    with qtbot.waitSignal(panel.return_requested) as asked:
        chip.menu().actions()[-1].trigger()
    assert asked.args == [(2, 3)]

    panel.set_rows(ROWS)
    assert chip.isHidden()


def test_leaving_labels_out_makes_the_panel_no_wider(panel: LabelsPanel) -> None:
    panel.set_rows(ROWS)
    before = panel.minimumSizeHint().width(), panel.sizeHint().width()

    panel.set_rows(ROWS[:1], [(2, "Shadow"), (3, "Cup")])

    assert (panel.minimumSizeHint().width(), panel.sizeHint().width()) == before


def test_the_swatch_is_painted_in_the_labels_colour(panel: LabelsPanel) -> None:
    image = picture(panel)

    for row in ROWS:
        swatch = panel.row_rect(row.label, "swatch")
        colour = image.pixelColor(swatch.left() + 4, swatch.center().y())
        assert (colour.red(), colour.green(), colour.blue()) == row.style.colour


def test_a_hidden_label_is_painted_fainter(panel: LabelsPanel) -> None:
    swatch = panel.row_rect(1, "swatch")
    before = picture(panel).pixelColor(swatch.left() + 4, swatch.center().y())

    panel.set_rows([replace(ROWS[0], style=replace(ROWS[0].style, visible=False)), *ROWS[1:]])

    after = picture(panel).pixelColor(swatch.left() + 4, swatch.center().y())
    assert after.lightness() > before.lightness() + 40  # on white


def test_a_thousand_labels_can_be_reached(
    qtbot: QtBot, panel: LabelsPanel, listener: Listener
) -> None:
    many = [
        LabelRow(k, LabelStyle(f"Label {k}", (k % 256, 90, 90)), 0.001, 1) for k in range(1, 1001)
    ]
    panel.set_rows(many)

    qtbot.keyClick(panel.view, Qt.Key.Key_End)

    assert listener.heard == [("selected", 1000)]
    assert panel.view.viewport().rect().contains(panel.row_rect(1000, "eye").center())


def test_a_row_can_be_read_however_narrow_the_panel_gets(panel: LabelsPanel) -> None:
    panel.resize(panel.minimumSizeHint())
    swatch, name, share, eye = (
        panel.row_rect(3, part) for part in ("swatch", "name", "share", "eye")
    )

    assert swatch.right() < name.left()
    assert name.width() >= panel.fontMetrics().horizontalAdvance("Label 3")
    assert name.right() < share.left() < share.right() < eye.left()


def test_a_label_that_is_not_there_has_no_place(panel: LabelsPanel) -> None:
    assert panel.row_rect(99, "name").isEmpty()


def test_with_no_label_there_is_a_hint_instead(panel: LabelsPanel) -> None:
    panel.set_rows(())
    image = picture(panel)
    ground = image.pixelColor(image.width() - 1, image.height() - 1)

    inked = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(40)
        if image.pixelColor(x, y) != ground
    ]
    assert len(inked) > 50


def test_a_row_can_look_as_if_the_cursor_were_on_it(panel: LabelsPanel) -> None:
    def ground(label: int) -> QColor:
        part = panel.row_rect(label, "share")
        return panel.view.viewport().grab().toImage().pixelColor(part.left() - 4, part.top() + 4)

    QApplication.sendEvent(panel.view.viewport(), QEvent(QEvent.Type.Leave))
    plain = [ground(label) for label in (1, 2, 3)]
    panel.hover(2)

    assert [ground(label) != before for label, before in enumerate(plain, 1)] == [
        False,
        True,
        False,
    ]
    panel.hover(None)
    assert ground(2) == plain[1]


def test_the_row_under_the_cursor_is_told_and_that_there_is_none(
    panel: LabelsPanel, qtbot: QtBot
) -> None:
    heard: list[object] = []
    panel.hovered.connect(heard.append)
    viewport = panel.view.viewport()

    qtbot.mouseMove(viewport, panel.row_rect(2, "name").center())
    qtbot.mouseMove(viewport, panel.row_rect(3, "name").center())
    qtbot.mouseMove(viewport, panel.row_rect(3, "name").center() + QPoint(0, 60))

    assert heard == [2, 3, None]
