import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pytest
import tifffile
from numpy.typing import NDArray
from PIL import Image as Pillow

from segmenter.images.reading import load_image

Refused = Callable[[Path], str]
Colours = NDArray[np.uint8]


def values_of(kind: str, shape: tuple[int, ...]) -> NDArray[Any]:
    rng = np.random.default_rng(7)
    if np.dtype(kind).kind == "f":
        return rng.normal(0, 100, shape).astype(kind)
    info = np.iinfo(kind)
    return rng.integers(max(info.min, -(1 << 23)), min(info.max, 1 << 23), shape).astype(kind)


@pytest.mark.parametrize("kind", ["u1", "u2", "i1", "i2", "u4", "i4", "f2", "f4", "f8"])
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("shape", [(9, 7), (9, 7, 3)])
def test_values_of_every_depth_are_those_of_the_file(
    tmp_path: Path, kind: str, order: Literal["<", ">"], shape: tuple[int, ...]
) -> None:
    path = tmp_path / "photo.tif"
    stored = values_of(kind, shape)
    tifffile.imwrite(
        path, stored, byteorder=order, photometric="rgb" if len(shape) > 2 else "minisblack"
    )

    image = load_image(path)

    assert image.pixels.dtype == {"u1": np.uint8, "u2": np.uint16}.get(kind, np.float32)
    assert np.array_equal(image.pixels, stored.astype(image.pixels.dtype))
    assert not image.pixels.flags.writeable


@pytest.mark.parametrize("compression", ["lzw", "zlib", "zstd", "lzma", "packbits"])
@pytest.mark.parametrize("options", [{}, {"predictor": True}, {"tile": (16, 16)}])
def test_compressed_and_tiled_values_are_those_of_the_file(
    tmp_path: Path, compression: str, options: dict[str, Any]
) -> None:
    if compression == "packbits" and "predictor" in options:
        options = {}
    path = tmp_path / "photo.tif"
    for stored in (values_of("u2", (33, 41, 3)), values_of("u1", (33, 41))):
        tifffile.imwrite(path, stored, compression=compression, **options)

        assert np.array_equal(load_image(path).pixels, stored)


@pytest.mark.parametrize("kind", ["u1", "u2"])
@pytest.mark.parametrize("big", [True, False])
def test_planar_and_big_tiffs_have_their_channels_last(
    tmp_path: Path, kind: str, big: bool
) -> None:
    path = tmp_path / "photo.tif"
    stored = values_of(kind, (3, 9, 7))
    tifffile.imwrite(path, stored, photometric="rgb", planarconfig="separate", bigtiff=big)

    assert np.array_equal(load_image(path).pixels, stored.transpose(1, 2, 0))


def test_photos_in_webp_inside_tiff_are_read(tmp_path: Path, colours: Colours) -> None:
    path = tmp_path / "photo.tif"
    tifffile.imwrite(
        path, colours, photometric="rgb", compression="webp", compressionargs={"lossless": True}
    )

    assert np.array_equal(load_image(path).pixels, colours)


def test_a_missing_codec_is_told_with_the_command_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Refused
) -> None:
    path = tmp_path / "photo.tif"
    tifffile.imwrite(path, values_of("u2", (9, 7)), compression="lzw")

    def missing(*_: object, **__: object) -> None:
        raise ValueError("<COMPRESSION.LZW: 5> requires the 'imagecodecs' package")

    monkeypatch.setattr(tifffile.TiffPage, "asarray", missing)
    text = refused(path)
    assert "LZW" in text
    assert "pip install imagecodecs" in text


def test_all_channels_of_a_page_are_there_and_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    stored = values_of("u2", (9, 7, 5))
    tifffile.imwrite(path, stored, photometric="minisblack", planarconfig="contig")

    whole = load_image(path)
    some = load_image(path, channels=[5, 2])
    one = load_image(path, channels=[3])

    assert np.array_equal(whole.pixels, stored)
    assert len(whole.channel_names) == 5
    assert np.array_equal(some.pixels, stored[..., [4, 1]])
    assert some.channel_names == ("channel 5", "channel 2")
    assert np.array_equal(one.pixels, stored[..., 2])
    assert one.is_grey


