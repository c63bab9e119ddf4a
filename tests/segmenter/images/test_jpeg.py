import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ImageError
from segmenter.images.reading import Reading, load_image

Refused = Callable[[Path], str]
EOI = b"\xff\xd9"


@pytest.fixture
def photo() -> NDArray[np.uint8]:
    small = np.random.default_rng(0).integers(0, 256, (20, 30, 3), np.uint8)
    return np.asarray(Pillow.fromarray(small).resize((240, 160)))


def encoded(photo: NDArray[np.uint8], **options: object) -> bytes:
    file = io.BytesIO()
    Pillow.fromarray(photo).save(file, "JPEG", **options)
    return file.getvalue()


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"progressive": True},
        {"quality": 98, "subsampling": 0},
        {"subsampling": 1, "optimize": True},
        {"restart_marker_rows": 2},
    ],
)
@pytest.mark.parametrize("grey", [True, False])
def test_sound_jpegs_have_pillows_values_and_no_notice(
    tmp_path: Path, photo: NDArray[np.uint8], options: dict[str, object], grey: bool
) -> None:
    data = encoded(photo[..., 0] if grey else photo, **options)
    (tmp_path / "photo.jpg").write_bytes(data)

    image = load_image(tmp_path / "photo.jpg")

    assert np.array_equal(image.pixels, np.asarray(Pillow.open(io.BytesIO(data))))
    assert not image.notices


