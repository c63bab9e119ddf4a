import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.errors import ImageError
from segmenter.images.reading import image_from_array, load_image

SHARED = Path(__file__).resolve().parents[4] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test images are not here")
Refused = Callable[[Path], str]
WritePng = Callable[..., None]


@needs_shared
def test_every_pngsuite_file_of_8_bits_is_read_exactly() -> None:
    truth = np.load(SHARED / "pngsuite" / "truth.npz")
    names = [name for name in truth.files if truth[name].dtype == np.uint8]
    assert len(names) > 100
    for name in names:
        image = load_image(SHARED / "pngsuite" / f"{name}.png")
        opaque = truth[name][..., 3] > 0
        valid = np.ones_like(opaque) if image.valid is None else image.valid
        pixels = np.repeat(image.pixels[..., None], 3, 2) if image.is_grey else image.pixels
        assert np.array_equal(valid, opaque), name
        assert np.array_equal(pixels[opaque], truth[name][opaque][:, :3]), name


@needs_shared
def test_pngsuite_files_of_16_bits_are_refused(refused: Refused) -> None:
    names = sorted((SHARED / "pngsuite").glob("*16.png"))
    assert names
    for path in names:
        assert "8 bits" in refused(path)


@needs_shared
def test_broken_pngsuite_files_are_refused_in_one_line(refused: Refused) -> None:
    names = sorted((SHARED / "pngsuite").glob("x*.png"))
    assert len(names) == 14
    for path in names:
        refused(path)


@needs_shared
def test_nasty_files_give_a_photo_or_one_line(refused: Refused) -> None:
    photos = {
        "g4_orientation_5.tif": (88, 590),
        "hopper_bad_exif.jpg": (500, 500),
        "orientation_rectangle.jpg": (2, 1, 3),
        "pil123p.png": (150, 162, 3),
        "rdf.tif": (556, 518, 3),
    }
    for path in sorted((SHARED / "corpus").iterdir()):
        if path.name in photos:
            assert load_image(path).pixels.shape == photos[path.name]
        else:
            refused(path)


@pytest.mark.parametrize("orientation", [0, 9])
def test_senseless_orientations_are_ignored(tmp_path: Path, orientation: int) -> None:
    exif = Pillow.Exif()
    exif[274] = orientation
    Pillow.new("RGB", (5, 3)).save(tmp_path / "photo.png", exif=exif)

    assert load_image(tmp_path / "photo.png").pixels.shape == (3, 5, 3)


def test_broken_exif_does_not_stop_a_good_photo(tmp_path: Path) -> None:
    Pillow.new("RGB", (5, 3)).save(
        tmp_path / "photo.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\1"
    )

    assert load_image(tmp_path / "photo.jpg").pixels.shape == (3, 5, 3)


def test_a_fully_transparent_photo_is_refused(tmp_path: Path, refused: Refused) -> None:
    Pillow.new("RGBA", (4, 4)).save(tmp_path / "photo.png")

    assert "transparent" in refused(tmp_path / "photo.png")


def test_photos_over_the_limit_are_refused_before_decoding(
    tmp_path: Path, write_png: WritePng, refused: Refused
) -> None:
    path = tmp_path / "photo.png"
    write_png(path, (16_000, 16_000), 8, 2, b"")
    assert "256 megapixels, more than the limit of 200" in refused(path)

    write_png(path, (60_000, 60_000), 8, 2, b"")
    assert "limit" in refused(path)


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    Pillow.new("L", (5, 5)).save(path)

    assert load_image(path, pixel_limit=25).pixels.shape == (5, 5)
    with pytest.raises(ImageError, match="limit"):
        load_image(path, pixel_limit=24)


def test_files_that_are_no_photos_are_refused(tmp_path: Path, refused: Refused) -> None:
    for name, data in (
        ("text.jpg", b"hello"),
        ("empty.png", b""),
        ("cut.png", b"\x89PNG\r\n\x1a\n"),
        ("eps.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n"),
        ("endless.ppm", b"P6\n#" + b"#" * 9000),
    ):
        (tmp_path / name).write_bytes(data)
        refused(tmp_path / name)


def test_truncated_photos_are_refused(
    tmp_path: Path, colours: NDArray[np.uint8], refused: Refused
) -> None:
    for suffix in ("jpg", "png", "gif", "bmp", "tif", "ppm", "webp"):
        path = tmp_path / f"photo.{suffix}"
        Pillow.fromarray(colours).resize((64, 64)).save(path)
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

        refused(path)


def test_folders_missing_files_and_pipes_are_refused(tmp_path: Path, refused: Refused) -> None:
    assert "folder" in refused(tmp_path)
    assert "no such file" in refused(tmp_path / "absent.jpg")
    assert "no such file" in refused(tmp_path / "absent" / "photo.jpg")
    os.mkfifo(tmp_path / "pipe.jpg")
    assert "pipe" in refused(tmp_path / "pipe.jpg")


def test_files_that_may_not_be_read_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    path = tmp_path / "photo.png"
    Pillow.new("L", (5, 5)).save(path)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert "permissions" in refused(path)


def test_names_are_shown_in_one_printable_line(tmp_path: Path) -> None:
    with pytest.raises(ImageError) as caught:
        load_image(tmp_path / "a\nb\x1b[31m\udcff.jpg")

    assert str(caught.value).isprintable()


def test_a_photo_knows_its_file_name_and_time(tmp_path: Path) -> None:
    path = tmp_path / "my photo.png"
    Pillow.new("L", (5, 5)).save(path)

    image = load_image(str(path))

    assert (image.name, image.path, image.stem) == ("my photo.png", path, "my photo")
    assert image.read_seconds > 0
    assert not image.pixels.flags.writeable
    assert image.pixels.flags.c_contiguous


def test_arrays_become_images_of_their_own(colours: NDArray[np.uint8]) -> None:
    image = image_from_array(colours, name="pasted")
    before = colours.copy()
    colours[:] = 0

    assert image.name == "pasted"
    assert np.array_equal(image.pixels, before)
    assert image.valid is None
    assert not image.pixels.flags.writeable


def test_alpha_0_and_valid_both_leave_pixels_out() -> None:
    pixels = np.full((2, 2, 4), 7, np.uint8)
    pixels[0, 0, 3] = 0

    image = image_from_array(pixels, valid=np.array([[True, True], [True, False]]))

    assert image.pixels.shape == (2, 2, 3)
    assert image.valid is not None
    assert image.valid.tolist() == [[False, True], [True, False]]


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((2, 2)),
        np.zeros((2, 2), np.uint16),
        np.zeros(4, np.uint8),
        np.zeros((2, 2, 2), np.uint8),
        np.zeros((2, 2, 3, 1), np.uint8),
        np.zeros((0, 2, 3), np.uint8),
        np.zeros((2, 2, 4), np.uint8),
    ],
    ids=lambda pixels: f"{pixels.dtype}{pixels.shape}",
)
def test_arrays_that_are_no_photos_are_refused(pixels: NDArray[np.generic]) -> None:
    with pytest.raises(ImageError):
        image_from_array(pixels)


@pytest.mark.parametrize("valid", [np.ones((3, 2), bool), np.ones((2, 2), np.uint8)])
def test_a_valid_mask_of_another_kind_is_refused(valid: NDArray[np.generic]) -> None:
    with pytest.raises(ImageError, match="valid"):
        image_from_array(np.zeros((2, 2), np.uint8), valid=valid)
