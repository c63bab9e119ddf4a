import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image as Pillow
from PIL import ImageCms

from segmenter.images.profiles import (
    ADOBE_GAMMA,
    ADOBE_PRIMARIES,
    P3_PRIMARIES,
    SRGB_PRIMARIES,
    Chromaticities,
    Encoding,
    from_code_points,
    profile_of,
    srgb_curve,
)
from segmenter.images.reading import load_image

Colours = NDArray[np.uint8]
ADOBE = Encoding(ADOBE_PRIMARIES, ADOBE_GAMMA, "Adobe RGB")
P3 = Encoding(P3_PRIMARIES, None, "Display P3")
SWAPPED = (*SRGB_PRIMARIES[:2], *SRGB_PRIMARIES[6:], *SRGB_PRIMARIES[4:6], *SRGB_PRIMARIES[2:4])


def matrix(primaries: Chromaticities) -> NDArray[np.float64]:
    """RGB to XYZ of primaries and their white."""
    xy = np.array(primaries).reshape(4, 2)
    xyz = np.stack([xy[:, 0], xy[:, 1], 1 - xy.sum(axis=1)]) / xy[:, 1]
    return np.asarray(xyz[:, 1:] * np.linalg.solve(xyz[:, 1:], xyz[:, 0]))


def to_srgb(pixels: Colours, encoding: Encoding) -> NDArray[np.float64]:
    """What colours of an encoding are in sRGB, by the definitions; white stays white."""
    values = pixels / 255
    gamma = encoding.gamma
    light = (encoding.curve or srgb_curve)(values) if gamma is None else values**gamma
    linear = light @ np.linalg.solve(matrix(SRGB_PRIMARIES), matrix(encoding.primaries)).T
    linear = linear.clip(0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055) * 255


