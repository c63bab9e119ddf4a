"""Bring the translations to what the code says now, and compile them.

    python translations/update.py

New texts are added to each ``pixture_….ts`` as unfinished, for Qt Linguist or an editor; those that
no code asks for any more go. What is finished is compiled into ``assets/translations`` by Qt's
lrelease, which comes with PySide6. English has the plural forms only.
"""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as Xml

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from translations.texts import Text, all_texts  # noqa: E402 - as a script, it is not on the path

# How many forms the plural of each language has in Qt.
FORMS = {"en": 2, "de": 2, "es": 2, "fr": 2, "ja": 1, "zh_CN": 1}
CONTEXT = "Pixture"
COMPILED = HERE.parent / "assets" / "translations"
Forms = tuple[str, ...]


def main() -> None:
    """Write all files, and say what is left to translate."""
    texts = all_texts()
    for language in FORMS:
        left = update(language, texts)
        compile_(language)
        sys.stderr.write(f"{language}: {left} to translate\n")


def update(language: str, texts: Mapping[str, Text]) -> int:
    """Write the file of a language anew, with what was translated before; count what is left."""
    known = translations(language)
    wanted = {source: text for source, text in texts.items() if language != "en" or text.is_plural}
    write(language, wanted, known)
    return sum(not is_finished(known.get(source, ())) for source in wanted)


def translations(language: str) -> dict[str, Forms]:
    """Read a file: each source with its translation, or with its plural forms."""
    file = source_file(language)
    if not file.exists():
        return {}
    found = {}
    for message in Xml.parse(file).iter("message"):  # noqa: S314 - our own file
        told = message.find("translation")
        forms = () if told is None else told.findall("numerusform") or (told,)
        found[message.findtext("source", "")] = tuple(each.text or "" for each in forms)
    return found


def write(language: str, texts: Mapping[str, Text], known: Mapping[str, Forms]) -> None:
    """Write a file as Qt's tools read it."""
    root = Xml.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = Xml.SubElement(root, "context")
    Xml.SubElement(context, "name").text = CONTEXT
    for source in sorted(texts, key=lambda each: (texts[each].file, each)):
        _add(context, texts[source], known.get(source, ()), FORMS[language])
    Xml.indent(root, " ")
    body = Xml.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    source_file(language).write_text(f"{head}{body}\n", encoding="utf-8")


def _add(context: Xml.Element, text: Text, forms: Forms, count: int) -> None:
    message = Xml.SubElement(context, "message", numerus="yes") if text.is_plural else None
    message = Xml.SubElement(context, "message") if message is None else message
    Xml.SubElement(message, "location", filename=f"../{text.file}")
    Xml.SubElement(message, "source").text = text.source
    told = Xml.SubElement(message, "translation")
    if not is_finished(forms):
        told.set("type", "unfinished")
    if not text.is_plural:
        told.text = forms[0] if forms else ""
        return
    for place in range(count):
        form = forms[place] if place < len(forms) else ""
        Xml.SubElement(told, "numerusform").text = form


def is_finished(forms: Forms) -> bool:
    """Tell whether a text has all its forms."""
    return bool(forms) and all(forms)


def compile_(language: str) -> None:
    """Make the file that the program reads; what is unfinished is left out."""
    COMPILED.mkdir(exist_ok=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    target = COMPILED / f"pixture_{language}.qm"
    files = [str(source_file(language)), "-qm", str(target)]
    subprocess.run([str(tool), "-silent", *files], check=True)


def source_file(language: str) -> Path:
    """Return the file of a language that people work on."""
    return HERE / f"pixture_{language}.ts"


if __name__ == "__main__":
    main()
