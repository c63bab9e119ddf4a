"""What a file will hold, small and at once: a picture, the beginning of its text, its size."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ExportError
from segmenter.exports.cutout import cut_out
from segmenter.exports.job import ExportJob
from segmenter.exports.npz import arrays
from segmenter.exports.project import content_of
from segmenter.exports.registry import FORMATS
from segmenter.exports.report_page import printed
from segmenter.exports.swatches import swatches
from segmenter.exports.thinning import SIDE, thin_job
from segmenter.regions.overlay import blend
from segmenter.segmenting.maps import probability_map

Picture = NDArray[np.uint8]
MOST_TEXT = 4000
_MOST_TILES = 9
_GAP = 4
_SWATCH = 96


@dataclass(frozen=True, slots=True, eq=False)
class FormatPreview:
    """What a format's file will hold.

    Attributes
    ----------
    picture : (h, w, 3 or 4) uint8 array, optional
        RGB, or RGBA where several pictures lie beside each other.
    text : str
        How the file begins, if it is one of text.
    is_shortened : bool
        Whether the text is that of a smaller photo, because the whole one's takes a while.
    size : int, optional
        Bytes, where they are known at once.
    problem : str
        Why it cannot be written.
    n_shown, n_all : int
        Labels in the picture, and labels there are, where each has one of its own.
    """

    picture: Picture | None = None
    text: str = ""
    is_shortened: bool = False
    size: int | None = None
    problem: str = ""
    n_shown: int = 0
    n_all: int = 0


def preview_format(job: ExportJob, name: str, side: int = SIDE) -> FormatPreview:
    """Show what one of the formats will hold of a result.

    Parameters
    ----------
    job : ExportJob
    name : str
        One of `FORMATS`.
    side : int, optional
        Pixels of a picture's longer side, about.
    """
    try:
        if name in _EXACT_TEXTS:
            return _text(job, name)
        if name == "project":
            return _members(content_of(job))
        small, step = thin_job(job, side)
        shown = _PICTURES[name](small) if name in _PICTURES else FormatPreview()
        if name in _TEXTS:
            said = _text(small, name)
            shown = replace(shown, text=said.text, is_shortened=step > 1)
            return shown if step > 1 else replace(shown, size=said.size)
        return replace(shown, text=_arrays(job)) if name == "npz" else shown
    except ExportError as error:
        return FormatPreview(problem=str(error))


def _text(job: ExportJob, name: str) -> FormatPreview:
    file = io.BytesIO()
    FORMATS[name].write(job, file)
    data = file.getvalue()
    return FormatPreview(text=data[:MOST_TEXT].decode(errors="ignore"), size=len(data))


def _members(content: bytes) -> FormatPreview:
    with ZipFile(io.BytesIO(content)) as archive:
        told = [f"{each.filename:<24} {each.file_size:>9,} bytes" for each in archive.infolist()]
    return FormatPreview(text="\n".join(told), size=len(content))


def _arrays(job: ExportJob) -> str:
    return "\n".join(
        f"{name:<14} {'str' if each.dtype.kind == 'U' else each.dtype.name:<8} {each.shape}"
        for name, each in arrays(job).items()
    )


def _ids(job: ExportJob) -> FormatPreview:
    """Stretch the ids over all greys: as they are they are nearly black."""
    largest = max(job.ids, default=1)  # a merge may have left few of many
    greys = np.linspace(0, 255, largest + 1).astype(np.uint8)
    return FormatPreview(np.repeat(greys[job.segmentation.labels][..., None], 3, axis=2))


def _colours(job: ExportJob) -> FormatPreview:
    return FormatPreview(_colour_table(job)[job.segmentation.labels])


def _objects(job: ExportJob) -> FormatPreview:
    """Give objects greys that tell neighbours apart: ids alone are nearly black."""
    objects = job.counted().objects
    greys = (np.arange(objects.count + 1) * 97 % 192 + 64).astype(np.uint8)
    greys[0] = 0
    return FormatPreview(np.repeat(greys[objects.map][..., None], 3, axis=2))


def _cut_out(job: ExportJob) -> FormatPreview:
    return FormatPreview(cut_out(job))


def _swatches(job: ExportJob) -> FormatPreview:
    """Lay the mean colours beside each other."""
    colours = np.array([colour for _, colour in swatches(job)] or [(0, 0, 0)], np.uint8)
    side = max(1, min(_SWATCH, SIDE // len(colours)))
    return FormatPreview(np.repeat(np.repeat(colours[None], _SWATCH, 0), side, 1)[:, :SIDE])


def _report(job: ExportJob) -> FormatPreview:
    page = Pillow.open(io.BytesIO(printed(job, "png"))).convert("RGB")
    page.thumbnail((SIDE, SIDE))
    return FormatPreview(np.asarray(page))


def _over_photo(job: ExportJob) -> FormatPreview:
    return FormatPreview(blend(job.image, job.segmentation.labels, job.styles, job.opacity))


def _layers(job: ExportJob) -> FormatPreview:
    shown = [replace(style, visible=True) for style in job.styles]
    return FormatPreview(blend(job.image, job.segmentation.labels, shown, 1.0))


def _outlined(job: ExportJob) -> FormatPreview:
    """Draw the labels' borders over the photo, as outlines and masks lie there."""
    labels = job.segmentation.labels
    shown = [replace(style, visible=True) for style in job.styles]
    picture = blend(job.image, labels, shown, 0.35)
    edge = np.zeros(labels.shape, np.bool_)
    edge[:, :-1] |= labels[:, :-1] != labels[:, 1:]
    edge[:-1] |= labels[:-1] != labels[1:]
    picture[edge] = _colour_table(job)[labels[edge]]
    return FormatPreview(picture)


