import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.images.reading import load_image

Refused = Callable[[Path], str]
WritePng = Callable[..., None]
Colours = NDArray[np.uint8]


def with_chunk(path: Path, kind: bytes, content: bytes, *, broken: bool = False) -> None:
    """Put a chunk behind a PNG's header."""
    data = path.read_bytes()
    checksum = zlib.crc32(kind + content) ^ (1 if broken else 0)
    chunk = struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
    path.write_bytes(data[:33] + chunk + data[33:])


@pytest.mark.parametrize(("colour_type", "samples"), [(0, 1), (2, 3), (4, 2), (6, 4)])
def test_16_bit_values_are_exact(
    tmp_path: Path, colour_type: int, samples: int, write_png: WritePng
) -> None:
    path = tmp_path / "photo.png"
    values = np.random.default_rng(1).integers(1, 65536, (7, 5, samples)).astype(">u2")
    rows = b"".join(b"\0" + row.tobytes() for row in values)
    write_png(path, (5, 7), 16, colour_type, rows)

    image = load_image(path)

    colours = {1: 1, 2: 1, 3: 3, 4: 3}[samples]
    assert image.pixels.dtype == np.uint16
    assert np.array_equal(image.pixels.reshape(7, 5, -1), values[..., :colours])


def test_the_transparent_colour_of_16_bits_is_left_out(tmp_path: Path, write_png: WritePng) -> None:
    path = tmp_path / "photo.png"
    rows = b"\0" + struct.pack(">6H", 1, 2, 300, 1, 2, 301)
    write_png(path, (2, 1), 16, 2, rows, struct.pack(">3H", 1, 2, 300))

    valid = load_image(path).valid

    assert valid is not None
    assert valid.tolist() == [[False, True]]


def test_a_damaged_text_does_not_matter(tmp_path: Path, colours: Colours) -> None:
    path = tmp_path / "photo.png"
    Pillow.fromarray(colours).save(path)
    with_chunk(path, b"tEXt", b"Author\0me", broken=True)

    image = load_image(path)

    assert np.array_equal(image.pixels, colours)
    assert not image.notices


def test_damage_to_what_pixels_mean_is_told(tmp_path: Path, colours: Colours) -> None:
    path = tmp_path / "photo.png"
    Pillow.fromarray(colours).save(path)
    with_chunk(path, b"tRNS", bytes(6), broken=True)

    image = load_image(path)

    assert np.array_equal(image.pixels, colours)
    assert any("tRNS" in notice for notice in image.notices)


def test_damage_to_the_header_is_not_repaired(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "photo.png"
    Pillow.new("RGB", (5, 5)).save(path)
    data = bytearray(path.read_bytes())
    data[30] ^= 1
    path.write_bytes(data)

    refused(path)


@pytest.mark.parametrize("suffix", ["gif", "png", "webp"])
def test_frames_are_chosen_and_the_first_is_told(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"photo.{suffix}"
    first, second = Pillow.new("RGB", (8, 8), "red"), Pillow.new("RGB", (8, 8), "blue")
    first.save(path, save_all=True, append_images=[second], lossless=True)

    one, two = load_image(path), load_image(path, page=2)

    assert one.pixels[0, 0].tolist() == [255, 0, 0]
    assert any("frame 1 of 2" in notice for notice in one.notices)
    assert two.pixels[0, 0].tolist() == [0, 0, 255]
    assert (two.page.number, two.page.count) == (2, 2)
    assert not two.notices
