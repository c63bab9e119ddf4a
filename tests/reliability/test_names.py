"""Names are plain text: in files, on terminals and in the window."""

import csv
import io
import json
import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image as Pillow

from segmenter import export
from segmenter.command_line.cli import main
from segmenter.exports import FORMATS
from segmenter.regions.palette import default_styles
from tests.reliability.exporting import two_results
from tests.reliability.report import Figure

HOSTILE = (
    '<img src="/dev/zero">',
    "=cmd|' /C calc'!A0",
    "../../../etc/passwd",
    "\x1b]0;owned\x07\x1b[31m",
    "]]></path><script>alert(1)</script>&lt;",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def test_labels_names_do_no_harm_in_files(figure: Figure, tmp_path: Path) -> None:
    image, (_, result) = two_results()
    styles = [
        replace(style, name=name)
        for style, name in zip(default_styles(result.n_labels), HOSTILE, strict=True)
    ]
    files = export(result, image, styles, tmp_path / "out", FORMATS)
    wrong = [f"{path.name}: {what}" for path in files for what in harm_in(path)]

    assert {path.parent for path in files} == {tmp_path / "out"}
    figure(
        "Names are plain text",
        f"{len(HOSTILE)} hostile names of labels in {len(files)} files; taken for something else",
        wrong,
        0,
    )


def harm_in(path: Path) -> list[str]:
    """Return what a name does in a file but stand there."""
    data = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return [each for each in archive.namelist() if leads_out(each)]
    if path.suffix == ".csv":
        cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
        return [cell for cell in cells if cell.startswith(FORMULA) and not is_number(cell)]
    if path.suffix == ".svg":
        return [name for each in ElementTree.fromstring(data).iter() if (name := does_harm(each))]
    if path.suffix in (".json", ".geojson"):
        json.loads(data)
        return ["a control character"] if has_control(data.decode().replace("\n", "")) else []
    return []


def does_harm(element: ElementTree.Element) -> str:
    """Name an element that runs or fetches something; pictures may be within the file itself."""
    name = element.tag.rpartition("}")[2]
    links = [value for key, value in element.attrib.items() if key.rpartition("}")[2] == "href"]
    is_within = all(link.startswith(("data:image/png;base64,", "#")) for link in links)
    return name if name in ("script", "img") or not is_within else ""


def leads_out(name: str) -> bool:
    return has_control(name) or ".." in Path(name).parts or name.startswith(("/", "\\"))


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def has_control(text: str) -> bool:
    return any(unicodedata.category(each) == "Cc" for each in text)


def test_files_names_do_no_harm_on_a_terminal(
    figure: Figure, in_full: bool, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    for number, name in enumerate(HOSTILE):
        Pillow.new("RGB", (9, 9), (number, 0, 0)).save(photos / f"{name.replace('/', '')}.png")
        (photos / f"{name.replace('/', '')} no.png").write_bytes(b"no photo")
    command = ["segment", str(photos), "-o", str(tmp_path / "out"), "-k", "1"]
    wrong = []
    for more in ([], ["--json"], *([["--jobs", "2", "--overwrite"]] if in_full else [])):
        assert main([*command, *more]) == 1
        wrong += [
            line for said in capfd.readouterr() for line in said.split("\n") if has_control(line)
        ]
    with (tmp_path / "out" / "summary.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    wrong += [cell for cell in cells if cell.startswith(FORMULA) and not is_number(cell)]

    figure(
        "Names are plain text",
        f"{2 * len(HOSTILE)} hostile names of photos on a terminal and in the summary",
        wrong,
        0,
    )
