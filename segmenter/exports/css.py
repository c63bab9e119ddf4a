"""Mean colours of the labels as custom properties of a style sheet."""

import re
from collections.abc import Sequence
from typing import BinaryIO

from segmenter.exports.job import ExportJob
from segmenter.exports.swatches import swatches

_NOT_IN_NAMES = re.compile(r"[^\w]+")
_BLANK = "label"


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write a line a colour: ``--sky: #5a96e6;``."""
    file.write(_text(job).encode())


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the sheet back and compare it."""
    return file.read() == _text(job).encode()


def _text(job: ExportJob) -> str:
    found = swatches(job)
    names = _names([name for name, _ in found])
    lines = [
        f"  --{name}: #{red:02x}{green:02x}{blue:02x};"
        for name, (_, (red, green, blue)) in zip(names, found, strict=True)
    ]
    return "\n".join([":root {", *lines, "}"]) + "\n"


def _names(names: Sequence[str]) -> list[str]:
    """Return different names of which style sheets take every letter."""
    taken: list[str] = []
    for name in names:
        wanted = _NOT_IN_NAMES.sub("-", name.casefold()).strip("-") or _BLANK
        candidate, count = wanted, 1
        while candidate in taken:
            count += 1
            candidate = f"{wanted}-{count}"
        taken.append(candidate)
    return taken
