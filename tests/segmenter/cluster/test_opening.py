"""An image too large for memory is opened as a small picture, whose parts are read when seen."""

import numpy as np
import pytest

from segmenter.images.pyramid import halve

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")
tifffile = pytest.importorskip("tifffile")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that memory is small."""
    monkeypatch.setattr("segmenter.cluster.opening.LARGE_PIXELS", 100_000)
    monkeypatch.setattr("segmenter.cluster.pyramid.MOST_PIXELS", 50_000)


def opened(path):
    from segmenter.cluster.opening import open_image

    return open_image(str(path))


def pyramid_of(path, pixels, count):
    """Write an OME-Zarr image of some levels."""
    group = zarr.open_group(path, mode="w", zarr_format=3)
    for level in range(count):
        array = np.moveaxis(pixels, 2, 0)
        group.create_array(str(level), shape=array.shape, chunks=(1, 64, 64), dtype="u1")
        group[str(level)][:] = array
        pixels = halve(pixels)
    datasets = [{"path": str(level)} for level in range(count)]
    axes = [{"name": name} for name in "cyx"]
    group.attrs["ome"] = {"version": "0.5", "multiscales": [{"axes": axes, "datasets": datasets}]}
    return path


def test_the_finest_level_that_is_small_enough_is_worked_on(few, tmp_path, pixels) -> None:
    image = opened(pyramid_of(tmp_path / "photo.zarr", pixels, 4))

    assert (image.pixels == halve(halve(pixels))).all()
    assert [each.shape for each in image.whole.finer] == [(1000, 701), (500, 350)]
    assert image.whole.overview.factor == (4, 4)


def test_without_levels_a_small_picture_is_made_piece_by_piece(
    few, tmp_path, pixels, monkeypatch
) -> None:
    from segmenter.cluster.sources import Source

    sizes, read = [], Source.read

    def noted(self, box):
        sizes.append(box.shape)
        return read(self, box)

    monkeypatch.setattr("segmenter.cluster.pyramid.WINDOW", 256)
    monkeypatch.setattr(Source, "read", noted)
    path = tmp_path / "photo.zarr"
    zarr.create_array(path, data=pixels, chunks=(100, 128, 3))
    image = opened(path / "zarr.json")

    assert (image.pixels == halve(halve(pixels))).all()
    assert image.name == "photo.zarr"
    assert max(height * width for height, width in sizes) <= 256**2


def test_parts_are_those_of_the_full_size(few, tmp_path, pixels) -> None:
    whole = opened(pyramid_of(tmp_path / "photo.zarr", pixels, 4)).whole
    part = whole.read(0, slice(130, 300), slice(640, 701))

    assert (part.pixels == pixels[130:300, 640:701]).all()
    assert (whole.read(1, slice(0, 64), slice(0, 64)).pixels == halve(pixels)[:64, :64]).all()


def test_a_large_tiff_is_opened_by_its_pyramid(few, tmp_path, pixels) -> None:
    path = tmp_path / "photo.tif"
    kind = {"tile": (128, 64), "photometric": "rgb"}
    with tifffile.TiffWriter(path, bigtiff=True) as tiff:
        tiff.write(pixels, subifds=2, **kind)
        tiff.write(halve(pixels), subfiletype=1, **kind)
        tiff.write(halve(halve(pixels)), subfiletype=1, **kind)
    image = opened(path)

    assert (image.pixels == halve(halve(pixels))).all()
    assert (
        image.whole.read(1, slice(9, 80), slice(0, 99)).pixels == halve(pixels)[9:80, :99]
    ).all()


def test_a_store_that_is_small_is_read_as_it_is(tmp_path, pixels) -> None:
    image = opened(pyramid_of(tmp_path / "photo.zarr", pixels, 1))

    assert (image.pixels == pixels).all()
    assert image.whole is None


def test_without_the_packages_one_line_says_what_to_install(few, tmp_path, monkeypatch) -> None:
    from segmenter.errors import ClusterError

    (tmp_path / "photo.zarr").mkdir()
    monkeypatch.setattr("segmenter.cluster.extras.find_spec", lambda name: None)

    with pytest.raises(ClusterError, match="pip install dask"):
        opened(tmp_path / "photo.zarr")
