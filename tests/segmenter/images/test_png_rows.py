"""PNGs whose data end before their rows do, which Pillow makes 0 without a word."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image as Pillow

from benchmarks.bomb_makers import png
from segmenter.errors import ImageError
from segmenter.files.masks import read_masks
from segmenter.files.png import parse_png
from segmenter.images.reading import load_image

Refused = Callable[[Path], str]
# The kind of the pixels, their depth, and the bytes of a row of 40.
KINDS = ((0, 1, 5), (0, 8, 40), (2, 8, 120), (4, 8, 80), (6, 8, 160), (0, 16, 80), (6, 16, 320))


@pytest.mark.parametrize(("kind", "depth", "row"), KINDS)
def test_rows_that_are_missing_are_told(
    tmp_path: Path, refused: Refused, kind: int, depth: int, row: int
) -> None:
    whole, cut = png(40, 30, kind, depth, row), png(40, 30, kind, depth, row, rows=29)
    (tmp_path / "cut.png").write_bytes(cut)

    assert "truncated" in refused(tmp_path / "cut.png")
    with pytest.raises(ValueError, match="truncated"):
        parse_png(cut, 1200)
    if depth < 16 or kind == 0:
        with pytest.raises(ImageError, match="truncated"):
            read_masks(tmp_path / "cut.png")
    assert parse_png(whole, 1200).size == (40, 30)


def interlaced(width: int, height: int, left_out: int) -> bytes:
    """A grey picture of 1s in seven passes, of which some bytes are missing at the end."""
    begins = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2))
    rows = b""
    for left, top, across, down in (*begins, (0, 1, 1, 2)):
        columns = len(range(left, width, across))
        rows += (b"\0" + b"\1" * columns) * len(range(top, height, down)) if columns else b""
    data = zlib.compress(rows[: len(rows) - left_out])
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 1)
    file = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    file.seek(0, io.SEEK_END)
    for kind, content in ((b"IHDR", header), (b"IDAT", data), (b"IEND", b"")):
        checksum = zlib.crc32(kind + content)
        file.write(struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum))
    return file.getvalue()


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (5, 9), (17, 16)])
def test_passes_that_are_missing_are_told(
    tmp_path: Path, refused: Refused, size: tuple[int, int]
) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(interlaced(*size, 0))
    assert (load_image(path).pixels == 1).all()

    path.write_bytes(interlaced(*size, 1))
    refused(path)


def test_a_black_border_is_no_end(tmp_path: Path) -> None:
    Pillow.new("RGB", (40, 30)).save(tmp_path / "black.png")

    assert load_image(tmp_path / "black.png").pixels.shape == (30, 40, 3)
