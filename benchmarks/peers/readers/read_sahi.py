"""SAHI's COCO classes."""

from importlib import import_module

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def read_coco(case: Case) -> Found:
    """Draw the annotations' masks as SAHI's own annotation class has them."""
    found = import_module("sahi.utils.coco").Coco.from_coco_dict_or_path(str(case.file))
    object_of = import_module("sahi.annotation").ObjectAnnotation
    height, width = case.truth.shape
    labels: Array = np.zeros(case.truth.shape, np.int64)
    names: dict[int, str] = {}
    for annotation in found.images[0].annotations:
        if not annotation.segmentation:
            raise ValueError("reads no run lengths, only their boxes")
        shape = object_of(
            segmentation=annotation.segmentation,
            category_id=annotation.category_id,
            full_shape=[height, width],
        )
        labels[np.asarray(shape.mask.bool_mask)] = annotation.category_id
        names[annotation.category_id] = annotation.category_name
    return Found(labels, names)


if __name__ == "__main__":
    run({"coco": read_coco, "coco-polygons": read_coco}, package="sahi")
