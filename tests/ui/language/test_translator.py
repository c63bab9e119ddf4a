from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QDialogButtonBox

from ui.language.translator import LANGUAGES, SYSTEM, speak, systems_language
from ui.language.words import tr


@pytest.fixture(autouse=True)
def _english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


class Window(QObject):
    def stop(self) -> str:
        return self.tr("Stop")


def test_a_text_is_translated_whichever_class_asks_for_it(qapp: QCoreApplication) -> None:
    speak(qapp, "de")

    assert tr("Stop") == Window().stop() == "Stopp"


def test_a_text_that_is_not_known_stays_in_english(qapp: QCoreApplication) -> None:
    speak(qapp, "de")

    assert tr("No such text") == "No such text"


def test_english_has_the_plural_forms(qapp: QCoreApplication) -> None:
    speak(qapp, "en")

    assert [tr("{0} labels", n).format(n) for n in (0, 1, 2)] == ["0 labels", "1 label", "2 labels"]


def test_each_language_replaces_the_one_before(qapp: QCoreApplication) -> None:
    said = []
    for language in LANGUAGES:
        speak(qapp, language)
        said.append(tr("Stop"))
    speak(qapp, "en")

    assert len(set(said)) == len(LANGUAGES) - 1  # French and Spanish, too, say it in their words
    assert tr("Stop") == "Stop"


def test_buttons_of_qt_speak_it_as_well(qapp: QCoreApplication) -> None:
    speak(qapp, "ja")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)

    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "キャンセル"


def test_a_system_without_one_of_the_languages_gets_english(qapp: QCoreApplication) -> None:
    speak(qapp, SYSTEM)

    assert systems_language() == "en"
    assert tr("Stop") == "Stop"
