"""Label Studio's own checks and converter, of its SDK."""

import json
import tempfile
from importlib import import_module
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np

from benchmarks.peers.readers.reading import Array, Case, Found, run


def read_label_studio(case: Case) -> Found:
    """Check the task against a labelling set-up with its names, and decode its strokes."""
    (task,) = json.loads(case.file.read_text(encoding="utf-8"))
    regions = task["annotations"][0]["result"]
    names = {int(each["id"].partition("-")[2]): _name(each) for each in regions}
    config = _config(list(names.values()), regions[0]["from_name"])
    checker = import_module("label_studio_sdk.label_interface").LabelInterface(config)
    if problems := checker.validate_prediction(task["annotations"][0], return_errors=True):
        raise ValueError("; ".join(problems[:3]))
    labels: Array = np.zeros(case.truth.shape, np.int64)
    converter = import_module("label_studio_sdk.converter").Converter(config, tempfile.mkdtemp())
    brush = import_module("label_studio_sdk.converter.brush")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tasks.json"
        # As the program numbers what it imports.
        path.write_text(json.dumps([{**task, "id": 1}]), encoding="utf-8")
        (item,) = list(converter.iter_from_json_file(str(path)))
    (strokes,) = item["output"].values()
    for label, stroke in zip(names, strokes, strict=True):
        (mask,) = brush.decode_from_annotation("label", [stroke]).values()
        labels[mask > 0] = label
    return Found(labels, names)


def _name(region: dict[str, dict[str, list[str]]]) -> str:
    return region["value"]["brushlabels"][0]


def _config(names: list[str], control: str) -> str:
    told = "".join(f"<Label value={quoteattr(name)}/>" for name in names)
    return (
        '<View><Image name="image" value="$image"/>'
        f'<BrushLabels name="{control}" toName="image">{told}</BrushLabels></View>'
    )


if __name__ == "__main__":
    run({"label-studio": read_label_studio}, package="label-studio-sdk")
