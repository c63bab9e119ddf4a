import re

import pytest

from translations.texts import all_texts, texts_of
from translations.update import FORMS, is_finished, translations
from ui.language.translator import LANGUAGES, Translator, translation_folder
from ui.language.words import CONTEXT

OTHERS = [language for language in FORMS if language != "en"]


def test_there_are_translations_for_each_language_that_is_offered() -> None:
    assert set(FORMS) == set(LANGUAGES)


@pytest.mark.parametrize("language", FORMS)
def test_every_text_is_translated_and_no_translation_is_left_over(language: str) -> None:
    texts = all_texts()
    wanted = {source for source, text in texts.items() if language != "en" or text.is_plural}
    known = translations(language)

    assert set(known) == wanted
    assert [source for source, forms in known.items() if not is_finished(forms)] == []
    for source, forms in known.items():
        assert len(forms) == (FORMS[language] if texts[source].is_plural else 1), source


@pytest.mark.parametrize("language", OTHERS)
def test_translations_have_the_places_and_the_mnemonics_of_their_texts(language: str) -> None:
    for source, forms in translations(language).items():
        # One object need not say how many there are, nor their mean.
        assert places(forms[-1]) == places(source), source
        assert all(places(form) <= places(source) for form in forms), source
        assert all(("&" in form) == ("&" in source) for form in forms), source


@pytest.mark.parametrize("language", FORMS)
def test_what_the_program_reads_is_what_was_translated(language: str, qapp: object) -> None:
    translator = Translator()
    assert translator.load(str(translation_folder() / f"pixture_{language}.qm"))

    for source, forms in translations(language).items():
        numbers = (-1,) if len(forms) == 1 else (1, 2)
        said = tuple(translator.translate(CONTEXT, source, "", n) for n in numbers)
        assert said == forms, source


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('self.tr("One")', [("One", False)]),
        ('tr("{0} things", count)', [("{0} things", True)]),
        ('tr("One" if few else "Many")', [("One", False), ("Many", False)]),
        ('Choice("One", "What it is")', [("One", False), ("What it is", False)]),
        ('_TITLES = {"key": "Title"}', [("Title", False)]),
        ('other("One")', []),
    ],
)
def test_texts_are_found_where_they_stand(code: str, found: list[tuple[str, bool]]) -> None:
    assert list(texts_of(code)) == found


def places(text: str) -> set[str]:
    return set(re.findall(r"{[^{}]*}", text))
