"""COCO's own reader."""

from importlib import import_module

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def read_coco(case: Case) -> Found:
    """Draw the annotations of the one photo."""
    coco = import_module("pycocotools.coco").COCO(str(case.file))
    labels: Array = np.zeros(case.truth.shape, np.int64)
    (photo,) = coco.getImgIds()
    sizes = []
    for annotation in coco.loadAnns(coco.getAnnIds(imgIds=[photo])):
        mask = coco.annToMask(annotation).astype(bool)
        labels[mask] = annotation["category_id"]
        sizes.append(int(mask.sum()) == annotation["area"])
    kinds = coco.loadCats(coco.getCatIds())
    names = {each["id"]: each["name"] for each in kinds}
    note = "" if all(sizes) else "areas are others than those told"
    return Found(labels, names, {each["id"]: each["color"] for each in kinds}, note)


if __name__ == "__main__":
    run({"coco": read_coco, "coco-polygons": read_coco}, package="pycocotools")