def _masks(job: ExportJob) -> FormatPreview:
    labels = job.segmentation.labels
    return _tiled(job, lambda label: np.where(labels == label, 255, 0).astype(np.uint8))


def _posteriors(job: ExportJob) -> FormatPreview:
    return _tiled(job, lambda label: probability_map(job.image, job.segmentation, label))


def _tiled(job: ExportJob, draw: Callable[[int], Picture]) -> FormatPreview:
    """Put the first labels' grey pictures beside each other."""
    n = len(job.ids)
    shown = min(n, _MOST_TILES)
    columns = min(3, shown)
    reduced = slice(None, None, columns)
    tiles = [draw(label)[reduced, reduced] for label in job.ids[:shown]]
    return FormatPreview(_sheet(tiles, columns), n_shown=shown, n_all=n)


def _sheet(tiles: Sequence[Picture], columns: int) -> Picture:
    height, width = tiles[0].shape
    rows = -(-len(tiles) // columns)
    size = (rows * (height + _GAP) - _GAP, columns * (width + _GAP) - _GAP)
    sheet = np.zeros((*size, 4), np.uint8)
    for place, tile in enumerate(tiles):
        top, left = (place // columns) * (height + _GAP), (place % columns) * (width + _GAP)
        sheet[top : top + height, left : left + width, :3] = tile[..., None]
        sheet[top : top + height, left : left + width, 3] = 255
    return sheet


def _colour_table(job: ExportJob) -> Picture:
    return np.array([(0, 0, 0), *(style.colour for style in job.styles)], np.uint8)


_EXACT_TEXTS = {"json", "model", "recipe"}
_TEXTS = {
    "coco",
    "coco-polygons",
    "label-studio",
    "labelme",
    "yolo",
    "geojson",
    "svg",
    "csv",
    "objects",
    "gpl",
    "css",
}
_PICTURES: dict[str, Callable[[ExportJob], FormatPreview]] = {
    "labels": _ids,
    "palette": _colours,
    "overlay": _over_photo,
    "tiff": _colours,
    "ome": _ids,
    "masks": _masks,
    "posteriors": _posteriors,
    "psd": _layers,
    "svg": _colours,
    "cvat": _colours,
    "voc": _colours,
    "datumaro": _outlined,
    "label-studio": _outlined,
    "coco": _outlined,
    "coco-polygons": _outlined,
    "labelme": _outlined,
    "yolo": _outlined,
    "yolo-folder": _outlined,
    "geojson": _outlined,
    "roi": _outlined,
    "objects": _objects,
    "ase": _swatches,
    "report": _report,
    "report-svg": _report,
    "report-png": _report,
    "cutout": _cut_out,
    "cutout-cropped": _cut_out,
    "cutout-tiff": _cut_out,
    "cutout-cropped-tiff": _cut_out,
    "instances": _objects,
    "instances-tiff": _objects,
}
