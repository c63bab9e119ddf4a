"""Dresses the application in a theme, and says which it wears."""

import logging
from functools import cache
from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from .colours import mixed
from .stylesheet import style_sheet
from .themes import DARK, LIGHT, Theme

BODY_PIXELS = 12

ThemeChoice = Literal["system", "dark", "light"]
logger = logging.getLogger(__name__)


class _ThemeKeeper(QObject):
    """Dresses the application and, if asked, changes when the system does."""

    theme: Theme = LIGHT  # what current_theme() says before any was applied

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: ThemeChoice = "system"
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
            self._dress(_of_scheme(hints.colorScheme()))
        else:
            scheme = Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light
            hints.setColorScheme(scheme)  # for title bars and native dialogs
            self._dress(_of_scheme(scheme))

    @Slot(Qt.ColorScheme)
    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self._dress(_of_scheme(scheme))

    def _dress(self, theme: Theme) -> None:
        sheet = style_sheet(theme)
        if _ThemeKeeper.theme is theme and self._app.styleSheet() == sheet:
            return  # restyling every widget is not free
        _ThemeKeeper.theme = theme
        if self._app.style().name().lower() != "fusion":
            self._app.setStyle("Fusion")
        self._app.setFont(body_font())
        self._app.setPalette(_palette(theme))
        self._app.setStyleSheet(sheet)
        logger.debug("theme %s", theme.name)


def apply_theme(app: QApplication, choice: ThemeChoice) -> None:
    """Dress every window of ``app``.

    Parameters
    ----------
    app : QApplication
    choice : {"system", "dark", "light"}
        With ``"system"`` the window changes when the desktop does; a desktop that does not say is
        taken for light.

    Raises
    ------
    ValueError
        If ``choice`` is none of these.
    """
    if choice not in get_args(ThemeChoice):
        raise ValueError(f"theme must be one of {', '.join(get_args(ThemeChoice))}, not {choice!r}")
    keeper = app.findChild(_ThemeKeeper) or _ThemeKeeper(app)
    keeper.choose(choice)


def current_theme() -> Theme:
    """Return the theme the windows wear; widgets are told of another by a palette change."""
    return _ThemeKeeper.theme


def body_font() -> QFont:
    """Return the 12-px type of everything: Inter if installed, else the system's."""
    font = QFont(_body_font())
    font.setPixelSize(BODY_PIXELS)
    return font


def heading_font() -> QFont:
    """Return the type of titles: semibold at body size."""
    font = body_font()
    font.setWeight(QFont.Weight.DemiBold)
    return font


@cache
def _body_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if "Inter" in QFontDatabase.families():
        font = QFont("Inter")
    font.setFeature(QFont.Tag("tnum"), 1)  # values that change must not jitter
    return font


def _of_scheme(scheme: Qt.ColorScheme) -> Theme:
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.text,
        role.Base: theme.raised,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.PlaceholderText: theme.dim,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: mixed(theme.raised, theme.text, 0.1),
        role.Midlight: theme.raised,
        role.Mid: theme.line,
        role.Dark: theme.line,
        role.Shadow: theme.canvas,
    }
    palette = QPalette()
    for key, colour in colours.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        faint = QColor(mixed(theme.dim, theme.panel, 0.4))
        palette.setColor(QPalette.ColorGroup.Disabled, key, faint)
    return palette
