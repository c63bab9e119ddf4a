"""Which labels the export dialog writes."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from segmenter.regions.style import LabelStyle
from ui.dialogs.export_labels import Chosen, ExportLabels

STYLES = [LabelStyle(f"Label {i}", (9 * i, 0, 0), visible=i != 2) for i in range(1, 5)]


def choice(qtbot: QtBot, *selected: int, hidden: bool = True) -> ExportLabels:
    styles = STYLES if hidden else [STYLES[0]] * 4
    made = ExportLabels(styles, (1, 2, 4), selected)
    qtbot.addWidget(made)
    return made


def test_at_first_all_labels_are_written(qtbot: QtBot, qapp: QApplication) -> None:
    assert choice(qtbot, 1).chosen == Chosen()


def test_what_there_is_nothing_of_cannot_be_ticked(qtbot: QtBot) -> None:
    shown = choice(qtbot, 3, hidden=False)  # label 3 is not there any more

    assert not shown.hidden_box.isEnabled()
    assert not shown.selected_box.isEnabled()


def test_leaving_out_is_remembered_until_there_are_hidden_labels_again(qtbot: QtBot) -> None:
    first = choice(qtbot)
    first.hidden_box.click()
    first.remember()
    without = choice(qtbot, hidden=False)
    assert not without.chosen.leave_out_hidden
    without.remember()

    assert choice(qtbot).chosen == Chosen(leave_out_hidden=True)


def test_selected_labels_that_are_there_are_meant(qtbot: QtBot) -> None:
    shown = choice(qtbot, 4, 3, 1)
    shown.selected_box.click()

    assert shown.chosen.only == (4, 1)
