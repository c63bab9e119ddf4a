import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from segmenter.images.reading import load_image

Refused = Callable[[Path], str]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (b"P1\n3 2\n1 0 1\n011\n", [[0, 255, 0], [255, 0, 0]]),
        (b"P2\n# comment\n3 1 255\n0 7 255\n", [[0, 7, 255]]),
        (b"P3 1 2 255\n1 2 3 4 5 6", [[[1, 2, 3]], [[4, 5, 6]]]),
        (b"P2 2 1 4095 12 4095", [[12, 4095]]),
        (b"P4\n9 1\n\x80\x80", [[0, 255, 255, 255, 255, 255, 255, 255, 0]]),
        (b"P5\n# comment\n3 1\n100\n" + bytes([0, 50, 100]), [[0, 128, 255]]),
        (b"P5 2 1 65535\n\x01\x02\xff\xff", [[258, 65535]]),
        (b"P6 1 1 65535\n\0\1\0\2\0\3", [[[1, 2, 3]]]),
        (
            b"P7\nWIDTH 1\nHEIGHT 1\nDEPTH 3\nMAXVAL 255\nTUPLTYPE RGB\nENDHDR\n\1\2\3",
            [[[1, 2, 3]]],
        ),
    ],
)
def test_values_are_those_of_the_file(tmp_path: Path, text: bytes, values: object) -> None:
    path = tmp_path / "photo.pnm"
    path.write_bytes(text)

    image = load_image(path)

    assert image.pixels.tolist() == values
    assert image.bits == (16 if b"4095" in text or b"65535" in text else 8)


def test_float_maps_begin_at_the_bottom_in_either_byte_order(tmp_path: Path) -> None:
    path = tmp_path / "photo.pfm"
    for order, scale in (("<", b"-1.0"), (">", b"1.0")):
        path.write_bytes(b"Pf\n1 2\n" + scale + b"\n" + struct.pack(f"{order}2f", 0.25, -7.5))
        assert load_image(path).pixels.tolist() == [[-7.5], [0.25]]
        path.write_bytes(b"PF\n1 1\n" + scale + b"\n" + struct.pack(f"{order}3f", 1, 2, 3))
        assert load_image(path).pixels.tolist() == [[[1, 2, 3]]]


def test_a_large_photo_is_the_one_that_pillow_reads(tmp_path: Path) -> None:
    stored = np.random.default_rng(0).integers(0, 256, (300, 400, 3), np.uint8)
    Pillow.fromarray(stored).save(tmp_path / "photo.ppm")

    assert np.array_equal(load_image(tmp_path / "photo.ppm").pixels, stored)


@pytest.mark.parametrize(
    "text",
    [
        b"P6\n2 2\n255\n\0\0",
        b"P5\n2 2\n0\n\0\0\0\0",
        b"P5\n0 2\n255\n",
        b"P2 2 2 255 1 2 3",
        b"P2 1 1 255 300",
        b"P2 1 1 255 x",
        b"P5\n" + b"#" * 9000,
        b"P7\nWIDTH 1\n",
    ],
)
def test_senseless_and_cut_files_are_refused(tmp_path: Path, text: bytes, refused: Refused) -> None:
    path = tmp_path / "photo.pnm"
    path.write_bytes(text)

    refused(path)


@pytest.mark.parametrize("shift", range(0, 12, 3))
def test_numbers_and_comments_may_lie_across_the_pieces_that_are_read(
    tmp_path: Path, shift: int
) -> None:
    # Pieces are of a power of two; a comment begins in one and ends two later.
    before = b" " * ((1 << 20) - 40 + shift)
    text = b"P2 4 1 255\n" + before + b"11 222 33 # " + b"1 " * (1 << 20) + b"\n44"
    (tmp_path / "photo.pgm").write_bytes(text)

    assert load_image(tmp_path / "photo.pgm").pixels.tolist() == [[11, 222, 33, 44]]


def test_a_word_without_an_end_is_refused(tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "photo.pgm").write_bytes(b"P2 3 1 255 1 2 " + b"0" * (3 << 20) + b"1")

    assert "a value is no number" in refused(tmp_path / "photo.pgm")
