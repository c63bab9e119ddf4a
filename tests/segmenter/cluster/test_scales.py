"""How large pixels are is read from what files tell."""

import numpy as np
import pytest

from segmenter.images.image import PixelSize

zarr = pytest.importorskip("zarr", reason="needs pixture[cluster]")


def stored(path, unit, *, transformations, version=3):
    group = zarr.open_group(path, mode="w", zarr_format=version)
    group.create_array("0", data=np.zeros((3, 20, 30), np.uint8), chunks=(3, 10, 10))
    space = [{"name": name, "type": "space", "unit": unit} for name in "yx"]
    scales = {
        "axes": [{"name": "c", "type": "channel"}, *space],
        "datasets": [{"path": "0", "coordinateTransformations": transformations}],
        "coordinateTransformations": [{"type": "scale", "scale": [1.0, 2.0, 2.0]}],
    }
    told = {"multiscales": [scales]}
    group.attrs.update({"ome": told} if version == 3 else told)
    return str(path)


@pytest.mark.parametrize("version", [2, 3])
def test_an_ome_zarr_tells_it_by_scales_and_units(tmp_path, version) -> None:
    from segmenter.cluster.scales import pixel_size_of
    from segmenter.cluster.sources import open_source

    scale = [{"type": "scale", "scale": [1.0, 0.25, 0.5]}]
    path = tmp_path / "photo.zarr"

    in_mm = stored(path, "millimeter", transformations=scale, version=version)
    assert pixel_size_of(open_source(in_mm)) == PixelSize(1000.0, 500.0, "µm")
    unknown = stored(path, "parsec", transformations=scale, version=version)
    assert pixel_size_of(open_source(unknown)) is None
    none = stored(path, "micrometer", transformations=[{"type": "scale"}], version=version)
    assert pixel_size_of(open_source(none)) is None


def test_a_bare_array_tells_nothing(tmp_path) -> None:
    from segmenter.cluster.scales import pixel_size_of
    from segmenter.cluster.sources import open_source

    zarr.create_array(tmp_path / "photo.zarr", data=np.zeros((8, 9), np.uint8))
    assert pixel_size_of(open_source(str(tmp_path / "photo.zarr"))) is None
