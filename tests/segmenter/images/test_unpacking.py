import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.images.reading import load_image

WritePng = Callable[..., None]


@pytest.mark.parametrize(
    ("mode", "suffix"),
    [
        *[(mode, "png") for mode in ("1", "L", "LA", "P", "RGB", "RGBA")],
        *[(mode, "tif") for mode in ("1", "L", "LA", "P", "RGB", "RGBA")],
        *[(mode, "bmp") for mode in ("1", "L", "P", "RGB")],
        *[(mode, "gif") for mode in ("1", "L", "P")],
        *[(mode, "ppm") for mode in ("1", "L", "RGB")],
        *[(mode, "webp") for mode in ("RGB", "RGBA")],
    ],
)
def test_lossless_formats_keep_every_level(
    tmp_path: Path, colours: NDArray[np.uint8], mode: str, suffix: str
) -> None:
    picture = Pillow.fromarray(colours).convert(mode)
    if mode in ("LA", "RGBA"):
        picture.putalpha(Pillow.fromarray(np.array([0, 1, 255], np.uint8)[colours[..., 0] % 3]))
    path = tmp_path / f"photo.{suffix}"
    picture.save(path, lossless=True)

    image = load_image(path)

    assert image.is_grey == (mode in ("1", "L", "LA"))
    expected = np.asarray(picture.convert("RGBA"))
    shown = expected[..., 3] > 0
    pixels = np.repeat(image.pixels[..., None], 3, 2) if image.is_grey else image.pixels
    assert np.array_equal(pixels[shown], expected[shown][:, :3])
    if shown.all():
        assert image.valid is None
    else:
        assert image.valid is not None
        assert np.array_equal(image.valid, shown)


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_photos_come_upright(
    tmp_path: Path, colours: NDArray[np.uint8], orientation: int, suffix: str
) -> None:
    stored = np.repeat(np.repeat(colours // 128 * 255, 8, 0), 8, 1)
    upright = {
        1: stored,
        2: stored[:, ::-1],
        3: stored[::-1, ::-1],
        4: stored[::-1],
        5: stored.transpose(1, 0, 2),
        6: np.rot90(stored, -1),
        7: stored[::-1, ::-1].transpose(1, 0, 2),
        8: np.rot90(stored),
    }[orientation]
    exif = Pillow.Exif()
    exif[274] = orientation
    path = tmp_path / f"photo.{suffix}"
    Pillow.fromarray(stored).save(path, exif=exif, quality=100, lossless=True, subsampling=0)

    image = load_image(path)

    assert image.pixels.shape == upright.shape
    assert np.abs(image.pixels.astype(int) - upright).mean() < (8 if suffix == "jpg" else 1e-9)


def test_hidden_pixels_are_turned_with_the_photo(tmp_path: Path) -> None:
    stored = np.full((4, 6, 4), 255, np.uint8)
    stored[0, 5, 3] = 0
    exif = Pillow.Exif()
    exif[274] = 6
    Pillow.fromarray(stored).save(tmp_path / "photo.png", exif=exif)

    valid = load_image(tmp_path / "photo.png").valid

    assert valid is not None
    assert valid.shape == (6, 4)
    assert list(zip(*np.nonzero(~valid), strict=True)) == [(5, 3)]


def test_a_photo_of_many_strips_is_turned_exactly(tmp_path: Path) -> None:
    stored = np.random.default_rng(1).integers(0, 256, (1300, 170), np.uint8)
    exif = Pillow.Exif()
    exif[274] = 8
    Pillow.fromarray(stored).save(tmp_path / "photo.png", exif=exif)

    assert np.array_equal(load_image(tmp_path / "photo.png").pixels, np.rot90(stored))


@pytest.mark.parametrize(("depth", "level"), [(1, 1), (2, 2), (4, 9), (8, 200)])
def test_the_transparent_grey_of_small_depths_is_left_out(
    tmp_path: Path, depth: int, level: int, write_png: WritePng
) -> None:
    per_byte = 8 // depth
    levels = np.arange(8 * per_byte).reshape(8, -1) % 2**depth
    levels[0, 0] = level
    packed = sum(levels[:, i::per_byte] << (8 - depth * (i + 1)) for i in range(per_byte))
    rows = b"".join(b"\0" + bytes(row.astype(np.uint8)) for row in np.asarray(packed))
    path = tmp_path / "photo.png"
    write_png(path, (per_byte, 8), depth, 0, rows[: 8 * 2], struct.pack(">H", level))
    levels = levels[:, :per_byte]

    image = load_image(path)

    assert np.array_equal(image.pixels, levels * (255 // (2**depth - 1)))
    assert image.valid is not None
    assert np.array_equal(image.valid, levels != level)


def test_the_transparent_colour_is_left_out(tmp_path: Path, write_png: WritePng) -> None:
    rows = b"\0" + bytes([1, 2, 3, 1, 2, 4, 9, 2, 3])
    path = tmp_path / "photo.png"
    write_png(path, (3, 1), 8, 2, rows, struct.pack(">3H", 1, 2, 3))

    valid = load_image(path).valid

    assert valid is not None
    assert valid.tolist() == [[False, True, True]]


@pytest.mark.parametrize("alphas", [b"\0", b"\xff\0\x80"])
def test_transparent_palette_entries_are_left_out(tmp_path: Path, alphas: bytes) -> None:
    picture = Pillow.new("P", (3, 1))
    picture.putdata([0, 1, 2])
    picture.putpalette([255, 0, 0, 0, 255, 0, 0, 0, 255])
    picture.save(tmp_path / "photo.png", transparency=alphas)

    image = load_image(tmp_path / "photo.png")

    assert image.pixels.tolist() == [[[255, 0, 0], [0, 255, 0], [0, 0, 255]]]
    assert image.valid is not None
    assert image.valid.tolist() == [[alpha > 0 for alpha in alphas.ljust(3, b"\xff")]]


def test_a_palette_of_greys_makes_a_grey_photo(tmp_path: Path) -> None:
    picture = Pillow.new("P", (3, 1))
    picture.putdata([0, 1, 2])
    picture.putpalette([10, 10, 10, 90, 90, 90, 30, 30, 30, 255, 0, 0])
    picture.save(tmp_path / "photo.png")

    assert load_image(tmp_path / "photo.png").pixels.tolist() == [[10, 90, 30]]
