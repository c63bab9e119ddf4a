"""supervision's dataset readers."""

import shutil
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run

_ROUNDED = "rounds corners and fills borders: up to a pixel too far right and down"


def _drawn(case: Case, dataset: Any, ids: list[int]) -> Found:
    labels: Array = np.zeros(case.truth.shape, np.int64)
    ((_, _, found),) = list(dataset)
    masks: dict[int, Array] = {}
    for mask, kind in zip(found.mask, found.class_id, strict=True):
        labels[mask.astype(bool)] = ids[kind]
        masks[ids[kind]] = masks.get(ids[kind], False) | mask.astype(bool)
    names = dict(zip(ids, dataset.classes, strict=True))
    overlap = sum(int(mask.sum()) for mask in masks.values()) > (labels > 0).sum()
    return Found(labels, names, None, _ROUNDED if overlap else "", masks)


def read_coco(case: Case) -> Found:
    """Read COCO's JSON; classes are numbered in the order of the categories."""
    json = import_module("json")
    folder = Path(tempfile.mkdtemp())
    shutil.copy(case.photo, folder)
    kinds = json.loads(case.file.read_text(encoding="utf-8"))["categories"]
    dataset = import_module("supervision").DetectionDataset.from_coco(
        str(folder), str(case.file), force_masks=True
    )
    return _drawn(case, dataset, [each["id"] for each in kinds])


def read_yolo(case: Case) -> Found:
    """Read YOLO's folder."""
    folder = Path(tempfile.mkdtemp())
    with ZipFile(case.file) as archive:
        archive.extractall(folder)
    dataset = import_module("supervision").DetectionDataset.from_yolo(
        *(str(folder / each) for each in ("images", "labels", "data.yaml")), force_masks=True
    )
    return _drawn(case, dataset, list(case.names))


if __name__ == "__main__":
    readers = {"coco": read_coco, "coco-polygons": read_coco, "yolo-folder": read_yolo}
    run(readers, package="supervision")
