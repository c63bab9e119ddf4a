"""What the tests of the command line share."""

from pathlib import Path

from segmenter.command_line.cli import main


def run(*arguments: object) -> int:
    return main(["segment", *map(str, arguments)])


def names(folder: Path) -> list[str]:
    """What was made of photos, but for the ledger."""
    return sorted(path.name for path in folder.glob("[!.]*") if path.name != "summary.csv")
