"""The labels as views and assistive tools read them."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from segmenter.regions.style import LabelStyle
from ui.panels.labels_model import LabelRow, LabelsModel, LabelsRole, share_text

ROWS = (
    LabelRow(1, LabelStyle("Table", (78, 121, 167)), 0.402, 96_480),
    LabelRow(2, LabelStyle("Shadow", (242, 142, 43), visible=False), 0.598, 143_520),
)


@pytest.fixture
def model(qapp: QApplication) -> LabelsModel:
    made = LabelsModel()
    made.set_rows(ROWS)
    return made


def test_it_keeps_the_rules_of_qts_models(qapp: QApplication) -> None:
    model = LabelsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.set_rows(ROWS)
    model.set_rows(ROWS[:1])
    model.set_rows(())

    assert model.rowCount() == 0


def test_name_share_and_visibility_can_be_read_by_role(model: LabelsModel) -> None:
    shown, hidden = model.index(0), model.index(1)

    assert shown.data() == "Table"
    assert shown.data(LabelsRole.SHARE) == "40.2%"
    assert shown.data(LabelsRole.LABEL) == 1
    assert Qt.CheckState(shown.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    assert Qt.CheckState(hidden.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Unchecked


def test_a_row_is_spoken_whole(model: LabelsModel) -> None:
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Label 2, Shadow, 59.8%, hidden"


def test_the_tip_has_the_pixels(model: LabelsModel) -> None:
    assert "96,480 pixels" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_an_edit_asks_and_changes_nothing(model: LabelsModel) -> None:
    heard: list[tuple[Any, ...]] = []
    model.rename_requested.connect(lambda *values: heard.append(values))
    model.visibility_requested.connect(lambda *values: heard.append(values))

    model.setData(model.index(0), "  Oak   table ")
    model.setData(model.index(1), None, Qt.ItemDataRole.CheckStateRole)

    assert heard == [(1, "Oak table"), (2, True)]
    assert model.rows == ROWS


@pytest.mark.parametrize("name", ["", "   ", "Table", " Table "])
def test_no_name_and_the_same_name_ask_for_nothing(model: LabelsModel, name: str) -> None:
    heard: list[tuple[Any, ...]] = []
    model.rename_requested.connect(lambda *values: heard.append(values))

    assert not model.setData(model.index(0), name)
    assert heard == []


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0.0%"), (0.0002, "<0.1%"), (0.0006, "0.1%"), (0.1462, "14.6%"), (1.0, "100.0%")],
)
def test_a_share_is_per_cent_and_never_nothing_for_something(share: float, text: str) -> None:
    assert share_text(share) == text
