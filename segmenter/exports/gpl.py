"""Mean colours of the labels as a palette of GIMP, which Inkscape and Krita read as well."""

from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.exports.swatches import swatches


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a line a colour."""
    file.write(_text(job).encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the palette back and compare it."""
    return file.read() == _text(job).encode()


def _text(job: ExportJob) -> str:
    name = " ".join(job.image.stem.split())
    head = ["GIMP Palette", f"Name: {name}", "Columns: 0", "#"]
    lines = [f"{red:3d} {green:3d} {blue:3d}\t{name}" for name, (red, green, blue) in swatches(job)]
    return "\n".join([*head, *lines]) + "\n"
