"""The style sheet."""

import re

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from ui.look.stylesheet import style_sheet
from ui.look.theme import apply_theme
from ui.look.themes import DARK, LIGHT, Theme

both = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: str(theme.name))


@both
def test_qt_understands_the_style_sheet(
    qtbot: QtBot, qapp: QApplication, qtlog: _QtMessageCapture, theme: Theme
) -> None:
    widget = QSpinBox()
    qtbot.addWidget(widget)

    apply_theme(qapp, theme.name)
    widget.show()

    assert [r.message for r in qtlog.records if "tylesheet" in r.message] == []


@both
def test_every_picture_it_names_can_be_shown_and_is_on_no_disk(
    qapp: QApplication, theme: Theme
) -> None:
    names = set(re.findall(r'url\("([^"]+)"\)', style_sheet(theme)))

    assert names
    for name in names:
        picture = QImage(name)
        assert name.startswith(":/")
        assert {
            picture.pixelColor(x, y).alpha() > 0
            for x in range(picture.width())
            for y in range(picture.height())
        } == {True, False}


def test_the_themes_share_no_grey() -> None:
    dark, light = style_sheet(DARK), style_sheet(LIGHT)

    assert DARK.panel in dark
    assert DARK.panel not in light
    assert LIGHT.line not in dark
