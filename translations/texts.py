"""What the window says: every text in the code that is asked for in the user's language.

Texts are found where they stand, without running anything: as what `tr` and `translate` are given,
in rows of tables (whose fields are named here), and in tables of words.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Which argument is a text; one more argument counts, and makes the text plural.
CALLS = {"tr": 0, "QT_TRANSLATE_NOOP": 1}
# Which fields of rows are texts.
ROWS = {
    "ActionSpec": (1, 2),
    "ToolSpec": (1, 4),
    "Choice": (0, 1),
    "SettingWords": (0, 1, 2),
    "Format": (3,),
}
# Tables whose values are texts.
TABLES = {"_DOING", "_SPACES", "_TITLES", "GESTURES", "MENUS", "GROUPS"}
_HAS_WORDS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to translate.

    Attributes
    ----------
    source : str
        As in the code.
    file : str
        Where it was found first, from the root of the repository.
    is_plural : bool
        Whether it has a form for each kind of number.
    """

    source: str
    file: str
    is_plural: bool


def all_texts() -> dict[str, Text]:
    """Return every text of the window and of what the engine lets it offer, by its source."""
    found: dict[str, Text] = {}
    files = [*ROOT.glob("ui/**/*.py"), ROOT / "segmenter" / "exports" / "registry.py"]
    for file in sorted(files):
        name = file.relative_to(ROOT).as_posix()
        for source, is_plural in texts_of(file.read_text(encoding="utf-8")):
            if _HAS_WORDS.search(re.sub(r"{[^}]*}", "", source)):
                before = found.get(source, Text(source, name, is_plural))
                found[source] = Text(source, before.file, before.is_plural or is_plural)
    return found


def texts_of(code: str) -> Iterator[tuple[str, bool]]:
    """Find the texts in a module, and whether each is plural."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            yield from _of_call(node)
        elif isinstance(node, ast.Assign) and {ast.unparse(each) for each in node.targets} & TABLES:
            yield from ((text, False) for text in _values(node.value))


def _of_call(call: ast.Call) -> Iterator[tuple[str, bool]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    if name in CALLS and len(call.args) > CALLS[name]:
        first = CALLS[name]
        is_plural = len(call.args) > first + 1 or bool(call.keywords)
        yield from ((text, is_plural) for text in _values(call.args[first]))
    for place in ROWS.get(name, ()):
        if place < len(call.args):
            yield from ((text, False) for text in _values(call.args[place]))


def _values(node: ast.expr) -> Iterator[str]:
    """Give the texts that an expression can be."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Tuple(elts=parts) | ast.Dict(values=parts):
            for part in parts:
                yield from _values(part)
        case ast.IfExp(body=one, orelse=other):
            yield from _values(one)
            yield from _values(other)
