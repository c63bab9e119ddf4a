"""The style sheet."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from ui.look.colours import BODY_TEXT, contrast
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


def inks(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield a rule of the style sheet, its text's colour, and what that lies on."""
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", style_sheet(theme)):
        said = dict(re.findall(r"(?<![\w-])([\w-]+):\s*([^;]+)", body))
        # What cannot be used may be faint.
        rules = [each.strip() for each in selectors.split(",") if ":disabled" not in each]
        for rule in rules:
            for ink, ground in (
                (said.get("color"), said.get("background")),
                (said.get("selection-color"), said.get("selection-background-color")),
            ):
                if ink and ink.startswith("#"):
                    is_filled = ground and ground.startswith("#")
                    grounds = [ground] if is_filled else [theme.panel, theme.raised]
                    yield from ((rule, ink, str(each)) for each in grounds)


@both
def test_all_text_that_can_be_used_can_be_read(theme: Theme) -> None:
    found = list(inks(theme))

    assert len(found) > 30
    assert [each for each in found if contrast(each[1], each[2]) < BODY_TEXT] == []


@both
def test_the_filled_button_can_be_read_whatever_the_mouse_does(theme: Theme) -> None:
    rules = re.findall(r"#primary:(?:hover|pressed) \{\s*background: (#\w+)", style_sheet(theme))

    assert len(rules) == 2
    assert all(contrast(theme.on_accent, ground) >= BODY_TEXT for ground in rules)


def test_the_themes_share_no_grey() -> None:
    dark, light = style_sheet(DARK), style_sheet(LIGHT)

    assert DARK.panel in dark
    assert DARK.panel not in light
    assert LIGHT.line not in dark
