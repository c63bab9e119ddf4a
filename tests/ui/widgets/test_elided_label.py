"""One line, cut at a word."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.elided_label import ElidedLabel, elided

TEXT = "Could not read holiday.heic: save it as JPEG and open that."


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


def test_a_text_that_fits_is_left_alone(metrics: QFontMetrics) -> None:
    assert elided(TEXT, metrics, metrics.horizontalAdvance(TEXT)) == TEXT


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.95])
def test_a_long_text_ends_after_a_whole_word(metrics: QFontMetrics, share: float) -> None:
    width = round(metrics.horizontalAdvance(TEXT) * share)

    shown = elided(TEXT, metrics, width)

    assert shown.endswith("…")
    assert metrics.horizontalAdvance(shown) <= width
    kept = [word.strip(":.") for word in shown.removesuffix("…").split()]
    assert kept == [word.strip(":.") for word in TEXT.split()[: len(kept)]]


def test_one_long_word_is_cut_inside(metrics: QFontMetrics) -> None:
    assert elided("x" * 200, metrics, 60).startswith("xx")


def test_the_tip_has_the_whole_text(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(90, 20)

    label.set_text(TEXT)

    assert label.toolTip() == TEXT
    assert label.accessibleName() == TEXT
    assert label.shown_text != TEXT
