"""Zip archives that are the same for the same content, and names that are safe in them."""

import io
import re
from collections.abc import Sequence
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from PIL import Image as Pillow

from segmenter.files.png import write_png

_LONGEST = 60
_FILE_NAME = re.compile(r"[^\w .+()-]+")


def put(archive: ZipFile, name: str, data: bytes) -> None:
    """Add a file without its time, so that equal results are equal archives, byte for byte."""
    entry = ZipInfo(name)
    entry.external_attr = 0o644 << 16
    kind = 0 if name.endswith(".png") else ZIP_DEFLATED
    archive.writestr(entry, data, kind, 6 if kind else None)


def png_bytes(picture: Pillow.Image) -> bytes:
    """Return a picture as the content of a PNG file."""
    buffer = io.BytesIO()
    write_png(picture, buffer)
    return buffer.getvalue()


def safe_names(
    names: Sequence[str],
    reserved: Sequence[str] = (),
    forbidden: re.Pattern[str] = _FILE_NAME,
) -> list[str]:
    """Turn labels' names into different ones that any program and disk takes.

    Parameters
    ----------
    names : sequence of str
    reserved : sequence of str, optional
        Names that none may have.
    forbidden : re.Pattern, optional
        What becomes an underscore: by default all that a disk may not take.
    """
    taken = {name.casefold() for name in reserved}
    safe = []
    for name in names:
        plain = forbidden.sub("_", name).strip(" .")[:_LONGEST] or "label"
        candidate, count = plain, 1
        while candidate.casefold() in taken:
            count += 1
            candidate = f"{plain} ({count})"
        taken.add(candidate.casefold())
        safe.append(candidate)
    return safe
