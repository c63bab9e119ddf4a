"""Ultralytics' own functions that check, read and fill labels, without PyTorch.

They are taken from the package's sources by name, because importing them imports PyTorch. Labels
go the way that they go in training: checked, resampled, truncated and filled.
"""

import ast
import os
import tempfile
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run

_TAKEN = {
    "data/utils.py": (
        *("IMG_FORMATS", "FORMATS_HELP_MSG", "VID_FORMATS", "exif_size", "check_image"),
        *("verify_image_label", "polygon2mask", "img2label_paths"),
    ),
    "utils/ops.py": ("segments2boxes", "resample_segments", "xyxy2xywh", "empty_like"),
}


def _functions() -> dict[str, Any]:
    pillow = import_module("PIL.Image")
    space: dict[str, Any] = {"np": np, "os": os, "Path": Path, "Image": pillow}
    space["cv2"] = import_module("cv2")
    root = Path(str(distribution("ultralytics").locate_file("ultralytics")))
    for name, wanted in _TAKEN.items():
        tree = ast.parse((root / name).read_text(encoding="utf-8"))
        tree.body = [node for node in tree.body if _name(node) in wanted]
        future = ast.parse("from __future__ import annotations").body
        tree.body = [*future, *tree.body]
        exec(compile(tree, name, "exec"), space)  # noqa: S102 - the package's own functions
    space["empty_like"] = np.empty_like
    return space


def _name(node: ast.stmt) -> str:
    if isinstance(node, ast.FunctionDef):
        return node.name
    is_constant = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    return node.targets[0].id if is_constant else ""  # type: ignore[attr-defined]  # an Assign


def read_yolo_folder(case: Case) -> Found:
    """Read a folder with its description."""
    folder = Path(tempfile.mkdtemp())
    with ZipFile(case.file) as archive:
        archive.extractall(folder)
    text = (folder / "data.yaml").read_text(encoding="utf-8")
    described = import_module("yaml").safe_load(text)
    names = {number + 1: name for number, name in described["names"].items()}
    (photo,) = (folder / described["train"]).iterdir()
    return Found(_read(case, photo, Path(FUNCTIONS["img2label_paths"]([str(photo)])[0])), names)


def read_yolo(case: Case) -> Found:
    """Read a text of outlines."""
    return Found(_read(case, case.photo, case.file))


def _read(case: Case, photo: Path, file: Path) -> Array:
    args = (str(photo), str(file), "", False, len(case.names), 0, 0, False)
    _, boxes, shape, segments, *_, problem = FUNCTIONS["verify_image_label"](args)
    if problem:
        raise ValueError(problem.replace(f"{photo}: ", ""))
    segments = FUNCTIONS["resample_segments"](segments, max(1000, *(len(s) + 1 for s in segments)))
    labels: Array = np.zeros(shape, np.int64)
    for (kind, *_), segment in zip(boxes, segments, strict=True):
        corners = segment * np.array(shape[::-1], np.float32)
        labels[FUNCTIONS["polygon2mask"](shape, [corners.reshape(-1)]) > 0] = int(kind) + 1
    return labels


FUNCTIONS = _functions()

if __name__ == "__main__":
    run({"yolo": read_yolo, "yolo-folder": read_yolo_folder}, package="ultralytics")