def chunk(kind: bytes, content: bytes) -> bytes:
    return (
        struct.pack(">I4s", len(content), kind)
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def save_with(path: Path, pixels: Colours, *chunks: bytes) -> None:
    file = io.BytesIO()
    Pillow.fromarray(pixels).save(file, "PNG")
    path.write_bytes(file.getvalue()[:33] + b"".join(chunks) + file.getvalue()[33:])


def chromaticities(values: Chromaticities) -> bytes:
    return chunk(b"cHRM", struct.pack(">8I", *(round(each * 100_000) for each in values)))


@pytest.fixture
def soft() -> Colours:
    """Colours that every one of the spaces holds."""
    return np.random.default_rng(2).integers(70, 190, (12, 9, 3), np.uint8)


@pytest.mark.parametrize("encoding", [ADOBE, P3, Encoding(SWAPPED, None, "BGR")])
@pytest.mark.parametrize("suffix", ["png", "tif", "webp"])
def test_colours_of_a_profile_become_srgb(
    tmp_path: Path, soft: Colours, encoding: Encoding, suffix: str
) -> None:
    path = tmp_path / f"photo.{suffix}"
    Pillow.fromarray(soft).save(path, icc_profile=profile_of(encoding), lossless=True)

    image = load_image(path)

    assert np.abs(image.pixels - to_srgb(soft, encoding)).max() <= 2
    assert image.profile == encoding.name
    assert any(encoding.name in notice and "sRGB" in notice for notice in image.notices)


def test_jpegs_are_converted_and_turned(tmp_path: Path, soft: Colours) -> None:
    flat = np.repeat(np.repeat(soft[:2, :3], 16, 0), 16, 1)
    exif = Pillow.Exif()
    exif[274] = 6
    path = tmp_path / "photo.jpg"
    Pillow.fromarray(flat).save(
        path, icc_profile=profile_of(P3), exif=exif, quality=100, subsampling=0
    )

    assert np.abs(load_image(path).pixels - np.rot90(to_srgb(flat, P3), -1)).max() <= 4


def test_grey_of_a_grey_profile_stays_grey(tmp_path: Path) -> None:
    curve = b"curv\0\0\0\0" + struct.pack(">IHH", 1, 256, 0)
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    offset = 128 + 4 + 24
    table = struct.pack(">I4sII4sII", 2, b"wtpt", offset, 20, b"kTRC", offset + 20, 16)
    header = struct.pack(">I4sI", offset + 36, b"\0" * 4, 0x02100000) + b"mntrGRAYXYZ " + bytes(12)
    header += b"acsp" + bytes(28) + white[8:]
    profile = header.ljust(128, b"\0") + table + white + curve
    ramp = np.arange(256, dtype=np.uint8).reshape(16, 16)
    Pillow.fromarray(ramp).save(tmp_path / "photo.png", icc_profile=profile)

    image = load_image(tmp_path / "photo.png")

    light = ramp / 255
    expected = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    assert image.is_grey
    assert np.abs(image.pixels - 255 * expected).max() <= 2


def test_srgb_by_another_name_is_left_as_it_is(tmp_path: Path, colours: Colours) -> None:
    ours = profile_of(Encoding(SRGB_PRIMARIES, None, "mine"))
    lcms = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (ours, lcms):
        Pillow.fromarray(colours).save(tmp_path / "photo.png", icc_profile=profile)
        image = load_image(tmp_path / "photo.png")
        assert np.array_equal(image.pixels, colours)
        assert not image.profile
        assert not image.notices


@pytest.mark.parametrize("profile", [b"nonsense", profile_of(P3)[:200], bytes(500)])
def test_a_broken_profile_leaves_values_as_stored_with_a_notice(
    tmp_path: Path, colours: Colours, profile: bytes
) -> None:
    Pillow.fromarray(colours).save(tmp_path / "photo.tif", icc_profile=profile)

    image = load_image(tmp_path / "photo.tif")

    assert np.array_equal(image.pixels, colours)
    assert any("profile" in notice and "stored" in notice for notice in image.notices)


def test_a_profile_of_another_space_is_told(tmp_path: Path) -> None:
    grey = np.arange(12, dtype=np.uint8).reshape(3, 4)
    Pillow.fromarray(grey).save(tmp_path / "photo.png", icc_profile=profile_of(P3))

    image = load_image(tmp_path / "photo.png")

    assert np.array_equal(image.pixels, grey)
    assert any("profile" in notice for notice in image.notices)


def test_pngs_say_their_colours_in_chunks(tmp_path: Path, soft: Colours) -> None:
    path = tmp_path / "photo.png"
    gamma = chunk(b"gAMA", struct.pack(">I", round(100_000 / 2.2)))
    srgb = chunk(b"sRGB", b"\0")
    p3 = chunk(b"cICP", bytes([12, 13, 0, 1]))

    save_with(path, soft, chromaticities(ADOBE_PRIMARIES), gamma)
    expected = to_srgb(soft, Encoding(ADOBE_PRIMARIES, None, ""))
    assert np.abs(load_image(path).pixels - expected).max() <= 2

    mac = chunk(b"gAMA", struct.pack(">I", round(100_000 / 1.8)))
    save_with(path, soft, chromaticities(SRGB_PRIMARIES), mac)
    expected = to_srgb(soft, Encoding(SRGB_PRIMARIES, 1.8, ""))
    assert np.abs(load_image(path).pixels - expected).max() <= 2

    save_with(path, soft, p3, srgb)
    assert np.abs(load_image(path).pixels - to_srgb(soft, P3)).max() <= 2

    for chunks in ((srgb, chromaticities(P3_PRIMARIES)), (gamma,), (srgb, gamma)):
        save_with(path, soft, *chunks)
        assert np.array_equal(load_image(path).pixels, soft)


def test_a_gamma_without_colours_is_left_out_and_told(tmp_path: Path, soft: Colours) -> None:
    path = tmp_path / "photo.png"
    save_with(path, soft, chunk(b"gAMA", struct.pack(">I", round(100_000 / 1.4))))

    image = load_image(path)

    assert np.array_equal(image.pixels, soft)
    assert any("gamma" in notice for notice in image.notices)


def test_hdr_is_told(tmp_path: Path, soft: Colours) -> None:
    path = tmp_path / "photo.png"
    save_with(path, soft, chunk(b"cICP", bytes([9, 16, 0, 1])))

    image = load_image(path)

    assert np.array_equal(image.pixels, soft)
    assert any("HDR" in notice for notice in image.notices)


def test_adobe_rgb_that_only_exif_tells_is_converted(tmp_path: Path, soft: Colours) -> None:
    flat = np.repeat(np.repeat(soft[:2, :3], 16, 0), 16, 1)
    exif = Pillow.Exif()
    exif.get_ifd(0x8769)[0xA001] = 65535
    exif.get_ifd(0x8769)[0xA005] = {1: "R03"}
    Pillow.fromarray(flat).save(tmp_path / "photo.jpg", exif=exif, quality=100, subsampling=0)

    assert np.abs(load_image(tmp_path / "photo.jpg").pixels - to_srgb(flat, ADOBE)).max() <= 4


def test_cmyk_jpegs_are_not_negatives(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    Pillow.new("CMYK", (16, 16), (0, 255, 255, 0)).save(path, quality=100)

    image = load_image(path)

    red, green, blue = image.pixels[8, 8].tolist()
    assert red > 200
    assert max(green, blue) < 60
    assert any("CMYK" in notice for notice in image.notices)


@pytest.mark.parametrize("kind", ["u2", "f4"])
def test_numbers_are_never_converted(tmp_path: Path, kind: str) -> None:
    import tifffile

    stored = np.random.default_rng(3).integers(0, 60000, (5, 4, 3)).astype(kind)
    tifffile.imwrite(tmp_path / "photo.tif", stored, photometric="rgb", iccprofile=profile_of(P3))

    assert np.array_equal(load_image(tmp_path / "photo.tif").pixels, stored)


@pytest.mark.parametrize("points", [(1, 13), (9, 1), (12, 4), (5, 8)])
def test_code_points_that_8_bits_hold_have_an_encoding(points: tuple[int, int]) -> None:
    encoding = from_code_points(*points)

    assert encoding is not None
    assert ImageCms.getProfileDescription(
        ImageCms.getOpenProfile(io.BytesIO(profile_of(encoding)))
    ).startswith(encoding.name)


def test_unknown_code_points_have_none() -> None:
    assert from_code_points(200, 13) is None
    assert from_code_points(1, 16) is None


def test_one_photo_in_three_spaces_gets_the_labels_of_one_model(tmp_path: Path) -> None:
    from segmenter import Recipe, segment
    from segmenter.segmenting.applying import apply_mixture

    photo = np.asarray(Pillow.fromarray(load_image("sample:coffee").pixels).resize((300, 200)))
    photo = (photo // 2 + 64).astype(np.uint8)
    path = tmp_path / "photo.png"
    Pillow.fromarray(photo).save(path)
    recipe = Recipe(components=4)
    truth = segment(load_image(path), recipe)
    for name, encoding in (("p3", P3), ("adobe", ADOBE)):
        there = _from_srgb(photo, encoding)
        save: dict[str, Any] = {"icc_profile": profile_of(encoding)}
        Pillow.fromarray(there).save(tmp_path / f"{name}.png", **save)
        labels = apply_mixture(load_image(tmp_path / f"{name}.png"), truth.mixture, recipe).labels
        assert (labels == truth.labels).mean() >= 0.99


def _from_srgb(pixels: Colours, encoding: Encoding) -> Colours:
    light = srgb_curve(pixels / 255)
    linear = light @ np.linalg.solve(matrix(encoding.primaries), matrix(SRGB_PRIMARIES)).T
    linear = linear.clip(0, 1)
    srgb = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    values = srgb if encoding.gamma is None else linear ** (1 / encoding.gamma)
    return np.rint(255 * values).astype(np.uint8)


def _print_profile() -> bytes:
    """Make a CMYK profile of two points an ink whose magenta and yellow are green."""
    inks = np.stack(np.meshgrid(*[[0, 1]] * 4, indexing="ij"), axis=-1).reshape(-1, 4)
    light = 100 * (1 - inks[:, 3]) * (1 - 0.3 * inks[:, :3].mean(axis=1))
    green = -80 * inks[:, 1] * inks[:, 2] * (1 - inks[:, 3])
    lab = np.stack([light * 2.55, green + 128, np.full(len(inks), 128)], axis=1)
    ramp = bytes(range(256))
    table = b"mft1\0\0\0\0" + bytes([4, 3, 2, 0])
    table += struct.pack(">9i", *(np.eye(3).ravel() * 65536).astype(int).tolist())
    table += ramp * 4 + np.rint(lab).astype(np.uint8).tobytes() + ramp * 3
    name = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"inks\0" + bytes(78)
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    tags, data, offset = b"", b"", 128 + 4 + 36
    for kind, content in ((b"A2B0", table), (b"desc", name), (b"wtpt", white)):
        tags += struct.pack(">4sII", kind, offset + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    header = struct.pack(">I4sI", offset + len(data), b"\0" * 4, 0x02100000)
    header += b"prtrCMYKLab " + bytes(12) + b"acsp" + bytes(28) + white[8:]
    return header.ljust(128, b"\0") + struct.pack(">I", 3) + tags + data


@pytest.mark.parametrize("suffix", ["jpg", "tif"])
def test_cmyk_photos_are_converted_by_their_profile(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"photo.{suffix}"
    picture = Pillow.new("CMYK", (16, 16), (0, 255, 255, 0))
    picture.save(path, quality=100, icc_profile=_print_profile())

    image = load_image(path)

    red, green, blue = image.pixels[8, 8].tolist()
    assert green > max(red, blue) + 30
    assert image.profile == "inks"
    assert not any("plain formula" in notice for notice in image.notices)
