"""Nobody with a window is told to give an option on a command line."""

import ast
from collections.abc import Iterator
from pathlib import Path

import segmenter
from ui.panels.message_words import said_in_window

ENGINE = Path(segmenter.__file__).parent
# What only the command line does.
WITHOUT_WINDOW = (ENGINE / "command_line", ENGINE / "cluster" / "objects")
# What only options of the command line ask for.
COMMAND_LINE_ALONE = {
    "an --axis; leave it out",
    "or leave out --strict",
    "name another file, or --overwrite",
    "name one with --page",
    "use --split-by distance",
}


def messages_with_options() -> Iterator[str]:
    for path in ENGINE.rglob("*.py"):
        if any(path.is_relative_to(folder) for folder in WITHOUT_WINDOW):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        told = [
            each
            for node in ast.walk(tree)
            if isinstance(node, ast.Raise | ast.Return)
            for each in ast.walk(node)
        ]
        for node in told:
            if isinstance(node, ast.Constant) and " --" in str(node.value):
                yield str(node.value)


def test_what_the_engine_says_of_its_options_is_said_as_it_is_done_in_the_window() -> None:
    told = set(messages_with_options())
    left = {each for each in map(said_in_window, told) if " --" in each}

    assert len(told) > len(left)
    assert all(any(known in each for known in COMMAND_LINE_ALONE) for each in left)


def test_the_first_of_several_pages_says_where_the_others_are() -> None:
    told = said_in_window("This is page 1 of 5; choose another with --page N")

    assert told == "This is page 1 of 5; choose another by the field Page in the status bar"
