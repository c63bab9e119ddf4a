"""What MkDocs calls while it builds the pages: what the code says itself, formulas as MathML."""

import ast
import html
import re
import sys
from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

from latex2mathml.converter import convert
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = re.compile(r"<!-- options: (\w+) -->")
KEYS = "<!-- keys -->"
INLINE = re.compile(r'<span class="arithmatex">\\\((.*?)\\\)</span>', re.DOTALL)
DISPLAYED = re.compile(r'<div class="arithmatex">\s*\\\[(.*?)\\\]\s*</div>', re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Bring the program's icon among the pages."""
    icon = ROOT / "assets" / "icons" / "pixture.svg"
    files.append(File.generated(config, "assets/pixture.svg", abs_src_path=str(icon)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Write the tables that a page asks for."""
    markdown = OPTIONS.sub(lambda found: options_of(found[1]), markdown)
    return markdown.replace(KEYS, keys()) if KEYS in markdown else markdown


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Turn formulas into MathML, which browsers draw by themselves."""
    content = INLINE.sub(lambda found: convert(html.unescape(found[1])), content)
    return DISPLAYED.sub(lambda found: convert(html.unescape(found[1]), display="block"), content)


def options_of(command: str) -> str:
    """Return the options of a command of the program, as a table."""
    sys.path.insert(0, str(ROOT))
    from segmenter.command_line.cli import parser

    return "\n".join(["| | |", "|---|---|", *rows(command_of(parser(), command))])


def command_of(parser: ArgumentParser, name: str) -> ArgumentParser:
    """Return the parser of one command."""
    (commands,) = (each for each in parser._actions if isinstance(each, _SubParsersAction))
    found: ArgumentParser = commands.choices[name]
    return found


def rows(parser: ArgumentParser) -> Iterator[str]:
    """Give a row of the table for each option."""
    for action in parser._actions:
        yield f"| {named(action)} | {html.escape(action.help or '').replace('|', chr(92) + '|')} |"


def named(action: Action) -> str:
    """Return how an option is written, with what follows it."""
    choices = "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""
    value = action.metavar or choices
    follows = f" {value}" if value and action.nargs != 0 else ""
    names = action.option_strings or [""]
    return ", ".join(f"`{f'{name}{follows}'.strip()}`" for name in names).replace("|", "\\|")


def keys() -> str:
    """Return all keys of the window, as a table; without Qt, which may not be there."""
    rows = [
        f"| {text.replace('&', '').rstrip('…')} | {' '.join(f'`{key}`' for key in pressed)} |"
        for module in ("window/actions.py", "canvas/tools/table.py")
        for text, pressed in keys_of(ROOT / "ui" / module)
    ]
    return "\n".join(["| | |", "|---|---|", *rows])


def keys_of(module: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what each row of a table does, and its keys."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        if node.func.id == "ActionSpec":
            texts = [ast.literal_eval(each) for each in node.args[1:4]]
            if len(texts) == 3 and texts[2]:
                yield texts[0], texts[2]
        elif node.func.id == "ToolSpec":
            yield ast.literal_eval(node.args[1]), (ast.literal_eval(node.args[2]),)
