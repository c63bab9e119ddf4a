"""Numbers that are typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox
from pytestqt.qtbot import QtBot

from ui.widgets.number_edits import LargeNumber, NumberEdit, SeedEdit, ToleranceEdit


def type_into(qtbot: QtBot, edit: QAbstractSpinBox, text: str) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_an_unknown_number_is_a_dash(qtbot: QtBot) -> None:
    number = LargeNumber(1, 1024)
    qtbot.addWidget(number)
    number.show_number(7)
    assert number.text() == "7"

    number.show_number(None)
    assert number.text() == "–"

    number.show_number(7)
    assert number.text() == "7"


def test_a_number_can_be_typed_over_the_dash(qtbot: QtBot) -> None:
    number = LargeNumber(1, 1024)
    qtbot.addWidget(number)
    number.show_number(None)
    heard: list[int] = []
    number.valueChanged.connect(heard.append)

    type_into(qtbot, number, "300")
    number.show_number(300)

    assert heard == [300]
    assert number.text() == "300"


def test_a_step_from_the_dash_shows_a_number(qtbot: QtBot) -> None:
    number = LargeNumber(1, 1024)
    qtbot.addWidget(number)
    number.show_number(4)
    number.show_number(None)

    qtbot.keyClick(number, Qt.Key.Key_Up)

    assert number.text() == "5"


def test_showing_the_same_number_again_leaves_alone_what_is_being_typed(qtbot: QtBot) -> None:
    number = LargeNumber(1, 1024)
    qtbot.addWidget(number)
    number.show_number(5)
    number.selectAll()
    qtbot.keyClicks(number, "12")

    number.show_number(5)

    assert number.lineEdit().text() == "12"


def test_a_typed_number_is_reported_once_and_whole(qtbot: QtBot) -> None:
    edit = NumberEdit(1, 1000)
    qtbot.addWidget(edit)
    heard: list[int] = []
    edit.valueChanged.connect(heard.append)

    type_into(qtbot, edit, "250")

    assert heard == [250]


def test_a_seed_has_32_bits(qtbot: QtBot) -> None:
    edit = SeedEdit()
    qtbot.addWidget(edit)

    type_into(qtbot, edit, str(2**32 - 1))

    assert edit.value() == 2**32 - 1
    assert edit.text() == "4294967295"


@pytest.mark.parametrize(
    ("value", "text"), [(1e-4, "1e-4"), (0.1, "1e-1"), (2.5e-3, "2.5e-3"), (1e-12, "1e-12")]
)
def test_a_tolerance_is_shown_as_a_power_of_ten(qtbot: QtBot, value: float, text: str) -> None:
    edit = ToleranceEdit()
    qtbot.addWidget(edit)

    edit.setValue(value)

    assert edit.text() == text
    assert edit.value() == value


@pytest.mark.parametrize(
    ("typed", "value"), [("1e-6", 1e-6), ("0.002", 2e-3), ("0,05", 0.05), ("3E-5", 3e-5)]
)
def test_a_tolerance_is_typed_in_either_notation(qtbot: QtBot, typed: str, value: float) -> None:
    edit = ToleranceEdit()
    qtbot.addWidget(edit)
    edit.setValue(1e-4)

    type_into(qtbot, edit, typed)

    assert edit.value() == pytest.approx(value)


@pytest.mark.parametrize("typed", ["0", "-1", "7", "e", "nan"])
def test_a_tolerance_that_makes_no_sense_is_not_taken(qtbot: QtBot, typed: str) -> None:
    edit = ToleranceEdit()
    qtbot.addWidget(edit)
    edit.setValue(1e-4)

    type_into(qtbot, edit, typed)

    assert edit.minimum() <= edit.value() <= edit.maximum()


def test_a_step_of_the_tolerance_is_a_factor_of_ten(qtbot: QtBot) -> None:
    edit = ToleranceEdit()
    qtbot.addWidget(edit)
    edit.setValue(1e-4)

    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value() == pytest.approx(1e-5)

    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.value() == pytest.approx(1e-4)
