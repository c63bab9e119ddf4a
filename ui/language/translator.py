"""The language of the window: which it is, and what Qt asks for its texts."""

import logging
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from .words import CONTEXT

logger = logging.getLogger(__name__)

SYSTEM = "system"
# Each in its own words: whoever looks for it reads no other.
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "zh_CN": "简体中文",
}
_installed: list[QTranslator] = []


class Translator(QTranslator):
    """Knows each text once, whichever class asks for it."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation of a text; None where there is none."""
        return super().translate(CONTEXT, text, "", n) or None


def speak(app: QCoreApplication, language: str) -> None:
    """Let all texts that are asked for from now on be in a language.

    Parameters
    ----------
    app : QCoreApplication
    language : str
        One of LANGUAGES, or SYSTEM.
    """
    while _installed:
        app.removeTranslator(_installed.pop())
    code = systems_language() if language == SYSTEM else language
    # What is installed last is asked first.
    for translator in (*_of_qt(code), _of_pixture(code)):
        app.installTranslator(translator)
        _installed.append(translator)


def systems_language() -> str:
    """Return the first of the languages that the user's system asks for and we have."""
    known = {_kind(QLocale(code)): code for code in LANGUAGES}
    asked = (_kind(QLocale(tag)) for tag in QLocale.system().uiLanguages())
    return next((known[kind] for kind in asked if kind in known), "en")


def _kind(locale: QLocale) -> tuple[QLocale.Language, QLocale.Script]:
    return locale.language(), locale.script()


def _of_pixture(code: str) -> Translator:
    translator = Translator()
    file = translation_folder() / f"pixture_{code}.qm"
    if not translator.load(str(file)):
        logger.warning("no texts in %s: %s cannot be read", code, file)
    return translator


def _of_qt(code: str) -> list[QTranslator]:
    """Return what Qt's own buttons and menus say; English is built in."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code == "en" or not translator.load(f"qtbase_{code}", folder):
        return []
    return [translator]


@cache
def translation_folder() -> Path:
    """Return where compiled translations are, in a checkout and when installed."""
    here = Path(__file__).parents[1]
    installed = here / "assets" / "translations"
    return installed if installed.is_dir() else here.parent / "assets" / "translations"
