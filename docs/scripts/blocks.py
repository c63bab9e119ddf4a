"""Finds the code on the pages, and runs a page's Python as it stands there.

    python docs/scripts/blocks.py docs/em-by-hand.md [--folder FOLDER]

What the page draws is written to the folder, which is that of the pages' pictures.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FENCED = re.compile(
    r"(?:^<!-- not run: (?P<why>[^>]*) -->\n+)?^```(?P<language>\w*)\n(?P<code>.*?)^```",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Block:
    """Code on a page.

    Attributes
    ----------
    language : str
        As its fence says.
    code : str
    why_not : str
        Why no test runs it; nothing where one does.
    """

    language: str
    code: str
    why_not: str

    @property
    def commands(self) -> list[str]:
        """The lines that somebody types, without what is said of them."""
        lines = (line.partition("  #")[0].strip() for line in self.code.splitlines())
        return [line for line in lines if line]


def blocks(page: Path) -> list[Block]:
    """Return the blocks on a page, in order."""
    found = FENCED.finditer(page.read_text(encoding="utf-8"))
    return [Block(each["language"], each["code"], each["why"] or "") for each in found]


def run_python(code: str, page: Path, names: dict[str, Any]) -> None:
    """Run code of a page; its names are kept, so that the next block knows them."""
    exec(compile(code, page.name, "exec"), names)  # noqa: S102 - the pages are our own


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Be in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def main() -> None:
    """Run the page that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", type=Path)
    parser.add_argument("--folder", type=Path, default=ROOT / "docs" / "pictures")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    page, names = options.page.resolve(), dict[str, Any]()
    with inside(options.folder):
        for block in blocks(page):
            if block.language == "python" and not block.why_not:
                run_python(block.code, page, names)


if __name__ == "__main__":
    main()
