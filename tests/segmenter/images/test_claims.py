"""Files that claim more than they hold: one line, before memory or time is taken for them."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as Pillow

from benchmarks.bomb_makers import dicom, jpeg_of_scans, nifti, png, tiff
from segmenter.errors import ImageError
from segmenter.images.claims import check_claim
from segmenter.images.decoded import Refusal
from segmenter.images.reading import check_photo, load_image

Refused = Callable[[Path], str]


def test_more_than_any_file_of_its_length_holds_is_broken() -> None:
    check_claim(16_000_000, 9, 3, 3)
    check_claim(40_000_000, 40_001, 3, 4)
    check_claim(200_000_000, 600_000, 3, 4)
    for n_pixels, stored in ((40_000_000, 39_999), (200_000_000, 599_999)):
        with pytest.raises(ValueError, match="claims far more pixels"):
            check_claim(n_pixels, stored, 3, 4)


def test_what_takes_much_memory_must_be_worth_it() -> None:
    check_claim(100_000_000, 2_000_000, 3, 11)
    with pytest.raises(Refusal, match="next to nothing"):
        check_claim(200_000_000, 2_000_000, 3, 11)


def test_what_takes_more_memory_than_is_free_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("segmenter.images.claims.free_bytes", lambda: 10_000_000)
    check_claim(1_000_000, 1_000_000, 3, 10)

    with pytest.raises(Refusal, match="are free; make it smaller"):
        check_claim(1_000_000, 1_000_000, 3, 11)


def holding(compression: int, data: bytes) -> bytes:
    """A TIFF of 64 × 64 pixels whose only strip is another picture."""
    return tiff([(64, 64, compression, data, {})])


def in_webp() -> bytes:
    """25 megapixels of nothing in a hundred bytes."""
    file = io.BytesIO()
    Pillow.new("RGB", (5000, 5000)).save(file, "WEBP", lossless=True, quality=0, method=0)
    return file.getvalue()


WEBP = in_webp()
BOMBS = {
    "scans.jpg": (jpeg_of_scans(199, 5000, 5000), "passes"),
    "claims.jpg": (jpeg_of_scans(5, 9000, 9000), "claims far more"),
    "short.png": (png(40, 3_000_000, 2, 8, 120, rows=2), "claims far more"),
    "claims.webp": (WEBP, "claims far more"),
    "claims.ppm": (b"P6 8000 8000 255\n" + bytes(99), "truncated"),
    "scans.tif": (holding(7, jpeg_of_scans(199, 5000, 5000)), "passes"),
    "webp.tif": (holding(50001, WEBP), "larger than it says"),
    "png.tif": (holding(34933, png(9000, 9000, 0, 8, 9, rows=1)), "larger than it says"),
    "fax.tif": (tiff([(14_000, 14_000, 4, bytes(9), {258: (3, 1)})]), "claims far more"),
    "tile.tif": (
        tiff([(64, 64, 8, zlib.compress(bytes(64)), {322: (4, 60_000), 323: (4, 60_000)})]),
        "claims far more",
    ),
    "claims.dcm": (dicom(9000, 9000, 1, bytes(99)), "claims far more"),
    "jpeg.dcm": (dicom(8, 8, 1, jpeg_of_scans(2, 9000, 9000), "50"), "larger than it says"),
    "claims.nii": (nifti((8000, 8000, 1)), "claims far more"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_small_files_that_claim_much_are_refused(
    tmp_path: Path, refused: Refused, name: str
) -> None:
    data, why = BOMBS[name]
    (tmp_path / name).write_bytes(data)

    assert why in refused(tmp_path / name)


def test_a_jpeg_of_tiles_and_no_end_is_refused(tmp_path: Path, refused: Refused) -> None:
    size = struct.pack(">HH8IH", 47, 0, 4000, 4000, 0, 0, 4, 4, 0, 0, 3) + b"\7\1\1" * 3
    codestream = b"\xff\x4f\xff\x51" + size + b"\xff\x90\0\x0a" + bytes(8) + b"\xff\x93"
    (tmp_path / "tiles.j2k").write_bytes(codestream)

    assert "1,000,000 tiles" in refused(tmp_path / "tiles.j2k")


def test_a_file_that_is_packed_as_a_whole_is_not_unpacked_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    path = tmp_path / "deflated.dcm"
    path.write_bytes(dicom(8, 8, 1, bytes(2_000_000), deflated=True))
    load_image(path)

    monkeypatch.setattr("segmenter.images.dicom.MOST_INFLATED", 1_000_000)
    assert "packed as a whole" in refused(path)


def test_what_another_decoder_is_to_show_is_weighed_as_well(tmp_path: Path) -> None:
    scans, photo = tmp_path / "scans.jpg", tmp_path / "photo.png"
    scans.write_bytes(jpeg_of_scans(199, 5000, 5000))
    photo.write_bytes(png(9, 9, 2, 8, 27))

    check_photo(photo)
    with pytest.raises(ImageError, match="passes"):
        check_photo(scans)


def test_plain_text_is_read_in_pieces_whatever_stands_between(tmp_path: Path) -> None:
    values = np.random.default_rng(0).integers(0, 1000, (300, 400))
    words = "".join(
        f"{value}{' # 7 8'[: 6 * (i % 5 == 0)]}\n" for i, value in enumerate(values.flat)
    )
    (tmp_path / "plain.pgm").write_text(f"P2 400 300 # sides\n999\n{words}")

    assert np.array_equal(load_image(tmp_path / "plain.pgm").pixels, values)
