import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.images.reading import load_image

Refused = Callable[[Path], str]
WritePng = Callable[..., None]


def test_16_bit_pngs_are_refused(tmp_path: Path, write_png: WritePng, refused: Refused) -> None:
    for colour_type, samples in ((0, 1), (2, 3), (4, 2), (6, 4)):
        path = tmp_path / f"photo{colour_type}.png"
        write_png(path, (2, 2), 16, colour_type, (b"\0" + bytes(4 * samples)) * 2)

        assert "more than 8 bits" in refused(path)


@pytest.mark.parametrize(
    ("dtype", "shape", "photometric"),
    [
        ("u2", (4, 4, 3), "rgb"),
        ("u2", (4, 4), "minisblack"),
        ("u4", (4, 4), "minisblack"),
        ("f4", (4, 4), "minisblack"),
        ("i1", (4, 4), "minisblack"),
    ],
)
@pytest.mark.parametrize("planar", ["contig", "separate"])
def test_tiffs_of_other_levels_are_refused(
    tmp_path: Path,
    dtype: str,
    shape: tuple[int, ...],
    photometric: str,
    planar: str,
    refused: Refused,
) -> None:
    import tifffile

    if planar == "separate" and len(shape) == 3:
        shape = shape[2:] + shape[:2]
    tifffile.imwrite(
        tmp_path / "photo.tif",
        np.ones(shape, dtype),
        photometric=photometric,
        planarconfig=planar if len(shape) == 3 else None,
    )

    refused(tmp_path / "photo.tif")


def test_premultiplied_alpha_is_refused(tmp_path: Path, refused: Refused) -> None:
    import tifffile

    path = tmp_path / "photo.tif"
    pixels = np.ones((4, 4, 4), np.uint8)
    tifffile.imwrite(path, pixels, photometric="rgb", extrasamples=["assocalpha"])

    assert "premultiplied" in refused(path)


@pytest.mark.parametrize(
    ("mode", "suffix", "words"),
    [
        ("CMYK", "jpg", "CMYK"),
        ("CMYK", "tif", "CMYK"),
        ("LAB", "tif", "Lab"),
        ("F", "tif", "floating-point"),
        ("I;16", "tif", "8 bits"),
        ("I;16", "ppm", "8 bits"),
        ("F", "ppm", "floating-point"),
    ],
)
def test_what_is_not_supported_is_named(
    tmp_path: Path, mode: str, suffix: str, words: str, refused: Refused
) -> None:
    path = tmp_path / f"photo.{suffix}"
    Pillow.new(mode, (4, 4)).save(path)

    assert words in refused(path)


def test_16_bit_colour_ppms_are_refused(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "photo.ppm"
    path.write_bytes(b"P6\n2 1\n65535\n" + bytes(12))

    assert "more than 8 bits" in refused(path)


def test_ppms_of_fewer_levels_are_widened(tmp_path: Path) -> None:
    path = tmp_path / "photo.pgm"
    path.write_bytes(b"P5\n# comment\n3 1\n100\n" + bytes([0, 50, 100]))

    assert load_image(path).pixels.tolist() == [[0, 128, 255]]


@pytest.mark.parametrize(
    ("suffix", "words"),
    [("gif", "animation"), ("png", "animation"), ("webp", "animation"), ("tif", "pages")],
)
def test_animations_and_pages_are_refused(
    tmp_path: Path, suffix: str, words: str, refused: Refused
) -> None:
    path = tmp_path / f"photo.{suffix}"
    first, second = Pillow.new("RGB", (8, 8), "red"), Pillow.new("RGB", (8, 8), "blue")
    first.save(path, save_all=True, append_images=[second])

    assert words in refused(path)


def test_the_first_of_several_pictures_in_a_jpeg_is_read(tmp_path: Path) -> None:
    first, second = Pillow.new("RGB", (8, 8), "red"), Pillow.new("RGB", (8, 8), "blue")
    first.save(tmp_path / "photo.jpg", "MPO", save_all=True, append_images=[second])

    assert load_image(tmp_path / "photo.jpg").pixels[0, 0].tolist() == [254, 0, 0]


def test_gifs_that_leave_canvas_bare_are_refused(tmp_path: Path, refused: Refused) -> None:
    path = tmp_path / "photo.gif"
    Pillow.new("P", (4, 4)).save(path)
    data = bytearray(path.read_bytes())
    data[6:10] = struct.pack("<HH", 9, 9)
    path.write_bytes(data)

    assert "canvas" in refused(path)