def test_two_grey_channels_are_not_taken_for_one(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    stored = values_of("u1", (9, 7, 2))
    tifffile.imwrite(
        path, stored, photometric="minisblack", planarconfig="contig", extrasamples=["unspecified"]
    )

    assert np.array_equal(load_image(path).pixels, stored)


def test_opacity_leaves_pixels_out_and_is_divided_away(tmp_path: Path) -> None:
    colour = np.array([[[200, 100, 50], [80, 40, 20]]], np.uint8)
    for kind, top in (("u1", 255), ("u2", 65535)):
        factor = top // 255
        alpha = np.array([[[top], [0]]], kind)
        stored = np.concatenate([colour.astype(kind) * np.array(factor, kind), alpha], axis=2)
        path = tmp_path / f"{kind}.tif"
        tifffile.imwrite(path, stored, photometric="rgb", extrasamples=["unassalpha"])

        image = load_image(path)

        assert image.channel_names == ("red", "green", "blue")
        assert image.pixels[0, 0].tolist() == (colour[0, 0].astype(int) * factor).tolist()
        assert image.valid is not None
        assert image.valid.tolist() == [[True, False]]

    half = np.array([[[100, 50, 25, 128], [100, 50, 25, 255]]], np.uint8)
    tifffile.imwrite(tmp_path / "a.tif", half, photometric="rgb", extrasamples=["assocalpha"])
    pixels = load_image(tmp_path / "a.tif").pixels
    assert np.abs(pixels[0].astype(int) - [[199, 100, 50], [100, 50, 25]]).max() <= 1


def test_colour_maps_of_8_bits_show_their_colours(tmp_path: Path, colours: Colours) -> None:
    path = tmp_path / "photo.tif"
    ids = np.arange(77, dtype=np.uint8).reshape(7, 11)
    table = np.zeros((3, 256), np.uint16)
    table[:, :77] = colours.reshape(77, 3).T
    for factor in (1, 257):
        tifffile.imwrite(path, ids, photometric="palette", colormap=table * np.uint16(factor))

        assert np.array_equal(load_image(path).pixels, colours)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["u1", "u2"])
@pytest.mark.parametrize("compression", [None, "zlib"])
def test_every_orientation_comes_upright(
    tmp_path: Path, orientation: int, kind: str, compression: str | None
) -> None:
    stored = values_of(kind, (5, 8))
    upright = {
        1: stored,
        2: stored[:, ::-1],
        3: stored[::-1, ::-1],
        4: stored[::-1],
        5: stored.T,
        6: np.rot90(stored, -1),
        7: stored[::-1, ::-1].T,
        8: np.rot90(stored),
    }[orientation]
    path = tmp_path / "photo.tif"
    tag = (274, "H", 1, orientation, True)
    tifffile.imwrite(path, stored, compression=compression, extratags=[tag])

    assert np.array_equal(load_image(path).pixels, upright)


def test_a_thumbnail_behind_the_photo_is_no_page(tmp_path: Path, colours: Colours) -> None:
    path = tmp_path / "photo.tif"
    with tifffile.TiffWriter(path) as writer:
        writer.write(colours, photometric="rgb")
        writer.write(colours[::2, ::2], photometric="rgb", subfiletype=1)

    image = load_image(path)

    assert np.array_equal(image.pixels, colours)
    assert image.page.count == 1
    assert not image.notices


