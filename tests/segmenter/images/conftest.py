import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from segmenter.errors import ImageError
from segmenter.images.reading import load_image


@pytest.fixture
def colours() -> NDArray[np.uint8]:
    return np.random.default_rng(0).integers(0, 256, (7, 11, 3), np.uint8)


@pytest.fixture
def refused() -> Callable[[Path], str]:
    """Load a photo that must be refused and return the line that says why."""

    def check(path: Path) -> str:
        with pytest.raises(ImageError) as caught:
            load_image(path)
        text = str(caught.value)
        assert text.isprintable()
        assert path.name in text
        return text

    return check


@pytest.fixture
def write_png() -> Callable[..., None]:
    """Write a PNG of any depth and colour type from its unfiltered rows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checksum = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + checksum

    def write(
        path: Path,
        size: tuple[int, int],
        depth: int,
        colour_type: int,
        rows: bytes,
        transparency: bytes = b"",
    ) -> None:
        header = struct.pack(">IIBBBBB", *size, depth, colour_type, 0, 0, 0)
        path.write_bytes(
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", header)
            + (chunk(b"tRNS", transparency) if transparency else b"")
            + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b"")
        )

    return write
