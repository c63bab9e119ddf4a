"""LabelMe's own file class and converter."""

from importlib import import_module

import numpy as np

from benchmarks.peers.readers.reading import Case, Found, run


def read_labelme(case: Case) -> Found:
    """Draw the shapes as LabelMe's converters do, the photo loaded by its path from the file."""
    file = import_module("labelme").LabelFile(str(case.file))
    utils = import_module("labelme.utils")
    photo = utils.img_data_to_arr(file.image_data)
    if photo.shape[:2] != case.truth.shape:
        raise ValueError("the photo is another")
    ids = {shape["label"]: shape["group_id"] for shape in file.shapes}
    labels, _ = utils.shapes_to_label(photo.shape, file.shapes, ids)
    names = {label: _without_id(name, label) for name, label in ids.items()}
    # Converters number labels in the order of their names.
    in_order = [ids[name] for name in sorted(ids)] == sorted(ids.values())
    note = "" if in_order else "the order of names is another than that of ids"
    if any(name != names[label] for name, label in ids.items()):
        note = note or "ids before names that sort otherwise"
    return Found(np.asarray(labels), names, None, note)


def _without_id(name: str, label: int) -> str:
    head, _, rest = name.partition(" ")
    return rest if head.isdecimal() and int(head) == label else name


if __name__ == "__main__":
    run({"labelme": read_labelme}, package="labelme")
