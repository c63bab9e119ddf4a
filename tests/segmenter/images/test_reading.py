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
def test_every_pngsuite_file_is_read_exactly() -> None:
    truth = np.load(SHARED / "pngsuite" / "truth.npz")
    assert len(truth.files) == 161
    for name in truth.files:
        image = load_image(SHARED / "pngsuite" / f"{name}.png")
        opaque = truth[name][..., 3] > 0
        valid = np.ones_like(opaque) if image.valid is None else image.valid
        pixels = np.repeat(image.pixels[..., None], 3, 2) if image.is_grey else image.pixels
        assert image.pixels.dtype == truth[name].dtype, name
        assert np.array_equal(valid, opaque), name
        assert np.array_equal(pixels[opaque], truth[name][opaque][:, :3]), name


@needs_shared
def test_broken_pngsuite_files_are_refused_in_one_line(refused: Refused) -> None:
    names = sorted((SHARED / "pngsuite").glob("x*.png"))
    assert len(names) == 14
    for path in names:
        refused(path)


@needs_shared
def test_nasty_files_give_a_photo_or_one_line(refused: Refused) -> None:
    photos = {
        "10ct_32bit_128.tiff": (128, 128),
        "16bit.MM.deflate.tif": (64, 64),
        "16bit.cropped.tif": (64, 64),
        "apng__mode_palette_1bit_alpha.png": (64, 128),
        "apng__sequence_gap.png": (64, 128, 3),
        "g4_orientation_5.tif": (88, 590),
        "hopper.Lab.tif": (128, 128, 3),
        "hopper_16bit.pgm": (128, 128),
        "hopper_bad_exif.jpg": (500, 500),
        "i_trns.png": (64, 64),
        "orientation_rectangle.jpg": (2, 1, 3),
        "pil123p.png": (150, 162, 3),
        "pil_sample_cmyk.jpg": (100, 100, 3),
        "rdf.tif": (556, 518, 3),
        "tiff_16bit_RGB.tiff": (40, 100, 3),
        "tiff_16bit_RGBa.tiff": (40, 100, 3),
        # Nothing but a byte of its end marker is missing.
        "truncated_jpeg.jpg": (100, 100, 3),
    }
    for path in sorted((SHARED / "corpus").iterdir()):
        if path.name in photos:
            assert load_image(path).pixels.shape == photos[path.name]
        else:
            refused(path)


@needs_shared
def test_every_found_file_is_read_whole_or_named(refused: Refused) -> None:
    told = {
        "cut_with_eoi.jpg": "damaged",
        "zeroed_mid.jpg": "damaged",
        "damaged_jpeg.tif": "damaged",
        "imagej_one_ifd.tif": "1 of 5",
        "two_frames.gif": "1 of 2",
        "mask_3pages.tif": "1 of 3",
        "cmyk_adobe.jpg": "CMYK",
        "icc_p3.jpg": "sRGB",
        "icc_adobergb.jpg": "sRGB",
        "icc_bgr.jpg": "sRGB",
        "icc_grey.jpg": "sRGB",
    }
    for path in sorted((SHARED / "found" / "images").iterdir()):
        if path.suffix in (".tsv", ".sh") or path.name == "pano220.png":
            continue
        if path.name == "raw_thumb.nef":
            assert "camera raw" in refused(path)
            continue
        notices = load_image(path).notices
        assert bool(notices) == (path.name in told), path.name
        assert told.get(path.name, "") in " ".join(notices), path.name


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
    with pytest.raises(ImageError, match="256 megapixels, more than the limit of 200; "):
        load_image(path, pixel_limit=200_000_000)

    write_png(path, (900_000, 900_000), 8, 2, b"")
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


@pytest.mark.parametrize("channels", [[4], [0]])
def test_channels_that_are_not_there_are_refused(tmp_path: Path, channels: list[int]) -> None:
    path = tmp_path / "photo.png"
    Pillow.new("RGB", (5, 5)).save(path)

    with pytest.raises(ImageError, match="3 channels"):
        load_image(path, channels=channels)


def test_channels_of_a_photo_are_chosen(tmp_path: Path, colours: NDArray[np.uint8]) -> None:
    path = tmp_path / "photo.png"
    Pillow.fromarray(colours).save(path)

    green = load_image(path, channels=[2])

    assert np.array_equal(green.pixels, colours[..., 1])
    assert green.channel_names == ("green",)
    assert green.chosen == (2,)


def test_a_bitmap_whose_alpha_is_0_everywhere_is_opaque(
    tmp_path: Path, colours: NDArray[np.uint8]
) -> None:
    path = tmp_path / "photo.bmp"
    picture = Pillow.fromarray(colours).convert("RGBA")
    picture.putalpha(0)
    picture.save(path)

    image = load_image(path)

    assert np.array_equal(image.pixels, colours)
    assert image.valid is None


@pytest.mark.parametrize("suffix", ["avif", "jp2"])
def test_newer_formats_that_pillow_reads_are_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"photo.{suffix}"
    Pillow.new("RGB", (32, 32), (200, 100, 50)).save(path)

    assert np.abs(load_image(path).pixels.astype(int) - (200, 100, 50)).max() <= 3


def test_resolutions_become_pixel_sizes(tmp_path: Path) -> None:
    for suffix in ("png", "jpg", "tif"):
        path = tmp_path / f"photo.{suffix}"
        Pillow.new("RGB", (8, 8)).save(path, dpi=(508, 254))
        size = load_image(path).pixel_size
        assert size is not None
        assert size.unit == "µm"
        assert (size.width, size.height) == pytest.approx((50, 100), rel=0.01)

        Pillow.new("RGB", (8, 8)).save(path, dpi=(72, 72))
        assert load_image(path).pixel_size is None


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
        np.zeros((2, 2), np.int32),
        np.zeros((2, 2), np.complex64),
        np.zeros(4, np.uint8),
        np.full((2, 2), np.nan, np.float32),
        np.zeros((2, 2, 3, 1), np.uint8),
        np.zeros((0, 2, 3), np.uint8),
        np.zeros((2, 2, 4), np.uint8),
    ],
    ids=lambda pixels: f"{pixels.dtype}{pixels.shape}",
)
def test_arrays_that_are_no_photos_are_refused(pixels: NDArray[np.generic]) -> None:
    with pytest.raises(ImageError):
        image_from_array(pixels)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32])
def test_arrays_of_other_depths_and_channels_are_images_too(kind: type[np.generic]) -> None:
    values = np.random.default_rng(0).integers(0, 200, (4, 5, 6)).astype(kind)

    image = image_from_array(values, channels=list("abcdef"))

    assert np.array_equal(image.pixels, values)
    assert image.channel_names == tuple("abcdef")
    assert not image.is_photo
    with pytest.raises(ImageError, match="names"):
        image_from_array(values, channels=["a"])


@pytest.mark.parametrize("valid", [np.ones((3, 2), bool), np.ones((2, 2), np.uint8)])
def test_a_valid_mask_of_another_kind_is_refused(valid: NDArray[np.generic]) -> None:
    with pytest.raises(ImageError, match="valid"):
        image_from_array(np.zeros((2, 2), np.uint8), valid=valid)