def test_of_a_pyramid_the_largest_level_is_read(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    stored = values_of("u2", (64, 64, 3))
    with tifffile.TiffWriter(path) as writer:
        writer.write(stored, photometric="rgb", tile=(16, 16), subifds=1)
        writer.write(stored[::2, ::2], photometric="rgb", tile=(16, 16), subfiletype=1)

    image = load_image(path)

    assert np.array_equal(image.pixels, stored)
    assert image.page.count == 1


@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_pages_are_chosen_and_the_first_is_told(
    tmp_path: Path, kind: str, refused: Refused
) -> None:
    path = tmp_path / "stack.tif"
    stored = values_of(kind, (4, 9, 7))
    tifffile.imwrite(path, stored, photometric="minisblack", metadata=None)

    first, third = load_image(path), load_image(path, page=3)

    assert np.array_equal(first.pixels, stored[0])
    assert (first.page.number, first.page.count) == (1, 4)
    assert any("1 of 4" in notice and "--page" in notice for notice in first.notices)
    assert np.array_equal(third.pixels, stored[2])
    assert not third.notices
    with pytest.raises(Exception, match="4 pages, so there is no 5"):
        load_image(path, page=5)


def test_slices_under_one_directory_are_chosen(tmp_path: Path) -> None:
    path = tmp_path / "stack.tif"
    stored = values_of("u2", (6, 9, 7))
    tifffile.imwrite(path, stored, imagej=True, metadata={"axes": "ZYX"})

    assert [load_image(path, page=n).pixels[0, 0] for n in (1, 6)] == [
        stored[0, 0, 0],
        stored[5, 0, 0],
    ]


@pytest.mark.parametrize("writer", ["imagej", "ome"])
def test_channels_of_hyperstacks_are_channels_and_slices_are_pages(
    tmp_path: Path, writer: str
) -> None:
    path = tmp_path / ("stack.ome.tif" if writer == "ome" else "stack.tif")
    stored = values_of("u2", (3, 4, 2, 9, 7))
    metadata: dict[str, Any] = {"axes": "TZCYX"}
    if writer == "ome":
        metadata["Channel"] = {"Name": ["DAPI", "GFP"]}
    options: dict[str, Any] = {writer: True, "metadata": metadata}
    tifffile.imwrite(path, stored, photometric="minisblack", **options)

    image = load_image(path, page=6)

    assert image.page.count == 12
    assert np.array_equal(image.pixels, stored[1, 1].transpose(1, 2, 0))
    if writer == "ome":
        assert image.channel_names == ("DAPI", "GFP")


def test_camera_raw_is_called_so_instead_of_showing_its_thumbnail(
    tmp_path: Path, colours: Colours, refused: Refused
) -> None:
    for shape, photometric in (((64, 96), 32803), ((64, 96, 3), 34892)):
        path = tmp_path / f"raw{photometric}.nef"
        with tifffile.TiffWriter(path) as writer:
            writer.write(colours, photometric="rgb", subfiletype=1, subifds=1)
            writer.write(values_of("u2", shape), photometric=photometric)
        assert "camera raw" in refused(path)

    dng = tmp_path / "photo.dng"
    tag = (50706, "B", 4, (1, 4, 0, 0), True)
    tifffile.imwrite(dng, colours, photometric="rgb", extratags=[tag])
    assert "camera raw" in refused(dng)


def test_what_is_no_number_and_what_stands_for_no_data_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    stored = values_of("f4", (9, 7))
    stored[0, 0], stored[1, 1], stored[2, 2] = np.nan, np.inf, -9999
    tifffile.imwrite(path, stored, extratags=[(42113, "s", 6, "-9999", True)])

    image = load_image(path)

    assert image.valid is not None
    assert np.argwhere(~image.valid).tolist() == [[0, 0], [1, 1], [2, 2]]
    assert any(notice.startswith("3 pixels") for notice in image.notices)


def test_lab_and_cmyk_photos_come_in_rgb(tmp_path: Path) -> None:
    for mode, colour in (("LAB", (136, 208, 195)), ("CMYK", (0, 255, 255, 0))):
        path = tmp_path / f"{mode}.tif"
        Pillow.new(mode, (4, 4), colour).save(path)
        red, green, blue = load_image(path).pixels[0, 0].astype(int)
        assert red > 200
        assert max(green, blue) < 60


@pytest.mark.parametrize("compression", [None, "zlib", "packbits"])
@pytest.mark.parametrize("kind", ["u1", "u2"])
def test_cut_tiffs_are_refused(
    tmp_path: Path, compression: str | None, kind: str, refused: Refused
) -> None:
    path = tmp_path / "photo.tif"
    tifffile.imwrite(path, values_of(kind, (90, 70)), compression=compression)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    assert "cut short" in refused(path)


def test_a_tiff_that_claims_more_than_it_holds_is_refused_at_once(
    tmp_path: Path, refused: Refused
) -> None:
    path = tmp_path / "photo.tif"
    tifffile.imwrite(path, np.zeros((2, 2), np.uint8), rowsperstrip=1)
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(io.BytesIO(data)) as tiff:
        tag = tiff.pages.first.tags["ImageLength"]
    data[tag.valueoffset : tag.valueoffset + 2] = (9000).to_bytes(2, "little")
    path.write_bytes(data)

    refused(path)


def test_damaged_jpeg_data_in_a_tiff_are_told(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    rng = np.random.default_rng(0)
    small = rng.integers(0, 256, (20, 30, 3), np.uint8)
    photo = np.asarray(Pillow.fromarray(small).resize((240, 160)))
    tifffile.imwrite(path, photo, photometric="ycbcr", compression="jpeg", rowsperstrip=160)
    assert not load_image(path).damage
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(path) as tiff:
        offset, count = tiff.pages.first.dataoffsets[0], tiff.pages.first.databytecounts[0]
    middle = offset + count // 2
    data[middle : middle + 300] = bytes(300)
    path.write_bytes(data)

    image = load_image(path)

    assert len(image.damage) == 1
    assert image.damage[0] in image.notices


def test_damaged_fax_codes_are_told(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    bits = np.random.default_rng(0).random((200, 300)) < 0.3
    Pillow.fromarray(bits).save(path, compression="group4")
    assert not load_image(path).damage
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 40] = b"\xa5" * 40
    path.write_bytes(data)

    assert "fax" in load_image(path).damage[0]
