"""Themes: readable, applied everywhere, following the system."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.look.colours import BODY_TEXT, contrast, mixed
from ui.look.theme import apply_theme, current_theme, heading_font
from ui.look.themes import DARK, LIGHT, Theme

both = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: str(theme.name))


@both
def test_text_can_be_read_where_it_stands(theme: Theme) -> None:
    hover = mixed(theme.raised, theme.text, 0.06)
    for ground in (theme.panel, theme.raised, theme.background, theme.canvas, hover):
        assert contrast(theme.text, ground) >= BODY_TEXT
        assert contrast(theme.dim, ground) >= BODY_TEXT
    for ground in (theme.panel, theme.raised, theme.background):
        assert contrast(theme.accent, ground) >= BODY_TEXT
        assert contrast(theme.danger, ground) >= BODY_TEXT
    assert contrast(theme.on_accent, theme.accent) >= BODY_TEXT


@both
def test_the_accent_can_be_seen_on_every_grey(theme: Theme) -> None:
    assert contrast(theme.accent, theme.panel) >= 3
    assert contrast(theme.accent, theme.raised) >= 3


@both
def test_applying_a_theme_dresses_the_application(qapp: QApplication, theme: Theme) -> None:
    apply_theme(qapp, theme.name)

    assert current_theme() is theme
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.panel
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == theme.text
    assert theme.accent in qapp.styleSheet()


def test_type_is_12_pixels_and_titles_are_semibold(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")

    assert qapp.font().pixelSize() == 12
    assert heading_font().pixelSize() == 12
    assert heading_font().weight() > qapp.font().weight()


def test_the_system_choice_changes_with_the_system(qapp: QApplication) -> None:
    apply_theme(qapp, "system")

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_theme() is DARK

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current_theme() is LIGHT


def test_a_desktop_that_does_not_say_is_taken_for_light(qapp: QApplication) -> None:
    apply_theme(qapp, "system")

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)

    assert current_theme() is LIGHT


def test_a_chosen_theme_stays_when_the_system_changes(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert current_theme() is DARK


def test_an_unknown_choice_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="system, dark, light"):
        apply_theme(qapp, "sepia")  # type: ignore[arg-type]


def test_the_filled_button_is_painted_in_the_accent(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    parent = QWidget()
    qtbot.addWidget(parent)
    button = QPushButton(parent)
    button.setProperty("primary", True)
    button.resize(80, 30)
    parent.show()

    assert button.grab().toImage().pixelColor(20, 15).name() == LIGHT.accent
