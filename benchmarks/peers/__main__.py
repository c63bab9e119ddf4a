"""Whether what Pixture exports opens right in other programs, read by those programs' own code.

    python benchmarks/peers --install [PROGRAM]     # an environment for each program, or for one
    python benchmarks/peers [--only PROGRAM] [--json FILE] [--page FILE] [--keep FOLDER]

Label maps that are awkward (holes, islands, single pixels, labels that touch in corners or at the
photo's border, absent ids, 254 and 300 labels, a photo one pixel wide, names that are blank or
alike or full of other programs' signs) and a segmented photo are exported in all formats. Each
program reads them in an environment of its own, outside of this folder, and what it read is
compared with the label map: pixels, ids, names and colours. A program that is not there is skipped
and told in a line. Prints a table; `docs/peers.md` has one, with what there is to say about it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.peers.cases import write_cases
from benchmarks.peers.programs import PROGRAMS, Program

ROOT = Path(__file__).resolve().parents[2]
Row = dict[str, Any]
_MOST_SECONDS = 600
_BEGIN, _END = "<!-- table -->", "<!-- end -->"


def main() -> None:
    """Install, or read and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=PROGRAMS, action="append", help="this program (again)")
    parser.add_argument("--install", nargs="?", const="", metavar="PROGRAM")
    parser.add_argument(
        "--environments", type=Path, default=Path(tempfile.gettempdir()) / "pixture-peers"
    )
    parser.add_argument("--json", type=Path, help="write what was found to this file, too")
    parser.add_argument("--page", type=Path, help="put the table into this page")
    parser.add_argument("--keep", type=Path, help="leave the exports in this folder, a new one")
    options = parser.parse_args()
    if options.install is not None:
        for name in [options.install] if options.install else PROGRAMS:
            PROGRAMS[name].install(options.environments)
        return
    chosen = [PROGRAMS[name] for name in options.only or PROGRAMS]
    with tempfile.TemporaryDirectory() as folder:
        cases = options.keep or Path(folder)
        write_cases(cases)
        found = {each.name: _read(each, cases, options.environments) for each in chosen}
    told = [told for name, rows in found.items() for told in _summed_up(name, rows)]
    table = _table(told)
    print(table)
    if options.page is not None:
        _put(table, options.page)
    if options.json is not None:
        content = json.dumps({"table": told, "rows": found}, indent=2, ensure_ascii=False)
        options.json.write_text(content + "\n", encoding="utf-8")


def _put(table: str, page: Path) -> None:
    """Replace the table of a page."""
    before, _, rest = page.read_text(encoding="utf-8").partition(_BEGIN)
    page.write_text(f"{before}{_BEGIN}\n{table}\n{_END}{rest.partition(_END)[2]}", encoding="utf-8")


def _read(program: Program, cases: Path, environments: Path) -> list[Row]:
    """Have a program read all it can; nothing if it is not there."""
    if not program.is_there(environments):
        print(f"{program.name}: skipped, not installed; run: {program.advice()}", file=sys.stderr)
        return []
    command = [str(program.python(environments)), str(program.reader), str(cases)]
    # Readers find what they share from here, whatever environment they run in.
    places = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=_MOST_SECONDS, check=False, env=places
    )
    sys.stderr.write(done.stderr if done.returncode else "")
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode:
        rows.append({"format": "-", "case": "-", "version": "?", "error": done.stderr[-300:]})
    return rows


def _summed_up(name: str, rows: list[Row]) -> list[Row]:
    """Return a row for each format, of all cases together."""
    by_format: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_format[row["format"]].append(row)
    return [
        {"program": name, "version": each[0]["version"], "format": kind, **_sum(each)}
        for kind, each in by_format.items()
    ]


def _sum(rows: list[Row]) -> Row:
    read = [row for row in rows if "error" not in row]
    told: Row = {
        "labels": sum(row["labels"] for row in read),
        "exact": sum(row["exact"] for row in read),
        "worst": min((row["worst"] for row in read), default=None),
        "remarks": [*_told(read, "note", len(rows)), *_told(rows, "error", len(rows))],
    }
    for kind in ("names", "colours"):
        counts = [row[kind] for row in read if row[kind] is not None]
        told[kind] = sum(counts) if counts else None
    return told


def _told(rows: list[Row], kind: str, count: int) -> list[str]:
    """Return what is told of cases, with their names unless it is told of all."""
    cases: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.get(kind):
            cases[row[kind]].append(row["case"])
    return [
        words if len(names) == count else f"{words} ({', '.join(names)})"
        for words, names in cases.items()
    ]


def _table(told: list[Row]) -> str:
    """Return what was found as a table of Markdown."""
    lines = [
        "| program | version | format | labels exact | worst IoU | names | colours | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in told:
        n, worst = row["labels"], row["worst"]
        cells = [
            *(row["program"], row["version"], f"`{row['format']}`"),
            f"{row['exact']} of {n}" if n else "none",
            "" if worst is None else f"{worst:.3f}",
            *("" if row[kind] is None else f"{row[kind]} of {n}" for kind in ("names", "colours")),
            "; ".join(row["remarks"]),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
