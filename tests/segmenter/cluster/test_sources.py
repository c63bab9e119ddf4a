"""Large images are opened without reading them, and cut into chunks that are read one by one."""

import numpy as np
import pytest

from segmenter.editing.box import Box
from segmenter.errors import ImageError

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
tifffile = pytest.importorskip("tifffile")
BOX = Box(90, 30, 140, 101)


def opened(path):
    from segmenter.cluster.sources import open_source

    return open_source(str(path))


def ome(path, pixels, version, names="cyx"):
    """Write the photo as an OME-Zarr image of one level."""
    group = zarr.open_group(path, mode="w", zarr_format=version)
    lengths = dict(zip("yxc", pixels.shape, strict=True))
    array = np.moveaxis(pixels, 2, 0).reshape([lengths.get(name, 1) for name in names])
    chunks = (1,) * (len(names) - 2) + (64, 64)
    group.create_array("full", shape=array.shape, chunks=chunks, dtype="u1")[:] = array
    axes = [{"name": name} for name in names]
    told = {"multiscales": [{"axes": axes, "datasets": [{"path": "full"}]}]}
    group.attrs.update(told if version == 2 else {"ome": {"version": "0.5", **told}})
    return path


@pytest.mark.parametrize("version", [2, 3])
@pytest.mark.parametrize("names", ["cyx", "tczyx"])
def test_an_ome_zarr_is_read_in_parts(tmp_path, pixels, version, names) -> None:
    source = opened(ome(tmp_path / "photo.zarr", pixels, version, names))

    assert (source.shape, source.chunk, source.zarr_format) == ((1000, 701), (64, 64), version)
    assert (source.read(BOX).pixels == pixels[BOX.slices]).all()


def test_a_pyramidal_tiff_is_read_in_parts(tmp_path, pixels) -> None:
    path = tmp_path / "photo.tif"
    kind = {"tile": (128, 64), "photometric": "rgb", "compression": "zlib"}
    with tifffile.TiffWriter(path, bigtiff=True) as tiff:
        tiff.write(pixels, subifds=1, **kind)
        tiff.write(pixels[::2, ::2], subfiletype=1, **kind)
    source = opened(path)

    assert (source.shape, source.chunk) == ((1000, 701), (128, 64))
    assert (source.read(BOX).pixels == pixels[BOX.slices]).all()


def test_grey_needs_no_axis_of_channels(tmp_path, pixels) -> None:
    path = tmp_path / "grey.zarr"
    zarr.create_array(path, data=pixels[..., 0], chunks=(100, 100))

    assert (opened(path).read(BOX).pixels == pixels[BOX.slices][..., 0]).all()


@pytest.mark.parametrize(
    ("shape", "dtype", "why"),
    [
        ((9, 9), "f4", "its values are float32"),
        ((5, 9, 9, 3), "u1", "is no image"),
        ((9, 9, 7), "u1", "has 7 channels"),
    ],
)
def test_what_is_no_image_of_8_bits_is_one_line(tmp_path, shape, dtype, why) -> None:
    zarr.create_array(tmp_path / "other.zarr", shape=shape, dtype=dtype)

    with pytest.raises(ImageError, match=why):
        opened(tmp_path / "other.zarr")


def test_several_planes_are_one_line(tmp_path) -> None:
    names = ("z", "y", "x")
    zarr.create_array(tmp_path / "deep.zarr", shape=(4, 9, 9), dtype="u1", dimension_names=names)

    with pytest.raises(ImageError, match="holds 4 along z"):
        opened(tmp_path / "deep.zarr")


@pytest.mark.parametrize("name", ["gone.zarr", "gone.tif"])
def test_what_is_not_there_is_one_line(tmp_path, name) -> None:
    with pytest.raises(ImageError, match="cannot be opened"):
        opened(tmp_path / name)


def test_chunks_are_whole_stored_ones_where_these_are_small(tmp_path, pixels) -> None:
    from segmenter.cluster.grid import grid_of

    source = opened(ome(tmp_path / "photo.zarr", pixels, 3))

    grid = grid_of(source, 300)
    assert grid.chunk == (320, 320)
    boxes = [grid.box(place) for place in grid.places()]
    assert len(boxes) == len(grid) == 12
    assert sum(box.shape[0] * box.shape[1] for box in boxes) == source.n_pixels
