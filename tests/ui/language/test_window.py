"""The whole window, in each language."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from translations.texts import all_texts
from ui.application import create_window
from ui.canvas.sample_button import SampleButton
from ui.language.translator import LANGUAGES, speak
from ui.preferences.table import LANGUAGE
from ui.window.main_window import MainWindow

SIZE = 1280, 800
# What is called the same in all languages, and is no text: names, units, keys of samples.
NAMES = re.compile(r"K|Id|RGB|HSV|Lab|[ABILU]IC|Pixture|qt_\w+|1:1|px|MB")


class Marking(QTranslator):
    """Marks what was asked for; notes what nobody would find in the code."""

    def __init__(self) -> None:
        super().__init__()
        self.unknown: set[str] = set()
        self._known = all_texts()

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if text not in self._known and not context.startswith("Q"):
            self.unknown.add(text)
        return f"«{text}»"


@pytest.fixture
def marking(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Marking]:
    translator = Marking()
    monkeypatch.setattr("ui.application.speak", lambda *_: None)
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture(autouse=True)
def _english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


def test_all_that_the_window_says_is_asked_for_and_found_in_the_code(
    qtbot: QtBot, marking: Marking
) -> None:
    window = create_window()
    qtbot.addWidget(window)

    assert sorted(said_plainly(window)) == []
    assert sorted(text for text in marking.unknown if re.search(r"[^\W\d_]{2}", text)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_cut_in_any_language(qtbot: QtBot, language: str) -> None:
    LANGUAGE.keep(language)
    window = create_window()
    qtbot.addWidget(window)
    window.resize(*SIZE)
    window.show()

    assert window.width() == SIZE[0]
    assert sorted(cut(window)) == []


def said_plainly(window: MainWindow) -> set[str]:
    """Return what is shown, said or told of controls without having been asked for."""
    said: set[str] = set()
    for action in window.findChildren(QAction):
        if not isinstance(action.data(), str):  # samples, themes
            said |= {action.text(), action.toolTip()}
    for widget in window.findChildren(QWidget):
        if widget.objectName().startswith("qt_"):
            continue
        said |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        said |= {widget.windowTitle().replace("[*]", "")}
        if isinstance(widget, QLabel | QAbstractButton):
            said |= {widget.text()}
    plain = (re.sub(r"<[^>]*>|&\w+;|«[^»]*»", "", text) for text in said)
    return {text for text in plain if re.search(r"[^\W\d_]{2}", NAMES.sub("", text))}


def is_icon(widget: QWidget) -> bool:
    """Tell whether a button shows no text."""
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() == only


def cut(window: MainWindow) -> set[str]:
    """Return the texts of buttons and labels that have less room than they need."""
    found = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if isinstance(widget, SampleButton) or is_icon(widget):
            continue
        text = widget.text()
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.fontMetrics().horizontalAdvance(re.sub(r"\(&.\)|&", "", text))
        if text and not wraps and "<" not in text and needed > widget.width():
            found.add(text)
    return found
