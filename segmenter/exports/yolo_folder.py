"""A folder as YOLO's trainers read it, in a zip archive: the photo, its outlines, ``data.yaml``."""

import io
import json
import re
from typing import BinaryIO
from zipfile import ZipFile

from segmenter.exports import yolo
from segmenter.exports.archive import holds_photo, photo_bytes, photo_stem, put
from segmenter.exports.job import ExportJob
from segmenter.exports.names import told_apart

# What YAML takes for the end of a line, or takes only if it is escaped.
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def write(job: ExportJob, file: BinaryIO) -> None:
    """Write ``images/STEM.png``, ``labels/STEM.txt`` and what the classes are called."""
    stem, lines = photo_stem(job), io.BytesIO()
    yolo.write(job, lines)
    with ZipFile(file, "w") as archive:
        put(archive, "data.yaml", _description(job))
        put(archive, f"labels/{stem}.txt", lines.getvalue())
        put(archive, f"images/{stem}.png", photo_bytes(job))


def is_same(job: ExportJob, file: BinaryIO) -> bool:
    """Read the folder back and compare every pixel."""
    stem = photo_stem(job)
    with ZipFile(file) as archive:
        lines = io.BytesIO(archive.read(f"labels/{stem}.txt"))
        return (
            archive.read("data.yaml") == _description(job)
            and yolo.is_same(job, lines)
            and holds_photo(archive, f"images/{stem}.png", job)
        )


def _description(job: ExportJob) -> bytes:
    names = told_apart([style.name for style in job.styles])
    lines = [f"  {number}: {_text(name)}" for number, name in enumerate(names)]
    return "\n".join(["train: images", "val: images", "names:", *lines, ""]).encode()


def _text(name: str) -> str:
    """Return a text of YAML, which is that of JSON, but for characters of two escapes in JSON."""
    written = json.dumps(name, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
