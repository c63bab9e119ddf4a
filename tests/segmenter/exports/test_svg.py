from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

from segmenter.exports.job import ExportJob

Write = Callable[[str, ExportJob], Path]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(path: Path, size: tuple[int, int]) -> list[tuple[str, np.ndarray]]:
    """Draw each path as a browser does, even-odd, in the middle of each pixel."""
    height, width = size
    found = []
    for element in ElementTree.parse(path).getroot().iter(f"{SVG}path"):
        crossings = np.zeros((height, width + 1), int)
        x = y = 0
        for ring in element.get("d", "").split("z")[:-1]:
            start, *steps = ring.removeprefix("M").replace("H", " H").replace("V", " V").split(" ")
            x, y = int(start), int(steps[0])
            first = y
            for step in steps[1:]:
                if step[0] == "H":
                    x = int(step[1:])
                else:
                    top, bottom = sorted((y, int(step[1:])))
                    crossings[top:bottom, x] += 1
                    y = int(step[1:])
            top, bottom = sorted((y, first))
            crossings[top:bottom, x] += 1
        inside = np.cumsum(crossings, axis=1)[:, :-1] % 2 == 1
        found.append((element.get("fill", ""), inside))
    return found


def test_paths_fill_their_labels(written: Write, blocks: ExportJob) -> None:
    labels = blocks.segmentation.labels

    paths = drawn(written("svg", blocks), labels.shape)

    assert [fill for fill, _ in paths] == ["#4477aa", "#ee6677", "#228833", "#ccbb44"]
    for label, (_, inside) in enumerate(paths, start=1):
        assert np.array_equal(inside, labels == label)


def test_the_canvas_is_the_photo_and_edges_are_crisp(written: Write, blocks: ExportJob) -> None:
    root = ElementTree.parse(written("svg", blocks)).getroot()

    assert root.get("viewBox") == "0 0 32 24"
    for path in root.iter(f"{SVG}path"):
        assert path.get("fill-rule") == "evenodd"
        assert path.get("shape-rendering") == "crispEdges"


def test_hidden_labels_are_hidden(written: Write, blocks: ExportJob) -> None:
    styles = (replace(blocks.styles[0], visible=False), *blocks.styles[1:])

    root = ElementTree.parse(written("svg", replace(blocks, styles=styles))).getroot()

    assert [path.get("display") for path in root.iter(f"{SVG}path")] == ["none", None, None, None]
