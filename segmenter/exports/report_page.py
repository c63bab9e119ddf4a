"""A page for the lab book: photo, overlay, histogram of the objects' areas, and their table."""

import io
import logging
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

import numpy as np
from numpy.typing import NDArray

from segmenter.exports.extras import load
from segmenter.exports.job import ExportJob
from segmenter.exports.thinning import thin_job
from segmenter.images.display import rendering
from segmenter.objects.counting import Counted
from segmenter.objects.units import in_unit, unit_of
from segmenter.recipe import SETTINGS, Recipe
from segmenter.regions.overlay import blend
from segmenter.version import __version__

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

logger = logging.getLogger(__name__)

MODULE = "matplotlib"
# Inches of an A4 page, and what is left free around.
_PAGE, _MARGIN = (8.27, 11.69), 0.08
# Pixels of a picture's longer side: about 300 in an inch.
_SIDE = 1100
_DPI = {"pdf": 300, "svg": 200, "png": 200}
# Rows of the tables that a page has room for, and objects whose numbers can be told apart.
_ROWS, _LABELS, _NUMBERED = 26, 8, 150
# Letters of a line at the foot.
_CHARACTERS = 170
_LINE, _DIM = "#2f6fe4", "#6b7280"
_COLUMNS = {
    "id": "id",
    "label": "label",
    "area": "area",
    "perimeter": "perimeter",
    "circularity": "circularity",
    "eccentricity": "eccentricity",
    "solidity": "solidity",
    "feret": "Feret",
    "border": "at border",
}
_STYLE = {
    "font.family": ["DejaVu Sans"],
    "font.size": 8,
    "axes.edgecolor": _DIM,
    "axes.linewidth": 0.6,
    "svg.fonttype": "none",
    # Names of parts of an SVG: the same each time.
    "svg.hashsalt": "pixture",
    "pdf.fonttype": 42,
}


@dataclass(frozen=True, slots=True, eq=False)
class _Printed:
    """A page as a file of one kind, kept for reading back."""

    kind: str
    content: bytes


def printed(job: ExportJob, kind: str) -> bytes:
    """Return the page as a file.

    Parameters
    ----------
    job : ExportJob
    kind : {"pdf", "svg", "png"}

    Raises
    ------
    ExportError
        If Matplotlib is not installed.
    """
    kept = job.memo.find(_Printed)
    if kept is not None and kept.kind == kind:
        return kept.content
    matplotlib = load(f"report-{kind}" if kind != "pdf" else "report", MODULE)
    load("report", "matplotlib.figure")
    file = io.BytesIO()
    undated = {"pdf": {"CreationDate": None}, "svg": {"Date": None}, "png": {}}[kind]
    with matplotlib.rc_context(_STYLE), catch_warnings(record=True) as told:
        simplefilter("always", UserWarning)
        _page(job).savefig(file, format=kind, dpi=_DPI[kind], metadata=undated)
    for each in told:
        # Letters that no font here has are boxes; the page is none the worse for it.
        logger.info("report: %s", each.message)
    return job.memo.keep(_Printed(kind, file.getvalue())).content


def _page(job: ExportJob) -> "Figure":
    from matplotlib.figure import Figure

    counted = job.counted()
    figure = Figure(figsize=_PAGE)
    grid = figure.add_gridspec(
        *(3, 2),
        left=_MARGIN,
        right=1 - _MARGIN,
        top=0.9,
        bottom=0.08,
        height_ratios=(3.0, 1.5, 4.8),
        hspace=0.2,
        wspace=0.08,
    )
    figure.text(_MARGIN, 0.95, _plain(job.image.name), fontsize=14, weight="bold", parse_math=False)
    figure.text(_MARGIN, 0.927, summary_of(job, counted), color=_DIM, parse_math=False)
    figure.text(_MARGIN, 0.03, settings_of(job), fontsize=6, color=_DIM, parse_math=False)
    _show_photo(job, counted, figure.add_subplot(grid[0, 0]), figure.add_subplot(grid[0, 1]))
    _show_areas(counted, figure.add_subplot(grid[1, 0]))
    _show_labels(job, counted, figure.add_subplot(grid[1, 1]))
    _show_table(job, counted, figure.add_subplot(grid[2, :]))
    return figure


