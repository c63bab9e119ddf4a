"""A page for the lab book: photo, objects, how large they are, and tables, drawn by Matplotlib."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np

from segmenter.exports.job import ExportJob
from segmenter.exports.report_content import (
    LabelAreas,
    Picture,
    Rows,
    areas_by_label,
    label_rows,
    object_rows,
    pictures,
    summary,
    unit_name,
)
from segmenter.objects.counting import Counted
from segmenter.objects.units import unit_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# A4, in inches; places on the page are shares of it, from the bottom left.
_PAGE, _INCH = (8.27, 11.69), 300
_LEFT, _RIGHT = 0.07, 0.95
_LINE = 0.0155
_MOST_LABELS, _MOST_NUMBERED = 10, 100
_LONGEST_NAME = 28
_BINS = 40
# Beyond it areas are told apart on a scale of powers only.
_WIDE = 100
# Neither dates nor random names, so that the same result is the same file.
_UNDATED: dict[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None},
    "pdf": {"CreationDate": None},
}
_STYLE = {"svg.hashsalt": "report", "pdf.fonttype": 42, "font.family": ["DejaVu Sans"]}


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    kind: str
    page: bytes


def write_page(job: ExportJob, file: BinaryIO, kind: str) -> None:
    """Write the page as "png", "svg" or "pdf"."""
    file.write(_page(job, kind))


def holds_page(job: ExportJob, file: BinaryIO, kind: str) -> bool:
    """Whether a file is the page of a job."""
    return file.read() == _page(job, kind)


def _page(job: ExportJob, kind: str) -> bytes:
    kept = job.memo.find(_Drawn)
    if kept is None or kept.kind != kind:
        kept = job.memo.keep(_Drawn(kind, _drawn(job, kind)))
    return kept.page


def _drawn(job: ExportJob, kind: str) -> bytes:
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    file = io.BytesIO()
    with rc_context(_STYLE):  # type: ignore[arg-type]  # its keys are of a literal type
        figure = Figure(figsize=_PAGE, facecolor="white")
        _lay_out(figure, job, job.counted())
        figure.savefig(file, format=kind, dpi=_INCH, metadata=_UNDATED[kind])
    return file.getvalue()


def _lay_out(figure: Figure, job: ExportJob, counted: Counted) -> None:
    parts = areas_by_label(job, counted)
    _text(figure, _LEFT, 0.962, _shortened(job.image.name or "Photo", 70), size=15, weight="bold")
    _text(figure, _LEFT, 0.941, summary(counted, parts), size=8.5)
    photo, over, step = pictures(job, counted)
    bottom = _show_pictures(figure, photo, over)
    _number(figure.axes[1], counted, step)
    _histogram(figure, counted, parts, bottom - 0.185)
    top = _table(figure, label_rows(counted, parts)[: _MOST_LABELS + 1], bottom - 0.25)
    most = int((top - 0.075) / _LINE)
    n = counted.objects.count
    shown = f"the {most} largest of {n:,} objects" if n > most else ""
    _text(figure, _LEFT, top - 0.012, shown, size=7.5, style="italic")
    _table(figure, object_rows(job, counted, most), top - 0.032)


def _show_pictures(figure: Figure, photo: Picture, over: Picture) -> float:
    """Show two pictures side by side, as high as they are wide at most; return their bottom."""
    width = (_RIGHT - _LEFT - 0.02) / 2
    rows, columns = photo.shape[:2]
    height = width * min(rows / columns, 0.8) * _PAGE[0] / _PAGE[1]
    bottom = float(0.925 - height)
    for at, picture in enumerate((photo, over)):
        axes = figure.add_axes((_LEFT + at * (width + 0.02), bottom, width, height))
        axes.imshow(picture, interpolation="antialiased")
        axes.set_anchor("N")
        axes.set_axis_off()
    return bottom


def _number(axes: Axes, counted: Counted, step: int) -> None:
    """Write the ids into the objects, if they are few enough to be read."""
    table = counted.table
    if counted.objects.count > _MOST_NUMBERED:
        return
    look: dict[str, Any] = {"size": 5, "ha": "center", "va": "center", "color": "white"}
    for number, x, y in zip(table["id"], table["x"], table["y"], strict=True):
        box = {"boxstyle": "round,pad=0.15", "facecolor": (0, 0, 0, 0.55), "edgecolor": "none"}
        axes.text(x / step, y / step, str(number), bbox=box, **look)


def _histogram(figure: Figure, counted: Counted, parts: list[LabelAreas], bottom: float) -> None:
    from matplotlib.ticker import MaxNLocator

    axes = figure.add_axes((_LEFT + 0.03, bottom, _RIGHT - _LEFT - 0.03, 0.16))
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(labelsize=7)
    axes.set_xlabel(f"area ({unit_of('area', unit_name(counted))})", size=8)
    axes.set_ylabel("objects", size=8)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    if not parts:
        return
    values = np.concatenate([part.values for part in parts])
    low, high = float(values.min()), float(values.max())
    is_wide = high > _WIDE * low
    edges = np.geomspace(low, high, _BINS + 1) if is_wide else np.linspace(low, high, _BINS + 1)
    if low < high:
        axes.set_xscale("log" if is_wide else "linear")
    axes.hist(
        [part.values for part in parts],
        edges.tolist() if low < high else 1,
        stacked=True,
        color=[_colour(part) for part in parts],
        edgecolor="#444444",
        linewidth=0.3,
    )


def _table(figure: Figure, rows: Rows, top: float) -> float:
    """Write rows below each other, the first as titles; return where they end."""
    n = len(rows[0])
    width = (_RIGHT - _LEFT) / n
    is_number = [title not in ("label", "name") for title in rows[0]]
    for line, row in enumerate(rows):
        weight = "normal" if line else "bold"
        for at, cell in enumerate(row):
            x = _LEFT + width * (at + 0.93 * is_number[at])
            align = "right" if is_number[at] else "left"
            text = _shortened(cell, _LONGEST_NAME if n < 9 else 14)
            _text(figure, x, top - line * _LINE, text, size=6.8, ha=align, weight=weight)
    return top - len(rows) * _LINE


def _colour(part: LabelAreas) -> tuple[float, float, float]:
    red, green, blue = part.colour
    return red / 255, green / 255, blue / 255


def _text(figure: Figure, x: float, y: float, text: str, **look: Any) -> None:
    # What a dollar sign encloses is not a formula.
    figure.text(x, y, _writable(text), parse_math=False, **look)


def _writable(text: str) -> str:
    """Put a question mark for what the page's font has no sign for."""
    from matplotlib.font_manager import FontProperties, findfont, get_font

    signs = get_font(findfont(FontProperties(family=_STYLE["font.family"])))  # type: ignore[arg-type]
    return "".join(
        sign if sign == " " or (sign.isprintable() and signs.get_char_index(ord(sign))) else "?"
        for sign in text
    )


def _shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