def test_a_photo_cut_and_closed_tells_where_it_ends(
    tmp_path: Path, photo: NDArray[np.uint8]
) -> None:
    path = tmp_path / "photo.jpg"
    data = encoded(photo)
    path.write_bytes(data[: len(data) // 2] + EOI)

    image = load_image(path)

    row = int(re.findall(r"from row (\d+) of 160", image.damage[0])[0])
    whole = np.asarray(Pillow.open(io.BytesIO(data)))
    assert np.array_equal(image.pixels[: row - 17], whole[: row - 17])
    assert not np.array_equal(image.pixels[row + 15 :], whole[row + 15 :])
    assert image.damage[0] in image.notices


@pytest.mark.parametrize("filling", [b"\0", b"\x55"])
def test_a_photo_with_a_hole_tells_from_where_on(
    tmp_path: Path, photo: NDArray[np.uint8], filling: bytes
) -> None:
    path = tmp_path / "photo.jpg"
    data = bytearray(encoded(photo, quality=95))
    middle = len(data) // 2
    data[middle : middle + 1500] = filling * 1500
    path.write_bytes(data)

    damage = load_image(path).damage

    assert 50 < int(re.findall(r"from row (\d+) of 160", damage[0])[0]) < 110


def restarting(photo: NDArray[np.uint8], **options: object) -> tuple[bytearray, list[int]]:
    """Return a JPEG that begins anew in every row of units, and where those begin."""
    data = encoded(photo, restart_marker_rows=1, quality=95, **options)
    begin = data.index(b"\xff\xda") + 14
    marks = [found.end() for found in re.finditer(rb"\xff[\xd0-\xd7]", data[begin:])]
    return bytearray(data), [begin, *(begin + mark for mark in marks)]


def wrong_rows(told: str) -> set[int]:
    """Return the rows that a notice names, from 0 on."""
    tail = re.findall(r"from row (\d+) of (\d+)", told)
    pairs = tail or re.findall(r"(\d+) to (\d+)", told)
    return {row for first, last in pairs for row in range(int(first) - 1, int(last))}


@pytest.mark.parametrize("options", [{}, {"subsampling": 0}])
@pytest.mark.parametrize(
    ("first", "last"), [(3, 3), (3, 5), (2, 8), (6, 9)], ids=["one", "three", "many", "end"]
)
def test_rows_that_are_lost_between_restart_markers_are_told(
    tmp_path: Path, photo: NDArray[np.uint8], options: dict[str, int], first: int, last: int
) -> None:
    """Two of them lie far apart, and a decoder loses count of too many in a row."""
    data, begins = restarting(photo, **options)
    begin, end = begins[first] + 40, [*begins, len(data)][last + 1] - 40
    data[begin:end] = bytes(end - begin)
    (tmp_path / "photo.jpg").write_bytes(data)

    image = load_image(tmp_path / "photo.jpg")

    sound = np.asarray(Pillow.open(io.BytesIO(restarting(photo, **options)[0])))
    differ = {*np.flatnonzero((image.pixels != sound).any(axis=(1, 2))).tolist()}
    told = wrong_rows(image.damage[0])
    assert differ <= told
    assert len(told - differ) <= (1 if last - first < 3 else 24)


def test_damaged_parts_far_apart_are_told_each(tmp_path: Path, photo: NDArray[np.uint8]) -> None:
    data, begins = restarting(photo[..., 0])
    for part in (2, 9):
        data[begins[part] + 20 : begins[part + 1] - 20] = b"\x55" * (
            begins[part + 1] - begins[part] - 40
        )
    (tmp_path / "photo.jpg").write_bytes(data)

    (told,) = load_image(tmp_path / "photo.jpg").damage

    assert "rows 17 to 24 and 73 to 80 of 160 (10 % of the picture)" in told


@pytest.mark.parametrize("scans", [1, 3])
def test_a_progressive_photo_of_its_first_passes_tells_that_details_are_missing(
    tmp_path: Path, photo: NDArray[np.uint8], scans: int
) -> None:
    path = tmp_path / "photo.jpg"
    data = encoded(photo, progressive=True)
    starts = [found.start() for found in re.finditer(b"\xff\xda", data)]
    path.write_bytes(data[: starts[scans]] + EOI)

    assert "missing everywhere" in load_image(path).damage[0]


def test_a_progressive_photo_cut_in_a_pass_is_told(
    tmp_path: Path, photo: NDArray[np.uint8]
) -> None:
    path = tmp_path / "photo.jpg"
    data = encoded(photo, progressive=True)
    path.write_bytes(data[: len(data) * 3 // 4] + EOI)

    assert load_image(path).damage


def test_a_missing_end_alone_does_not_matter(tmp_path: Path, photo: NDArray[np.uint8]) -> None:
    path = tmp_path / "photo.jpg"
    data = encoded(photo)
    for ending in (data[:-2], data[:-1], data + b"\0" * 100):
        path.write_bytes(ending)
        image = load_image(path)
        assert np.array_equal(image.pixels, np.asarray(Pillow.open(io.BytesIO(data))))
        assert not image.notices


def test_a_photo_that_just_ends_is_refused(
    tmp_path: Path, photo: NDArray[np.uint8], refused: Refused
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(photo)[:-200])

    assert "cut short" in refused(path)


def test_damaged_photos_can_be_refused(tmp_path: Path, photo: NDArray[np.uint8]) -> None:
    path = tmp_path / "photo.jpg"
    data = encoded(photo)
    path.write_bytes(data[: len(data) // 2] + EOI)

    with pytest.raises(ImageError, match=r"damaged.*--strict"):
        Reading(strict=True).load(path)


def test_a_photo_of_endless_passes_is_refused(
    tmp_path: Path, photo: NDArray[np.uint8], refused: Refused
) -> None:
    path = tmp_path / "photo.jpg"
    data = encoded(photo, progressive=True)
    last = [found.start() for found in re.finditer(b"\xff\xda", data)][-1]
    path.write_bytes(data[:-2] + data[last:-2] * 300 + EOI)

    assert "passes" in refused(path)


def test_the_first_of_several_pictures_in_a_jpeg_is_read(tmp_path: Path) -> None:
    first, second = Pillow.new("RGB", (8, 8), "red"), Pillow.new("RGB", (8, 8), "blue")
    first.save(tmp_path / "photo.jpg", "MPO", save_all=True, append_images=[second])

    image = load_image(tmp_path / "photo.jpg")

    assert image.pixels[0, 0].tolist() == [254, 0, 0]
    assert not image.notices


def test_jpegs_of_12_bits_keep_them_or_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    path = tmp_path / "photo.jpg"
    stored = (np.arange(64 * 64).reshape(64, 64) % 4096).astype(np.uint16)
    path.write_bytes(imagecodecs.jpeg8_encode(stored, level=100, bitspersample=12))

    image = load_image(path)

    assert image.pixels.dtype == np.uint16
    assert np.abs(image.pixels.astype(int) - stored).mean() < 40

    monkeypatch.setattr("segmenter.images.extra_formats.find_spec", lambda _: None)
    assert "imagecodecs" in refused(path)


@pytest.mark.parametrize("encoder", ["ljpeg_encode", "jpegls_encode"])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_lossless_jpegs_are_read_exactly(
    tmp_path: Path, encoder: str, kind: type[np.uint8 | np.uint16]
) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    stored = np.random.default_rng(0).integers(0, np.iinfo(kind).max, (30, 40)).astype(kind)
    (tmp_path / "photo.jpg").write_bytes(getattr(imagecodecs, encoder)(stored))

    assert np.array_equal(load_image(tmp_path / "photo.jpg").pixels, stored)


def test_a_decoder_that_makes_nothing_of_a_file_or_never_ends_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    noise = np.random.default_rng(0).integers(0, 256, (40, 40), np.uint8)
    path, data = tmp_path / "photo.jpg", imagecodecs.jpegls_encode(noise)
    path.write_bytes(data[: len(data) // 2])
    assert "truncated" in refused(path)

    path.write_bytes(data[: data.index(b"\xff\xda")] + b"\xff\xd9")
    assert "makes nothing of it" in refused(path)

    def never(*_: object, **told: float) -> None:
        raise subprocess.TimeoutExpired("decoder", told["timeout"])

    monkeypatch.setattr("subprocess.run", never)
    assert "does not come to an end" in refused(path)
