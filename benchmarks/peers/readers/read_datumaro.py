"""Datumaro's own importers, which CVAT has, too: its JSON, Pascal VOC's and CVAT's masks, COCO."""

import json
import shutil
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def _labels(case: Case, dataset: Any, ids: dict[str, int]) -> Found:
    """Draw the masks of the one item; labels are told by what they are called in the file."""
    kinds = import_module("datumaro").AnnotationType
    (item,) = list(dataset)
    names = [label.name for label in dataset.categories()[kinds.label].items]
    table = dataset.categories().get(kinds.mask)
    labels: Array = np.zeros(case.truth.shape, np.int64)
    told: dict[int, str] = {}
    colours: dict[int, tuple[int, ...]] = {}
    polygons = import_module("datumaro.util.mask_tools")
    for annotation in item.annotations:
        label = ids.get(names[annotation.label], -1)
        if annotation.type == kinds.mask:
            inside = annotation.image.astype(bool)
        elif annotation.type == kinds.polygon:
            inside = polygons.rles_to_mask([annotation.points], *case.truth.shape[::-1]) > 0
        else:
            continue
        if label:
            labels[inside] = label
            told[label] = names[annotation.label]
            if table is not None and annotation.label in table.colormap:
                colours[label] = tuple(table.colormap[annotation.label])
    return Found(labels, told, colours or None)


def _imported(folder: Path, kind: str) -> Any:
    detected = import_module("datumaro.components.environment").Environment()
    found = detected.detect_dataset(str(folder))
    if kind not in found:
        raise ValueError(f"is taken for {found}, not {kind}")
    return import_module("datumaro").Dataset.import_from(str(folder), kind)


def _unpacked(case: Case) -> Path:
    folder = Path(tempfile.mkdtemp())
    with ZipFile(case.file) as archive:
        archive.extractall(folder)
    return folder


def read_datumaro(case: Case) -> Found:
    """Read Datumaro's JSON."""
    folder = _unpacked(case)
    told = json.loads((folder / "annotations/default.json").read_text(encoding="utf-8"))
    names = [label["name"] for label in told["categories"]["label"]["labels"]]
    ids = {name: label for label, name in enumerate(names, start=1)}
    return _labels(case, _imported(folder, "datumaro"), ids)


def _declared(folder: Path, ids: dict[tuple[int, ...], int]) -> dict[str, int]:
    """Return the ids of names by the colours that the label map gives them."""
    lines = (folder / "labelmap.txt").read_text(encoding="utf-8").splitlines()[1:]
    declared = (line.split(":")[:2] for line in lines)
    return {name: ids[tuple(map(int, colour.split(",")))] for name, colour in declared}


def _voc_colours() -> dict[tuple[int, ...], int]:
    """Return the places that colours have in Pascal VOC's palette."""
    table = import_module("datumaro.util.mask_tools").generate_colormap(256)
    return {tuple(map(int, colour)): place for place, colour in table.items()}


def read_voc(case: Case) -> Found:
    """Read Pascal VOC's masks."""
    folder = _unpacked(case)
    ids = _declared(folder, _voc_colours())
    found = _labels(case, _imported(folder, "voc_segmentation"), ids)
    return Found(found.labels, found.names)


def read_cvat(case: Case) -> Found:
    """Read CVAT's masks, which it takes for VOC's."""
    folder = _unpacked(case)
    ids: dict[tuple[int, ...], int] = {(0, 0, 0): 0}
    ids |= {colour: label for label, colour in case.colours.items()}
    return _labels(case, _imported(folder, "voc_segmentation"), _declared(folder, ids))


def read_coco(case: Case) -> Found:
    """Read COCO's JSON in the folders that it stands in."""
    folder = Path(tempfile.mkdtemp())
    for name in ("annotations", "images/default"):
        (folder / name).mkdir(parents=True)
    shutil.copy(case.file, folder / "annotations/instances_default.json")
    shutil.copy(case.photo, folder / "images/default")
    told = json.loads(case.file.read_text(encoding="utf-8"))
    ids = {each["name"]: each["id"] for each in told["categories"]}
    found = _labels(case, _imported(folder, "coco_instances"), ids)
    return Found(found.labels, found.names)


if __name__ == "__main__":
    run(
        {
            "datumaro": read_datumaro,
            "voc": read_voc,
            "cvat": read_cvat,
            "coco": read_coco,
            "coco-polygons": read_coco,
        },
        package="datumaro",
    )
