"""What a report of objects tells: pictures, areas and tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.arrays import FloatArray, LabelArray
from segmenter.exports.job import ExportJob
from segmenter.images.display import rendering
from segmenter.objects.counting import Counted
from segmenter.objects.units import LENGTHS, Table, in_unit, unit_of
from segmenter.regions.overlay import blend

Picture = NDArray[np.uint8]
Rows = list[list[str]]
# Pixels of a picture's longer side: 300 to the inch as wide as half a page.
_SIDE = 1200
_MEASURED = ("area", *LENGTHS)
_COLUMNS = ("id", "name", "area", "perimeter", "circularity", "feret", "solidity", "x", "y")


@dataclass(frozen=True, slots=True, eq=False)
class LabelAreas:
    """The areas of a label's objects.

    Attributes
    ----------
    name : str
    colour : tuple of int
    values : (N,) array
    """

    name: str
    colour: tuple[int, int, int]
    values: FloatArray


def areas_by_label(job: ExportJob, counted: Counted) -> list[LabelAreas]:
    """Return the areas of each label that has objects, in the photo's unit where it is known."""
    areas = in_unit(counted.table, counted.scale).get("area", counted.table["area"])
    owners = counted.table["label"]
    return [
        LabelAreas(style.name, style.colour, areas[owners == label].astype(np.float64))
        for label, style in enumerate(job.styles, start=1)
        if (owners == label).any()
    ]


def unit_name(counted: Counted) -> str:
    """Return the unit of lengths."""
    return "px" if counted.scale is None else counted.scale.unit


def summary(counted: Counted, parts: Sequence[LabelAreas]) -> str:
    """Return what is said of all objects together."""
    values = np.concatenate([np.zeros(0), *(part.values for part in parts)])
    told = f"{len(values):,} object{'' if len(values) == 1 else 's'}"
    if len(values):
        unit = unit_of("area", unit_name(counted))
        told += f", {_short(values.sum())} {unit} in all, {spread(values)} {unit} on average"
    size = counted.scale
    return told if size is None else f"{told}; a pixel is {size.width:.4g} {size.unit} wide"


def label_rows(counted: Counted, parts: Sequence[LabelAreas]) -> Rows:
    """Return the titles and a row for each label."""
    unit = unit_of("area", unit_name(counted))
    titles = ["label", "objects", *(f"{what} {unit}" for what in ("area", "mean ± sd", "median"))]
    return [
        [*titles, f"smallest {unit}", f"largest {unit}"],
        *(
            [
                *(part.name, f"{len(part.values):,}", _short(part.values.sum())),
                *(spread(part.values), _short(float(np.median(part.values)))),
                *(_short(part.values.min()), _short(part.values.max())),
            ]
            for part in parts
        ),
    ]


def object_rows(job: ExportJob, counted: Counted, most: int) -> Rows:
    """Return the titles and a row for each of the largest objects."""
    unit, scaled = unit_name(counted), in_unit(counted.table, counted.scale)
    table: Table = {**counted.table, **scaled}
    units = {"x": "px", "y": "px"}
    units |= {name: unit_of(name, unit if name in scaled else "px") for name in _MEASURED}
    titles = [f"{name} {units.get(name, '')}".strip() for name in _COLUMNS]
    order = np.argsort(-counted.table["area"], kind="stable")[:most]
    return [titles, *(_row(job, table, row) for row in order.tolist())]


def pictures(job: ExportJob, counted: Counted) -> tuple[Picture, Picture, int]:
    """Return the photo, the photo with its objects outlined, and how many pixels are one there."""
    image = job.image
    step = max(1, -(-max(image.height, image.width) // _SIDE))
    small = np.asarray(Pillow.fromarray(rendering(image)).reduce(step))
    middle = slice(min(step // 2, image.height - 1, image.width - 1), None, step)
    ids = np.pad(counted.objects.map[middle, middle], ((0, 1), (0, 1)), "edge")
    ids = ids[: small.shape[0], : small.shape[1]]
    valid = None if image.valid is None else np.ones(ids.shape, np.bool_)
    photo = replace(image, pixels=small, channels=(), valid=valid, pixel_size=None, place=None)
    owners: LabelArray = counted.objects.owners[ids].astype(np.uint16)
    shown = [replace(style, visible=True) for style in job.styles]
    over = blend(photo, owners, shown, job.opacity)
    edge = np.zeros(ids.shape, np.bool_)
    edge[:, 1:] |= ids[:, 1:] != ids[:, :-1]
    edge[1:] |= ids[1:] != ids[:-1]
    over[edge] = 255
    plain = small if small.ndim == 3 else np.repeat(small[..., None], 3, axis=2)
    return plain, over, step


def spread(values: FloatArray) -> str:
    """Return a mean with its standard deviation."""
    return f"{_short(values.mean())} ± {_short(values.std())}"


def _row(job: ExportJob, table: Table, row: int) -> list[str]:
    name = job.styles[int(table["label"][row]) - 1].name
    return [name if each == "name" else _short(float(table[each][row])) for each in _COLUMNS]


def _short(value: float) -> str:
    if np.isnan(value):
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:.4g}"
