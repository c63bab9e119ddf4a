"""resvg, which draws SVG."""

import io
from importlib import import_module
from xml.etree import ElementTree

import numpy as np

from benchmarks.peers.readers.reading import Case, Found, by_colour, run


def read_svg(case: Case) -> Found:
    """Draw the paths, and find labels by their colours."""
    text = case.file.read_text(encoding="utf-8")
    png = bytes(import_module("resvg_py").svg_to_bytes(svg_string=text))
    with import_module("PIL.Image").open(io.BytesIO(png)) as picture:
        levels = np.asarray(picture.convert("RGBA"))
    if not np.isin(levels[..., 3], (0, 255)).all():
        raise ValueError("borders are blurred")
    space = "{http://www.w3.org/2000/svg}"
    names = {
        int(path.attrib["id"].partition("-")[2]): path.findtext(f"{space}title") or ""
        for path in ElementTree.fromstring(text).iter(f"{space}path")  # noqa: S314 - Pixture's own
    }
    return Found(by_colour(levels * (levels[..., 3:] > 0), case), names, case.colours)


if __name__ == "__main__":
    run({"svg": read_svg}, package="resvg-py")
