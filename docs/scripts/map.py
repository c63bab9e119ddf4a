"""Draws the map of the program: its folders, what happens there, and who uses whom.

    python docs/scripts/map.py [--file FILE]

An arrow stands only where the code imports along it.
"""

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "docs" / "pictures" / "map.svg"
WIDTH, HEIGHT, BOX, TALL = 1000, 560, 148, 62
# Folders of the engine with their places, in columns and rows, and what happens there.
FOLDERS = {
    "images": (0, 3.2, "a file becomes an Image"),
    "features": (1, 3.2, "weighted samples"),
    "mixture": (2, 3.2, "EM"),
    "regions": (3, 3.2, "labels, smooth, compared"),
    "objects": (4, 3.2, "counted and measured"),
    "files": (5, 3.2, "read back, replaced"),
    "cluster": (1, 2.2, "larger than memory"),
    "segmenting": (2, 2.2, "the order of the steps"),
    "editing": (3, 2.2, "what a hand changes"),
    "picking": (4, 2.2, "a thing by clicks"),
    "exports": (5, 2.2, "a module a format"),
    "batch": (4, 1.2, "many photos"),
    "command_line": (5, 1.2, "without a window"),
    "work": (2, 4.2, "steps, threads"),
}
# From whom uses to who is used.
ARROWS = (
    *(("features", "images"), ("features", "mixture"), ("mixture", "work")),
    *(("segmenting", "features"), ("segmenting", "mixture"), ("segmenting", "regions")),
    *(("segmenting", "editing"), ("picking", "regions"), ("objects", "regions")),
    *(("exports", "objects"), ("exports", "files"), ("batch", "exports")),
    *(("batch", "segmenting"), ("command_line", "batch"), ("cluster", "features")),
)
STYLE = """
text { font-family: sans-serif; font-size: 14px; fill: #1d2026; text-anchor: middle; }
.small { font-size: 11px; fill: #555c67; }
rect { fill: #ffffff; stroke: #2560d0; rx: 8px; }
.ui rect { fill: #eef0f3; stroke: #555c67; }
path { fill: none; stroke: #949ba6; stroke-width: 1.3; marker-end: url(#tip); }
.back { fill: #f4f5f7; stroke: none; }
"""


@dataclass(frozen=True, slots=True)
class Box:
    """A folder on the map."""

    name: str
    x: float
    y: float
    does: str

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the box."""
        return self.x + BOX / 2, self.y + TALL / 2


def uses(user: str, used: str) -> bool:
    """Tell whether a folder of the engine imports from another one."""
    wanted = re.compile(rf"\b(from|import) segmenter\.{used}\b")
    folder = ROOT / "segmenter" / user
    return any(wanted.search(each.read_text(encoding="utf-8")) for each in folder.rglob("*.py"))


def drawn(box: Box, kind: str = "") -> str:
    """Return the box of a folder."""
    x, y = box.middle
    return (
        f'<g class="{kind}"><rect x="{box.x}" y="{box.y}" width="{BOX}" height="{TALL}"/>'
        f'<text x="{x}" y="{y - 2}">{box.name}</text>'
        f'<text class="small" x="{x}" y="{y + 17}">{box.does}</text></g>'
    )


def arrow(a: Box, b: Box) -> str:
    """Return an arrow between the borders of two boxes."""
    (ax, ay), (bx, by) = a.middle, b.middle
    if abs(ay - by) < 1:
        sign = 1 if bx > ax else -1
        return f'<path d="M{ax + sign * BOX / 2},{ay} L{bx - sign * (BOX / 2 + 4)},{by}"/>'
    sign = 1 if by > ay else -1
    start, end = ay + sign * TALL / 2, by - sign * (TALL / 2 + 4)
    bend = (start + end) / 2
    return f'<path d="M{ax},{start} C{ax},{bend} {bx},{bend} {bx},{end}"/>'


def svg() -> str:
    """Return the map."""
    boxes = {
        name: Box(name, 12 + column * 165, 10 + row * 105, does)
        for name, (column, row, does) in FOLDERS.items()
    }
    window = Box("ui", 342, 10, "shows, computes nothing")
    launcher = Box("main.py", 12, 10, "makes the environment")
    parts = [*map(drawn, boxes.values()), drawn(window, "ui"), drawn(launcher, "ui")]
    lines = [arrow(boxes[a], boxes[b]) for a, b in ARROWS if uses(a, b)]
    lines += [arrow(launcher, window), arrow(window, boxes["segmenting"])]
    tip = (
        '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto"><path d="M0,0 L8,4 L0,8" style="marker-end: none"/></marker>'
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
    ground = f'<rect class="back" width="{WIDTH}" height="{HEIGHT}"/>'
    body = [f"<style>{STYLE}</style><defs>{tip}</defs>", ground, *lines, *parts]
    return "\n".join([head, *body, "</svg>", ""])


def main() -> None:
    """Draw it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--file", type=Path, default=FILE)
    parser.parse_args().file.write_text(svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
