"""Names of files and labels are plain text wherever they are shown."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocument

from ui.look.text import plain
from ui.widgets.plain_label import PlainLabel

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = ('<img src="/dev/zero">', "<b>a</b>\nb", "a <i>b</i> & c", "&lt;x", "{0}")


def guessing(tree: ast.Module) -> Iterator[str]:
    """What of a module shows a text that Qt may take for HTML."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    is_told = any("setTextFormat(Qt.TextFormat.PlainText)" in ast.unparse(call) for call in calls)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from (base for base in map(ast.unparse, node.bases) if base == "QLabel")
    for call in calls:
        name = ast.unparse(call.func).rpartition(".")[2]
        if name == "QLabel" or (name == "QMessageBox" and not is_told):
            yield name
        is_tip = name in ("setToolTip", "setWhatsThis")
        if is_tip or (name == "setItemData" and "ToolTipRole" in ast.unparse(call)):
            shown = call.args[0 if is_tip else 1]
            is_ours = isinstance(shown, ast.Call) and ast.unparse(shown.func) in (
                "plain",
                "self.tr",
            )
            if not (is_ours or isinstance(shown, ast.Constant)):
                yield ast.unparse(call)


def test_nothing_in_the_window_lets_qt_guess_whether_a_text_is_html() -> None:
    found = {
        (path.name, what)
        for path in ROOT.glob("ui/**/*.py")
        if path.name != "plain_label.py"
        for what in guessing(ast.parse(path.read_text(encoding="utf-8")))
    }

    assert found == set()


@pytest.mark.parametrize(
    "code",
    [
        "QLabel(text)",
        "class A(QLabel): pass",
        "self.setToolTip(name)",
        "QMessageBox(self)",
        "self.setToolTip(self.tr('{0}').format(name))",
    ],
)
def test_what_lets_qt_guess_is_noticed(code: str) -> None:
    assert len(list(guessing(ast.parse(code)))) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_tool_tips_read_as_they_are(text: str) -> None:
    document = QTextDocument()
    shown = plain(text)
    if Qt.mightBeRichText(shown):  # what a tool tip does
        document.setHtml(shown)
    else:
        document.setPlainText(shown)

    assert document.toPlainText() == text


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_show_their_text_as_it_is(qtbot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)

    assert label.text() == text
    assert label.textFormat() == Qt.TextFormat.PlainText