def summary_of(job: ExportJob, counted: Counted) -> str:
    """Return count, sum and mean of areas and the photo's size, in a line."""
    areas, unit = _areas(counted)
    told = f"{len(areas):,} objects" if len(areas) != 1 else "1 object"
    if len(areas):
        told += f", {_number(areas.sum())} {unit} in all, {_number(areas.mean())} ± "
        told += f"{_number(areas.std(ddof=1) if len(areas) > 1 else 0.0)} {unit} each"
    size = counted.scale
    pixel = "" if size is None else f", {size.width:.5g} {size.unit} a pixel"
    return f"{told}  ·  {job.image.width:,} × {job.image.height:,} pixels{pixel}"


def settings_of(job: ExportJob) -> str:
    """Return what is not as usual of the settings, with which all of it can be done again."""
    recipe, usual = job.segmentation.recipe, Recipe()
    told = [
        name.replace("_", " ") + ("" if recipe.value(name) is True else f" {recipe.value(name)}")
        for name in SETTINGS
        if recipe.value(name) != usual.value(name)
    ]
    lines = wrap(f"Pixture {__version__}: {', '.join(told) or 'usual settings'}", _CHARACTERS)
    return "\n".join(lines)


def _show_photo(job: ExportJob, counted: Counted, photo: "Axes", overlay: "Axes") -> None:
    small, step = thin_job(job, _SIDE)
    height, width = small.segmentation.labels.shape
    begin = min(step // 2, job.image.height - 1, job.image.width - 1)
    ids = counted.objects.map[begin::step, begin::step][:height, :width]
    over = blend(small.image, small.segmentation.labels, job.styles, job.opacity)
    over[_edges(ids)] = 255
    where = (0, width * step, height * step, 0)
    for axes, picture, title in (
        (photo, rendering(small.image), "Photo"),
        (overlay, over, "Labels and objects"),
    ):
        axes.imshow(picture, extent=where, cmap="gray", vmin=0, vmax=255, interpolation="none")
        axes.set_title(title, loc="left", fontsize=9)
        axes.set_axis_off()
    if counted.objects.count <= _NUMBERED:
        table = counted.table
        for number, x, y in zip(table["id"], table["x"], table["y"], strict=True):
            text = overlay.text(x, y, str(number), fontsize=5, ha="center", va="center")
            text.set_bbox({"boxstyle": "round,pad=0.15", "fc": "white", "ec": "none", "alpha": 0.7})
    _draw_scale(photo, counted, width * step, height * step)


def _draw_scale(axes: "Axes", counted: Counted, width: int, height: int) -> None:
    """Draw a bar of a round length, about a fifth of the photo, where pixels have a size."""
    size = counted.scale
    if size is None:
        return
    about = width * size.width / 5
    power = 10.0 ** np.floor(np.log10(about))
    length = power * max(step for step in (1, 2, 5) if step * power <= about)
    left, y = 0.04 * width, 0.94 * height
    axes.plot([left, left + length / size.width], [y, y], color="white", lw=4)
    axes.plot([left, left + length / size.width], [y, y], color="black", lw=2)
    box = {"boxstyle": "round,pad=0.2", "fc": "white", "ec": "none", "alpha": 0.8}
    text = f"{length:g} {size.unit}"
    axes.text(left, y - 0.025 * height, text, fontsize=6, va="bottom", bbox=box)


def _edges(ids: NDArray[np.integer]) -> NDArray[np.bool_]:
    edge = np.zeros(ids.shape, np.bool_)
    edge[:, :-1] |= ids[:, :-1] != ids[:, 1:]
    edge[:-1] |= ids[:-1] != ids[1:]
    return edge


def _show_areas(counted: Counted, axes: "Axes") -> None:
    from matplotlib.ticker import MaxNLocator

    areas, unit = _areas(counted)
    axes.set_title("Areas", loc="left", fontsize=9)
    axes.set_xlabel(unit)
    axes.set_ylabel("objects")
    axes.spines[["top", "right"]].set_visible(False)
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    if len(areas):
        axes.hist(areas, bins=min(40, max(8, int(len(areas) ** 0.5) * 2)), color=_LINE)
        axes.axvline(float(areas.mean()), color=_DIM, lw=0.8, ls="--")


def _show_labels(job: ExportJob, counted: Counted, axes: "Axes") -> None:
    """Tell of each label how many objects it has, and their areas."""
    areas, unit = _areas(counted)
    owners = counted.table["label"]
    rows, colours = [], []
    for label in np.unique(owners).tolist()[:_LABELS]:
        own = areas[owners == label]
        sd = own.std(ddof=1) if len(own) > 1 else 0.0
        style = job.styles[label - 1]
        spread = f"{_number(own.mean())} ± {_number(sd)}"
        rows.append([_plain(style.name)[:18], f"{len(own):,}", _number(own.sum()), spread])
        colours.append([np.array(style.colour) / 255 * 0.35 + 0.65, *["white"] * 3])
    names = ["label", "objects", f"area, {unit}", "mean ± sd"]
    _tabulate(axes, names, rows, colours, _LABELS)


def _show_table(job: ExportJob, counted: Counted, axes: "Axes") -> None:
    table = {**counted.table, **in_unit(counted.table, counted.scale)}
    unit = "px" if counted.scale is None else counted.scale.unit
    shown = [name for name in _COLUMNS if name in table]
    mean = next(name for name in table if name.startswith("mean_"))
    names = [_titled(_COLUMNS[name], unit_of(name, unit)) for name in shown] + [mean]
    rows = [
        [_cell(table[name][row]) for name in (*shown, mean)]
        for row in range(min(len(table["id"]), _ROWS))
    ]
    more = len(table["id"]) - len(rows)
    if more > 0:
        text = f"and {more:,} more: export objects to have them all"
        axes.text(0.0, -0.005, text, fontsize=6.5, color=_DIM, va="top", transform=axes.transAxes)
    _tabulate(axes, names, rows, None, _ROWS)


def _tabulate(
    axes: "Axes",
    names: list[str],
    rows: list[list[str]],
    colours: list[list[Any]] | None,
    room: int,
) -> None:
    axes.set_axis_off()
    if not rows:
        return
    height = (len(rows) + 1) / (room + 1)
    options: dict[str, Any] = {"bbox": (0, 1 - height, 1, height), "cellLoc": "right"}
    options["edges"] = "B"
    if colours is not None:
        options |= {"cellColours": colours, "edges": "closed"}
    drawn = axes.table(cellText=rows, colLabels=names, colLoc="right", **options)
    drawn.auto_set_font_size(False)
    drawn.set_fontsize(6.5)
    for (row, _), cell in drawn.get_celld().items():
        cell.set_edgecolor("#d5d9e0")
        cell.set_linewidth(0.4)
        cell.set_text_props(parse_math=False, **({"color": _DIM} if row == 0 else {}))


def _areas(counted: Counted) -> tuple[NDArray[np.floating], str]:
    areas = in_unit(counted.table, counted.scale).get("area", counted.table["area"])
    unit = unit_of("area", "px" if counted.scale is None else counted.scale.unit)
    return np.asarray(areas, np.float64), unit


def _plain(name: str) -> str:
    """Leave out what is no letter but would do something."""
    return "".join(letter for letter in name if letter.isprintable())


def _titled(title: str, unit: str) -> str:
    return f"{title}, {unit}" if unit else title


def _cell(value: Any) -> str:
    if isinstance(value, np.bool_):
        return "yes" if value else "no"
    return _number(float(value)) if isinstance(value, np.floating) else f"{value:,}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
